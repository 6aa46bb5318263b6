/**
 * Whole imports, from the disk into a database:
 *   npx node bench/import.ts [--reports 2000] [--formats text,html,docx,pdf,mixed] [--passes 3]
 * Each format with one job and with two, in turns, each run in a process of its own; PDFs are a tenth as many, copies of
 * the corpus. Writes bench/results/import.json and the table in bench/README.md.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Format } from '../corpus/make/bulk-plan.ts'
import type { ImportMeasured } from './import-child.ts'
import { writePdfs, writeReports } from './made-files.ts'
import { aligned, machine, putIntoReadme } from './readme-table.ts'

type Measured = ImportMeasured & { readonly databaseBytes: number }

const jobs = [1, 2] as const

interface Result {
  readonly format: string
  readonly reports: number
  /** Medians over the passes, by number of jobs. */
  readonly perSecond: Readonly<Record<string, number>>
  /** Processor time of a report, in milliseconds. */
  readonly workMilliseconds: Readonly<Record<string, number>>
  /** Of the processor time, what the main thread takes to write and to compare. */
  readonly writerShare: Readonly<Record<string, number>>
  readonly megabytes: Readonly<Record<string, number>>
  readonly bytesPerReport: number
  /** Two jobs against one, each pass by itself. */
  readonly speedUps: readonly number[]
}

const child = join(import.meta.dirname, 'import-child.ts')

function importOnce(root: string, folder: string, count: number): Measured {
  const database = join(root, 'measured.db')
  rmSync(database, { force: true })
  const printed = execFileSync(process.execPath, [child, database, folder, String(count)], { encoding: 'utf8' })
  const measured = JSON.parse(printed) as ImportMeasured
  return { ...measured, databaseBytes: statSync(database).size }
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

const round = (value: number, digits: number): number => Number(value.toFixed(digits))

function benchFormat(root: string, format: string, reports: number, passes: number): Result {
  const folder = join(root, format)
  mkdirSync(folder)
  if (format === 'pdf') writePdfs(folder, reports)
  else writeReports(folder, format as Format, reports)
  const runs = Array.from({ length: passes }, () => jobs.map((count) => importOnce(root, folder, count)))
  rmSync(folder, { recursive: true })
  const of = (value: (run: Measured) => number, digits: number): Readonly<Record<string, number>> =>
    Object.fromEntries(
      jobs.map((count, at) => [
        String(count),
        round(median(runs.flatMap((pass) => (pass[at] ? [value(pass[at])] : []))), digits),
      ]),
    )
  return {
    format,
    reports,
    perSecond: of(({ files, whole }) => files / whole.seconds, 1),
    workMilliseconds: of(({ files, whole }) => (whole.work * 1000) / files, 2),
    writerShare: of(({ whole, writing, comparing }) => (writing.work + comparing.work) / whole.work, 3),
    megabytes: of(({ megabytes }) => megabytes, 0),
    bytesPerReport: Math.round((runs[0]?.[0]?.databaseBytes ?? Number.NaN) / reports),
    speedUps: runs.map(([one, two]) =>
      round((one?.whole.seconds ?? Number.NaN) / (two?.whole.seconds ?? Number.NaN), 2),
    ),
  }
}

const marks = { start: '<!-- import -->', end: '<!-- end of import -->' } as const
const head = [
  'format',
  'reports',
  'a second, 1 / 2 jobs',
  'processor ms a report, 1 / 2',
  'share of the writer, 1 / 2',
  'peak MB, 1 / 2',
  'bytes a report',
  'speed-up, each pass',
]

function table(results: readonly Result[]): string {
  const both = (values: Readonly<Record<string, number>>) => jobs.map((count) => values[count]).join(' / ')
  const lines = results.map((result) => [
    result.format,
    String(result.reports),
    both(result.perSecond),
    both(result.workMilliseconds),
    both(result.writerShare),
    both(result.megabytes),
    String(result.bytesPerReport),
    result.speedUps.join(' '),
  ])
  const { processor, cores, node } = machine()
  return [...aligned([head, ...lines]), '', `Measured on ${processor}, ${cores} cores, Node ${node}.`].join('\n')
}

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '2000' },
    formats: { type: 'string', default: 'text,html,docx,pdf,mixed' },
    passes: { type: 'string', default: '3' },
  },
})
const root = mkdtempSync(join(tmpdir(), 'gongkai-bench-import-'))
const results = values.formats.split(',').map((format) => {
  const reports = Number(values.reports) / (format === 'pdf' ? 10 : 1)
  const result = benchFormat(root, format, reports, Number(values.passes))
  console.log(JSON.stringify(result))
  return result
})
rmSync(root, { recursive: true, force: true })
const written = { machine: machine(), measured: new Date().toISOString(), passes: Number(values.passes), results }
writeFileSync(join(import.meta.dirname, 'results/import.json'), `${JSON.stringify(written, null, 2)}\n`)
putIntoReadme(table(results), marks)
console.log(table(results))

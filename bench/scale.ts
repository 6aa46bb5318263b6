/**
 * Imports of whole archives, small and large, to see what grows with what:
 *   npx node bench/scale.ts [--reports 10000,100000] [--pdfs 0.01] [--jobs 2] [--keep FILE] [--folder FOLDER]
 * Text, HTML and DOCX in equal parts, and a share of PDFs; each file with its own bytes. `--keep` leaves the last database
 * where bench/queries.ts and bench/export.ts find it. Writes bench/results/scale.json and the table in bench/README.md.
 */
import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openArchive } from '../db/index.ts'
import type { ImportMeasured } from './import-child.ts'
import { writePdfs, writeReports } from './made-files.ts'
import { aligned, machine, putIntoReadme } from './readme-table.ts'

interface Result extends ImportMeasured {
  readonly reports: number
  readonly pdfs: number
  readonly perSecond: number
  /** Of the processor's work, what the main thread takes to write and to compare. */
  readonly writerShare: number
  readonly bytes: Sizes
}

/** Bytes of a database file. */
interface Sizes {
  readonly all: number
  /** What is there before any report: codebook, divisions, schema. */
  readonly empty: number
  /** Running text of the reports, and what was made of it to search it. */
  readonly text: number
  readonly search: number
  /** By table or index, the largest first. */
  readonly parts: readonly (readonly [name: string, bytes: number])[]
}

const child = join(import.meta.dirname, 'import-child.ts')
const round = (value: number, digits: number): number => Number(value.toFixed(digits))

function sizesOf(database: string, empty: number): Sizes {
  const archive = openArchive(database, { readOnly: true })
  const { rows } = archive.query('SELECT name, sum(pgsize) AS bytes FROM dbstat GROUP BY name ORDER BY bytes DESC')
  archive.close()
  const parts = rows.map(([name, bytes]) => [String(name), Number(bytes)] as const)
  const sum = (test: RegExp) => parts.reduce((all, [name, bytes]) => (test.test(name) ? all + bytes : all), 0)
  return {
    all: statSync(database).size,
    empty,
    text: sum(/^(?:sqlite_autoindex_)?section_row(?:_\d+)?$/u),
    search: sum(/(?:search|fts)/u),
    parts: parts.slice(0, shownParts),
  }
}

const shownParts = 25

/** An archive into which one report was imported, without what that report takes: hardly anything. */
function emptySize(root: string): number {
  const folder = join(root, 'one')
  writeReports(folder, 'text', 1)
  const database = join(root, 'one.db')
  execFileSync(process.execPath, [child, database, folder, '1'])
  const size = statSync(database).size
  rmSync(folder, { recursive: true })
  rmSync(database)
  return size
}

function importOnce(root: string, folder: string, reports: number, pdfs: number, jobs: string): Result {
  const database = join(root, 'measured.db')
  for (const end of ['', '-wal', '-shm']) rmSync(`${database}${end}`, { force: true })
  const empty = emptySize(root)
  const printed = execFileSync(process.execPath, [child, database, folder, jobs], { encoding: 'utf8' })
  const measured = JSON.parse(printed) as ImportMeasured
  const { files, whole, writing, comparing } = measured
  return {
    ...measured,
    reports,
    pdfs,
    perSecond: round(files / whole.seconds, 1),
    writerShare: round((writing.work + comparing.work) / whole.work, 3),
    bytes: sizesOf(database, empty),
  }
}

const marks = { start: '<!-- scale -->', end: '<!-- end of scale -->' } as const
const head = [
  'reports',
  'of them PDF',
  'minutes',
  'a second',
  'processor ms a report',
  'share of writing + comparing',
  'peak MB',
  'bytes a report',
  'of these text',
  'of these search',
]

const national = 2_000_000

function table(results: readonly Result[], jobs: string): string {
  const lines = results.map(({ reports, pdfs, perSecond, whole, writing, comparing, megabytes, bytes }) => [
    String(reports),
    String(pdfs),
    (whole.seconds / 60).toFixed(1),
    String(perSecond),
    ((whole.work * 1000) / reports).toFixed(2),
    `${(writing.work / whole.work).toFixed(3)} + ${(comparing.work / whole.work).toFixed(3)}`,
    String(megabytes),
    String(Math.round((bytes.all - bytes.empty) / reports)),
    String(Math.round(bytes.text / reports)),
    String(Math.round(bytes.search / reports)),
  ])
  const last = results.at(-1)
  const hours = last ? ((last.whole.seconds / last.reports) * national) / 3600 : Number.NaN
  const gibibytes = last ? ((last.bytes.all - last.bytes.empty) / last.reports) * (national / 1024 ** 3) : Number.NaN
  const { processor, cores, node } = machine()
  return [
    ...aligned([head, ...lines]),
    '',
    `Two million at the cost of the last line: ${hours.toFixed(1)} hours, ${gibibytes.toFixed(1)} GiB. An archive without reports`,
    `has ${last?.bytes.empty ?? 0} bytes, which are not counted. ${jobs} jobs, ${processor}, ${cores} cores, Node ${node}.`,
  ].join('\n')
}

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '10000,100000' },
    pdfs: { type: 'string', default: '0.01' },
    jobs: { type: 'string', default: '2' },
    keep: { type: 'string' },
    folder: { type: 'string', default: tmpdir() },
  },
})
const root = mkdtempSync(join(values.folder, 'gongkai-bench-scale-'))
const results: Result[] = []
for (const reports of values.reports.split(',').map(Number)) {
  const folder = join(root, String(reports))
  const pdfs = Math.round(reports * Number(values.pdfs))
  const begun = performance.now()
  writeReports(folder, 'mixed', reports - pdfs)
  writePdfs(join(folder, '印发'), pdfs)
  console.log(`${reports} files written in ${Math.round((performance.now() - begun) / 1000)} s`)
  const result = importOnce(root, folder, reports, pdfs, values.jobs)
  results.push(result)
  console.log(JSON.stringify(result))
  rmSync(folder, { recursive: true })
}
const made = join(root, 'measured.db')
if (values.keep !== undefined && existsSync(made)) copyFileSync(made, values.keep)
rmSync(root, { recursive: true, force: true })
const written = { machine: machine(), measured: new Date().toISOString(), jobs: Number(values.jobs), results }
writeFileSync(join(import.meta.dirname, 'results/scale.json'), `${JSON.stringify(written, null, 2)}\n`)
putIntoReadme(table(results, values.jobs), marks)
console.log(table(results, values.jobs))

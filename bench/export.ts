/**
 * What taking an archive away costs:
 *   npx node bench/export.ts DATABASE [--formats csv,parquet] [--rows 1000000]
 * DATABASE is what `bench/scale.ts --keep` leaves; of it as many years are taken, the latest first, as hold about so many
 * numbers. Each format in a process of its own. Beside it, what writing the same bytes anew costs the disk. Writes
 * bench/results/export.json and the table in bench/README.md.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openArchive } from '../db/index.ts'
import { type ExportFormat, exportArchive } from '../src/index.ts'
import { aligned, machine, putIntoReadme } from './readme-table.ts'

interface Measured {
  readonly seconds: number
  readonly work: number
  readonly megabytes: number
  readonly rows: number
}

interface Result extends Measured {
  readonly format: string
  readonly bytes: number
  /** Copying what was written. */
  readonly copySeconds: number
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    formats: { type: 'string', default: 'csv,parquet' },
    rows: { type: 'string', default: '1000000' },
    /** Set by this program for its own child: the folder to write into, and the years to take. */
    into: { type: 'string' },
    from: { type: 'string' },
  },
})
const database = positionals[0] ?? ''

/** The year from which on there are about so many numbers. */
function firstYear(rows: number): number {
  const archive = openArchive(database, { readOnly: true })
  const perYear = archive.query(
    'SELECT report_year, count(*) FROM fact WHERE report_year IS NOT NULL GROUP BY report_year ORDER BY report_year DESC',
  ).rows
  archive.close()
  let sum = 0
  for (const [year, count] of perYear) {
    sum += Number(count)
    if (sum >= rows) return Number(year)
  }
  return Number(perYear.at(-1)?.[0])
}

async function exportHere(folder: string, format: ExportFormat, from: number): Promise<void> {
  const archive = openArchive(database, { readOnly: true })
  const start = performance.now()
  const { tables } = await exportArchive(archive, folder, { format, years: [from, 9999] })
  const seconds = (performance.now() - start) / 1000
  archive.close()
  const { user, system } = process.cpuUsage()
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  const kilobytesInMegabyte = 1024
  const megabytes = Math.round(process.resourceUsage().maxRSS / kilobytesInMegabyte)
  console.log(JSON.stringify({ seconds, work: (user + system) / 1e6, megabytes, rows } satisfies Measured))
}

function bytesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)
}

function measure(root: string, format: string, from: number): Result {
  const folder = join(root, format)
  const args = [import.meta.filename, database, '--into', folder, '--formats', format, '--from', String(from)]
  const measured = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Measured
  const start = performance.now()
  cpSync(folder, `${folder}-copy`, { recursive: true })
  const result = { ...measured, format, bytes: bytesIn(folder), copySeconds: (performance.now() - start) / 1000 }
  for (const one of [folder, `${folder}-copy`]) rmSync(one, { recursive: true })
  return result
}

const marks = { start: '<!-- export -->', end: '<!-- end of export -->' } as const

function table(results: readonly Result[]): string {
  const head = ['format', 'rows', 'seconds', 'processor s', 'rows a second', 'peak MB', 'MB written', 'times a copy']
  const lines = results.map((one) => [
    one.format,
    String(one.rows),
    one.seconds.toFixed(1),
    one.work.toFixed(1),
    String(Math.round(one.rows / one.seconds)),
    String(one.megabytes),
    (one.bytes / 1e6).toFixed(1),
    String(Math.round(one.seconds / one.copySeconds)),
  ])
  const { processor, cores, node } = machine()
  return [...aligned([head, ...lines]), '', `Measured on ${processor}, ${cores} cores, Node ${node}.`].join('\n')
}

if (values.into !== undefined) {
  await exportHere(values.into, values.formats as ExportFormat, Number(values.from))
} else {
  const root = mkdtempSync(join(tmpdir(), 'gongkai-bench-export-'))
  const from = firstYear(Number(values.rows))
  const results = values.formats.split(',').map((format) => measure(root, format, from))
  rmSync(root, { recursive: true, force: true })
  const written = { machine: machine(), measured: new Date().toISOString(), from, results }
  writeFileSync(join(import.meta.dirname, 'results/export.json'), `${JSON.stringify(written, null, 2)}\n`)
  putIntoReadme(table(results), marks)
  console.log(table(results))
}

/**
 * Whole reading of report PDFs beside what the engines alone cost on the same bytes in the same run, and memory over
 * many reads in one process:
 *   npx node bench/pdf.ts [--passes P] [--reads N]
 * Writes bench/results/pdf.json and the part of bench/README.md between its marks.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { SourceFile } from '../src/ingest/ingestor.ts'
import { defaultLimits } from '../src/ingest/limits.ts'
import { pdfiumEngine } from '../src/ingest/pdf/pdfium.ts'
import { ingestPdf } from '../src/ingest/pdf/read-pdf.ts'
import { pdfLimits } from '../src/ingest/pdf/tolerances.ts'
import { readDocument, readReport } from '../src/read-report.ts'
import { measure, type Timings, type Work } from './measure.ts'
import { pdfiumCharactersAndPaths, pdfjsText } from './pdf-references.ts'
import { aligned, machine, putIntoReadme } from './readme-table.ts'

const here = import.meta.dirname
const corpus = join(here, '../corpus/pdf')
const hongze = join(here, '../../shared/reports/hongze-2023-pdf/report.pdf')

function openFile(path: string): SourceFile {
  return { name: path, bytes: readFileSync(path) }
}

const madeFiles = (): readonly SourceFile[] =>
  readdirSync(corpus)
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => openFile(join(corpus, name)))

/** Ours, in the order of the line; each holds the one before it. `once` leaves the second reading out. */
const ours = { engine: 'pages', ingest: 'document', once: 'one reading', whole: 'readReport' } as const
const references = { pdfium: 'PDFium', pdfjs: 'pdf.js' } as const

const works: Readonly<Record<string, Work>> = {
  [references.pdfium]: pdfiumCharactersAndPaths,
  [references.pdfjs]: pdfjsText,
  [ours.engine]: readPages,
  [ours.ingest]: (file) => ingestPdf(file, () => undefined, defaultLimits),
  [ours.once]: async (file) => readDocument(await ingestPdf(file, () => undefined, defaultLimits)),
  [ours.whole]: (file) => readReport(file),
}

/** The engine's part alone: characters, paths and pictures of every page as we want them. */
async function readPages(file: SourceFile): Promise<void> {
  const pdf = await pdfiumEngine.open(file, pdfLimits)
  for (let number = 1; number <= pdf.pageCount; number++) await pdf.readPage(number)
  await pdf.close()
}

interface Result {
  readonly files: string
  readonly count: number
  readonly pages: number
  /** A file. */
  readonly milliseconds: Timings
  /** One reading, and the whole with the second where there is one, against each reference. */
  readonly ratios: { readonly once: Timings; readonly whole: Timings }
}

const round = (value: number, digits: number) => Number(value.toFixed(digits))

async function bench(name: string, files: readonly SourceFile[], passes: number): Promise<Result> {
  const timings = await measure(files, works, passes)
  const against = (work: string): Timings =>
    Object.fromEntries(
      Object.values(references).map((reference) => [
        reference,
        round((timings[work] ?? Number.NaN) / (timings[reference] ?? Number.NaN), 2),
      ]),
    )
  return {
    files: name,
    count: files.length,
    pages: await countPages(files),
    milliseconds: Object.fromEntries(Object.entries(timings).map(([work, value]) => [work, round(value, 2)])),
    ratios: { once: against(ours.once), whole: against(ours.whole) },
  }
}

async function countPages(files: readonly SourceFile[]): Promise<number> {
  let pages = 0
  for (const file of files) {
    const pdf = await pdfiumEngine.open(file, pdfLimits)
    pages += pdf.pageCount
    await pdf.close()
  }
  return pages
}

/** Those whose numbers leave no doubt are read by one engine, the others by both. */
async function splitByReadings(files: readonly SourceFile[]) {
  const groups: { readonly once: SourceFile[]; readonly twice: SourceFile[] } = { once: [], twice: [] }
  for (const file of files) {
    const { findings } = await readReport(file)
    const isTwice = findings.some(({ rule }) => rule.startsWith('ingest.second-reading'))
    groups[isTwice ? 'twice' : 'once'].push(file)
  }
  return groups
}

/** MB of memory that the process holds, by the number of reports that it has read. */
type Memory = Readonly<Record<string, number>>

const megabyte = 1024 ** 2
const looksAt = [1, 100, 500, 1000] as const

async function readMany(reads: number): Promise<Memory> {
  const files = [...madeFiles(), ...(existsSync(hongze) ? [openFile(hongze)] : [])]
  const memory: Record<string, number> = {}
  for (let read = 1; read <= reads; read++) {
    const file = files[read % files.length]
    if (file) await readReport(file)
    if (looksAt.some((look) => look === read) || read === reads) {
      memory[String(read)] = Math.round(process.memoryUsage().rss / megabyte)
    }
  }
  return memory
}

/** In a process of its own: what the timing left behind does not count. */
function memoryOf(reads: number): Memory {
  const printed = execFileSync(process.execPath, [import.meta.filename, '--only-memory', '--reads', String(reads)])
  return JSON.parse(printed.toString()) as Memory
}

const marks = { start: '<!-- pdf -->', end: '<!-- end of pdf -->' } as const
const milliseconds = ['PDFium', 'pdf.js text', 'pages', 'document', 'one reading', 'whole'].map((name) => `${name}, ms`)
const ratioHead = ['one reading / PDFium', 'one reading / pdf.js text', 'whole / PDFium']

function report(results: readonly Result[], memory: Memory): string {
  const rows = results.map(({ files, count, pages, milliseconds: taken, ratios: { once, whole } }) => [
    `${count} ${files}`,
    String(pages),
    ...[...Object.values(references), ...Object.values(ours)].map((work) => String(taken[work])),
    ...[once[references.pdfium], once[references.pdfjs], whole[references.pdfium]].map(String),
  ])
  const { processor, cores, node } = machine()
  const held = Object.entries(memory).map(([reads, megabytes]) => `${megabytes} MB after ${reads}`)
  return [
    ...aligned([['files', 'pages', ...milliseconds, ...ratioHead], ...rows]),
    '',
    `Memory of one process (RSS): ${held.join(', ')} reads. Measured on ${processor}, ${cores} cores (one used), Node ${node}.`,
  ].join('\n')
}

async function main(passes: number, reads: number): Promise<void> {
  const groups = await splitByReadings(madeFiles())
  const results = [
    await bench('made, read once', groups.once, passes),
    await bench('made, read twice', groups.twice, passes),
    ...(existsSync(hongze) ? [await bench('洪泽区2023, read twice', [openFile(hongze)], passes * hongzePasses)] : []),
  ]
  const memory = memoryOf(reads)
  const written = { machine: machine(), measured: new Date().toISOString(), passes, results, memory }
  writeFileSync(join(here, 'results/pdf.json'), `${JSON.stringify(written, null, 2)}\n`)
  putIntoReadme(report(results, memory), marks)
  console.log(report(results, memory))
}

/** One file takes so little that it is timed more often. */
const hongzePasses = 5

const { values } = parseArgs({
  options: {
    passes: { type: 'string', default: '5' },
    reads: { type: 'string', default: '1000' },
    'only-memory': { type: 'boolean', default: false },
  },
})
if (values['only-memory']) console.log(JSON.stringify(await readMany(Number(values.reads))))
else await main(Number(values.passes), Number(values.reads))

/**
 * Milliseconds a report by format and stage, beside what the container alone costs on the same bytes:
 *   npx node bench/read.ts [--reports N] [--passes P]
 * Writes bench/results/read.json and the table in bench/README.md.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { bulkPlan } from '../corpus/make/bulk-plan.ts'
import { makeFile } from '../corpus/make/write-archive.ts'
import { parseDocument } from '../parsers/index.ts'
import { check } from '../src/checks/index.ts'
import type { SourceDocument } from '../src/document/document.ts'
import { docxIngestor } from '../src/ingest/docx/ingest.ts'
import { htmlIngestor } from '../src/ingest/html/ingest.ts'
import type { Ingestor, SourceFile } from '../src/ingest/ingestor.ts'
import { defaultLimits } from '../src/ingest/limits.ts'
import { textIngestor } from '../src/ingest/text/ingest.ts'
import { readReport } from '../src/read-report.ts'
import { measure, type Timings, type Work } from './measure.ts'
import { aligned, machine, putIntoReadme } from './readme-table.ts'
import { cheerioLoad, decodeOnly, mammothHtml, unzipAndParse } from './references.ts'

interface Bench {
  readonly ingestor: Ingestor
  readonly references: Readonly<Record<string, Work>>
}

const formats = {
  text: { ingestor: textIngestor, references: { TextDecoder: decodeOnly } },
  html: { ingestor: htmlIngestor, references: { 'cheerio.load': cheerioLoad } },
  docx: { ingestor: docxIngestor, references: { 'unzip + saxes': unzipAndParse, mammoth: mammothHtml } },
} as const satisfies Record<string, Bench>

type Format = keyof typeof formats

/** Names of our stages and of the whole; everything else that is timed is a reference. */
const ours = { ingest: 'ingest', parse: 'parse', check: 'check', whole: 'readReport' } as const

interface Result {
  readonly format: Format
  readonly reports: number
  readonly meanBytes: number
  readonly milliseconds: Timings
  /** Whole reading against each reference. */
  readonly ratios: Timings
  readonly reportsPerSecond: number
}

const ignore = () => undefined

/** Each stage alone, on what the stage before it left: made once, outside the time that counts. */
async function stagesOf(ingestor: Ingestor, files: readonly SourceFile[]): Promise<Readonly<Record<string, Work>>> {
  const ingest = (file: SourceFile) => ingestor.ingest(file, ignore, defaultLimits)
  const prepared = new Map<SourceFile, { document: SourceDocument; parsed: ReturnType<typeof parseDocument> }>()
  for (const file of files) {
    const document = await ingest(file)
    prepared.set(file, { document, parsed: parseDocument(document, ignore) })
  }
  const before = (file: SourceFile) => {
    const found = prepared.get(file)
    if (found === undefined) throw new Error(`${file.name} was not prepared`)
    return found
  }
  return {
    [ours.ingest]: ingest,
    [ours.parse]: (file) => parseDocument(before(file).document, ignore),
    [ours.check]: (file) => check(before(file).parsed),
    [ours.whole]: (file) => readReport(file),
  }
}

function makeFiles(format: Format, count: number): readonly SourceFile[] {
  const plans = [...bulkPlan('bench', count, format)]
  return plans.map((plan) => makeFile('bench', plan)).map(({ path, bytes }) => ({ name: path, bytes }))
}

const round = (value: number, digits: number) => Number(value.toFixed(digits))

async function benchFormat(format: Format, count: number, passes: number): Promise<Result> {
  const { ingestor, references } = formats[format]
  const files = makeFiles(format, count)
  const works = { ...(await stagesOf(ingestor, files)), ...references }
  const timings = await measure(files, works, passes)
  const whole = timings[ours.whole] ?? Number.NaN
  const ratios = Object.keys(references).map((name) => [name, round(whole / (timings[name] ?? Number.NaN), 2)])
  return {
    format,
    reports: count,
    meanBytes: Math.round(files.reduce((sum, file) => sum + file.bytes.length, 0) / count),
    milliseconds: Object.fromEntries(Object.entries(timings).map(([name, value]) => [name, round(value, 4)])),
    ratios: Object.fromEntries(ratios),
    reportsPerSecond: Math.round(1000 / whole),
  }
}

const marks = { start: '<!-- results -->', end: '<!-- end of results -->' } as const

function table(results: readonly Result[]): string {
  const { processor, cores, node } = machine()
  const lines = results.map(({ format, meanBytes, milliseconds, ratios, reportsPerSecond }) => {
    const stages = Object.values(ours).map((name) => round(milliseconds[name] ?? Number.NaN, 2))
    const against = Object.entries(ratios).map(([name, ratio]) => `${ratio} × ${name} (${milliseconds[name]} ms)`)
    return [format, String(meanBytes), ...stages.map(String), String(reportsPerSecond), against.join('; ')]
  })
  return [...aligned([head, ...lines]), '', `Measured on ${processor}, ${cores} cores (one used), Node ${node}.`].join(
    '\n',
  )
}

const head = [
  'format',
  'bytes a report',
  'ingest, ms',
  'parse, ms',
  'check, ms',
  'whole, ms',
  'reports a second',
  'whole against the container alone',
]

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { reports: { type: 'string', default: '200' }, passes: { type: 'string', default: '7' } },
  })
  const results: Result[] = []
  for (const format of ['text', 'html', 'docx'] as const) {
    results.push(await benchFormat(format, Number(values.reports), Number(values.passes)))
  }
  const written = { machine: machine(), measured: new Date().toISOString(), passes: Number(values.passes), results }
  writeFileSync(join(import.meta.dirname, 'results/read.json'), `${JSON.stringify(written, null, 2)}\n`)
  putIntoReadme(table(results), marks)
  console.log(table(results))
}

await main()

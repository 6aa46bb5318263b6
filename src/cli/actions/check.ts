import {
  asReportError,
  type ComparedReport,
  type CountedSource,
  comparedReport,
  compareReports,
  formatFinding,
  ledgerOf,
  openSources,
  type PictureLayer,
  type ReadOptions,
  type RelatedFinding,
  type Report,
  ReportError,
  readReport,
  type SourceFile,
  withSeverities,
} from '../../index.ts'
import { exitCodes } from '../exit-codes.ts'
import { formatJson } from '../output.ts'
import { pictureWriter } from '../page-picture-files.ts'
import { complainOfFiles } from '../read-files.ts'
import type { Session } from '../session.ts'
import { parseSeverities } from '../severity-choice.ts'
import { showReport } from '../shown-report.ts'
import { viewComparison } from '../view-comparison.ts'
import { viewLedger } from '../view-ledger.ts'
import { viewReport } from '../view-report.ts'

/** As commander gives them. */
export interface CheckOptions {
  readonly json?: boolean
  readonly positions?: boolean
  readonly ledger?: boolean
  /** The page to draw; true for every page. */
  readonly pagePicture?: number | true
  readonly show?: PictureLayer
  /** The folder for pictures. */
  readonly output?: string
  /** As typed: RULE=LEVEL. */
  readonly severity?: readonly string[]
}

/** Reads one report; throws ReportError for a file that is none. */
export type ReadFile = (file: SourceFile, options: ReadOptions) => Promise<Report>

/** One file after the other: a report is shown as soon as it is read, the files that failed at the end. */
export async function check(
  paths: readonly string[],
  options: CheckOptions,
  session: Session,
  read: ReadFile = readReport,
): Promise<void> {
  const severities = parseSeverities(options.severity ?? [], session)
  const errors: ReportError[] = []
  const entries: Entry[] = []
  const compared: ComparedReport[] = []
  const writePictures = pictureWriter(options, session)
  let shown = 0
  for await (const source of openSources(paths)) {
    const result = await readOne(source, (file) => read(file, { severities }))
    if (result === null) continue
    if (source.type === 'file') await writePictures({ name: source.path, bytes: source.bytes })
    if (result instanceof ReportError) errors.push(result)
    else if (result.findings.some((finding) => finding.severity === 'error')) session.fail(exitCodes.findings)
    const comparable = result instanceof ReportError ? null : comparedReport(result, source.path)
    if (comparable) compared.push(comparable)
    if (options.json) entries.push(jsonEntry(source.path, result, options.ledger === true, session))
    else if (!(result instanceof ReportError)) {
      if (shown > 0) session.print('\n')
      shown += 1
      session.print(viewReport(showReport(result, session), session, { positions: options.positions === true }))
      if (options.ledger) session.print(viewLedger(ledgerOf(result), session))
    }
  }
  if (shown === 0 && entries.length === 0 && errors.length === 0) session.complain(session.messages.nothingFound)
  const issuers = compareReports(compared).map((issuer) => ({
    ...issuer,
    findings: withSeverities(issuer.findings, severities),
  }))
  const related = issuers.flatMap(({ findings }) => findings)
  if (related.some((finding) => finding.severity === 'error')) session.fail(exitCodes.findings)
  if (options.json) session.print(formatJson(entries.map((entry) => withRelated(entry, related, session))))
  else for (const issuer of issuers) session.print(`\n${viewComparison(issuer, session)}`)
  const failures = errors.map((error) => {
    const { file, code, reason: en, reasonZh: zh } = error
    return { file, code, en, zh, error }
  })
  complainOfFiles(failures, session)
}

/** What stops one file stops only it, a mistake of ours too. Null for what is not tried. */
async function readOne(
  source: CountedSource,
  read: (file: SourceFile) => Promise<Report>,
): Promise<Report | ReportError | null> {
  if (source.type === 'skipped') return null
  if (source.type === 'failed') return source.error
  try {
    return await read({ name: source.path, bytes: source.bytes })
  } catch (error) {
    return asReportError(error, source.path)
  }
}

interface Entry {
  readonly file: string
  readonly [part: string]: unknown
}

/** Findings about several of the files stand with the one that they concern most, the later. */
function withRelated(entry: Entry, related: readonly RelatedFinding[], session: Session): unknown {
  const own = related.filter(({ report }) => report === entry.file)
  if (own.length === 0) return entry
  return { ...entry, across: own.map((one) => ({ ...one, sentence: formatFinding(one, session.language) })) }
}

/**
 * The report without the text of its document, which is as long as the file, and without its printed numbers, which are
 * the ledger's; each finding with its sentence.
 */
function jsonEntry(file: string, result: Report | ReportError, withLedger: boolean, session: Session): Entry {
  if (result instanceof ReportError) {
    const { code, reason, position } = result
    return { file, error: { code, reason: session.language === 'zh' ? result.reasonZh : reason, position } }
  }
  const { printed: _, ...report } = result
  const { blocks: __, ...document } = result.document
  const findings = result.findings.map((finding) => ({
    ...finding,
    sentence: formatFinding(finding, session.language),
  }))
  return { file, report: { ...report, document, findings }, ...(withLedger ? { ledger: ledgerOf(result) } : {}) }
}

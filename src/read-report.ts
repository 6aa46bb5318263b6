import { parseDocument } from '../parsers/index.ts'
import type { Report } from '../parsers/record.ts'
import { reportForm } from '../parsers/settle-forms.ts'
import { check } from './checks/index.ts'
import { checkLedger } from './checks/ledger.ts'
import { solveByProse } from './checks/prose/solve-by-prose.ts'
import { settleDoubts } from './checks/settle-doubts.ts'
import { settleFindings } from './checks/settle-findings.ts'
import type { SourceDocument } from './document/document.ts'
import { ReportError } from './document/errors.ts'
import type { Finding } from './document/finding.ts'
import type { Severities } from './document/severities.ts'
import { ingest } from './ingest/index.ts'
import type { SourceFile } from './ingest/ingestor.ts'
import type { Limits } from './ingest/limits.ts'
import { placeFindings, placeIdentity } from './places/place-of-report.ts'
import { type Reading, withSecondReading } from './second-reading.ts'

export interface ReadOptions {
  /** Bounds on hostile input; `defaultLimits` where left out. */
  readonly limits?: Limits
  /** Severities wanted instead of the rules' own; flags follow. */
  readonly severities?: Severities
}

/**
 * Reads one report: bytes to document, document to records, records checked. `file.name` may be a path: its folders
 * are hints about place and year, and it is never opened. Throws ReportError, and nothing else, for bad input.
 */
export async function readReport(file: SourceFile, options: ReadOptions = {}): Promise<Report> {
  const findings: Finding[] = []
  const note = (finding: Finding): void => {
    findings.push(finding)
  }
  const document = await ingest(file, note, options.limits)
  const reading = await withSecondReading(file, readOnce(document, findings), options.limits)
  return checkedReport(reading, options.severities)
}

/** The rest of the line, from a document that is already there; `earlier` are the findings of its ingest. */
export function readDocument(document: SourceDocument, earlier: readonly Finding[] = []): Report {
  return checkedReport(readOnce(document, earlier))
}

function readOnce(document: SourceDocument, earlier: readonly Finding[]): Reading {
  const findings: Finding[] = [...earlier]
  const parsed = parseDocument(document, (finding) => findings.push(finding))
  refuseOthers(document, parsed)
  return { document, parsed, findings }
}

function checkedReport({ document, ...reading }: Reading, severities: Severities = {}): Report {
  const { parsed: solved, findings: doubts, told } = solveByProse(reading.parsed, reading.findings)
  const { tables, findings } = settleDoubts(solved.tables, doubts)
  const parsed = { ...solved, tables }
  const checked = check({ ...parsed, told })
  const identity = placeIdentity({ document, ...parsed })
  const said = [...findings, ...placeFindings(identity), ...checked.findings]
  return {
    format: document.format,
    identity,
    form: reportForm(parsed.tables, parsed.identity.year?.value ?? null),
    document,
    sections: parsed.sections,
    tables: checked.tables,
    printed: parsed.printed,
    assessments: checked.assessments,
    statements: checked.statements,
    findings: settleFindings([...said, ...checkLedger(parsed.printed, said)], severities),
  }
}

/** A readable file that has neither a table nor a title nor two sections of such a report is something else. */
function refuseOthers(document: SourceDocument, parsed: ReturnType<typeof parseDocument>): void {
  const { identity, sections, tables } = parsed
  const headed = sections.filter((section) => section.key !== null && section.key !== 'preamble').length
  if (tables.length > 0 || identity.title !== null || headed >= 2) return
  const mentions = sections.some((section) => /政府信息公开|政务公开|信息公开/u.test(section.text + section.title))
  if (mentions && headed >= 1) return
  throw new ReportError('not-a-report', {
    file: document.name,
    reason: 'it holds no title, section or table of a disclosure report',
    reasonZh: '文件中没有政府信息公开年度报告的标题、章节或表格',
  })
}

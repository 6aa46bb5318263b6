import { z } from 'zod'
import type { PrintedLine } from '../parsers/record.ts'
import type { Severities } from '../src/document/severities.ts'
import { openIssuerLookup } from './issuer-lookup.ts'
import { type Neighbours, openNeighbours } from './neighbours.ts'
import { type OneBody, openOneBody } from './one-body.ts'
import type { Connection } from './open.ts'
import { openReportNumbers, type ReportNumbers } from './report-numbers.ts'
import * as rows from './rows.ts'
import * as said from './said-rows.ts'
import { findingsOf, type ShownFindingOfReport } from './stored-findings.ts'
import { readSeverities } from './write-severities.ts'

/** One number of a stored table; `position` as a person reads it. */
export type StoredFact = rows.StoredFactRow

/** One table as it was read, in printed order. */
export interface StoredTable {
  readonly tableNo: number
  readonly table: StoredFact['table_code']
  readonly form: string
  readonly variant: string
  readonly evidence: string
  /** True where it gives numbers again that an earlier table of the report gave. */
  readonly isRepeat: boolean
  readonly rows: readonly PrintedLine[]
  readonly columns: readonly PrintedLine[]
  readonly facts: readonly StoredFact[]
  readonly position: string | null
}

/** Everything that the archive keeps of one report. */
export interface StoredReport {
  readonly report: rows.ReportRow
  readonly claims: readonly rows.StoredClaim[]
  readonly sections: readonly rows.StoredSection[]
  readonly tables: readonly StoredTable[]
  /** Its own, and those of other reports that compare themselves with it. */
  readonly findings: readonly ShownFindingOfReport[]
}

/** Which reports to list; what is left out does not narrow. */
export interface ReportFilter {
  readonly reportId?: number
  readonly issuerId?: number
  readonly year?: number
  readonly source?: string
  /** Superseded revisions too. */
  readonly withOlder?: boolean
}

export interface SourceSummary {
  readonly imported: number
  readonly duplicate: number
  readonly failed: number
  readonly skipped: number
}

/** A source that a newer version could read again. */
export type RereadCandidate = z.infer<typeof rows.rereadRow>

/** Which originals are to be read again; all that were read where it is left out. */
export interface RereadFilter {
  /** Those that this version read are left out. */
  readonly exceptVersion?: string
  /** With those that this version tried before and could not read. */
  readonly withTried?: boolean
  /** Only those behind this `source_id`, and so many: one part after the other, so that nobody holds all. */
  readonly after?: number
  readonly limit?: number
}

/** The reading half of an archive. */
export interface Lookups {
  /**
   * Issuers known by the words, given apart by spaces: in a name of theirs or of their place, of before too, or as its
   * code; the most reports first.
   */
  readonly issuers: (words: string) => readonly rows.IssuerRow[]
  /** By issuer, year, scope and revision. */
  readonly reports: (filter?: ReportFilter) => readonly rows.ReportRow[]
  readonly report: (reportId: number) => StoredReport | null
  /** Their numbers, rates and what is thought of them, in the order asked for. */
  readonly reportNumbers: (reportIds: readonly number[]) => readonly ReportNumbers[]
  readonly neighbours: (issuerId: number) => Neighbours | null
  /** The body under all names that it had, with the places that it governed. */
  readonly oneBody: (issuerId: number) => OneBody
  readonly sources: (outcome?: rows.SourceRow['outcome']) => readonly rows.SourceRow[]
  readonly sourceSummary: () => SourceSummary
  /** The corrections that count, by number of report; without a filter those of all reports. */
  readonly corrections: (filter?: Pick<ReportFilter, 'reportId'>) => readonly said.StandingCorrection[]
  /** Findings on which a person has decided, by number of report. */
  readonly decisions: () => readonly said.DecidedFinding[]
  /** What this archive has instead of the rules' own severities. */
  readonly severities: () => Severities
  /** Sources in the order of import that another version read. */
  readonly rereadCandidates: (filter?: RereadFilter) => readonly RereadCandidate[]
  /** How many of them there are, and how many the version itself tried and could not read. */
  readonly countRereadCandidates: (exceptVersion: string) => { readonly left: number; readonly tried: number }
}

const reportColumns = Object.keys(rows.reportRow.shape).join(', ')
const factColumns = Object.keys(rows.storedFactRow.shape).join(', ')
const sourceColumns = Object.keys(rows.sourceRow.shape).join(', ')

/** What rereading is about: what was read, and what failed and may be read by another version. */
const isReread = `(outcome = 'imported' OR outcome = 'failed' AND is_latest = 1) AND sha256 IS NOT NULL`

/** Statements are prepared when asked for: these are for people, not for loops. */
export function openLookups(connection: Connection): Lookups {
  const all = <T extends z.ZodType>(schema: T, sql: string, ...parameters: readonly unknown[]): z.output<T>[] =>
    z.array(schema).parse(connection.prepare(sql).all(...parameters))

  return {
    issuers: openIssuerLookup(connection),
    reports: (filter = {}) => {
      const wanted = [
        ['report_id = ?', filter.reportId],
        ['issuer_id = ?', filter.issuerId],
        ['report_year = ?', filter.year],
        ['source = ?', filter.source],
      ] as const
      const given = wanted.filter(([, value]) => value !== undefined)
      const clauses = [...given.map(([clause]) => clause), ...(filter.withOlder ? [] : ['is_current = 1'])]
      return all(
        rows.reportRow,
        `SELECT ${reportColumns} FROM report ${clauses.length > 0 ? `WHERE ${clauses.join(' AND ')}` : ''}
         ORDER BY issuer, place, report_year, scope DESC, revision`,
        ...given.map(([, value]) => value),
      )
    },
    report: (reportId) => {
      const [report] = all(rows.reportRow, `SELECT ${reportColumns} FROM report WHERE report_id = ?`, reportId)
      if (!report) return null
      return {
        report,
        claims: all(rows.storedClaimRow, 'SELECT * FROM claim WHERE report_id = ? ORDER BY about', reportId),
        sections: all(rows.storedSectionRow, 'SELECT * FROM section WHERE report_id = ? ORDER BY section_no', reportId),
        tables: storedTables(connection, reportId),
        findings: findingsOf(connection, reportId),
      }
    },
    reportNumbers: openReportNumbers(connection),
    neighbours: openNeighbours(connection),
    oneBody: openOneBody(connection),
    sources: (outcome) =>
      outcome === undefined
        ? all(rows.sourceRow, `SELECT ${sourceColumns} FROM source ORDER BY path`)
        : all(rows.sourceRow, `SELECT ${sourceColumns} FROM source WHERE outcome = ? ORDER BY path`, outcome),
    sourceSummary: () => {
      const counted = all(
        z.object({ outcome: rows.sourceFileRow.shape.outcome, count: z.number() }),
        'SELECT outcome, count(*) AS count FROM source GROUP BY outcome',
      )
      const summary = { imported: 0, duplicate: 0, failed: 0, skipped: 0 }
      for (const { outcome, count } of counted) summary[outcome] = count
      return summary
    },
    corrections: ({ reportId } = {}) =>
      all(
        said.standingCorrectionRow,
        `SELECT * FROM standing_correction WHERE coalesce(report_id = ?, 1) ORDER BY report_id, correction_id`,
        reportId ?? null,
      ),
    decisions: () =>
      all(said.decidedRow, 'SELECT * FROM finding WHERE decision IS NOT NULL ORDER BY report_id, finding_id'),
    severities: () => readSeverities(connection),
    countRereadCandidates: (exceptVersion) =>
      z.object({ left: z.number(), tried: z.number() }).parse(
        connection
          .prepare(
            `SELECT count(*) FILTER (WHERE tried_version IS NOT @version) AS left,
               count(*) FILTER (WHERE tried_version IS @version) AS tried
             FROM source_file f WHERE ${isReread} AND extractor_version <> @version`,
          )
          .get({ version: exceptVersion }),
      ),
    rereadCandidates: ({ exceptVersion, withTried = false, after = 0, limit = -1 } = {}) =>
      all(
        rows.rereadRow,
        `SELECT source_id, path, sha256, outcome, extractor_version,
           EXISTS (SELECT 1 FROM source_bytes b WHERE b.sha256 = f.sha256) AS is_kept,
           (SELECT place_hints FROM report_detail d WHERE d.report_id = f.report_id) AS place_hints
         FROM source_file f
         WHERE ${isReread} AND extractor_version IS NOT @version AND (@withTried OR @version IS NULL OR tried_version IS NOT @version)
           AND source_id > @after
         ORDER BY source_id LIMIT @limit`,
        { version: exceptVersion ?? null, withTried: Number(withTried), after, limit },
      ),
  }
}

function storedTables(connection: Connection, reportId: number): readonly StoredTable[] {
  const tables = connection
    .prepare('SELECT * FROM report_table JOIN column_set USING (column_set_id) WHERE report_id = ? ORDER BY table_no')
    .all(reportId)
  const facts = z.array(rows.storedFactRow).parse(
    connection
      .prepare(
        `SELECT ${factColumns} FROM fact_all WHERE report_id = ? UNION ALL
         SELECT ${factColumns} FROM fact_repeated WHERE report_id = ?`,
      )
      .all(reportId, reportId),
  )
  return z
    .array(rows.storedTableRow)
    .parse(tables)
    .map((table) => {
      const codes = table.columns.map((column) => column.code)
      const own = facts
        .filter((fact) => fact.table_no === table.table_no)
        .sort((a, b) => a.line_no - b.line_no || codes.indexOf(a.col_code) - codes.indexOf(b.col_code))
      return {
        tableNo: table.table_no,
        table: table.table_code,
        form: table.form,
        variant: table.variant,
        evidence: table.evidence,
        isRepeat: table.is_repeat,
        rows: printedRows(own),
        columns: table.columns,
        facts: own,
        position: table.position,
      }
    })
}

function printedRows(facts: readonly StoredFact[]): readonly PrintedLine[] {
  const lines = new Map<number, PrintedLine>()
  for (const fact of facts) {
    if (lines.has(fact.line_no)) continue
    lines.set(fact.line_no, { code: fact.row_code, label: fact.row_label, sameAs: fact.same_as, unit: fact.unit })
  }
  return [...lines.values()]
}

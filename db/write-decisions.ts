import { createHash } from 'node:crypto'
import { z } from 'zod'
import { notThere } from './errors.ts'
import { nameOf } from './flags.ts'
import type { Connection } from './open.ts'
import { openReportsOfBytes } from './reports-of-bytes.ts'
import { decidedFindingRow, namedFactRow, standingDecisionRow } from './said-rows.ts'
import type { SettleReport } from './settle-report.ts'
import type { PartnersOf } from './write-findings.ts'

/**
 * `confirmed`: the finding is right, the report is wrong. `explained`: it is right and there is a reason. `false-alarm`:
 * the finding is wrong and flags nothing any more. `open`: nothing is decided; withdraws what was.
 */
export type DecisionKind = 'confirmed' | 'explained' | 'false-alarm' | 'open'

/** What somebody decides; `why` and `by` are not empty. */
export interface NewDecision {
  readonly decision: DecisionKind
  readonly why: string
  readonly by: string
}

export interface DecisionWriter {
  /** Throws ArchiveError `not-there` where there is no such finding. Gives the reports whose flags were settled. */
  readonly decide: (findingId: number, decision: NewDecision) => readonly number[]
  /** Joins a report's findings, just written, with the decisions that stand on them; true where there is any. */
  readonly relink: (reportId: number) => boolean
}

/** Prepares the statements; the caller holds a transaction around every call. `settle` brings flags up to date. */
export function openDecisionWriter(
  connection: Connection,
  path: string,
  settle: SettleReport,
  partnersOf: PartnersOf,
): DecisionWriter {
  const standing = connection.prepare(
    `SELECT max(decision_id) AS decision_id, rule, fingerprint, decision FROM decision
     WHERE sha256 = ? GROUP BY rule, fingerprint`,
  )
  const reportOf = connection.prepare('SELECT report_id FROM finding_row WHERE finding_id = ?').pluck()
  const { bytesOf, reportsOf } = openReportsOfBytes(connection)
  const insert = connection.prepare(
    `INSERT INTO decision (sha256, rule, fingerprint, sentence_en, sentence_zh, decision, why, by_whom, made_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const link = connection.prepare(
    'UPDATE finding_row SET decision_id = ? WHERE finding_id = ? AND decision_id IS NOT ?',
  )
  const storedFindings = openStoredFindings(connection)

  function relink(reportId: number): boolean {
    const rows = z.array(standingDecisionRow).parse(standing.all(bytesOf.get(reportId)))
    if (rows.length === 0) return false
    const byName = new Map(rows.map((row) => [`${row.rule}\0${row.fingerprint}`, row]))
    for (const finding of storedFindings(reportId)) {
      const found = byName.get(`${finding.rule}\0${finding.fingerprint}`)
      const id = found === undefined || found.decision === 'open' ? null : found.decision_id
      link.run(id, finding.finding_id, id)
    }
    return true
  }

  return {
    relink,
    decide: (findingId, { decision, why, by }) => {
      const reportId = z
        .number()
        .nullable()
        .parse(reportOf.get(findingId) ?? null)
      const finding =
        reportId === null ? undefined : storedFindings(reportId).find(({ finding_id }) => finding_id === findingId)
      if (reportId === null || finding === undefined) {
        throw notThere(path, `finding ${findingId}`, `发现 ${findingId}`)
      }
      const sha256 = bytesOf.get(reportId)
      const { rule, fingerprint, sentence_en, sentence_zh } = finding
      const when = new Date().toISOString()
      insert.run(sha256, rule, fingerprint, sentence_en, sentence_zh, decision, why, by, when)
      const reports = z.array(z.number()).parse(reportsOf.all(sha256))
      const touched = new Set<number>()
      for (const one of reports) {
        relink(one)
        for (const involved of [one, ...partnersOf(one)]) touched.add(involved)
      }
      for (const one of touched) settle(one)
      return reports
    },
  }
}

/** A stored finding with what tells it from others. */
type FingerprintedFinding = z.infer<typeof decidedFindingRow> & { readonly fingerprint: string }

function openStoredFindings(connection: Connection): (reportId: number) => readonly FingerprintedFinding[] {
  const findings = connection.prepare(
    `SELECT f.finding_id, m.rule, m.operands, m.sentence_en, m.sentence_zh, f.expected, f.actual, f.origin
     FROM finding_row f JOIN message m ON m.message_id = f.message_id WHERE f.report_id = ?`,
  )
  const names = connection.prepare('SELECT * FROM finding_fact WHERE report_id = ?')
  const facts = connection.prepare(
    `SELECT table_code, row_code, col_code, raw, table_no, line_no FROM fact_all WHERE report_id = @reportId
     UNION ALL SELECT table_code, row_code, col_code, raw, table_no, line_no FROM fact_repeated WHERE report_id = @reportId
     ORDER BY table_no, line_no`,
  )
  const named = z.array(namedFactRow)
  return (reportId) => {
    const nameKey = (row: z.infer<typeof namedFactRow>) =>
      nameOf({ table: row.table_code, row: row.row_code, column: row.col_code })
    const raws = Map.groupBy(named.parse(facts.all({ reportId })), nameKey)
    const namesOf = Map.groupBy(named.parse(names.all(reportId)), (row) => row.finding_id ?? 0)
    return z
      .array(decidedFindingRow)
      .parse(findings.all(reportId))
      .map((finding) => {
        const keys = (namesOf.get(finding.finding_id) ?? []).map(nameKey).sort()
        const printed = keys.map((key) => [key, (raws.get(key) ?? []).map(({ raw }) => raw ?? null)] as const)
        return { ...finding, fingerprint: fingerprintOf(finding, printed) }
      })
  }
}

/**
 * Tells a finding from others of its rule on the same bytes. Where the numbers that it names are read as something else,
 * or one of its sides is another, it is another finding, and nobody has decided on that. Places are left out: a better
 * reading may say better where a number stands. Sentences whose sides are not single numbers are told apart by what
 * fills their blanks.
 */
function fingerprintOf(
  finding: z.infer<typeof decidedFindingRow>,
  printed: readonly (readonly [name: string, raws: readonly (string | null)[]])[],
): string {
  const { expected, actual, operands, origin } = finding
  const isTold = printed.length > 0 && expected !== null && actual !== null && origin === 'report'
  const told = JSON.stringify([printed, expected, actual, isTold ? null : operands])
  return createHash('sha256').update(told).digest('hex').slice(0, fingerprintDigits)
}

/** Of one report's findings of one rule: 64 bits are far more than enough to tell them apart. */
const fingerprintDigits = 16

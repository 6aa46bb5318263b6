import type { FactKey, Finding } from '../src/document/finding.ts'
import { formatFinding } from '../src/document/format-finding.ts'
import { type Severities, withSeverities } from '../src/document/severities.ts'
import type { Dictionaries } from './dictionaries.ts'
import type { EncodedFinding } from './encode-report.ts'
import type { Connection } from './open.ts'
import type { SettleReport } from './settle-report.ts'

/** A finding that comes from comparing reports of an archive; it stands with one of them. */
export interface ComparisonFinding extends Omit<Finding, 'positions'> {
  /** The report that it stands with; `facts` are its numbers, `positions` places in it, as formatPosition writes them. */
  readonly reportId: number
  readonly positions: readonly string[]
  /** The other reports, none where one is missing. The finding goes with any of them. */
  readonly related: readonly ComparedPart[]
}

/** Another report's part in a finding. */
export interface ComparedPart {
  readonly reportId: number
  /** Its numbers that the finding names; an error or warning flags them too. */
  readonly facts: readonly FactKey[]
  /** As formatPosition writes them. */
  readonly positions: readonly string[]
}

/** Writes one finding and gives its number. */
type WriteFinding = (finding: Omit<ComparisonFinding, 'related'>, origin: 'report' | 'archive') => number | bigint

function openOneFinding(connection: Connection, dictionaries: Dictionaries): WriteFinding {
  const insertFinding = connection.prepare(
    `INSERT INTO finding_row (report_id, message_id, severity, expected, actual, positions, origin)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  )
  const insertName = connection.prepare('INSERT OR IGNORE INTO finding_name VALUES (?, ?)')
  return (finding, origin) => {
    const { reportId, rule, severity, values, expected, actual, positions, facts } = finding
    const message = dictionaries.message(rule, JSON.stringify(values), () => [
      formatFinding(finding, 'en'),
      formatFinding(finding, 'zh'),
    ])
    const sides = [expected ?? null, actual ?? null]
    const { lastInsertRowid } = insertFinding.run(reportId, message, severity, ...sides, listed(positions), origin)
    for (const { table, row, column } of facts)
      insertName.run(lastInsertRowid, dictionaries.factName(table, row, column))
    return lastInsertRowid
  }
}

function listed(positions: readonly string[]): string | null {
  return positions.length > 0 ? JSON.stringify(positions) : null
}

/** Writes what a report's reading found. */
export type WriteFindings = (reportId: number, findings: readonly EncodedFinding[]) => void

/** Prepares the statements for findings that come from one report alone. */
export function openFindingWriter(connection: Connection, dictionaries: Dictionaries): WriteFindings {
  const write = openOneFinding(connection, dictionaries)
  return (reportId, findings) => {
    for (const finding of findings) write({ ...finding, reportId }, 'report')
  }
}

/** The findings between reports; those that each report has from itself stay. */
export interface ComparisonWriter {
  /**
   * Puts `findings` in the place of all that stand with these reports from comparing with others, and settles the flags
   * of every report involved. Throws a plain Error for a finding on a report that is not among them, before anything
   * is changed.
   */
  readonly replace: (reportIds: readonly number[], findings: readonly ComparisonFinding[], wanted: Severities) => void
}

/** Other reports involved in findings that involve this one: their flags depend on them too. */
export type PartnersOf = (reportId: number) => readonly number[]

/** Prepares the statement. */
export function openPartners(connection: Connection): PartnersOf {
  const partners = connection
    .prepare(
      `SELECT p.report_id FROM finding_row f JOIN related_part p ON p.finding_id = f.finding_id WHERE f.report_id = @id
       UNION SELECT f.report_id FROM related_part p JOIN finding_row f ON f.finding_id = p.finding_id WHERE p.report_id = @id
       UNION SELECT o.report_id FROM related_part p JOIN related_part o ON o.finding_id = p.finding_id WHERE p.report_id = @id`,
    )
    .pluck()
  return (id) =>
    partners
      .all({ id })
      .map(Number)
      .filter((other) => other !== id)
}

/** The caller holds the transaction around every call of `replace`. */
export function openComparisonWriter(
  connection: Connection,
  dictionaries: Dictionaries,
  relink: (reportId: number) => boolean,
  settle: SettleReport,
  partnersOf: PartnersOf,
): ComparisonWriter {
  const write = openOneFinding(connection, dictionaries)
  const insertPart = connection.prepare('INSERT INTO related_part VALUES (?, ?, ?)')
  const insertName = connection.prepare('INSERT OR IGNORE INTO related_name VALUES (?, ?, ?)')
  const remove = connection.prepare(`DELETE FROM finding_row WHERE report_id = ? AND origin = 'archive'`)
  return {
    replace: (reportIds, findings, wanted) => {
      const stray = findings.find(({ reportId }) => !reportIds.includes(reportId))
      if (stray) throw new Error(`a finding on report ${stray.reportId}, which is not among those to be written`)
      const touched = new Set([...reportIds, ...reportIds.flatMap(partnersOf)])
      for (const reportId of reportIds) remove.run(reportId)
      for (const { related, ...finding } of withSeverities(findings, wanted)) {
        const id = write(finding, 'archive')
        for (const { reportId, positions, facts } of related) {
          touched.add(reportId)
          insertPart.run(id, reportId, listed(positions))
          for (const { table, row, column } of facts) {
            insertName.run(id, reportId, dictionaries.factName(table, row, column))
          }
        }
      }
      for (const reportId of reportIds) relink(reportId)
      for (const reportId of touched) settle(reportId)
    },
  }
}

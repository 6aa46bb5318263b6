import type { Finding } from '../src/document/finding.ts'
import { formatFinding } from '../src/document/format-finding.ts'
import { formatPosition } from '../src/document/position.ts'
import { type Severities, withSeverities } from '../src/document/severities.ts'
import type { Dictionaries } from './dictionaries.ts'
import type { Connection } from './open.ts'
import type { SettleReport } from './settle-report.ts'

/** A finding that comes from comparing reports of an archive. */
export interface RelatedFinding extends Finding {
  /** The report that it stands on; the numbers in `facts` are this report's. */
  readonly reportId: number
  /** The other report, whose end is the finding's end too; null where there is none (a year is missing). */
  readonly relatedReportId: number | null
}

/** Where a finding comes from: the report alone, or other reports of the archive too. */
export interface FindingOrigin {
  readonly origin: 'report' | 'archive'
  readonly relatedReportId: number | null
}

export type WriteFindings = (reportId: number, findings: readonly Finding[], origin?: FindingOrigin) => void

const fromReport: FindingOrigin = { origin: 'report', relatedReportId: null }

/** Prepares the statements; without an origin the findings come from the report alone. */
export function openFindingWriter(connection: Connection, dictionaries: Dictionaries): WriteFindings {
  const insertFinding = connection.prepare(
    `INSERT INTO finding_row (report_id, message_id, severity, expected, actual, positions, related_report_id, origin)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const insertName = connection.prepare('INSERT OR IGNORE INTO finding_name VALUES (?, ?)')
  return (reportId, findings, { origin, relatedReportId } = fromReport) => {
    for (const finding of findings) {
      const [en, zh] = [formatFinding(finding, 'en'), formatFinding(finding, 'zh')]
      const messageId = dictionaries.message(finding.rule, JSON.stringify(finding.values), en, zh)
      const positions = finding.positions.map(formatPosition)
      const { lastInsertRowid } = insertFinding.run(
        reportId,
        messageId,
        finding.severity,
        finding.expected ?? null,
        finding.actual ?? null,
        positions.length > 0 ? JSON.stringify(positions) : null,
        relatedReportId,
        origin,
      )
      for (const fact of finding.facts) {
        insertName.run(lastInsertRowid, dictionaries.factName(fact.table, fact.row, fact.column))
      }
    }
  }
}

/** The findings between reports; those that each report has from itself stay. */
export interface RelatedFindings {
  /**
   * Puts `findings` in the place of all that these reports have from comparing with others, and settles their flags.
   * Throws a plain Error for a finding on a report that is not among them, before anything is changed.
   */
  readonly replace: (reportIds: readonly number[], findings: readonly RelatedFinding[], severities: Severities) => void
  /** Reports that have a finding which compares them with this one. */
  readonly reportsAbout: (reportId: number) => readonly number[]
}

/** The caller holds a transaction around every call of `replace`. */
export function openRelatedFindings(
  connection: Connection,
  write: WriteFindings,
  relink: (reportId: number) => boolean,
  settle: SettleReport,
): RelatedFindings {
  const remove = connection.prepare(`DELETE FROM finding_row WHERE report_id = ? AND origin = 'archive'`)
  const about = connection.prepare('SELECT DISTINCT report_id FROM finding_row WHERE related_report_id = ?').pluck()
  return {
    reportsAbout: (reportId) => about.all(reportId).map(Number),
    replace: (reportIds, findings, severities) => {
      const wanted = new Set(reportIds)
      const stray = findings.find(({ reportId }) => !wanted.has(reportId))
      if (stray) throw new Error(`a finding on report ${stray.reportId}, which is not among those to be written`)
      for (const reportId of wanted) remove.run(reportId)
      for (const { reportId, relatedReportId, ...finding } of findings) {
        write(reportId, withSeverities([finding], severities), { origin: 'archive', relatedReportId })
      }
      for (const reportId of wanted) {
        relink(reportId)
        settle(reportId)
      }
    },
  }
}

import { z } from 'zod'
import type { Connection } from './open.ts'
import { json, type StoredFinding, storedFindingRow } from './rows.ts'

/** A report that a finding of origin archive involves, with the places in it. */
const involvedReportRow = z.object({
  finding_id: z.number(),
  report_id: z.number(),
  report_year: z.number().nullable(),
  source: z.string(),
  positions: json(z.array(z.string())).nullable(),
})
export type InvolvedReport = z.infer<typeof involvedReportRow>

/** A finding as one of the reports that it involves shows it. */
export interface ShownFindingOfReport extends StoredFinding {
  /** The other reports that it compares this one with, by year; `positions` are places in this one. */
  readonly elsewhere: readonly InvolvedReport[]
}

/** All findings that involve a report: its own, and those of other reports that compare themselves with it. */
export function findingsOf(connection: Connection, reportId: number): readonly ShownFindingOfReport[] {
  const findings = z.array(storedFindingRow).parse(
    connection
      .prepare(
        `SELECT * FROM finding WHERE report_id = @report
         UNION ALL SELECT f.* FROM related_part p CROSS JOIN finding f ON f.finding_id = p.finding_id
         WHERE p.report_id = @report ORDER BY finding_id`,
      )
      .all({ report: reportId }),
  )
  const involved = z.array(involvedReportRow).parse(
    connection
      .prepare(
        `SELECT o.finding_id, o.report_id, c.year AS report_year, s.path AS source, o.positions
         FROM (SELECT finding_id FROM finding_row WHERE report_id = @report AND origin = 'archive'
               UNION SELECT finding_id FROM related_part WHERE report_id = @report) f
         CROSS JOIN finding_report o ON o.finding_id = f.finding_id
         JOIN report_core c ON c.report_id = o.report_id JOIN source_file s ON s.source_id = c.source_id
         ORDER BY c.year, o.report_id`,
      )
      .all({ report: reportId }),
  )
  const byFinding = Map.groupBy(involved, ({ finding_id }) => finding_id)
  return findings.map((finding) => {
    const parts = byFinding.get(finding.finding_id) ?? []
    const own = parts.find(({ report_id }) => report_id === reportId)
    const elsewhere = parts.filter(({ report_id }) => report_id !== reportId)
    return { ...finding, positions: own ? own.positions : finding.positions, elsewhere }
  })
}

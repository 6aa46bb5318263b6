import type { Connection } from './open.ts'
import { revisionRow } from './rows.ts'

/** A report that is being read again. */
export interface OwnReport {
  /** Its content is what its path holds, as far as known. */
  readonly isLatest: boolean
  readonly reportId: number
  readonly seriesId: number
  readonly importNo: number
}

/** Revisions of one report, and which of them counts. */
export function openSeries(connection: Connection) {
  const highestSeries = connection.prepare('SELECT coalesce(max(series_id), 0) FROM report_core').pluck()
  const highestImport = connection.prepare('SELECT coalesce(max(import_no), 0) FROM report_core').pluck()
  const own = connection
    .prepare('SELECT series_id AS seriesId, import_no AS importNo FROM report_core WHERE report_id = ?')
    .raw()
  const revisions = connection.prepare(
    `SELECT c.report_id, d.published FROM report_core c JOIN report_detail d ON d.report_id = c.report_id
     WHERE c.series_id = ? ORDER BY c.import_no`,
  )
  const demote = connection.prepare('UPDATE report_core SET is_current = 0 WHERE series_id = ?')
  const number = connection.prepare('UPDATE report_core SET revision = ?, is_current = ? WHERE report_id = ?')
  return {
    freshId: () => Number(highestSeries.get()) + 1,
    reports: (seriesId: number | undefined): readonly number[] =>
      seriesId === undefined ? [] : revisions.all(seriesId).map((row) => revisionRow.parse(row).report_id),
    nextImportNo: () => Number(highestImport.get()) + 1,
    ownReport: (reportId: number): Omit<OwnReport, 'isLatest'> => {
      const row = own.get(reportId)
      if (!Array.isArray(row)) throw new Error(`report ${reportId} is not in the archive`)
      return { reportId, seriesId: Number(row[0]), importNo: Number(row[1]) }
    },
    elect: (seriesId: number): void => {
      const rows = revisions.all(seriesId).map((row) => revisionRow.parse(row))
      const current = currentRevision(rows)
      demote.run(seriesId)
      rows.forEach((row, index) => {
        number.run(index + 1, row.report_id === current ? 1 : 0, row.report_id)
      })
    },
  }
}

/** The later publication date counts; where a date is missing or the same, the later import. Null for none. */
export function currentRevision(
  inOrderOfImport: readonly { readonly report_id: number; readonly published: string | null }[],
): number | null {
  let current = inOrderOfImport[0]
  for (const next of inOrderOfImport.slice(1)) {
    const isOlder = next.published !== null && current?.published != null && next.published < current.published
    if (!isOlder) current = next
  }
  return current?.report_id ?? null
}

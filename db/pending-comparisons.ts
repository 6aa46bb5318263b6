import { z } from 'zod'
import type { Connection } from './open.ts'

/** Which reports wait to be compared. Written in the transaction that changes a report, so that a crash loses none. */
export interface PendingComparisons {
  /** A report came in or changed, or counts now or no longer. */
  readonly markChanged: (reportIds: readonly number[]) => void
  /** What a report is compared with may have changed. */
  readonly mark: (reportIds: readonly number[]) => void
  /** A changed report whose neighbours are still to be marked; null where there is none. */
  readonly nextChanged: () => number | null
  readonly next: () => number | null
  /** Its neighbours are marked. */
  readonly settle: (reportId: number) => void
  readonly remove: (reportId: number) => void
  /** At most `mostCounted`: nobody counts a million rows for each hundred that are done. */
  readonly count: () => number
}

/** Reports. */
const mostCounted = 10_000

/** Prepares the statements. */
export function openPendingComparisons(connection: Connection): PendingComparisons {
  const insert = connection.prepare(
    `INSERT INTO comparison_pending VALUES (?, ?) ON CONFLICT (report_id) DO UPDATE SET is_changed = 1 WHERE excluded.is_changed = 1`,
  )
  const nextChanged = connection
    .prepare('SELECT report_id FROM comparison_pending WHERE is_changed = 1 ORDER BY report_id LIMIT 1')
    .pluck()
  const next = connection.prepare('SELECT report_id FROM comparison_pending ORDER BY report_id LIMIT 1').pluck()
  const settle = connection.prepare('UPDATE comparison_pending SET is_changed = 0 WHERE report_id = ?')
  const remove = connection.prepare('DELETE FROM comparison_pending WHERE report_id = ?')
  const count = connection
    .prepare(`SELECT count(*) FROM (SELECT 1 FROM comparison_pending LIMIT ${mostCounted})`)
    .pluck()
  const one = (found: unknown): number | null => z.number().optional().parse(found) ?? null
  return {
    markChanged: (reportIds) => {
      for (const reportId of reportIds) insert.run(reportId, 1)
    },
    mark: (reportIds) => {
      for (const reportId of reportIds) insert.run(reportId, 0)
    },
    nextChanged: () => one(nextChanged.get()),
    next: () => one(next.get()),
    settle: (reportId) => void settle.run(reportId),
    remove: (reportId) => void remove.run(reportId),
    count: () => z.number().parse(count.get()),
  }
}

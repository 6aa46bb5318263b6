import type { Connection, Statement } from './open.ts'

/** What people add speaks of a source's bytes, never of `report_id`: how one leads to the other. */
export interface ReportsOfBytes {
  /** The sha256 of a report's source; nothing for a report that is not there. */
  readonly bytesOf: Statement
  /** Every report read from these bytes. */
  readonly reportsOf: Statement
}

/** Prepares the statements; both give plain values. */
export function openReportsOfBytes(connection: Connection): ReportsOfBytes {
  return {
    bytesOf: connection
      .prepare(
        'SELECT s.sha256 FROM report_core c JOIN source_file s ON s.source_id = c.source_id WHERE c.report_id = ?',
      )
      .pluck(),
    reportsOf: connection
      .prepare(
        'SELECT c.report_id FROM source_file s JOIN report_core c ON c.source_id = s.source_id WHERE s.sha256 = ?',
      )
      .pluck(),
  }
}

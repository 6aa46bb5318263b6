import type { Report } from '../../parsers/record.ts'
import type { SourceFile } from '../ingest/ingestor.ts'
import type { Limits } from '../ingest/limits.ts'

/** Reads one file; throws ReportError for one that is no readable report. */
export type ReadFile = (file: SourceFile, limits: Limits) => Promise<Report>

/** A way to read many files, to be closed. */
export interface Reader {
  /** May be asked for several files at once; the file's bytes stay the caller's. */
  readonly read: ReadFile
  readonly close: () => Promise<void>
}

/**
 * The report without the blocks of its document, which nobody needs once it is read: they are the greater part of it, and
 * would be copied between threads and held until it is written.
 */
export function withoutBlocks(report: Report): Report {
  return { ...report, document: { ...report.document, blocks: [] } }
}

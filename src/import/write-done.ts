import { type Archive, ArchiveError, type SkipReason } from '../../db/index.ts'
import type { ReportError } from '../document/errors.ts'
import type { Severities } from '../document/severities.ts'
import { asReportError } from './as-report-error.ts'
import { type FileReason, type ImportEvent, summaryOf, whyOf } from './import-event.ts'
import { type PackedReport, unpacked } from './reader.ts'

/** A file with all that is to be written of it. */
export type Done = { readonly path: string } & (
  | { readonly type: 'read'; readonly bytes: Uint8Array; readonly report: PackedReport }
  | { readonly type: 'unchanged'; readonly bytes: Uint8Array; readonly sha256: string }
  | { readonly type: 'failed'; readonly bytes: Uint8Array | null; readonly error: ReportError }
  | { readonly type: 'skipped'; readonly reason: SkipReason }
  | { readonly type: 'unavailable'; readonly why: FileReason }
)

export interface WriteOptions {
  readonly version: string
  readonly keepOriginals: boolean
  readonly isRereading: boolean
  readonly severities: Severities
}

/** An event without its place in the run. */
export type Written = Omit<ImportEvent, 'index' | 'total'>

/**
 * Writes a batch as one transaction and gives what became of each file, in order. Throws ArchiveError where the archive
 * can take no more; what it took before is then handed to `onPart` first, since it stays.
 */
export function writeBatch(
  archive: Archive,
  batch: readonly Done[],
  options: WriteOptions,
  onPart: (written: readonly Written[]) => void,
): void {
  let written: readonly Written[]
  try {
    written = archive.inBatch(() => batch.map((done) => writeOne(archive, done, options)))
  } catch (error) {
    if (!(error instanceof ArchiveError) || batch.length === 1) throw error
    // One after the other, so that what still fits is kept and the rest is not reported.
    for (const done of batch) onPart([writeOne(archive, done, options)])
    return
  }
  onPart(written)
}

function writeOne(archive: Archive, done: Done, options: WriteOptions): Written {
  const nothing = { file: done.path, reportId: null, why: null, report: null }
  switch (done.type) {
    case 'unavailable':
      return { ...nothing, outcome: 'unavailable', why: done.why }
    case 'skipped':
      archive.recordSkip(done.path, done.reason, options.version)
      return { ...nothing, outcome: 'skipped', why: whyOf(done.reason) }
    case 'unchanged':
      if (options.keepOriginals) archive.keepOriginal(done.sha256, done.bytes)
      return { ...nothing, outcome: 'unchanged' }
    case 'failed':
      return fail(archive, done.path, done.bytes, done.error, options)
    case 'read':
      return store(archive, done, options)
  }
}

function store(archive: Archive, done: Done & { readonly type: 'read' }, options: WriteOptions): Written {
  const { path, bytes } = done
  try {
    const report = unpacked(done.report)
    const { version, keepOriginals, isRereading, severities } = options
    const source = { path, bytes, extractorVersion: version, keepOriginal: keepOriginals, isRereading, severities }
    return { file: path, why: null, report: summaryOf(report), ...archive.importEncoded(report, source) }
  } catch (error) {
    return fail(archive, path, bytes, asReportError(error, path), options)
  }
}

function fail(
  archive: Archive,
  path: string,
  bytes: Uint8Array | null,
  error: ReportError,
  options: WriteOptions,
): Written {
  const { version, keepOriginals } = options
  archive.recordFailure({ path, bytes, extractorVersion: version, keepOriginal: keepOriginals }, error)
  return { file: path, outcome: 'failed', reportId: null, report: null, why: whyOf(error) }
}

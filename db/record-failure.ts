import { createHash } from 'node:crypto'
import type { ReportError } from '../src/document/errors.ts'
import type { openFailedPlaces } from './failed-places.ts'
import type { openSourceWriter } from './write-sources.ts'
import type { FailedSource } from './writer.ts'

/** Writes that a source could not be read; a report read from it before stays. */
export function recordFailure(
  sources: ReturnType<typeof openSourceWriter>,
  noteFailedPlace: ReturnType<typeof openFailedPlaces>,
  source: FailedSource,
  error: ReportError,
): void {
  const sha256 = source.bytes && createHash('sha256').update(source.bytes).digest('hex')
  // Without its bytes nothing says that the path holds anything new.
  const known = sha256 === null ? sources.latest(source.path) : sources.find(source.path, sha256)
  if (sha256 !== null && source.bytes && source.keepOriginal) sources.keepBytes(sha256, source.bytes)
  if (known?.report_id != null) {
    sources.noteError(known.source_id, error, source.extractorVersion)
    return
  }
  const sourceId = sources.write({
    path: source.path,
    sha256,
    byteCount: source.bytes?.length ?? null,
    format: null,
    outcome: 'failed',
    error,
    extractorVersion: source.extractorVersion,
    reportId: null,
    isLatest: true,
  })
  noteFailedPlace(sourceId, source.path)
}

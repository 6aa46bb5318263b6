import { createHash } from 'node:crypto'
import type { Archive, RereadCandidate } from '../../db/index.ts'
import { ReportError } from '../document/errors.ts'
import { extractorVersion } from '../extractor-version.ts'
import { defaultLimits, type Limits } from '../ingest/limits.ts'
import type { OwnLists } from '../places/load-divisions.ts'
import { asReportError } from './as-report-error.ts'
import { bytesAt } from './bytes-at.ts'
import type { FileReason, ImportSummary } from './import-event.ts'
import type { LineBounds } from './in-order.ts'
import { placesAbove } from './place-hints.ts'
import type { ReadPacked } from './reader.ts'
import { type Incoming, type OnEvent, oneAtATime, runFiles } from './run-files.ts'
import type { ImportOptions } from './run-import.ts'
import type { Done } from './write-done.ts'

/**
 * Reads every original again that another version read, from the archive or from its path where the bytes there are
 * still the same. Ids of sources and reports stay. An original that is not to be had keeps its record, and so does one
 * that can no longer be read; both are reported. What was stopped goes on where it was: what this version read is passed
 * over.
 */
export async function runReread(
  archive: Archive,
  options: ImportOptions,
  read: ReadPacked,
  onEvent: OnEvent = () => {},
  bounds: LineBounds = oneAtATime,
): Promise<ImportSummary> {
  const version = options.extractorVersion ?? extractorVersion()
  const lists = archive.ownLists()
  const run = { archive, limits: options.limits ?? defaultLimits, read, lists }
  return await runFiles(incoming(archive.rereadCandidates(version), run), {
    archive,
    write: { version, keepOriginals: false, isRereading: true, severities: options.severities ?? {} },
    bounds,
    signal: options.signal,
    onEvent,
  })
}

interface Run {
  readonly archive: Archive
  readonly limits: Limits
  readonly read: ReadPacked
  /** What people added to the list of divisions. */
  readonly lists: OwnLists | null
}

async function* incoming(candidates: readonly RereadCandidate[], run: Run): AsyncGenerator<Incoming> {
  for (const candidate of candidates) {
    const bytes = run.archive.keptBytes(candidate.sha256) ?? (await bytesStillAt(candidate, run.limits))
    const make = () => makeReady(candidate, bytes, run)
    yield { total: candidates.length, bytes: bytes?.length ?? 0, make }
  }
}

async function makeReady(candidate: RereadCandidate, bytes: Uint8Array | null, run: Run): Promise<Done> {
  const { path } = candidate
  if (!bytes) return { type: 'unavailable', path, why: notThere }
  try {
    // Read from another folder than the first time, a relative path says less than it did.
    const places = candidate.place_hints ?? placesAbove(path)
    const sha256 = Buffer.from(candidate.sha256).toString('hex')
    const known = { placeHints: places, given: run.archive.givenPlace(sha256), lists: run.lists }
    return { type: 'read', path, bytes, report: await run.read({ name: path, bytes }, run.limits, known) }
  } catch (error) {
    return { type: 'failed', path, bytes, error: asReportError(error, path) }
  }
}

const notThere: FileReason = {
  code: 'unreadable-file',
  en: 'its original is neither in the archive nor, with the same content, at its path',
  zh: '数据库中未保存原件，原路径处也没有相同内容的文件',
  error: null,
}

/** The bytes at the path where they are the ones that were read; null for anything else. */
async function bytesStillAt(candidate: RereadCandidate, limits: Limits): Promise<Uint8Array | null> {
  if (candidate.path === '-') return null
  try {
    const bytes = await bytesAt(candidate.path, limits)
    const sha256 = createHash('sha256').update(bytes).digest()
    return sha256.equals(candidate.sha256) ? bytes : null
  } catch (error) {
    // Gone, unreadable, no ZIP any more: all of it means that the original is not there, which the caller reports.
    if (error instanceof ReportError) return null
    throw error
  }
}

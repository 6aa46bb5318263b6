import { createHash } from 'node:crypto'
import type { Archive, RereadCandidate } from '../../db/index.ts'
import { ReportError } from '../document/errors.ts'
import { extractorVersion } from '../extractor-version.ts'
import { defaultLimits, type Limits } from '../ingest/limits.ts'
import type { OwnLists } from '../places/load-divisions.ts'
import { asReportError } from './as-report-error.ts'
import { type BytesAt, openBytesAt } from './bytes-at.ts'
import type { FileReason, ImportSummary } from './import-event.ts'
import type { LineBounds } from './in-order.ts'
import { placesAbove } from './place-hints.ts'
import { knownOf, type ReadPacked } from './reader.ts'
import { type Incoming, type OnEvent, oneAtATime, runFiles } from './run-files.ts'
import type { ImportOptions } from './run-import.ts'
import type { Done } from './write-done.ts'

export interface RereadOptions extends ImportOptions {
  /** Also what this version tried before and could not read. */
  readonly retryFailed?: boolean
}

/** Candidates looked up together; the archive is not read as a whole however many there are. */
const candidatesAtOnce = 500

/**
 * Reads every original again that another version read, from the archive or from its path where the bytes there are
 * still the same. Ids of sources and reports stay. An original that is not to be had keeps its record, and so does one
 * that can no longer be read; both are reported with the reason. What was stopped goes on where it was: what this version
 * read, or tried and could not read, is passed over.
 */
export async function runReread(
  archive: Archive,
  options: RereadOptions,
  read: ReadPacked,
  onEvent: OnEvent = () => {},
  bounds: LineBounds = oneAtATime,
): Promise<ImportSummary> {
  const version = options.extractorVersion ?? extractorVersion()
  const limits = options.limits ?? defaultLimits
  const lists = archive.ownLists()
  const withTried = options.retryFailed ?? false
  const run = { archive, limits, read, lists, version, withTried, bytesAt: openBytesAt(limits) }
  return await runFiles(incoming(run), {
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
  readonly version: string
  readonly withTried: boolean
  readonly bytesAt: BytesAt
}

async function* incoming({ archive, version, withTried, ...run }: Run): AsyncGenerator<Incoming> {
  const { left, tried } = archive.countRereadCandidates(version)
  const total = left + (withTried ? tried : 0)
  for (let after = 0; ; ) {
    const filter = { exceptVersion: version, withTried, after, limit: candidatesAtOnce }
    const candidates = archive.rereadCandidates(filter)
    for (const candidate of candidates) {
      const original = archive.keptBytes(candidate.sha256) ?? (await stillAt(candidate, run.bytesAt))
      const bytes = original instanceof Uint8Array ? original.length : 0
      yield { total, bytes, make: () => makeReady(candidate, original, { ...run, archive }) }
    }
    const last = candidates.at(-1)
    if (!last || candidates.length < candidatesAtOnce) return
    after = last.source_id
  }
}

async function makeReady(
  candidate: RereadCandidate,
  bytes: Uint8Array | FileReason,
  run: Pick<Run, 'archive' | 'limits' | 'read' | 'lists'>,
): Promise<Done> {
  const { path } = candidate
  if (!(bytes instanceof Uint8Array)) return { type: 'unavailable', path, why: bytes }
  try {
    // Read from another folder than the first time, a relative path says less than it did.
    const places = candidate.place_hints ?? placesAbove(path)
    const sha256 = Buffer.from(candidate.sha256).toString('hex')
    const known = knownOf(run.archive, { path, sha256 }, places, run.lists)
    return { type: 'read', path, bytes, report: await run.read({ name: path, bytes }, run.limits, known) }
  } catch (error) {
    return { type: 'failed', path, bytes, error: asReportError(error, path) }
  }
}

/** The bytes at the path where they are the ones that were read, else why they are not to be had. */
async function stillAt({ path, sha256 }: RereadCandidate, bytesAt: BytesAt): Promise<Uint8Array | FileReason> {
  if (path === '-') return notKept('it came through standard input', '它来自标准输入')
  try {
    const bytes = await bytesAt(path)
    const isSame = createHash('sha256').update(bytes).digest().equals(sha256)
    return isSame ? bytes : notKept('its path holds other content now', '原路径处的内容已变')
  } catch (error) {
    // Gone, unreadable, no ZIP any more: all of it means that the original is not there.
    if (error instanceof ReportError) return notKept(`at its path ${error.reason}`, `原路径处：${error.reasonZh}`)
    throw error
  }
}

function notKept(en: string, zh: string): FileReason {
  return {
    code: 'unreadable-file',
    en: `its original is not kept in the archive, and ${en}`,
    zh: `数据库中未保存原件，且${zh}`,
    error: null,
  }
}

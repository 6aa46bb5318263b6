import { createHash } from 'node:crypto'
import type { Archive, RereadCandidate } from '../../db/index.ts'
import { ReportError } from '../document/errors.ts'
import { extractorVersion } from '../extractor-version.ts'
import { defaultLimits, type Limits } from '../ingest/limits.ts'
import { asReportError } from './as-report-error.ts'
import { createTally, type FileReason, type ImportEvent, type ImportSummary, whyOf } from './import-event.ts'
import { insideMark, openZip, readZipEntry, zipLimits } from './open-zip.ts'
import { placesAbove, withPlaceHints } from './place-hints.ts'
import { readBounded } from './read-bounded.ts'
import type { ImportOptions, OnEvent, ReadFile } from './run-import.ts'

/**
 * Reads every original again that another version read, from the archive or from its path where the bytes there are
 * still the same. Ids of sources and reports stay. An original that is not to be had keeps its record, and so does one
 * that can no longer be read; both are reported.
 */
export async function runReread(
  archive: Archive,
  options: ImportOptions,
  read: ReadFile,
  onEvent: OnEvent = () => {},
): Promise<ImportSummary> {
  const version = options.extractorVersion ?? extractorVersion()
  const candidates = archive.rereadCandidates(version)
  const limits = options.limits ?? defaultLimits
  const tally = createTally()
  for (const [position, candidate] of candidates.entries()) {
    if (options.signal?.aborted) break
    const done = await rereadOne(archive, candidate, version, limits, read)
    const event = { ...done, file: candidate.path, index: position + 1, total: candidates.length }
    tally.add(event)
    onEvent(event)
  }
  return tally.summary()
}

type Done = Omit<ImportEvent, 'file' | 'index' | 'total'>

async function rereadOne(
  archive: Archive,
  candidate: RereadCandidate,
  version: string,
  limits: Limits,
  read: ReadFile,
): Promise<Done> {
  const { path } = candidate
  const bytes = archive.keptBytes(candidate.sha256) ?? (await bytesStillAt(candidate, limits))
  if (!bytes) return { outcome: 'unavailable', reportId: null, report: null, why: notThere }
  try {
    // Read from another folder than the first time, a relative path says less than it did.
    const places = candidate.place_hints ?? placesAbove(path)
    const report = withPlaceHints(await read({ name: path, bytes }, limits), places)
    const source = { path, bytes, extractorVersion: version, isRereading: true }
    const { outcome, reportId } = archive.importReport(report, source)
    return { outcome, reportId, report, why: null }
  } catch (error) {
    const failure = asReportError(error, path)
    archive.recordFailure({ path, bytes, extractorVersion: version }, failure)
    return { outcome: 'failed', reportId: null, report: null, why: whyOf(failure) }
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

async function bytesAt(path: string, limits: Limits): Promise<Uint8Array> {
  const [outer = path, ...inner] = path.split(insideMark)
  let bytes = await readBounded(outer, inner.length > 0 ? zipLimits(limits).fileBytes : limits.fileBytes)
  let at = outer
  for (const name of inner) {
    const zip = openZip(bytes, at, limits)
    const entry = zip.entries.find((candidate) => candidate.name === name)
    at = `${at}${insideMark}${name}`
    if (!entry)
      throw new ReportError('unreadable-file', { file: at, reason: 'it does not exist', reasonZh: '文件不存在' })
    bytes = readZipEntry(zip, entry, limits)
  }
  return bytes
}

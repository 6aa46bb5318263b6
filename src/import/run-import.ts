import { createHash } from 'node:crypto'
import type { Archive } from '../../db/index.ts'
import type { Report } from '../../parsers/record.ts'
import { ReportError } from '../document/errors.ts'
import type { SourceFile } from '../ingest/ingestor.ts'
import { defaultLimits, type Limits } from '../ingest/limits.ts'
import { createTally, type ImportEvent, type ImportSummary } from './import-event.ts'
import { entryPath, hasZipEnding, isZipOfFiles, type OpenZip, openZip, readZipEntry, zipLimits } from './open-zip.ts'
import { readBounded } from './read-bounded.ts'
import { skipReason } from './skip-reason.ts'
import { walkPaths } from './walk-paths.ts'

export interface ImportOptions {
  /** Version of the reading code; the same bytes are read again only by another one. */
  readonly extractorVersion: string
  /** Store the originals in the archive. */
  readonly keepOriginals?: boolean
  readonly limits?: Limits
  /** Stops after the file in hand. */
  readonly signal?: AbortSignal
}

/** Reads one file; throws ReportError for one that is no readable report. */
export type ReadFile = (file: SourceFile, limits: Limits) => Promise<Report>

export type OnEvent = (event: ImportEvent) => void

/** A ZIP in a ZIP in a ZIP is read; what lies deeper is refused. */
const zipDepth = 3

interface Run {
  readonly archive: Archive
  readonly read: ReadFile
  readonly options: ImportOptions
  readonly limits: Limits
  readonly say: (event: Pick<ImportEvent, 'file' | 'outcome'> & Partial<ImportEvent>) => void
  readonly expectMore: (files: number) => void
}

/**
 * Imports files, folders and ZIPs, one after the other. A file that cannot be read is recorded and the run goes on;
 * an ArchiveError stops it, and what was imported before stays.
 */
export async function runImport(
  archive: Archive,
  paths: readonly string[],
  options: ImportOptions,
  read: ReadFile,
  onEvent: OnEvent = () => {},
): Promise<ImportSummary> {
  const found = await walkPaths(paths)
  const tally = createTally()
  let index = 0
  let total = found.length
  const run: Run = {
    archive,
    read,
    options,
    limits: options.limits ?? defaultLimits,
    say: (said) => {
      index += 1
      const event = { reportId: null, why: null, report: null, ...said, index, total: Math.max(total, index) }
      tally.add(event)
      onEvent(event)
    },
    expectMore: (files) => {
      total += files
    },
  }
  for (const one of found) {
    if (options.signal?.aborted) break
    if (one.type === 'file') await importFile(run, one.path)
    else if (one.type === 'failed') fail(run, one.path, null, one.error)
    else skip(run, one.path, one.reason)
  }
  return tally.summary()
}

async function importFile(run: Run, path: string): Promise<void> {
  const limit = hasZipEnding(path) ? zipLimits(run.limits).fileBytes : run.limits.fileBytes
  let bytes: Uint8Array
  try {
    bytes = await readBounded(path, limit)
  } catch (error) {
    fail(run, path, null, asReportError(error))
    return
  }
  await importBytes(run, path, bytes, zipDepth, null)
}

/** `parent` is the ZIP that these bytes came out of: what they unpack to counts against its bound. */
async function importBytes(
  run: Run,
  path: string,
  bytes: Uint8Array,
  depth: number,
  parent: OpenZip | null,
): Promise<void> {
  if (isZipOfFiles(bytes, path, run.limits)) await importZip(run, path, bytes, depth, parent)
  else await importReportFile(run, path, bytes)
}

async function importZip(
  run: Run,
  path: string,
  bytes: Uint8Array,
  depth: number,
  parent: OpenZip | null,
): Promise<void> {
  let zip: OpenZip
  try {
    if (depth === 0) throw tooDeep(path)
    zip = openZip(bytes, path, run.limits, parent?.budget)
    if (zip.entries.length === 0) throw emptyZip(path)
  } catch (error) {
    fail(run, path, bytes, asReportError(error))
    return
  }
  // The ZIP itself is no event: its files are.
  run.expectMore(zip.entries.length - 1)
  for (const entry of zip.entries) {
    if (run.options.signal?.aborted) return
    const inner = entryPath(zip, entry)
    const reason = skipReason(entry.name)
    if (reason) {
      skip(run, inner, reason)
      continue
    }
    let unpacked: Uint8Array
    try {
      unpacked = readZipEntry(zip, entry, run.limits)
    } catch (error) {
      fail(run, inner, null, asReportError(error))
      continue
    }
    await importBytes(run, inner, unpacked, depth - 1, zip)
  }
}

async function importReportFile(run: Run, path: string, bytes: Uint8Array): Promise<void> {
  const { archive, options } = run
  const { extractorVersion } = options
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  if (archive.isUnchanged(path, sha256, extractorVersion)) {
    if (options.keepOriginals) archive.keepOriginal(sha256, bytes)
    run.say({ file: path, outcome: 'unchanged' })
    return
  }
  let report: Report
  try {
    report = await run.read({ name: path, bytes }, run.limits)
  } catch (error) {
    fail(run, path, bytes, asReportError(error, path))
    return
  }
  const source = { path, bytes, extractorVersion, keepOriginal: options.keepOriginals ?? false }
  run.say({ file: path, ...archive.importReport(report, source), report })
}

function fail(run: Run, path: string, bytes: Uint8Array | null, error: ReportError): void {
  const { extractorVersion, keepOriginals = false } = run.options
  run.archive.recordFailure({ path, bytes, extractorVersion, keepOriginal: keepOriginals }, error)
  run.say({ file: path, outcome: 'failed', why: { code: error.code, en: error.reason, zh: error.reasonZh } })
}

function skip(run: Run, path: string, reason: { code: 'not-tried'; reason: string; reasonZh: string }): void {
  run.archive.recordSkip(path, reason, run.options.extractorVersion)
  run.say({ file: path, outcome: 'skipped', why: { code: reason.code, en: reason.reason, zh: reason.reasonZh } })
}

/** Anything else is our own mistake: it stops the run, and names the file that showed it. */
export function asReportError(error: unknown, path?: string): ReportError {
  if (error instanceof ReportError) return error
  if (path === undefined || !(error instanceof Error)) throw error
  throw new Error(`${path}: ${error.message}`, { cause: error })
}

function tooDeep(file: string): ReportError {
  const reason = `it is a ZIP inside ${zipDepth} others`
  return new ReportError('too-large', { file, reason, reasonZh: `压缩包嵌套超过 ${zipDepth} 层` })
}

function emptyZip(file: string): ReportError {
  return new ReportError('empty', { file, reason: 'the archive holds no file', reasonZh: '压缩包内没有文件' })
}

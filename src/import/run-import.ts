import { createHash } from 'node:crypto'
import type { Archive, SkipReason } from '../../db/index.ts'
import type { Report } from '../../parsers/record.ts'
import { ReportError } from '../document/errors.ts'
import { extractorVersion } from '../extractor-version.ts'
import type { SourceFile } from '../ingest/ingestor.ts'
import { defaultLimits, type Limits } from '../ingest/limits.ts'
import { createTally, type ImportEvent, type ImportSummary } from './import-event.ts'
import { openSources } from './open-sources.ts'
import { placeHintsOf, withPlaceHints } from './place-hints.ts'

export interface ImportOptions {
  /** Of the reading code, `extractorVersion()` where left out; the same bytes are read again only by another one. */
  readonly extractorVersion?: string
  /** Store the originals in the archive. */
  readonly keepOriginals?: boolean
  readonly limits?: Limits
  /** Stops after the file in hand. */
  readonly signal?: AbortSignal
}

/** Reads one file; throws ReportError for one that is no readable report. */
export type ReadFile = (file: SourceFile, limits: Limits) => Promise<Report>

export type OnEvent = (event: ImportEvent) => void

interface Run {
  readonly archive: Archive
  readonly read: ReadFile
  readonly options: ImportOptions
  readonly limits: Limits
  readonly version: string
  readonly say: (event: Pick<ImportEvent, 'file' | 'outcome'> & Partial<ImportEvent>) => void
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
  const tally = createTally()
  let index = 0
  let total = 0
  const limits = options.limits ?? defaultLimits
  const run: Run = {
    archive,
    read,
    options,
    limits,
    version: options.extractorVersion ?? extractorVersion(),
    say: (said) => {
      index += 1
      const event = { reportId: null, why: null, report: null, ...said, index, total: Math.max(total, index) }
      tally.add(event)
      onEvent(event)
    },
  }
  for await (const source of openSources(paths, limits)) {
    if (options.signal?.aborted) break
    total = source.total
    const { path } = source
    if (source.type === 'file') await importReportFile(run, path, source.bytes)
    else if (source.type === 'failed') fail(run, path, source.bytes, source.error)
    else skip(run, path, source.reason)
  }
  return tally.summary()
}

async function importReportFile(run: Run, path: string, bytes: Uint8Array): Promise<void> {
  const { archive, options, version } = run
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  if (archive.isUnchanged(path, sha256, version)) {
    if (options.keepOriginals) archive.keepOriginal(sha256, bytes)
    run.say({ file: path, outcome: 'unchanged' })
    return
  }
  let report: Report
  try {
    report = withPlaceHints(await run.read({ name: path, bytes }, run.limits), placeHintsOf(path))
  } catch (error) {
    fail(run, path, bytes, asReportError(error, path))
    return
  }
  const source = { path, bytes, extractorVersion: version, keepOriginal: options.keepOriginals ?? false }
  run.say({ file: path, ...archive.importReport(report, source), report })
}

function fail(run: Run, path: string, bytes: Uint8Array | null, error: ReportError): void {
  const { keepOriginals = false } = run.options
  run.archive.recordFailure({ path, bytes, extractorVersion: run.version, keepOriginal: keepOriginals }, error)
  run.say({ file: path, outcome: 'failed', why: { code: error.code, en: error.reason, zh: error.reasonZh } })
}

function skip(run: Run, path: string, reason: SkipReason): void {
  run.archive.recordSkip(path, reason, run.version)
  run.say({ file: path, outcome: 'skipped', why: { code: reason.code, en: reason.reason, zh: reason.reasonZh } })
}

/** Anything else is our own mistake: it stops the run, and names the file that showed it. */
export function asReportError(error: unknown, path?: string): ReportError {
  if (error instanceof ReportError) return error
  if (path === undefined || !(error instanceof Error)) throw error
  throw new Error(`${path}: ${error.message}`, { cause: error })
}

import { createHash } from 'node:crypto'
import type { Archive, ImportResult, SkipReason } from '../../db/index.ts'
import type { Report } from '../../parsers/record.ts'
import type { ReportError } from '../document/errors.ts'
import { extractorVersion } from '../extractor-version.ts'
import type { SourceFile } from '../ingest/ingestor.ts'
import { defaultLimits, type Limits } from '../ingest/limits.ts'
import { asReportError } from './as-report-error.ts'
import { createTally, type ImportEvent, type ImportSummary, whyOf } from './import-event.ts'
import { openSources } from './open-sources.ts'
import { placesAbove, withPlaceHints } from './place-hints.ts'

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
 * Imports files, folders and ZIPs, one after the other. A file that cannot be read is recorded and the run goes on,
 * also where the mistake is ours (`internal`); an ArchiveError stops it, and what was imported before stays.
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
  let read: ImportResult & { readonly report: Report }
  try {
    const report = withPlaceHints(await run.read({ name: path, bytes }, run.limits), placesAbove(path))
    const source = { path, bytes, extractorVersion: version, keepOriginal: options.keepOriginals ?? false }
    read = { ...archive.importReport(report, source), report }
  } catch (error) {
    fail(run, path, bytes, asReportError(error, path))
    return
  }
  run.say({ file: path, ...read })
}

function fail(run: Run, path: string, bytes: Uint8Array | null, error: ReportError): void {
  const { keepOriginals = false } = run.options
  run.archive.recordFailure({ path, bytes, extractorVersion: run.version, keepOriginal: keepOriginals }, error)
  run.say({ file: path, outcome: 'failed', why: whyOf(error) })
}

function skip(run: Run, path: string, reason: SkipReason): void {
  run.archive.recordSkip(path, reason, run.version)
  run.say({ file: path, outcome: 'skipped', why: whyOf(reason) })
}

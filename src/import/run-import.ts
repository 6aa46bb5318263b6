import { createHash } from 'node:crypto'
import type { Archive, Turn } from '../../db/index.ts'
import type { Severities } from '../document/severities.ts'
import { extractorVersion } from '../extractor-version.ts'
import { defaultLimits, type Limits } from '../ingest/limits.ts'
import type { OwnLists } from '../places/load-divisions.ts'
import { asReportError } from './as-report-error.ts'
import type { ImportSummary } from './import-event.ts'
import type { LineBounds } from './in-order.ts'
import type { ManifestLookup } from './manifest-lookup.ts'
import { type CountedSource, openSources } from './open-sources.ts'
import { placesAbove } from './place-hints.ts'
import { knownOf, type ReadPacked } from './reader.ts'
import { type Incoming, type OnEvent, oneAtATime, runFiles } from './run-files.ts'
import type { Done } from './write-done.ts'

export interface ImportOptions {
  /** Of the reading code, `extractorVersion()` where left out; the same bytes are read again only by another one. */
  readonly extractorVersion?: string
  /** Store the originals in the archive. */
  readonly keepOriginals?: boolean
  readonly limits?: Limits
  /** Severities wanted for what is read now, instead of the rules' own and of the archive's settings. */
  readonly severities?: Severities
  /**
   * Where all these files come from: a code (350583) or a path (福建省/泉州市/南安市). Kept with the bytes of each, so that
   * it counts when they are read again; files that are there already are placed anew.
   */
  readonly place?: string
  /**
   * What a list says of files: it wins over what is read in them and over `place`, and is kept with the bytes of each.
   * See `manifestLookup`.
   */
  readonly manifest?: ManifestLookup
  /** Stops after the files in hand. */
  readonly signal?: AbortSignal
  /**
   * Files read at the same time, each in a thread of its own; the number of processor cores where left out. This thread
   * writes. The archive is the same with any number.
   */
  readonly jobs?: number
  /** What this run is called, and how long it waits for another run in the same archive; 10 seconds where left out. */
  readonly turn?: Partial<Pick<Turn, 'command' | 'wait' | 'onWait'>>
}

/**
 * Imports files, folders and ZIPs in their order. A file that cannot be read is recorded and the run goes on, also
 * where the mistake is ours (`internal`); an ArchiveError stops it, and what was imported before stays.
 */
export async function runImport(
  archive: Archive,
  paths: readonly string[],
  options: ImportOptions,
  read: ReadPacked,
  onEvent?: OnEvent,
  bounds?: LineBounds,
): Promise<ImportSummary> {
  return await importSources(archive, openSources(paths, options.limits), options, read, onEvent, bounds)
}

/** The same for sources that are open already. */
export async function importSources(
  archive: Archive,
  sources: AsyncIterable<CountedSource>,
  options: ImportOptions,
  read: ReadPacked,
  onEvent: OnEvent = () => {},
  bounds: LineBounds = oneAtATime,
): Promise<ImportSummary> {
  const version = options.extractorVersion ?? extractorVersion()
  const keepOriginals = options.keepOriginals ?? false
  const limits = options.limits ?? defaultLimits
  const run = {
    archive,
    read,
    version,
    limits,
    place: options.place ?? null,
    lists: archive.ownLists(),
    manifest: options.manifest ?? null,
  }
  return await runFiles(incoming(sources, run), {
    archive,
    write: { version, keepOriginals, isRereading: false, severities: options.severities ?? {} },
    bounds,
    signal: options.signal,
    onEvent,
  })
}

interface Run {
  readonly archive: Archive
  readonly read: ReadPacked
  readonly version: string
  readonly limits: Limits
  readonly place: string | null
  /** What people added to the list of divisions. */
  readonly lists: OwnLists | null
  readonly manifest: ManifestLookup | null
}

async function* incoming(sources: AsyncIterable<CountedSource>, run: Run): AsyncGenerator<Incoming> {
  for await (const source of sources) {
    const bytes = source.type === 'skipped' ? 0 : (source.bytes?.length ?? 0)
    yield { total: source.total, bytes, make: () => makeReady(source, run) }
  }
}

async function makeReady(source: CountedSource, run: Run): Promise<Done> {
  if (source.type !== 'file') return source
  const { path, bytes } = source
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const listed = run.manifest?.entryOf(path) ?? null
  if (listed) run.archive.tellIdentity(sha256, path, listed.entry)
  const place = listed?.place ?? run.place
  if (place !== null) run.archive.givePlace(sha256, place)
  if (run.archive.isUnchanged(path, sha256, run.version)) return { type: 'unchanged', path, bytes, sha256 }
  try {
    const known = knownOf(run.archive, { path, sha256 }, placesAbove(path), run.lists)
    return { type: 'read', path, bytes, report: await run.read({ name: path, bytes }, run.limits, known) }
  } catch (error) {
    return { type: 'failed', path, bytes, error: asReportError(error, path) }
  }
}

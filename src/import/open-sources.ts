import type { SkipReason } from '../../db/index.ts'
import { ReportError } from '../document/errors.ts'
import { defaultLimits, type Limits } from '../ingest/limits.ts'
import { asReportError } from './as-report-error.ts'
import { entryPath, hasZipEnding, isZipOfFiles, type OpenZip, openZip, readZipEntry, zipLimits } from './open-zip.ts'
import { readBounded } from './read-bounded.ts'
import { skipReason } from './skip-reason.ts'
import { countPaths, type Found, walkPaths } from './walk-paths.ts'

/** One file with its bytes, or why it has none. `path` is as given, joined with what was found below it. */
export type Source = { readonly path: string } & (
  | { readonly type: 'file'; readonly bytes: Uint8Array }
  /** `bytes` are there where the file could be had and was no ZIP that opens. */
  | { readonly type: 'failed'; readonly bytes: Uint8Array | null; readonly error: ReportError }
  | { readonly type: 'skipped'; readonly reason: SkipReason }
)

/** A source and how many there are, as far as known: more when a ZIP is opened. */
export type CountedSource = Source & { readonly total: number }

/** A ZIP in a ZIP in a ZIP is read; what lies deeper is refused. */
const zipDepth = 3

/**
 * The files that paths stand for, one after the other, each read when it is asked for: files, folders, ZIPs and what
 * lies in them, standard input (`-`). Throws nothing for bad input.
 */
export async function* openSources(
  paths: readonly string[],
  limits: Limits = defaultLimits,
): AsyncGenerator<CountedSource> {
  yield* openFound(walkPaths(paths), await countPaths(paths), limits)
}

/** The same for files that were found already, `total` of them as far as known. */
export async function* openFound(
  found: AsyncIterable<Found> | Iterable<Found>,
  total: number,
  limits: Limits = defaultLimits,
): AsyncGenerator<CountedSource> {
  const count = { total }
  for await (const one of found) {
    if (one.type === 'file') yield* counted(openFile(one.path, limits, count), count)
    else if (one.type === 'failed') yield { ...one, bytes: null, ...count }
    else yield { ...one, ...count }
  }
}

interface Count {
  total: number
}

/** A running number of entries of one outermost ZIP and of all ZIPs in it. */
interface EntryBudget {
  left: number
}

async function* counted(sources: AsyncGenerator<Source>, count: Count): AsyncGenerator<CountedSource> {
  for await (const source of sources) yield { ...source, ...count }
}

async function* openFile(path: string, limits: Limits, count: Count): AsyncGenerator<Source> {
  const limit = hasZipEnding(path) ? zipLimits(limits).fileBytes : limits.fileBytes
  const bytes = await caught(path, () => readBounded(path, limit))
  if (bytes instanceof ReportError) yield { type: 'failed', path, bytes: null, error: bytes }
  else
    yield* openBytes({
      path,
      bytes,
      depth: zipDepth,
      parent: null,
      entries: { left: zipLimits(limits).entries },
      limits,
      count,
    })
}

interface Opening {
  readonly path: string
  readonly bytes: Uint8Array
  /** How many ZIPs may still be opened, this one included. */
  readonly depth: number
  /** The ZIP that these bytes came out of: what they unpack to counts against its bound. */
  readonly parent: OpenZip | null
  /** Many small ZIPs, each within bounds, would still be millions of files. */
  readonly entries: EntryBudget
  readonly limits: Limits
  readonly count: Count
}

async function* openBytes(opening: Opening): AsyncGenerator<Source> {
  const { path, bytes, limits, count } = opening
  const zip = await caught(path, () => (isZipOfFiles(bytes, path, limits) ? openOneZip(opening) : null))
  if (zip === null) {
    yield { type: 'file', path, bytes }
    return
  }
  if (zip instanceof ReportError) {
    yield { type: 'failed', path, bytes, error: zip }
    return
  }
  // The ZIP itself is no source: its files are.
  count.total += zip.entries.length - 1
  for (const entry of zip.entries) {
    const inner = entryPath(zip, entry)
    const reason = skipReason(entry.name)
    if (reason) {
      yield { type: 'skipped', path: inner, reason }
      continue
    }
    const unpacked = await caught(inner, () => readZipEntry(zip, entry, limits))
    if (unpacked instanceof ReportError) yield { type: 'failed', path: inner, bytes: null, error: unpacked }
    else yield* openBytes({ ...opening, path: inner, bytes: unpacked, depth: opening.depth - 1, parent: zip })
  }
}

function openOneZip({ path, bytes, depth, parent, entries, limits }: Opening): OpenZip {
  if (depth === 0) throw tooDeep(path)
  const zip = openZip(bytes, path, limits, parent?.budget)
  if (zip.entries.length === 0) throw emptyZip(path)
  if (zip.entries.length > entries.left) throw tooMany(path, zipLimits(limits).entries)
  entries.left -= zip.entries.length
  return zip
}

/** A ReportError as a value: what is wrong with one file, or with our reading of it, does not stop the walk. */
async function caught<T>(path: string, work: () => T | Promise<T>): Promise<T | ReportError> {
  try {
    return await work()
  } catch (error) {
    return asReportError(error, path)
  }
}

function tooDeep(file: string): ReportError {
  const reason = `it is a ZIP inside ${zipDepth} others`
  return new ReportError('too-large', { file, reason, reasonZh: `压缩包嵌套超过 ${zipDepth} 层` })
}

function tooMany(file: string, limit: number): ReportError {
  const reason = `with it, the ZIPs inside one another hold more than ${limit} files`
  return new ReportError('too-large', { file, reason, reasonZh: `连同此压缩包，层层嵌套的文件超过 ${limit} 个` })
}

function emptyZip(file: string): ReportError {
  return new ReportError('empty', { file, reason: 'the archive holds no file', reasonZh: '压缩包内没有文件' })
}

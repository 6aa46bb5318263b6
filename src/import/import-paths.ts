import { availableParallelism } from 'node:os'
import { type Archive, inTurn, type Turn } from '../../db/index.ts'
import { createTally, type ImportSummary } from './import-event.ts'
import type { LineBounds } from './in-order.ts'
import type { Reader } from './reader.ts'
import { makeReadingPool } from './reading-pool.ts'
import type { OnEvent } from './run-files.ts'
import { type ImportOptions, runImport } from './run-import.ts'
import { type RereadOptions, runReread } from './run-reread.ts'
import { runRetry } from './run-retry.ts'
import { runWatch, type WatchOptions } from './run-watch.ts'

/** Reads files, folders, ZIPs and standard input (`-`) into an archive; see `runImport`. */
export function importPaths(
  archive: Archive,
  paths: readonly string[],
  options: ImportOptions,
  onEvent?: OnEvent,
): Promise<ImportSummary> {
  const run = () =>
    withReader(options, (reader, bounds) => runImport(archive, paths, options, reader.read, onEvent, bounds))
  return withTurn(archive, 'import', options, run)
}

/** Reads the originals again with this version; see `runReread`. */
export function rereadArchive(archive: Archive, options: RereadOptions, onEvent?: OnEvent): Promise<ImportSummary> {
  const run = () => withReader(options, (reader, bounds) => runReread(archive, options, reader.read, onEvent, bounds))
  return withTurn(archive, 'reread', options, run)
}

/** Tries again what failed in this archive, of the paths given or everything; see `runRetry`. */
export function retryFailed(
  archive: Archive,
  paths: readonly string[],
  options: ImportOptions,
  onEvent?: OnEvent,
): Promise<ImportSummary> {
  const run = () =>
    withReader(options, (reader, bounds) => runRetry(archive, paths, options, reader.read, onEvent, bounds))
  return withTurn(archive, 'import --retry-failed', options, run)
}

/** Imports what comes into folders until the signal ends it; see `runWatch`. */
export function watchPaths(
  archive: Archive,
  paths: readonly string[],
  options: WatchOptions,
  onEvent?: OnEvent,
): Promise<ImportSummary> {
  const turn = turnOf('import --watch', options, Number.POSITIVE_INFINITY)
  const round = <T>(work: () => Promise<T>) => inTurn(archive.path, turn, work)
  return withReader(options, (reader, bounds) => runWatch(archive, paths, options, reader.read, onEvent, bounds, round))
}

/** Milliseconds; an import of some files is over by then, and of a larger one it is better said at once. */
const defaultWait = 10_000

function turnOf(command: string, { turn, signal }: ImportOptions, wait: number): Turn {
  return { command, wait, ...turn, ...(signal && { signal }) }
}

/** Stopped while it waits, a run has done nothing. */
async function withTurn(
  archive: Archive,
  command: string,
  options: ImportOptions,
  work: () => Promise<ImportSummary>,
): Promise<ImportSummary> {
  const summary = await inTurn(archive.path, turnOf(command, options, defaultWait), work)
  return summary ?? createTally().summary()
}

type Work = (reader: Reader, bounds: LineBounds) => Promise<ImportSummary>

/** Lends `work` what reads files, with as many threads as wanted, and closes it whatever happens. */
export async function withReader({ jobs = availableParallelism() }: ImportOptions, work: Work): Promise<ImportSummary> {
  if (!Number.isInteger(jobs) || jobs < 1) throw new RangeError(`jobs is ${jobs}, and must be 1 or more`)
  const reader = makeReadingPool({ threads: jobs })
  try {
    return await work(reader, lineBounds(jobs))
  } finally {
    await reader.close()
  }
}

/**
 * Enough on its way that no thread waits for the writer, or for a file that takes its time; a report that waits to be
 * written takes some thirty kilobytes.
 */
const filesOnTheWay = 32

/** Twice the largest file that is read; each is there twice, with us and in its thread. */
const bytesOnTheWay = 128 * 1024 * 1024

/** A transaction of so many takes some hundredths of a second, and one wait for the disk instead of thirty-two. */
const filesInBatch = 32

function lineBounds(jobs: number): LineBounds {
  return { items: filesOnTheWay * (jobs + 1), bytes: bytesOnTheWay, batch: filesInBatch }
}

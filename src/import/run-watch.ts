import { stat } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { type Archive, openSeenFiles, type SeenFiles } from '../../db/index.ts'
import { createTally, type ImportEvent, type ImportSummary } from './import-event.ts'
import type { LineBounds } from './in-order.ts'
import { openFound } from './open-sources.ts'
import type { ReadPacked } from './reader.ts'
import type { OnEvent } from './run-files.ts'
import { type ImportOptions, importSources } from './run-import.ts'
import { type Found, walkPaths } from './walk-paths.ts'

export interface WatchOptions extends ImportOptions {
  /** Ends the watch, after the files in hand. */
  readonly signal: AbortSignal
  /** Milliseconds between two looks; 2,000 where left out. */
  readonly pause?: number
}

/** Milliseconds in which a copy on its way has grown, also over a slow line. */
const betweenLooks = 2000

/** Looking takes at most this part of the time, however many files there are. */
const largestShare = 1 / 20

/** Milliseconds after which an empty file is one, and not the beginning of another. */
const emptyAfter = 60_000

/** What browsers and copying programs call a file that is not there yet. */
const unfinished = /\.(?:part|partial|filepart|crdownload|download|tmp)$/iu

/** Runs the work of one round, or gives null where the watch ended before its turn came. */
export type Round = <T>(work: () => Promise<T>) => Promise<T | null>

/**
 * Imports what is in folders and what comes into them, each file once it is complete: when two looks in a row find the
 * same size and time of change. Folders are looked through again and again rather than listened to: most of them are
 * shares, and no share tells who watches it (inotify) of what others put there. What was seen lies on disk, so that memory
 * does not grow with the files; `round` lends the archive for as long as there is something to import.
 */
export async function runWatch(
  archive: Archive,
  paths: readonly string[],
  options: WatchOptions,
  read: ReadPacked,
  onEvent: OnEvent = () => {},
  bounds?: LineBounds,
  round: Round = (work) => work(),
): Promise<ImportSummary> {
  const tally = createTally()
  const seen = openSeenFiles()
  let index = 0
  try {
    while (!options.signal.aborted) {
      const before = index
      const look = openLook(paths, seen)
      const count = (event: ImportEvent): void => {
        index += 1
        const counted = { ...event, index, total: before + event.total }
        tally.add(counted)
        onEvent(counted)
      }
      const first = await look.ready.next()
      if (!first.done) {
        const sources = openFound(withFirst(first.value, look.ready), 0, options.limits)
        await round(() => importSources(archive, sources, options, read, count, bounds))
      }
      seen.endLook()
      const wait = Math.max(options.pause ?? betweenLooks, look.milliseconds() / largestShare)
      await pause(wait, undefined, { signal: options.signal }).catch(ignoreAbort)
    }
  } finally {
    seen.close()
  }
  return tally.summary()
}

interface Look {
  /** What is to be imported now, in order, found while it is asked for. */
  readonly ready: AsyncGenerator<Found, void>
  /** That looking has taken, and not what was done with what it found. */
  readonly milliseconds: () => number
}

function openLook(paths: readonly string[], seen: SeenFiles): Look {
  let milliseconds = 0
  async function* ready(): AsyncGenerator<Found, void> {
    let begun = performance.now()
    for await (const found of walkPaths(paths)) {
      const stamp = found.type === 'file' ? await stampOf(found.path) : found.type
      if (stamp === null || !seen.isReady(found.path, stamp)) continue
      milliseconds += performance.now() - begun
      yield found
      begun = performance.now()
    }
    milliseconds += performance.now() - begun
  }
  return { ready: ready(), milliseconds: () => milliseconds }
}

async function* withFirst<T>(first: T, rest: AsyncGenerator<T, void>): AsyncGenerator<T> {
  yield first
  yield* rest
}

/** Size and time of change; null for what is not there any more, or not yet. */
async function stampOf(path: string): Promise<string | null> {
  if (unfinished.test(path)) return null
  try {
    const { size, mtimeMs } = await stat(path)
    return size === 0 && Date.now() - mtimeMs < emptyAfter ? null : `${size} ${mtimeMs}`
  } catch (error) {
    // Gone since it was found: the next look says the same.
    if (error instanceof Error && 'code' in error) return null
    throw error
  }
}

function ignoreAbort(error: unknown): void {
  if (!(error instanceof Error && error.name === 'AbortError')) throw error
}

import { stat } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import type { Archive } from '../../db/index.ts'
import { createTally, type ImportSummary } from './import-event.ts'
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

/**
 * Imports what is in folders and what comes into them, each file once it is complete: when two looks in a row find the
 * same size and time of change. Folders are looked through again and again rather than listened to: most of them are
 * shares, and no share tells who watches it (inotify) of what others put there.
 */
export async function runWatch(
  archive: Archive,
  paths: readonly string[],
  options: WatchOptions,
  read: ReadPacked,
  onEvent: OnEvent = () => {},
  bounds?: LineBounds,
): Promise<ImportSummary> {
  const tally = createTally()
  const done = new Map<string, string>()
  let before: ReadonlyMap<string, string> = new Map()
  let index = 0
  while (!options.signal.aborted) {
    const begun = performance.now()
    const { seen, ready } = await look(paths, before, done)
    const looked = performance.now() - begun
    const round = index
    const sources = openFound(ready, ready.length, options.limits)
    if (ready.length > 0)
      await importSources(
        archive,
        sources,
        options,
        read,
        (event) => {
          index += 1
          const counted = { ...event, index, total: round + event.total }
          tally.add(counted)
          onEvent(counted)
        },
        bounds,
      )
    for (const { path } of ready) done.set(path, seen.get(path) ?? '')
    for (const path of done.keys()) if (!seen.has(path)) done.delete(path)
    before = seen
    const wait = Math.max(options.pause ?? betweenLooks, looked / largestShare)
    await pause(wait, undefined, { signal: options.signal }).catch(ignoreAbort)
  }
  return tally.summary()
}

interface Look {
  /** What each path looks like now. */
  readonly seen: ReadonlyMap<string, string>
  /** What is to be imported now, in order. */
  readonly ready: readonly Found[]
}

async function look(
  paths: readonly string[],
  before: ReadonlyMap<string, string>,
  done: ReadonlyMap<string, string>,
): Promise<Look> {
  const seen = new Map<string, string>()
  const ready: Found[] = []
  for await (const found of walkPaths(paths)) {
    const stamp = found.type === 'file' ? await stampOf(found.path) : found.type
    if (stamp === null) continue
    seen.set(found.path, stamp)
    if (before.get(found.path) === stamp && done.get(found.path) !== stamp) ready.push(found)
  }
  return { seen, ready }
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

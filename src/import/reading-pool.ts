import { ReportError } from '../document/errors.ts'
import {
  type BoundedThread,
  makeBoundedThread,
  mostReadingMemory,
  readingBounds,
  type TimeBounds,
} from '../ingest/bounded-thread.ts'
import type { SourceFile } from '../ingest/ingestor.ts'
import type { Limits } from '../ingest/limits.ts'
import type { KnownPlace, PackedReport, Reader } from './reader.ts'

/** What a thread of the pool is asked. */
export interface PoolQuestion {
  readonly file: SourceFile
  readonly limits: Limits
  readonly known: KnownPlace
}

export interface PoolSettings {
  /** Most threads; each starts when those before it have enough to do, and is kept. */
  readonly threads: number
  readonly bounds?: TimeBounds
  /** Megabytes a thread. */
  readonly mostMemory?: number
  /** The program of each thread, without its ending; another one in tests. */
  readonly entry?: URL
}

/**
 * Files that lie ready in one thread, the one in its hands included: while the writer holds the main thread for some
 * tens of milliseconds, threads go on with what they have. A thread that dies costs one file all the same.
 */
const mailbox = 8

/** A thread takes a third of a second to start; below this many files for each thread another one is not worth it. */
const worthAnother = 2

/** Reads files in threads, each bounded in time and memory: a file that passes a bound fails alone. */
export function makeReadingPool(settings: PoolSettings): Reader {
  const threads: BoundedThread<PoolQuestion, PackedReport>[] = []
  const queue: (() => void)[] = []

  const leastBusy = (): BoundedThread<PoolQuestion, PackedReport> | null => {
    const [least] = threads.toSorted((a, b) => a.waiting() - b.waiting())
    if (least && least.waiting() < worthAnother) return least
    if (threads.length < settings.threads) {
      const fresh = startThread(settings)
      threads.push(fresh)
      return fresh
    }
    return least && least.waiting() < mailbox ? least : null
  }
  const turn = (): Promise<BoundedThread<PoolQuestion, PackedReport>> =>
    new Promise((resolve) => {
      const take = (): void => {
        const thread = leastBusy()
        if (thread) resolve(thread)
        else queue.push(take)
      }
      take()
    })

  return {
    read: async (file, limits, known) => {
      const thread = await turn()
      try {
        return await thread.ask({ file, limits, known })
      } finally {
        queue.shift()?.()
      }
    },
    close: async () => {
      await Promise.all(threads.map((thread) => thread.end()))
    },
  }
}

function startThread(settings: PoolSettings): BoundedThread<PoolQuestion, PackedReport> {
  return makeBoundedThread({
    entry: settings.entry ?? new URL('reading-pool-entry', import.meta.url),
    bounds: settings.bounds ?? readingBounds,
    mostMemory: settings.mostMemory ?? mostReadingMemory,
    tooSlow,
    tooMuchMemory,
  })
}

/** `page` where it is a PDF that was being read, counted from 1. */
function tooSlow(file: string, seconds: number, page: number | null): ReportError {
  return new ReportError('timeout', {
    file,
    reason: `${page === null ? 'it' : `its page ${page}`} was not read within ${seconds} seconds`,
    reasonZh: `${page === null ? '' : `第 ${page} 页`}在 ${seconds} 秒内未能读完`,
  })
}

function tooMuchMemory(file: string, page: number | null, cause: Error): ReportError {
  return new ReportError('too-large', {
    file,
    reason: `reading ${page === null ? 'it' : `its page ${page}`} takes more memory than is allowed`,
    reasonZh: `读取${page === null ? '' : `第 ${page} 页`}所需内存超过上限`,
    cause,
  })
}

import { Worker } from 'node:worker_threads'
import type { ReportError } from '../document/errors.ts'
import type { SourceFile } from './ingestor.ts'
import { errorOf, type Said } from './thread-messages.ts'

/** Seconds that reading may take. */
export interface TimeBounds {
  /** From one sign of life to the next: one page, or what is done with a whole file at once. */
  readonly step: number
  readonly file: number
}

/** What is asked of a thread: always about one file. */
interface Question {
  readonly file: SourceFile
}

export interface ThreadSettings {
  /** Without its ending: the compiled package holds .js files where the checkout has .ts. */
  readonly entry: URL
  readonly bounds: TimeBounds
  /** Megabytes of JavaScript objects. */
  readonly mostMemory: number
  /** `at` is what the thread last said to be at, such as a page; null where it said nothing. */
  readonly tooSlow: (file: string, seconds: number, at: number | null) => ReportError
  readonly tooMuchMemory: (file: string, at: number | null, cause: Error) => ReportError
}

/** A thread that answers questions one after the other, in the order in which they were asked. */
export interface BoundedThread<Q extends Question, A> {
  readonly ask: (question: Q) => Promise<A>
  /** Questions without an answer, the one that is worked at included. */
  readonly waiting: () => number
  readonly end: () => Promise<void>
}

/** A dense page takes a second by pdf.js on a slow machine; a yearbook of 1,500 pages two minutes. */
export const readingBounds: TimeBounds = { step: 60, file: 900 }

/** Megabytes; a report takes 100, a yearbook of 1,500 pages 400. */
export const mostReadingMemory = 1024

/**
 * Megabytes for what is dropped soon, which most of a reading is. Left to itself V8 takes more: an import of 200 reports by
 * two threads then holds 530 MB instead of 400, for no less work.
 */
const youngMemory = 24

interface Asked<Q, A> {
  readonly question: Q
  readonly resolve: (answer: A) => void
  readonly reject: (error: Error) => void
}

/**
 * A loop inside an engine can be ended in no other way than with its thread, and memory is bounded there. The thread
 * starts with the first question, is kept for the next ones and keeps no idle process alive. A file that passes a bound
 * is lost with its thread; what was asked behind it is asked again of a fresh one.
 */
export function makeBoundedThread<Q extends Question, A>(settings: ThreadSettings): BoundedThread<Q, A> {
  const asked: Asked<Q, A>[] = []
  let worker: Worker | undefined
  let at: number | null = null
  let signs = 0
  let stepTimer: NodeJS.Timeout | undefined
  let fileTimer: NodeJS.Timeout | undefined

  const stopClocks = (): void => {
    clearTimeout(stepTimer)
    clearTimeout(fileTimer)
  }
  /** The clocks run for the file that is worked at, which is the first. */
  const startClocks = (): void => {
    stopClocks()
    at = null
    const [first] = asked
    if (!first) return
    const over = (seconds: number) => (): void => {
      const before = signs
      const where = at
      // A process that was held up may find the thread's word and the end of its time together: the word counts.
      setImmediate(() => {
        if (signs === before) lose(settings.tooSlow(first.question.file.name, seconds, where))
      })
    }
    stepTimer = setTimeout(over(settings.bounds.step), settings.bounds.step * 1000)
    fileTimer = setTimeout(over(settings.bounds.file), settings.bounds.file * 1000)
  }
  const hear = (said: Said<A>): void => {
    signs += 1
    if ('step' in said) {
      at = said.step
      stepTimer?.refresh()
      return
    }
    const done = asked.shift()
    startClocks()
    if ('answer' in said) done?.resolve(said.answer)
    else done?.reject(errorOf(said.failure))
  }
  /** The thread is gone, and with it the file that it worked at. */
  const lose = (error: Error): void => {
    const lost = asked.shift()
    void leave()
    lost?.reject(error)
    for (const { question } of asked) post(question)
    startClocks()
  }
  const leave = async (): Promise<void> => {
    const old = worker
    worker = undefined
    // What it still says of its end concerns nobody.
    old?.removeAllListeners()
    old?.on('error', () => undefined)
    await old?.terminate()
  }
  const post = (question: Q): void => {
    worker ??= start()
    // Bare bytes of their own: a Buffer may be a window on the memory of others, and the thread takes these over.
    const bytes = Uint8Array.from(question.file.bytes)
    worker.postMessage({ ...question, file: { name: question.file.name, bytes } }, [bytes.buffer])
  }
  const start = (): Worker => {
    const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
    const entry = new URL(`${settings.entry.href}.${ending}`)
    const thread = new Worker(entry, {
      resourceLimits: { maxOldGenerationSizeMb: settings.mostMemory, maxYoungGenerationSizeMb: youngMemory },
    })
    thread.on('message', hear)
    thread.on('error', (error) => {
      const name = asked[0]?.question.file.name ?? ''
      lose(isOutOfMemory(error) ? settings.tooMuchMemory(name, at, error) : error)
    })
    thread.on('exit', (code) => lose(new Error(`a thread that reads files ended with ${code}`)))
    // Last: hearing messages holds the process.
    thread.unref()
    return thread
  }

  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        asked.push({ question, resolve, reject })
        post(question)
        if (asked.length === 1) startClocks()
      }),
    waiting: () => asked.length,
    end: async () => {
      stopClocks()
      await leave()
    },
  }
}

const isOutOfMemory = (error: Error): boolean => 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

import { Worker } from 'node:worker_threads'
import type { SourceDocument } from '../../document/document.ts'
import type { Note } from '../../document/finding.ts'
import type { SourceFile } from '../ingestor.ts'
import type { Limits } from '../limits.ts'
import { tooMuchMemory, tooSlow } from './errors.ts'
import { type Answer, errorOf, type Question, type Said } from './reading-messages.ts'

/** Seconds that reading may take. */
export interface TimeBounds {
  /** For one page, or for what is done with all pages together. */
  readonly step: number
  readonly file: number
}

/** Reads a PDF, by PDFium first or by pdf.js alone. Errors are those of `ingestPdf`, with `timeout` and `too-large`. */
export type ThreadReader = (
  file: SourceFile,
  note: Note,
  limits: Limits,
  reader: Question['reader'],
) => Promise<SourceDocument>

/** A dense page takes a second by pdf.js on a slow machine; a yearbook of 1,500 pages two minutes. */
const bounds: TimeBounds = { step: 60, file: 900 }
/** Megabytes; a report takes 100, a yearbook of 1,500 pages 400. */
const mostMemory = 2048

/** The reader of this process. */
export const readInThread: ThreadReader = makeThreadReader(bounds)

/**
 * A reader in a thread of its own: a loop inside an engine can be ended in no other way, memory is bounded there, and
 * over damaged files pdf.js leaves errors that would end the process. The thread starts with the first file, is kept for
 * the next ones and keeps no process alive. It reads one file at a time, the others wait; so only the file that passes
 * a bound is lost with it.
 */
export function makeThreadReader({ step, file: whole }: TimeBounds): ThreadReader {
  let running: Worker | undefined
  let last: Promise<unknown> = Promise.resolve()

  const run = (question: Question): Promise<Answer> =>
    new Promise((resolve, reject) => {
      running ??= startThread()
      const thread = running
      const { name } = question.file
      let page: number | null = null
      let steps = 0
      // A process that was held up may find the thread's word and the end of its time together: the word counts.
      const stepTimer = setTimeout(() => {
        const before = steps
        setImmediate(() => {
          if (steps === before) stop(tooSlow(name, step, page))
        })
      }, step * 1000)
      const fileTimer = setTimeout(() => stop(tooSlow(name, whole, null)), whole * 1000)
      const hear = (said: Said): void => {
        steps += 1
        stepTimer.refresh()
        if ('step' in said) page = said.step.page
        else {
          end()
          if ('answer' in said) resolve(said.answer)
          else reject(errorOf(said.failure))
        }
      }
      const fail = (error: Error): void => stop(isOutOfMemory(error) ? tooMuchMemory(name, page, error) : error)
      const leave = (code: number): void => stop(new Error(`the thread that reads PDFs ended with ${code}`))
      const end = (): void => {
        clearTimeout(stepTimer)
        clearTimeout(fileTimer)
        thread.off('message', hear).off('error', fail).off('exit', leave)
      }
      const stop = (error: Error): void => {
        end()
        running = undefined
        // What it still says of its end concerns nobody.
        thread.on('error', () => undefined)
        void thread.terminate()
        reject(error)
      }
      thread.on('message', hear).on('error', fail).on('exit', leave)
      thread.postMessage(question, [question.file.bytes.buffer as ArrayBuffer])
    })

  return async (file, note, limits, reader) => {
    const turn = last.then(() => {
      // Bare bytes of their own: a Buffer may be a window on the memory of others, and the thread takes these over.
      const bare = { name: file.name, bytes: Uint8Array.from(file.bytes) }
      return run({ file: bare, limits, reader })
    })
    last = turn.catch(() => undefined)
    const { document, findings } = await turn
    for (const finding of findings) note(finding)
    return document
  }
}

function startThread(): Worker {
  // The compiled package holds .js files where the checkout has .ts.
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  const thread = new Worker(new URL(`reading-thread-entry.${ending}`, import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: mostMemory },
  })
  thread.unref()
  return thread
}

const isOutOfMemory = (error: Error): boolean => 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

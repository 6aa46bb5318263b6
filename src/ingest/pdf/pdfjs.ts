import { Worker } from 'node:worker_threads'
import type { SourceFile } from '../ingestor.ts'
import { tooMuchMemory, tooSlow } from './errors.ts'
import type { OpenPdf, PdfEngine, PdfLimits } from './pages.ts'
import { type Answered, type Answers, errorOf, type Question } from './pdfjs-messages.ts'

/**
 * pdf.js: the independent second reader, slower but better at damaged files. It runs in a thread of its own, because in
 * damaged files it leaves errors that would end the process, and because time and memory can be bounded there.
 */
export const pdfjsEngine: PdfEngine = { name: 'pdfjs', open: openInThread }

/** Seconds for opening a file or reading one page; dense pages take one second on a slow machine. */
const longestAnswer = 60
/** Megabytes; a report takes 100, a yearbook of 1,500 pages 400. */
const mostMemory = 2048

interface Waiting {
  readonly resolve: (answer: unknown) => void
  readonly reject: (error: Error) => void
}

/** The running thread with the questions that it has not answered. */
interface Thread {
  readonly worker: Worker
  readonly waiting: Map<number, Waiting>
}

/** Started with the first file; kept for the next ones, and it does not keep the process alive. */
let running: Thread | undefined
let lastId = 0

function startThread(): Thread {
  // The compiled package holds .js files where the checkout has .ts.
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  const worker = new Worker(new URL(`pdfjs-thread.${ending}`, import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: mostMemory },
  })
  const thread: Thread = { worker, waiting: new Map() }
  worker.on('message', (answered: Answered) => settle(thread, answered))
  worker.on('error', (error: Error) => stopThread(thread, error))
  worker.on('exit', (code) => stopThread(thread, new Error(`the thread of pdf.js ended with ${code}`)))
  worker.unref()
  return thread
}

function settle({ waiting }: Thread, answered: Answered): void {
  const one = waiting.get(answered.id)
  waiting.delete(answered.id)
  if ('failure' in answered) one?.reject(errorOf(answered.failure))
  else one?.resolve(answered.answer)
}

/** What it was asked and did not answer ends with this error; the next file gets a new thread. */
function stopThread(thread: Thread, error: Error): void {
  if (running === thread) running = undefined
  for (const { reject } of thread.waiting.values()) reject(error)
  thread.waiting.clear()
  void thread.worker.terminate()
}

async function ask<Q extends Question>(thread: Thread, file: string, question: Q): Promise<Answers[Q['ask']]> {
  lastId += 1
  const id = lastId
  const answer = new Promise<unknown>((resolve, reject) => thread.waiting.set(id, { resolve, reject }))
  // The timer keeps the process alive while it waits; the thread does not.
  const timer = setTimeout(() => stopThread(thread, tooSlow(file, longestAnswer)), longestAnswer * 1000)
  try {
    thread.worker.postMessage({ ...question, id })
    return (await answer) as Answers[Q['ask']]
  } catch (error) {
    throw isOutOfMemory(error) ? tooMuchMemory(file, error) : error
  } finally {
    clearTimeout(timer)
  }
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

async function openInThread(file: SourceFile, limits: PdfLimits): Promise<OpenPdf> {
  running ??= startThread()
  const thread = running
  // Bare bytes: a Buffer may be a window on the memory of others, and all of that would be copied.
  const bare = { name: file.name, bytes: Uint8Array.from(file.bytes) }
  const { pdf, pageCount, title } = await ask(thread, file.name, { ask: 'open', file: bare, limits })
  return {
    pageCount,
    title,
    readPage: (page) => ask(thread, file.name, { ask: 'readPage', pdf, page }),
    close: async () => {
      // A thread that was stopped has closed everything.
      if (running === thread) await ask(thread, file.name, { ask: 'close', pdf })
    },
  }
}

import { parentPort } from 'node:worker_threads'
import { failureOf, type Said } from './thread-messages.ts'

/** Says which page is turned to, from 1; null for work on a whole file. Each is a sign of life. */
export type SayStep = (page: number | null) => void

/**
 * Makes this thread answer what it is asked, one question after the other. What the engines print or leave behind is
 * kept from the process. To be called once, by the entry of a thread.
 */
export function answerInThread<Q, A>(answer: (question: Q, step: SayStep) => Promise<A>): void {
  // In damaged files pdf.js rejects promises that it gave to nobody; what it was asked for is answered all the same.
  process.on('unhandledRejection', () => undefined)
  // What the engines print is for their developers; a library prints nothing.
  const silent = (): void => undefined
  Object.assign(console, { log: silent, warn: silent, info: silent, error: silent })

  const say = (said: Said<A>): void => parentPort?.postMessage(said)
  // Loading the program is not what the first file takes.
  say({ step: null })
  let last: Promise<void> = Promise.resolve()
  parentPort?.on('message', (question: Q) => {
    last = last.then(async () => {
      const said = await answer(question, (step) => say({ step })).then(
        (given) => ({ answer: given }),
        (error: unknown) => ({ failure: failureOf(error) }),
      )
      say(said)
    })
  })
}

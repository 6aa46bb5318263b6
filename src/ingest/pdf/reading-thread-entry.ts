/** The thread that reads PDFs, one question after another. Started by reading-thread.ts and never imported. */
import { parentPort } from 'node:worker_threads'
import type { Finding } from '../../document/finding.ts'
import { ingestPdf } from './read-pdf.ts'
import { type Answer, failureOf, type Question, type Said } from './reading-messages.ts'

// In damaged files pdf.js rejects promises that it gave to nobody; what it was asked for is answered all the same.
process.on('unhandledRejection', () => undefined)

// What the engines print is for their developers; a library prints nothing.
const silent = (): void => undefined
Object.assign(console, { log: silent, warn: silent, info: silent, error: silent })

const say = (said: Said): void => parentPort?.postMessage(said)

async function answer({ file, limits, reader }: Question): Promise<Answer> {
  const findings: Finding[] = []
  const engine = reader === 'second' ? (await import('./pdfjs-reader.ts')).pdfjsEngine : undefined
  const note = (finding: Finding): void => void findings.push(finding)
  const document = await ingestPdf(file, note, limits, engine, (page) => say({ step: { page } }))
  return { document, findings }
}

parentPort?.on('message', async (question: Question) => {
  say(
    await answer(question).then(
      (given) => ({ answer: given }),
      (error: unknown) => ({ failure: failureOf(error) }),
    ),
  )
})

/** The thread that runs pdf.js: answers questions one after another. Started by pdfjs.ts and never imported. */
import { parentPort } from 'node:worker_threads'
import type { OpenPdf } from './pages.ts'
import { type Answered, type Answers, type Asked, failureOf, type Question } from './pdfjs-messages.ts'
import { openWithPdfjs } from './pdfjs-reader.ts'

// In damaged files pdf.js rejects promises that it gave to nobody; what it was asked for is answered all the same.
process.on('unhandledRejection', () => undefined)

// What pdf.js prints is for its developers; a library prints nothing.
const silent = (): void => undefined
Object.assign(console, { log: silent, warn: silent, info: silent, error: silent })

const opened = new Map<number, OpenPdf>()
let lastPdf = 0

async function answer(question: Question): Promise<Answers[Question['ask']]> {
  if (question.ask === 'open') {
    const pdf = await openWithPdfjs(question.file, question.limits)
    lastPdf += 1
    opened.set(lastPdf, pdf)
    return { pdf: lastPdf, pageCount: pdf.pageCount, title: pdf.title }
  }
  const pdf = opened.get(question.pdf)
  if (!pdf) throw new Error(`no PDF ${question.pdf} is open`)
  if (question.ask === 'readPage') return await pdf.readPage(question.page)
  opened.delete(question.pdf)
  await pdf.close()
  return null
}

parentPort?.on('message', async (asked: Asked) => {
  const { id } = asked
  const answered: Answered = await answer(asked).then(
    (given) => ({ id, answer: given }),
    (error: unknown) => ({ id, failure: failureOf(error) }),
  )
  parentPort?.postMessage(answered)
})

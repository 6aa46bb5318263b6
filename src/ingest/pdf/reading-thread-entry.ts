/** The thread that reads PDFs, one question after another. Started by reading-thread.ts and never imported. */
import type { Finding } from '../../document/finding.ts'
import { answerInThread } from '../answer-in-thread.ts'
import { readPdfWith } from './read-with.ts'
import type { Answer, Question } from './reading-thread.ts'

answerInThread<Question, Answer>(async ({ file, limits, reader }, step) => {
  const findings: Finding[] = []
  const document = await readPdfWith(reader, file, (finding) => findings.push(finding), limits, step)
  return { document, findings }
})

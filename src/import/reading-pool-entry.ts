/** One thread of the pool that reads files. Started by reading-pool.ts and never imported. */
import type { Report } from '../../parsers/record.ts'
import { answerInThread, type SayStep } from '../ingest/answer-in-thread.ts'
import { readPdfsHere } from '../ingest/index.ts'
import { readReport } from '../read-report.ts'
import { withoutBlocks } from './reader.ts'
import type { PoolQuestion } from './reading-pool.ts'

let sayStep: SayStep = () => undefined

readPdfsHere((page) => sayStep(page))

answerInThread<PoolQuestion, Report>(async ({ file, limits }, step) => {
  sayStep = step
  return withoutBlocks(await readReport(file, { limits }))
})

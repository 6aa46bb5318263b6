/** One thread of the pool that reads files. Started by reading-pool.ts and never imported. */
import { answerInThread, type SayStep } from '../ingest/answer-in-thread.ts'
import { readPdfsHere } from '../ingest/index.ts'
import { readReport } from '../read-report.ts'
import { type PackedReport, packing } from './reader.ts'
import type { PoolQuestion } from './reading-pool.ts'

let sayStep: SayStep = () => undefined

readPdfsHere((page) => sayStep(page))

const read = packing((file, limits) => readReport(file, { limits }))

answerInThread<PoolQuestion, PackedReport>(({ file, limits, known }, step) => {
  sayStep = step
  return read(file, limits, known)
})

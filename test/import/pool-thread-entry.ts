/** A thread for the tests of the pool: what it does with a file, the file's text says. */
import { ReportError } from '../../src/document/errors.ts'
import { packing } from '../../src/import/reader.ts'
import type { PoolQuestion } from '../../src/import/reading-pool.ts'
import { answerInThread } from '../../src/ingest/answer-in-thread.ts'
import { buildReport } from '../db/build-report.ts'

answerInThread<PoolQuestion, unknown>(({ file, limits, known }, step) =>
  packing(async ({ name, bytes }) => {
    const text = Buffer.from(bytes).toString()
    if (text === 'hang') for (;;);
    if (text === 'turn pages without end') {
      for (let page = 1; ; page += 1) {
        step(page)
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    }
    if (text === 'end') process.exit(7)
    if (text === 'take all memory')
      for (const held: string[][] = []; ; ) held.push(Array(1e5).fill(String(held.length)))
    if (text === 'mistake') throw new TypeError('undefined is not a function')
    if (text === 'refuse')
      throw new ReportError('empty', { file: name, reason: 'nothing', reasonZh: '无', cause: 'none' })
    return buildReport({ issuer: name, text }).report
  })(file, limits, known),
)

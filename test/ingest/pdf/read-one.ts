/** Run by reading-thread.test.ts in a process of its own: reads one PDF, says its format and has nothing more to do. */
import { defaultLimits } from '../../../src/ingest/limits.ts'
import { readInThread } from '../../../src/ingest/pdf/reading-thread.ts'
import { writePdf } from './write-pdf.ts'

const bytes = writePdf([{ content: 'BT /F1 10 Tf 100 700 Td (12 ab) Tj ET' }])
const { format } = await readInThread({ name: 'one.pdf', bytes }, () => undefined, defaultLimits, 'first')
process.stdout.write(`${format}\n`)

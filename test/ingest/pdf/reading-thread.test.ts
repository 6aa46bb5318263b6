import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../../src/document/finding.ts'
import { defaultLimits } from '../../../src/ingest/limits.ts'
import { pdfjsEngine } from '../../../src/ingest/pdf/pdfjs-reader.ts'
import { ingestPdf } from '../../../src/ingest/pdf/read-pdf.ts'
import { makeThreadReader, readInThread } from '../../../src/ingest/pdf/reading-thread.ts'
import { type HandPage, writePdf } from './write-pdf.ts'

const page: HandPage = { content: 'BT /F1 10 Tf 100 700 Td (12 ab) Tj ET 50 690 m 300 690 l S' }
const sound = { name: 'sound.pdf', bytes: writePdf([page, { content: '10 10 m 90 90 l S' }]) }
const silently = () => undefined

/** Forms that each paint the next one ten times: 10⁹ lines in two kilobytes, without end for both engines. */
const levels = 9
const forms = Array.from({ length: levels }, (_, level) => {
  const content = level === levels - 1 ? '0 0 m 9 9 l S' : '/Fm Do '.repeat(10)
  const next = `/Resources << /XObject << /Fm ${101 + level} 0 R >> >>`
  return `<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] ${next} /Length ${content.length} >>\nstream\n${content}\nendstream`
})
const endless = {
  name: 'endless.pdf',
  bytes: writePdf([page, { content: '/Fm Do' }], { objects: forms, resources: '/XObject << /Fm 100 0 R >>' }),
}

describe('the thread', () => {
  test.each(['first', 'second'] as const)(
    'gives what the steps give, and their findings (%s reader)',
    async (reader) => {
      const findings: Finding[] = []
      const document = await readInThread(sound, (finding) => findings.push(finding), defaultLimits, reader)
      const here = await ingestPdf(sound, silently, defaultLimits, reader === 'second' ? pdfjsEngine : undefined)
      expect(document).toEqual(here)
      expect(findings.map(({ rule }) => rule)).toEqual(['ingest.page-without-text'])
    },
  )

  test('leaves the bytes of its caller alone', async () => {
    const whole = new Uint8Array(sound.bytes.length + 20)
    whole.set(sound.bytes, 10)
    const window = whole.subarray(10, 10 + sound.bytes.length)
    const document = await readInThread({ name: 'window.pdf', bytes: window }, silently, defaultLimits, 'first')
    expect(document.blocks).toHaveLength(1)
    expect(window.length).toBe(sound.bytes.length)
  })

  test('hands errors on with their code, reason and place', async () => {
    const scan = { name: 'scan.pdf', bytes: writePdf([{ content: '10 10 m 90 90 l S' }]) }
    await expect(readInThread(scan, silently, defaultLimits, 'first')).rejects.toMatchObject({
      code: 'no-text',
      file: 'scan.pdf',
      position: { on: 'page', page: 1 },
    })
  })

  test('goes on where pdf.js leaves rejected promises, which would end the process', async () => {
    const text = Buffer.from(sound.bytes).toString('latin1').replaceAll('/MediaBox [0 0', '/MediaBox )0 0')
    const damaged = { name: 'damaged.pdf', bytes: new Uint8Array(Buffer.from(text, 'latin1')) }
    await expect(readInThread(damaged, silently, defaultLimits, 'second')).rejects.toMatchObject({
      code: 'damaged-file',
    })
    expect((await readInThread(sound, silently, defaultLimits, 'second')).blocks).toHaveLength(1)
  })
})

test('keeps no process alive that has read its files', async () => {
  const program = new URL('./read-one.ts', import.meta.url).pathname
  // Ends by itself, or this test never does.
  const { stdout } = await promisify(execFile)(process.execPath, [program])
  expect(stdout).toBe('pdf\n')
})

describe('a bound on time', () => {
  test.each(['first', 'second'] as const)(
    'ends one page of the %s reader and says which; the file behind it is read',
    async (which) => {
      const reader = makeThreadReader({ step: 5, file: 900 })
      const [slow, next] = await Promise.allSettled([
        reader(endless, silently, defaultLimits, which),
        reader(sound, silently, defaultLimits, which),
      ])
      expect(slow).toMatchObject({
        status: 'rejected',
        reason: { code: 'timeout', file: 'endless.pdf', reason: 'page 2 of the PDF was not read within 5 seconds' },
      })
      expect(next.status).toBe('fulfilled')
    },
  )

  test('ends a file as a whole', async () => {
    const reader = makeThreadReader({ step: 900, file: 0.001 })
    await expect(reader(endless, silently, defaultLimits, 'first')).rejects.toMatchObject({
      code: 'timeout',
      reason: 'the PDF was not read within 0.001 seconds',
      reasonZh: 'PDF 在 0.001 秒内未能读完',
    })
  })
})

import { describe, expect, test } from 'vitest'
import { defaultLimits } from '../../../src/ingest/limits.ts'
import type { PdfEngine } from '../../../src/ingest/pdf/pages.ts'
import { pdfiumEngine } from '../../../src/ingest/pdf/pdfium.ts'
import { pdfjsEngine } from '../../../src/ingest/pdf/pdfjs-reader.ts'
import { ingestPdf } from '../../../src/ingest/pdf/read-pdf.ts'
import { writePdf } from './write-pdf.ts'

/** The engine with a diary of what it was asked. */
function counting(engine: PdfEngine): PdfEngine & { readonly asked: readonly string[] } {
  const asked: string[] = []
  const open: PdfEngine['open'] = async (file, limits) => {
    const pdf = await engine.open(file, limits)
    asked.push('open')
    const readPage = (number: number) => {
      asked.push(`page ${number}`)
      return pdf.readPage(number)
    }
    const close = () => {
      asked.push('close')
      return pdf.close()
    }
    return { ...pdf, readPage, close }
  }
  return { name: engine.name, open, asked }
}

const page = { content: 'BT /F1 10 Tf 100 700 Td (12 ab) Tj ET 50 690 m 300 690 l S' }

describe.each([pdfiumEngine, pdfjsEngine])('a file read by $name', (engine) => {
  test('is opened once, each page is fetched once, and it is closed', async () => {
    const diary = counting(engine)
    const file = { name: 'three.pdf', bytes: writePdf([page, page, page]) }
    await ingestPdf(file, () => undefined, defaultLimits, diary)
    expect(diary.asked).toEqual(['open', 'page 1', 'page 2', 'page 3', 'close'])
  })

  test('is closed when a page fails', async () => {
    const diary = counting(engine)
    const failing: PdfEngine = {
      ...diary,
      open: async (file, limits) => ({
        ...(await diary.open(file, limits)),
        readPage: () => Promise.reject(new Error('broken page')),
      }),
    }
    const file = { name: 'one.pdf', bytes: writePdf([page]) }
    await expect(ingestPdf(file, () => undefined, defaultLimits, failing)).rejects.toThrow('broken page')
    expect(diary.asked).toEqual(['open', 'close'])
  })
})

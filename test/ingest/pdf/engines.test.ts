import { describe, expect, test } from 'vitest'
import { ReportError } from '../../../src/document/errors.ts'
import type { Finding } from '../../../src/document/finding.ts'
import { defaultLimits } from '../../../src/ingest/limits.ts'
import { pdfIngestor } from '../../../src/ingest/pdf/ingest.ts'
import type { PdfEngine, PdfPage } from '../../../src/ingest/pdf/pages.ts'
import { pdfiumEngine } from '../../../src/ingest/pdf/pdfium.ts'
import { pdfjsEngine } from '../../../src/ingest/pdf/pdfjs-reader.ts'
import { ingestPdf } from '../../../src/ingest/pdf/read-pdf.ts'
import { pdfLimits } from '../../../src/ingest/pdf/tolerances.ts'
import { linesOf, printedCharacters } from '../../../src/ingest/pdf/words.ts'
import { type HandOptions, type HandPage, writePdf } from './write-pdf.ts'

const engines: readonly PdfEngine[] = [pdfiumEngine, pdfjsEngine]

async function readPage(engine: PdfEngine, page: HandPage, options: HandOptions = {}): Promise<PdfPage> {
  const pdf = await engine.open({ name: 'hand.pdf', bytes: writePdf([page], options) }, pdfLimits)
  try {
    return await pdf.readPage(1)
  } finally {
    await pdf.close()
  }
}

const shownLines = (page: PdfPage): readonly string[] =>
  linesOf(printedCharacters(page)).map(({ text, box }) => `${text} ${box.map(Math.round).join(' ')}`)

const hello = 'BT /F1 10 Tf 100 700 Td (12 ab) Tj ET'

describe.each(engines)('$name', (engine) => {
  test('places characters in points from the top left corner', async () => {
    const page = await readPage(engine, { content: hello })
    expect([page.width, page.height]).toEqual([595, 842])
    expect(shownLines(page)).toEqual(['12 ab 100 133 125 143'])
    expect(page.characters[0]).toMatchObject({ text: '1', size: 10, direction: 0, baseline: 142, isVisible: true })
  })

  test.each([
    ['/CropBox [50 100 545 800]', [495, 700], '12 ab 50 91 75 101'],
    ['/Rotate 90 /CropBox [50 100 545 800]', [700, 495], null],
  ])('obeys %s', async (entries, size, line) => {
    const page = await readPage(engine, { content: hello, entries })
    expect([page.width, page.height]).toEqual(size)
    if (line) expect(shownLines(page)).toEqual([line])
    else expect(page.characters[0]).toMatchObject({ direction: 90, baseline: 600 })
  })

  test('sees spacing, scaling, text matrices and modes that paint nothing', async () => {
    const content = 'BT /F1 10 Tf 200 Tz 2 Tc 1 0 0 1 100 700 Tm (11) Tj 0 -20 Td 100 Tz 0 Tc (2) Tj 3 Tr (3) Tj ET'
    const page = await readPage(engine, { content })
    const [first, second, third, fourth] = page.characters
    expect(first?.box.map(Math.round)).toEqual([100, 133, 111, 143])
    expect(second?.box[0]).toBeCloseTo(100 + 5.56 * 2 + 4, 1)
    expect(third?.box[0]).toBeCloseTo(100, 1)
    expect(third?.baseline).toBeCloseTo(162, 3)
    expect(fourth?.isVisible).toBe(false)
  })

  test('gives strokes and fills with colour, width and clip, inside forms too', async () => {
    const form =
      '<< /Type /XObject /Subtype /Form /BBox [0 0 100 100] /Matrix [1 0 0 1 10 0] /Length 19 >>\nstream\n0 50 m 100 50 l S  \nendstream'
    const content =
      'q 20 20 50 400 re W n 2 w 1 0 0 RG 10 100 m 300 100 l S Q 0.5 g 100 200 30 40 re f q 1 0 0 1 200 300 cm /Fm Do Q'
    const page = await readPage(engine, { content }, { objects: [form], resources: '/XObject << /Fm 100 0 R >>' })
    const [stroke, fill, inForm] = page.paths
    expect(stroke?.stroke).toMatchObject({ width: 2, color: { red: 255, green: 0 } })
    expect(stroke?.clip?.map(Math.round)).toEqual([20, 422, 70, 822])
    expect(fill?.fill?.red).toBeGreaterThan(120)
    expect(fill?.lines[0]?.points[0]).toMatchObject({ x: 100, y: 642 })
    expect(inForm?.lines[0]?.points.map(({ x, y }) => [Math.round(x), Math.round(y)])).toEqual([
      [210, 492],
      [310, 492],
    ])
  })

  test('reads what is encrypted under an empty password and refuses the rest', async () => {
    expect(shownLines(await readPage(engine, { content: hello }, { userPassword: '' }))).toEqual([
      '12 ab 100 133 125 143',
    ])
    await expect(readPage(engine, { content: hello }, { userPassword: 'secret' })).rejects.toMatchObject({
      code: 'encrypted',
    })
  })

  test('calls broken bytes damaged, and reads on afterwards', async () => {
    const bytes = new TextEncoder().encode('%PDF-1.4\nnothing follows')
    await expect(engine.open({ name: 'broken.pdf', bytes }, pdfLimits)).rejects.toMatchObject({ code: 'damaged-file' })
    expect(shownLines(await readPage(engine, { content: hello }))).toHaveLength(1)
  })

  test('bounds pages, characters and points', async () => {
    const bytes = writePdf([{ content: hello }, { content: '0 0 m 9 9 l S' }])
    const file = { name: 'many.pdf', bytes }
    await expect(engine.open(file, { ...pdfLimits, pages: 1 })).rejects.toMatchObject({ code: 'too-large' })
    const pdf = await engine.open(file, { pages: 2, charactersPerPage: 3, pathPointsPerPage: 1 })
    await expect(pdf.readPage(1)).rejects.toMatchObject({ code: 'too-large' })
    await expect(pdf.readPage(2)).rejects.toMatchObject({ code: 'too-large' })
    await pdf.close()
  })
})

describe('pages without text', () => {
  const image =
    '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n0\nendstream'
  const scan: HandPage = { content: 'q 500 0 0 700 50 50 cm /Im Do Q' }
  const options = { objects: [image], resources: '/XObject << /Im 100 0 R >>' }
  const read = async (pages: readonly HandPage[]): Promise<readonly Finding[]> => {
    const findings: Finding[] = []
    await ingestPdf(
      { name: 'scan.pdf', bytes: writePdf(pages, options) },
      (finding) => findings.push(finding),
      defaultLimits,
    )
    return findings
  }

  test('all of them: no-text names the page', async () => {
    await expect(read([scan, scan])).rejects.toThrow(/none of its 2 pages has text \(page 1/)
  })

  test('no-text calls a picture only what is one', async () => {
    await expect(read([{ content: '' }, scan])).rejects.toThrow(/\(page 2 is a picture/)
    await expect(read([{ content: '' }, { content: '10 10 m 90 90 l S' }])).rejects.toThrow(/\(page 2 has drawings/)
    await expect(read([{ content: '' }])).rejects.toThrow(/none of its 1 pages has text \(nothing is printed/)
  })

  test('some of them: a finding says which', async () => {
    const findings = await read([{ content: hello }, scan])
    expect(findings.map(({ rule, values }) => [rule, values])).toEqual([['ingest.page-without-text', { page: 2 }]])
  })

  test('a picture as large as a table where no table is drawn', async () => {
    const findings = await read([{ content: `${hello} q 400 0 0 200 50 50 cm /Im Do Q` }])
    expect(findings.map(({ rule }) => rule)).toEqual(['ingest.table-is-image'])
  })
})

test('a PDF is known by its signature at the start of a line', () => {
  const accepts = (text: string): boolean => pdfIngestor.accepts({ name: 'x', bytes: new TextEncoder().encode(text) })
  expect([accepts('%PDF-1.4'), accepts('\n\n%PDF-2.0'), accepts('see %PDF-1.4'), accepts('<html>')]).toEqual([
    true,
    true,
    false,
    false,
  ])
})

test('errors are ReportErrors', () => {
  expect(new ReportError('encrypted', { file: 'a', reason: 'b', reasonZh: 'c' }).name).toBe('ReportError')
})

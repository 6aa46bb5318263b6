import { inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDrawnPage } from '../../../src/ingest/pdf/lay-page.ts'
import { drawPages, type PagePicture } from '../../../src/ingest/pdf/picture.ts'
import { marksOf } from '../../../src/ingest/pdf/picture-layers.ts'
import { drawMarks } from '../../../src/ingest/pdf/picture-marks.ts'
import { encodePng } from '../../../src/ingest/pdf/picture-png.ts'
import { inCells, pageOf, printed, ruledTable } from './build.ts'
import { type HandPage, writePdf } from './write-pdf.ts'

const white = (width: number, height: number) => ({
  width,
  height,
  pixels: new Uint8Array(width * height * 4).fill(255),
})
const red = { red: 255, green: 0, blue: 0, alpha: 255 }

/** Pixels of a PNG of ours, three bytes each. */
function decode(png: Uint8Array): { readonly width: number; readonly rows: readonly Uint8Array[] } {
  const bytes = Buffer.from(png)
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  const length = bytes.readUInt32BE(33)
  const raw = inflateSync(bytes.subarray(41, 41 + length))
  const stride = 1 + width * 3
  return { width, rows: Array.from({ length: height }, (_, y) => raw.subarray(y * stride + 1, (y + 1) * stride)) }
}

describe('a PNG', () => {
  test('gives every pixel back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        fc.infiniteStream(fc.nat(255)),
        (width, height, stream) => {
          const pixels = Uint8Array.from({ length: width * height * 4 }, () => Number(stream.next().value))
          const { rows } = decode(encodePng({ width, height, pixels }))
          const colours = pixels.filter((_, index) => index % 4 !== 3)
          expect(Buffer.concat(rows)).toEqual(Buffer.from(colours))
        },
      ),
    )
  })
})

describe('marks', () => {
  test('stay within the picture and leave the page below readable', () => {
    const page = white(20, 20)
    const drawn = drawMarks(page, [{ box: [-5, 2, 8, 30], color: red, shape: 'outline' }], 1)
    const pixel = (x: number, y: number) => [...drawn.pixels.subarray((y * 20 + x) * 4, (y * 20 + x) * 4 + 3)]
    expect(pixel(7, 10)).toEqual([255, 38, 38])
    expect(pixel(3, 10)).toEqual([255, 237, 237])
    expect(pixel(12, 10)).toEqual([255, 255, 255])
    expect(page.pixels.every((value) => value === 255)).toBe(true)
  })
})

describe('layers', () => {
  const xs = [50, 150, 250]
  const ys = [100, 130, 160]
  const characters = [
    ...inCells(xs, ys, [
      ['项目', '数量'],
      ['收到', '12'],
    ]),
    ...printed('- 1 -', 280, 820),
  ]
  const drawn = readDrawnPage(pageOf(characters, ruledTable(xs, ys)))
  const boxes = (layer: Parameters<typeof marksOf>[2]) =>
    marksOf(drawn, new Set(), layer).map(({ box }) => box.map(Math.round))

  test('cells run from boundary to boundary', () => {
    expect(boxes('cells')).toEqual([
      [50, 100, 150, 130],
      [150, 100, 250, 130],
      [50, 130, 150, 160],
      [150, 130, 250, 160],
    ])
  })

  test('rulings, the places where they meet, and words', () => {
    expect(boxes('rulings')).toHaveLength(6)
    expect(boxes('intersections')).toHaveLength(6 + 9)
    expect(boxes('words')).toHaveLength(4 + 3)
  })

  test('furniture is grey', () => {
    const furniture = new Set(drawn.characters.filter(({ box }) => box[1] > 800))
    const colours = marksOf(drawn, furniture, 'words').map(({ color }) => `${color.red} ${color.green} ${color.blue}`)
    expect(new Set(colours.slice(0, 4)).size).toBe(1)
    expect(new Set(colours)).toContain('120 120 120')
  })
})

async function pictures(pages: readonly HandPage[], only: number | null = null): Promise<readonly PagePicture[]> {
  const drawn: PagePicture[] = []
  for await (const picture of drawPages({ name: 'hand.pdf', bytes: writePdf(pages) }, 'words', only))
    drawn.push(picture)
  return drawn
}

describe('pictures', () => {
  const hello = 'BT /F1 20 Tf 100 700 Td (12) Tj ET'

  test('show the page as it is shown, turned and cropped, with the marks where the text is', async () => {
    const [upright, turned] = await pictures([
      { content: hello },
      { content: hello, entries: '/Rotate 90 /CropBox [50 100 545 800]' },
    ])
    expect([upright?.width, upright?.height]).toEqual([1190, 1684])
    expect([turned?.width, turned?.height]).toEqual([1400, 990])
    const { rows } = decode(upright?.png ?? new Uint8Array())
    const blueAt = (x: number, y: number) => (rows[y]?.[x * 3 + 2] ?? 0) - (rows[y]?.[x * 3] ?? 0)
    // The left side of the word's box, 100 points from the left, and bare paper beside it.
    expect(blueAt(201, 270)).toBeGreaterThan(100)
    expect(blueAt(180, 270)).toBe(0)
  })

  test('of one page only, of none that is not there, and of pages as large as a house', async () => {
    expect((await pictures([{ content: hello }, { content: hello }], 2)).map(({ page }) => page)).toEqual([2])
    expect(await pictures([{ content: hello }], 7)).toEqual([])
    const [large] = await pictures([{ content: hello, entries: '/MediaBox [0 0 14400 7200]' }])
    expect([large?.width, large?.height]).toEqual([3600, 1800])
  })
})

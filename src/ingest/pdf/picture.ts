import type { SourceFile } from '../ingestor.ts'
import { findFurniture } from './furniture.ts'
import { type DrawnPage, readDrawnPage } from './lay-page.ts'
import { openWithPdfium } from './pdfium.ts'
import { marksOf, type PictureLayer } from './picture-layers.ts'
import { drawMarks } from './picture-marks.ts'
import { encodePng } from './picture-png.ts'
import { pdfLimits } from './tolerances.ts'

/** One page with what a step saw drawn over it. */
export interface PagePicture {
  /** Counted from 1. */
  readonly page: number
  /** Pixels. */
  readonly width: number
  readonly height: number
  /** Pixels a point: positions are in points. */
  readonly scale: number
  readonly png: Uint8Array
}

/** Pixels a point: 144 to the inch, enough to read small type on a screen. */
const usualScale = 2
/** Pixels of the longer side: 50 MB of memory at most, whatever size a file says its pages have. */
const longestSide = 3600

/**
 * The pages of a PDF (or the one asked for) as PNG, one after the other. All pages are read first, because running heads
 * are told by comparing them. Errors as those of the engine; files that PDFium cannot open give no pictures.
 */
export async function* drawPages(
  file: SourceFile,
  layer: PictureLayer,
  only: number | null,
): AsyncGenerator<PagePicture> {
  const pdf = await openWithPdfium(file, pdfLimits)
  try {
    const pages: DrawnPage[] = []
    for (let number = 1; number <= pdf.pageCount; number++) pages.push(readDrawnPage(await pdf.readPage(number)))
    const furniture = findFurniture(pages)
    for (const drawn of pages) {
      const { number } = drawn.page
      if (only !== null && only !== number) continue
      const scale = Math.min(usualScale, longestSide / Math.max(drawn.shown.width, drawn.shown.height, 1))
      const painted = await pdf.paintPage(number, scale)
      const { width, height } = painted
      yield {
        page: number,
        width,
        height,
        scale,
        png: encodePng(drawMarks(painted, marksOf(drawn, furniture, layer), scale)),
      }
    }
  } finally {
    await pdf.close()
  }
}

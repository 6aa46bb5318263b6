import type { Box } from '../../document/document.ts'
import type { SourceFile } from '../ingestor.ts'

/**
 * What an engine gives of a page. All lengths are points from the top left corner of the page as it is shown: after
 * /Rotate and the crop box, y growing downwards.
 */
export interface PdfPage {
  /** Counted from 1. */
  readonly number: number
  readonly width: number
  readonly height: number
  /** In the order of the content stream. */
  readonly characters: readonly Character[]
  readonly paths: readonly PagePath[]
  /** Where pictures stand, inline pictures too. */
  readonly pictures: readonly Box[]
}

/** Degrees clockwise in which the text runs; `skewed` for every other angle (watermarks). */
export type Direction = 0 | 90 | 180 | 270 | 'skewed'

/** One printed glyph. Blanks that the file really shows are among them; blanks guessed by an engine are not. */
export interface Character {
  /** One code point as a rule, several for a ligature; U+FFFD where the font does not say what the glyph means. */
  readonly text: string
  /** Advance wide and one em high (see `emBox`), so that all characters of a line are boxed alike. */
  readonly box: Box
  /** Across the direction of running text: y of the baseline for 0 and 180, x of it for 90 and 270. */
  readonly baseline: number
  /** Size of the em in points as shown. */
  readonly size: number
  readonly direction: Direction
  /** True where the file prints a blank before it; engines leave it out, `printedCharacters` sets it. */
  readonly isAfterBlank?: boolean
  /** False for text that is set to be neither filled nor stroked (the layer under a scan). */
  readonly isVisible: boolean
}

export interface Color {
  readonly red: number
  readonly green: number
  readonly blue: number
  /** 0 is fully transparent, 255 opaque. */
  readonly alpha: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** One path as painted. A curve ends the polyline before it and begins another one. */
export interface PagePath {
  readonly lines: readonly Polyline[]
  /** Null where the path is not stroked. */
  readonly stroke: { readonly color: Color; readonly width: number } | null
  /** Null where the path is not filled. */
  readonly fill: Color | null
  /** Null where nothing cuts the path off. */
  readonly clip: Box | null
}

export interface Polyline {
  readonly points: readonly Point[]
  readonly isClosed: boolean
  /** True where a curve was left out of it. */
  readonly isCurved: boolean
}

/** An opened file. `close` frees its memory and must be called once. */
export interface OpenPdf {
  readonly pageCount: number
  /** The title that the file gives itself; empty where it gives none. */
  readonly title: string
  /** Pages count from 1. Fetches text and operators of the page once. */
  readonly readPage: (number: number) => Promise<PdfPage>
  readonly close: () => Promise<void>
}

/** An engine that can also paint its pages, as a person sees them. */
export interface PaintingPdf extends OpenPdf {
  /** Pages count from 1; `scale` is pixels a point. */
  readonly paintPage: (number: number, scale: number) => Promise<Bitmap>
}

/** Four bytes a pixel (red, green, blue, alpha), row after row from the top left. */
export interface Bitmap {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

/** Bounds of one file, beside those of all formats. */
export interface PdfLimits {
  readonly pages: number
  readonly charactersPerPage: number
  readonly pathPointsPerPage: number
}

export interface PdfEngine {
  readonly name: 'pdfium' | 'pdfjs'
  /** Throws ReportError `encrypted`, `damaged-file` or `too-large`. */
  readonly open: (file: SourceFile, limits: PdfLimits) => Promise<OpenPdf>
}

/** Of the em square of CJK fonts below the baseline; Latin descenders are much the same. */
const belowBaseline = 0.14

/** The box of a glyph whose baseline starts at `x`, `y` and which moves on by `advance` in `direction`. */
export function emBox(x: number, y: number, advance: number, size: number, direction: Direction): Box {
  const above = size * (1 - belowBaseline)
  const below = size * belowBaseline
  switch (direction) {
    case 90:
      return [x - below, y, x + above, y + advance]
    case 180:
      return [x - advance, y - below, x, y + above]
    case 270:
      return [x - above, y - advance, x + below, y]
    default:
      return [x, y - above, x + advance, y + below]
  }
}

/** Degrees; text that leans less is read as straight. Scanners' text layers lean by up to half a degree. */
const straightWithin = 2

/** From the vector of the text's direction, y growing downwards. */
export function directionOf(dx: number, dy: number): Direction {
  const degrees = ((Math.atan2(dy, dx) * 180) / Math.PI + 360) % 360
  for (const turn of [0, 90, 180, 270] as const) {
    const off = Math.abs(degrees - turn)
    if (Math.min(off, 360 - off) <= straightWithin) return turn
  }
  return 'skewed'
}

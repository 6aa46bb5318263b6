import { identity, type Matrix, multiply, transform } from './matrix.ts'
import { type Character, directionOf, emBox } from './pages.ts'
import type { GraphicsState, KnownFont } from './pdfjs-operators.ts'

/** Text state and position (PDF 32000-1, 9.3): `x` and `y` are the pen in text space, `line…` the line's start. */
export interface TextState {
  readonly matrix: Matrix
  readonly x: number
  readonly y: number
  readonly lineX: number
  readonly lineY: number
  readonly font: KnownFont | null
  readonly size: number
  readonly charSpacing: number
  readonly wordSpacing: number
  /** Horizontal scaling, 1 where nothing is scaled. */
  readonly scale: number
  readonly leading: number
  readonly rise: number
  readonly mode: number
}

/** The text state at the start of a page. */
export const newText: TextState = {
  matrix: identity,
  x: 0,
  y: 0,
  lineX: 0,
  lineY: 0,
  font: null,
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  mode: 0,
}

/** One glyph as pdf.js gives it; widths in thousandths of the em as a rule, see the font's matrix. */
interface Glyph {
  readonly unicode: string
  readonly width: number
  readonly isSpace: boolean
  /** Vertical writing: advance, and the origin's place from the horizontal one. */
  readonly vmetric?: readonly [number, number, number]
}

const isGlyph = (value: unknown): value is Glyph => typeof value === 'object' && value !== null && 'unicode' in value

/** Text rendering modes that paint nothing: invisible, and only clipping. */
const unpainted = [3, 7]
/** Thousandths of the em. */
const inThousand = 0.001

/** The characters that glyphs and the numbers between them print, and the text state after them. */
export function showGlyphs(
  { matrix, text }: GraphicsState,
  glyphs: readonly unknown[],
): { readonly characters: readonly Character[]; readonly text: TextState } {
  const { size, scale, font, charSpacing, wordSpacing, rise, mode } = text
  const toPage = multiply(text.matrix, matrix)
  const isVertical = font?.vertical === true
  const perUnit = size * (font?.fontMatrix?.[0] ?? inThousand)
  const shownSize = Math.abs(size) * Math.hypot(toPage[2], toPage[3])
  const across = Math.hypot(toPage[0], toPage[1]) * Math.abs(scale)
  const forward = size * scale < 0 ? -1 : 1
  const direction = directionOf(toPage[0] * forward, toPage[1] * forward)
  const isUpright = direction === 0 || direction === 180 || direction === 'skewed'
  const characters: Character[] = []
  let pen = 0
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') pen += ((isVertical ? 1 : -1) * glyph * size) / 1000
    if (!isGlyph(glyph)) continue
    const [, vx = 0, vy = 0] = glyph.vmetric ?? []
    const origin = isVertical
      ? transform(toPage, text.x - vx * perUnit * scale, text.y + rise - pen - vy * perUnit)
      : transform(toPage, text.x + pen * scale, text.y + rise)
    const advance = isVertical ? shownSize : Math.abs(glyph.width * perUnit) * across
    characters.push({
      text: glyph.unicode === '' || glyph.unicode === '\0' ? '\ufffd' : glyph.unicode,
      box: emBox(origin.x, origin.y, advance, shownSize, direction),
      baseline: isUpright ? origin.y : origin.x,
      size: shownSize,
      direction,
      isVisible: !unpainted.includes(mode),
    })
    const spacing = charSpacing + (glyph.isSpace ? wordSpacing : 0)
    pen += isVertical ? -(glyph.vmetric?.[0] ?? -glyph.width) * perUnit + spacing : glyph.width * perUnit + spacing
  }
  const moved = isVertical ? { y: text.y - pen } : { x: text.x + pen * scale }
  return { characters, text: { ...text, ...moved } }
}

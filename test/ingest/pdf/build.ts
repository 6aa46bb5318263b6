import type { Box } from '../../../src/document/document.ts'
import { type Character, emBox, type PagePath, type PdfPage } from '../../../src/ingest/pdf/pages.ts'

/** The characters of a text whose first baseline starts at `x`, `y`; digits and Latin are half as wide as an em. */
export function printed(
  text: string,
  x: number,
  y: number,
  size = 10,
  direction: Character['direction'] = 0,
): readonly Character[] {
  let at = 0
  return [...text].flatMap((letter) => {
    const advance = letter.charCodeAt(0) < 256 ? size / 2 : size
    const [left, top] = direction === 90 ? [x, y + at] : [x + at, y]
    at += advance
    if (letter === ' ') return []
    return [
      {
        text: letter,
        box: emBox(left, top, advance, size, direction),
        baseline: direction === 90 ? left : top,
        size,
        direction,
        isVisible: true,
      },
    ]
  })
}

const black = { red: 0, green: 0, blue: 0, alpha: 255 }

/** A stroked line. */
export function stroked(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  width = 0.5,
  clip: Box | null = null,
): PagePath {
  const points = [
    { x: x1, y: y1 },
    { x: x2, y: y2 },
  ]
  return { lines: [{ points, isClosed: false, isCurved: false }], stroke: { color: black, width }, fill: null, clip }
}

/** A filled rectangle; grey level from 0 (black) to 255 (white). */
export function filled([left, top, right, bottom]: Box, grey = 0): PagePath {
  const points = [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ]
  const fill = { red: grey, green: grey, blue: grey, alpha: 255 }
  return { lines: [{ points, isClosed: true, isCurved: false }], stroke: null, fill, clip: null }
}

/** All lines of a table with the given boundaries. */
export function ruledTable(xs: readonly number[], ys: readonly number[]): readonly PagePath[] {
  const [left = 0, right = 0] = [xs[0], xs.at(-1)]
  const [top = 0, bottom = 0] = [ys[0], ys.at(-1)]
  return [...ys.map((y) => stroked(left, y, right, y)), ...xs.map((x) => stroked(x, top, x, bottom))]
}

/** A page of A4 with these marks on it. */
export function pageOf(characters: readonly Character[], paths: readonly PagePath[] = [], number = 1): PdfPage {
  return { number, width: 595, height: 842, characters, paths, pictures: [] }
}

/** Words in the cells of a table: `rows` of texts, each printed at the left of its cell. */
export function inCells(
  xs: readonly number[],
  ys: readonly number[],
  rows: readonly (readonly string[])[],
): readonly Character[] {
  return rows.flatMap((row, r) =>
    row.flatMap((text, c) => printed(text, (xs[c] ?? 0) + 4, ((ys[r] ?? 0) + (ys[r + 1] ?? 0)) / 2 + 4)),
  )
}

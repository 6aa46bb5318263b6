import type { Box } from '../../document/document.ts'
import { unionBox } from '../../document/position.ts'
import type { PageItem } from './join-pages.ts'
import type { PageGrid } from './page-grids.ts'
import { makeLine, type TextLine, wordsOf } from './words.ts'

/** Font sizes between words from which they may belong to two columns of the page. */
const columnGap = 2
/** Points that must be free between two columns of a page from top to bottom. */
const gutter = 9
/** Rows of text with words on both sides of a gutter from which it parts columns and not just the words of a line. */
const rowsOfColumns = 3

/** The lines and grids of a page as a person reads them: columns one after the other, else from top to bottom. */
export function inReadingOrder(lines: readonly TextLine[], grids: readonly PageGrid[]): readonly PageItem[] {
  const words = lines.flatMap((line) => wordsOf(line, columnGap))
  const pieces: readonly Piece[] = [
    ...words.map((line) => ({ item: { kind: 'line' as const, line }, box: line.box })),
    ...grids.map((grid) => ({ item: grid, box: boxOfGrid(grid) })),
  ]
  return orderPieces(pieces)
}

/** The outer edges of a grid on its upright page. */
export function boxOfGrid({ xs, ys }: Pick<PageGrid, 'xs' | 'ys'>): Box {
  return [xs[0] ?? 0, ys[0] ?? 0, xs.at(-1) ?? 0, ys.at(-1) ?? 0]
}

interface Piece {
  readonly item: PageItem
  readonly box: Box
}

function orderPieces(pieces: readonly Piece[]): readonly PageItem[] {
  const bands = bandsOf(pieces)
  const ordered: PageItem[] = []
  for (let at = 0; at < bands.length; ) {
    const columns = columnsFrom(bands, at)
    if (columns) {
      ordered.push(...orderPieces(columns.left), ...orderPieces(columns.right))
      at = columns.end
    } else {
      ordered.push(...orderBand(bands[at] ?? []))
      at++
    }
  }
  return ordered
}

/** Pieces grouped so that a straight line over the whole width parts each group from the next. */
function bandsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const bands: Piece[][] = []
  let bottom = Number.NEGATIVE_INFINITY
  for (const piece of [...pieces].sort((a, b) => a.box[1] - b.box[1])) {
    const height = piece.box[3] - piece.box[1]
    const band = bands.at(-1)
    // Boxes of neighbouring lines may touch; half of a line must lie in the band to belong to it.
    if (band && piece.box[1] + Math.min(height, 12) / 2 < bottom) band.push(piece)
    else bands.push([piece])
    bottom = Math.max(bottom, piece.box[3])
  }
  return bands
}

interface Columns {
  readonly left: readonly Piece[]
  readonly right: readonly Piece[]
  /** The first band that is no part of them. */
  readonly end: number
}

function columnsFrom(bands: readonly (readonly Piece[])[], start: number): Columns | null {
  const first = bands[start] ?? []
  if (first.length < 2) return null
  let best: Columns | null = null
  for (const gap of gapsOf(first)) {
    let [from, to] = gap
    let end = start
    let both = 0
    for (const band of bands.slice(start)) {
      const inside = band.filter(({ box }) => box[0] < to && box[2] > from)
      const left = Math.max(from, ...inside.filter(({ box }) => box[0] <= from).map(({ box }) => box[2]))
      const right = Math.min(to, ...inside.filter(({ box }) => box[0] > from).map(({ box }) => box[0]))
      if (right - left < gutter) break
      ;[from, to] = [left, right]
      const isLeft = ({ box }: Piece): boolean => box[2] <= from + 1
      if (band.some(isLeft) && !band.every(isLeft)) both += Math.max(1, tallestOf(band) / 40)
      end++
    }
    const taken = bands.slice(start, end).flat()
    const left = taken.filter(({ box }) => box[2] <= from + 1)
    const right = taken.filter(({ box }) => box[2] > from + 1)
    if (both >= rowsOfColumns && (best === null || end > best.end)) best = { left, right, end }
  }
  return best
}

/** Points: a table beside text is one band as high as many rows. */
const tallestOf = (band: readonly Piece[]): number =>
  band.reduce((height, { box, item }) => Math.max(height, item.kind === 'grid' ? box[3] - box[1] : 0), 0)

function gapsOf(band: readonly Piece[]): readonly (readonly [number, number])[] {
  const gaps: (readonly [number, number])[] = []
  let right = Number.POSITIVE_INFINITY
  for (const { box } of [...band].sort((a, b) => a.box[0] - b.box[0])) {
    if (box[0] - right >= gutter) gaps.push([right, box[0]])
    right = right === Number.POSITIVE_INFINITY ? box[2] : Math.max(right, box[2])
  }
  return gaps
}

/** Words on one baseline are one line again; a grid in the band stands by itself. */
function orderBand(band: readonly Piece[]): readonly PageItem[] {
  const words = band.flatMap(({ item }) => (item.kind === 'line' ? [item.line] : []))
  const grids = band.filter(({ item }) => item.kind === 'grid')
  const lines = joinWords(words).map((line): Piece => ({ item: { kind: 'line', line }, box: line.box }))
  return [...lines, ...grids]
    .sort((a, b) => (overlapDown(a.box, b.box) ? a.box[0] - b.box[0] : a.box[1] - b.box[1]))
    .map(({ item }) => item)
}

const overlapDown = (a: Box, b: Box): boolean => Math.min(a[3], b[3]) - Math.max(a[1], b[1]) > 0

function joinWords(words: readonly TextLine[]): readonly TextLine[] {
  const lines: TextLine[] = []
  for (const word of [...words].sort((a, b) => a.baseline - b.baseline || a.box[0] - b.box[0])) {
    const last = lines.at(-1)
    const isSame =
      last &&
      last.characters[0].direction === word.characters[0].direction &&
      Math.abs(last.baseline - word.baseline) < Math.max(last.size, word.size) / 3
    if (last && isSame) {
      const characters = [...last.characters, ...word.characters].sort((a, b) => a.box[0] - b.box[0])
      lines[lines.length - 1] = { ...makeLine(characters), box: unionBox([last.box, word.box]) }
    } else lines.push(word)
  }
  return lines
}

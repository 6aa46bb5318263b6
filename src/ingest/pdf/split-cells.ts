import type { Frame, FrameCell } from './grids.ts'
import type { Character } from './pages.ts'
import { linesOf, textOf, wordsOf } from './words.ts'

/** A cell of a frame with its characters. */
export interface FilledCell {
  readonly cell: FrameCell
  readonly characters: readonly Character[]
}

/** One number or mark for nothing, and nothing else. */
const number = /^[-+−]?[\d,.]*\d%?$|^[-–—－/／]$/u
/** What a label of its own begins with: 一、 （一） 1. */
const numbered = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、](?!\d))/u

/**
 * Cells that look merged because a piece of line is missing: where the boundaries of other rows or columns part the
 * text into several numbers, or into several labels each with a numbering of its own, each gets its own cell again.
 */
export function splitCells(frame: Frame, cells: readonly FilledCell[]): readonly FilledCell[] {
  return cells.flatMap((one) => {
    const { left, top, right, bottom } = one.cell
    if (one.characters.length < 2 || (right - left === 1 && bottom - top === 1)) return [one]
    const [across, down] = [right - left > 1, bottom - top > 1]
    for (const [byColumn, byRow] of [
      [across, false],
      [false, down],
      [across, down],
    ] as const) {
      const parts = byColumn || byRow ? partsOf(frame, one, byColumn, byRow) : []
      if (isSeveral(parts) && !cutsAWord(one, parts)) return parts
    }
    return [one]
  })
}

function isSeveral(parts: readonly FilledCell[]): boolean {
  const texts = parts.map(({ characters }) => textOf(characters).replace(/\s+/gu, '')).filter((text) => text !== '')
  if (texts.length < 2) return false
  const isOneEach = parts.every(({ characters }) => !textOf(characters).includes('\n'))
  return (
    (isOneEach && texts.every((text) => number.test(text.normalize('NFKC')))) ||
    texts.every((text) => numbered.test(text))
  )
}

/** Font sizes between words that stand in cells of their own, at the least. */
const cellGap = 0.5

/** A number in the middle over two columns stands upon the boundary between them. */
function cutsAWord({ characters }: FilledCell, parts: readonly FilledCell[]): boolean {
  const partOf = new Map(parts.flatMap((part) => part.characters.map((character) => [character, part] as const)))
  return linesOf(characters).some((line) =>
    wordsOf(line, cellGap).some((word) => new Set(word.characters.map((character) => partOf.get(character))).size > 1),
  )
}

function partsOf(
  frame: Frame,
  { cell, characters }: FilledCell,
  byColumn: boolean,
  byRow: boolean,
): readonly FilledCell[] {
  const columns = byColumn ? steps(cell.left, cell.right) : [[cell.left, cell.right] as const]
  const rows = byRow ? steps(cell.top, cell.bottom) : [[cell.top, cell.bottom] as const]
  return rows.flatMap(([top, bottom]) =>
    columns.map(([left, right]) => ({
      cell: { left, top, right, bottom },
      characters: characters.filter(({ box }) => {
        const x = (box[0] + box[2]) / 2
        const y = (box[1] + box[3]) / 2
        return isWithin(x, frame.xs[left], frame.xs[right]) && isWithin(y, frame.ys[top], frame.ys[bottom])
      }),
    })),
  )
}

const steps = (from: number, to: number): readonly (readonly [number, number])[] =>
  Array.from({ length: to - from }, (_, index) => [from + index, from + index + 1] as const)

const isWithin = (value: number, from: number | undefined, to: number | undefined): boolean =>
  value >= (from ?? 0) && value < (to ?? 0)

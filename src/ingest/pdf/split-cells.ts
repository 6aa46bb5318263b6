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
export const numberedLabel = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、](?!\d))/u

/**
 * Cells that look merged because a piece of line is missing: where the boundaries of other rows or columns part the
 * text into several numbers, or into several labels each with a numbering of its own, or into such a label and numbers, each gets its own cell again.
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
    return afterLabel(frame, one) ?? underHead(frame, one) ?? [one]
  })
}

function isSeveral(parts: readonly FilledCell[]): boolean {
  const texts = parts.map(({ characters }) => textOf(characters).replace(/\s+/gu, '')).filter((text) => text !== '')
  if (texts.length < 2) return false
  const isOneEach = parts.every(({ characters }) => !textOf(characters).includes('\n'))
  return (
    (isOneEach && texts.every((text) => number.test(text.normalize('NFKC')))) ||
    texts.every((text) => numberedLabel.test(text))
  )
}

/** A label, maybe over several columns, and the numbers of its row: the ruling after the label is missing. */
function afterLabel(frame: Frame, one: FilledCell): readonly FilledCell[] | null {
  const { left, right } = one.cell
  for (let wide = 1; wide < right - left; wide++) {
    const parts = partsOf(frame, one, true, false, wide)
    const [label = '', ...numbers] = parts.map(({ characters }) => textOf(characters).trim())
    const isRow = numberedLabel.test(label) && numbers.every((text) => number.test(text.normalize('NFKC')))
    if (isRow && !cutsAWord(one, parts)) return parts
  }
  return null
}

/** The lowest head of a column with the first number of the column: the ruling under the head is missing. */
function underHead(frame: Frame, one: FilledCell): readonly FilledCell[] | null {
  const { top, bottom, left, right } = one.cell
  if (right - left > 1 || bottom - top < 2) return null
  const rows = [top, bottom - 1, bottom]
  const parts = partsBetween(frame, one, [left, right], rows)
  const [head = '', value = ''] = parts.map(({ characters }) => textOf(characters).trim())
  const isHead = /\p{L}/u.test(head) && !/\p{Nd}/u.test(head.normalize('NFKC')) && number.test(value.normalize('NFKC'))
  return isHead ? parts : null
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
  one: FilledCell,
  byColumn: boolean,
  byRow: boolean,
  /** Columns of the first part. */
  wide = 1,
): readonly FilledCell[] {
  const { left, right, top, bottom } = one.cell
  const columns = byColumn ? [left, ...upTo(left + wide, right)] : [left, right]
  return partsBetween(frame, one, columns, byRow ? upTo(top, bottom) : [top, bottom])
}

/** The cell cut at these boundaries, which begin and end with its own. */
function partsBetween(
  frame: Frame,
  { characters }: FilledCell,
  columns: readonly number[],
  rows: readonly number[],
): readonly FilledCell[] {
  return rows.slice(1).flatMap((bottom, row) =>
    columns.slice(1).map((right, column) => {
      const [left, top] = [columns[column] ?? 0, rows[row] ?? 0]
      return {
        cell: { left, top, right, bottom },
        characters: characters.filter(({ box }) => {
          const x = (box[0] + box[2]) / 2
          const y = (box[1] + box[3]) / 2
          return isWithin(x, frame.xs[left], frame.xs[right]) && isWithin(y, frame.ys[top], frame.ys[bottom])
        }),
      }
    }),
  )
}

const upTo = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index)

const isWithin = (value: number, from: number | undefined, to: number | undefined): boolean =>
  value >= (from ?? 0) && value < (to ?? 0)

import type { Box } from '../../document/document.ts'
import { tolerances } from './tolerances.ts'
import { makeLine, type TextLine, wordsOf } from './words.ts'

/** Words that stand together in one column of a table without rulings, on one baseline. */
export interface Chunk {
  readonly line: TextLine
  readonly box: Box
  readonly baseline: number
  readonly size: number
  readonly isNumber: boolean
}

/** Marks that stand for a number count as one; `1.` before a text does not. */
const numberLike = /^[-+−]?[\d,.]*\d%?$|^(?:[-–—－/／]+|无)$/u

/** Two numbers so near are still two: no number is printed with such a gap in it. */
const numberGap = 0.55

/** The chunks of a line, from left to right. */
export function chunksOf(line: TextLine): readonly Chunk[] {
  return wordsOf(line, tolerances.columnGap)
    .flatMap((word) => {
      const parts = wordsOf(word, numberGap)
      return parts.length > 1 && parts.every(({ text }) => isNumberText(text)) ? parts : [word]
    })
    .map(chunkOf)
}

function chunkOf(line: TextLine): Chunk {
  return { line, box: line.box, baseline: line.baseline, size: line.size, isNumber: isNumberText(line.text) }
}

const isNumberText = (text: string): boolean => numberLike.test(text.normalize('NFKC').replace(/\s+/gu, ''))

/** Font sizes: a gap over the white between two columns parts words; between Latin words it must be wider than a blank. */
const gapAtColumn = { other: 0.25, latin: 0.5 }

/** The chunks of a row, also parted where a small gap lies over the white between two columns. */
export function partedAtColumns(row: readonly Chunk[], columns: readonly Column[]): readonly Chunk[] {
  const whites = columns.slice(1).map(({ left }, index) => [columns[index]?.right ?? left, left] as const)
  return row.flatMap((chunk) => {
    const { characters } = chunk.line
    const starts = characters.flatMap((character, index) => {
      const before = characters[index - 1]
      if (!before) return []
      const [from, to] = [before.box[2], character.box[0]]
      const isLatin = /[\p{Script=Latin}]/u.test(before.text) || /[\p{Script=Latin}]/u.test(character.text)
      const isWide = to - from > chunk.size * (isLatin ? gapAtColumn.latin : gapAtColumn.other)
      return isWide && whites.some(([left, right]) => from < right + 1 && to > left - 1) ? [index] : []
    })
    if (starts.length === 0) return [chunk]
    return [0, ...starts].map((start, at) => chunkOf(makeLine(characters.slice(start, starts[at]))))
  })
}

/** One column: where its words reach. Ascending, apart from one another. */
export interface Column {
  readonly left: number
  readonly right: number
}

/**
 * Columns from the narrowest words on: a word that overlaps one column widens it, one that overlaps several spans them.
 * So the numbers make the columns, and long labels and heads do not glue them together. Lines without numbers come
 * last and do not widen columns of numbers: a short head in the middle over several columns looks like one of theirs.
 */
export function columnsOf(rows: readonly (readonly Chunk[])[]): readonly Column[] {
  const columns: { left: number; right: number }[] = []
  const add = (chunks: readonly Chunk[], widensUpTo: number): void => {
    for (const { box, size } of [...chunks].sort((a, b) => widthOf(a) - widthOf(b))) {
      const margin = size * 0.2
      const hit = columns.filter((column) => box[0] < column.right + margin && box[2] > column.left - margin)
      const [only] = hit
      if (!only) columns.push({ left: box[0], right: box[2] })
      else if (hit.length === 1 && only.right <= widensUpTo) {
        only.left = Math.min(only.left, box[0])
        only.right = Math.max(only.right, box[2])
      }
    }
  }
  const body = rows.filter((row) => row.some(({ isNumber }) => isNumber))
  add(body.flat(), Number.POSITIVE_INFINITY)
  const numbers = body.flat().filter(({ isNumber }) => isNumber)
  const firstNumber = numbers.reduce((left, { box }) => Math.min(left, box[0]), Number.POSITIVE_INFINITY)
  add(rows.filter((row) => !body.includes(row)).flat(), firstNumber)
  columns.sort((a, b) => a.left - b.left)
  return withoutMiddles(columns, rows)
}

const widthOf = ({ box }: Chunk): number => box[2] - box[0]

/** A column that is only the middle of its two neighbours: a cell merged over both, its number centred. */
function withoutMiddles(columns: readonly Column[], rows: readonly (readonly Chunk[])[]): readonly Column[] {
  const used = columns.map((column) => rows.filter((row) => row.some((chunk) => isIn(chunk, column))))
  return columns.filter((column, index) => {
    const [before, after] = [columns[index - 1], columns[index + 1]]
    if (!before || !after) return true
    const near = [...(used[index - 1] ?? []), ...(used[index + 1] ?? [])]
    const own = used[index] ?? []
    if (own.length * 2 > near.length || own.some((row) => near.includes(row))) return true
    const middle = (middleOf(before) + middleOf(after)) / 2
    return Math.abs(middleOf(column) - middle) > (rows[0]?.[0]?.size ?? 10)
  })
}

const middleOf = ({ left, right }: Column): number => (left + right) / 2

const isIn = ({ box }: Chunk, { left, right }: Column): boolean => box[0] >= left - 0.5 && box[2] <= right + 0.5

/**
 * The values of a chart fill less than this part of their places, and none of their columns in more than this part of its
 * rows. However empty a table is, its totals are not.
 */
const strewn = { filled: 0.35, column: 0.5, columns: 4, rows: 4 }

/** True for numbers that stand under one another by chance only, as the values of a chart do. */
export function isStrewn(rows: readonly (readonly Chunk[])[]): boolean {
  const numbers = rows.flatMap((row) => row.filter(({ isNumber }) => isNumber))
  const used = rows.filter((row) => row.some(({ isNumber }) => isNumber)).length
  const columns: { right: number; count: number }[] = []
  for (const { box } of [...numbers].sort((a, b) => a.box[0] - b.box[0])) {
    const last = columns.at(-1)
    // The widest number of a column begins first, however the column is set.
    if (last && box[0] < last.right) last.count++
    else columns.push({ right: box[2], count: 1 })
  }
  if (columns.length < strewn.columns || used < strewn.rows) return false
  const fullest = columns.reduce((most, { count }) => Math.max(most, count), 0)
  return fullest < used * strewn.column && numbers.length < columns.length * used * strewn.filled
}

/** Boundaries between the columns, in the middle of the white between them, with both outer edges. */
export function boundariesOf(columns: readonly Column[]): readonly number[] {
  const inner = columns.slice(1).map((column, index) => ((columns[index]?.right ?? 0) + column.left) / 2)
  return [(columns[0]?.left ?? 0) - edge, ...inner, (columns.at(-1)?.right ?? 0) + edge]
}

/** Points of white that an outermost cell keeps around its words. */
const edge = 3

/** The columns that a box overlaps, first and last; the two beside it where it stands in the white between. */
export function columnRange(box: Box, columns: readonly Column[]): readonly [first: number, last: number] {
  const hit = columns.flatMap(({ left, right }, index) => (box[0] < right && box[2] > left ? [index] : []))
  const [first] = hit
  if (first !== undefined) return [first, hit.at(-1) ?? first]
  const after = columns.findIndex(({ left }) => left >= box[2])
  if (after < 0) return [columns.length - 1, columns.length - 1]
  return after === 0 ? [0, 0] : [after - 1, after]
}

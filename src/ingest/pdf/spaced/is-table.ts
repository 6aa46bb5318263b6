import { type Column, isStrewn } from '../columns.ts'
import { rangeOf } from './columns.ts'
import type { LogicalRow } from './rows.ts'
import type { Row } from './segments.ts'
import { spaced } from './thresholds.ts'

/** Part of the rows that fill two columns or more. */
const leastFilled = 0.4
/** Characters that the cells of a table of two columns of words have on average at most. */
const shortWords = 30
/** Rows of a table of two columns of words. */
const rowsOfTwo = 4
/** Points within which phrases of a column begin, end or have their middle together. */
const flush = 2.5
/** Part of a column's phrases that do so. */
const flushPart = 0.6

/** False for prose that happens to have gaps, addresses, lists, and tables of contents. */
export function isTable(head: readonly Row[], rows: readonly LogicalRow[], columns: readonly Column[]): boolean {
  const filled = rows.filter((row) => columnsIn(row, columns) > 1)
  if (filled.length < 2 || filled.length < rows.length * leastFilled) return false
  if (isContents(rows, columns) || isStrewn(rows.map((row) => row.flat()))) return false
  const values = rows.flat(2).filter((chunk) => rangeOf(chunk, columns)[0] > 0)
  const numbers = values.filter(({ isNumber }) => isNumber).length
  if (numbers * 3 >= values.length && numbers > 2) return hasWords(head, rows) || isFull(rows, columns)
  if (rows.length + Math.min(head.length, 1) < spaced.wordRows) return false
  if (columns.length === 2) {
    const letters = rows.flat(2).reduce((sum, { line }) => sum + line.characters.length, 0)
    if (filled.length < rowsOfTwo || letters / rows.flat(2).length > shortWords) return false
  }
  return columns.every((column, index) => isFlush(rows, columns, index, column))
}

/** Rows and part of their places that a block of bare numbers fills for it to be a table; the numbers of a chart are strewn. */
const bareNumbers = { rows: 4, filled: 0.7 }

const hasWords = (head: readonly Row[], rows: readonly LogicalRow[]): boolean =>
  [...head.flat(), ...rows.flat(2)].filter(({ line }) => /\p{L}{2}/u.test(line.text)).length > 1

function isFull(rows: readonly LogicalRow[], columns: readonly Column[]): boolean {
  const filled = rows.reduce((sum, row) => sum + columnsIn(row, columns), 0)
  return rows.length >= bareNumbers.rows && filled >= rows.length * columns.length * bareNumbers.filled
}

const columnsIn = (row: LogicalRow, columns: readonly Column[]): number =>
  new Set(row.flat().map((chunk) => rangeOf(chunk, columns)[0])).size

/** Titles with page numbers that grow from line to line. */
function isContents(rows: readonly LogicalRow[], columns: readonly Column[]): boolean {
  if (columns.length > 3 || rows.length < 4) return false
  const pages = rows.flatMap((row) => {
    const chunk = row.flat().find((one) => rangeOf(one, columns)[0] === columns.length - 1)
    return chunk && /^(?:\d{1,3}|[ivxl]+)$/u.test(chunk.line.text) ? [Number.parseInt(chunk.line.text, 10) || 0] : []
  })
  const growing = pages.filter((page, index) => page >= (pages[index - 1] ?? 0)).length
  return pages.length >= rows.length * 0.6 && growing >= pages.length * 0.9
}

function isFlush(rows: readonly LogicalRow[], columns: readonly Column[], index: number, column: Column): boolean {
  const own = rows.flat(2).filter((chunk) => rangeOf(chunk, columns)[0] === index)
  const share = (place: (box: readonly [number, number, number, number]) => number): number => {
    const places = own.map(({ box }) => place(box)).sort((a, b) => a - b)
    let most = 0
    for (const from of places) most = Math.max(most, places.filter((x) => x >= from && x <= from + flush).length)
    return most / Math.max(1, places.length)
  }
  void column
  return (
    Math.max(
      share((box) => box[0]),
      share((box) => box[2]),
      share((box) => (box[0] + box[2]) / 2),
    ) >= flushPart
  )
}

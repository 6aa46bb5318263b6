import type { Chunk, Column } from '../columns.ts'
import { rangeOf } from './columns.ts'
import type { Row } from './segments.ts'
import { spaced } from './thresholds.ts'
import { baselineOf } from './zones.ts'

/** Printed lines that make one row of the table. */
export type LogicalRow = readonly Row[]

/** What tells where rows of a table end. */
export interface RowSigns {
  readonly columns: readonly Column[]
  /** Heights of rulings that run over most of the table. */
  readonly rules: readonly number[]
  /** Points from line to line within a cell at the most, where rows lie further apart; infinite where the two do not differ. */
  readonly wrapPitch: number
}

/** Lines joined to rows: a cell that wraps makes no row of its own. */
export function joinLines(lines: readonly Row[], signs: RowSigns): readonly LogicalRow[] {
  const bands = bandsOf(lines, signs)
  if (bands) return bands
  const rows: Row[][] = []
  for (const line of lines) {
    const last = rows.at(-1)
    if (last && isSameRow(last, line, signs)) last.push(line)
    else rows.push([line])
  }
  return rows
}

/** Rulings between rows from which every row is taken to be ruled. */
const leastRules = 3

/** The lines between each two rulings, where rulings part all numbers from one another; else null. */
function bandsOf(lines: readonly Row[], signs: RowSigns): readonly LogicalRow[] | null {
  const bandOf = (line: Row): number => signs.rules.filter((at) => at < baselineOf(line) - 1).length
  const bands = [...Map.groupBy(lines, bandOf)].sort(([a], [b]) => a - b).map(([, band]) => band)
  if (bands.length <= leastRules) return null
  const isOneEach = bands.every((band) => band.every((line, at) => !clashes(band.slice(0, at), line, signs)))
  return isOneEach ? bands : null
}

function isSameRow(row: LogicalRow, line: Row, signs: RowSigns): boolean {
  const above = row.at(-1) ?? []
  const step = baselineOf(line) - baselineOf(above)
  const size = Math.max(...line.map((chunk) => chunk.size))
  const isRuled = signs.rules.some((at) => at > baselineOf(above) - 1 && at < baselineOf(line) - size * 0.5)
  if (isRuled || clashes(row, line, signs)) return false
  // Lines that overlap cannot be two rows: words in the middle of their cell stand between the lines of the next.
  if (step < size * spaced.overlap) return true
  if (step > size * spaced.wrapStep || step > signs.wrapPitch) return false
  if (labelOf(line, signs)) return isRest(row, line, signs)
  // Words that go on beside a label; a number without a label is a row that has none.
  return line.every((chunk) => !chunk.isNumber && wordsAbove(row, chunk, signs))
}

/** True where both hold a number in one column of numbers. */
function clashes(row: LogicalRow, line: Row, { columns }: RowSigns): boolean {
  const placesOf = (chunks: Row): readonly number[] =>
    chunks.filter(({ isNumber }) => isNumber).map((chunk) => rangeOf(chunk, columns)[0])
  const before = new Set(placesOf(row.flat()))
  return placesOf(line).some((column) => column > 0 && before.has(column))
}

const labelOf = (line: Row, { columns }: RowSigns): Chunk | undefined =>
  line.find((chunk) => rangeOf(chunk, columns)[0] === 0)

const wordsAbove = (row: LogicalRow, chunk: Chunk, { columns }: RowSigns): boolean =>
  row.flat().some((other) => !other.isNumber && rangeOf(other, columns)[0] === rangeOf(chunk, columns)[0])

/** What a label that goes on begins with, and what the line before it ends with. */
const goingOn = /^[\p{Ll}(&]/u
const unfinished = /[,;\-–—/&(]$|\b(?:and|or|of|the|for|in|to|by|with|from|at|on|de|la|et|und|der)$/iu

/** The label goes on: its words say so, or the next word had no room on the line before. */
function isRest(row: LogicalRow, line: Row, signs: RowSigns): boolean {
  const label = labelOf(line, signs)
  const before = row.map((one) => labelOf(one, signs)).findLast((one) => one !== undefined)
  if (!label || !before) return false
  // A number in the first column is a row's whole label.
  if (label.isNumber || before.isNumber) return false
  const text = label.line.text
  // Indented more than the line before it: an item under its group.
  const isItem = label.box[0] > before.box[0] + label.size * 0.6 && /^\p{Lu}/u.test(text)
  if (isItem) return false
  if (goingOn.test(text) || unfinished.test(before.line.text)) return true
  if (/:$/u.test(before.line.text)) return false
  if (Number.isFinite(signs.wrapPitch)) return true
  // A line that fills as many columns as the row's first one is a row: cells seldom wrap all together.
  if (line.length > 1 && line.length >= (row[0]?.length ?? 0)) return false
  return !hasRoom(before, label, signs)
}

/** Font sizes from which a column of labels is wide enough for its labels to wrap; short ones all but fill a narrow one. */
const wrappingColumn = 10

/** True where the first word of a line would have fitted at the end of the line above it. */
function hasRoom(before: Chunk, label: Chunk, { columns }: RowSigns): boolean {
  const [column] = columns
  if ((column?.right ?? 0) - (column?.left ?? 0) < label.size * wrappingColumn) return true
  const first = label.line.characters.findIndex((one, index) => index > 0 && one.isAfterBlank)
  const word = label.line.characters.slice(0, first < 0 ? undefined : first)
  const width = (word.at(-1)?.box[2] ?? 0) - (word[0]?.box[0] ?? 0)
  return before.box[2] + width + before.size * 0.3 <= (columns[0]?.right ?? 0) + 1
}

/** Parts by which steps of one kind differ, and between which those from row to row are larger in a table of words. */
const steps = { same: 1.06, apart: 1.15, atMost: 1.9 }
/** Where between the step within cells and the one between rows the limit lies. */
const limit = 0.4

/**
 * Points from line to line within the cells at the most, taken column by column: words under words may wrap, numbers
 * under numbers are two rows. Infinite where the steps do not differ.
 */
export function wrapPitchOf(lines: readonly Row[], columns: readonly Column[]): number {
  const pairs = columns.flatMap((_, column) => {
    const own = lines.flat().filter((one) => rangeOf(one, columns)[0] === column)
    return own.slice(1).map((chunk, index) => ({ chunk, before: own[index] ?? chunk }))
  })
  const stepsOf = (isNumber: boolean): readonly number[] =>
    pairs
      .filter(({ chunk, before }) =>
        isNumber ? chunk.isNumber && before.isNumber : !chunk.isNumber && !before.isNumber,
      )
      .map(({ chunk, before }) => chunk.baseline - before.baseline)
      .filter((step) => step > 1)
      .sort((a, b) => a - b)
  const [words, numbers] = [stepsOf(false), stepsOf(true)]
  const least = words[Math.floor(words.length * 0.05)] ?? Number.POSITIVE_INFINITY
  const fromRow = numbers[Math.floor(numbers.length * 0.05)] ?? Number.POSITIVE_INFINITY
  if (numbers.length > 1) {
    const between = least + (fromRow - least) * limit
    return least * steps.same < fromRow ? Math.min(between, least * spaced.rowGap) : Number.POSITIVE_INFINITY
  }
  const near = words.filter((step) => step <= least * steps.same).length
  const far = words.filter((step) => step >= least * steps.apart && step <= least * steps.atMost).length
  return near > 1 && far > 1 ? least * spaced.rowGap : Number.POSITIVE_INFINITY
}

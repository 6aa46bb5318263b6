import type { Cell, Grid, Heading, Paragraph, Position } from '../src/document/document.ts'
import { cellsByPlace } from '../src/document/grid.ts'
import { partOfPosition } from '../src/document/position.ts'
import { remembering } from '../src/document/remember.ts'
import { isBlank } from '../src/document/text.ts'
import { readNumber } from './read-number.ts'
import { splitRuns } from './split-runs.ts'

/** One printed thing in a table's row: a label, a number, or a blank cell. */
export interface RowItem {
  readonly text: string
  readonly position: Position
  readonly kind: 'label' | 'value' | 'blank'
  /**
   * True where the item is a whole cell: it holds at most one number. False for digits found in a running text, and
   * for blank cells that were only counted from empty lines.
   */
  readonly wholeCell: boolean
  /** Grid columns that it covers, where the grid's geometry is known. */
  readonly columns: readonly [from: number, to: number] | null
  /** The cell began in a row above. */
  readonly fromAbove: boolean
}

/** A row as printed, or a line of text. */
export interface TableRow {
  readonly items: readonly RowItem[]
  /** The grid whose columns `items` speak of; null where only the order is known. */
  readonly grid: Grid | null
  /** True where a new row of the table surely begins here. */
  readonly bordered: boolean
}

/** Digits only, perhaps several numbers run together: 0000000, 71 3. */
const digitsOnly = /^[\s\d.,，．０-９+\-－＋−]+$/u

function kindOf(printed: string): RowItem['kind'] {
  // A plain number, or a picture in its place.
  return /^\d{1,15}$|^\uFFFC$/u.test(printed) ? 'value' : kindOfOther(printed)
}

const kindOfOther = remembering((printed: string): RowItem['kind'] => {
  const text = printed.replace(/[\u00ad\u200b-\u200f\u2060\ufeff]+/gu, '')
  if (isBlank(text)) return 'blank'
  // Digits with a footnote mark or other signs, but no word: a number's place even where the number is not readable.
  if (/^\s*[\d０-９][^\p{L}]*$/u.test(text)) return 'value'
  if (text.trim() === '一' || /^\s*\d{4}\s*年/u.test(text)) return 'label'
  const { state } = readNumber(text, { unit: null, signed: true, decimal: true })
  return state === 'text' || (state === 'unreadable' && !digitsOnly.test(text)) ? 'label' : 'value'
})

/** Rows of a grid. With geometry the cells that reach down from above are given again in each row that they cover. */
export function rowsOfGrid(grid: Grid): readonly TableRow[] {
  const geometry = grid.columnCount > 1 && grid.evidence !== 'sequence' && grid.evidence !== 'run-on'
  const places = cellsByPlace(grid)
  return places.map((row, index) => {
    const cells = row.filter((cell, column) => cell !== row[column - 1])
    const own = geometry ? cells : cells.filter((cell) => cell.row === index)
    const items = own
      .flatMap((cell) => itemsOfCell(cell, grid, geometry, cell.row !== index))
      .map((item) => guessed(item, grid))
    const bordered = geometry || grid.columnCount > 1 || isWholeRow(items)
    return { items, grid: geometry ? grid : null, bordered }
  })
}

/** Blank cells that were counted from empty lines are no sure cells. */
function guessed(item: RowItem, grid: Grid): RowItem {
  return item.kind === 'blank' && grid.evidence === 'alignment' && grid.columnCount === 1
    ? { ...item, wholeCell: false }
    : item
}

function itemsOfCell(cell: Cell, grid: Grid, geometry: boolean, fromAbove: boolean): readonly RowItem[] {
  const inRows = grid.columnCount > 1
  const kind = kindOf(cell.text)
  const columns = geometry ? ([cell.column, cell.column + cell.colSpan - 1] as const) : null
  const item: RowItem = { text: cell.text, position: cell.position, kind, wholeCell: true, columns, fromAbove }
  // In a list of lines one line may hold a whole row of numbers.
  const several = !geometry && !inRows && kind === 'value' && /\d\s+\d/u.test(cell.text.trim())
  if (!several && (kind !== 'label' || geometry || !/[\d０-９\-—/无]/u.test(cell.text))) return [item]
  // A cell of a text table may hold a label and its numbers (行政许可 97).
  const items = itemsOfText(cell.text, cell.position)
  return items.some((other) => other.kind === 'value') ? items : [item]
}

/** The rows of a stretch of running text, one a line. `numbered`: labels of the table begin with Arabic numbers. */
export function rowsOfText(
  block: Paragraph | Heading,
  start: number,
  end: number,
  numbered: boolean,
): readonly TableRow[] {
  const position = block.positions[0]
  if (!position) return []
  const rows: TableRow[] = []
  let offset = start
  for (const line of block.text.slice(start, end).split('\n')) {
    const items = itemsOfText(line, partOfPosition(position, offset, line.length), numbered)
    if (items.length > 0) rows.push({ items, grid: null, bordered: isWholeRow(items) })
    offset += line.length + 1
  }
  return rows
}

/** A line of numbers only is a row by itself: the next such line is another. */
function isWholeRow(items: readonly RowItem[]): boolean {
  return items.length >= leastRowNumbers && items.every((item) => item.kind === 'value')
}

/** Two numbers on a line may be the end of a row that was broken. */
const leastRowNumbers = 3

function itemsOfText(text: string, position: Position, numbered = true): readonly RowItem[] {
  if (isBlank(text)) return []
  if (kindOf(text) === 'value' && !/\d\s+\d/u.test(text.trim())) return [textItem(text, position, 'value', true)]
  return splitRuns(text, numbered).flatMap((stretch) => {
    const part = text.slice(stretch.start, stretch.end)
    if (isBlank(part)) return []
    const place = partOfPosition(position, stretch.start, stretch.end - stretch.start)
    if (stretch.kind === 'digits') return [textItem(part, place, 'value', false)]
    return wordsOf(part).map((word) =>
      textItem(word.text, partOfPosition(place, word.start, word.text.length), kindOfWord(word.text), false),
    )
  })
}

function textItem(text: string, position: Position, kind: RowItem['kind'], wholeCell: boolean): RowItem {
  return { text, position, kind, wholeCell, columns: null, fromAbove: false }
}

/** Words apart by blanks; 无 among numbers is a value, but a broken-off 一 is not. */
function kindOfWord(text: string): RowItem['kind'] {
  return /^(?:无|[/／]|[-－—–]+)$/u.test(text.trim()) ? 'value' : 'label'
}

function wordsOf(text: string): readonly { readonly text: string; readonly start: number }[] {
  return [...text.matchAll(/\S+/gu)].map((match) => ({ text: match[0], start: match.index }))
}

import { isBlank } from './inline.ts'
import { type GridPiece, isLinks, type Piece, type TextPiece } from './pieces.ts'
import { type Placed, type PlacedCells, placeCells } from './place.ts'
import { captionsOf, rowsOf } from './rows.ts'
import { hasReportLabels, isNumeric, isReportTitle, isSectionHeading } from './signals.ts'
import type { ElementNode } from './tree.ts'
import { showsMore } from './unseen-cell.ts'

export interface TableContext {
  readonly furniture: ElementNode | null
  /** The pieces inside a cell or caption, tables inside it read already. */
  readonly read: (element: ElementNode) => readonly Piece[]
  /** The text of the page's own scripts, which are not run. */
  readonly scripts: () => string
  /** Cells that a grid may have. */
  readonly gridCells: number
  readonly tooLarge: (table: ElementNode) => Error
}

interface ReadCell {
  readonly rowSpan: number
  readonly colSpan: number
  readonly line: number
  readonly pieces: readonly Piece[]
  /** Its own text; that of grids inside it left out. */
  readonly text: string
  readonly grids: readonly GridPiece[]
}
type TableCell = Placed<ReadCell>

/** Characters from which a cell that fills its row and has sentences is prose. The longest label met has 95. */
const PROSE_CHARACTERS = 120
/** Characters and paragraphs from which a cell holds a whole article and not a label with remarks. */
const ARTICLE_CHARACTERS = 500
const ARTICLE_PARAGRAPHS = 3
/** Longest cell that counts as a label or number of a data table: labels with a local explanation in brackets. */
const LABEL_CHARACTERS = 200
/** Numbers outside an article-sized cell from which the table is data all the same. */
const DATA_NUMBERS = 4
/** A heading beside the prose of its section. */
const SIDE_HEADING_CHARACTERS = 40

/**
 * A table as what it is: one grid with the tables inside its cells after it, the content of its cells in order where
 * it only lays out the page, or grids and paragraphs by turns where rows of prose stand between rows of data.
 */
export function readTable(table: ElementNode, context: TableContext): Piece[] {
  const captions = captionsOf(table).flatMap(context.read)
  const rows = rowsOf(table).map((row) => row.map((cell) => readCell(cell, context)))
  if (isOneColumn(rows)) return [...captions, ...rows.flat().flatMap((cell) => cell.pieces)]
  const placed = placeCells(rows, context.gridCells)
  if (!placed) throw context.tooLarge(table)
  const pieces = isLayout(placed)
    ? placed.cells.flatMap((cell) => cell.pieces)
    : cutAtProse(placed).flatMap((part) => (part.isText ? dissolve(part.rows) : gridOf(part.rows, table, context)))
  return [...captions, ...pieces]
}

/** The object replacement character: a picture stands where a number or word would, or a script writes it; no blank cell. */
const PICTURE = '\uFFFC'

function readCell(cell: ReturnType<typeof rowsOf>[number][number], context: TableContext): ReadCell {
  const pieces = context.read(cell.element)
  const texts = pieces.filter((piece): piece is TextPiece => piece.type === 'text')
  const text = texts.map((piece) => piece.text).join('\n')
  const pictured = isBlank(text) && showsMore(cell.element, context.scripts)
  return {
    rowSpan: cell.rowSpan,
    colSpan: cell.colSpan,
    line: cell.element.line,
    pieces,
    text: pictured ? PICTURE : text,
    grids: pieces.filter((piece) => piece.type === 'grid'),
  }
}

/** Long lists in one column must not count as grids: they may have more rows than a grid may have cells. */
function isOneColumn(rows: readonly (readonly ReadCell[])[]): boolean {
  return rows.every((row) => row.length <= 1) && rows.every((row) => (row[0]?.rowSpan ?? 1) === 1)
}

function isLayout({ cells, rowCount, columnCount }: PlacedCells<ReadCell>): boolean {
  const filled = cells.filter((cell) => !isBlank(cell.text) || cell.grids.length > 0)
  const numbers = filled.filter((cell) => isNumeric(cell.text)).length
  if (columnCount === 1 || filled.every((cell) => isBlank(cell.text))) return true
  if (rowCount === 1 && filled.length <= 2 && numbers === 0 && !isHeaderRow(filled)) return true
  if (filled.some(isArticle) && numbers < DATA_NUMBERS) return true
  const nested = filled.filter((cell) => cell.grids.length > 0).length
  return nested > 0 && (dataRows(filled) < 2 || nested * 4 > filled.length)
}

/** A row of labels that was cut off the table below it. */
function isHeaderRow(cells: readonly TableCell[]): boolean {
  const isShort = cells.every((cell) => cell.grids.length === 0 && cell.text.length <= SIDE_HEADING_CHARACTERS)
  return isShort && cells.some((cell) => hasReportLabels(cell.text))
}

function isArticle(cell: TableCell): boolean {
  return cell.text.length >= ARTICLE_CHARACTERS && cell.pieces.length >= ARTICLE_PARAGRAPHS
}

/** Rows with at least two short cells that are no links. */
function dataRows(cells: readonly TableCell[]): number {
  const short = cells.filter(
    (cell) => cell.grids.length === 0 && cell.text.length <= LABEL_CHARACTERS && !cell.pieces.every(isLinks),
  )
  const perRow = new Map<number, number>()
  for (const cell of short) perRow.set(cell.row, (perRow.get(cell.row) ?? 0) + 1)
  return [...perRow.values()].filter((count) => count >= 2).length
}

interface Part {
  readonly isText: boolean
  readonly rows: TableCell[][]
}

/** Rows of prose and, where there are some, rows that only head a section end one grid and begin the next. */
function cutAtProse({ cells, rowCount }: PlacedCells<ReadCell>): Part[] {
  const rows: TableCell[][] = Array.from({ length: rowCount }, () => [])
  for (const cell of cells) rows[cell.row]?.push(cell)
  if (!rows.some(isProseRow)) return [{ isText: false, rows }]
  const parts: Part[] = []
  let spannedUntil = 0
  for (const [index, row] of rows.entries()) {
    const isAlone = spannedUntil <= index && row.every((cell) => cell.rowSpan === 1)
    const isText = isAlone && (isProseRow(row) || isHeadingRow(row))
    for (const cell of row) spannedUntil = Math.max(spannedUntil, cell.row + cell.rowSpan)
    const part = parts.at(-1)
    if (part && part.isText === isText) part.rows.push(row)
    else parts.push({ isText, rows: [row] })
  }
  return parts
}

/** Prose that fills its row, or stands beside its heading. A blank cell may be the place of a number: then it is data. */
function isProseRow(row: readonly TableCell[]): boolean {
  const body = row.at(-1)
  if (!body || row.length > 2) return false
  const heading = row.length === 2 ? (row[0]?.text ?? '') : null
  if (body.grids.length > 0) return heading === null || isSectionHeading(heading)
  if (heading !== null && (isBlank(heading) || heading.length > SIDE_HEADING_CHARACTERS)) return false
  return body.text.length >= PROSE_CHARACTERS && /[。；]/.test(body.text)
}

function isHeadingRow(row: readonly TableCell[]): boolean {
  const text = row[0]?.text ?? ''
  return row.length === 1 && (isSectionHeading(text) || isReportTitle(text))
}

function dissolve(rows: readonly (readonly TableCell[])[]): Piece[] {
  return rows.flat().flatMap((cell) => cell.pieces)
}

function gridOf(rows: readonly (readonly TableCell[])[], table: ElementNode, context: TableContext): Piece[] {
  const placed = placeCells(rows, context.gridCells)
  if (!placed) throw context.tooLarge(table)
  if (placed.rowCount === 0 || isLayout(placed)) return dissolve(rows)
  const { rowCount, columnCount } = placed
  const pieces = placed.cells.flatMap((cell) => cell.pieces)
  const linked = pieces.reduce((sum, piece) => sum + (piece.type === 'text' ? piece.linked : 0), 0)
  const cells = placed.cells.map(({ row, column, rowSpan, colSpan, text, line }) => ({
    row,
    column,
    rowSpan,
    colSpan,
    text,
    line,
  }))
  const grid: GridPiece = {
    type: 'grid',
    node: table,
    furniture: context.furniture,
    rowCount,
    columnCount,
    cells,
    linked,
  }
  return [grid, ...pieces.filter((piece) => piece.type !== 'text')]
}

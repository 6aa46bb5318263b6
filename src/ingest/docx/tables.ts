import type { FlowItem, TableCell, TableRow } from './reading.ts'
import { columnsFromWidths } from './widths.ts'

/** A cell on the grid; rows and columns count from 0. */
export interface PlacedCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly colSpan: number
  readonly items: readonly FlowItem[]
  /** Which cell of its row it is, counted from 1. */
  readonly ordinal: number
  /** What merged cells below or beside it hold; Word keeps it and does not show it. */
  readonly covered: readonly FlowItem[]
}

/** The cells of a table where they stand; places without any cell are left open. */
export interface PlacedTable {
  readonly rowCount: number
  readonly columnCount: number
  readonly cells: readonly PlacedCell[]
  /** The rows did not agree on the number of columns; the widths of their cells said where each stands. */
  readonly isByWidths: boolean
  /** Rows, counted from 1, that end before the others without saying so. */
  readonly shortRows: readonly number[]
}

/**
 * Places the cells by grid column: gridBefore, then each cell over its gridSpan. A merge downwards goes on where the
 * row above has a merged cell over the very same columns; a further part of no merge is a cell of its own.
 */
export function placeTable(rows: readonly TableRow[]): PlacedTable {
  const merged = rows.map(joinMergedRight)
  const lengths = merged.map(rowLength)
  const columnCount = lengths.reduce((most, length) => Math.max(most, length), 0)
  const isEven = lengths.every((length) => length === columnCount)
  const byWidths = isEven ? null : columnsFromWidths(merged)
  if (byWidths !== null) {
    return {
      rowCount: rows.length,
      columnCount: byWidths.columnCount,
      cells: place(byWidths.rows),
      isByWidths: true,
      shortRows: [],
    }
  }
  const shortRows = lengths.flatMap((length, row) => (length < columnCount ? [row + 1] : []))
  return { rowCount: rows.length, columnCount, cells: place(merged), isByWidths: false, shortRows }
}

/** A cell with what it swallowed, before its row is placed. */
interface WideCell extends TableCell {
  readonly covered: readonly FlowItem[]
}

export interface MergedRow extends TableRow {
  readonly cells: readonly WideCell[]
}

function rowLength(row: MergedRow): number {
  return row.cells.reduce((length, cell) => length + cell.colSpan, row.skippedBefore) + row.skippedAfter
}

/** Word 97 marks merged neighbours instead of spanning columns. */
function joinMergedRight(row: TableRow): MergedRow {
  const cells: WideCell[] = []
  let canGoOn = false
  for (const cell of row.cells) {
    const left = cells.at(-1)
    if (cell.horizontal === 'further' && left !== undefined && canGoOn) {
      const width = left.width === null || cell.width === null ? null : left.width + cell.width
      const covered = [...left.covered, ...cell.items]
      cells[cells.length - 1] = { ...left, colSpan: left.colSpan + cell.colSpan, width, covered }
    } else {
      cells.push({ ...cell, covered: [] })
    }
    canGoOn = cell.horizontal !== null
  }
  return { ...row, cells }
}

interface GrowingCell {
  readonly cell: WideCell
  readonly row: number
  readonly column: number
  readonly ordinal: number
  rowSpan: number
  readonly covered: FlowItem[]
}

function place(rows: readonly MergedRow[]): readonly PlacedCell[] {
  const placed: GrowingCell[] = []
  /** Merged cells that the row above holds, by first column. */
  let open = new Map<number, GrowingCell>()
  rows.forEach((row, index) => {
    const stillOpen = new Map<number, GrowingCell>()
    let column = row.skippedBefore
    let ordinal = 0
    for (const cell of row.cells) {
      const above = cell.vertical === 'further' ? open.get(column) : undefined
      let growing: GrowingCell
      if (above && above.cell.colSpan === cell.colSpan) {
        growing = above
        growing.rowSpan++
        growing.covered.push(...cell.items, ...cell.covered)
      } else {
        ordinal++
        growing = { cell, row: index, column, ordinal, rowSpan: 1, covered: [...cell.covered] }
        placed.push(growing)
      }
      if (cell.vertical !== null) stillOpen.set(column, growing)
      column += cell.colSpan
    }
    open = stillOpen
  })
  return placed.map(({ cell, row, column, ordinal, rowSpan, covered }) => ({
    row,
    column,
    rowSpan,
    colSpan: cell.colSpan,
    items: cell.items,
    ordinal,
    covered,
  }))
}

import type { Cell, Evidence, Grid, Position } from './document.ts'

/** For each row and column the cell that covers it. Made once a grid by whoever reads it by geometry. */
export function cellsByPlace(grid: Grid): readonly (readonly Cell[])[] {
  const places: Cell[][] = Array.from({ length: grid.rowCount }, () => [])
  for (const cell of grid.cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      for (let column = cell.column; column < cell.column + cell.colSpan; column++) {
        const places_ = places[row]
        if (places_) places_[column] = cell
      }
    }
  }
  return places
}

/** Throws a plain Error (our own mistake) where the cells leave a hole, overlap or reach outside. */
export function assertTiled(grid: Grid): void {
  const seen = new Uint8Array(grid.rowCount * grid.columnCount)
  for (const cell of grid.cells) {
    if (cell.rowSpan < 1 || cell.colSpan < 1) throw new Error(`cell at ${cell.row},${cell.column} spans nothing`)
    if (cell.row + cell.rowSpan > grid.rowCount || cell.column + cell.colSpan > grid.columnCount) {
      throw new Error(`cell at ${cell.row},${cell.column} reaches outside ${grid.rowCount}×${grid.columnCount}`)
    }
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      for (let column = cell.column; column < cell.column + cell.colSpan; column++) {
        const place = row * grid.columnCount + column
        if (seen[place]) throw new Error(`two cells cover ${row},${column}`)
        seen[place] = 1
      }
    }
  }
  const hole = seen.indexOf(0)
  if (hole >= 0) throw new Error(`no cell covers ${Math.floor(hole / grid.columnCount)},${hole % grid.columnCount}`)
}

/** A cell as a row of the source gives it, before its column is known. */
export interface RowCell {
  readonly text: string
  readonly position: Position
  readonly rowSpan?: number
  readonly colSpan?: number
}

/**
 * Places the cells of rows as HTML does (first free column, spans honoured) and makes the result a rectangle:
 * a row that ends early gets its last cell widened for `sequence`, an empty cell for every other evidence.
 * Row spans are cut at the last row. Rows without any cell of their own are kept.
 */
export function gridFromRows(
  rows: readonly (readonly RowCell[])[],
  evidence: Evidence,
  positions: readonly Position[],
): Grid {
  const cells: Cell[] = []
  const coveredUntil: number[] = []
  let columnCount = 0
  rows.forEach((rowCells, row) => {
    let column = 0
    for (const cell of rowCells) {
      while ((coveredUntil[column] ?? 0) > row) column++
      const rowSpan = Math.max(1, Math.min(cell.rowSpan ?? 1, rows.length - row))
      // A wide cell may not run over one that reaches down from above: it is cut there, as browsers do not but tables need.
      let colSpan = 1
      while (colSpan < (cell.colSpan ?? 1) && (coveredUntil[column + colSpan] ?? 0) <= row) colSpan++
      for (let c = column; c < column + colSpan; c++) coveredUntil[c] = row + rowSpan
      cells.push({ row, column, rowSpan, colSpan, text: cell.text, position: cell.position })
      column += colSpan
      columnCount = Math.max(columnCount, column)
    }
  })
  return fillHoles({ type: 'grid', rowCount: rows.length, columnCount, cells, evidence, positions })
}

/** Gives every uncovered place an empty cell, or for `sequence` widens the cell to its left where there is one. */
export function fillHoles(grid: Grid): Grid {
  const { rowCount, columnCount, evidence } = grid
  const covered = cellsByPlace(grid)
  const widened = new Map<Cell, number>()
  const extra: Cell[] = []
  for (let row = 0; row < rowCount; row++) {
    for (let column = 0; column < columnCount; column++) {
      if (covered[row]?.[column]) continue
      let end = column + 1
      while (end < columnCount && !covered[row]?.[end]) end++
      const left = covered[row]?.[column - 1]
      if (evidence === 'sequence' && left && left.row === row && left.rowSpan === 1) {
        widened.set(left, (widened.get(left) ?? left.colSpan) + end - column)
      } else if (evidence === 'sequence') {
        extra.push(emptyCell(grid, row, column, end - column))
      } else {
        for (let c = column; c < end; c++) extra.push(emptyCell(grid, row, c, 1))
      }
      column = end - 1
    }
  }
  if (widened.size === 0 && extra.length === 0) return grid
  const cells = grid.cells.map((cell) => {
    const colSpan = widened.get(cell)
    return colSpan === undefined ? cell : { ...cell, colSpan }
  })
  cells.push(...extra)
  cells.sort((a, b) => a.row - b.row || a.column - b.column)
  return { ...grid, cells }
}

/** The part of a grid between two columns (`to` not included) as a grid of its own; wide cells are cut at the edges. */
export function sliceColumns(grid: Grid, from: number, to: number): Grid {
  const cells = grid.cells.flatMap((cell) => {
    const left = Math.max(cell.column, from)
    const right = Math.min(cell.column + cell.colSpan, to)
    return right > left ? [{ ...cell, column: left - from, colSpan: right - left }] : []
  })
  return { ...grid, columnCount: to - from, cells }
}

function emptyCell(grid: Grid, row: number, column: number, colSpan: number): Cell {
  const near = [...grid.cells].reverse().find((cell) => cell.row <= row)?.position ?? grid.positions[0]
  if (!near) throw new Error('a grid without cells and without position cannot be filled')
  return { row, column, rowSpan: 1, colSpan, text: '', position: near }
}

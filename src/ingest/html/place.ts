/** The part of a cell that says where it stands; everything else in it is carried along. */
interface Spans {
  readonly rowSpan: number
  readonly colSpan: number
}

/** Rows and columns count from 0. */
export type Placed<C extends Spans> = C & { readonly row: number; readonly column: number }

export interface PlacedCells<C extends Spans> {
  readonly rowCount: number
  readonly columnCount: number
  readonly cells: readonly Placed<C>[]
}

/**
 * Places cells as browsers do (first free column, row by row); a wide cell is cut where one from above reaches down.
 * Rows and columns in which no cell begins are taken out: they hold nothing, and editors write colspan=1000.
 * Returns null when more columns or cells than `most` would be needed.
 */
export function placeCells<C extends Spans>(rows: readonly (readonly C[])[], most: number): PlacedCells<C> | null {
  const placed: Placed<C>[] = []
  const coveredUntil: number[] = []
  for (const [row, cells] of rows.entries()) {
    let column = 0
    for (const cell of cells) {
      while ((coveredUntil[column] ?? 0) > row) column++
      const rowSpan = Math.min(cell.rowSpan, rows.length - row)
      let colSpan = 1
      while (colSpan < cell.colSpan && (coveredUntil[column + colSpan] ?? 0) <= row) colSpan++
      for (let at = column; at < column + colSpan; at++) coveredUntil[at] = row + rowSpan
      placed.push({ ...cell, row, column, rowSpan, colSpan })
      column += colSpan
      if (placed.length > most || coveredUntil.length > most) return null
    }
  }
  const compressed = compress(placed)
  return compressed.rowCount * compressed.columnCount > most ? null : compressed
}

function compress<C extends Spans>(cells: readonly Placed<C>[]): PlacedCells<C> {
  const rows = ranks(cells.map((cell) => cell.row))
  const columns = ranks(cells.map((cell) => cell.column))
  const moved = cells.map((cell) => {
    const row = rows.before(cell.row)
    const column = columns.before(cell.column)
    const rowSpan = Math.max(1, rows.before(cell.row + cell.rowSpan) - row)
    return { ...cell, row, column, rowSpan, colSpan: Math.max(1, columns.before(cell.column + cell.colSpan) - column) }
  })
  return { rowCount: rows.count, columnCount: columns.count, cells: moved }
}

/** For each number up to the largest plus one: how many different values lie before it. */
function ranks(values: readonly number[]): { count: number; before: (value: number) => number } {
  const used = [...new Set(values)].sort((a, b) => a - b)
  const last = used.at(-1) ?? -1
  const before: number[] = []
  let count = 0
  for (let value = 0; value <= last + 1; value++) {
    before[value] = count
    if (used[count] === value) count++
  }
  return { count: used.length, before: (value) => before[value] ?? used.length }
}

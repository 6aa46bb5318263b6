import type { CellModel, TableModel } from '../model.ts'

/** A place of the rectangle: the cell that covers it, and whether the cell begins here, above or to the left. */
export interface Spot {
  readonly cell: CellModel
  readonly begins: 'here' | 'above' | 'left'
}

/** Resolves spans: rows by columns, every place covered exactly once. Throws where a made table does not tile. */
export function spreadTable(table: TableModel): readonly (readonly Spot[])[] {
  const grid: (Spot | undefined)[][] = table.rows.map(() => Array.from<Spot | undefined>({ length: table.columns }))
  table.rows.forEach((cells, row) => {
    let column = 0
    for (const cell of cells) {
      while (grid[row]?.[column] !== undefined) column += 1
      cover(grid, cell, row, column)
      column += cell.colSpan
    }
  })
  return grid.map((row, index) => row.map((spot, column) => spot ?? hole(table, index, column)))
}

function cover(grid: (Spot | undefined)[][], cell: CellModel, row: number, column: number): void {
  for (let down = 0; down < cell.rowSpan; down += 1) {
    for (let right = 0; right < cell.colSpan; right += 1) {
      const line = grid[row + down]
      if (line === undefined || column + right >= line.length || line[column + right] !== undefined) {
        throw new Error(`cell “${cell.text}” does not fit at row ${row}, column ${column}`)
      }
      line[column + right] = { cell, begins: right > 0 ? 'left' : down > 0 ? 'above' : 'here' }
    }
  }
}

function hole(table: TableModel, row: number, column: number): never {
  throw new Error(`${table.code}: nothing at row ${row}, column ${column}`)
}

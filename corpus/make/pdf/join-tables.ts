import { spreadTable } from '../layout/spread.ts'
import type { CellModel, TableModel } from '../model.ts'

/** 4, 10 and 15 columns all go into sixty. */
const sharedColumns = 60

const caption = (text: string): readonly CellModel[] => [{ text, colSpan: sharedColumns, rowSpan: 1 }]

/** Tables below one another in one frame, with a caption row before each but the first; columns are shares of the width. */
export function joinTables(tables: readonly TableModel[], captions: readonly string[]): TableModel {
  const rows = tables.flatMap((table, index) => {
    const factor = sharedColumns / table.columns
    if (!Number.isInteger(factor)) throw new Error(`${table.columns} columns do not go into ${sharedColumns}`)
    const wide = table.rows.map((row) => row.map((cell) => ({ ...cell, colSpan: cell.colSpan * factor })))
    return index === 0 ? wide : [caption(captions[index - 1] ?? ''), ...wide]
  })
  return { code: 't2', columns: sharedColumns, rows }
}

/** A table cut before a row. A merged cell that the cut goes through keeps its text above and is empty below. */
export function cutTable(table: TableModel, at: number): readonly [TableModel, TableModel] {
  const spots = spreadTable(table)
  const isCut = (cell: CellModel) =>
    spots[at]?.some((spot) => spot.cell === cell && spots[at - 1]?.some((above) => above.cell === cell))
  const height = (cell: CellModel, from: number) =>
    spots.slice(from).filter((row) => row.some((spot) => spot.cell === cell)).length
  const above = table.rows
    .slice(0, at)
    .map((row) => row.map((cell) => (isCut(cell) ? { ...cell, rowSpan: cell.rowSpan - height(cell, at) } : cell)))
  const first = [...new Set((spots[at] ?? []).map((spot) => spot.cell))].map((cell) =>
    isCut(cell) ? { ...cell, text: '', rowSpan: height(cell, at) } : cell,
  )
  return [
    { ...table, rows: above },
    { ...table, rows: [first, ...table.rows.slice(at + 1)] },
  ]
}

import type { FlowItem } from './reading.ts'
import { type PlacedTable, placeTable } from './tables.ts'

/** Characters in one cell. Labels of the prescribed tables have up to 60, explained ones some 150; more is prose. */
const proseLength = 200

/**
 * True for a table that only frames or arranges text: a single cell; one column that holds prose, a heading or another
 * table; or a cell that holds several tables, or one with prose around it.
 */
export function isLayoutTable(table: PlacedTable): boolean {
  if (table.cells.length === 1) return true
  const isOneColumn = table.columnCount === 1
  return table.cells.some(({ items }) => {
    const tables = items.filter((item) => item.type === 'table').filter((item) => !isLayoutTable(placeTable(item.rows)))
    const ownText = lengthOfTexts(items.filter((item) => item.type === 'text'))
    if (isOneColumn && items.some((item) => item.type === 'text' && item.level !== null && item.text !== ''))
      return true
    return (
      tables.length > 1 ||
      (tables.length === 1 && isOneColumn) ||
      ((tables.length === 1 || isOneColumn) && ownText > proseLength)
    )
  })
}

/** Characters of all texts, those of tables among them included. */
export function lengthOfTexts(items: readonly FlowItem[]): number {
  return items.reduce(
    (length, item) =>
      length +
      (item.type === 'text'
        ? item.text.trim().length
        : item.rows.reduce((sum, row) => sum + row.cells.reduce((all, cell) => all + lengthOfTexts(cell.items), 0), 0)),
    0,
  )
}

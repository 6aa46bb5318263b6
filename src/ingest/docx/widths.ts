import type { MergedRow } from './tables.ts'

/** Twentieths of a point. Two edges nearer than 3 points are one ruling: no cell of a report is so narrow. */
const sameEdge = 60

/**
 * Columns from the cells' widths, for tables whose rows state unequal numbers of columns and no span (some programs
 * write them so, and Word lays them out by width). Null unless every cell states a width and all rows end at the same
 * edge: then nothing better is known than the order of the cells.
 */
export function columnsFromWidths(
  rows: readonly MergedRow[],
): { readonly rows: readonly MergedRow[]; readonly columnCount: number } | null {
  const edgesOfRows: number[][] = []
  for (const row of rows) {
    let edge = row.widthBefore
    const edges = [edge]
    for (const cell of row.cells) {
      if (cell.width === null) return null
      edge += cell.width
      edges.push(edge)
    }
    edgesOfRows.push(edges)
  }
  const ends = edgesOfRows.map((edges) => edges.at(-1) ?? 0)
  const furthest = ends.reduce((a, b) => Math.max(a, b), 0)
  if (ends.some((end) => furthest - end > sameEdge)) return null
  const rulings = distinctEdges(edgesOfRows.flat())
  const columnAt = (edge: number): number => lastAtMost(rulings, edge)
  const respanned = rows.map((row, index) => {
    const columns = (edgesOfRows[index] ?? []).map(columnAt)
    const cells = row.cells.map((cell, at) => ({ ...cell, colSpan: (columns[at + 1] ?? 0) - (columns[at] ?? 0) }))
    return { ...row, skippedBefore: columns[0] ?? 0, skippedAfter: 0, cells }
  })
  // A cell narrower than the tolerance would vanish between two edges.
  if (respanned.some(({ cells }) => cells.some(({ colSpan }) => colSpan < 1))) return null
  return { rows: respanned, columnCount: rulings.length - 1 }
}

/** Ascending; of edges that lie together the first. */
function distinctEdges(edges: readonly number[]): readonly number[] {
  const rulings: number[] = []
  let last = Number.NEGATIVE_INFINITY
  for (const edge of [...edges].sort((a, b) => a - b)) {
    if (edge - last > sameEdge) rulings.push(edge)
    last = edge
  }
  return rulings
}

function lastAtMost(rulings: readonly number[], edge: number): number {
  let low = 0
  let high = rulings.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((rulings[middle] ?? 0) <= edge) low = middle
    else high = middle - 1
  }
  return low
}

import type { Cell, Grid } from '../src/document/document.ts'
import { cellsByPlace } from '../src/document/grid.ts'
import { isBlank } from '../src/document/text.ts'
import type { ColumnRange } from './assign-columns.ts'
import { type Line, scoreAll } from './lines.ts'

/** A column of a grid with the words above it, from the top down. */
export interface HeaderColumn {
  readonly column: number
  readonly path: readonly string[]
}

/** The words above each grid column in the given rows. A cell over several columns stands in each of their paths. */
export function headerPaths(grid: Grid, rows: readonly number[]): readonly HeaderColumn[] {
  const places = cellsByPlace(grid)
  return Array.from({ length: grid.columnCount }, (_, column) => {
    const cells: Cell[] = []
    for (const row of rows) {
      const cell = places[row]?.[column]
      if (cell && cells.at(-1) !== cell && !isBlank(cell.text)) cells.push(cell)
    }
    return { column, path: cells.map((cell) => cell.text) }
  })
}

/** The least score at which header words name a column. */
const leastHeaderScore = 0.7

/** The line that each grid column is headed by, best score; null where none fits. */
export function nameColumns(headers: readonly HeaderColumn[], lines: readonly Line[]): readonly (Line | null)[] {
  return headers.map(({ path }) => {
    let best: Line | null = null
    let bestScore = leastHeaderScore
    const scores = scoreAll(path, lines)
    for (const [index, line] of lines.entries()) {
      const match = scores[index]
      // The nearest words decide: 法人或其他组织 above 其他 does not name that column.
      if (match && match.score > bestScore) {
        best = line
        bestScore = match.score
      }
    }
    return best
  })
}

/** The grid columns under each line: neighbouring columns with the same head are one column of the table. */
export function columnRanges(named: readonly (Line | null)[]): ReadonlyMap<string, ColumnRange> {
  const ranges = new Map<string, ColumnRange>()
  named.forEach((line, column) => {
    if (!line) return
    const earlier = ranges.get(line.spec.key)
    // A second, separate column with the same head is not this line's.
    if (!earlier) ranges.set(line.spec.key, [column, column])
    else if (earlier[1] === column - 1) ranges.set(line.spec.key, [earlier[0], column])
  })
  return ranges
}

import type { Statement } from '../../../parsers/record.ts'

/** A number that is known from elsewhere than the table's own cells. */
export interface KnownFigure {
  readonly table: string
  readonly row: string
  readonly column: string
  readonly value: number
  /** The words that say so, as printed. */
  readonly because: string
}

/**
 * The cells that sentences give a value of: exact amounts of the report's own year and scope that can mean one cell
 * only. Of a cell of which two sentences say different things nothing is known.
 */
export function knownFigures(statements: readonly Statement[]): readonly KnownFigure[] {
  const figures = statements.flatMap(({ isPlain, cells, value, text }): readonly KnownFigure[] => {
    const [cell, another] = cells
    return isPlain && cell && !another ? [{ ...cell, value, because: text }] : []
  })
  const byCell = Map.groupBy(figures, ({ table, row, column }) => [table, row, column].join('\n'))
  return [...byCell.values()].flatMap((same) => {
    const [first] = same
    return first && same.every(({ value }) => value === first.value) ? [first] : []
  })
}

import type { Statement } from '../../../parsers/record.ts'
import type { KnownFigure } from '../../../parsers/solve/solve-run-ons.ts'

/**
 * What sentences say of cells: exact amounts of the report's own year and scope that can mean one cell, or one sum of
 * cells, only. Of cells of which two sentences say different things nothing is known.
 */
export function knownFigures(statements: readonly Statement[]): readonly KnownFigure[] {
  const figures = statements.flatMap(({ isPlain, cells, value, sentence }): readonly KnownFigure[] =>
    isPlain && cells.length > 0 ? [{ cells, value, because: `“${sentence.slice(0, longestQuote)}”` }] : [],
  )
  const byCells = Map.groupBy(figures, ({ cells }) => JSON.stringify(cells))
  return [...byCells.values()].flatMap((same) => {
    const [first] = same
    return first && same.every(({ value }) => value === first.value) ? [first] : []
  })
}

/** Characters of a sentence that stand in a finding; a whole paragraph may come without a full stop. */
const longestQuote = 80

import type { FactKey } from '../../src/document/finding.ts'
import type { RunOn, TableRecord } from '../record.ts'
import { cellName, type Equation } from './equation.ts'
import { solveTables } from './solve-tables.ts'
import { knownValue } from './table-equations.ts'
import { withChanges } from './with-solved.ts'

/** A figure known from elsewhere: `cells` of one table add up to `value`. */
export interface KnownFigure {
  /** One cell, or several whose sum is known. */
  readonly cells: readonly FactKey[]
  /** In the unit of the cells. */
  readonly value: number
  /** Where it is known from, for people: the sentence as printed, the year and table. Stands in the finding. */
  readonly because: string
}

/** A run-on row of which fewer divisions remain than before; solved where `isSolved` says so. */
export interface ChangedRunOn {
  readonly runOn: RunOn
  /** What ruled the others out: rules of equations (`application.column-sum`), and `because` of known figures. */
  readonly because: readonly string[]
}

/** A table after the solver. */
export interface SolvedTable {
  readonly table: TableRecord
  readonly changed: readonly ChangedRunOn[]
  /** `because` of the known figures that no division of some row fulfils; they were left out. */
  readonly contradicted: readonly string[]
  /** Equations of the form that cannot hold, or not together, however the rows are divided. */
  readonly unbalanced: readonly UnbalancedEquation[]
}

export interface UnbalancedEquation {
  /** The rule of the equation. */
  readonly name: string
  /** All its numbers, those of open rows too, by `cellName` with table 0. */
  readonly operands: readonly string[]
}

/**
 * Divides the digits that ran together in a table (`runOns`), all rows together, by the equations of its form and by known
 * figures. Pure, and works on a table out of the archive as on one just read: a row whose candidates are all there is
 * narrowed from them, another one is divided anew from its text.
 *
 * A row is solved where one division is left; its facts then have the numbers, the digits as printed, and `certain`. Where
 * several are left none is chosen. Known figures never add a candidate; figures that contradict the table, or one another,
 * are left out and said. Where cells of the table are lost (a row with fewer digits than columns) nothing is solved, because
 * blank cells leave no digits. Findings are the caller's: see `withRunOnFindings`.
 */
export function solveRunOns(table: TableRecord, known: readonly KnownFigure[]): SolvedTable {
  if (table.runOns.length === 0) return { table, changed: [], contradicted: [], unbalanced: [] }
  const further = known.flatMap((figure) => knownEquation(table, figure) ?? [])
  const { changed, contradicted, unbalanced } = solveTables([table], further)
  return { table: withChanges(table, changed), changed, contradicted, unbalanced }
}

/** Null where a cell of the figure was neither read with certainty nor is one of a run-on row. */
function knownEquation(table: TableRecord, { cells, value, because }: KnownFigure): Equation | null {
  const names = cells.map(({ row, column }) => cellName(0, row, column))
  if (cells.some((cell) => cell.table !== table.table) || new Set(names).size < names.length) return null
  let constant = value
  const terms = []
  for (const { row, column } of cells) {
    const fact = table.facts.find((one) => one.row === row && one.column === column)
    if (fact?.state === 'unreadable') terms.push({ cell: cellName(0, row, column), factor: 1 })
    else {
      const read = knownValue(fact, column === 'total')
      if (read === null) return null
      constant -= read
    }
  }
  return terms.length === 0 ? null : { terms, constant, name: because }
}

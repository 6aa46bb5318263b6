import type { TableRecord } from '../record.ts'
import type { SolvedTable } from './solve-run-ons.ts'
import { solveTables } from './solve-tables.ts'
import { withChanges } from './with-solved.ts'
import { yearEquations } from './year-equations.ts'

/** The tables of one issuer's report for one year; own or aggregate figures, but the same in all years given. */
export interface YearOfTables {
  readonly year: number
  readonly tables: readonly TableRecord[]
}

/**
 * Divides the run-on rows of several years of one issuer together. Beside the equations of each table those from one year
 * to the next are used: the running total of the year before and the year's figure make the running total (历年累计,
 * annex), and what was carried out is what is carried in (table 3). Years that do not follow one another say nothing of
 * one another, and a year that contradicts its neighbour is left as it was. The order of `years` does not matter; a year
 * that is given twice is used in none of these equations.
 *
 * The result has the years in the order given and a `SolvedTable` for each of their tables; tables without anything to
 * solve come back as they are. What does not hold within a table was said when it was read (`unbalanced` is empty). `because` names `annex.running-total` and `application.carried-over`, with the years.
 */
export function solveAcrossYears(
  years: readonly YearOfTables[],
): readonly { readonly year: number; readonly tables: readonly SolvedTable[] }[] {
  const placed = years.flatMap(({ year, tables }) => tables.map((table) => ({ year, table })))
  const { changed, contradicted } = solveTables(
    placed.map(({ table }) => table),
    yearEquations(placed),
  )
  let place = 0
  return years.map(({ year, tables }) => ({
    year,
    tables: tables.map((table) => {
      const own = changed.filter((one) => one.table === place)
      place++
      return { table: withChanges(table, own), changed: own, contradicted, unbalanced: [] }
    }),
  }))
}

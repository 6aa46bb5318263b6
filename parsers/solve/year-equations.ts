import { labelStem } from '../../src/document/text.ts'
import type { TableRecord } from '../record.ts'
import { cellName, type Equation, type Term } from './equation.ts'
import { runOnCells } from './run-on-cells.ts'
import { knownValue } from './table-equations.ts'

interface PlacedTable {
  readonly year: number
  readonly table: TableRecord
}

/** What holds from one year to the next, as far as the cells are read or open. `placed` is in the order of the places. */
export function yearEquations(placed: readonly PlacedTable[]): readonly Equation[] {
  return placed.flatMap(({ year, table }, place) => {
    const before = placed.flatMap((one, index) =>
      one.year === year - 1 && one.table.table === table.table ? [index] : [],
    )
    const same = placed.filter((one) => one.year === year && one.table.table === table.table)
    const [earlier, ...more] = before
    // Two tables of one kind in a year: nobody says which of them goes on.
    if (earlier === undefined || more.length > 0 || same.length > 1) return []
    const previous = placed[earlier]?.table
    if (!previous) return []
    const one = { table: previous, place: earlier, year: year - 1 }
    const next = { table, place, year }
    if (table.table === 'annex') return runningTotals(one, next)
    return table.table === 't3' ? carriedOver(one, next) : []
  })
}

interface Year {
  readonly table: TableRecord
  readonly place: number
  readonly year: number
}

/** 历年累计: the running total of the year before, and the year's figure. Rows are the same where their words are. */
function runningTotals(before: Year, after: Year): readonly Equation[] {
  const earlier = rowsByMeaning(before.table)
  return [...rowsByMeaning(after.table)].flatMap(([meaning, row]) => {
    const same = earlier.get(meaning)
    if (same === undefined || row === null || same === null) return []
    const name = `annex.running-total ${before.year}–${after.year}`
    return equationOf(name, [
      [before, same, 'cumulative', 1],
      [after, row, 'value', 1],
      [after, row, 'cumulative', -1],
    ])
  })
}

/** Codes by label; null where two rows have the same words. */
function rowsByMeaning({ rows }: TableRecord): ReadonlyMap<string, string | null> {
  const found = new Map<string, string | null>()
  for (const { code, label } of rows) {
    const meaning = labelStem(label)
    found.set(meaning, found.has(meaning) ? null : code)
  }
  return found
}

/** Table 3: 结转下年度继续办理 of the year before is 上年结转, column by column. */
function carriedOver(before: Year, after: Year): readonly Equation[] {
  const columns = new Set(before.table.columns.map(({ code }) => code))
  return after.table.columns
    .filter(({ code }) => columns.has(code))
    .flatMap(({ code }) =>
      equationOf(`application.carried-over ${before.year}–${after.year}`, [
        [before, 'carried_out', code, 1],
        [after, 'carried_in', code, -1],
      ]),
    )
}

type Operand = readonly [year: Year, row: string, column: string, factor: number]

/** Empty where a cell was neither read with certainty nor is open, or where none is open. */
function equationOf(name: string, operands: readonly Operand[]): readonly Equation[] {
  const terms: Term[] = []
  let constant = 0
  for (const [{ table, place }, row, column, factor] of operands) {
    const fact = table.facts.find((one) => one.row === row && one.column === column)
    if (fact?.state === 'unreadable' && isRunOn(table, row, column)) {
      terms.push({ cell: cellName(place, row, column), factor })
      continue
    }
    // A blank is no zero here: a running total that is not printed is not known.
    const value = knownValue(fact, true)
    if (value === null) return []
    constant -= factor * value
  }
  return terms.length === 0 ? [] : [{ terms, constant, name }]
}

function isRunOn(table: TableRecord, row: string, column: string): boolean {
  return table.runOns.some((runOn) =>
    runOnCells(table.table, runOn).some((cell) => cell.row === row && cell.column === column),
  )
}

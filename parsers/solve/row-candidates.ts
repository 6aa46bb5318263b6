import type { RunOn, TableRecord } from '../record.ts'
import { digitGroups } from './digit-run.ts'
import { type Budget, divideRun, type RowSum } from './divide-run.ts'
import { cellName, type Equation } from './equation.ts'
import { losesCells } from './lost-cells.ts'
import { isSolved, runOnCells } from './run-on-cells.ts'

/** A row to be solved with what it could be. */
export interface RowCandidates {
  readonly runOn: RunOn
  /** Names of its cells, in the order of its columns. */
  readonly cells: readonly string[]
  /** A number for each cell; a cell that may be blank counts as 0. */
  readonly candidates: readonly (readonly number[])[]
  /** For each candidate whether every cell has printed digits; a row is never solved by one with a blank. */
  readonly isWhole: readonly boolean[]
}

/**
 * Divisions of one row that the solver looks at. Rows with a sum have a handful; a row of twelve digits in seven columns
 * without any sum has 462.
 */
const mostDivisions = 5_000

/** The places in `runOns` of those to look at further: neither solved nor given up for good, in a table without lost cells. */
export function openRunOns(table: TableRecord): readonly number[] {
  // An amount with its unit printed behind it is not only digits; its unit would be lost.
  const open = table.runOns.flatMap((runOn, index) =>
    runOn.candidates.length > 0 && !isSolved(runOn) && !runOn.text.includes('元') ? [index] : [],
  )
  return open.length > 0 && hasLostCells(table) ? [] : open
}

/**
 * A row of digits that cannot be divided, or another one that could not be read, shows that cells may be blank and have left
 * nothing in the print. Then a division of a row proves nothing.
 */
function hasLostCells(table: TableRecord): boolean {
  const undivided = table.runOns.filter(({ candidates, isComplete }) => isComplete && candidates.length === 0)
  const rows = undivided.map(({ text, columns }) => ({ text, columns: columns.length }))
  if (losesCells(rows, table.rows.length)) return true
  if (table.table !== 't3') return false
  const runOns = new Set(table.runOns.map(({ row }) => row))
  return table.facts.some((fact) => fact.state === 'unreadable' && fact.raw?.includes(' ') && !runOns.has(fact.row))
}

/** The names of a row's cells among the tables that are solved together. */
export function cellsOf(table: TableRecord, place: number, runOn: RunOn): readonly string[] {
  return runOnCells(table.table, runOn).map(({ row, column }) => cellName(place, row, column))
}

/** The equations that lie within one row, as sums over its columns. */
export function rowSumsOf(cells: readonly string[], equations: readonly Equation[]): readonly RowSum[] {
  return equations.flatMap(({ terms, constant }) => {
    const left = terms.filter(({ factor }) => factor > 0).map(({ cell }) => cells.indexOf(cell))
    const right = terms.filter(({ factor }) => factor < 0).map(({ cell }) => cells.indexOf(cell))
    const [total, ...others] = right
    const isInside = constant === 0 && [...left, ...right].every((index) => index >= 0)
    return isInside && total !== undefined && others.length === 0 && left.length > 0 ? [{ left, right: total }] : []
  })
}

/** What an open row could be, from what is stored of it; null where that is too much to look at. Uses up the budget. */
export function rowCandidates(
  runOn: RunOn,
  cells: readonly string[],
  sums: readonly RowSum[],
  budget: Budget,
): RowCandidates | null {
  if (sums.length > 0 && runOn.isComplete) {
    return { runOn, cells, candidates: runOn.candidates, isWhole: runOn.candidates.map(() => true) }
  }
  const groups = digitGroups(runOn.text.split(' '))
  const whole = divideRun(groups, cells.length, sums, mostDivisions, budget)
  if (!whole.complete) return null
  const remaining = runOn.isComplete ? new Set(runOn.candidates.map((numbers) => numbers.join(' '))) : null
  const divided = whole.candidates
    .map((numbers) => numbers.map(Number))
    .filter((numbers) => remaining === null || remaining.has(numbers.join(' ')))
  // Where no sum holds the row, cells may be blank, and fewer numbers stand in it than it has columns.
  const withBlanks = sums.length > 0 ? [] : divideWithBlanks(groups, cells.length, mostDivisions - divided.length)
  if (!withBlanks) return null
  const candidates = [...divided, ...withBlanks]
  return { runOn, cells, candidates, isWhole: candidates.map((_, index) => index < divided.length) }
}

/** Null where there are too many. */
function divideWithBlanks(
  groups: readonly string[],
  columns: number,
  most: number,
): readonly (readonly number[])[] | null {
  const found: (readonly number[])[] = []
  for (let filled = 1; filled < columns; filled++) {
    const { candidates, complete } = divideRun(groups, filled, [], most)
    if (!complete) return null
    if (candidates.length === 0) continue
    const places = choose(columns, filled)
    if (found.length + candidates.length * places.length > most) return null
    for (const place of places) {
      for (const numbers of candidates) found.push(spread(numbers.map(Number), place, columns))
    }
  }
  return found
}

function spread(numbers: readonly number[], places: readonly number[], columns: number): readonly number[] {
  return Array.from({ length: columns }, (_, column) => numbers[places.indexOf(column)] ?? 0)
}

/** Every choice of `taken` of the places 0 … `all` - 1, in order. */
function choose(all: number, taken: number): readonly (readonly number[])[] {
  if (taken === 0) return [[]]
  return Array.from({ length: all - taken + 1 }, (_, back) => all - 1 - back).flatMap((last) =>
    choose(last, taken - 1).map((before) => [...before, last]),
  )
}

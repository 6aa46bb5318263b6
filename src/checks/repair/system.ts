import type { Fact, TableRecord } from '../../../parsers/record.ts'
import { type Trial, totalParts } from '../balances.ts'
import { indexFacts, placeOf } from '../operands.ts'

/** A number that some equation adds up. Blanks that the zero rule lets count as zero have the value 0. */
export interface Cell {
  /** As `placeOf` writes it. */
  readonly place: string
  readonly fact: Fact
  readonly value: number
}

/** Σ coefficient × value = 0; cells by their number in the system, from 0. */
export interface Equation {
  readonly coefficients: ReadonlyMap<number, number>
  /** Left side less right side, with the values as printed; 0 where it holds. */
  readonly residual: number
  /** The cell that the others add up to; null where neither side is one number. */
  readonly total: number | null
}

/** Σ coefficient × value ≤ 0. */
export type Limit = ReadonlyMap<number, number>

/** What the identities of a table demand of its numbers. */
export interface System {
  readonly cells: readonly Cell[]
  readonly equations: readonly Equation[]
  /** The relations that say at most, of those that hold as printed. */
  readonly limits: readonly Limit[]
  /** For each cell, the equations that contain it, by number from 0. */
  readonly equationsOf: readonly (readonly number[])[]
}

/** New values by cell. */
export type Changes = ReadonlyMap<number, number>

/**
 * The identities of a table that could be tried, as equations over its numbers. A blank total that was used as the sum
 * of its parts stands for these parts.
 */
export function systemOf(table: TableRecord, trials: readonly Trial[]): System {
  const index = indexFacts(table)
  const tried = trials.filter(({ assessment }) => assessment.outcome !== 'not_assessable')
  const places = new Set(
    tried.flatMap(({ left, right }) => [...left.facts, ...right.facts].flatMap((fact) => standsFor(fact, index))),
  )
  const cells = [...index].flatMap(([place, fact]): Cell[] =>
    places.has(place) ? [{ place, fact, value: fact.value ?? 0 }] : [],
  )
  const numbers = new Map(cells.map(({ place }, number) => [place, number]))
  const coefficientsOf = ({ left, right }: Trial): ReadonlyMap<number, number> => {
    const coefficients = new Map<number, number>()
    for (const [facts, sign] of [
      [left.facts, 1],
      [right.facts, -1],
    ] as const) {
      for (const place of facts.flatMap((fact) => standsFor(fact, index))) {
        const cell = numbers.get(place)
        if (cell !== undefined) coefficients.set(cell, (coefficients.get(cell) ?? 0) + sign)
      }
    }
    return coefficients
  }
  const isLimit = ({ balance }: Trial): boolean => balance.relation === 'at-most'
  const equations = tried
    .filter((trial) => !isLimit(trial))
    .map(
      (trial): Equation => ({
        coefficients: coefficientsOf(trial),
        residual: (trial.left.total ?? 0) - (trial.right.total ?? 0),
        total: totalOf(trial, numbers),
      }),
    )
  return {
    cells,
    equations,
    limits: tried.filter((trial) => isLimit(trial) && trial.assessment.outcome === 'pass').map(coefficientsOf),
    equationsOf: cells.map((_, cell) =>
      equations.flatMap(({ coefficients }, nth) => (coefficients.has(cell) ? [nth] : [])),
    ),
  }
}

/** The place of a fact; the places of its parts for a blank total that was used as their sum. */
function standsFor(fact: Fact, index: ReadonlyMap<string, Fact>): readonly string[] {
  const place = placeOf(fact.row, fact.column)
  const isDerived = fact.value !== null && index.get(place)?.value === null
  if (!isDerived) return [place]
  return totalParts.map((column) => placeOf(fact.row, column)).filter((part) => index.has(part))
}

function totalOf({ right }: Trial, numbers: ReadonlyMap<string, number>): number | null {
  const [only, another] = right.facts
  return only && !another ? (numbers.get(placeOf(only.row, only.column)) ?? null) : null
}

/** The equations that fail as printed, by number. */
export function failingOf({ equations }: System): readonly number[] {
  return equations.flatMap(({ residual }, nth) => (isZero(residual) ? [] : [nth]))
}

/** Amounts in equations have at most two decimals; the rest is the noise of binary fractions. */
export const isZero = (number: number): boolean => Math.abs(number) < 1e-6

/** Whether every equation holds with the changes, and every limit that held before. Values below zero are refused. */
export function holdsWith(system: System, changes: Changes): boolean {
  const touched = new Set([...changes.keys()].flatMap((cell) => system.equationsOf[cell] ?? []))
  if (failingOf(system).some((nth) => !touched.has(nth))) return false
  if ([...changes.values()].some((value) => value < 0 || !Number.isInteger(value))) return false
  return (
    [...touched].every((nth) => isZero(residualWith(system, nth, changes))) &&
    system.limits.every((limit) => limitWith(system, limit, changes) < 1e-6)
  )
}

/** What is left of an equation with the changes. */
export function residualWith(system: System, nth: number, changes: Changes): number {
  const equation = system.equations[nth]
  if (!equation) return 0
  return equation.residual + weigh(equation.coefficients, changes, (cell) => system.cells[cell]?.value ?? 0)
}

function limitWith(system: System, limit: Limit, changes: Changes): number {
  const printed = [...limit].reduce((sum, [cell, weight]) => sum + weight * (system.cells[cell]?.value ?? 0), 0)
  return printed + weigh(limit, changes, (cell) => system.cells[cell]?.value ?? 0)
}

/** What the changes add to a sum. */
function weigh(coefficients: ReadonlyMap<number, number>, changes: Changes, printed: (cell: number) => number): number {
  let sum = 0
  for (const [cell, value] of changes) sum += (coefficients.get(cell) ?? 0) * (value - printed(cell))
  return sum
}

import { type Changes, type Equation, failingOf, holdsWith, isZero, type System } from './system.ts'

/** The smallest sets of cells whose change makes everything hold. */
export interface SmallestSets {
  readonly sets: readonly Changes[]
  /** False where the search was given up: there may be more of them, or smaller ones than none. */
  readonly isComplete: boolean
}

/** Four wrong numbers in one table that no single slip explains are no longer a riddle with one answer. */
const mostCells = 3
/** Sets of cells looked at before the search is given up: a tenth of a second. Tables of the forms stay below 6,000. */
const mostSteps = 30_000
/** More answers than these say no more than that there are many. */
const mostSets = 200

/** Looks at single cells, then pairs, then three, from `least` cells on. The order of the answers is that of the cells. */
export function smallestSets(system: System, least: number, most: number = mostCells): SmallestSets {
  const failing = failingOf(system)
  const budget = { left: mostSteps }
  for (let size = least; size <= most; size++) {
    const sets = setsOfSize(system, failing, size, budget)
    if (budget.left <= 0) return { sets, isComplete: false }
    if (sets.length > 0) return { sets: sets.slice(0, mostSets), isComplete: sets.length <= mostSets }
  }
  return { sets: [], isComplete: true }
}

function setsOfSize(
  system: System,
  failing: readonly number[],
  size: number,
  budget: { left: number },
): readonly Changes[] {
  const degree = Math.max(0, ...system.equationsOf.map((equations) => equations.length))
  const seen = new Set<string>()
  const found: Changes[] = []
  const extend = (chosen: readonly number[]): void => {
    const key = [...chosen].sort((a, b) => a - b).join()
    if (seen.has(key) || budget.left <= 0) return
    seen.add(key)
    budget.left--
    if (chosen.length === size) {
      const changes = solve(
        system,
        [...chosen].sort((a, b) => a - b),
      )
      if (changes) found.push(changes)
      return
    }
    const uncovered = failing.filter((nth) => !chosen.some((cell) => system.equationsOf[cell]?.includes(nth)))
    if (uncovered.length > (size - chosen.length) * degree) return
    for (const cell of nextCells(system, uncovered, chosen)) if (!chosen.includes(cell)) extend([...chosen, cell])
  }
  extend([])
  return found.sort(byCells)
}

/**
 * Cells of which every answer that contains the chosen ones contains another: those of a failing equation that none of
 * them touches; those of an equation that holds and only one of them touches, for it would be broken; else those of the
 * equations that they touch, for cells in no common equation do not help each other.
 */
function nextCells(system: System, uncovered: readonly number[], chosen: readonly number[]): readonly number[] {
  const cellsOf = (nth: number): readonly number[] => [...(system.equations[nth]?.coefficients.keys() ?? [])]
  const [smallest] = uncovered.map(cellsOf).sort((a, b) => a.length - b.length)
  if (smallest) return smallest
  const touched = [...new Set(chosen.flatMap((cell) => system.equationsOf[cell] ?? []))]
  const broken = touched.find(
    (nth) =>
      isZero(system.equations[nth]?.residual ?? 0) &&
      chosen.filter((cell) => system.equationsOf[cell]?.includes(nth)).length === 1,
  )
  return broken === undefined ? [...new Set(touched.flatMap(cellsOf))] : cellsOf(broken)
}

/** The one change of exactly these cells that makes everything hold; null where there is none, or more than one. */
function solve(system: System, cells: readonly number[]): Changes | null {
  const touched = [...new Set(cells.flatMap((cell) => system.equationsOf[cell] ?? []))]
  const equations = touched.flatMap((nth) => system.equations[nth] ?? [])
  const differences = solveLinear(equations, cells)
  if (!differences || differences.some(isZero)) return null
  const changes = new Map(
    cells.map((cell, nth) => [
      cell,
      Math.round(((system.cells[cell]?.value ?? 0) + (differences[nth] ?? 0)) * 1e6) / 1e6,
    ]),
  )
  return holdsWith(system, changes) ? changes : null
}

/** Gauss: what to add to each cell so that the residuals vanish; null where that does not follow for all of them. */
function solveLinear(equations: readonly Equation[], cells: readonly number[]): readonly number[] | null {
  const rows = equations.map(({ coefficients, residual }) => [
    ...cells.map((cell) => coefficients.get(cell) ?? 0),
    -residual,
  ])
  const width = cells.length
  for (let column = 0; column < width; column++) {
    const pivot = rows.findIndex((row, nth) => nth >= column && !isZero(row[column] ?? 0))
    const [row] = pivot < 0 ? [] : rows.splice(pivot, 1)
    if (!row) return null
    const scaled = row.map((entry) => entry / (row[column] ?? 1))
    rows.splice(column, 0, scaled)
    for (const [nth, other] of rows.entries()) {
      const factor = other[column] ?? 0
      if (nth !== column && factor !== 0) rows[nth] = other.map((entry, k) => entry - factor * (scaled[k] ?? 0))
    }
  }
  if (rows.slice(width).some((row) => !isZero(row[width] ?? 0))) return null
  return rows.slice(0, width).map((row) => row[width] ?? 0)
}

function byCells(a: Changes, b: Changes): number {
  const [left, right] = [[...a.keys()], [...b.keys()]]
  const nth = left.findIndex((cell, k) => cell !== right[k])
  return nth < 0 ? 0 : (left[nth] ?? 0) - (right[nth] ?? 0)
}

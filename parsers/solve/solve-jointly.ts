import { type Component, componentsOf } from './component.ts'
import type { Equation, OpenRow } from './equation.ts'
import { meet } from './meet.ts'
import { propagate } from './propagate.ts'

export interface JointSolution {
  /** For each row the indices of the candidates that remain; all of them where the equations contradict one another. */
  readonly kept: readonly (readonly number[])[]
  /** False for rows whose search was given up: each candidate kept could be, but some of them may be impossible. */
  readonly isExact: readonly boolean[]
  /** Equations of components without any solution; they ruled nothing out. */
  readonly contradicted: readonly Equation[]
}

/**
 * Solves all rows by all equations: a candidate remains only where the other rows have candidates with which every equation
 * holds. Rows and equations that have nothing to do with one another are solved apart.
 */
export function solveJointly(rows: readonly OpenRow[], equations: readonly Equation[]): JointSolution {
  const kept: (readonly number[])[] = rows.map(({ candidates }) => candidates.map((_, index) => index))
  const isExact = rows.map(() => true)
  const contradicted: Equation[] = []
  for (const component of componentsOf(rows, equations)) {
    const solved = solveComponent(component)
    if (!solved) contradicted.push(...component.equations)
    component.rows.forEach((row, place) => {
      const members = solved?.members[place]
      if (members) kept[row] = members
      isExact[row] = solved?.isExact ?? true
    })
  }
  return { kept, isExact, contradicted }
}

interface SolvedComponent {
  readonly members: readonly (readonly number[])[]
  readonly isExact: boolean
}

function solveComponent(component: Component): SolvedComponent | null {
  const narrowed = propagate(component)
  if (!narrowed) return null
  const { choices } = narrowed
  const supported = meet(narrowed)
  if (supported?.some((row) => row.size === 0)) return null
  const members = choices.map((row, place) =>
    row
      .filter((_, choice) => supported === null || supported[place]?.has(choice))
      .flatMap((choice) => choice.members)
      .sort((a, b) => a - b),
  )
  return { members, isExact: supported !== null }
}

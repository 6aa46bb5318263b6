import type { Choice, Component } from './component.ts'
import { exact } from './equation.ts'

/** Different sums of one equation that are kept; real tables have some hundred. */
const mostSums = 20_000

/**
 * The component without the choices that one of its equations, taken alone, rules out; again and again until nothing
 * changes. Null where a row has no choice left.
 */
export function propagate(component: Component): Component | null {
  let choices = component.choices
  for (let changed = true; changed; ) {
    changed = false
    for (const [equation, target] of component.targets.entries()) {
      const kept = withinEquation(choices, equation, target)
      if (!kept) return null
      if (kept.some((row, index) => row.length < (choices[index]?.length ?? 0))) changed = true
      choices = kept
    }
  }
  return { ...component, choices }
}

type Rows = readonly (readonly Choice[])[]

function withinEquation(rows: Rows, equation: number, target: number): Rows | null {
  const bounded = withinBounds(rows, equation, target)
  if (!bounded) return null
  const values = bounded.map((row) => [...new Set(row.map(({ adds }) => adds[equation] ?? 0))])
  const open = values.flatMap((list, row) => (list.length > 1 ? [row] : []))
  if (open.length === 0) return bounded
  const fixed = values.reduce((sum, list) => (list.length === 1 ? exact(sum + (list[0] ?? 0)) : sum), 0)
  const allowed = reachable(
    open.map((row) => values[row] ?? []),
    exact(target - fixed),
  )
  if (!allowed) return bounded
  if (allowed.some((set) => set.size === 0)) return null
  return bounded.map((row, index) => {
    const place = open.indexOf(index)
    return place < 0 ? row : row.filter(({ adds }) => allowed[place]?.has(adds[equation] ?? 0))
  })
}

/** By the least and the greatest that the other rows can add. */
function withinBounds(rows: Rows, equation: number, target: number): Rows | null {
  const least = rows.map((row) => Math.min(...row.map(({ adds }) => adds[equation] ?? 0)))
  const greatest = rows.map((row) => Math.max(...row.map(({ adds }) => adds[equation] ?? 0)))
  const low = least.reduce((sum, value) => sum + value, 0)
  const high = greatest.reduce((sum, value) => sum + value, 0)
  const kept = rows.map((row, index) => {
    const restLow = exact(low - (least[index] ?? 0))
    const restHigh = exact(high - (greatest[index] ?? 0))
    if (restLow === restHigh && least[index] === greatest[index]) return exact(low) === target ? row : []
    return row.filter(({ adds }) => {
      const rest = exact(target - (adds[equation] ?? 0))
      return rest >= restLow && rest <= restHigh
    })
  })
  return kept.some((row) => row.length === 0) ? null : kept
}

/** The values of each list that are part of some sum of one value a list that is `target`; null where sums are too many. */
function reachable(lists: readonly (readonly number[])[], target: number): readonly ReadonlySet<number>[] | null {
  const sums: ReadonlySet<number>[] = [new Set([0])]
  for (const list of lists) {
    const next = new Set<number>()
    for (const sum of sums.at(-1) ?? []) {
      for (const value of list) next.add(exact(sum + value))
      if (next.size > mostSums) return null
    }
    sums.push(next)
  }
  const allowed: ReadonlySet<number>[] = []
  let wanted: ReadonlySet<number> = new Set(sums.at(-1)?.has(target) ? [target] : [])
  for (let index = lists.length - 1; index >= 0; index--) {
    const values = new Set<number>()
    const before = new Set<number>()
    for (const sum of wanted) {
      for (const value of lists[index] ?? []) {
        const rest = exact(sum - value)
        if (!sums[index]?.has(rest)) continue
        values.add(value)
        before.add(rest)
      }
    }
    allowed[index] = values
    wanted = before
  }
  return allowed
}

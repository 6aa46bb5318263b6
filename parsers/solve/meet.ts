import type { Choice, Component } from './component.ts'
import { exact } from './equation.ts'

/**
 * Steps from one state to the next. A table of 25 ambiguous rows takes some thousand; beyond this the search would take
 * seconds, and is given up.
 */
const mostSteps = 300_000

/**
 * The choices of each row that are part of some solution of all equations together, as indices of the component's choices;
 * empty lists where there is none. Null where the search was given up. Rows are added up from both ends until the sums
 * meet: many choices lead to few different sums.
 */
export function meet(component: Component): readonly ReadonlySet<number>[] | null {
  const { choices, targets } = component
  const bounds = boundsOf(choices, targets.length)
  const left = new Side(
    targets.map(() => 0),
    1,
  )
  const right = new Side(targets, -1)
  const rows = choices.length
  let from = 0
  let to = rows
  let steps = 0
  while (from < to) {
    const atLeft = left.size * (choices[from]?.length ?? 0) <= right.size * (choices[to - 1]?.length ?? 0)
    const row = atLeft ? from++ : --to
    const side = atLeft ? left : right
    steps += side.size * (choices[row]?.length ?? 0)
    if (steps > mostSteps) return null
    // What is left for the rows that neither side has added yet; the other side's rows count with their own bounds.
    const others = atLeft ? bounds.between(from, rows) : bounds.between(0, to)
    side.add(choices[row] ?? [], (sums) =>
      sums.every((sum, equation) => {
        const rest = atLeft ? exact((targets[equation] ?? 0) - sum) : sum
        return rest >= (others.low[equation] ?? 0) && rest <= (others.high[equation] ?? 0)
      }),
    )
  }
  const met = new Set([...left.names()].filter((name) => right.has(name)))
  return [...left.supported(met), ...right.supported(met).toReversed()]
}

interface Step {
  readonly before: string
  readonly choice: number
  readonly after: string
}

/** One for each equation. */
type Sums = readonly number[]

/** Sums over the rows added so far, each known by its name, and the steps that lead to them. */
class Side {
  #sums: ReadonlyMap<string, Sums>
  readonly #layers: (readonly Step[])[] = []
  readonly #sign: 1 | -1

  constructor(start: Sums, sign: 1 | -1) {
    this.#sums = new Map([[start.join(' '), start]])
    this.#sign = sign
  }

  get size(): number {
    return this.#sums.size
  }

  names(): Iterable<string> {
    return this.#sums.keys()
  }

  has(name: string): boolean {
    return this.#sums.has(name)
  }

  add(choices: readonly Choice[], fits: (sums: Sums) => boolean): void {
    const next = new Map<string, Sums>()
    const steps: Step[] = []
    for (const [before, sums] of this.#sums) {
      for (const [choice, { adds }] of choices.entries()) {
        const after = sums.map((sum, equation) => exact(sum + this.#sign * (adds[equation] ?? 0)))
        if (!fits(after)) continue
        const name = after.join(' ')
        next.set(name, after)
        steps.push({ before, choice, after: name })
      }
    }
    this.#sums = next
    this.#layers.push(steps)
  }

  /** For each row in the order of adding: the choices on some way to a sum of these names. */
  supported(names: ReadonlySet<string>): readonly ReadonlySet<number>[] {
    let alive = names
    return this.#layers
      .toReversed()
      .map((steps) => {
        const used = steps.filter(({ after }) => alive.has(after))
        alive = new Set(used.map(({ before }) => before))
        return new Set(used.map(({ choice }) => choice))
      })
      .toReversed()
  }
}

interface Bounds {
  /** The least and the greatest that rows `from` up to, not including, `to` add to each equation. */
  readonly between: (from: number, to: number) => { readonly low: readonly number[]; readonly high: readonly number[] }
}

function boundsOf(choices: Component['choices'], equations: number): Bounds {
  const each = choices.map((row) =>
    Array.from({ length: equations }, (_, equation) => {
      const adds = row.map((choice) => choice.adds[equation] ?? 0)
      return [Math.min(...adds), Math.max(...adds)] as const
    }),
  )
  return {
    between: (from, to) => {
      const inside = each.slice(from, to)
      const sumOf = (end: 0 | 1): readonly number[] =>
        Array.from({ length: equations }, (_, equation) =>
          exact(inside.reduce((sum, row) => sum + (row[equation]?.[end] ?? 0), 0)),
        )
      return { low: sumOf(0), high: sumOf(1) }
    },
  }
}

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
  const rows = choices.length
  const spans = spansOf(component)
  const left = new Side(
    targets.map(() => 0),
    1,
  )
  const right = new Side(targets, -1)
  let from = 0
  let to = rows
  let steps = 0
  while (from < to) {
    const atLeft = left.size * (choices[from]?.length ?? 0) <= right.size * (choices[to - 1]?.length ?? 0)
    const row = atLeft ? from++ : --to
    const side = atLeft ? left : right
    steps += side.size * (choices[row]?.length ?? 0)
    if (steps > mostSteps) return null
    // What is left for the rows that this side has not added; the other side's rows count with their own bounds.
    const fits = (equation: number, sum: number): boolean => {
      const span = spans[equation]
      const rest = atLeft ? exact((targets[equation] ?? 0) - sum) : sum
      const low = atLeft ? span?.lowFrom[from] : span?.lowTo[to]
      const high = atLeft ? span?.highFrom[from] : span?.highTo[to]
      return rest >= (low ?? 0) && rest <= (high ?? 0)
    }
    const cut = atLeft ? from : to
    const open = spans.flatMap(({ first, last }, equation) => (first < cut && last >= cut ? [equation] : []))
    const touched = spans.flatMap(({ rows: own }, equation) => (own.has(row) ? [equation] : []))
    side.add(choices[row] ?? [], touched, open, fits)
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
    this.#sums = new Map([['', start]])
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

  /**
   * Adds a row that speaks of the equations `touched`. Sums are named by the equations that are `open`, with rows on both
   * sides of the cut: in all others they are the same.
   */
  add(
    choices: readonly Choice[],
    touched: readonly number[],
    open: readonly number[],
    fits: (equation: number, sum: number) => boolean,
  ): void {
    const next = new Map<string, Sums>()
    const steps: Step[] = []
    for (const [before, sums] of this.#sums) {
      for (const [choice, { adds }] of choices.entries()) {
        const after = sums.slice()
        for (const equation of touched) {
          after[equation] = exact((sums[equation] ?? 0) + this.#sign * (adds[equation] ?? 0))
        }
        if (!touched.every((equation) => fits(equation, after[equation] ?? 0))) continue
        const name = open.map((equation) => after[equation]).join(' ')
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

/** One equation: its rows, and what the rows before and after each cut can add to it at least and at most. */
interface Span {
  readonly rows: ReadonlySet<number>
  readonly first: number
  readonly last: number
  readonly lowFrom: readonly number[]
  readonly highFrom: readonly number[]
  readonly lowTo: readonly number[]
  readonly highTo: readonly number[]
}

function spansOf({ choices, targets }: Component): readonly Span[] {
  return targets.map((_, equation) => {
    const each = choices.map((row) => row.map(({ adds }) => adds[equation] ?? 0))
    const rows = each.flatMap((values, row) => (values.some((value) => value !== 0) ? [row] : []))
    const low = each.map((values) => Math.min(...values))
    const high = each.map((values) => Math.max(...values))
    return {
      rows: new Set(rows),
      first: rows[0] ?? 0,
      last: rows.at(-1) ?? -1,
      lowTo: sumsBefore(low),
      highTo: sumsBefore(high),
      lowFrom: sumsBefore(low.toReversed()).toReversed(),
      highFrom: sumsBefore(high.toReversed()).toReversed(),
    }
  })
}

/** The sum of the values before each place, and of all of them last. */
function sumsBefore(values: readonly number[]): readonly number[] {
  const sums = [0]
  for (const value of values) sums.push(exact((sums.at(-1) ?? 0) + value))
  return sums
}

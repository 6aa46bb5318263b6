import type { Assignment } from './assign-columns.ts'
import { readNumber } from './read-number.ts'

export interface RowToSolve {
  /** Codebook row. */
  readonly key: string
  readonly assignment: Assignment
}

/** Combinations tried; three ambiguous rows of twenty ways each are 8,000. */
const mostCombinations = 50_000

/**
 * Rows that can be divided in several ways each are tried together: only combinations in which every column of
 * table 3 adds up (results to 总计, in to out) remain. A row that has one division in all of them is solved; the others
 * keep their candidates.
 */
export function solveTogether(rows: readonly RowToSolve[], columns: readonly string[]): readonly Assignment[] {
  const open = rows.flatMap(({ assignment }, index) =>
    assignment.outcome === 'ambiguous' && assignment.complete ? [{ index, assignment }] : [],
  )
  const size = open.reduce((product, { assignment }) => product * assignment.candidates.length, 1)
  const known = rows.map(({ assignment }) => numbersOf(assignment))
  const unread = rows.some((row, index) => row.assignment.outcome !== 'ambiguous' && !known[index])
  if (open.length === 0 || size > mostCombinations || unread || !hasBothSides(rows)) {
    return rows.map(({ assignment }) => assignment)
  }
  const fitting = combinations(open.map(({ assignment }) => assignment.candidates)).filter((choice) => {
    const numbers = [...known]
    open.forEach(({ index }, place) => {
      numbers[index] = choice[place]?.map(Number) ?? null
    })
    return columnsHold(rows, numbers, columns.length)
  })
  return rows.map(({ assignment }, index) => {
    const place = open.findIndex((one) => one.index === index)
    return place < 0 || assignment.outcome !== 'ambiguous'
      ? assignment
      : narrowed(
          assignment,
          fitting.map((choice) => choice[place] ?? []),
        )
  })
}

function narrowed(
  assignment: Assignment & { outcome: 'ambiguous' },
  choices: readonly (readonly string[])[],
): Assignment {
  const distinct = [...new Map(choices.map((choice) => [choice.join(' '), choice])).values()]
  const [only] = distinct
  // No combination fits: the report contradicts itself somewhere, so the columns prove nothing.
  if (!only) return assignment
  if (distinct.length === 1) return { outcome: 'solved', numbers: only, items: assignment.items }
  return { ...assignment, candidates: distinct }
}

/** The column sums speak of a row only where all the results and their total are there. */
function hasBothSides(rows: readonly RowToSolve[]): boolean {
  const keys = new Set(rows.map((row) => row.key))
  return keys.has('total') && keys.has('granted') && keys.has('partial')
}

function numbersOf(assignment: Assignment): readonly number[] | null {
  if (assignment.outcome === 'solved') return assignment.numbers.map(Number)
  if (assignment.outcome !== 'read') return null
  return assignment.items.map((item) => (item ? (readNumber(item.text, { unit: null }).value ?? 0) : 0))
}

function combinations<T>(choices: readonly (readonly T[])[]): readonly (readonly T[])[] {
  return choices.reduce<readonly (readonly T[])[]>(
    (all, next) => all.flatMap((start) => next.map((one) => [...start, one])),
    [[]],
  )
}

/** Results of requests; a group's own number counts where none of its rows is printed. Added rows take no part. */
const result = /^(?:granted|partial|(?:denied|unavailable|not_processed|not_accepted|other)(?:\..+)?)$/u

function columnsHold(
  rows: readonly RowToSolve[],
  numbers: readonly (readonly number[] | null)[],
  columns: number,
): boolean {
  for (let column = 0; column < columns; column++) {
    const at = (key: string): number => numbers[rows.findIndex((row) => row.key === key)]?.[column] ?? 0
    let results = 0
    rows.forEach((row, index) => {
      const subtotal = rows.some((other) => other.key.startsWith(`${row.key}.`))
      if (result.test(row.key) && !subtotal) results += numbers[index]?.[column] ?? 0
    })
    if (results !== at('total')) return false
    const bothEnds = rows.some((row) => row.key === 'new') && rows.some((row) => row.key === 'carried_out')
    if (bothEnds && at('new') + at('carried_in') !== at('total') + at('carried_out')) return false
  }
  return true
}

import type { Fact, TableRecord } from '../../parsers/record.ts'
import type { Trial } from './balances.ts'
import { type FactIndex, indexFacts, placeOf } from './operands.ts'

/** An equality of the table: its operands by place (`placeOf`). */
interface Equality {
  readonly left: readonly string[]
  readonly right: readonly string[]
}

/**
 * The values, by place, that the identities give for numbers that are not there to be read: a blank total beside printed
 * parts, digits that could not be read as one number, numbers in doubt. A place is solved where every identity that can tell (all its
 * other operands are read or solved, and none of them stands in an identity that fails) gives the same possible value.
 */
export function solveUnread(table: TableRecord, trials: readonly Trial[]): ReadonlyMap<string, number> {
  const index = indexFacts(table)
  const equal = trials.filter(({ balance }) => balance.relation !== 'at-most')
  const equalities = equal.map(
    (trial): Equality => ({ left: placesOf(trial.left.facts), right: placesOf(trial.right.facts) }),
  )
  const unknown = unknownPlaces(index, equalities)
  if (unknown.size === 0) return new Map()
  const disputed = new Set(
    trials.flatMap(({ assessment, left, right }) =>
      assessment.outcome === 'fail' ? placesOf([...left.facts, ...right.facts]) : [],
    ),
  )
  const known = new Map(
    [...index].flatMap(([place, { value, certain }]) =>
      value !== null && certain && !disputed.has(place) ? [[place, value] as const] : [],
    ),
  )
  const solved = propagate(unknown, equalities, known)
  const values = new Map([...known, ...solved])
  const broken = new Set(
    equalities.filter((one) => !holds(one, values)).flatMap(({ left, right }) => [...left, ...right]),
  )
  return new Map([...solved].filter(([place]) => !broken.has(place)))
}

/** False only where every operand is known and the sides differ. */
function holds({ left, right }: Equality, values: ReadonlyMap<string, number>): boolean {
  return (
    [...left, ...right].some((place) => !values.has(place)) || sumOfPlaces(left, values) === sumOfPlaces(right, values)
  )
}

function sumOfPlaces(places: readonly string[], values: ReadonlyMap<string, number>): number {
  return places.reduce((total, place) => total + (values.get(place) ?? 0), 0)
}

const placesOf = (facts: readonly Fact[]): readonly string[] => facts.map(({ row, column }) => placeOf(row, column))

/** Digits that were not read or not with certainty, and totals (the one operand of their side) without a number in them. */
function unknownPlaces(index: FactIndex, equalities: readonly Equality[]): ReadonlySet<string> {
  const totals = new Set(equalities.flatMap(({ right }) => (right.length === 1 ? right : [])))
  const places = [...index].filter(([place, { value, state, certain }]) => {
    if (value !== null) return !certain
    if (state === 'not_on_form') return false
    return state === 'unreadable' || state === 'text' || totals.has(place)
  })
  return new Set(places.map(([place]) => place))
}

/** Round after round what the equalities tell; a place that cannot be so, or of which two tell otherwise, stays open. */
function propagate(
  unknown: ReadonlySet<string>,
  equalities: readonly Equality[],
  known: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const values = new Map(known)
  const solved = new Map<string, number>()
  const contradicted = new Set<string>()
  for (let before = -1; before < solved.size; ) {
    before = solved.size
    const told = Map.groupBy(
      equalities.flatMap((equality) => tell(equality, values) ?? []),
      ({ place }) => place,
    )
    for (const [place, tellings] of told) {
      const [first, ...others] = tellings
      if (!first || !unknown.has(place) || contradicted.has(place)) continue
      if (!isPossible(first.value) || others.some(({ value }) => value !== first.value)) contradicted.add(place)
      else {
        values.set(place, first.value)
        solved.set(place, first.value)
      }
    }
  }
  return solved
}

/** What an equality with one operand missing says of it. */
function tell(
  { left, right }: Equality,
  values: ReadonlyMap<string, number>,
): { readonly place: string; readonly value: number } | null {
  const missing = [...left, ...right].filter((place) => !values.has(place))
  const [place] = missing
  if (place === undefined || missing.length > 1) return null
  const difference = sumOfPlaces(left, values) - sumOfPlaces(right, values)
  const value = left.includes(place) ? -difference : difference
  return { place, value }
}

/** Counts are whole and not below zero; so are all operands of the forms' equalities. */
function isPossible(value: number): boolean {
  return Number.isInteger(value) && value >= 0
}

import type { Fact, TableRecord } from '../../parsers/record.ts'
import { checkBalances, type Trial } from '../../src/checks/balances.ts'
import { placeOf } from '../../src/checks/operands.ts'
import { diagnose, type Repair, suggestionsOf } from '../../src/checks/repair/diagnose.ts'
import { type Perturbed, perturbations, type SlipKind } from './perturb-table.ts'

/** What became of one slip. */
export interface Verdict {
  readonly kind: SlipKind
  /**
   * Of how many identities that hold in the clean table the changed number that stands in the most is part. For a row
   * that is dropped: of those that can still be tried, and numbers other than 0.
   */
  readonly identities: number
  /** Whether the zero rule was needed for any identity that the changed numbers stand in. */
  readonly hasBlanks: boolean
  /** An identity or a relation fails. */
  readonly noticed: boolean
  /** One of the repairs names the changed numbers and no other. */
  readonly listed: boolean
  /** The only repair names the changed numbers and no other. */
  readonly located: boolean
  /** Located, and each with the value that it had. */
  readonly repaired: boolean
  /** The only repair names other numbers. */
  readonly misled: boolean
  /** A value is suggested for a number that was not changed. */
  readonly suggestedElsewhere: boolean
}

/** All slips of one table; none where an identity fails in the table itself, for its numbers are not the right ones. */
export function judgeTable(table: TableRecord, key: string): readonly Verdict[] {
  const { trials } = checkBalances(table)
  if (trials.some(({ assessment }) => assessment.outcome === 'fail')) return []
  return perturbations(table, key).map((slip) => judge(slip, trials))
}

function judge({ kind, table, originals }: Perturbed, clean: readonly Trial[]): Verdict {
  const holding = clean.filter(
    ({ assessment, balance }) => assessment.outcome === 'pass' && balance.relation !== 'at-most',
  )
  const { trials } = checkBalances(table)
  // A row that is not there changes a sum where the sum is still tried without it, and by nothing where it was 0.
  const isLost = kind === 'row-dropped'
  const staying = isLost ? holding.filter((one) => trials.some((other) => isSame(one, other))) : holding
  const lost = isLost ? originals.filter(({ value }) => value !== 0 && value !== null) : originals
  const around = lost.map((fact) => staying.filter((trial) => isIn(trial, fact)))
  const diagnoses = diagnose(table, trials)
  const [diagnosis] = diagnoses
  const repairs = diagnoses.length === 1 ? (diagnosis?.repairs ?? []) : []
  const only = diagnosis?.isComplete && repairs.length === 1 ? repairs[0] : undefined
  // Blanks of a dropped row are nothing to find again.
  const numbers = originals.filter(({ value }) => value !== null)
  const wanted = new Map(numbers.map((fact) => [placeOf(fact.row, fact.column), fact.value ?? 0]))
  const located = only !== undefined && namesExactly(only, wanted)
  const suggested = diagnoses.flatMap((one) => [...suggestionsOf(one).keys()])
  return {
    kind,
    identities: Math.max(0, ...around.map((found) => found.length)),
    hasBlanks: around.some((found) => found.some(({ assessment }) => assessment.assumedBlankZero)),
    noticed: trials.some(({ assessment }) => assessment.outcome === 'fail'),
    listed: repairs.some((repair) => namesExactly(repair, wanted)),
    located,
    repaired: located && only.changes.every(({ fact, to }) => (wanted.get(placeOf(fact.row, fact.column)) ?? 0) === to),
    misled: only !== undefined && !located,
    suggestedElsewhere: suggested.some((place) => !wanted.has(place)),
  }
}

function isSame(one: Trial, other: Trial): boolean {
  return one.balance === other.balance && one.line === other.line
}

function isIn({ left, right }: Trial, { row, column }: Fact): boolean {
  return [...left.facts, ...right.facts].some((fact) => fact.row === row && fact.column === column)
}

function namesExactly({ changes }: Repair, wanted: ReadonlyMap<string, number>): boolean {
  const places = new Set(
    changes
      .filter(({ fact, to }) => to !== 0 || wanted.has(placeOf(fact.row, fact.column)))
      .map(({ fact }) => placeOf(fact.row, fact.column)),
  )
  return places.size === wanted.size && [...wanted.keys()].every((place) => places.has(place))
}

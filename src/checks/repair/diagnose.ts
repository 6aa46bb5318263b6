import type { Fact, TableRecord } from '../../../parsers/record.ts'
import type { Trial } from '../balances.ts'
import { placeOf } from '../operands.ts'
import { lostRowsOf } from './lost-row.ts'
import { type Slip, slipsOf } from './slips.ts'
import { smallestSets } from './smallest-sets.ts'
import { type Changes, failingOf, type System, systemOf } from './system.ts'

/** One number that would have to be another. */
export interface Change {
  readonly fact: Fact
  readonly to: number
  /** Whether it is the sum in an equation that fails. */
  readonly isTotal: boolean
}

/** One way to make every identity hold: some cells changed, or one slip undone. */
export interface Repair {
  readonly slip: Slip | 'cells' | 'row-lost'
  readonly changes: readonly Change[]
}

/** What could have gone wrong where identities fail. */
export interface Diagnosis {
  /** The identities that fail, all connected by numbers that they share. */
  readonly failing: readonly Trial[]
  /** All the smallest repairs, in the order of their cells; none where none of bounded size was found. */
  readonly repairs: readonly Repair[]
  /** False where there may be others of that size. */
  readonly isComplete: boolean
}

/**
 * For each part of a table in which identities fail: the smallest sets of cells whose change makes all of them hold. A
 * single cell comes first; then one slip that explains everything, which is likelier than several wrong numbers; then
 * sets of two and three cells.
 */
export function diagnose(table: TableRecord, trials: readonly Trial[]): readonly Diagnosis[] {
  // Most tables contradict nothing, and looking for what belongs together is the dear part.
  if (trials.every(({ assessment }) => assessment.outcome !== 'fail')) return []
  return partsOf(trials).flatMap((part) => {
    const failing = part.filter(({ assessment }) => assessment.outcome === 'fail')
    const system = systemOf(table, part)
    return failingOf(system).length === 0 ? [] : [{ failing, ...repairsOf(table, part, system) }]
  })
}

function repairsOf(table: TableRecord, trials: readonly Trial[], system: System): Omit<Diagnosis, 'failing'> {
  const single = cellRepairs(system, 1, 1)
  // One equation alone is weak evidence for one number: an exchange or a shift in it is as likely.
  const isWeak = failingOf(system).length === 1 && single.repairs.length === 1
  if (single.repairs.length > 0 && !isWeak) return single
  const lost = lostRowsOf(table, trials).map(({ values }): Repair => {
    return { slip: 'row-lost', changes: values.map(({ fact, value }) => ({ fact, to: value, isTotal: false })) }
  })
  const slips = slipsOf(table, system).map(({ slip, changes }) => ({ slip, changes: changesOf(system, changes) }))
  const strokes = [...single.repairs, ...lost, ...slips]
  return strokes.length > 0 ? { repairs: strokes, isComplete: true } : cellRepairs(system, 2)
}

function cellRepairs(system: System, least: number, most?: number): Omit<Diagnosis, 'failing'> {
  const { sets, isComplete } = smallestSets(system, least, most)
  return { repairs: sets.map((changes) => ({ slip: 'cells', changes: changesOf(system, changes) })), isComplete }
}

function changesOf(system: System, changes: Changes): readonly Change[] {
  const totals = new Set(failingOf(system).map((nth) => system.equations[nth]?.total))
  return [...changes].flatMap(([cell, to]) => {
    const fact = system.cells[cell]?.fact
    return fact ? [{ fact, to, isTotal: totals.has(cell) }] : []
  })
}

/** Trials that share numbers, directly or through others, stand together; the blocks of table 4 share none. */
function partsOf(trials: readonly Trial[]): readonly (readonly Trial[])[] {
  const tried = trials.filter(({ assessment }) => assessment.outcome !== 'not_assessable')
  let parts: { readonly places: ReadonlySet<string>; readonly trials: readonly Trial[] }[] = []
  for (const trial of tried) {
    const places = new Set([...trial.left.facts, ...trial.right.facts].map(({ row, column }) => placeOf(row, column)))
    const joined = parts.filter((part) => [...places].some((place) => part.places.has(place)))
    parts = [
      ...parts.filter((part) => !joined.includes(part)),
      {
        places: new Set([...joined.flatMap((part) => [...part.places]), ...places]),
        trials: [...joined.flatMap((part) => part.trials), trial],
      },
    ]
  }
  return parts.map((part) => tried.filter((trial) => part.trials.includes(trial)))
}

/**
 * The values that all repairs agree on, by place (`placeOf`). One more is suggested where several single cells would do:
 * the sum for a total that is printed as 0 beside parts that are not, for such a total was most likely never filled in.
 */
export function suggestionsOf({ repairs, isComplete }: Diagnosis): ReadonlyMap<string, number> {
  const total = derivedTotal(repairs)
  if (total?.fact.value === 0) return new Map([[placeOf(total.fact.row, total.fact.column), total.to]])
  const [first, ...others] = isComplete ? repairs : []
  const agreed = (first?.changes ?? []).filter(({ fact, to }) =>
    others.every(({ changes }) => changes.some((change) => change.fact === fact && change.to === to)),
  )
  return new Map(agreed.map(({ fact, to }) => [placeOf(fact.row, fact.column), to]))
}

/** Of several single cells that would do the one that is a total. */
export function derivedTotal(repairs: readonly Repair[]): Change | null {
  if (repairs.length < 2 || repairs.some(({ changes }) => changes.length > 1)) return null
  const totals = repairs.flatMap(({ changes }) => changes).filter(({ isTotal }) => isTotal)
  const [total] = totals
  return total && totals.length === 1 ? total : null
}

import type { CheckedFact, CheckedTable, TableRecord, Trust } from '../../parsers/record.ts'
import { isSolved, runOnCells } from '../../parsers/solve/run-on-cells.ts'
import type { Trial } from './balances.ts'
import { indexFacts, placeOf } from './operands.ts'
import { solveUnread } from './solve-unread.ts'

/** The places (`placeOf`) that an identity adds up. */
type Operands = ReadonlySet<string>

/**
 * Says of each number how far it can be trusted, from the identities tried on its table. Two identities that hold are
 * independent where they share no other operand: a wrong number that both let pass would then need another wrong number
 * in each. Where two printed lines bear one code only the fact that the identities added up is judged by them.
 * `suggestions` are the values, by place (`placeOf`), that would repair what fails.
 */
export function withTrust(
  table: TableRecord,
  trials: readonly Trial[],
  suggestions: ReadonlyMap<string, number> = new Map(),
): CheckedTable {
  const index = indexFacts(table)
  const holding = byPlace(trials.filter(proves).map(operandsOf))
  const failing = new Set(
    trials.filter(({ assessment }) => assessment.outcome === 'fail').flatMap((trial) => [...operandsOf(trial)]),
  )
  const solved = solveUnread(table, trials)
  const divided = new Set(
    table.runOns
      .filter(isSolved)
      .flatMap((runOn) => runOnCells(table.table, runOn).map(({ row, column }) => placeOf(row, column))),
  )
  const facts = table.facts.map((fact): CheckedFact => {
    const place = placeOf(fact.row, fact.column)
    if (index.get(place) !== fact) return { ...fact, trust: fact.value === null ? null : 'unchecked', suggested: null }
    const suggested = solved.get(place) ?? suggestions.get(place) ?? null
    if (fact.value === null) return { ...fact, trust: suggested === null ? null : 'solved', suggested }
    if (suggested === fact.value) return { ...fact, trust: 'unchecked', suggested: null }
    const trust = trustAt(place, holding, failing)
    return { ...fact, trust: divided.has(place) && trust !== 'disputed' ? 'solved' : trust, suggested }
  })
  return { ...table, facts }
}

/** For each place the identities that add it up. */
function byPlace(identities: readonly Operands[]): ReadonlyMap<string, readonly Operands[]> {
  const around = new Map<string, Operands[]>()
  for (const operands of identities) {
    for (const place of operands) {
      const there = around.get(place)
      if (there) there.push(operands)
      else around.set(place, [operands])
    }
  }
  return around
}

function trustAt(place: string, holding: ReadonlyMap<string, readonly Operands[]>, failing: Operands): Trust {
  if (failing.has(place)) return 'disputed'
  const around = holding.get(place)
  if (!around) return 'unchecked'
  return around.some((one, nth) => around.some((other, later) => later > nth && meetOnce(one, other)))
    ? 'proven'
    : 'consistent'
}

/** Of two identities that both contain a number: whether it is all that they share. */
function meetOnce(one: Operands, other: Operands): boolean {
  let shared = 0
  for (const place of one) {
    if (other.has(place)) shared++
    if (shared > 1) return false
  }
  return shared === 1
}

/**
 * Whether the identity says anything for its operands. At most is too weak to, and 0 = 0 with blanks taken as zero holds
 * whatever was meant; 0 = 0 with every zero printed is a statement like any other.
 */
function proves({ assessment, balance }: Trial): boolean {
  if (assessment.outcome !== 'pass' || balance.relation === 'at-most') return false
  return !(assessment.assumedBlankZero && assessment.leftSum === 0)
}

function operandsOf({ left, right }: Trial): Operands {
  return new Set([...left.facts, ...right.facts].map((fact) => placeOf(fact.row, fact.column)))
}

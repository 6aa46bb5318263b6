import { totalParts } from '../balances.ts'
import { columnLabel } from './line-labels.ts'
import { type Pair, pairFinding, type RelatedFinding } from './pair.ts'

/** Columns of table 3, parts before the total. */
const columns = [...totalParts, 'legal_persons', 'total']

/** Applications: up to here two offices may have counted the same case differently (domain text, XY-CARRY). */
const smallDifference = 2

/** Share of the greater total up to which a difference is no contradiction in plain sight (XY-CARRY). */
const smallShare = 0.1

/** XY-CARRY: what one year hands on is what the next takes over, in every column that both years print. */
export function checkCarryOver(pair: Pair): readonly RelatedFinding[] {
  const differing = columns.flatMap((column) => {
    const out = pair.earlier.at('t3', 'carried_out', column)
    const taken = pair.later.at('t3', 'carried_in', column)
    return out && taken && out.value !== taken.value ? [{ column, out, taken }] : []
  })
  if (differing.length === 0) return []
  const lines = differing
    .map(({ column, out, taken }) => `${columnLabel('t3', column)} ${out.value} ≠ ${taken.value}`)
    .join('、')
  const facts = { earlier: differing.map(({ out }) => out), later: differing.map(({ taken }) => taken) }
  const total = differing.find(({ column }) => column === 'total')
  if (!total) return [pairFinding('years.carry-over', pair, { lines }, facts)]
  const [out, taken] = [total.out.value, total.taken.value]
  const isLarge = Math.abs(out - taken) > Math.max(smallDifference, smallShare * Math.max(out, taken))
  const rule = isLarge && pair.isSure ? 'years.carry-over-large' : 'years.carry-over'
  return [pairFinding(rule, pair, { lines, out, taken }, facts, { expected: out, actual: taken })]
}

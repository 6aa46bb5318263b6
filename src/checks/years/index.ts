import { checkCarryOver } from './carry-over.ts'
import { comparablePairs, type IsOneBody, singleOfYear } from './comparable.ts'
import { checkDisputes } from './disputes.ts'
import { checkFeeUnit, checkJumps } from './jumps.ts'
import { indexYear, type Pair, pairFinding, type RelatedFinding } from './pair.ts'
import { checkRunningTotals } from './running-totals.ts'
import { checkSameTables } from './same-tables.ts'
import { checkSameText } from './same-text.ts'
import { checkItems, checkStock } from './stock.ts'
import type { YearRecord } from './year-record.ts'

const pairChecks: readonly ((pair: Pair) => readonly RelatedFinding[])[] = [
  checkCarryOver,
  checkStock,
  checkItems,
  checkRunningTotals,
  checkDisputes,
  checkSameTables,
  checkSameText,
  checkFeeUnit,
  checkJumps,
]

/**
 * Everything that the years of one issuer can be held to against one another, as far as `comparablePairs` lets them be
 * compared. The order of `records` does not matter.
 */
export function checkYears(records: readonly YearRecord[], isOneBody: IsOneBody): readonly RelatedFinding[] {
  const indexed = new Map(records.map((record) => [record, indexYear(record)]))
  const pairs = comparablePairs(records, isOneBody).flatMap(({ earlier, later, isSure }): readonly Pair[] => {
    const [one, other] = [indexed.get(earlier), indexed.get(later)]
    return one && other ? [{ earlier: one, later: other, isSure }] : []
  })
  return [...pairs.flatMap((pair) => pairChecks.flatMap((check) => check(pair))), ...gapsIn(records)]
}

/** XY-GAP: years between two that are there, whichever figures these give. Stands with the first report after. */
function gapsIn(records: readonly YearRecord[]): readonly RelatedFinding[] {
  const single = singleOfYear(records)
  // A name of two bodies: nobody can tell whose year is missing.
  if (single.length < records.length) return []
  // Of two reports of one year the one with own figures, which sorts last.
  const ofYear = [...new Map(single.map((record) => [record.year, record])).values()]
  return ofYear.slice(1).flatMap((later, index) => {
    const earlier = ofYear[index]
    if (!earlier || later.year - earlier.year < 2) return []
    const between = Array.from({ length: later.year - earlier.year - 1 }, (_, step) => earlier.year + step + 1)
    const pair = { earlier: indexYear(earlier), later: indexYear(later) }
    return [pairFinding('years.missing', pair, { missing: between.join('、') })]
  })
}

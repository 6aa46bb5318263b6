import { checkCarryOver } from './carry-over.ts'
import { checkDisputes } from './disputes.ts'
import { checkFeeUnit, checkJumps } from './jumps.ts'
import { indexYear, type Pair, pairFinding, type RelatedFinding } from './pair.ts'
import { checkRunningTotals } from './running-totals.ts'
import { checkSameTables } from './same-tables.ts'
import { checkSameText } from './same-text.ts'
import { checkItems, checkStock } from './stock.ts'
import type { YearRecord } from './year-record.ts'

/** Whether two reports that name their issuer alike come from one body. */
export type IsOneBody = (a: YearRecord, b: YearRecord) => 'same' | 'different' | 'unknown'

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
 * Everything that the years of one issuer can be held to against one another. The order of `records` does not matter.
 * Two reports of one year and scope mean that the name stands for two bodies: then only reports that `isOneBody` is
 * sure of are compared, and neither of the two.
 */
export function checkYears(records: readonly YearRecord[], isOneBody: IsOneBody): readonly RelatedFinding[] {
  return [
    ...pairsOf(records, isOneBody).flatMap((pair) => pairChecks.flatMap((check) => check(pair))),
    ...gapsIn(records),
  ]
}

function pairsOf(records: readonly YearRecord[], isOneBody: IsOneBody): readonly Pair[] {
  const single = singleOfYear(records)
  const isAmbiguous = single.length < records.length
  const years = single.map(indexYear)
  return years.flatMap((later) => {
    const { year, scope } = later.record
    const earlier = years.find(({ record }) => record.year === year - 1 && record.scope === scope)
    if (!earlier) return []
    const sameness = isOneBody(earlier.record, later.record)
    if (sameness === 'different' || (isAmbiguous && sameness !== 'same')) return []
    const isSure = sameness === 'same' && earlier.record.isScopeSure && later.record.isScopeSure
    return [{ earlier, later, isSure }]
  })
}

/** Reports that are the only one of their year and scope, by year. */
function singleOfYear(records: readonly YearRecord[]): readonly YearRecord[] {
  const count = (one: YearRecord) =>
    records.filter((other) => other.year === one.year && other.scope === one.scope).length
  return records.filter((one) => count(one) === 1).sort((a, b) => a.year - b.year || (a.scope < b.scope ? -1 : 1))
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

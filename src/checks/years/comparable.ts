import type { YearRecord } from './year-record.ts'

/** Whether two reports that name their issuer alike come from one body. */
export type IsOneBody = (a: YearRecord, b: YearRecord) => 'same' | 'different' | 'unknown'

/** Two reports for years that follow one another, of one scope or of one that is only assumed, which may be compared. */
export interface ComparablePair<Year extends YearRecord> {
  readonly earlier: Year
  readonly later: Year
  /** True where both surely come from one body and give figures of one scope. */
  readonly isSure: boolean
}

/**
 * The pairs of one issuer's reports that may be compared, by year. Two reports of one year and scope mean that the name
 * stands for two bodies: then only reports that `isOneBody` is sure of are compared, and neither of the two.
 */
export function comparablePairs<Year extends YearRecord>(
  records: readonly Year[],
  isOneBody: IsOneBody,
): readonly ComparablePair<Year>[] {
  const single = singleOfYear(records)
  const isAmbiguous = single.length < records.length
  return single.flatMap((later) => {
    const before = single.filter(({ year }) => year === later.year - 1)
    // A scope that is only assumed may be the other one.
    const earlier =
      before.find(({ scope }) => scope === later.scope) ??
      before.find(({ isScopeSure }) => !(isScopeSure && later.isScopeSure))
    if (!earlier) return []
    const sameness = isOneBody(earlier, later)
    if (sameness === 'different' || (isAmbiguous && sameness !== 'same')) return []
    return [{ earlier, later, isSure: sameness === 'same' && earlier.isScopeSure && later.isScopeSure }]
  })
}

/** Reports that are the only one of their year and scope, by year. */
export function singleOfYear<Year extends YearRecord>(records: readonly Year[]): readonly Year[] {
  const nameOf = ({ year, scope }: YearRecord) => `${year} ${scope}`
  const groups = Map.groupBy(records, nameOf)
  return records
    .filter((record) => groups.get(nameOf(record))?.length === 1)
    .sort((a, b) => a.year - b.year || (a.scope < b.scope ? -1 : 1))
}

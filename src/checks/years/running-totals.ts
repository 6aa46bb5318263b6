import {
  type IndexedYear,
  isRead,
  labelOf,
  type Pair,
  pairFinding,
  type RelatedFinding,
  rounded,
  rowKey,
} from './pair.ts'

/** The running totals of a sheet (历年累计): that of the year before and this year's figure make this year's. */
export function checkRunningTotals(pair: Pair): readonly RelatedFinding[] {
  const differing = rowsOf(pair.later).flatMap((row) => {
    const before = pair.earlier.at('annex', row, 'cumulative')
    const value = pair.later.at('annex', row, 'value')
    const now = pair.later.at('annex', row, 'cumulative')
    if (!before || !value || !now || rounded(before.value + value.value) === now.value) return []
    return [{ before, value, now }]
  })
  if (differing.length === 0) return []
  const lines = differing
    .map(({ before, value, now }) => {
      const sum = `${before.value} + ${value.value} = ${rounded(before.value + value.value)}`
      return `${labelOf(now)} ${sum} ≠ ${now.value}`
    })
    .join('；')
  const facts = {
    earlier: differing.map(({ before }) => before),
    later: differing.flatMap(({ value, now }) => [value, now]),
  }
  return [pairFinding('years.running-total', pair, { lines }, facts)]
}

function rowsOf(year: IndexedYear): readonly string[] {
  const facts = year.table('annex')?.facts ?? []
  return facts.filter((fact) => fact.column === 'cumulative' && isRead(fact)).map(rowKey)
}

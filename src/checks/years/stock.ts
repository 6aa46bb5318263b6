import { labelOf, type Pair, pairFinding, type RelatedFinding } from './pair.ts'

/** XY-STOCK: in force = in force a year before + issued − repealed, for both rows of documents on the form of 2021. */
export function checkStock(pair: Pair): readonly RelatedFinding[] {
  if (pair.earlier.table('t2')?.form !== 'F2021' || pair.later.table('t2')?.form !== 'F2021') return []
  const differing = ['rules', 'normative'].flatMap((row) => {
    const before = pair.earlier.at('t2', row, 'in_force')
    const [issued, repealed, now] = (['issued', 'repealed', 'in_force'] as const).map((column) =>
      pair.later.at('t2', row, column),
    )
    if (!before || !issued || !repealed || !now) return []
    const expected = before.value + issued.value - repealed.value
    return expected === now.value ? [] : [{ before, issued, repealed, now, expected }]
  })
  if (differing.length === 0) return []
  const lines = differing
    .map(({ before, issued, repealed, now, expected }) => {
      const sum = `${before.value} + ${issued.value} − ${repealed.value} = ${expected}`
      return `${labelOf(now)} ${sum} ≠ ${now.value}`
    })
    .join('；')
  const facts = {
    earlier: differing.map(({ before }) => before),
    later: differing.flatMap(({ issued, repealed, now }) => [issued, repealed, now]),
  }
  return [pairFinding('years.stock', pair, { lines }, facts)]
}

const itemRows = ['licensing', 'other_services', 'punishment', 'coercion', 'fees'] as const

/** XY-ITEMS: last year's number and its change are what the next report calls last year's number; form of 2019. */
export function checkItems(pair: Pair): readonly RelatedFinding[] {
  if (pair.earlier.table('t2')?.form !== 'F2019' || pair.later.table('t2')?.form !== 'F2019') return []
  const differing = itemRows.flatMap((row) => {
    const previous = pair.earlier.at('t2', row, 'prev_items')
    const change = pair.earlier.at('t2', row, 'change')
    const now = pair.later.at('t2', row, 'prev_items')
    if (!previous || !change || !now || previous.value + change.value === now.value) return []
    return [{ previous, change, now }]
  })
  if (differing.length === 0) return []
  const lines = differing
    .map(({ previous, change, now }) => {
      const sign = change.value < 0 ? '−' : '+'
      const sum = `${previous.value} ${sign} ${Math.abs(change.value)} = ${previous.value + change.value}`
      return `${labelOf(now)} ${sum} ≠ ${now.value}`
    })
    .join('；')
  const facts = {
    earlier: differing.flatMap(({ previous, change }) => [previous, change]),
    later: differing.map(({ now }) => now),
  }
  return [pairFinding('years.items', pair, { lines }, facts)]
}

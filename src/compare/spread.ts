import type { Spread } from './comparison.ts'

/** Where `own` stands among `others`, which hold no blanks; null where nobody has a number. */
export function spreadOf(own: number | null, others: readonly number[]): Spread | null {
  const sorted = [...others, ...(own === null ? [] : [own])].sort((a, b) => a - b)
  const [lowest] = sorted
  const highest = sorted.at(-1)
  if (lowest === undefined || highest === undefined) return null
  return {
    rank: own === null ? null : sorted.filter((value) => value > own).length + 1,
    of: sorted.length,
    lowest,
    lowerQuartile: quantile(sorted, 1 / 4),
    median: quantile(sorted, 1 / 2),
    upperQuartile: quantile(sorted, 3 / 4),
    highest,
  }
}

/** Between the two values next to the place, in proportion (as spreadsheets do with QUARTILE.INC). Sorted, not empty. */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)] ?? 0
  const above = sorted[Math.ceil(place)] ?? below
  return below + (above - below) * (place - Math.floor(place))
}

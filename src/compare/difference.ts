import type { Change, ComparedCell, NoDifference } from './comparison.ts'

/** Amounts have two decimals and rates come from counts: what lies behind the ninth decimal is the machine's. */
const decimals = 9

/** `of` less `base`, without what binary fractions add (3.56 - 1.2 is 2.36). */
export function difference(base: number, of: number): number {
  return Number((of - base).toFixed(decimals))
}

/** The change from one cell to another; a blank is no zero, so that it leaves none. */
export function changeBetween(
  from: number,
  base: ComparedCell,
  cell: ComparedCell,
  kind: 'number' | 'rate',
  barred: NoDifference | null,
): Change {
  if (base.used === null || cell.used === null) return { from, difference: null, percent: null, why: 'no-number' }
  if (barred !== null) return { from, difference: null, percent: null, why: barred }
  const change = difference(base.used, cell.used)
  const percent = kind === 'rate' || base.used === 0 ? null : (change / Math.abs(base.used)) * 100
  return { from, difference: change, percent, why: null }
}

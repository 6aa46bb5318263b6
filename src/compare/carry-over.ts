import { rowsOf, type Values } from './compare-rows.ts'
import type { CarryOver, NoDifference, Wanted } from './comparison.ts'
import { difference } from './difference.ts'

/** For each year with the one before it: what was carried out against what was carried in, in total. */
export function carryOverOf(
  wanted: readonly Wanted[],
  values: Values,
  before: (index: number) => number | null,
  barred: (from: number, to: number) => NoDifference | null,
): readonly CarryOver[] {
  const reports = wanted.map(({ report }) => report)
  const [out] = rowsOf(reports, { row: 't3.carried_out.total' }, values)
  const [taken] = rowsOf(reports, { row: 't3.carried_in.total' }, values)
  if (!out || !taken) return []
  return wanted.flatMap((_, index): readonly CarryOver[] => {
    const from = before(index)
    const handed = from === null ? undefined : out.cells[from]
    const received = taken.cells[index]
    if (from === null || !handed || !received || !reports[from] || !reports[index]) return []
    const cells = [handed, received] as const
    const known = handed.used !== null && received.used !== null
    const why = known ? barred(from, index) : 'no-number'
    const gap = why === null ? difference(handed.used ?? 0, received.used ?? 0) : null
    return [{ out: from, taken: index, cells, difference: gap, why }]
  })
}

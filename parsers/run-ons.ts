import type { Assignment } from './assign-columns.ts'
import { rawOf } from './make-facts.ts'
import type { RunOn } from './record.ts'

/** The row as digits that ran together, with the divisions that remain; empty for any other row. */
export function runOnsOf(
  row: { readonly key: string; readonly doubtful: boolean },
  columns: readonly { readonly key: string }[],
  assignment: Assignment,
): readonly RunOn[] {
  const { outcome } = assignment
  if (outcome !== 'solved' && outcome !== 'ambiguous' && outcome !== 'contradictory') return []
  const { items } = assignment
  const base = {
    row: row.key,
    columns: columns.map((column) => column.key),
    text: rawOf(items),
    position: items[0]?.position ?? null,
  }
  if (outcome === 'solved') return [{ ...base, candidates: [assignment.numbers.map(Number)], isComplete: true }]
  if (outcome === 'contradictory') return [{ ...base, candidates: [], isComplete: true }]
  const { candidates, complete } = assignment
  // Digits of a row that is in doubt itself prove nothing, and nothing proves them.
  if (row.doubtful) return [{ ...base, candidates: [], isComplete: false }]
  const isComplete = complete && candidates.length > 1
  return [{ ...base, candidates: candidates.map((one) => one.map(Number)), isComplete }]
}

import type { Entry } from './entries.ts'
import type { RowItem } from './table-rows.ts'

export interface SettledBlanks {
  readonly entries: readonly Entry[]
  /** True where empty lines had to be counted and the count could mean two things. */
  readonly doubtful: boolean
}

/**
 * In a text with one cell a line, empty lines stand for blank cells: one line each in some dumps, two in others (the
 * cell and what parts it from the next). The way in which more rows have as many cells as the table has columns is
 * taken, and it is certain only where all rows fit it and not all fit the other.
 */
export function settleBlankLines(entries: readonly Entry[], columns: number): SettledBlanks {
  const counted = entries.filter((entry) => entry.values.some(isCounted))
  if (counted.length === 0 || columns < 2) return { entries, doubtful: false }
  const halves = counted.map((entry) => halveBlanks(entry.values))
  const single = counted.filter((entry) => entry.values.length === columns).length
  const double = halves.filter((values) => values?.length === columns).length
  const doubtful = Math.max(single, double) < counted.length || Math.min(single, double) === counted.length
  if (double <= single) return { entries, doubtful }
  return {
    doubtful,
    entries: entries.map((entry) => {
      const values = halveBlanks(entry.values)
      return values && entry.values.some(isCounted) ? { ...entry, values } : entry
    }),
  }
}

function isCounted(item: RowItem): boolean {
  return item.kind === 'blank' && !item.wholeCell
}

/** One blank cell for two empty lines; null where an odd number of them stands in a row. */
function halveBlanks(values: readonly RowItem[]): readonly RowItem[] | null {
  const kept: RowItem[] = []
  let run = 0
  for (const item of values) {
    if (isCounted(item)) {
      run++
      if (run % 2 === 0) kept.push(item)
      continue
    }
    if (run % 2 === 1) return null
    run = 0
    kept.push(item)
  }
  return run % 2 === 1 ? null : kept
}

import type { Grid } from '../src/document/document.ts'
import type { RowItem, TableRow } from './table-rows.ts'

/** Some labels and the numbers (or blank cells) printed after them: a row of the table, as far as the print tells. */
export interface Entry {
  readonly labels: readonly RowItem[]
  readonly values: readonly RowItem[]
  /** The grid whose columns the items speak of; null where only the order is known. */
  readonly grid: Grid | null
}

/**
 * Cuts the rows of a table into entries. In a grid with geometry each row is one. Elsewhere an entry ends where words
 * come after numbers, or where a row with a sure border begins.
 */
export function entriesOf(rows: readonly TableRow[]): readonly Entry[] {
  const entries: Entry[] = []
  let labels: RowItem[] = []
  let values: RowItem[] = []
  const flush = (): void => {
    if (labels.length > 0 || values.length > 0) entries.push({ labels, values, grid: null })
    labels = []
    values = []
  }
  for (const row of rows) {
    if (row.grid) {
      flush()
      entries.push(entryOfGridRow(row.items, row.grid))
      continue
    }
    if (row.bordered && values.length > 0) flush()
    for (const item of row.items) {
      if (item.kind === 'label') {
        if (values.length > 0) flush()
        labels.push(item)
      } else if (item.kind === 'value' || row.bordered || labels.length > 0 || values.length > 0) values.push(item)
    }
  }
  flush()
  return entries
}

/**
 * Numbers that reach down from above belong to the row in which they begin. Labels from above name groups and come
 * first, wherever they stand: a group whose span is one row too long stands right of the row's own label.
 */
function entryOfGridRow(items: readonly RowItem[], grid: Grid): Entry {
  // A number left of the row's own label counts the rows (序号); it is no figure.
  const label = items.find((item) => item.kind === 'label' && !item.fromAbove)
  const start = label?.columns?.[0] ?? 0
  return {
    labels: [
      ...items.filter((item) => item.kind === 'label' && item.fromAbove),
      ...items.filter((item) => item.kind === 'label' && !item.fromAbove),
    ],
    values: items.filter((item) => item.kind !== 'label' && !item.fromAbove && (item.columns?.[0] ?? start) >= start),
    grid,
  }
}

/** The labels' texts as printed, in printed order. */
export function labelTexts(entry: Entry): readonly string[] {
  return entry.labels.map((item) => item.text)
}

/** True where the entry holds at least one printed number or mark, not only blank cells. */
export function hasValue(entry: Entry): boolean {
  return entry.values.some((item) => item.kind === 'value')
}

/**
 * Joins entries whose few blank cells are no row but the trace of a merged label (`（三）不予公开 | | 1.属于国家秘密`):
 * their labels go to the next entry. `columns` is how many numbers a row of the table has.
 */
export function joinBrokenEntries(entries: readonly Entry[], columns: number): readonly Entry[] {
  const joined: Entry[] = []
  let carried: readonly RowItem[] = []
  for (const entry of entries) {
    const whole = { ...entry, labels: [...carried, ...entry.labels] }
    carried = []
    if (entry.grid || hasValue(entry) || entry.values.length >= columns) joined.push(whole)
    else if (whole.labels.length > 0) carried = whole.labels
  }
  if (carried.length > 0) joined.push({ labels: carried, values: [], grid: null })
  return joined
}

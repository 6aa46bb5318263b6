import { readNumber } from './read-number.ts'
import { digitGroups } from './solve/digit-run.ts'
import { type Budget, divideRun, mostCandidates, newBudget, type RowSum } from './solve/divide-run.ts'
import type { RowItem } from './table-rows.ts'

/** Which printed item answers each column of one row, or why that cannot be said. */
export type Assignment =
  /** `items` in column order; null where the row has no cell for the column. */
  | {
      readonly outcome: 'read'
      readonly items: readonly (RowItem | null)[]
      readonly how: 'grid' | 'order' | 'shifted'
    }
  /** The only division of a run. */
  | { readonly outcome: 'solved'; readonly numbers: readonly string[]; readonly items: readonly RowItem[] }
  | {
      readonly outcome: 'ambiguous'
      readonly candidates: readonly (readonly string[])[]
      readonly complete: boolean
      readonly items: readonly RowItem[]
    }
  /** A run that no division reconciles with the sums. */
  | { readonly outcome: 'contradictory'; readonly items: readonly RowItem[] }
  | { readonly outcome: 'mismatch'; readonly items: readonly RowItem[] }
  /** Grid and order give different readings and no sum decides. */
  | {
      readonly outcome: 'disputed'
      readonly first: readonly (RowItem | null)[]
      readonly second: readonly (RowItem | null)[]
    }

export type ColumnRange = readonly [from: number, to: number]

/**
 * Assigns the items of a row to `ranges.length` columns. `ranges` are the grid columns of each, null where the header
 * does not say. `sums` are the equations among the columns. `firstColumn` is the first grid column that holds numbers.
 * `budget` bounds the search for divisions; rows of one table share one.
 */
export function assignColumns(
  values: readonly RowItem[],
  ranges: readonly (ColumnRange | null)[],
  firstColumn: number,
  sums: readonly RowSum[],
  budget: Budget = newBudget(),
): Assignment {
  const inOrder = values.filter((item) => item.columns === null || item.columns[1] >= firstColumn)
  const byGrid = assignByGrid(inOrder, ranges)
  const shifted = values.filter((item) => item.kind === 'value' && !inOrder.includes(item))
  if (byGrid && shifted.length > 0) return assignShifted(byGrid, shifted, inOrder, sums, budget)
  const byOrder = assignByOrder(inOrder, ranges.length, sums, budget)
  if (!byGrid) return byOrder
  if (byOrder.outcome !== 'read' || sameItems(byGrid, byOrder.items)) {
    return { outcome: 'read', items: byGrid, how: 'grid' }
  }
  return settle(byGrid, byOrder.items, sums)
}

/**
 * Numbers among the labels: a merged label that the source does not declare moved the row to the left, and its last
 * columns are empty. Or the table numbers its rows (序号), and then the row has one number too many.
 */
function assignShifted(
  byGrid: readonly (RowItem | null)[],
  shifted: readonly RowItem[],
  inOrder: readonly RowItem[],
  sums: readonly RowSum[],
  budget: Budget,
): Assignment {
  const all = [...shifted, ...inOrder]
  const byOrder = assignByOrder(all, byGrid.length, sums, budget)
  const gridHolds = sumsHold(byGrid, sums)
  if (byOrder.outcome !== 'read') return { outcome: 'read', items: byGrid, how: 'grid' }
  const orderHolds = sumsHold(byOrder.items, sums)
  if (gridHolds === true && orderHolds !== true) return { outcome: 'read', items: byGrid, how: 'grid' }
  // Without a sum to prove it the shift is only likely.
  if (orderHolds === false || sums.length === 0) return { outcome: 'disputed', first: byGrid, second: byOrder.items }
  return { outcome: 'read', items: byOrder.items, how: 'shifted' }
}

/** Null where the header does not place every column, or one cell would answer two of them. */
function assignByGrid(
  values: readonly RowItem[],
  ranges: readonly (ColumnRange | null)[],
): readonly (RowItem | null)[] | null {
  const items: (RowItem | null)[] = []
  for (const range of ranges) {
    if (!range) return null
    const overlapping = values
      .filter((item) => item.columns && overlap(item.columns, range) > 0)
      .sort((a, b) => overlap(b.columns ?? range, range) - overlap(a.columns ?? range, range))
    // Where several cells stand under one head, the one with something printed in it counts.
    items.push(overlapping.find((item) => item.kind === 'value') ?? overlapping[0] ?? null)
  }
  const shared = items.filter((item, index) => item !== null && items.indexOf(item) !== index)
  return shared.every((item) => isNoneForAll(item, items, ranges)) ? items : null
}

/** Over two columns a 0 may stand beside a blank cell whose line was lost. */
const leastMerged = 3

/** One cell over several columns answers them all where it says 0 or 无: there is nothing to divide. */
function isNoneForAll(
  item: RowItem | null,
  items: readonly (RowItem | null)[],
  ranges: readonly (ColumnRange | null)[],
): boolean {
  const over = item?.columns
  if (!over || !/^(?:0|０|无)$/u.test(item.text.trim())) return false
  if (items.filter((one) => one === item).length < leastMerged) return false
  return ranges.every((range, index) => items[index] !== item || (range && over[0] <= range[0] && over[1] >= range[1]))
}

function overlap(a: ColumnRange, b: ColumnRange): number {
  return Math.min(a[1], b[1]) - Math.max(a[0], b[0]) + 1
}

function sameItems(a: readonly (RowItem | null)[], b: readonly (RowItem | null)[]): boolean {
  return a.every((item, index) => item === b[index])
}

function settle(
  grid: readonly (RowItem | null)[],
  order: readonly (RowItem | null)[],
  sums: readonly RowSum[],
): Assignment {
  // Blank cells that trade places change no number.
  if (grid.every((item, index) => textOf(item) === textOf(order[index] ?? null))) {
    return { outcome: 'read', items: grid, how: 'grid' }
  }
  const gridHolds = sumsHold(grid, sums)
  const orderHolds = sumsHold(order, sums)
  if (gridHolds === true && orderHolds !== true) return { outcome: 'read', items: grid, how: 'grid' }
  if (orderHolds === true && gridHolds !== true) return { outcome: 'read', items: order, how: 'shifted' }
  return { outcome: 'disputed', first: grid, second: order }
}

/** The numbers of a row that was read which no column took. */
export function leftOver(values: readonly RowItem[], assignment: Assignment): readonly RowItem[] {
  if (assignment.outcome !== 'read') return []
  const used = new Set(assignment.items)
  return values.filter((item) => item.kind === 'value' && !used.has(item))
}

function textOf(item: RowItem | null): string {
  return item?.text.trim() ?? ''
}

/** Null where there is no sum to try, or a sum holds only because all of it is zero or blank. */
function sumsHold(items: readonly (RowItem | null)[], sums: readonly RowSum[]): boolean | null {
  const numbers = items.map((item) => (item ? (readNumber(item.text, { unit: null }).value ?? 0) : 0))
  if (sums.length === 0) return null
  const holds = sums.every(
    (sum) => sum.left.reduce((total, index) => total + (numbers[index] ?? 0), 0) === numbers[sum.right],
  )
  if (!holds) return false
  return sums.some((sum) => numbers[sum.right] !== 0) ? true : null
}

function assignByOrder(
  values: readonly RowItem[],
  columns: number,
  sums: readonly RowSum[],
  budget: Budget,
): Assignment {
  if (values.length === columns) return ordered(values, sums, budget)
  if (values.length > columns) return assignWithoutBlanks(values, columns, sums, budget)
  if (values.some((item) => item.wholeCell) || !values.some((item) => item.kind === 'value')) {
    return { outcome: 'mismatch', items: values }
  }
  return divide(values, columns, sums, budget)
}

/** As many items as columns: one each, unless digits ran together inside them and the sums say otherwise. */
function ordered(values: readonly RowItem[], sums: readonly RowSum[], budget: Budget): Assignment {
  // A blank first cell may be what a merged label left, where the blanks at the row's end were trimmed away.
  if (values[0]?.kind === 'blank' && sumsHold(values, sums) === false) return { outcome: 'mismatch', items: values }
  if (values.length === 1 || values.every((item) => item.wholeCell || !/^0\d/u.test(item.text))) {
    return { outcome: 'read', items: values, how: 'order' }
  }
  const division = divide(values, values.length, sums, budget)
  return division.outcome === 'contradictory' ? { outcome: 'read', items: values, how: 'order' } : division
}

/** Blank cells at the ends are traces of merged labels; blank cells between numbers are cells. */
function assignWithoutBlanks(
  values: readonly RowItem[],
  columns: number,
  sums: readonly RowSum[],
  budget: Budget,
): Assignment {
  const windows: (readonly RowItem[])[] = []
  for (let start = 0; start + columns <= values.length; start++) {
    const outside = [...values.slice(0, start), ...values.slice(start + columns)]
    if (outside.every((item) => item.kind === 'blank')) windows.push(values.slice(start, start + columns))
  }
  const [only, ...others] = windows
  if (!only) return { outcome: 'mismatch', items: values }
  const same = others.every((window) => window.every((item, index) => textOf(item) === textOf(only[index] ?? null)))
  if (same) return ordered(only, sums, budget)
  const holding = windows.filter((window) => sumsHold(window, sums) === true)
  const [proved] = holding
  if (holding.length === 1 && proved) return ordered(proved, sums, budget)
  return { outcome: 'disputed', first: only, second: windows.at(-1) ?? only }
}

function divide(items: readonly RowItem[], columns: number, sums: readonly RowSum[], budget: Budget): Assignment {
  const groups = digitGroups(items.map((item) => item.text))
  const { candidates, complete } = divideRun(groups, columns, sums, mostCandidates, budget)
  const [first] = candidates
  if (!first) return { outcome: complete ? 'contradictory' : 'ambiguous', candidates: [], complete, items }
  // 123 in three columns may be 1 2 3, or one number beside two blanks; 000 can be no number. Only a sum can tell.
  const oneNumber = sums.length === 0 && groups.some((group) => /^[1-9]\d/u.test(group))
  if (candidates.length === 1 && complete && !oneNumber) return { outcome: 'solved', numbers: first, items }
  return { outcome: 'ambiguous', candidates, complete, items }
}

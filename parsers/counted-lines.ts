import type { Note } from '../src/document/finding.ts'
import { findingAt } from '../src/document/finding-on.ts'
import type { ColumnPlan } from './application-columns.ts'
import type { Entry } from './entries.ts'
import type { RowItem } from './table-rows.ts'

/** Fewer rows could count up by chance. */
const leastCounted = 6

/**
 * Without the numbers that count the rows (行次, 序号, 代码) between labels and figures: one a row, left of the first
 * column of figures, going up by one from 1 in every row that has figures. No figures of a report do that.
 */
export function withoutRowNumbers(entries: readonly Entry[], plan: ColumnPlan, note: Note): readonly Entry[] {
  const counters = entries.map((entry) => leftOfFigures(entry, plan))
  const counted = counters.filter((_, index) => entries[index]?.values.some((item) => item.kind === 'value'))
  const numbers = counted.map((items) => (items.length === 1 ? Number(items[0]?.text.trim()) : Number.NaN))
  if (numbers.length < leastCounted || !numbers.every((number, index) => number === index + 1)) return entries
  noteCounters(counters.flat(), note)
  const left = new Set(counters.flat())
  return entries.map((entry) => ({ ...entry, values: entry.values.filter((item) => !left.has(item)) }))
}

function leftOfFigures({ grid, values }: Entry, plan: ColumnPlan): readonly RowItem[] {
  if (!grid) return []
  const { firstColumn } = plan.rangesIn(grid)
  return values.filter((item) => item.kind === 'value' && item.columns !== null && item.columns[1] < firstColumn)
}

/** Without a row below the head that numbers the columns. */
export function withoutColumnNumbers(header: readonly Entry[], note: Note): readonly Entry[] {
  const numbering = header.filter(numbersColumns)
  noteCounters(
    numbering.flatMap(({ values }) => values.filter((item) => item.kind === 'value')),
    note,
  )
  return header.filter((entry) => !numbering.includes(entry))
}

function noteCounters(items: readonly RowItem[], note: Note): void {
  if (items.length === 0) return
  const positions = items.map((item) => item.position)
  note(findingAt('align.counters-set-aside', { table: 't3', count: items.length }, positions))
}

/** A row that numbers the columns (甲 1 2 3 4 5 6 7): so named, or else the last of them is not the sum that a total is. */
function numbersColumns({ labels, values }: Entry): boolean {
  const figures = values.filter((item) => item.kind === 'value').map((item) => Number(item.text.trim()))
  const [first = 0] = figures
  const own = labels.filter((item) => !item.fromAbove)
  if (figures.length < 3 || !figures.every((number, index) => number === first + index)) return false
  if (own.length > 0) return own.every((item) => columnHead.test(item.text.trim()))
  return figures.slice(0, -1).reduce((sum, number) => sum + number, 0) !== figures.at(-1)
}

const columnHead = /^(?:[甲乙丙丁A-Z]|栏次|列次|行次|序号)$/u

/** What both programs need to know of a table: widths of columns, rows that head it, cells that are special. */
import { resultsLabel } from '../labels.ts'
import type { CellModel, TableModel } from '../model.ts'
import type { Look } from './look.ts'

/** Widths in parts: label columns of table 3 from left to right, then one part a number. */
const applicationLabels = [1.2, 1.7, 4]
const narrowResults = 0.6

/** Relative widths of the columns. */
export function columnWidths(table: TableModel, look: Look): readonly number[] {
  const equal = Array.from({ length: table.columns }, () => 1)
  if (table.code === 'annex') return [6, 1, ...equal.slice(2).map(() => 1.5)]
  if (table.code === 't2' && table.columns === 4) return [3, 2, 2, 2]
  if (table.code !== 't3') return equal
  const [first = 1, ...rest] = applicationLabels
  return [look.resultsLabel === 'across' ? first : narrowResults, ...rest, ...equal.slice(applicationLabels.length)]
}

/** Rows at the top of table 3 and of the annex that a program may repeat on the next page. */
export function headerRowCount(table: TableModel): number {
  if (table.code === 'annex') return 1
  return table.code === 't3' ? table.rows.findIndex((row) => row.some((cell) => cell.fact !== undefined)) : 0
}

export const isHeaderRow = (row: readonly CellModel[]) => row.every((cell) => cell.fact === undefined)

export const isResultsLabel = (cell: CellModel) => cell.text === resultsLabel

/** A row or a column label: stands at the left in most reports. */
export const isLongLabel = (cell: CellModel) => cell.fact === undefined && cell.text.length > 8

/** Notes that stand beside table 2; their numbers are no figures of the table. */
export const asideLines: readonly string[] = [
  '填表说明',
  '1.规章由设区的市以上人民政府制发，乡镇填0。',
  '2.行政规范性文件以正式编号为准，同一文件计1件。',
  '3.行政许可、行政处罚、行政强制按当年作出的处理决定计，共4类。',
  '4.收费金额以财政票据为准，保留2位小数。',
]

import type { Grid, Position } from '../src/document/document.ts'
import { normalizeLabel } from '../src/document/text.ts'
import type { ColumnRange } from './assign-columns.ts'
import type { Entry } from './entries.ts'
import { applicantColumns, applicantLeaves } from './forms/application.ts'
import { columnRanges, headerPaths, nameColumns } from './header-columns.ts'
import { compileLines, scoreLabels } from './lines.ts'
import type { FactColumn } from './make-facts.ts'
import type { RowSum } from './solve/divide-run.ts'
import type { RowItem } from './table-rows.ts'

/** The value columns of a table 3 in printed order, and where they stand in each grid that holds a part of it. */
export interface ColumnPlan {
  readonly columns: readonly FactColumn[]
  readonly sums: readonly RowSum[]
  readonly rangesIn: (grid: Grid | null) => {
    readonly ranges: readonly (ColumnRange | null)[]
    readonly firstColumn: number
  }
}

const columnLines = compileLines(applicantColumns)

/** From the header before entry `body`; a table without any header is taken to have the form's own columns. */
export function applicationColumns(entries: readonly Entry[], body: number): ColumnPlan {
  const maps = new Map<Grid, ReadonlyMap<string, ColumnRange>>()
  for (const { grid } of entries) {
    if (!grid || maps.has(grid)) continue
    const earlier = [...maps].findLast(([other]) => other.columnCount === grid.columnCount)?.[1]
    maps.set(grid, mapGrid(grid, earlier))
  }
  const widest = [...maps.values()].sort((a, b) => b.size - a.size)[0]
  const trusted = widest && isPlausible(widest)
  const keys = trusted ? inOrder(widest) : keysFromText(entries, body)
  const extra = trusted ? extraColumns([...maps.keys()][0], widest) : []
  const columns = [...keys.map(columnOf), ...extra.map(({ column }) => column)]
  return {
    columns,
    sums: sumsOf(keys),
    rangesIn: (grid) => {
      const map = grid && trusted ? maps.get(grid) : undefined
      const ranges = [
        ...keys.map((key) => map?.get(key) ?? null),
        ...extra.map((one): ColumnRange | null => (map ? one.range : null)),
      ]
      const starts = ranges.flatMap((range) => (range ? [range[0]] : []))
      return { ranges, firstColumn: starts.length > 0 ? Math.min(...starts) : 0 }
    },
  }
}

interface ExtraColumn {
  readonly column: FactColumn
  readonly range: ColumnRange
}

/** Columns among the numbers that the form does not have keep their printed head; remarks are no numbers. */
function extraColumns(grid: Grid | undefined, map: ReadonlyMap<string, ColumnRange>): readonly ExtraColumn[] {
  if (!grid) return []
  const taken = [...map.values()]
  const first = Math.min(...taken.map(([from]) => from))
  const found = new Map<string, ExtraColumn>()
  for (const { column, path } of headerPaths(grid, headerRows(grid))) {
    const label = (path.at(-1) ?? '').replace(/\s+/gu, '')
    const free = column > first && !taken.some(([from, to]) => column >= from && column <= to)
    if (
      !free ||
      label === '' ||
      /^(?:备注|说明|申请人情况|法人或其他组织|序号)$/u.test(label) ||
      label.length > longestHead
    )
      continue
    const earlier = found.get(label)
    const range: ColumnRange = earlier ? [earlier.range[0], column] : [column, column]
    found.set(label, { column: { key: label, label, unit: '件', signed: false, decimal: false }, range })
  }
  return [...found.values()]
}

/** 法律服务机构 has six characters; a corner note is no head. */
const longestHead = 15

/** A header that lacks 自然人, or some of the kinds of organisations, was shifted by a cell that the source does not declare. */
function isPlausible(map: ReadonlyMap<string, ColumnRange>): boolean {
  const kinds = applicantColumns.filter((column) => column.under === 'legal_persons').map((column) => column.key)
  const found = kinds.filter((key) => map.has(key)).length
  return map.has('natural') && (found === kinds.length || (found === 0 && map.has('legal_persons')))
}

/** The smallest table met has 自然人, 法人或其他组织, 总计; two heads alone are no header. */
const leastColumns = 3

function mapGrid(grid: Grid, earlier: ReadonlyMap<string, ColumnRange> | undefined): ReadonlyMap<string, ColumnRange> {
  const headers = headerPaths(grid, headerRows(grid))
  const named = nameColumns(headers, columnLines).map((line, index) => {
    const path = headers[index]?.path.map(normalizeLabel) ?? []
    const subtotal = /^(?:小计|合计|总计)$/u.test(path.at(-1) ?? '') && path.includes('法人或其他组织')
    return subtotal ? (columnLines.find((other) => other.spec.key === 'legal_persons') ?? null) : line
  })
  const map = columnRanges(named)
  // The part of a table after a cut has no header; its columns are those of the part before.
  return map.size < leastColumns && earlier ? earlier : map
}

/** The rows of the grid above its first row that only the body has. */
function headerRows(grid: Grid): readonly number[] {
  const rows: number[] = []
  for (let row = 0; row < grid.rowCount; row++) {
    const texts = grid.cells.filter((cell) => cell.row === row).map((cell) => normalizeLabel(cell.text))
    if (texts.some((text) => bodyStart.test(text))) break
    rows.push(row)
  }
  return rows.length < grid.rowCount ? rows : []
}

const bodyStart = /^[一二]?(?:本年新收|上年结转)|^三本年度办理|^一?予以公开/u

function inOrder(map: ReadonlyMap<string, ColumnRange>): readonly string[] {
  const keys = [...map].sort((a, b) => a[1][0] - b[1][0]).map(([key]) => key)
  return keys
}

/**
 * The columns that the words before the first row name. Flattened headers print 总计 before the kinds of organisations
 * that stand one row lower, so it is put last.
 */
function keysFromText(entries: readonly Entry[], body: number): readonly string[] {
  const heads = entries.slice(0, body + 1).flatMap((entry) => entry.labels)
  const words = heads.map((item) => item.text)
  const header = normalizeLabel(words.join(''))
  const kinds = applicantColumns.filter((column) => column.under === 'legal_persons')
  const found = kinds
    .map((column) => ({ key: column.key, at: header.indexOf(normalizeLabel(column.label)) }))
    .filter(({ key, at }) => at >= 0 && key !== 'other')
  if (found.length > 0) {
    const printed = [...found].sort((a, b) => a.at - b.at).map(({ key }) => key)
    const whole = found.length === kinds.length - 1
    const organisations = whole ? [...printed, 'other'] : kinds.map((column) => column.key)
    const subtotal = /其他(?:小计|合计)/u.test(header) ? ['legal_persons'] : []
    return inPrintedOrder(header, [...organisations, ...subtotal], entries.slice(body), heads)
  }
  if (header.includes('自然人') && header.includes('法人或其他组织')) {
    const keys = reducedOr(entries, body)
    return keys === reducedKeys ? inPrintedOrder(header, ['legal_persons'], entries.slice(body), heads) : keys
  }
  return usualLength(entries, body) === 3 ? reducedKeys : applicantLeaves
}

/**
 * 自然人, the organisations and 总计. A header over several lines prints them in no telling order: 自然人 comes after the
 * organisations only where it stands after all of them, 总计 comes first only where the rows add up so, and there is no
 * 总计 where the header names none.
 */
function inPrintedOrder(
  header: string,
  organisations: readonly string[],
  rows: readonly Entry[],
  words: readonly RowItem[],
): readonly string[] {
  const kinds = ['商业企业', '科研机构', '法律服务机构'].map((word) => header.indexOf(word))
  // A reduced table has the one head 法人或其他组织 for all of them.
  const lastKind = kinds.every((at) => at < 0) ? header.indexOf('法人或其他组织') : Math.max(...kinds)
  const natural = header.indexOf('自然人')
  const parts = natural > lastKind ? [...organisations, 'natural'] : ['natural', ...organisations]
  if (!/总计|合计/u.test(header)) return parts
  return totalComesFirst(rows, parts.length + 1) || totalHeadsLine(words) ? ['total', ...parts] : [...parts, 'total']
}

/** One line of the header names 总计 before 自然人: heads of one line stand in the order of their columns. */
function totalHeadsLine(words: readonly RowItem[]): boolean {
  const named = (label: string): Position | undefined =>
    words.find((item) => normalizeLabel(item.text) === label)?.position
  const total = named('总计')
  const natural = named('自然人')
  if (total?.on !== 'line' || natural?.on !== 'line') return false
  return total.line === natural.line && total.column < natural.column
}

/** True where more rows have their first number as the sum of the others than their last. */
function totalComesFirst(rows: readonly Entry[], columns: number): boolean {
  let first = 0
  let last = 0
  for (const { values } of rows) {
    const numbers = values.map((item) => Number(item.text.trim()))
    if (numbers.length !== columns || numbers.some((number) => !Number.isInteger(number))) continue
    const sum = numbers.reduce((total, number) => total + number, 0)
    if (sum === 0) continue
    if (numbers[0] === sum - (numbers[0] ?? 0)) first++
    if (numbers.at(-1) === sum - (numbers.at(-1) ?? 0)) last++
  }
  return first > last
}

const reducedKeys = ['natural', 'legal_persons', 'total'] as const

/** A header cut short names no kinds of organisations although the rows have seven numbers. */
function reducedOr(entries: readonly Entry[], body: number): readonly string[] {
  return usualLength(entries, body) >= applicantLeaves.length ? applicantLeaves : reducedKeys
}

/** The commonest count of numbers in the rows. */
function usualLength(entries: readonly Entry[], body: number): number {
  const counts = new Map<number, number>()
  for (const entry of entries.slice(body)) {
    const length = entry.values.filter((item) => item.kind === 'value').length
    if (length > 0) counts.set(length, (counts.get(length) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? applicantLeaves.length
}

function columnOf(key: string): FactColumn {
  const spec = applicantColumns.find((column) => column.key === key)
  return { key, label: spec?.label ?? key, unit: spec?.unit ?? '件', signed: false, decimal: false }
}

function sumsOf(keys: readonly string[]): readonly RowSum[] {
  const total = keys.indexOf('total')
  const parts = keys.flatMap((key, index) =>
    key === 'total' || (key === 'legal_persons' && keys.includes('business')) ? [] : [index],
  )
  return total < 0 ? [] : [{ left: parts, right: total }]
}

/** How well a text is a column head; for telling header rows that are repeated inside the body. */
export function isColumnHead(text: string): boolean {
  return columnLines.some((line) => (scoreLabels([text], line)?.score ?? 0) === 1)
}

import type { Grid } from '../src/document/document.ts'
import { normalizeLabel } from '../src/document/text.ts'
import type { ColumnRange } from './assign-columns.ts'
import { type Entry, labelTexts } from './entries.ts'
import { headerPaths } from './header-columns.ts'
import type { FactColumn } from './make-facts.ts'

/** The columns of numbers of a statistics sheet in printed order, and where they stand in its grid. */
export interface SheetColumns {
  readonly columns: readonly FactColumn[]
  readonly ranges: readonly (ColumnRange | null)[]
}

/** Heads that may stand over the columns; alone in their cell or word. */
export const headWord =
  /^(?:统计指标|指标名称|指标|项目|计量|单位|计量单位|统计数|数量|数值|历年累计|累计|备注|\d{4}年?度?|年度|本年度?)$/u
const labelHead = /^(?:统计指标|指标名称|指标|项目|计量|单位|计量单位|序号|备注)$/u

/** From the sheet's header; a sheet without any has one column, the year's figure. */
export function sheetColumns(entries: readonly Entry[]): SheetColumns {
  const grid = entries.find((entry) => entry.grid)?.grid
  const heads = grid ? headsInGrid(grid) : headsInText(entries)
  if (heads.length === 0) return { columns: [columnOf('value', '统计数')], ranges: [null] }
  const keys = keysOf(heads.map((head) => head.label))
  return {
    columns: heads.map((head, index) => columnOf(keys[index] ?? head.label, head.label)),
    ranges: heads.map((head) => head.range),
  }
}

interface Head {
  readonly label: string
  readonly range: ColumnRange | null
}

function headsInGrid(grid: Grid): readonly Head[] {
  const rows = grid.cells.filter((cell) =>
    /^(?:统计指标|指标名称|指标|单位|计量单位)$/u.test(normalizeLabel(cell.text)),
  )
  const [first] = rows
  if (!first) return []
  const last = Math.max(...rows.filter((cell) => cell.row <= first.row + 1).map((cell) => cell.row + cell.rowSpan - 1))
  const lines = Array.from({ length: last - first.row + 1 }, (_, index) => first.row + index)
  const heads: Head[] = []
  for (const { column, path } of headerPaths(grid, lines)) {
    const label = (path.at(-1) ?? '').replace(/\s+/gu, '')
    if (label === '' || labelHead.test(normalizeLabel(label))) continue
    const earlier = heads.at(-1)
    // A head over several grid columns is one column of the sheet.
    if (earlier?.label === label && earlier.range?.[1] === column - 1) {
      heads[heads.length - 1] = { label, range: [earlier.range[0], column] }
    } else heads.push({ label, range: [column, column] })
  }
  return heads
}

/** The header's heads stand in the first entries; further down 累计 may be part of a label. */
const headerEntries = 3

function headsInText(entries: readonly Entry[]): readonly Head[] {
  const words = entries.slice(0, headerEntries).flatMap(labelTexts)
  const alone = words.map(normalizeLabel).filter((word) => headWord.test(word) && !labelHead.test(word))
  const joined = alone.flatMap((word, index) => {
    // 2011 年度, parted by a blank.
    if (word === '年度' && /^\d{4}$/u.test(alone[index - 1] ?? '')) return []
    return [/^\d{4}$/u.test(word) ? `${word}年度` : word]
  })
  if (joined.length > 0) return joined.map((label) => ({ label, range: null }))
  const header = normalizeLabel(words.join(''))
  const total = header.search(/累计/u)
  if (total < 0) return []
  const year = header.search(/\d{4}年|统计数|数量|本年/u)
  const labels = year > total ? ['历年累计', '统计数'] : ['统计数', '历年累计']
  return labels.map((label) => ({ label, range: null }))
}

/** Which head is the year's figure and which the running total; other columns keep their printed head. */
function keysOf(labels: readonly string[]): readonly string[] {
  const total = labels.findIndex((label) => /累计/u.test(label))
  const years = labels.map((label) => Number(/(\d{4})年/u.exec(label)?.[1] ?? 0))
  const others = labels.map((_, index) => index).filter((index) => index !== total)
  const latest = Math.max(...years)
  const value =
    (latest > 0 ? others.find((index) => years[index] === latest) : undefined) ??
    others.find((index) => /^(?:合计|总计)$/u.test(labels[index] ?? '')) ??
    others.find((index) => /统计数|数量|数值|本年/u.test(labels[index] ?? '')) ??
    others[0]
  return labels.map((label, index) => (index === value ? 'value' : index === total ? 'cumulative' : label))
}

function columnOf(key: string, label: string): FactColumn {
  return { key, label, unit: null, signed: false, decimal: false }
}

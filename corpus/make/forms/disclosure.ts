import { type DisclosureBlock, disclosureBlocks, hubei, type RowLabel } from '../labels.ts'
import type { CellModel, Sheet, TableModel } from '../model.ts'
import type { Printing } from '../printing.ts'
import { label, numberCell } from './cells.ts'

const columns = 4

function rowLabel(row: RowLabel, printing: Printing): string {
  if (printing.hubei) return hubei.explained[row.label as keyof typeof hubei.explained] ?? row.label
  if (printing.slips.includes('normative-without-administrative')) return row.label.replace('行政规范性', '规范性')
  return row.label
}

function columnLabel(text: string, year: number, printing: Printing): string {
  if (printing.slips.includes('broken-other')) return text.replace('本年新', '本年新\n')
  if (!printing.hubei) return text
  if (text === '上一年项目数量') return `${text}（指${year - 1}年事项数）`
  if (text === '本年增/减') return `${text}（指${year}年增加或减少的事项数，减用负值表示，如-8）`
  return text === '处理决定数量' ? `${text}（指${year}年办件量）` : text
}

/** Widths that fill four columns: the last column of a block takes what is left. */
const spanOf = (index: number, count: number) => (index === count - 1 ? columns - count : 1)

function blockRows(block: DisclosureBlock, sheet: Sheet, year: number, printing: Printing): readonly CellModel[][] {
  const count = block.columns.length
  const title = printing.slips.includes('spaced-words') ? block.title.replace('条第', '条  第') : block.title
  const heads = block.columns.map((column, index) =>
    label(columnLabel(column.label, year, printing), spanOf(index, count)),
  )
  const isFirst = block.rows[0]?.code === 'rules'
  const rows = isFirst && printing.hubei ? [...block.rows, hubei.addedRow] : block.rows
  const lines = rows.map((row) => [
    label(rowLabel(row, printing)),
    ...block.columns.map(({ code, kind }, index) =>
      numberCell(sheet, { table: 't2', row: row.code, col: code, kind, colSpan: spanOf(index, count) }, printing),
    ),
  ])
  return [[label(title, columns)], [label('信息内容'), ...heads], ...lines]
}

/** Table 2: blocks one below the other, each with its own title and header row. */
export function disclosureTable(form: 'F2019' | 'F2021', sheet: Sheet, year: number, printing: Printing): TableModel {
  const rows = disclosureBlocks[form].flatMap((block) => blockRows(block, sheet, year, printing))
  return { code: 't2', columns, rows }
}

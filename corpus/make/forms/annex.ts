import { localAnnex2011, localAnnex2014, nationalAnnex } from '../annex-labels.ts'
import { type CellModel, numberAt, type Sheet, type TableModel } from '../model.ts'
import { type Printing, printNumber } from '../printing.ts'
import { factCell, label } from './cells.ts'

/** The national statistics sheet of 2014: 统计指标, 单位, 统计数. */
export function nationalAnnexTable(sheet: Sheet, printing: Printing): TableModel {
  const lines = nationalAnnex.map(({ code, label: text, unit, amount }): CellModel[] => {
    if (code === null) return [label(text), label(unit), label('——')]
    const value = numberAt(sheet, code, 'value')
    const printed = printNumber(value, amount ? 'amount' : 'count', { ...printing, amount: 'bare-wan' })
    return [
      label(text),
      label(unit),
      factCell(printed.text, { table: 'annex', row: code, col: 'value', state: printed.state }),
    ]
  })
  return { code: 'annex', columns: 3, rows: [[label('统计指标'), label('单位'), label('统计数')], ...lines] }
}

const editionOf2014 = 2014

/** The sheet of Fujian: the year's figure and the running total. Rows of the truth are the printed labels. */
export function localAnnexTable(sheet: Sheet, year: number, printing: Printing): TableModel {
  const lines = year < editionOf2014 ? localAnnex2011 : localAnnex2014
  const head = [label('指标名称'), label('计量单位'), label(`${year}年度`), label('历年累计')]
  const rows = lines.map((line): CellModel[] => [
    label(line.label),
    label(line.unit),
    ...(['value', 'cumulative'] as const).map((col) => {
      const printed = printNumber(numberAt(sheet, line.counts, col), 'count', printing)
      return factCell(printed.text, { table: 'annex', row: line.label, col, state: printed.state })
    }),
  ])
  return { code: 'annex', columns: 4, rows: [head, ...rows] }
}

import * as labels from '../labels.ts'
import type { CellModel, Sheet, TableModel } from '../model.ts'
import type { Printing } from '../printing.ts'
import { factCell, label, numberCell } from './cells.ts'

interface ValueColumn {
  readonly code: string
  readonly label: string
}

const [natural, ...legalPersons] = labels.applicantColumns
const total: ValueColumn = { code: 'total', label: '总计' }
const subtotal: ValueColumn = { code: 'legal_persons', label: '小计' }

/** Value columns from left to right; those in `legal` stand under 法人或其他组织. */
function columnsOf(printing: Printing): { before: ValueColumn[]; legal: ValueColumn[]; after: ValueColumn[] } {
  const legal = [...legalPersons]
  if (printing.applicants === 'total-first') return { before: [total, natural], legal, after: [] }
  if (printing.applicants === 'with-subtotal') return { before: [natural], legal: [...legal, subtotal], after: [total] }
  if (printing.applicants === 'no-total') return { before: [natural], legal, after: [] }
  return { before: [natural], legal, after: [total] }
}

/** Head of the full table: three rows, the corner note over three label columns. */
function fullHead(printing: Printing): readonly CellModel[][] {
  const { before, legal, after } = columnsOf(printing)
  const tall = (column: ValueColumn) => label(column.label, 1, 2)
  const isSpaced = printing.slips.includes('spaced-words')
  const names = legal.map((column) => label(isSpaced ? column.label.replace(/^(..)(..)$/, '$1\n$2') : column.label))
  return [
    [label(labels.corner, 3, 3), label('申请人情况', before.length + legal.length + after.length)],
    [...before.map(tall), label('法人或其他组织', legal.length), ...after.map(tall)],
    names,
  ]
}

function values(row: string, codes: readonly string[], sheet: Sheet, printing: Printing): CellModel[] {
  const isTotalRow = row === 'total'
  return codes.map((col) => {
    const place = { table: 't3', row, col, kind: 'count' } as const
    if (col !== 'total' && !isTotalRow) return numberCell(sheet, place, printing)
    if (printing.totals === 'blank' && col === 'total') return factCell('', { table: 't3', row, col, state: 'blank' })
    return numberCell(sheet, place, printing.totals === 'digits' ? { ...printing, zero: '0' } : printing)
  })
}

function outgoingLabel(printing: Printing): string {
  const { label: text } = labels.outgoingRow
  return printing.slips.includes('half-year') ? text.replace('下年度', '下半年') : text
}

function subRows(group: labels.RowGroup, printing: Printing): readonly labels.RowLabel[] {
  const isEnumerated = printing.slips.includes('second-level-enumeration') && group.code === 'other'
  const rows = group.rows.map((row) => (isEnumerated ? { ...row, label: row.label.replace('.', '、') } : row))
  const wantsSubtotal = printing.subtotals && rows.length > 0 && group.code !== 'other'
  return wantsSubtotal ? [...rows, { code: group.code, label: '小计' }] : rows
}

/** 三、本年度办理结果 spans all rows from （一） to （七）. */
function resultRows(
  form: 'F2019' | 'F2021',
  codes: readonly string[],
  sheet: Sheet,
  printing: Printing,
): CellModel[][] {
  const { single, groups } = labels.resultRows[form]
  const wide = (row: labels.RowLabel) => [label(row.label, 2), ...values(row.code, codes, sheet, printing)]
  const grouped = groups.flatMap((group) => {
    const rows = subRows(group, printing)
    if (rows.length === 0) return [wide(group)]
    return rows.map((row, index) => {
      const line = [label(row.label), ...values(row.code, codes, sheet, printing)]
      return index === 0 ? [label(group.label, 1, rows.length), ...line] : line
    })
  })
  const all = [...single.map(wide), ...grouped, wide(labels.resultTotal)]
  return all.map((row, index) => (index === 0 ? [label(labels.resultsLabel, 1, all.length), ...row] : row))
}

function fullTable(form: 'F2019' | 'F2021', sheet: Sheet, printing: Printing): TableModel {
  const { before, legal, after } = columnsOf(printing)
  const codes = [...before, ...legal, ...after].map((column) => column.code)
  const line = (row: labels.RowLabel) => [label(row.label, 3), ...values(row.code, codes, sheet, printing)]
  const rows = [
    ...fullHead(printing),
    ...labels.incomingRows.map(line),
    ...resultRows(form, codes, sheet, printing),
    line({ code: 'carried_out', label: outgoingLabel(printing) }),
  ]
  return { code: 't3', columns: 3 + codes.length, rows }
}

/** The reduced table of 九都镇2019: three value columns, no sub-rows, no （六） and no （七）. */
function reducedTable(sheet: Sheet, printing: Printing): TableModel {
  const codes = ['natural', 'legal_persons', 'total']
  const isNotAccepted = printing.slips.includes('not-accepted')
  const groups = [labels.deniedGroup, labels.unavailableGroup, labels.notProcessedGroup].map((group) =>
    isNotAccepted && group.code === 'not_processed' ? { code: 'not_accepted', label: '（五）不予受理' } : group,
  )
  const single = labels.resultRows.F2019.single.map((row) => ({ ...row, label: row.label.replace(/（区分.*/, '') }))
  const results = [...single, ...groups]
  const wide = (row: labels.RowLabel) => [label(row.label, 2), ...values(row.code, codes, sheet, printing)]
  const rows = [
    [label('', 2, 2), label('申请人情况', 3)],
    [label('自然人'), label('法人或其他组织'), label('总计')],
    ...labels.incomingRows.map(wide),
    ...results.map((row, index) => {
      const line = [label(row.label), ...values(row.code, codes, sheet, printing)]
      return index === 0 ? [label(labels.resultsLabel, 1, results.length), ...line] : line
    }),
    wide({ code: 'carried_out', label: outgoingLabel(printing) }),
  ]
  return { code: 't3', columns: 5, rows }
}

/** Table 3 in the edition that the printing asks for. */
export function applicationTable(form: 'F2019' | 'F2021', sheet: Sheet, printing: Printing): TableModel {
  return printing.applicants === 'reduced' ? reducedTable(sheet, printing) : fullTable(form, sheet, printing)
}

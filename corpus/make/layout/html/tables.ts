/** How pages mark up a table: the cell's inside differs by layout, the frame is shared. */
import type { CellModel, TableModel } from '../../model.ts'

export const escapeHtml = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

export type CellWriter = (cell: CellModel) => string

const span = (name: string, count: number) => (count > 1 ? ` ${name}="${count}"` : '')

/** `<br>` where the label is broken, `&nbsp;` where the cell is empty. */
export const plainCell: CellWriter = (cell) =>
  cell.text === '' ? '&nbsp;' : escapeHtml(cell.text).replace(/\n/g, '<br />')

/** Word's paragraphs: one `<p>` for each line of the label, its own styles, blanks to fill the width. */
export const wordCell: CellWriter = (cell) => {
  const lines = (
    cell.fact === undefined ? cell.text.replace(/^(三、本年)度办理(结果)$/, '$1\n度办理\n$2') : cell.text
  ).split('\n')
  return lines
    .map((line, index) => {
      const filler = index > 0 ? ' &nbsp; &nbsp; &nbsp;' : ''
      const text = line === '' ? '<o:p>&nbsp;</o:p>' : `${escapeHtml(line)}${filler}`
      return `<p class="MsoNormal" align="center" style="mso-pagination:widow-orphan"><span lang="EN-US" style="font-family:宋体;mso-font-kerning:0pt">${text}</span></p>`
    })
    .join('')
}

/** Digits of one number in separate spans, as left behind by tracked edits in Word. */
export const digitSpanCell: CellWriter = (cell) => {
  if (cell.fact === undefined || cell.text.length < 2) return `<p>${plainCell(cell)}</p>`
  const spans = [...cell.text].map((digit) => `<span lang="EN-US">${escapeHtml(digit)}</span>`)
  return `<p style="text-align:center">${spans.join('')}</p>`
}

/** Rows of a table, without the frame. */
export function tableRows(table: TableModel, cellWriter: CellWriter): string {
  const rows = table.rows.map((row) => {
    const cells = row.map(
      (cell) => `<td${span('rowspan', cell.rowSpan)}${span('colspan', cell.colSpan)}>${cellWriter(cell)}</td>`,
    )
    return `<tr>${cells.join('')}</tr>`
  })
  return rows.join('\n')
}

export const htmlTable = (table: TableModel, cellWriter: CellWriter) =>
  `<table border="1" cellspacing="0" align="center"><tbody>\n${tableRows(table, cellWriter)}\n</tbody></table>`

/** 上海2019: a fifth column that some rows give to their first number and others to their second. */
export function withShiftingSpans(table: TableModel): TableModel {
  if (table.code !== 't2') return table
  const rows = table.rows.map((row, index) => {
    const wide = row.length === 1 ? 0 : Math.min(index % 3 === 0 ? 1 : 2, row.length - 1)
    return row.map((cell, column) => (column === wide ? { ...cell, colSpan: cell.colSpan + 1 } : cell))
  })
  return { ...table, columns: table.columns + 1, rows }
}

/** Cuts a table where a first-column cell begins that nothing spans: table 2 before each block, others in the middle. */
export function splitTable(table: TableModel): readonly TableModel[] {
  const isStart = (row: readonly CellModel[], index: number) => index > 0 && table.code === 't2' && row.length === 1
  const parts: (readonly CellModel[])[][] = [[]]
  table.rows.forEach((row, index) => {
    if (isStart(row, index)) parts.push([])
    parts.at(-1)?.push(row)
  })
  if (table.code !== 't3') return parts.map((rows) => ({ ...table, rows }))
  return splitResults(table)
}

/** Table 3 cut before the last row, as a page break does that repeats no head. */
function splitResults(table: TableModel): readonly TableModel[] {
  const cut = table.rows.length - 1
  return [table.rows.slice(0, cut), table.rows.slice(cut)].map((rows) => ({ ...table, rows }))
}

/** Three tables under one another in one frame; narrower ones are stretched to the widest. */
export function joinTables(tables: readonly TableModel[], captions: readonly string[], cellWriter: CellWriter): string {
  const columns = Math.max(...tables.map((table) => table.columns))
  const body = tables.map((table, index) => {
    const text = captions[index] ?? ''
    const caption = text === '' ? '' : `<tr><td colspan="${columns}">${escapeHtml(text)}</td></tr>\n`
    return caption + tableRows(stretch(table, columns), cellWriter)
  })
  return `<table border="1" cellspacing="0"><tbody>\n${body.join('\n')}\n</tbody></table>`
}

function stretch(table: TableModel, columns: number): TableModel {
  const extra = columns - table.columns
  if (extra === 0) return table
  const isShort = (row: readonly CellModel[]) => row.length > 0
  const rows = table.rows.map((row, index) => {
    // A row whose first columns are taken by a cell above begins further right: its last cell is widened all the same.
    const last = lastColumnCell(table, index)
    return isShort(row) ? row.map((cell) => (cell === last ? { ...cell, colSpan: cell.colSpan + extra } : cell)) : row
  })
  return { ...table, columns, rows }
}

/** The cell that begins in this row and ends at the table's right edge; none where one from above reaches it. */
function lastColumnCell(table: TableModel, index: number): CellModel | undefined {
  const reached = table.rows.slice(0, index).some((row, above) => {
    const last = row.at(-1)
    return last !== undefined && last.rowSpan > index - above && last.text === '总计'
  })
  return reached ? undefined : table.rows[index]?.at(-1)
}

/** One function a way in which a table becomes lines of text. Each shows what one kind of export does to tables. */
import type { CellModel, TableModel } from '../../model.ts'
import { spreadTable } from '../spread.ts'

export type TableWriter = (table: TableModel) => readonly string[]

const inOneLine = (text: string) => text.replace(/\n/g, ' ')
const halfWidth: Readonly<Record<string, string>> = { '（': '(', '）': ')', '，': ',', '：': ':' }
const withHalfBrackets = (text: string) => text.replace(/[（），：]/g, (sign) => halfWidth[sign] ?? sign)

/** Rows of the reduced table 3 that a stray blank line splits before their last cell, as in 九都镇2019. */
const isSplitRow = (table: TableModel, first: string) =>
  table.code === 't3' && table.columns === 5 && /^[一二]、/.test(first)

/** 九都镇2019: one cell a line behind a tab, blank line between rows; what a cell above covers is an empty cell. */
export const cellLinesTab: TableWriter = (table) =>
  spreadTable(table).flatMap((row) => {
    const cells = row.filter((spot) => spot.begins !== 'left')
    const lines = cells.map((spot) => `\t${spot.begins === 'here' ? spot.cell.text : ''}`)
    const isSplit = isSplitRow(table, cells[0]?.cell.text ?? '')
    return isSplit ? [...lines.slice(0, -1), '', ...lines.slice(-1), ''] : [...lines, '']
  })

/** 尼勒克县2023: one cell a line, a line with a bar behind each cell; rows leave no trace. */
export const cellLinesBar: TableWriter = (table) =>
  table.rows.flat().flatMap((cell) => [...withHalfBrackets(cell.text).split('\n'), '|'])

/** 龙岗区2024: cells of a row with bars behind them; merged cells leave no trace. */
export const pipes: TableWriter = (table) =>
  table.rows.map((row) =>
    row
      .map((cell) => `${withHalfBrackets(inOneLine(cell.text))} | `)
      .join('')
      .trimEnd(),
  )

/** 长春2023: bars around, and at the end of a row one bare bar for each column that a merged cell took. */
export const pipesColspans: TableWriter = (table) =>
  table.rows.map((row) => {
    const cells = row.map((cell) => ` ${withHalfBrackets(inOneLine(cell.text))} |`).join('')
    const rest = '|'.repeat(Math.max(table.columns - row.length, 0))
    return `|${cells} ${rest}`
  })

/** Pasted from a spreadsheet: tabs, merged cells leave empty ones. */
export const tabs: TableWriter = (table) =>
  spreadTable(table).map((row) =>
    row.map((spot) => (spot.begins === 'here' ? inOneLine(spot.cell.text) : '')).join('\t'),
  )

/** Two or more spaces between cells; an empty cell would vanish, so reports in this layout have none. */
export const wideSpaces: TableWriter = (table) =>
  table.rows.map((row) => row.map((cell: CellModel) => cell.text.replace(/\n/g, '')).join('   '))

/** Markdown: first row, a line of dashes, the others; merged cells leave empty ones. */
export const markdown: TableWriter = (table) => {
  const lines = spreadTable(table).map((row) => {
    const cells = row.map((spot) => (spot.begins === 'here' ? inOneLine(spot.cell.text) : ''))
    return `| ${cells.join(' | ')} |`
  })
  return ['', ...lines.slice(0, 1), `|${'---|'.repeat(table.columns)}`, ...lines.slice(1), '']
}

/** 太平镇2022: every cell a paragraph; a broken label becomes two paragraphs. */
export const paragraphs: TableWriter = (table) =>
  table.rows
    .flat()
    .flatMap((cell) => cell.text.split('\n'))
    .flatMap((text) => [text, ''])

/** 平潭2022: nothing at all between the cells of table 2 and 3; spaces between those of table 4. */
export const runOn: TableWriter = (table) => {
  const between = table.code === 't4' ? ' ' : ''
  return [
    table.rows
      .flat()
      .map((cell) => cell.text.replace(/\n/g, ''))
      .join(between),
  ]
}

/** 平潭2011: one space between all cells, rows and tables. */
export const oneLine: TableWriter = (table) => [
  table.rows
    .flat()
    .map((cell) => inOneLine(cell.text))
    .join(' '),
]

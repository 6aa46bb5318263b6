/** Tables of OpenDocument: every place of the rectangle is a cell, those under a span are `covered`. */
import { escapeXml } from '../../layout/docx/runs.ts'
import { type Spot, spreadTable } from '../../layout/spread.ts'
import type { CellModel, TableModel } from '../../model.ts'
import type { Look } from '../look.ts'
import { columnWidths, headerRowCount, isHeaderRow, isLongLabel, isResultsLabel } from '../shape.ts'
import { tableWidth } from './styles.ts'

/** A table, and the styles that it refers to. */
export interface WriterTable {
  readonly xml: string
  readonly styles: readonly string[]
}

const borders: Readonly<Record<Look['rules'], string>> = {
  all: 'fo:border="0.5pt solid #000000"',
  boxes: 'fo:border="0.5pt solid #000000"',
  none: 'fo:border="none"',
  horizontal:
    'fo:border-top="0.5pt solid #000000" fo:border-bottom="0.5pt solid #000000" fo:border-left="none" fo:border-right="none"',
  double: 'fo:border="2pt double #000000" style:border-line-width="0.5pt 1pt 0.5pt"',
  dashed: 'fo:border="0.75pt dashed #333333"',
}

interface Place {
  readonly row: number
  readonly column: number
  readonly isHeader: boolean
}

/** Neighbours to the right and below always differ. */
const tints = ['#dbe5f1', '#f2dcdb', '#ebf1dd', '#fdeada'] as const

function fillOf(look: Look, { row, column, isHeader }: Place): string | undefined {
  if (look.fill === 'header') return isHeader ? '#d9d9d9' : undefined
  if (look.fill === 'zebra') return row % 2 === 1 ? '#e8eef7' : undefined
  return look.fill === 'cells' ? tints[(row % 2) * 2 + (column % 2)] : undefined
}

const isUpright = (cell: CellModel, look: Look) =>
  isResultsLabel(cell) && (look.resultsLabel === 'vertical' || look.resultsLabel === 'turned')

function cellProperties(cell: CellModel, place: Place, look: Look): string {
  const fill = fillOf(look, place)
  return [
    borders[look.rules],
    'fo:padding="0.6mm"',
    `style:vertical-align="${look.breaks === 'inside-rows' ? 'top' : 'middle'}"`,
    ...(fill === undefined ? [] : [`fo:background-color="${fill}"`]),
    ...(isUpright(cell, look) ? [`style:writing-mode="${look.resultsLabel === 'vertical' ? 'tb-rl' : 'bt-lr'}"`] : []),
  ].join(' ')
}

/** Blanks between characters stay: they are single, so no text:s is needed. */
const textXml = (text: string) => escapeXml(text).replace(/\n/g, '<text:line-break/>')

const longestWord = 6

function paragraphStyle(cell: CellModel, isHeader: boolean, look: Look): string {
  if (look.headerWords === 'tracked' && isHeader && cell.text.length <= longestWord) return 'Word'
  if (look.fill === 'header' && isHeader) return 'Strong'
  return isLongLabel(cell) && !isUpright(cell, look) ? 'Label' : 'Number'
}

const counted = (name: string, count: number) => (count > 1 ? ` table:number-${name}-spanned="${count}"` : '')

function cellXml(cell: CellModel, place: Place, style: string, look: Look): string {
  const paragraph = `<text:p text:style-name="${paragraphStyle(cell, place.isHeader, look)}">${textXml(cell.text)}</text:p>`
  return `<table:table-cell table:style-name="${style}"${counted('columns', cell.colSpan)}${counted('rows', cell.rowSpan)}>${paragraph}</table:table-cell>`
}

/** Names for the cell styles of one table, each written once. */
function createStyleNames(prefix: string): {
  readonly nameOf: (properties: string) => string
  readonly written: () => string[]
} {
  const names = new Map<string, string>()
  const nameOf = (properties: string) => {
    const name = names.get(properties) ?? `${prefix}.c${names.size}`
    names.set(properties, name)
    return name
  }
  const written = () =>
    [...names].map(
      ([properties, name]) =>
        `<style:style style:name="${name}" style:family="table-cell"><style:table-cell-properties ${properties}/></style:style>`,
    )
  return { nameOf, written }
}

function frameStyles(name: string, table: TableModel, look: Look, width: number): readonly string[] {
  const widths = columnWidths(table, look)
  const total = widths.reduce((sum, part) => sum + part, 0)
  const columns = widths.map(
    (part, index) =>
      `<style:style style:name="${name}.w${index}" style:family="table-column"><style:table-column-properties style:column-width="${((part / total) * width).toFixed(2)}mm"/></style:style>`,
  )
  return [
    `<style:style style:name="${name}" style:family="table"><style:table-properties style:width="${width}mm" table:align="left" table:border-model="collapsing" style:may-break-between-rows="${look.breaks !== 'between-tables'}" fo:margin-bottom="3mm"/></style:style>`,
    `<style:style style:name="${name}.r" style:family="table-row"><style:table-row-properties fo:keep-together="${look.breaks === 'inside-rows' ? 'auto' : 'always'}"/></style:style>`,
    ...columns,
  ]
}

/** One table with styles named after it. */
export function writerTable(table: TableModel, name: string, look: Look, isBeside: boolean): WriterTable {
  const cellStyles = createStyleNames(name)
  const rowXml = (spots: readonly Spot[], row: number) => {
    const isHeader = isHeaderRow(table.rows[row] ?? [])
    const cells = spots.map(({ cell, begins }, column) => {
      if (begins !== 'here') return '<table:covered-table-cell/>'
      const place = { row, column, isHeader }
      return cellXml(cell, place, cellStyles.nameOf(cellProperties(cell, place, look)), look)
    })
    return `<table:table-row table:style-name="${name}.r">${cells.join('')}</table:table-row>`
  }
  const rows = spreadTable(table).map(rowXml)
  const heads = look.header === 'repeated' ? headerRowCount(table) : 0
  const head = heads > 0 ? `<table:table-header-rows>${rows.slice(0, heads).join('')}</table:table-header-rows>` : ''
  const columns = Array.from(
    { length: table.columns },
    (_, index) => `<table:table-column table:style-name="${name}.w${index}"/>`,
  )
  const xml = `<table:table table:name="${name}" table:style-name="${name}">${columns.join('')}${head}${rows.slice(heads).join('\n')}</table:table>`
  return { xml, styles: [...frameStyles(name, table, look, tableWidth(look, isBeside)), ...cellStyles.written()] }
}

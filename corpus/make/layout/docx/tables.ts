/** Tables of WordprocessingML: every row lists a cell for each grid column that no cell to its left spans. */
import type { CellModel, TableModel } from '../../model.ts'
import { type Spot, spreadTable } from '../spread.ts'
import { paragraph, run } from './runs.ts'

/** What a layout may do differently; each gets what the plain way would give. */
export interface TableStyle {
  /** The paragraphs of a cell that begins here. */
  readonly cellContent: (cell: CellModel) => string
  /** Wraps a finished `w:tc`. */
  readonly wrapCell?: (xml: string, cell: CellModel) => string
  /** Wraps a finished `w:tr`. */
  readonly wrapRow?: (xml: string, row: number) => string
  /** Merges to the right written as a chain of cells (w:hMerge), as converters from .doc write them. */
  readonly hasLegacyMerge?: boolean
}

export const centred = '<w:jc w:val="center"/>'

export const plainStyle: TableStyle = { cellContent: (cell) => paragraph(run(cell.text), centred) }

const emptyParagraph = '<w:p/>'
/** 20ths of a point; Word needs some width, readers should not. */
const columnWidth = 900

const cellXml = (properties: string, content: string) =>
  `<w:tc><w:tcPr><w:tcW w:w="${columnWidth}" w:type="dxa"/>${properties}</w:tcPr>${content}</w:tc>`

const verticalMerge = (spot: Spot) => {
  if (spot.cell.rowSpan === 1) return ''
  return spot.begins === 'here' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>'
}

/** The cells of one row, left to right. `begins: 'left'` places are covered by a span, or chained in the old way. */
function rowCells(row: readonly Spot[], style: TableStyle): string {
  const wrap = style.wrapCell ?? ((xml: string) => xml)
  const cells = row.map((spot) => {
    const { cell } = spot
    if (spot.begins === 'left')
      return style.hasLegacyMerge ? cellXml(`<w:hMerge/>${verticalMerge(spot)}`, emptyParagraph) : ''
    const isWide = cell.colSpan > 1
    const span = style.hasLegacyMerge ? '<w:hMerge w:val="restart"/>' : `<w:gridSpan w:val="${cell.colSpan}"/>`
    const content = spot.begins === 'here' ? style.cellContent(cell) : emptyParagraph
    return wrap(cellXml(`${isWide ? span : ''}${verticalMerge(spot)}`, content), cell)
  })
  return cells.join('')
}

/** Places that start a continued row again: the first column of a cell from above that is wider than one. */
function withContinuedStarts(rows: readonly (readonly Spot[])[]): readonly (readonly Spot[])[] {
  return rows.map((row, index) =>
    row.map((spot, column) => {
      const isContinued = spot.begins === 'left' && rows[index - 1]?.[column]?.cell === spot.cell
      const isFirst = row[column - 1]?.cell !== spot.cell
      return isContinued && isFirst ? { ...spot, begins: 'above' } : spot
    }),
  )
}

/** One `w:tbl`. With legacy merges every row also begins one grid column late (w:gridBefore). */
export function docxTable(table: TableModel, style: TableStyle): string {
  const rows = withContinuedStarts(spreadTable(table))
  const wrapRow = style.wrapRow ?? ((xml: string) => xml)
  const before = style.hasLegacyMerge
    ? '<w:trPr><w:gridBefore w:val="1"/><w:wBefore w:w="120" w:type="dxa"/></w:trPr>'
    : ''
  const lines = rows.map((row, index) => wrapRow(`<w:tr>${before}${rowCells(row, style)}</w:tr>`, index))
  const gridColumns = table.columns + (style.hasLegacyMerge ? 1 : 0)
  const grid = `<w:gridCol w:w="${columnWidth}"/>`.repeat(gridColumns)
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="single" w:sz="4"/>`)
    .join('')
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>${borders}</w:tblBorders></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${lines.join('')}</w:tbl>`
}

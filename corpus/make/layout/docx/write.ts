import type { BlockModel, CellModel, ReportModel, TableModel } from '../../model.ts'
import type { DocxLayout } from '../../plan.ts'
import { packDocx } from './package.ts'
import * as runs from './runs.ts'
import { centred, docxTable, plainStyle, type TableStyle } from './tables.ts'

type Heading = Extract<BlockModel, { type: 'heading' }>

/** How one layout writes the three kinds of block. */
interface DocxWriter {
  readonly title?: (text: string) => string
  readonly heading?: (heading: Heading) => string
  readonly paragraph?: (text: string, index: number) => string
  readonly table?: (table: TableModel) => string
}

const styleOf = (heading: Heading) => `<w:pStyle w:val="${heading.level}"/>`
const typedHeading = (heading: Heading) => runs.paragraph(runs.run(heading.number + heading.text), styleOf(heading))
const plainParagraph = (text: string) => runs.paragraph(runs.run(text), '<w:ind w:firstLineChars="200"/>')
const plainTitle = (text: string) => runs.paragraph(runs.run(text), centred)

/** The number is the list's: it stands in no text of the file. */
const numberedHeading = (heading: Heading) =>
  runs.paragraph(
    runs.run(heading.text),
    `${styleOf(heading)}<w:numPr><w:ilvl w:val="${heading.level - 1}"/><w:numId w:val="1"/></w:numPr>`,
  )

const firstRowList = 2

/** Rows 1. 2. 3. of table 3 numbered by Word too; each group begins a list of its own. */
function numberedTable(table: TableModel): string {
  let list = firstRowList - 1
  const cellContent = (cell: CellModel) => {
    const match = cell.fact === undefined && table.code === 't3' ? /^(\d)\.(.+)$/s.exec(cell.text) : null
    if (match === null) return runs.paragraph(runs.run(cell.text), centred)
    if (match[1] === '1') list += 1
    return runs.paragraph(runs.run(match[2] ?? ''), `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`)
  }
  return docxTable(table, { cellContent })
}

/** First id of tracked changes; a step of two leaves room for the pair of deletion and insertion. */
const firstChange = 100

/** Every third number was something else before; a whole row was struck out. */
function trackedTable(table: TableModel): string {
  let id = firstChange
  let numbers = 0
  const cellContent = (cell: CellModel) => {
    if (cell.fact === undefined) return runs.paragraph(runs.run(cell.text))
    numbers += 1
    if (numbers % 3 !== 0) return runs.paragraph(runs.run(cell.text))
    id += 2
    return runs.paragraph(runs.replacedRun('7', cell.text, id))
  }
  const struckOut = () => {
    const cells = Array.from(
      { length: table.columns },
      (_, index) => `<w:tc><w:tcPr/>${runs.paragraph(runs.deletedRun(index === 0 ? '合计' : '9', 90 + index))}</w:tc>`,
    )
    return `<w:tr><w:trPr>${runs.deletedRowMark(80)}</w:trPr>${cells.join('')}</w:tr>`
  }
  const last = table.rows.length - 1
  const wrapRow = (xml: string, row: number) => (row === last && table.code !== 't2' ? xml + struckOut() : xml)
  return docxTable(table, { cellContent, wrapRow })
}

/** The third paragraph has a struck-out sentence and a hidden one. */
const trackedParagraph = (text: string, index: number) => {
  const extra =
    index === 2 ? runs.deletedRun('全年收到政府信息公开申请999件。', 60) + runs.hiddenRun('（待核：888件）') : ''
  return runs.paragraph(runs.run(text) + extra)
}

/** Controls around a cell, around a row, around a number inside its paragraph, and around the table. */
function controlledTable(table: TableModel): string {
  const style: TableStyle = {
    cellContent: (cell) => {
      const text = runs.run(cell.text)
      return runs.paragraph(cell.fact?.col === 'total' ? runs.control(text, '总计') : text, centred)
    },
    wrapCell: (xml, cell) =>
      cell.fact?.col === 'natural' || cell.fact?.col === 'decisions' ? runs.control(xml, '数据') : xml,
    wrapRow: (xml, row) => (row % 5 === 4 ? runs.control(xml, '行') : xml),
  }
  return runs.control(docxTable(table, style), '表格')
}

/** The table in the only cell of another one, as templates with a frame have it. */
function nestedTable(table: TableModel): string {
  const frame: TableModel = { code: table.code, columns: 1, rows: [[{ text: '', colSpan: 1, rowSpan: 1 }]] }
  const inner = docxTable(table, plainStyle)
  return docxTable(frame, { cellContent: () => `${inner}<w:p/>` })
}

const brokenStyle: TableStyle = { cellContent: (cell) => runs.paragraph(runs.brokenRuns(cell.text), centred) }

const writers: Readonly<Record<DocxLayout, DocxWriter>> = {
  plain: { table: (table) => docxTable(table, brokenStyle) },
  numbered: { heading: numberedHeading, table: numberedTable },
  tracked: { paragraph: trackedParagraph, table: trackedTable },
  'text-box': {
    title: (text) => runs.paragraph(runs.textBox(text, 1)),
    paragraph: (text, index) =>
      plainParagraph(text) + (index === 2 ? runs.paragraph(runs.textBox('联系电话：00000000，每周一至周五', 2)) : ''),
  },
  'content-controls': { heading: (heading) => runs.control(typedHeading(heading), '标题'), table: controlledTable },
  nested: { table: nestedTable },
  'legacy-merge': { table: (table) => docxTable(table, { ...plainStyle, hasLegacyMerge: true }) },
}

/** A report as a Word file; the same bytes every time. */
export function writeDocx(report: ReportModel, layout: DocxLayout): Uint8Array {
  const writer = writers[layout]
  const blockXml = (block: BlockModel, index: number) => {
    if (block.type === 'heading') return (writer.heading ?? typedHeading)(block)
    if (block.type === 'paragraph') return (writer.paragraph ?? plainParagraph)(block.text, index)
    // Two tables that touch would become one: Word keeps a paragraph between.
    return `${(writer.table ?? ((table: TableModel) => docxTable(table, plainStyle)))(block.table)}<w:p/>`
  }
  const signature = report.signature.map((line) => runs.paragraph(runs.run(line), '<w:jc w:val="right"/>'))
  const body = [(writer.title ?? plainTitle)(report.title), ...report.blocks.map(blockXml), ...signature]
  return packDocx(report, body.join(''))
}

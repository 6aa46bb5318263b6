/** What a layout does to the report itself before it is drawn: numbers, words, tables joined and cut. */
import { type BlockModel, type CellModel, madeNotice, type ReportModel, type TableModel } from '../model.ts'
import { cutTable, joinTables } from './join-tables.ts'
import type { Look } from './look.ts'

/** 件 in sentences and counts in tables grow by the same factor, so that they go on agreeing; no digit repeats by it. */
const longFactor = 10_007

const times = (digits: string) => String(Number((Number(digits) * longFactor).toFixed(2)))

function lengthen(cell: CellModel): CellModel {
  const isCount = cell.fact?.state === 'number' && !(cell.fact.table === 't2' && cell.fact.col === 'amount')
  return isCount ? { ...cell, text: cell.text.replace(/\d+/, times) } : cell
}

/** 商业企业 -> 商 业 企 业, in header words of at most this many characters. */
const longestSpaced = 6

function spaceOut(cell: CellModel, isHeader: boolean): CellModel {
  const isWord = isHeader && cell.fact === undefined && cell.text.length <= longestSpaced
  return isWord ? { ...cell, text: [...cell.text].join(' ') } : cell
}

function eachTable(report: ReportModel, change: (table: TableModel) => TableModel): ReportModel {
  const blocks = report.blocks.map((block) =>
    block.type === 'table' ? { ...block, table: change(block.table) } : block,
  )
  return { ...report, blocks }
}

const eachCell = (report: ReportModel, change: (cell: CellModel, isHeader: boolean) => CellModel): ReportModel =>
  eachTable(report, (table) => ({
    ...table,
    rows: table.rows.map((row) => {
      const isHeader = row.every((cell) => cell.fact === undefined)
      return row.map((cell) => change(cell, isHeader))
    }),
  }))

function withLongNumbers(report: ReportModel): ReportModel {
  const changed = eachCell(report, lengthen)
  const blocks = changed.blocks.map((block) =>
    block.type === 'paragraph' ? { ...block, text: block.text.replace(/\d+(?=件)/g, times) } : block,
  )
  return { ...changed, blocks }
}

const headingText = (block: BlockModel) => (block.type === 'heading' ? [block.number + block.text] : [])

/** All tables as one, the headings between them as rows. */
function withJoinedTables(report: ReportModel): ReportModel {
  const first = report.blocks.findIndex((block) => block.type === 'table')
  const last = report.blocks.findLastIndex((block) => block.type === 'table')
  const inside = report.blocks.slice(first, last + 1)
  const tables = inside.flatMap((block) => (block.type === 'table' ? [block.table] : []))
  const joined: BlockModel = { type: 'table', table: joinTables(tables, inside.flatMap(headingText)) }
  return { ...report, blocks: [...report.blocks.slice(0, first), joined, ...report.blocks.slice(last + 1)] }
}

/** Table 3 as two tables, cut where （四）无法提供 begins; 三、本年度办理结果 goes on without its label. */
function withSplitTable(report: ReportModel): ReportModel {
  const blocks = report.blocks.flatMap((block): BlockModel[] => {
    if (block.type !== 'table' || block.table.code !== 't3') return [block]
    const cut = block.table.rows.findIndex((row) => row.some((cell) => cell.text.startsWith('（四）')))
    const parts = cutTable(block.table, cut)
    return [
      { type: 'table', table: parts[0] },
      { type: 'paragraph', text: '（续表）' },
      { type: 'table', table: parts[1] },
    ]
  })
  return { ...report, blocks }
}

/** The report as this look shows it; the truth is read off what comes out. */
export function arrangeReport(report: ReportModel, look: Look): ReportModel {
  const steps: readonly ((before: ReportModel) => ReportModel)[] = [
    ...(look.numbers === 'plain' ? [] : [withLongNumbers]),
    ...(look.headerWords === 'spaced' ? [(before: ReportModel) => eachCell(before, spaceOut)] : []),
    ...(look.arrangement === 'joined' ? [withJoinedTables] : []),
    ...(look.arrangement === 'split' ? [withSplitTable] : []),
  ]
  const arranged = steps.reduce((before, step) => step(before), report)
  if (look.arrangement === 'web-page') return arranged
  return { ...arranged, signature: [...arranged.signature, `（${madeNotice}）`] }
}

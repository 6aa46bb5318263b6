import type { Block, Evidence, Grid, Position } from '../src/document/document.ts'
import { squeezeWithOffsets } from '../src/document/squeezed.ts'
import { plainText, squeeze } from '../src/document/text.ts'
import { toSimplified } from '../src/document/traditional.ts'
import type { FoundHeading } from './find-headings.ts'
import type { TableCode } from './record.ts'
import { rowsOfGrid, rowsOfText, type TableRow } from './table-rows.ts'

/** The rows of one printed table, wherever they stand: several tables in one grid are told apart, parts are joined. */
export interface TableRegion {
  readonly table: TableCode
  readonly rows: readonly TableRow[]
  readonly evidence: Evidence
  readonly positions: readonly Position[]
}

/** Words that only the table's own header or first rows print, on squeezed text. */
const anchors: readonly { readonly table: TableCode; readonly words: RegExp }[] = [
  {
    table: 't2',
    words:
      /第二十条第?\(?[一二三四五六七八九\d]?\)?项?(?=信息内容|本年|上一年|$)|信息内容(?=本年|上一年|采购|$)|本年新?制[作发]件?数量?|本年新公开数量|上一年项目数量|本年处理决定数量/gu,
  },
  {
    table: 't3',
    words: /\(?本列数据的勾稽关系|申请人情况|(?:一、)?本年新收政府信息公开申请数量/gu,
  },
  { table: 't4', words: /(?:行政复议行政诉讼)?结果维持|行政复议行政诉讼$/gu },
  {
    table: 'annex',
    words: /(?:统计指标|指标名称|指标)(?=计量单位|单位|$)|(?:统计指标|指标名称)|主动公开政府信息数\(不同渠道/gu,
  },
]

interface Event {
  readonly offset: number
  readonly table: TableCode | null
}

/**
 * Finds the prescribed tables in a document, in printed order. A table printed twice gives two regions. `elsewhere` is
 * given the rows of grids that belong to none of them.
 */
export function findTables(
  blocks: readonly Block[],
  headings: readonly FoundHeading[],
  elsewhere: (row: TableRow) => void = () => undefined,
): readonly TableRegion[] {
  const finder: Finder = { regions: [], open: null, elsewhere }
  const byBlock = Map.groupBy(headings, (heading) => heading.block)
  blocks.forEach((block, index) => {
    const own = byBlock.get(index) ?? []
    if (block.type === 'grid') addGrid(finder, block, own)
    else addText(finder, block, own)
  })
  close(finder)
  return finder.regions
}

interface OpenRegion {
  readonly table: TableCode
  readonly rows: TableRow[]
  readonly evidences: Set<Evidence>
  readonly positions: Position[]
}

interface Finder {
  readonly regions: TableRegion[]
  readonly elsewhere: (row: TableRow) => void
  open: OpenRegion | null
}

function close(finder: Finder): void {
  const { open } = finder
  finder.open = null
  if (!open?.rows.some((row) => row.items.length > 0)) return
  const evidence = weakest(open.evidences)
  finder.regions.push({ table: open.table, rows: open.rows, evidence, positions: open.positions })
}

/** The least certain way in which any part of the table is known. */
function weakest(evidences: ReadonlySet<Evidence>): Evidence {
  const order: readonly Evidence[] = ['ocr', 'run-on', 'sequence', 'alignment', 'rulings', 'markup']
  return order.find((evidence) => evidences.has(evidence)) ?? 'sequence'
}

function openTable(finder: Finder, table: TableCode): void {
  if (finder.open?.table === table && !isSecondCopy(finder.open)) return
  close(finder)
  finder.open = { table, rows: [], evidences: new Set(), positions: [] }
}

/** A header again after the table's last row: the table is printed a second time. Table 2 has a header in each block. */
function isSecondCopy(open: OpenRegion): boolean {
  const text = open.rows.slice(-lastRows).map(rowText).join('')
  if (open.table === 't3') return /结转下.{0,2}年/u.test(text)
  if (open.table === 't2') return false
  return (
    open.table === 't4' && open.rows.flatMap((row) => row.items).filter((item) => item.kind === 'value').length >= 15
  )
}

/** How far back the last row of the table may stand when its header comes again. */
const lastRows = 3

function rowText(row: TableRow): string {
  return plainText(row.items.map((item) => item.text).join(''))
}

function add(finder: Finder, row: TableRow, evidence: Evidence, position: Position | undefined): void {
  if (!finder.open) return
  finder.open.rows.push(row)
  finder.open.evidences.add(evidence)
  if (position && finder.open.positions.at(-1) !== position) finder.open.positions.push(position)
}

function addGrid(finder: Finder, grid: Grid, headings: readonly FoundHeading[]): void {
  const headingRows = new Set(headings.map((heading) => heading.row))
  const rows = rowsOfGrid(grid)
  // The lines of a text fall into grids and paragraphs as they come; only a table with columns of its own is another.
  const drawn = rows.some((row) => row.grid)
  if (finder.open && drawn && !goesOnIn(finder.open, grid, rows)) close(finder)
  rows.forEach((row, index) => {
    if (headingRows.has(index)) {
      close(finder)
      return
    }
    const own = row.items.filter((item) => !item.fromAbove)
    const table = tableNamedBy(own.filter((item) => item.kind === 'label').map((item) => plainText(item.text)))
    if (table) openTable(finder, table)
    // A list of lines has no columns that could have been guessed.
    const evidence = grid.evidence === 'alignment' && grid.columnCount === 1 ? 'sequence' : grid.evidence
    if (finder.open) add(finder, row, evidence, grid.positions[0])
    else finder.elsewhere(row)
  })
}

/**
 * True where a grid may hold a part of the table that is being read: it names the table itself, or it begins with a
 * row of numbers in as many columns as the part before, or it has rows that only this table has.
 */
function goesOnIn(open: OpenRegion, grid: Grid, rows: readonly TableRow[]): boolean {
  if (!open.rows.some((row) => row.items.some((item) => item.kind === 'value'))) return true
  const own = rows.map((row) => row.items.filter((item) => !item.fromAbove))
  const labels = own.map((items) => items.filter((item) => item.kind === 'label').map((item) => plainText(item.text)))
  if (labels.some((cells) => tableNamedBy(cells) === open.table)) return true
  const before = open.rows.findLast((row) => row.grid)?.grid
  const beginsWithNumbers = own[0]?.some((item) => item.kind === 'value') ?? false
  if (beginsWithNumbers && (!before || before.columnCount === grid.columnCount)) return true
  return open.table !== 't2' && labels.some((cells) => cells.some((cell) => rowNames[open.table].test(cell)))
}

/** Words of rows that stand far from the table's header, for telling a part that was cut off. */
const rowNames: Readonly<Record<TableCode, RegExp>> = {
  t2: /^$/u,
  t3: /结转下|予以公开|不予公开|无法提供|不予处理|其他处理|属于国家秘密|信访举报|重复申请|反复申请|本机关不掌握|现成信息|补正后|公开出版物/u,
  t4: /结果纠正|尚未审结|未经复议|复议后起诉/u,
  annex: /申请数|答复数|公开数|复议|诉讼|人员数|培训/u,
}

const disputeHeads = /行政复议|行政诉讼|未经复议直接起诉|复议后起诉|[、()]/gu

/** The table that the cells of one row name. Heads of table 4 alone in a row open it. */
function tableNamedBy(cells: readonly string[]): TableCode | null {
  if (cells.length === 0) return null
  if (cells.every((cell) => cell.replace(disputeHeads, '') === '')) return 't4'
  if (cells.some((cell) => annexCell.test(cell))) return 'annex'
  const text = cells.join('')
  // 指标 inside other words is no head of a sheet.
  const named = anchors.find(({ table, words }) => table !== 'annex' && text.search(words) >= 0)
  return named?.table ?? null
}

/** A head of a statistics sheet, or its first row where the head is lost. */
const annexCell =
  /^(?:统计指标|指标名称|指标)$|^(?:统计指标|指标名称)|主动公开政府信息数\(不同渠道|^主动公开(?:信息|文件)数$/u

/** Chapters of the national statistics sheet that are named like sections of a report. */
const annexChapters =
  /^[一二三四五六七八九十]+[、.](?:主动公开情况|回应解读情况|依申请公开情况|行政复议数量|行政诉讼数量|举报投诉数量|机构建设和保障经费情况|政府信息公开会议和培训情况)$/u

function addText(finder: Finder, block: Exclude<Block, Grid>, headings: readonly FoundHeading[]): void {
  if (!finder.open && headings.length === 0 && !hasAnchor(block.text)) return
  const squeezed = squeezeWithOffsets(block.text)
  const events: Event[] = [
    ...headings.flatMap((heading) => [{ offset: heading.start, table: null } as const]),
    ...anchorEvents(squeezed.text).map((event) => ({ ...event, offset: squeezed.offsets[event.offset] ?? 0 })),
  ].sort((a, b) => a.offset - b.offset || (a.table === null ? -1 : 1))
  const headingEnds = new Map(headings.map((heading) => [heading.start, heading.end]))
  let start = 0
  for (const event of [...events, { offset: block.text.length, table: undefined }]) {
    addStretch(finder, block, start, event.offset)
    start = event.offset
    if (event.table === null) {
      if (finder.open?.table === 'annex' && isAnnexChapter(headings, event.offset)) continue
      close(finder)
      start = headingEnds.get(event.offset) ?? start
    } else if (event.table) openTable(finder, event.table)
  }
}

/** A chapter inside the sheet is no section of the report. */
function isAnnexChapter(headings: readonly FoundHeading[], offset: number): boolean {
  const heading = headings.find((one) => one.start === offset)
  return heading !== undefined && annexChapters.test(plainText(heading.title).replace(/[-—–―─]+$/u, ''))
}

/** Any script, blanks inside words or not. A cheap look first: most paragraphs are prose. */
function hasAnchor(text: string): boolean {
  const squeezed = squeeze(text)
  return mayAnchor.test(squeezed) && anchorEvents(toSimplified(squeezed)).length > 0
}

const mayAnchor = /渠道|二十[条條]第|[内內]容|本年|上一年|本列|人情[况況]|[结結]果[维維]持|行政[诉訴][讼訟]$|指[标標]/u

function anchorEvents(text: string): readonly Event[] {
  return anchors.flatMap(({ table, words }) =>
    [...text.matchAll(words)].map((match) => ({ offset: match.index, table })),
  )
}

/** Running text inside a table goes to its rows; a sentence ends the table. */
function addStretch(finder: Finder, block: Exclude<Block, Grid>, start: number, end: number): void {
  if (!finder.open || end <= start) return
  const text = block.text.slice(start, end)
  // Remarks under a table speak of its numbers and are no rows.
  if (/^\s*(?:注|备注|说明|填表说明)\s*[:：]/u.test(text)) {
    close(finder)
    return
  }
  const stop = text.search(/[。；！]/u)
  const tableEnd = stop < 0 ? end : start + stop
  // A sentence on a line of its own is no row; one that begins right behind the table's last number is cut off.
  if (stop < 0 || start > 0) {
    // Rows of table 2 have no numbers of their own.
    const numbered = finder.open.table !== 't2'
    for (const row of rowsOfText(block, start, tableEnd, numbered)) add(finder, row, 'sequence', block.positions[0])
  }
  if (stop >= 0) close(finder)
}

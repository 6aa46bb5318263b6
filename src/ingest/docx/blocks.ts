import type { Block, Cell, Grid, Position } from '../../document/document.ts'
import { ReportError } from '../../document/errors.ts'
import type { Note } from '../../document/finding.ts'
import type { Limits } from '../limits.ts'
import { isLayoutTable, lengthOfTexts } from './layout.ts'
import type { FlowItem, TableItem, TextItem } from './reading.ts'
import { type PlacedCell, type PlacedTable, placeTable } from './tables.ts'

/** The blocks made so far; paragraphs, tables and notes are numbered as they come. */
export interface BlockList {
  readonly file: string
  readonly limits: Limits
  readonly note: Note
  readonly blocks: Block[]
  readonly count: { paragraphs: number; tables: number; cells: number }
}

/** An empty list for one document. */
export function createBlockList(file: string, limits: Limits, note: Note): BlockList {
  return { file, limits, note, blocks: [], count: { paragraphs: 0, tables: 0, cells: 0 } }
}

/**
 * Adds paragraphs, headings and grids. A table that only lays out the page is dissolved into what its cells hold; a
 * table nested in a cell becomes a grid after the outer one. Blank paragraphs are left out. Throws `too-large`.
 */
export function addBlocks(items: readonly FlowItem[], list: BlockList): void {
  for (const item of items) {
    if (item.type === 'text') addText(item, list, null)
    else addTable(item, list)
  }
}

/** Adds the paragraphs of a note under `path` (`footnote 2`), tables inside it as any other. */
export function addNote(items: readonly FlowItem[], path: string, list: BlockList): void {
  for (const item of items) {
    if (item.type === 'text') addText({ ...item, level: null }, list, path)
    else addTable(item, list)
  }
}

/** The longest prescribed heading has 25 characters, titles with a long issuer up to 60; more is running text. */
const longestHeading = 80

function addText(item: TextItem, list: BlockList, path: string | null): void {
  // A page break before or after the words is no line of theirs.
  const printed = item.text.replace(/^\n+|\n+$/g, '')
  const text = printed.trim()
  if (text === '') return
  if (path === null) list.count.paragraphs++
  const positions: Position[] = [{ on: 'node', path: path ?? `paragraph ${list.count.paragraphs}` }]
  const isHeading = item.level !== null && text.length <= longestHeading && !text.includes('\n')
  list.blocks.push(
    isHeading
      ? { type: 'heading', level: item.level, text, positions }
      : { type: 'paragraph', text: printed, positions },
  )
}

function addTable(item: TableItem, list: BlockList): void {
  const table = placeTable(item.rows)
  if (table.cells.length === 0) return
  if (isLayoutTable(table)) {
    for (const cell of table.cells) addBlocks([...cell.items, ...cell.covered], list)
    return
  }
  boundCells(table, list)
  const number = ++list.count.tables
  noteOddRows(table, number, list)
  const inner: TableItem[] = []
  const cells = table.cells.map((cell) => makeCell(cell, number, inner, list))
  list.blocks.push(makeGrid(table, cells, number))
  for (const nested of inner) addTable(nested, list)
}

/** A grid with an empty cell wherever the table has none. */
function makeGrid({ rowCount, columnCount }: PlacedTable, cells: Cell[], number: number): Grid {
  const isCovered = new Uint8Array(rowCount * columnCount)
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      isCovered.fill(1, row * columnCount + cell.column, row * columnCount + cell.column + cell.colSpan)
    }
  }
  const all = [...cells]
  isCovered.forEach((covered, place) => {
    if (covered) return
    const row = Math.floor(place / columnCount)
    const position: Position = { on: 'node', path: `table ${number}, row ${row + 1}` }
    all.push({ row, column: place % columnCount, rowSpan: 1, colSpan: 1, text: '', position })
  })
  if (all.length > cells.length) all.sort((a, b) => a.row - b.row || a.column - b.column)
  const positions: Position[] = [{ on: 'node', path: `table ${number}` }]
  return { type: 'grid', rowCount, columnCount, cells: all, evidence: 'markup', positions }
}

function makeCell(placed: PlacedCell, table: number, inner: TableItem[], list: BlockList): Cell {
  const { row, column, rowSpan, colSpan } = placed
  const position: Position = { on: 'node', path: `table ${table}, row ${row + 1}, cell ${placed.ordinal}` }
  const lines = linesOf(placed.items, inner)
  const covered = withoutBlankEnds(linesOf(placed.covered, inner))
  if (covered.length > 0) {
    list.note({
      rule: 'ingest.merged-cell-text',
      severity: 'warning',
      values: { text: covered.join(' ') },
      positions: [position],
      facts: [],
    })
  }
  return { row, column, rowSpan, colSpan, text: [...withoutBlankEnds(lines), ...covered].join('\n'), position }
}

/** The lines of a cell; tables in it are set aside in `inner`, save frames, whose text is the cell's own. */
function linesOf(items: readonly FlowItem[], inner: TableItem[]): string[] {
  return items.flatMap((item) => {
    if (item.type === 'text') return [item.text]
    const table = placeTable(item.rows)
    if (isLayoutTable(table)) return table.cells.flatMap((cell) => linesOf([...cell.items, ...cell.covered], inner))
    if (lengthOfTexts([item]) > 0) inner.push(item)
    return []
  })
}

function withoutBlankEnds(lines: readonly string[]): readonly string[] {
  const hasText = (line: string): boolean => line !== ''
  return lines.slice(Math.max(0, lines.findIndex(hasText)), lines.findLastIndex(hasText) + 1)
}

function noteOddRows(table: PlacedTable, number: number, list: BlockList): void {
  const positions: Position[] = [{ on: 'node', path: `table ${number}` }]
  if (table.isByWidths) {
    list.note({ rule: 'ingest.columns-from-widths', severity: 'note', values: { table: number }, positions, facts: [] })
  }
  if (table.shortRows.length > 0) {
    const values = { table: number, rows: table.shortRows.join(', ') }
    list.note({ rule: 'ingest.rows-uneven', severity: 'warning', values, positions, facts: [] })
  }
}

function boundCells({ rowCount, columnCount }: PlacedTable, list: BlockList): void {
  const area = rowCount * columnCount
  list.count.cells += area
  const { gridCells, documentCells } = list.limits
  if (area <= gridCells && list.count.cells <= documentCells) return
  const limit = area > gridCells ? gridCells : documentCells
  throw new ReportError('too-large', {
    file: list.file,
    reason: `${area > gridCells ? 'one of its tables has' : 'its tables have together'} more than ${limit} cells`,
    reasonZh: `${area > gridCells ? '其中一个表格' : '其表格合计'}超过 ${limit} 个单元格`,
  })
}

/** Text as `pdftotext -layout` gives it: columns kept by spaces, labels broken over lines, page numbers in between. */
import type { TableModel } from '../../model.ts'
import { type Spot, spreadTable } from '../spread.ts'

/** Columns of a terminal that a character takes: all but ASCII take two. */
const widthOf = (text: string) =>
  [...text].reduce((width, character) => width + (character.charCodeAt(0) < 0x80 ? 1 : 2), 0)

/** Widths of label columns, narrowest first column as on the form; numbers get ten. */
const labelWidths: Readonly<Record<string, readonly number[]>> = { t2: [26], t3: [10, 14, 32], t4: [], annex: [44] }
const numberWidth = 10
const gap = 2

/** Lines after which a page ends; a number stands on a line of its own there. */
const linesOnPage = 40

function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  for (const part of text.split('\n')) {
    let line = ''
    for (const character of part) {
      if (line !== '' && widthOf(line + character) > width) {
        lines.push(line)
        line = ''
      }
      line += character
    }
    lines.push(line)
  }
  return lines
}

interface Placed {
  readonly left: number
  readonly lines: readonly string[]
}

function columnEdges(table: TableModel): readonly number[] {
  const labels = labelWidths[table.code] ?? []
  const edges = [0]
  for (let column = 0; column < table.columns; column += 1) {
    edges.push((edges[column] ?? 0) + (labels[column] ?? numberWidth) + gap)
  }
  return edges
}

function widthBetween(edges: readonly number[], column: number, span: number): number {
  return (edges[column + span] ?? 0) - (edges[column] ?? 0) - gap
}

function heightOf(row: readonly Spot[], edges: readonly number[]): number {
  const heights = row.map((spot, column) =>
    spot.begins === 'here' && spot.cell.rowSpan === 1
      ? wrap(spot.cell.text, widthBetween(edges, column, spot.cell.colSpan)).length
      : 1,
  )
  return Math.max(...heights)
}

function put(lines: string[], top: number, placed: Placed): void {
  placed.lines.forEach((text, index) => {
    const line = lines[top + index] ?? ''
    lines[top + index] = line + ' '.repeat(Math.max(placed.left - widthOf(line), line === '' ? 0 : 1)) + text
  })
}

/** Cells are centred over the rows that they span, which is what a page shows. */
function placeRows(table: TableModel): readonly string[] {
  const edges = columnEdges(table)
  const rows = spreadTable(table)
  const heights = rows.map((row) => heightOf(row, edges))
  const tops = heights.map((_, index) => heights.slice(0, index).reduce((sum, height) => sum + height, 0))
  const placed: { top: number; cell: Placed }[] = []
  rows.forEach((row, index) => {
    row.forEach((spot, column) => {
      if (spot.begins !== 'here') return
      const room = heights.slice(index, index + spot.cell.rowSpan).reduce((sum, height) => sum + height, 0)
      const lines = wrap(spot.cell.text, widthBetween(edges, column, spot.cell.colSpan))
      const top = (tops[index] ?? 0) + Math.max(Math.floor((room - lines.length) / 2), 0)
      placed.push({ top, cell: { left: edges[column] ?? 0, lines } })
    })
  })
  const lines: string[] = []
  for (const { top, cell } of placed.toSorted((a, b) => a.cell.left - b.cell.left)) put(lines, top, cell)
  return Array.from(lines, (line) => line ?? '')
}

/** One table as fixed-width lines. */
export const fixedWidth = (table: TableModel): readonly string[] => ['', ...placeRows(table), '']

/** Puts a page number between lines where a page would end, also inside tables. */
export function withPageNumbers(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line, index) => {
    const isEnd = index > 0 && index % linesOnPage === 0
    return isEnd ? [`${' '.repeat(40)}- ${index / linesOnPage} -`, `\f${line}`] : [line]
  })
}

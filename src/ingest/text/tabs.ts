import { gridFromRows, type RowCell } from '../../document/grid.ts'
import type { LayoutReader } from './blocks.ts'
import { type Line, positionIn } from './lines.ts'

/** Rows whose cells are parted by tabs. Merged cells leave none or a blank one, so columns are not taken from them. */
export const readTabs: LayoutReader = (lines, start) => {
  if (!isRow(lines[start])) return null
  let end = start
  while (isRow(lines[end]) || (isRow(lines[end + 1]) && lines[end]?.text.trim() === '')) end++
  if (lines[end - 1]?.text.trim() === '') end--
  const rows = lines.slice(start, end).filter((line) => line.text.trim() !== '' || line.text.includes('\t'))
  const [first] = rows
  if (!first || rows.length < leastRows) return null
  const position = positionIn(first, 0, first.text.length)
  return { block: gridFromRows(rows.map(cellsOf), 'sequence', [position]), lines: end - start }
}

/** A single line with a tab is an indented paragraph or a signature. */
const leastRows = 2

function isRow(line: Line | undefined): boolean {
  return line?.text.includes('\t') === true && /[^\t]\t|\t[^\t\s]+\t/u.test(line.text) && !line.text.includes('。')
}

function cellsOf(line: Line): readonly RowCell[] {
  const cells: RowCell[] = []
  let start = 0
  for (const part of line.text.split('\t')) {
    const text = part.trim()
    const lead = text === '' ? 0 : part.indexOf(text)
    cells.push({ text, position: positionIn(line, start + lead, text.length) })
    start += part.length + 1
  }
  return cells
}

import { gridFromRows, type RowCell } from '../../document/grid.ts'
import type { LayoutReader } from './blocks.ts'
import { type Line, positionIn } from './lines.ts'

/**
 * One cell a line behind a tab, as a cell-wise dump of a Word table gives it. A line with only the tab is a blank
 * cell; an empty line parts rows, but stray ones split a row too, so rows are not taken from them. A line without a
 * tab right after a cell goes on with it (`其他` / `结果`).
 */
export const readCellLines: LayoutReader = (lines, start) => {
  if (!isCell(lines[start]) || !(isCell(lines[start + 1]) || isCell(lines[start + 2]))) return null
  const cells: RowCell[] = []
  let end = start
  for (let index = start; index < lines.length; index++) {
    const line = lines[index]
    if (!line) break
    if (isCell(line)) {
      const text = line.text.slice(1).trim()
      const lead = text === '' ? 1 : line.text.indexOf(text)
      cells.push({ text, position: positionIn(line, lead, text.length) })
      end = index + 1
    } else if (line.text.trim() === '') {
      if (emptyLinesFrom(lines, index) > mostEmptyLines) break
    } else if (end === index && isCell(lines[index + 1])) {
      const last = cells.pop()
      if (last) cells.push({ ...last, text: `${last.text}\n${line.text.trim()}` })
      end = index + 1
    } else break
  }
  const [first] = cells
  return first
    ? {
        block: gridFromRows(
          cells.map((cell) => [cell]),
          'sequence',
          [first.position],
        ),
        lines: end - start,
      }
    : null
}

/** One empty line parts rows; after two the table is over. */
const mostEmptyLines = 1

function isCell(line: Line | undefined): boolean {
  return line !== undefined && /^\t[^\t]*$/u.test(line.text)
}

function emptyLinesFrom(lines: readonly Line[], index: number): number {
  let count = 0
  while (lines[index + count]?.text.trim() === '' && !isCell(lines[index + count])) count++
  return count
}

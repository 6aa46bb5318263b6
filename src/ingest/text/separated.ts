import { gridFromRows, type RowCell } from '../../document/grid.ts'
import type { LayoutReader } from './blocks.ts'
import { type Line, positionIn } from './lines.ts'

/**
 * Rows whose cells are parted by commas or semicolons, as a spreadsheet saved as text has them. A comma inside a label
 * parts it too; whoever reads the rows joins broken labels.
 */
export const readSeparated: LayoutReader = (lines, start) => {
  const first = lines[start]
  if (!first || !/[,，;；]/u.test(first.text)) return null
  const mark = marks.find((one) => partsOf(first.text, one).length > leastCells - 1)
  if (!mark) return null
  let end = start
  while (isRow(lines[end], mark)) end++
  const rows = lines.slice(start, end)
  const numbered = rows.filter((line) =>
    partsOf(line.text, mark).some((part) => /^\s*[\d.,]+\s*$/u.test(unquoted(part))),
  )
  // A list of names has no numbers between its commas; a sentence has no row after it.
  if (rows.length < leastRows || numbered.length * 3 < rows.length) return null
  const position = positionIn(first, 0, first.text.length)
  const grid = gridFromRows(
    rows.map((line) => cellsOf(line, mark)),
    'sequence',
    [position],
  )
  return { block: grid, lines: end - start }
}

const marks = [',', '，', ';', '；'] as const
/** A row of the forms has a label and at least one number; a line with one comma is prose. */
const leastCells = 3
const leastRows = 3

/** A comma among digits parts thousands; a line with wide gaps is set in columns, whatever its commas do. */
function partsOf(text: string, mark: string): readonly string[] {
  if (/\S(?:\s{2,}|\t)\S/u.test(text)) return [text]
  if (text.includes('"')) return quotedParts(text, mark)
  return mark === ',' || mark === '，' ? text.split(/(?<!\d[,，]?)[,，]|[,，](?!\d{3}(?!\d))/u) : text.split(mark)
}

/** A mark inside quotes parts nothing: "1,234",5 is two cells. An odd number of quotes quotes nothing. */
function quotedParts(text: string, mark: string): readonly string[] {
  const pieces = text.split('"')
  if (pieces.length % 2 === 0) return text.split(mark)
  const parts = ['']
  pieces.forEach((piece, index) => {
    const quoted = index % 2 === 1
    const [first = '', ...others] = quoted ? [`"${piece}"`] : piece.split(mark)
    parts.push((parts.pop() ?? '') + first, ...others)
  })
  return parts
}

const unquoted = (part: string): string => part.trim().replace(/^"(.*)"$/u, '$1')

function isRow(line: Line | undefined, mark: string): boolean {
  if (line === undefined || line.text.includes('。')) return false
  // Head rows and block titles may have one cell only, and no mark at the end.
  return partsOf(line.text, mark).length > 1 || (line.text.trim() !== '' && /^第二十条|^[（(]/u.test(line.text.trim()))
}

function cellsOf(line: Line, mark: string): readonly RowCell[] {
  const cells: RowCell[] = []
  let start = 0
  for (const part of partsOf(line.text, mark)) {
    const text = unquoted(part)
    cells.push({ text, position: positionIn(line, start + (text === '' ? 0 : part.indexOf(text)), text.length) })
    start += part.length + mark.length
  }
  return cells
}

import { gridFromRows, type RowCell } from '../../document/grid.ts'
import { toSimplified } from '../../document/traditional.ts'
import type { LayoutReader } from './blocks.ts'
import { type Line, positionIn } from './lines.ts'

/**
 * One cell a line with an empty line after each, as a page copied paragraph by paragraph gives it. Every further empty
 * line may be a blank cell; how many lines one takes differs, so the evidence is `alignment`.
 */
export const readStacked: LayoutReader = (lines, start) => {
  if (!isCell(lines[start])) return null
  const cells: RowCell[] = []
  let end = start
  let pending: RowCell[] = []
  let values = 0
  for (let index = start; index < lines.length; ) {
    const line = lines[index]
    if (!line || !isCell(line) || isChapter(line)) break
    const text = line.text.trim()
    cells.push(...pending, { text, position: positionIn(line, line.text.indexOf(text), text.length) })
    if (/^[\d.,+-]+$/u.test(text)) values++
    end = ++index
    pending = []
    while (lines[index] && lines[index]?.text.trim() === '') {
      const blank = lines[index]
      // The first empty line ends the cell before it.
      if (blank && index > end) pending.push({ text: '', position: positionIn(blank, 0, 0) })
      index++
    }
    if (index === end) break
  }
  const trailing = pending.length > mostTrailing ? [] : pending
  // Fewer lines, or no number alone on a line, are a list of short paragraphs.
  if (cells.length < leastCells || values === 0) return null
  const [first] = cells
  return first
    ? {
        block: gridFromRows(
          [...cells, ...trailing].map((cell) => [cell]),
          'alignment',
          [first.position],
        ),
        lines: end - start,
      }
    : null
}

const leastCells = 8
/** More empty lines than a row has cells are the end of the page. */
const mostTrailing = 8
/** The longest label of the form has 34 characters, with the explanations of one province 90. */
const longestCell = 100

function isCell(line: Line | undefined): boolean {
  if (line === undefined) return false
  const text = line.text.trim()
  return text !== '' && text.length <= longestCell && !text.includes('。') && !line.text.startsWith('\t')
}

/** 一、总体情况 on a line is a section, but 一、本年新收… is the first row of table 3. */
function isChapter(line: Line): boolean {
  const text = toSimplified(line.text.trim())
  return /^[一二三四五六七八九十]、/u.test(text) && /情况$|事项$/u.test(text)
}

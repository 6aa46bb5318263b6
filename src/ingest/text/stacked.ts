import { gridFromRows, type RowCell } from '../../document/grid.ts'
import { toSimplified } from '../../document/traditional.ts'
import type { LayoutReader } from './blocks.ts'
import { type Line, positionIn } from './lines.ts'

/**
 * One cell a line, as a page copied paragraph by paragraph gives it, often with an empty line after each. Every
 * further empty line may be a blank cell; how many lines one takes differs, so the evidence is `alignment`.
 */
export const readStacked: LayoutReader = (lines, start) => {
  const stack = collect(lines, start)
  const { cells } = stack
  // Fewer lines, or no number alone on a line, are a list of short paragraphs.
  if (cells.length < leastCells || !cells.some(({ line }) => /^[\s\d.,+-]+$/u.test(line.text))) return null
  const parted = cells.slice(0, -1).filter(({ emptyAfter }) => emptyAfter > 0).length
  // The first empty line ends the cell before it, where nearly every cell is followed by one.
  const separators = parted >= (cells.length - 1) * leastParted ? 1 : 0
  const rows = cells.flatMap(({ line, emptyAfter }, index): RowCell[] => {
    const last = index === cells.length - 1
    const blanks = Math.max(0, emptyAfter - separators)
    return [cellOf(line), ...blanksAfter(lines, line, last && blanks > mostTrailing ? 0 : blanks, separators)]
  })
  const [first] = rows
  if (!first) return null
  const grid = gridFromRows(
    rows.map((cell) => [cell]),
    'alignment',
    [first.position],
  )
  return { block: grid, lines: stack.end - start }
}

const leastCells = 8
/** Headers broken over lines and last lines have no empty line after them. */
const leastParted = 0.8
/** More empty lines than a row has cells are the end of the page. */
const mostTrailing = 8
/** The longest label of the form has 34 characters, with the explanations of one province 90. */
const longestCell = 100

interface StackedCell {
  readonly line: Line
  readonly emptyAfter: number
}

/** The lines from `start` that can be cells, up to a sentence, a chapter or a line with tabs. */
function collect(
  lines: readonly Line[],
  start: number,
): { readonly cells: readonly StackedCell[]; readonly end: number } {
  const cells: StackedCell[] = []
  let end = start
  let index = start
  while (index < lines.length) {
    const line = lines[index]
    if (!line || !isCell(line) || isChapter(line)) break
    end = ++index
    while (lines[index]?.text.trim() === '') index++
    cells.push({ line, emptyAfter: index - end })
  }
  return { cells, end }
}

function cellOf(line: Line): RowCell {
  const text = line.text.trim()
  return { text, position: positionIn(line, line.text.indexOf(text), text.length) }
}

function blanksAfter(lines: readonly Line[], line: Line, count: number, separators: number): readonly RowCell[] {
  const from = lines.indexOf(line) + 1 + separators
  return lines.slice(from, from + count).map((blank) => ({ text: '', position: positionIn(blank, 0, 0) }))
}

function isCell(line: Line): boolean {
  const text = line.text.trim()
  const bars = /[|｜]/u.test(text) || /[^\s][\t]|\s{2,}\S+\s{2,}/u.test(line.text)
  return text !== '' && text.length <= longestCell && !/[。；]/u.test(text) && !line.text.startsWith('\t') && !bars
}

/** 二、主动公开政府信息情况 on a line is a section, but 一、本年新收… is the first row of table 3. */
function isChapter(line: Line): boolean {
  const text = toSimplified(line.text.trim())
  return /^[一二三四五六七八九十]、/u.test(text) && /情况$|事项$/u.test(text)
}

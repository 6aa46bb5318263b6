import { gridFromRows, type RowCell } from '../../document/grid.ts'
import type { LayoutReader } from './blocks.ts'
import { type Line, positionIn } from './lines.ts'

/** What parts cells: bars, and the upright lines of tables drawn with line characters. */
const bar = /[|｜│┃║┆┊]/u

/** Tables whose cells are parted by `|`: Markdown, `a | b |` rows, and dumps with the bars on lines of their own. */
export const readPipes: LayoutReader = (lines, start) => {
  if (!hasPipe(lines[start])) return null
  let end = start
  let bars = 0
  let other = 0
  for (let index = start; index < lines.length; index++) {
    const line = lines[index]
    if (!line) break
    if (hasPipe(line)) {
      end = index + 1
      if (line.text.trim() === '|') bars++
      else other++
    } else if (!goesOn(lines, index)) break
  }
  const block = lines.slice(start, end)
  const [first] = block
  if (!first || end - start < leastLines) return null
  const rows = rowsOf(block, bars > other / 2 || isBroken(block))
  const position = positionIn(first, 0, first.text.length)
  return rows.length === 0
    ? { block: null, lines: end - start }
    : { block: gridFromRows(rows, 'sequence', [position]), lines: end - start }
}

function rowsOf(block: readonly Line[], broken: boolean): readonly (readonly RowCell[])[] {
  if (block.filter((line) => rule.test(line.text)).length >= 2) return ruledRows(block)
  return broken ? cellsAcrossLines(block).map((cell) => [cell]) : block.flatMap(rowOf)
}

/** +-----+-----+ of a table drawn with characters, ├──┼──┤ of one drawn with lines. */
const rule = /^\s*(?:\+(?:[-=]+\+)+|[┌┏╔├┣╠└┗╚][─━═┄┈┬┳╦┼╋╬┴┻╩┯┿┷┰╂┸╤╪╧╥╫╨]+[┐┓╗┤┫╣┘┛╝])\s*$/u

/** Rows of a drawn table stand between rules; a cell over several lines is joined. */
function ruledRows(lines: readonly Line[]): readonly (readonly RowCell[])[] {
  const rows: RowCell[][] = []
  let open: RowCell[] | null = null
  for (const line of lines) {
    if (rule.test(line.text)) {
      if (open) rows.push(open)
      open = null
      continue
    }
    const cells = rowOf(line)[0] ?? []
    open = open
      ? open.map((cell, index) => {
          const more = cells[index]?.text ?? ''
          return more === '' ? cell : { ...cell, text: cell.text === '' ? more : `${cell.text}\n${more}` }
        })
      : [...cells]
  }
  if (open) rows.push(open)
  return rows
}

/** One line with a bar may be prose (首页 | 政务公开). */
const leastLines = 2

function hasPipe(line: Line | undefined): boolean {
  return line !== undefined && (bar.test(line.text) || rule.test(line.text)) && !/。/u.test(line.text)
}

/** A cell broken over lines has lines without a bar, and a bar comes again within two lines. Sentences end the table. */
function goesOn(lines: readonly Line[], index: number): boolean {
  const text = lines[index]?.text ?? ''
  if (text.trim() === '' || text.includes('。') || /^\s*[一二三四五六七八九十]、/u.test(text)) {
    return barWithin(lines, index) && !text.includes('。')
  }
  return (
    (hasPipe(lines[index + 1]) || barWithin(lines, index)) && isBroken(lines.slice(Math.max(0, index - 2), index + 2))
  )
}

/** A bar on a line of its own soon after: the lines until there are one cell. */
function barWithin(lines: readonly Line[], index: number): boolean {
  return lines.slice(index + 1, index + 1 + longestBrokenCell).some((line) => line.text.trim() === '|')
}

/** Labels with explanations run over three lines in the dumps seen. */
const longestBrokenCell = 3

/** Lines without a bar of their own between lines with one. */
function isBroken(lines: readonly Line[]): boolean {
  return lines.some((line) => line.text.trim() === '|')
}

function rowOf(line: Line): readonly (readonly RowCell[])[] {
  if (/^[\s|｜:\-—=+]+$/u.test(line.text) && /[-—=]{2}/u.test(line.text)) return []
  const cells = splitCells(line)
  const trimmed = line.text.trim()
  const from = bar.test(trimmed.at(0) ?? '') ? 1 : 0
  const to = cells.length - (bar.test(trimmed.at(-1) ?? '') ? 1 : 0)
  return [cells.slice(from, to)]
}

function splitCells(line: Line): readonly RowCell[] {
  const cells: RowCell[] = []
  let start = 0
  for (const part of line.text.split(bar)) {
    const text = withoutMarks(part.trim())
    const lead = part.length - part.trimStart().length
    cells.push({ text, position: positionIn(line, start + (text === '' ? 0 : lead), text.length) })
    start += part.length + 1
  }
  return cells
}

/** Markdown's emphasis, escapes and line breaks are not print. */
function withoutMarks(text: string): string {
  if (!/[*_`\\<&]/u.test(text)) return text
  return text
    .replace(/\*\*|__|`/gu, '')
    .replace(/\\([!-/:-@[-`{-~])/gu, '$1')
    .replace(/<br\s*\/?>/giu, '\n')
    .replace(/&nbsp;/giu, ' ')
    .trim()
}

/** The text between two bars is a cell, over as many lines as it takes; rows leave no trace. */
function cellsAcrossLines(lines: readonly Line[]): readonly RowCell[] {
  const cells: RowCell[] = []
  let open: RowCell | null = null
  for (const line of lines) {
    splitCells(line).forEach((part, index) => {
      if (index > 0 && open) {
        cells.push(open)
        open = null
      }
      if (part.text === '' && open) return
      open = open && open.text !== '' ? { ...open, text: `${open.text}\n${part.text}` } : part
    })
  }
  if (open) cells.push(open)
  return cells
}

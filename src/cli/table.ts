import stringWidth from 'string-width'
import { safeLine } from './terminal-text.ts'

/** One column of a table for people: its head, and on which side its cells stand. */
export interface TableColumn {
  readonly head: string
  readonly align: 'left' | 'right'
}

export interface TableOptions {
  /** Columns of the terminal that the table may fill; Infinity where nothing is to be wrapped. */
  readonly width: number
  /** Applied to the head after it is padded, so that a style never counts as width. */
  readonly styleHead?: (text: string) => string
}

/** Two spaces between columns: one is not seen between right-aligned numbers and left-aligned words. */
const gap = '  '
/** Columns are never wrapped below this many terminal columns: four Chinese characters. */
const narrowest = 8

/**
 * A table as lines, in terminal columns: a Chinese character counts two. Too wide for `width`, the widest columns
 * are wrapped, never cut: a number or a label that a reader misses is worse than a long table. (cli-table3 cuts, and
 * measures with an older Unicode table than the rest of the program.)
 */
export function formatTable(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  options: TableOptions,
): readonly string[] {
  const heads = columns.map((column) => safeLine(column.head))
  const cells = rows.map((row) => columns.map((_, index) => safeLine(row[index] ?? '')))
  const widths = fitWidths(columnWidths(heads, cells), options.width)
  const style = options.styleHead ?? ((text: string) => text)
  const rule = widths.map((width) => '─'.repeat(width)).join(gap)
  return [
    ...formatRow(heads, columns, widths).map(style),
    style(rule),
    ...cells.flatMap((row) => formatRow(row, columns, widths)),
  ]
}

function columnWidths(heads: readonly string[], rows: readonly (readonly string[])[]): number[] {
  const widths = heads.map((head) => stringWidth(head))
  for (const row of rows) {
    row.forEach((cell, index) => {
      widths[index] = Math.max(widths[index] ?? 0, stringWidth(cell))
    })
  }
  return widths
}

/** Takes columns from the widest, one at a time, until the table fits or every column is at its narrowest. */
function fitWidths(natural: readonly number[], available: number): readonly number[] {
  const widths = [...natural]
  let excess = widths.reduce((sum, width) => sum + width, 0) + gap.length * (widths.length - 1) - available
  while (excess > 0) {
    const widest = widths.indexOf(Math.max(...widths))
    const width = widths[widest]
    if (width === undefined || width <= narrowest) break
    widths[widest] = width - 1
    excess--
  }
  return widths
}

function formatRow(
  cells: readonly string[],
  columns: readonly TableColumn[],
  widths: readonly number[],
): readonly string[] {
  const wrapped = cells.map((cell, index) => wrap(cell, widths[index] ?? 0))
  const height = Math.max(1, ...wrapped.map((lines) => lines.length))
  return Array.from({ length: height }, (_, line) =>
    wrapped
      .map((lines, index) => pad(lines[line] ?? '', widths[index] ?? 0, columns[index]?.align ?? 'left'))
      .join(gap)
      .trimEnd(),
  )
}

/** `text` with spaces up to `width` terminal columns. */
export function pad(text: string, width: number, align: 'left' | 'right'): string {
  const spaces = ' '.repeat(Math.max(0, width - stringWidth(text)))
  return align === 'right' ? spaces + text : text + spaces
}

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** Breaks at the last space that fits, else between any two characters, as Chinese is broken. */
export function wrap(text: string, width: number): readonly string[] {
  if (stringWidth(text) <= width) return [text]
  const lines: string[] = []
  let line = ''
  for (const { segment } of graphemes.segment(text)) {
    if (stringWidth(line + segment) > width && line !== '') {
      const space = line.lastIndexOf(' ')
      const breaksWord = space > 0 && /[!-~]$/.test(line) && /^[!-~]/.test(segment)
      lines.push(breaksWord ? line.slice(0, space) : line.trimEnd())
      line = breaksWord ? line.slice(space + 1) : ''
    }
    if (line !== '' || segment !== ' ') line += segment
  }
  return line === '' ? lines : [...lines, line]
}

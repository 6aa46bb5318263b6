import stringWidth from 'string-width'
import { safeLine } from './terminal-text.ts'

/** One column of a table for people: its head, and on which side its cells stand. */
export interface TableColumn {
  readonly head: string
  readonly align: 'left' | 'right'
}

/** How a table is to stand. */
export interface TableOptions {
  /** Columns of the terminal that the table may fill; Infinity where nothing is to be wrapped. */
  readonly width: number
  /** Applied to the head after it is padded, so that a style never counts as width. */
  readonly styleHead?: (text: string) => string
}

/** Two spaces between columns: one is not seen between right-aligned numbers and left-aligned words. */
const gap = '  '
/** Heads over numbers are wrapped down to this many terminal columns (three Chinese characters); numbers never are. */
const narrowestNumber = 6
/** A word of letters in such a head stays whole up to this many columns (warnings, business). */
const longestWholeWord = 8
/** Columns of words are wrapped down to this many terminal columns: four Chinese characters. */
const narrowestWord = 8

/**
 * A table as lines, in terminal columns: a Chinese character counts two. Too wide for `width`, it is wrapped and never
 * cut: a number or a label that a reader misses is worse than a long table. (cli-table3 cuts numbers, `123…`, and when
 * told to wrap Chinese text it drops the middle of it.)
 */
export function formatTable(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  options: TableOptions,
): readonly string[] {
  const heads = columns.map((column) => safeLine(column.head))
  const cells = rows.map((row) => columns.map((_, index) => safeLine(row[index] ?? '')))
  const widths = fitWidths(columns, heads, cells, options.width)
  const style = options.styleHead ?? ((text: string) => text)
  const rule = widths.map((width) => '─'.repeat(width)).join(gap)
  return [
    ...formatRow(heads, columns, widths).map(style),
    style(rule),
    ...cells.flatMap((row) => formatRow(row, columns, widths)),
  ]
}

function cellWidths(count: number, rows: readonly (readonly string[])[]): number[] {
  const widths = Array.from({ length: count }, () => 0)
  for (const row of rows) {
    row.forEach((cell, index) => {
      widths[index] = Math.max(widths[index] ?? 0, stringWidth(cell))
    })
  }
  return widths
}

/**
 * Takes terminal columns away until the table fits or nothing more can go: first from the heads over numbers, the
 * widest first, then from the words.
 */
function fitWidths(
  columns: readonly TableColumn[],
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  available: number,
): readonly number[] {
  const cells = cellWidths(columns.length, rows)
  const widths = heads.map((head, index) => Math.max(stringWidth(head), cells[index] ?? 0))
  const floors = columns.map(({ align }, index) =>
    align === 'right' ? Math.max(cells[index] ?? 0, narrowestNumber, wholeWord(heads[index] ?? '')) : narrowestWord,
  )
  let excess = widths.reduce((sum, width) => sum + width, 0) + gap.length * (widths.length - 1) - available
  for (const side of ['right', 'left'] as const) {
    while (excess > 0) {
      const widest = widestAboveFloor(widths, floors, (index) => columns[index]?.align === side)
      if (widest === undefined) break
      widths[widest] = (widths[widest] ?? 0) - 1
      excess--
    }
  }
  return widths
}

/** Columns that the head needs so that none of its short words is broken. */
function wholeWord(head: string): number {
  const words = head.match(/[A-Za-z]+/g) ?? []
  return Math.max(0, ...words.map((word) => word.length).filter((length) => length <= longestWholeWord))
}

function widestAboveFloor(
  widths: readonly number[],
  floors: readonly number[],
  isEligible: (index: number) => boolean,
): number | undefined {
  const eligible = widths.flatMap((width, index) => (isEligible(index) && width > (floors[index] ?? 0) ? [index] : []))
  return eligible.reduce<number | undefined>(
    (best, index) => (best === undefined || (widths[index] ?? 0) > (widths[best] ?? 0) ? index : best),
    undefined,
  )
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

/** Breaks after the last space, `_` or `.` that fits, so that words and codes stay whole; Chinese anywhere. */
export function wrap(text: string, width: number): readonly string[] {
  if (stringWidth(text) <= width) return [text]
  const lines: string[] = []
  let line = ''
  for (const { segment } of graphemes.segment(text)) {
    if (stringWidth(line + segment) > width && line !== '') {
      const splitsWord = /[!-~]$/.test(line) && /^[!-~]/.test(segment)
      const end = splitsWord ? Math.max(...[...' _.'].map((sign) => line.lastIndexOf(sign))) + 1 : 0
      lines.push((end > 1 ? line.slice(0, end) : line).trimEnd())
      line = end > 1 ? line.slice(end) : ''
    }
    if (line !== '' || segment !== ' ') line += segment
  }
  return line === '' ? lines : [...lines, line]
}

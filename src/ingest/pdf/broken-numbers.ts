import type { PageCell } from './page-grids.ts'
import { linesOf, type TextLine } from './words.ts'

/** Digits on each line but the last of a broken number, at the least; narrower columns hold small numbers only. */
const leastDigits = 3
/** Font sizes: less room than this (a digit and the margins' rounding) makes two lines equally full. */
const oneDigit = 0.6

/**
 * Cells whose number was broken because the column is too narrow, with the number in one piece: nothing but digits,
 * every line but the last as wide as the widest line printed anywhere in the column, the last no wider.
 */
export function joinBrokenNumbers(cells: readonly PageCell[]): readonly PageCell[] {
  const broken = cells.filter(({ text }) => /^[\d,.]+(?:\n[\d,.]+)+$/u.test(text))
  if (broken.length === 0) return cells
  const widest = new Map<number, number>()
  for (const cell of cells.filter(({ left, right }) => right === left + 1)) {
    const width = linesOf(cell.characters).reduce((most, line) => Math.max(most, widthOf(line)), 0)
    widest.set(cell.left, Math.max(widest.get(cell.left) ?? 0, width))
  }
  return cells.map((cell) =>
    broken.includes(cell) && isBroken(linesOf(cell.characters), widest.get(cell.left) ?? 0, cell)
      ? { ...cell, text: cell.text.replaceAll('\n', '') }
      : cell,
  )
}

const widthOf = ({ box }: TextLine): number => box[2] - box[0]

function isBroken(lines: readonly TextLine[], widest: number, { left, right, box }: PageCell): boolean {
  const [first] = lines
  const last = lines.at(-1)
  if (!first || !last || right !== left + 1) return false
  const isFull = (line: TextLine): boolean =>
    line.text.length >= leastDigits &&
    widest - widthOf(line) < line.size * oneDigit &&
    widthOf(line) * 2 > box[2] - box[0]
  return lines.slice(0, -1).every(isFull) && widthOf(last) <= widthOf(first) + last.size * oneDigit
}

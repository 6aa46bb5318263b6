import type { Box, Evidence } from '../../document/document.ts'
import { joinBrokenNumbers } from './broken-numbers.ts'
import { compressed, type Frame } from './grids.ts'
import type { Character } from './pages.ts'
import { numberedLabel, splitCells } from './split-cells.ts'
import { linesOf, type TextLine, textOf } from './words.ts'

/** A grid of one page with its text. Rows and columns count from 0; boxes are those of the upright page. */
export interface PageGrid {
  readonly kind: 'grid'
  readonly page: number
  readonly evidence: Evidence
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly cells: readonly PageCell[]
  /** By itself no table (one column, almost empty); it may be the rest of one from the page before. */
  readonly isWeak: boolean
}

export interface PageCell {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly text: string
  readonly page: number
  readonly box: Box
  readonly characters: readonly Character[]
}

/** Puts each character into the cell that holds its middle; what no frame holds is left over. */
export function fillFrames(
  frames: readonly Frame[],
  characters: readonly Character[],
  page: number,
): { readonly grids: readonly PageGrid[]; readonly rest: readonly Character[] } {
  // A table inside a cell of another: the smaller frame is asked first.
  const ordered = [...frames].sort((a, b) => areaOf(a) - areaOf(b))
  const lookups = ordered.map(makeLookup)
  const taken = ordered.map((frame) => frame.cells.map((): Character[] => []))
  const rest: Character[] = []
  for (const character of characters) {
    const x = (character.box[0] + character.box[2]) / 2
    const y = (character.box[1] + character.box[3]) / 2
    const index = lookups.findIndex((lookup) => lookup(x, y) >= 0)
    const cell = index < 0 ? undefined : taken[index]?.[lookups[index]?.(x, y) ?? -1]
    if (cell) cell.push(character)
    else rest.push(character)
  }
  const grids = ordered.map((frame, index) => makeGrid(withRowsOfNumbers(frame, taken[index] ?? []), page))
  return { grids, rest }
}

const areaOf = ({ xs, ys }: Frame): number => ((xs.at(-1) ?? 0) - (xs[0] ?? 0)) * ((ys.at(-1) ?? 0) - (ys[0] ?? 0))

/** The number of the cell that holds a point, -1 where none does. */
function makeLookup({ xs, ys, cells }: Frame): (x: number, y: number) => number {
  const columns = xs.length - 1
  const owner = new Int32Array(columns * (ys.length - 1)).fill(-1)
  cells.forEach((cell, index) => {
    for (let r = cell.top; r < cell.bottom; r++) owner.fill(index, r * columns + cell.left, r * columns + cell.right)
  })
  return (x, y) => {
    const column = lastAtMost(xs, x)
    const row = lastAtMost(ys, y)
    return column < 0 || row < 0 || column >= columns || row >= ys.length - 1
      ? -1
      : (owner[row * columns + column] ?? -1)
  }
}

function lastAtMost(sorted: readonly number[], value: number): number {
  let low = -1
  let high = sorted.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((sorted[middle] ?? 0) <= value) low = middle
    else high = middle - 1
  }
  return low
}

/** A frame with the characters of its cells, in the order of the cells. */
export interface FilledFrame {
  readonly frame: Frame
  readonly taken: readonly (readonly Character[])[]
}

/** Printed lines of numbers that one cell must hold for its rows to have been left unruled. */
const linesOfNumbers = 3
/** Cells that must hold two lines of numbers each for a single ruling to be missing: one alone may be a broken number. */
const cellsOfTwo = 3

/**
 * Rows that no rulings part: where two or more cells of a row each hold the same three or more lines on the same
 * baselines, and one of them only numbers, every line is a row. A wrapped label adds lines to one cell only, and a
 * head's words are no numbers. Two lines are two rows where three cells hold two numbers each, for then a ruling is
 * missing; the labels beside them may wrap if the second begins with its own numbering.
 */
function withRowsOfNumbers(frame: Frame, taken: readonly (readonly Character[])[]): FilledFrame {
  let ys = frame.ys
  frame.ys.slice(0, -1).forEach((_, row) => {
    const lines = frame.cells.flatMap((cell, index) =>
      cell.top === row && cell.bottom === row + 1 ? [linesOf(taken[index] ?? [])] : [],
    )
    ys = [...ys, ...unruledRows(lines)].sort((a, b) => a - b)
  })
  return ys.length === frame.ys.length ? { frame, taken } : splitRows(frame, taken, ys)
}

/** Heights at which the cells of a row, given as their lines, are to be cut; none as a rule. */
function unruledRows(cells: readonly (readonly TextLine[])[]): readonly number[] {
  const ofNumbers = cells.filter((one) => one.length > 1 && one.every(({ text }) => isNumber(text)))
  const numbers = ofNumbers.find((one) => one.length >= linesOfNumbers) ?? ofNumbers[0]
  if (!numbers) return []
  const isTwo = numbers.length < linesOfNumbers
  const agreeing = cells.filter(
    (one) =>
      one.length === numbers.length &&
      one.every((line, at) => Math.abs(line.baseline - (numbers[at]?.baseline ?? 0)) < line.size / 2),
  )
  const cuts = numbers.slice(1).map((line, at) => ((numbers[at]?.box[3] ?? 0) + line.box[1]) / 2)
  const others = cells.filter((one) => one.length > 0 && !agreeing.includes(one))
  if (!isTwo) return agreeing.length < 2 || others.length > 0 ? [] : cuts
  const bothNumbers = agreeing.filter((one) => ofNumbers.includes(one))
  return bothNumbers.length >= cellsOfTwo && others.every((one) => isTwoLabels(one, cuts[0] ?? 0)) ? cuts : []
}

/** True where the cut goes between two lines of which the lower one begins a label of its own. */
function isTwoLabels(lines: readonly TextLine[], cut: number): boolean {
  const middleOf = ({ box }: TextLine): number => (box[1] + box[3]) / 2
  const below = lines.find((line) => middleOf(line) > cut)
  return below !== undefined && below !== lines[0] && numberedLabel.test(below.text)
}

const isNumber = (text: string): boolean => /^[\d.,%+\-—－\s/]+$/u.test(text.normalize('NFKC'))

/** The same frame with more row boundaries; cells of one row are cut at them, wider ones go on over them. */
function splitRows(frame: Frame, taken: readonly (readonly Character[])[], ys: readonly number[]): FilledFrame {
  const rowAt = (y: number): number => ys.indexOf(y)
  const parts = frame.cells.flatMap((cell, index) => {
    const top = rowAt(frame.ys[cell.top] ?? 0)
    const bottom = rowAt(frame.ys[cell.bottom] ?? 0)
    const characters = taken[index] ?? []
    if (cell.bottom > cell.top + 1) return [{ cell: { ...cell, top, bottom }, characters }]
    return Array.from({ length: bottom - top }, (_, at) => ({
      cell: { ...cell, top: top + at, bottom: top + at + 1 },
      characters: characters.filter(({ box }) => lastAtMost(ys, (box[1] + box[3]) / 2) === top + at),
    }))
  })
  parts.sort((a, b) => a.cell.top - b.cell.top || a.cell.left - b.cell.left)
  const whole = compressed(
    frame.xs,
    ys,
    parts.map(({ cell }) => cell),
  )
  return { frame: whole, taken: parts.map(({ characters }) => characters) }
}

/** Part of the cells of a table that hold text, at the least; a drawing or a form frame has fewer. */
const leastFilled = 0.1

function makeGrid({ frame, taken }: FilledFrame, page: number): PageGrid {
  const { xs, ys } = frame
  const whole = frame.cells.map((cell, index) => ({ cell, characters: taken[index] ?? [] }))
  const cells = splitCells(frame, whole).map(({ cell, characters }): PageCell => {
    const box: Box = [xs[cell.left] ?? 0, ys[cell.top] ?? 0, xs[cell.right] ?? 0, ys[cell.bottom] ?? 0]
    return { ...cell, text: textOf(characters), page, box, characters }
  })
  const filled = cells.filter(({ text }) => text !== '').length
  const isWeak = xs.length < 3 || ys.length < 3 || filled < 2 || filled < cells.length * leastFilled
  return { kind: 'grid', page, evidence: 'rulings', xs, ys, cells: joinBrokenNumbers(cells), isWeak }
}

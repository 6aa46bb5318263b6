import type { Box, Position } from '../../document/document.ts'
import type { Note } from '../../document/finding.ts'
import { findingAt } from '../../document/finding-on.ts'
import type { Place } from './blocks.ts'
import type { FlowItem } from './join-pages.ts'
import type { PageGrid } from './page-grids.ts'
import { tolerances } from './tolerances.ts'
import { type TextLine, wordsOf } from './words.ts'

/** The part of a table that stands on one page. */
interface Part {
  readonly box: Box
  /** From boundary to boundary: the columns that hold numbers. */
  readonly numberColumns: readonly (readonly [left: number, right: number])[]
}

/**
 * Numbers that look like cells of a table and are in none, for no number may go missing in silence: what stands within a
 * table's edges, and lines like its rows directly above or below it or between two parts of it, where rulings are missing.
 * Gives `ingest.number-beside-table`, one finding a page.
 */
export function noteLostNumbers(flow: readonly FlowItem[], place: Place, note: Note): void {
  const grids = flow.filter((item) => item.kind === 'grid')
  const lines = flow.flatMap((item) => (item.kind === 'line' ? [item] : []))
  for (const [page, own] of Map.groupBy(lines, (line) => line.page)) {
    const parts = grids.flatMap((grid) => partOn(grid, page))
    if (parts.length === 0) continue
    const lost = own
      .map(({ line }) => ({ line, numbers: lostOf(line, parts) }))
      .filter(({ numbers }) => numbers.length > 0)
    if (lost.length === 0) continue
    const texts = lost.flatMap(({ numbers }) => numbers.map(({ text }) => text))
    const named = texts.slice(0, mostNamed).join('、') + (texts.length > mostNamed ? '、…' : '')
    const positions = lost.map(({ line }): Position => place(page, line.box))
    note(findingAt('ingest.number-beside-table', { page, count: texts.length, numbers: named }, positions))
  }
}

/** In one sentence; the positions name all of them. */
const mostNamed = 12

function partOn({ cells, xs }: PageGrid, page: number): readonly Part[] {
  const own = cells.filter((cell) => cell.page === page)
  const [first] = own
  if (!first) return []
  const box = own.reduce(
    ([, top, , bottom], cell): Box => [
      xs[0] ?? 0,
      Math.min(top, cell.box[1]),
      xs.at(-1) ?? 0,
      Math.max(bottom, cell.box[3]),
    ],
    first.box,
  )
  const columns = new Set(own.filter(({ text }) => isNumber(text)).map(({ left }) => left))
  return [{ box, numberColumns: [...columns].map((left) => [xs[left] ?? 0, xs[left + 1] ?? 0] as const) }]
}

const isNumber = (text: string): boolean => /^[-+−]?\d[\d,.]*%?$/u.test(text.normalize('NFKC').trim())

/** Font sizes between the edge of a table and the baseline of a line that may be a row of it. */
const rowBeside = 2.5
/** Numbers in columns of numbers that make a line beside a table one of its rows; one is enough between two parts. */
const numbersOfRow = 2

function lostOf(line: TextLine, parts: readonly Part[]): readonly TextLine[] {
  const words = wordsOf(line, tolerances.columnGap)
  const within = words.filter(({ text, box }) => /\p{Nd}/u.test(text) && parts.some((part) => holds(part.box, box)))
  if (within.length > 0) return within
  const numbers = words.filter(({ text }) => isNumber(text))
  if (numbers.length === 0) return []
  const near = parts.filter(({ box }) => isBeside(line, box))
  const isBetween = near.some((above) =>
    near.some(
      (below) => above.box[3] <= line.baseline && below.box[1] >= line.box[1] && isSameWidth(above.box, below.box),
    ),
  )
  const columns = near.map(({ numberColumns }) => numbers.filter(({ box }) => standsIn(box, numberColumns)))
  const most = columns.reduce((best, next) => (next.length > best.length ? next : best), [])
  return most.length >= (isBetween ? 1 : numbersOfRow) ? most : []
}

function holds([left, top, right, bottom]: Box, box: Box): boolean {
  const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]
  return x > left && x < right && y > top && y < bottom
}

function isBeside({ box, size }: TextLine, [left, top, right, bottom]: Box): boolean {
  const gap = Math.max(top - box[3], box[1] - bottom)
  return gap < size * rowBeside && box[0] > left - size && box[2] < right + size
}

const isSameWidth = (a: Box, b: Box): boolean =>
  Math.abs(a[0] - b[0]) <= tolerances.sameColumn && Math.abs(a[2] - b[2]) <= tolerances.sameColumn

function standsIn([left, , right]: Box, columns: Part['numberColumns']): boolean {
  const middle = (left + right) / 2
  return columns.some(([from, to]) => middle > from && middle < to)
}

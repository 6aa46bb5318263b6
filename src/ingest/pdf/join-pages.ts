import { compressed } from './grids.ts'
import type { PageCell, PageGrid } from './page-grids.ts'
import { stitchBreak } from './stitch.ts'
import { tolerances } from './tolerances.ts'
import { linesOf, type TextLine } from './words.ts'

/** What stands on a page, in reading order, furniture left out. */
export interface PageItems {
  readonly page: number
  readonly items: readonly PageItem[]
}
export type PageItem = PageGrid | { readonly kind: 'line'; readonly line: TextLine }

/** A line of the document with its page. */
export type FlowItem = PageGrid | { readonly kind: 'line'; readonly page: number; readonly line: TextLine }

/**
 * One flow of all pages. A grid that ends a page and one that begins the next are one where their outer edges agree and
 * the boundaries of their columns do not contradict each other, and nothing but a note of continuation is between.
 */
export function joinPages(pages: readonly PageItems[]): readonly FlowItem[] {
  const flow: FlowItem[] = []
  for (const { page, items } of pages) {
    const start = items.findIndex((item) => item.kind === 'grid' || !isContinuationNote(item.line.text))
    const first = items[start]
    const last = flow.at(-1)
    const isJoined = first?.kind === 'grid' && last?.kind === 'grid' && last.page !== page && goesOn(last, first)
    if (isJoined) flow[flow.length - 1] = joinGrids(last, first)
    for (const item of isJoined ? items.slice(start + 1) : items) {
      flow.push(item.kind === 'grid' ? item : { kind: 'line', page, line: item.line })
    }
  }
  return flow.flatMap((item) => (item.kind === 'grid' && item.isWeak ? linesOfFrame(item) : [item]))
}

/** What a frame that is no table holds: the cells' lines, one cell after the other. */
function linesOfFrame({ cells, page }: PageGrid): readonly FlowItem[] {
  return cells.flatMap(({ characters }) => linesOf(characters).map((line) => ({ kind: 'line' as const, page, line })))
}

const isContinuationNote = (text: string): boolean =>
  /^[（(]?(?:续表?|接上表|上接)\s*\d*[）)]?$|^\(?(?:continued|cont\.?)\)?$/iu.test(text.trim())

/** Part of the inner boundaries of the grid that has fewer which the other must have too. */
const sharedBoundaries = 0.5

function goesOn(above: PageGrid, below: PageGrid): boolean {
  if (lastPageOf(above) !== below.page - 1 || (above.isWeak && below.isWeak)) return false
  const near = (a: number | undefined, b: number | undefined): boolean =>
    Math.abs((a ?? 0) - (b ?? 0)) <= tolerances.sameColumn
  if (!near(above.xs[0], below.xs[0]) || !near(above.xs.at(-1), below.xs.at(-1))) return false
  const [few = [], many = []] = [above.xs.slice(1, -1), below.xs.slice(1, -1)].sort((a, b) => a.length - b.length)
  const shared = few.filter((x) => many.some((other) => near(x, other))).length
  return shared >= few.length * sharedBoundaries
}

const lastPageOf = ({ cells }: PageGrid): number => cells.reduce((last, { page }) => Math.max(last, page), 0)

function joinGrids(above: PageGrid, below: PageGrid): PageGrid {
  const xs = unionOf(above.xs, below.xs)
  const rows = above.ys.length - 1
  const upper = above.cells.map((cell) => moved(cell, above.xs, xs, 0))
  const body = withoutRepeatedHead(above, below)
  const lower = body.cells.map((cell) => moved(cell, below.xs, xs, rows))
  const offset = (above.ys.at(-1) ?? 0) - (body.ys[0] ?? 0)
  // Below the break heights go on from above it: they only keep the rows apart, positions are in the cells.
  const ys = [...above.ys, ...body.ys.slice(1).map((y) => y + offset)]
  const isGuess = above.evidence === 'alignment' || below.evidence === 'alignment'
  const joined: PageGrid = {
    kind: 'grid',
    page: above.page,
    evidence: isGuess ? 'alignment' : above.evidence,
    xs,
    ys,
    cells: [...upper, ...lower],
    isWeak: false,
  }
  return body.cells.length === 0 ? joined : tidied(stitchBreak(joined, rows))
}

/** Joined cells may leave a boundary that nothing uses. */
function tidied(grid: PageGrid): PageGrid {
  const frame = compressed(grid.xs, grid.ys, grid.cells)
  if (frame.xs.length === grid.xs.length && frame.ys.length === grid.ys.length) return grid
  const ordered = [...grid.cells].sort((a, b) => a.top - b.top || a.left - b.left)
  if (ordered.length !== frame.cells.length) return grid
  const cells = ordered.map((cell, index): PageCell => ({ ...cell, ...frame.cells[index] }))
  return { ...grid, xs: frame.xs, ys: frame.ys, cells }
}

function unionOf(a: readonly number[], b: readonly number[]): readonly number[] {
  const extra = b.filter((x) => a.every((other) => Math.abs(other - x) > tolerances.sameColumn))
  return [...a, ...extra].sort((x, y) => x - y)
}

function moved(cell: PageCell, from: readonly number[], to: readonly number[], rows: number): PageCell {
  const columnOf = (index: number): number => {
    const x = from[index] ?? 0
    return to.reduce((best, other, at) => (Math.abs(other - x) < Math.abs((to[best] ?? 0) - x) ? at : best), 0)
  }
  return {
    ...cell,
    left: columnOf(cell.left),
    right: columnOf(cell.right),
    top: cell.top + rows,
    bottom: cell.bottom + rows,
  }
}

/** The grid without the rows at its top that print the same as those at the top of the grid above. */
function withoutRepeatedHead(above: PageGrid, below: PageGrid): PageGrid {
  const printed = (grid: PageGrid, row: number): string =>
    grid.cells
      .filter(({ top }) => top === row)
      .map(({ text }) => text.replace(/\s+/g, ''))
      .join('|')
  let rows = 0
  while (rows < below.ys.length - 1 && rows < above.ys.length - 1 && printed(above, rows) === printed(below, rows))
    rows++
  // A head ends where no cell reaches across, and it has words.
  while (rows > 0 && below.cells.some(({ top, bottom }) => top < rows && bottom > rows)) rows--
  const head = below.cells.filter(({ top }) => top < rows)
  if (rows === 0 || !head.some(({ text }) => /\p{L}/u.test(text))) return below
  return {
    ...below,
    ys: below.ys.slice(rows),
    cells: below.cells
      .filter(({ top }) => top >= rows)
      .map((cell) => ({ ...cell, top: cell.top - rows, bottom: cell.bottom - rows })),
  }
}

import type { Placed } from './alignment.ts'
import type { Chunk } from './columns.ts'

/** Columns from the first to the one after the last. */
export type Span = readonly [left: number, right: number]

/** A label of a head while it is stacked: its lines, the columns that it spans, and how many labels are above it. */
export interface HeadCell {
  readonly chunks: Chunk[]
  left: number
  right: number
  readonly depth: number
}

/** Adds a phrase: to the last label above it where `goesOn` says that it is the rest of that, else as one below all above. */
export function stack(
  cells: HeadCell[],
  chunk: Chunk,
  [left, right]: Span,
  goesOn: (last: HeadCell, above: readonly HeadCell[]) => boolean,
): void {
  const above = cells.filter((cell) => cell.left < right && cell.right > left)
  const last = above.at(-1)
  if (last && goesOn(last, above)) {
    last.chunks.push(chunk)
    last.left = Math.min(last.left, left)
    last.right = Math.max(last.right, right)
  } else {
    const depth = above.reduce((deepest, cell) => Math.max(deepest, cell.depth + 1), 0)
    cells.push({ chunks: [chunk], left, right, depth })
  }
}

/** The labels with their rows, counted from 0: each reaches down to the next below it, or to the end of the head. */
export function placedHead(cells: readonly HeadCell[]): readonly Placed[] {
  const rows = cells.reduce((deepest, { depth }) => Math.max(deepest, depth + 1), 0)
  return cells.map((cell) => {
    const below = cells.filter((one) => one.depth > cell.depth && one.left < cell.right && one.right > cell.left)
    const bottom = below.reduce((least, { depth }) => Math.min(least, depth), rows)
    return { chunks: cell.chunks, left: cell.left, right: cell.right, top: cell.depth, bottom }
  })
}

import type { Layout, Placed } from './alignment.ts'
import { type Chunk, columnRange } from './columns.ts'
import { type HeadCell, placedHead, type Span, stack } from './head-stack.ts'

type Row = readonly Chunk[]

/** Font sizes from line to line within one label, where the rows of the table do not say less. */
const wrapStep = 1.5
/** Part of the distance of two rows that the lines of one label lie apart at most. */
const wrapOfPitch = 0.97

/** Points from line to line within one label, at the most. */
export function wrapPitch(size: number, pitch: number): number {
  return Math.min(size * wrapStep, pitch * wrapOfPitch)
}

/**
 * The lines above a table's numbers as cells that stand upon one another, rows counted from 0. A label that stands in
 * the middle over several columns spans them; wrapped lines are one label; a label with nothing above it in its columns
 * reaches up to the top, one with nothing below it down to the end.
 */
export function stackHead(lines: readonly (readonly Chunk[])[], layout: Layout): readonly Placed[] {
  const cells: HeadCell[] = []
  // From below: what a lower label spans tells what belongs to it, and so what a higher one spans.
  const spans = new Map<Chunk, Span>()
  for (const line of lines.toReversed()) for (const chunk of line) spans.set(chunk, spanOf(chunk, lines, spans, layout))
  for (const [index, line] of lines.entries()) {
    const shares = equalShares(line, lines.slice(index + 1), spans, layout)
    for (const chunk of line) {
      const [left, right] = shares.get(chunk) ?? spans.get(chunk) ?? [0, 1]
      stack(cells, chunk, [left, right], (last, above) => {
        const lastChunk = last.chunks.at(-1)
        return (
          lastChunk !== undefined &&
          above.filter(({ depth }) => depth === last.depth).length === 1 &&
          isSameLabel(last, left, right) &&
          !line.some((other) => other !== chunk && isUnder(other, last, layout)) &&
          chunk.baseline - lastChunk.baseline <= wrapPitch(chunk.size, layout.pitch)
        )
      })
    }
  }
  return placedHead(cells)
}

/**
 * Heads above a line that has one for every column of numbers: two or more of them share these columns equally where each
 * stands within its share. With the numbers at the right of wide columns no head stands in the middle of its numbers.
 */
function equalShares(
  line: Row,
  below: readonly Row[],
  spans: ReadonlyMap<Chunk, Span>,
  { columns, firstNumber, xs }: Layout,
): ReadonlyMap<Chunk, Span> {
  const isOverNumbers = ({ box }: Chunk): boolean => columnRange(box, columns)[1] >= firstNumber
  const heads = line.filter(isOverNumbers)
  const next = below.map((row) => row.filter(isOverNumbers)).find((row) => row.length > 0) ?? []
  const share = next.length / heads.length
  const isWhole = next.length === columns.length - firstNumber && Number.isInteger(share)
  if (heads.length < 2 || share < 2 || !isWhole) return new Map()
  // Where their middles already say which columns are whose, equal or not, that stands.
  const own = heads.map((head) => spans.get(head) ?? [0, 0])
  const isParted = own.every(([left, right], at) => left === (own[at - 1]?.[1] ?? firstNumber) && right > left + 1)
  if (isParted && own.at(-1)?.[1] === columns.length) return new Map()
  const shares = heads.map((head, at) => {
    const span: Span = [firstNumber + at * share, firstNumber + (at + 1) * share]
    return [head, span] as const
  })
  const isWithin = shares.every(([{ box }, [left, right]]) => box[0] > (xs[left] ?? 0) && box[2] < (xs[right] ?? 0))
  return isWithin ? new Map(shares) : new Map()
}

const isSameLabel = (cell: { readonly left: number; readonly right: number }, left: number, right: number): boolean =>
  (cell.left <= left && cell.right >= right) || (left <= cell.left && right >= cell.right)

/** Where several words stand side by side under a label, they are no rest of it. */
function isUnder(
  { box }: Chunk,
  cell: { readonly left: number; readonly right: number },
  { columns }: Layout,
): boolean {
  const [first, last] = columnRange(box, columns)
  return first >= cell.left && last < cell.right
}

/** Font sizes by which the middle of a label may miss the middle of the columns that it spans. */
const offCentre = 0.8

/** The widest range of columns in whose middle a chunk stands and in which no other chunk of its height does. */
function spanOf(chunk: Chunk, lines: readonly Row[], spans: ReadonlyMap<Chunk, Span>, layout: Layout): Span {
  const { columns, xs, firstNumber } = layout
  const [first, last] = columnRange(chunk.box, columns)
  const beside = lines
    .flat()
    .filter((other) => other !== chunk && Math.abs(other.baseline - chunk.baseline) < chunk.size)
  const isFree = (column: number): boolean => {
    const { left, right } = columns[column] ?? { left: 0, right: 0 }
    return beside.every(({ box }) => box[2] <= left || box[0] >= right)
  }
  const stands = (other: Chunk, column: number): boolean => {
    const [from, to] = columnRange(other.box, columns)
    const [left, right] = spans.get(other) ?? [from, to + 1]
    return left <= column && right > column
  }
  const isLabel = first < firstNumber
  const from = isLabel ? 0 : firstNumber
  const to = isLabel ? firstNumber - 1 : columns.length - 1
  let best: readonly [number, number] = [first, last + 1]
  const middle = (chunk.box[0] + chunk.box[2]) / 2
  for (let left = first; left >= from && (left === first || isFree(left)); left--) {
    for (let right = last; right <= Math.max(to, last) && (right <= last || isFree(right)); right++) {
      const centre = ((xs[left] ?? 0) + (xs[right + 1] ?? 0)) / 2
      const columnsCentre = ((columns[left]?.left ?? 0) + (columns[right]?.right ?? 0)) / 2
      const miss = Math.min(Math.abs(centre - middle), Math.abs(columnsCentre - middle))
      if (!isEven(chunk, left, right, lines, stands)) continue
      if (miss <= chunk.size * offCentre && right + 1 - left > best[1] - best[0]) best = [left, right + 1]
    }
  }
  return best
}

/** Font sizes by which the middles of labels side by side under one head may differ in height. */
const sameHeight = 0.4

/**
 * False where the label under the first or last column stands higher or lower than those between: it belongs to a cell
 * that reaches up beside the head, so the head does not span it.
 */
function isEven(
  chunk: Chunk,
  left: number,
  right: number,
  lines: readonly Row[],
  stands: (chunk: Chunk, column: number) => boolean,
): boolean {
  if (right - left < 2) return true
  const below = lines.flat().filter(({ baseline }) => baseline > chunk.baseline + 1)
  const middles = Array.from({ length: right - left + 1 }, (_, index) => {
    const own = below.filter((other) => stands(other, left + index)).map(({ baseline }) => baseline)
    return own.length === 0 ? null : (Math.min(...own) + Math.max(...own)) / 2
  })
  const inner = middles.slice(1, -1).filter((middle) => middle !== null)
  const usual = inner.sort((a, b) => a - b)[Math.floor(inner.length / 2)]
  if (usual === undefined) return true
  return [middles[0], middles.at(-1)].every(
    (middle) => middle == null || Math.abs(middle - usual) <= chunk.size * sameHeight,
  )
}

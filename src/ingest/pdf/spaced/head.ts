import type { Box } from '../../../document/document.ts'
import type { Placed } from '../alignment.ts'
import type { Chunk, Column } from '../columns.ts'
import { type HeadCell, placedHead, type Span, stack } from '../head-stack.ts'
import type { Ruling } from '../rulings.ts'
import { rangeOf } from './columns.ts'
import type { Row } from './segments.ts'
import { spaced } from './thresholds.ts'

/**
 * The lines above the body as cells that stand upon one another, rows counted from 0. Lines of one label are one cell;
 * a label over several columns spans them.
 */
export function stackHead(
  lines: readonly Row[],
  columns: readonly Column[],
  rules: readonly Ruling[],
): readonly Placed[] {
  const cells: HeadCell[] = []
  lines.forEach((line, at) => {
    for (const chunk of line) {
      const span = spanOf(chunk, line, lines.slice(at + 1), columns, rules)
      stack(cells, chunk, span, (last) => goesOn(last, chunk, span, rules))
    }
  })
  return placedHead(cells)
}

/** The next line of the same label: as wide or narrower, close below, no ruling between. */
function goesOn(cell: HeadCell, chunk: Chunk, [left, right]: Span, rules: readonly Ruling[]): boolean {
  const last = cell.chunks.at(-1)
  if (!last || chunk.baseline - last.baseline > chunk.size * spaced.wrapStep) return false
  if (chunk.baseline - last.baseline < 1) return false
  if (rules.some((rule) => isBetween(rule, last, chunk))) return false
  const isSame = cell.left === left && cell.right === right
  return isSame && (right - left === 1 || /^\p{Ll}/u.test(chunk.line.text))
}

const isBetween = ({ at, from, to }: Ruling, above: Chunk, below: Chunk): boolean =>
  at > above.baseline - 1 && at < below.baseline - below.size * 0.4 && from < below.box[2] && to > below.box[0]

/** Font sizes by which the middle of a label may miss the middle of the columns that it spans. */
const offCentre = 0.9

/** The columns under a label, `right` not included: those that a ruling under it says, that it overlaps, or in whose middle it stands. */
function spanOf(
  chunk: Chunk,
  line: Row,
  below: readonly Row[],
  columns: readonly Column[],
  rules: readonly Ruling[],
): readonly [left: number, right: number] {
  const [first, last] = rangeOf(chunk, columns)
  const ruled = spanOfRule(chunk, line, columns, rules)
  if (ruled) return ruled
  const firstBelow = (column: number): Chunk | undefined =>
    below.flat().find((one) => rangeOf(one, columns)[0] === column)
  const under = firstBelow(first)
  if (first === 0 || !under || (first === last && !under.isNumber && isSetAlike(chunk, under))) return [first, last + 1]
  const shared = spanAmong(chunk, line, below[0] ?? [], columns)
  if (shared && !/^\p{Ll}/u.test(under.line.text)) return shared
  // What stands under one head begins on one line; a label that is its own column's only wraps beside the others.
  const mayCover = (column: number): boolean => {
    const own = firstBelow(column)
    if (!own || Math.abs(own.baseline - under.baseline) > chunk.size * sameLine) return false
    return isNearest(chunk, line, columns[column])
  }
  const middle = middleOf(chunk.box)
  let best: readonly [number, number] = [first, last + 1]
  for (let left = first; left >= 1 && (left === first || mayCover(left)); left--) {
    for (let right = last; right < columns.length && (right === last || mayCover(right)); right++) {
      const centre = ((columns[left]?.left ?? 0) + (columns[right]?.right ?? 0)) / 2
      const isWider = right + 1 - left > best[1] - best[0]
      if (Math.abs(centre - middle) <= chunk.size * offCentre && isWider) best = [left, right + 1]
    }
  }
  return best
}

/**
 * Heads side by side over twice as many or more: each spans the columns nearer to it than to the others, for in wide
 * columns with the numbers at the right the middle of the cells is not that of the words. Null where one would have one only.
 */
function spanAmong(chunk: Chunk, line: Row, next: Row, columns: readonly Column[]): readonly [number, number] | null {
  const heads = line.filter((one) => rangeOf(one, columns)[0] > 0)
  const filled = [...new Set(next.map((one) => rangeOf(one, columns)[0]))].filter((column) => column > 0)
  if (heads.length < 2 || filled.length < heads.length * 2) return null
  const nearest = (column: number): Chunk | undefined => {
    const middle = ((columns[column]?.left ?? 0) + (columns[column]?.right ?? 0)) / 2
    const away = ({ box }: Chunk): number => Math.abs(middleOf(box) - middle)
    return heads.reduce((best, one) => (away(one) < away(best) ? one : best))
  }
  const groups = Map.groupBy(filled, nearest)
  if (heads.some((one) => (groups.get(one)?.length ?? 0) < 2)) return null
  const own = groups.get(chunk) ?? []
  const [left = 0, last = 0] = [own[0], own.at(-1)]
  return last - left + 1 === own.length ? [left, last + 1] : null
}

/** Font sizes by which baselines of one line differ at the most. */
const sameLine = 0.5

const middleOf = ([left, , right]: Box): number => (left + right) / 2

/** True where no other phrase of the line stands nearer to the column. */
function isNearest(chunk: Chunk, line: Row, column: Column | undefined): boolean {
  const middle = ((column?.left ?? 0) + (column?.right ?? 0)) / 2
  const away = ({ box }: Chunk): number => Math.max(box[0] - middle, middle - box[2], 0)
  return line.every((other) => other === chunk || away(other) >= away(chunk))
}

/** Points within which two lines of one label begin or end together. */
const flush = 1.5

/** Lines of one label, set to the left or to the right; a head in the middle over several columns is not set as its column is. */
function isSetAlike({ box }: Chunk, { box: other }: Chunk): boolean {
  return Math.abs(box[2] - other[2]) < flush || Math.abs(box[0] - other[0]) < flush
}

/** Font sizes below a label's baseline within which a ruling belongs to it. */
const ruleBelow = 1

function spanOfRule(
  chunk: Chunk,
  line: Row,
  columns: readonly Column[],
  rules: readonly Ruling[],
): readonly [number, number] | null {
  const { box, baseline, size } = chunk
  const [from, to] = [columns[0]?.left ?? 0, columns.at(-1)?.right ?? 0]
  const under = rules.find(
    (rule) =>
      rule.at > baseline - 1 &&
      rule.at < baseline + size * ruleBelow &&
      rule.from < box[0] + 2 &&
      rule.to > box[2] - 2 &&
      rule.to - rule.from < (to - from) * 0.9 &&
      line.every((other) => other === chunk || other.box[2] < rule.from + 1 || other.box[0] > rule.to - 1),
  )
  if (!under) return null
  const hit = columns.flatMap(({ left, right }, index) =>
    (left + right) / 2 > under.from && (left + right) / 2 < under.to ? [index] : [],
  )
  const [first] = hit
  return first === undefined ? null : [first, (hit.at(-1) ?? first) + 1]
}

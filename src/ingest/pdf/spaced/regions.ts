import type { Row } from './segments.ts'
import { spaced } from './thresholds.ts'

/** A dense page of numbers has 2,000; on more, which no columns of text are made of, no gutter is looked for. */
const mostPhrases = 5_000

/**
 * The rows of a page in parts that are read one after the other: columns of text are parted from what stands beside
 * them. A gutter between two columns of a table is none of the page: on both its sides stand cells and no prose.
 */
export function regionsOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  const phrases = rows.reduce((sum, row) => sum + row.length, 0)
  const split = phrases > mostPhrases ? null : bestSplit(rows)
  if (!split) return rows.length === 0 ? [] : [rows]
  const { start, end, at } = split
  const inside = rows.slice(start, end)
  const side = (isLeft: boolean): readonly Row[] =>
    inside.map((row) => row.filter(({ box }) => box[0] < at === isLeft)).filter((row) => row.length > 0)
  return [rows.slice(0, start), side(true), side(false), rows.slice(end)].flatMap(regionsOf)
}

interface Split {
  readonly start: number
  readonly end: number
  readonly at: number
}

function bestSplit(rows: readonly Row[]): Split | null {
  const grown: Split[] = []
  let best: Split | null = null
  rows.forEach((row, index) => {
    row.slice(1).forEach((next, at) => {
      const [from, to] = [row[at]?.box[2] ?? 0, next.box[0]]
      // Each gutter is followed once; every row that it runs through would lead to it again.
      if (grown.some((one) => index >= one.start && index < one.end && one.at > from && one.at < to)) return
      const gutter = growGutter(rows, index, from, to)
      grown.push(gutter)
      const isLonger = !best || gutter.end - gutter.start > best.end - best.start
      if (isLonger && partsProse(rows.slice(gutter.start, gutter.end), gutter.at)) best = gutter
    })
  })
  return best
}

/** The longest run of rows about `index` that leave a gutter free within the gap. */
function growGutter(rows: readonly Row[], index: number, from: number, to: number): Split {
  let [left, right] = [from, to]
  const fits = (row: Row | undefined): boolean => {
    if (!row) return false
    let [l, r] = [left, right]
    for (const { line } of row) {
      const [a, , b] = line.box
      if (b <= l || a >= r) continue
      // What reaches into the gap narrows it from its own side.
      if ((a + b) / 2 < (l + r) / 2) l = Math.max(l, b)
      else r = Math.min(r, a)
    }
    if (r - l < spaced.gutter) return false
    ;[left, right] = [l, r]
    return true
  }
  let [start, end] = [index, index + 1]
  while (fits(rows[end])) end++
  while (fits(rows[start - 1])) start--
  return { start, end, at: (left + right) / 2 }
}

function partsProse(rows: readonly Row[], at: number): boolean {
  const left = rows.map((row) => row.filter(({ box }) => box[0] < at)).filter((row) => row.length > 0)
  const right = rows.map((row) => row.filter(({ box }) => box[0] >= at)).filter((row) => row.length > 0)
  if (left.length < 3 || right.length < 3) return false
  return isProse(left) || isProse(right)
}

/** Single long phrases of even width and pitch one under the other. */
function isProse(rows: readonly Row[]): boolean {
  if (rows.length < spaced.proseLines) return false
  const [from, to] = rows.reduce(
    ([l, r], row) => [Math.min(l, row[0]?.box[0] ?? l), Math.max(r, row.at(-1)?.box[2] ?? r)],
    [Number.POSITIVE_INFINITY, 0],
  )
  let run = 0
  let longest = 0
  rows.forEach((row, index) => {
    const [only] = row
    const before = rows[index - 1]?.[0]
    const isFull =
      row.length === 1 &&
      only !== undefined &&
      only.box[2] - only.box[0] >= (to - from) * spaced.proseFill &&
      only.line.characters.length >= spaced.proseLine
    const isNear = before === undefined || (only?.baseline ?? 0) - before.baseline <= before.size * spaced.wrapStep
    run = isFull && (isNear || run === 0) ? run + 1 : isFull ? 1 : 0
    longest = Math.max(longest, run)
  })
  return longest >= spaced.proseLines - 1
}

import type { Chunk, Column } from '../columns.ts'
import type { Character } from '../pages.ts'
import { phraseOf, type Row } from './segments.ts'
import { spaced } from './thresholds.ts'

/** The columns of a table: what stays white over nearly all of its full rows parts them. */
export function columnsOf(rows: readonly Row[]): readonly Column[] {
  const several = rows.filter((row) => row.length > 1)
  const counts = several.map((row) => row.length).sort((a, b) => a - b)
  const usual = counts[Math.floor(counts.length * 0.8)] ?? 0
  const full = several.filter((row) => row.length >= Math.max(2, usual * spaced.fullRow))
  const body = full.filter((row) => row.some(({ isNumber }) => isNumber))
  const telling = body.length * 2 >= full.length && body.length > 1 ? body : full
  const columns = columnsBetween(whitesOf(telling), telling)
  return withLateColumns(widened(columns, rows), rows)
}

type Span = readonly [from: number, to: number]

/** Where at most a few rows print anything, between the outermost words. */
function whitesOf(rows: readonly Row[]): readonly Span[] {
  const most = Math.floor(rows.length * spaced.overhang)
  const events = rows
    .flat()
    .flatMap(({ box }) => [[box[0], 1] as const, [box[2], -1] as const])
    .sort((a, b) => a[0] - b[0] || b[1] - a[1])
  const whites: Span[] = []
  let depth = 0
  let start: number | null = null
  for (const [x, step] of events) {
    const before = depth
    depth += step
    if (before > most && depth <= most) start = x
    if (before <= most && depth > most && start !== null) {
      if (x - start >= spaced.columnWhite) whites.push([start, x])
      start = null
    }
  }
  return whites
}

function columnsBetween(whites: readonly Span[], rows: readonly Row[]): readonly Column[] {
  const all = rows.flat()
  const left = all.reduce((least, { box }) => Math.min(least, box[0]), Number.POSITIVE_INFINITY)
  const right = all.reduce((most, { box }) => Math.max(most, box[2]), 0)
  const edges = [left, ...whites.flat(), right]
  const columns: Column[] = []
  for (let index = 0; index + 1 < edges.length; index += 2)
    columns.push({ left: edges[index] ?? 0, right: edges[index + 1] ?? 0 })
  return columns
}

/** Columns as wide as what stands in one of them alone: the few rows over the white are among it, if they reach no other. */
function widened(columns: readonly Column[], rows: readonly Row[]): readonly Column[] {
  const chunks = rows.flatMap((row) => (row.length > 1 ? row : []))
  const wide = columns.map((column, index) => {
    const [before, after] = [columns[index - 1]?.right ?? -Infinity, columns[index + 1]?.left ?? Infinity]
    const own = chunks.filter(
      ({ box }) => box[0] < column.right && box[2] > column.left && box[0] > before && box[2] < after,
    )
    return {
      left: own.reduce((least, { box }) => Math.min(least, box[0]), column.left),
      right: own.reduce((most, { box }) => Math.max(most, box[2]), column.right),
    }
  })
  // A head over two columns touches the first only where that one is wide: what makes columns overlap counts for neither.
  return wide.map((column, index) => {
    const overlaps =
      column.right > (wide[index + 1]?.left ?? Infinity) || column.left < (wide[index - 1]?.right ?? -Infinity)
    return overlaps ? (columns[index] ?? column) : column
  })
}

/** Columns that only few rows fill: phrases that stand clear of all others, at least two under one another or a number. */
function withLateColumns(columns: readonly Column[], rows: readonly Row[]): readonly Column[] {
  const all = columns.map((column) => ({ ...column }))
  const clear = rows
    .flatMap((row) => (row.length > 1 ? row : []))
    .filter(({ box }) => all.every(({ left, right }) => box[2] < left || box[0] > right))
  const groups: { left: number; right: number; count: number }[] = []
  for (const { box, isNumber } of clear) {
    const group = groups.find(({ left, right }) => box[0] < right && box[2] > left)
    if (group) {
      group.left = Math.min(group.left, box[0])
      group.right = Math.max(group.right, box[2])
      group.count++
    } else groups.push({ left: box[0], right: box[2], count: isNumber ? 2 : 1 })
  }
  return [...all, ...groups.filter(({ count }) => count > 1)]
    .map(({ left, right }) => ({ left, right }))
    .sort((a, b) => a.left - b.left)
}

/** Part of a column, or of the phrase, that must lie over one another for the phrase to stand in the column. */
const standsIn = 0.5

/** The columns in which a phrase stands, first and last; the nearest where it stands in none. */
export function rangeOf({ box }: Chunk, columns: readonly Column[]): readonly [first: number, last: number] {
  const hit = columns.flatMap(({ left, right }, index) => {
    const shared = Math.min(box[2], right) - Math.max(box[0], left)
    return shared > 0 && shared >= Math.min(right - left, box[2] - box[0]) * standsIn ? [index] : []
  })
  const [first] = hit
  if (first !== undefined) return [first, hit.at(-1) ?? first]
  const middle = (box[0] + box[2]) / 2
  const away = ({ left, right }: Column): number => Math.max(left - middle, middle - right, 0)
  const nearest = columns.reduce(
    (best, column, index) => (away(column) < away(columns[best] ?? column) ? index : best),
    0,
  )
  return [nearest, nearest]
}

/** Font sizes: a gap over the white between two columns that parts words, and one that parts a number from what is beside it. */
const cut = { words: 0.55, number: 0.14 }

/** The row with phrases parted where a gap between words lies over the white between two columns. */
export function partAtWhites(row: Row, columns: readonly Column[]): Row {
  const whites = columns.slice(1).map(({ left }, index) => [columns[index]?.right ?? left, left] as const)
  return row.flatMap((chunk) => partAtFirst(chunk, whites))
}

function partAtFirst(chunk: Chunk, whites: readonly Span[]): Row {
  const { characters } = chunk.line
  for (let index = 1; index < characters.length; index++) {
    const [before, after] = [characters[index - 1], characters[index]] as const
    if (!before || !after) continue
    const [from, to] = [before.box[2], after.box[0]]
    if (!whites.some(([left, right]) => from < right + 1 && to > left - 1)) continue
    const [head, tail] = [phraseOf(characters.slice(0, index)), phraseOf(characters.slice(index))]
    const wide = isOneNumber(characters, index)
      ? cut.words
      : head.isNumber || startsWithNumber(tail)
        ? cut.number
        : cut.words
    if (to - from > chunk.size * wide) return [head, ...partAtFirst(tail, whites)]
  }
  return [chunk]
}

/** True within 1 234 567. */
function isOneNumber(characters: readonly Character[], index: number): boolean {
  const text = (part: readonly Character[]): string => part.map((one) => one.text).join('')
  return (
    /(?:^|[^\d.,])\d{1,3}$/u.test(text(characters.slice(0, index))) &&
    /^\d{3}(?!\d)/u.test(text(characters.slice(index)))
  )
}

const startsWithNumber = ({ line }: Chunk): boolean => /^[-−–(]?[$€£]?\d[\d.,]*%?\)?(?:\s|$)/u.test(line.text)

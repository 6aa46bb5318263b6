import type { Chunk } from '../columns.ts'
import { columnsOf, rangeOf } from './columns.ts'
import { isNumberText, type Row } from './segments.ts'
import { spaced } from './thresholds.ts'

/** Rows close together among which rows of several phrases return: what may be a table. */
export function zonesOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  const [from, to] = rows
    .flat()
    .reduce(([l, r], { box }) => [Math.min(l, box[0]), Math.max(r, box[2])], [Number.POSITIVE_INFINITY, 0])
  const zones: RawZone[] = []
  let zone: Row[] = []
  let before: Row | null = null
  const close = (prose: Row | null): void => {
    zones.push({ before, rows: zone })
    zone = []
    before = prose
  }
  for (const row of rows) {
    const last = zone.at(-1)
    if (last && !goesOn(last, row)) close(null)
    if (isProseLine(row, to - from) && !isInColumn(row, zone)) close(row)
    else zone.push(row)
  }
  close(null)
  return bridged(zones)
    .flatMap(partsOf)
    .map(trimmed)
    .filter((one) => one.length > 1)
}

/** Rows between two lines of running text; `before` is the line above them, null where something else parts them from the zone before. */
interface RawZone {
  readonly before: Row | null
  readonly rows: readonly Row[]
}

/** A long heading within a table looks like a line of running text: what it parts is one where the columns go on below it. */
function bridged(zones: readonly RawZone[]): readonly (readonly Row[])[] {
  const joined: Row[][] = []
  for (const { before, rows } of zones) {
    const last = joined.at(-1)
    if (last && before && isHeadingWithin(last, before, rows)) last.push(before, ...rows)
    else joined.push([...rows])
  }
  return joined
}

function isHeadingWithin(above: readonly Row[], heading: Row, below: readonly Row[]): boolean {
  const [last, next, only] = [above.at(-1), below[0], heading[0]]
  if (!last || !next || !only || !goesOn(last, heading) || !goesOn(heading, next)) return false
  const columns = columnsOf(below)
  const heads = above.findLast((row) => row.length > 2) ?? []
  const right = heads.filter((chunk) => rangeOf(chunk, columns)[0] > 0)
  const places = new Set(right.map((chunk) => rangeOf(chunk, columns).join(' ')))
  const isInLabels = only.box[0] < (columns[0]?.right ?? 0)
  return isInLabels && right.length > 1 && places.size === right.length && places.size === columns.length - 1
}

function goesOn(last: Row, row: Row): boolean {
  const [above, below] = [largest(last), largest(row)]
  const step = baselineOf(row) - baselineOf(last)
  return step <= Math.max(above, below) * spaced.zoneStep && Math.abs(above - below) <= above * spaced.zoneSize
}

/** Of the last phrase: labels may stand a little off the numbers. */
export const baselineOf = (row: Row): number => row.at(-1)?.baseline ?? 0

const largest = (row: Row): number => row.reduce((most, { size }) => Math.max(most, size), 0)

/** Characters and part of the width from which a single phrase is a line of running text. */
const proseCharacters = 45
const proseWidth = 0.62

function isProseLine(row: Row, width: number): boolean {
  const [only] = row
  if (row.length !== 1 || !only) return false
  const words = only.line.text.split(' ')
  const numbers = words.filter((word) => isNumberText(word)).length
  return (
    only.line.characters.length >= proseCharacters &&
    only.box[2] - only.box[0] > width * proseWidth &&
    numbers * 3 < words.length
  )
}

/** Rows above from which the columns are clear. */
const rowsLookedAt = 40

/** A wide cell of words is no running text: it stands in one column of the rows above it, right of it others. */
function isInColumn([chunk]: Row, zone: readonly Row[]): boolean {
  const columns = columnsOf(zone.slice(-rowsLookedAt))
  if (!chunk || columns.length < 2 || zone.every((row) => row.length < 2)) return false
  const [first, last] = rangeOf(chunk, columns)
  const next = columns[first + 1]
  const before = columns[first - 1]
  return first === last && (next === undefined || chunk.box[2] < next.left) && (!before || chunk.box[0] > before.right)
}

/** What a caption begins with; nothing of the table stands above or on its line. */
const caption =
  /^(?:table|tab\.|figure|fig\.|chart|graph|box|map|annex|exhibit|tableau|tabelle|cuadro|tabla)\s*[\dA-Z]/iu
const source = /^(?:source|sources|note|notes|n\.b\.|quelle|fuente)\b/iu

/** The parts between captions and up to the sources below them: each may be a table. */
function partsOf(zone: readonly Row[]): readonly (readonly Row[])[] {
  const parts: Row[][] = [[]]
  let isClosed = false
  for (const row of zone) {
    const text = row[0]?.line.text ?? ''
    const isCaption = caption.test(text) && row.length <= 2
    if (isCaption || (source.test(text) && !isClosed)) parts.push([])
    isClosed = isCaption ? false : isClosed || source.test(text)
    if (!isCaption && !isClosed) parts.at(-1)?.push(row)
  }
  return parts.filter((part) => severalIn(part) > 0)
}

/** From the first row of several phrases, with heads that stand over numbers only, to the last, with what wraps. */
function trimmed(part: readonly Row[]): readonly Row[] {
  const several = part.flatMap((row, index) => (row.length > 1 ? [index] : []))
  const [first, last] = [several[0], several.at(-1)]
  if (first === undefined || last === undefined) return []
  const left = part.slice(first, last + 1).reduce((least, row) => Math.min(least, row[0]?.box[0] ?? least), Infinity)
  let start = first
  while (start > 0 && isHeadOverNumbers(part[start - 1]?.[0], part[first] ?? [], left)) start--
  let end = last + 1
  while (end < part.length && isRestOf(part[end] ?? [], part[end - 1] ?? [])) end++
  return part.slice(start, end)
}

const severalIn = (rows: readonly Row[]): number => rows.filter((row) => row.length > 1).length

/** A phrase in the middle above the columns, right of the labels. */
function isHeadOverNumbers(chunk: Chunk | undefined, first: Row, left: number): boolean {
  if (!chunk || first.length < 2) return false
  const second = first.find(({ box }) => box[0] > left + chunk.size * 3)
  return second !== undefined && chunk.box[0] > left + chunk.size * 3
}

/** The last cell goes on: near below, with small letters first. */
function isRestOf(row: Row, above: Row): boolean {
  const [chunk] = row
  const step = baselineOf(row) - baselineOf(above)
  if (!chunk || step > chunk.size * spaced.wrapStep) return false
  return above.some(({ box }) => Math.abs(box[0] - chunk.box[0]) < chunk.size * 1.5) && /^\p{Ll}/u.test(chunk.line.text)
}

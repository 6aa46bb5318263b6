import { wrapPitch } from './aligned-head.ts'
import { baselineOf, type Layout, type Placed } from './alignment.ts'
import { type Chunk, columnRange } from './columns.ts'
import type { Zone } from './zones.ts'

/** The words left of the numbers. */
export interface Labels {
  /** For each row of numbers the chunks of its own label, wrapped lines included. */
  readonly byRow: readonly (readonly Chunk[])[]
  /** Wrapped lines: chunks of `byRow` that stand on another baseline than their row. */
  readonly wrapped: readonly Chunk[]
  /** Labels left of the rows' own, which apply to several rows. */
  readonly groupChunks: readonly Chunk[]
}

type Row = readonly Chunk[]

/** Part of the font size within which a wrapped line must mirror another about the baseline of its row. */
const mirror = 0.3

/** Each row's own label: words on its baseline and wrapped lines, centred about it or below it. */
export function rowLabels(zone: Zone, numberRows: readonly Row[], layout: Layout): Labels {
  const { columns, firstNumber, pitch } = layout
  const baselines = numberRows.map(baselineOf)
  const inLabels = zone.flat().filter(({ box }) => firstNumber > 0 && columnRange(box, columns)[0] < firstNumber)
  const isOwn = ({ box }: Chunk): boolean => columnRange(box, columns)[1] >= firstNumber - 1
  const whole = inLabels.filter(isOwn)
  const own = [
    ...whole,
    ...inLabels.filter((chunk) => !isOwn(chunk) && whole.some((first) => isRestOf(chunk, first, layout))),
  ]
  const byRow: Chunk[][] = numberRows.map((row) => own.filter((chunk) => row.includes(chunk)))
  const wrapped: Chunk[] = []
  const loose = own.filter(
    (chunk) => !numberRows.some((row) => row.includes(chunk)) && !isInHeadLine(chunk, zone, layout),
  )
  const isDirect = byRow.map((label) => label.length > 0)
  for (const chunk of loose) {
    const row = rowOfWrapped(chunk, loose, baselines, isDirect, pitch)
    if (row === null) continue
    byRow[row]?.push(chunk)
    wrapped.push(chunk)
  }
  const groups = inLabels.filter(
    (chunk) => !own.includes(chunk) && isBetween(chunk, baselines, zone, layout) && !isInHeadLine(chunk, zone, layout),
  )
  // A row without a label of its own takes the words that stand left on its baseline.
  const adopted = new Set<Chunk>()
  numberRows.forEach((row, index) => {
    if ((byRow[index] ?? []).length > 0) return
    const here = groups.filter((chunk) => row.includes(chunk)).at(-1)
    if (!here) return
    byRow[index]?.push(here)
    adopted.add(here)
  })
  return { byRow, wrapped, groupChunks: groups.filter((chunk) => !adopted.has(chunk)) }
}

/** A short last line of a label that reaches over several columns: it begins where the line above it does. */
function isRestOf(chunk: Chunk, first: Chunk, { pitch, columns }: Layout): boolean {
  const down = chunk.baseline - first.baseline
  const isWide = columnRange(first.box, columns)[0] <= columnRange(chunk.box, columns)[0]
  return (
    isWide && down > 0 && down <= wrapPitch(chunk.size, pitch) && Math.abs(chunk.box[0] - first.box[0]) < chunk.size
  )
}

/** True for words on a line that also has words over the numbers: a line of a head. */
function isInHeadLine(chunk: Chunk, zone: Zone, { columns, firstNumber }: Layout): boolean {
  const line = zone.find((row) => row.includes(chunk)) ?? []
  return line.some((other) => !other.isNumber && columnRange(other.box, columns)[0] >= firstNumber)
}

/** True for words between two rows of numbers that no head parts, or on the line of a row. */
function isBetween({ baseline, size }: Chunk, baselines: readonly number[], zone: Zone, layout: Layout): boolean {
  const isHeadLine = (row: Row): boolean => row.some((chunk) => isInHeadLine(chunk, zone, layout))
  return baselines.some((one, index) => {
    const next = baselines[index + 1]
    if (Math.abs(one - baseline) < size / 2) return true
    if (next === undefined || baseline < one || baseline > next) return false
    return !zone.some((row) => baselineOf(row) > one + 1 && baselineOf(row) < next - 1 && isHeadLine(row))
  })
}

function rowOfWrapped(
  chunk: Chunk,
  loose: readonly Chunk[],
  baselines: readonly number[],
  isDirect: readonly boolean[],
  pitch: number,
): number | null {
  const step = wrapPitch(chunk.size, pitch)
  const below = baselines.findIndex((baseline) => baseline > chunk.baseline)
  const next = below < 0 ? baselines.length : below
  const previous = next - 1
  const down = (baselines[next] ?? Number.POSITIVE_INFINITY) - chunk.baseline
  const up = chunk.baseline - (baselines[previous] ?? Number.NEGATIVE_INFINITY)
  const isMirrored = (row: number): boolean => {
    const twin = 2 * (baselines[row] ?? 0) - chunk.baseline
    return loose.some((other) => other !== chunk && Math.abs(other.baseline - twin) <= chunk.size * mirror)
  }
  const reach = step * 2.2
  if (isDirect[next] === false && down <= reach && isMirrored(next) && !(isDirect[previous] === false && up < down))
    return next
  if (isDirect[previous] === false && up <= reach && isMirrored(previous)) return previous
  if (isDirect[next] && down <= step && isMirrored(next) && down <= up) return next
  if (isDirect[previous] && up <= step && isMirrored(previous)) return previous
  if (isDirect[previous] && up <= step) return previous
  return null
}

/** Labels that apply to several rows, each with the rows about whose middle it stands, or those down to the next. */
export function labelGroups(
  { groupChunks, byRow }: Labels,
  numberRows: readonly Row[],
  rowOf: readonly number[],
  placed: readonly Placed[],
  layout: Layout,
): readonly Placed[] {
  const { columns, firstNumber, pitch } = layout
  const groups: Placed[] = []
  for (let column = 0; column < firstNumber - 1; column++) {
    const own = groupChunks.filter(({ box }) => columnRange(box, columns)[0] === column)
    const isTaken = (index: number): boolean =>
      placed.some(({ top, left, right }) => top === rowOf[index] && left <= column && right > column) ||
      (byRow[index] ?? []).some(({ box }) => columnRange(box, columns)[0] <= column)
    const baselines = numberRows.map(baselineOf)
    let from = 0
    for (const stack of stacksOf(own, pitch)) {
      const middle = ((stack[0]?.baseline ?? 0) + (stack.at(-1)?.baseline ?? 0)) / 2
      while (from < baselines.length && isTaken(from)) from++
      const range = rangeAbout(middle, from, baselines, isTaken, pitch)
      const last = range[1]
      const right = Math.max(column + 1, ...stack.map(({ box }) => columnRange(box, columns)[1] + 1))
      groups.push({ chunks: stack, left: column, right, top: rowOf[range[0]] ?? 0, bottom: (rowOf[last] ?? 0) + 1 })
      from = last + 1
    }
  }
  return groups
}

/** Lines of one label under one another. */
function stacksOf(chunks: readonly Chunk[], pitch: number): readonly (readonly Chunk[])[] {
  const stacks: Chunk[][] = []
  for (const chunk of [...chunks].sort((a, b) => a.baseline - b.baseline)) {
    const stack = stacks.at(-1)
    const last = stack?.at(-1)
    if (
      stack &&
      last &&
      chunk.baseline - last.baseline <=
        Math.max(wrapPitch(chunk.size, Number.POSITIVE_INFINITY), Math.min(pitch, chunk.size * 1.5))
    )
      stack.push(chunk)
    else stacks.push([chunk])
  }
  return stacks
}

/**
 * The rows that make `middle` their middle: from `from` or, where none do, from a later row on, for some rows have no
 * group. Else the row nearest to it alone.
 */
function rangeAbout(
  middle: number,
  from: number,
  baselines: readonly number[],
  isTaken: (row: number) => boolean,
  pitch: number,
): readonly [number, number] {
  const at = (row: number): number => baselines[row] ?? 0
  for (let first = from; first < baselines.length && at(first) <= middle + pitch / 2; first++) {
    let best = -1
    let least = Math.min(pitch, 40) * offMiddle
    for (let last = first; last < baselines.length && !isTaken(last); last++) {
      const miss = Math.abs((at(first) + at(last)) / 2 - middle)
      if (miss < least) [best, least] = [last, miss]
    }
    if (best >= 0) return [first, best]
  }
  const nearest = baselines.reduce(
    (near, baseline, index) => (Math.abs(baseline - middle) < Math.abs(at(near) - middle) ? index : near),
    0,
  )
  return [nearest, nearest]
}

/** Part of the distance of two rows by which a label may miss the middle of its rows. */
const offMiddle = 0.4

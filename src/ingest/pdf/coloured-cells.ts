import type { Box } from '../../document/document.ts'
import { type Frame, framesFromRulings } from './grids.ts'
import type { PagePath } from './pages.ts'
import { type Area, joinRulings, paintedAreas, type Ruling, type Rulings } from './rulings.ts'
import { tolerances } from './tolerances.ts'

/**
 * Frames of tables whose cells are told by their backgrounds alone: areas that tile a rectangle, as the rows and columns
 * of a table do. `frames` are those that lines draw: where one stands, colour says nothing new.
 */
export function framesFromAreas(
  paths: readonly PagePath[],
  frames: readonly Frame[],
  hasText: (box: Box) => boolean,
): readonly Frame[] {
  const areas = distinct(paintedAreas(paths))
  if (areas.length < leastCells || areas.length > mostAreas) return []
  const cells = areas.filter((area) => !isBackdrop(area, areas))
  return touching(cells)
    .filter((group) => isTiled(group) && frames.every((frame) => !overlaps(boxOfAll(group), boxOfFrame(frame))))
    .filter((group) => group.filter(({ box }) => hasText(box)).length >= group.length * leastFilled)
    .flatMap((group) => framesFromRulings(sidesOf(group), hasText))
}

/** Two rows of two cells. */
const leastCells = 4
/** A page of small cells has 2,000; more areas are a picture drawn in pieces. */
const mostAreas = 5_000
/** Part of the areas that hold text, at the least: the pieces of a drawing hold little. */
const leastFilled = 0.4
/** Part of the rectangle around all cells that they cover, all together; a cell without colour is a gap. */
const covered = { least: 0.9, most: 1.05 }
/** Part of the fields between the boundaries of rows and columns that there are areas: merged cells are few, in pictures of areas (tree maps) each has boundaries of its own. */
const regular = 0.5

const sizeOf = ([left, top, right, bottom]: Box): number => (right - left) * (bottom - top)

/** A background painted twice is one. */
function distinct(areas: readonly Area[]): readonly Area[] {
  const seen = new Map(areas.map((area) => [area.box.map(Math.round).join(' '), area] as const))
  return [...seen.values()]
}

/** The background of a row or of the whole table, upon which those of its cells are painted. */
function isBackdrop({ box }: Area, areas: readonly Area[]): boolean {
  const inside = areas.filter(
    (other) => other.box !== box && sizeOf(other.box) < sizeOf(box) && holdsMiddle(box, other.box),
  )
  return inside.length > 1
}

function holdsMiddle([left, top, right, bottom]: Box, box: Box): boolean {
  const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]
  return x > left && x < right && y > top && y < bottom
}

/** Areas that touch one another, directly or over others, with no more between than boundaries that are snapped together. */
function touching(areas: readonly Area[]): readonly (readonly Area[])[] {
  const left = new Set(areas)
  const groups: Area[][] = []
  for (const start of areas) {
    if (!left.delete(start)) continue
    const group = [start]
    for (const one of group) {
      for (const other of left) {
        if (!isNextTo(one.box, other.box)) continue
        left.delete(other)
        group.push(other)
      }
    }
    groups.push(group)
  }
  return groups
}

/** Sides that lie upon one another; corners that meet are no neighbours. */
function isNextTo(a: Box, b: Box): boolean {
  const across = Math.min(a[2], b[2]) - Math.max(a[0], b[0])
  const down = Math.min(a[3], b[3]) - Math.max(a[1], b[1])
  return Math.min(across, down) >= -tolerances.snap && Math.max(across, down) > tolerances.snap
}

function isTiled(group: readonly Area[]): boolean {
  if (group.length < leastCells || !group.some(({ isColoured }) => isColoured)) return false
  const part = group.reduce((sum, { box }) => sum + sizeOf(box), 0) / sizeOf(boxOfAll(group))
  const columns = steps(group.flatMap(({ box }) => [box[0], box[2]]))
  const rows = steps(group.flatMap(({ box }) => [box[1], box[3]]))
  const isRegular = columns > 1 && rows > 1 && group.length >= columns * rows * regular
  return isRegular && part >= covered.least && part <= covered.most
}

/** How many steps the places make, those within a snap taken for one. */
function steps(places: readonly number[]): number {
  const sorted = [...places].sort((a, b) => a - b)
  return sorted.filter((place, index) => place - (sorted[index - 1] ?? place) > tolerances.snap).length
}

function boxOfAll(group: readonly Area[]): Box {
  return group.reduce<Box>(
    ([left, top, right, bottom], { box }) => [
      Math.min(left, box[0]),
      Math.min(top, box[1]),
      Math.max(right, box[2]),
      Math.max(bottom, box[3]),
    ],
    [Infinity, Infinity, -Infinity, -Infinity],
  )
}

const boxOfFrame = ({ xs, ys }: Frame): Box => [xs[0] ?? 0, ys[0] ?? 0, xs.at(-1) ?? 0, ys.at(-1) ?? 0]

const overlaps = (a: Box, b: Box): boolean =>
  Math.min(a[2], b[2]) - Math.max(a[0], b[0]) > tolerances.snap &&
  Math.min(a[3], b[3]) - Math.max(a[1], b[1]) > tolerances.snap

function sidesOf(group: readonly Area[]): Rulings {
  const horizontal = group.flatMap(({ box: [from, top, to, bottom] }): readonly Ruling[] => [
    { at: top, from, to },
    { at: bottom, from, to },
  ])
  const vertical = group.flatMap(({ box: [left, from, right, to] }): readonly Ruling[] => [
    { at: left, from, to },
    { at: right, from, to },
  ])
  return { horizontal: joinRulings(horizontal), vertical: joinRulings(vertical) }
}

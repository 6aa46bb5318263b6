import type { Box } from '../../document/document.ts'
import { boxAround, overlapOf } from './boxes.ts'
import type { Color, PagePath, Point, Polyline } from './pages.ts'
import { tolerances } from './tolerances.ts'

/** A straight line: `at` is y for horizontal ones and x for vertical ones; `from` and `to` along it, ascending. */
export interface Ruling {
  readonly at: number
  readonly from: number
  readonly to: number
}

export interface Rulings {
  readonly horizontal: readonly Ruling[]
  readonly vertical: readonly Ruling[]
}

/**
 * The lines that a person sees on a page: strokes, thin filled areas and the sides of frames, cut off by their clips;
 * dashes joined, double lines taken as one. White lines count only upon a coloured area. Areas themselves make none.
 */
export function findRulings(paths: readonly PagePath[]): Rulings {
  const found: Strokes = { horizontal: [], vertical: [], areas: [] }
  for (const path of paths) {
    if (path.fill && isSeen(path.fill)) for (const line of path.lines) addFilled(found, line, path)
    if (path.stroke && isSeen(path.stroke.color)) for (const line of path.lines) addStroked(found, line, path)
  }
  return { horizontal: joinRulings(found.horizontal), vertical: joinRulings(found.vertical) }
}

interface Strokes {
  readonly horizontal: Ruling[]
  readonly vertical: Ruling[]
  /** Coloured areas painted so far. */
  readonly areas: Box[]
}

const isSeen = ({ alpha }: Color): boolean => alpha >= tolerances.transparent

const isWhite = ({ red, green, blue }: Color): boolean => Math.min(red, green, blue) >= tolerances.white

function addStroked(found: Strokes, line: Polyline, path: PagePath): void {
  const { points, isClosed } = line
  points.forEach((point, index) => {
    const next = points[index + 1] ?? (isClosed ? points[0] : undefined)
    if (next) addSegment(found, point, next, path)
  })
}

function addSegment(found: Strokes, a: Point, b: Point, { clip, stroke }: PagePath): void {
  const half = Math.min(stroke?.width ?? 0, tolerances.lineThickness) / 2
  const dx = Math.abs(a.x - b.x)
  const dy = Math.abs(a.y - b.y)
  if (dx > tolerances.straight && dy > tolerances.straight) return
  const box: Box =
    dy <= dx
      ? [Math.min(a.x, b.x), (a.y + b.y) / 2 - half, Math.max(a.x, b.x), (a.y + b.y) / 2 + half]
      : [(a.x + b.x) / 2 - half, Math.min(a.y, b.y), (a.x + b.x) / 2 + half, Math.max(a.y, b.y)]
  const shown = clipped(box, clip)
  if (!shown || (stroke && isWhite(stroke.color) && !isUpon(found.areas, shown))) return
  if (dy <= dx) found.horizontal.push(along(shown, 'horizontal'))
  else found.vertical.push(along(shown, 'vertical'))
}

/** Thin: a line. A frame (a rectangle in a rectangle) comes as two areas of which neither is thin and makes none here. */
function addFilled(found: Strokes, line: Polyline, { clip, fill }: PagePath): void {
  if (line.isCurved && line.points.length < 4) return
  const shown = clipped(boxAround(line.points), clip)
  if (!shown) return
  const width = shown[2] - shown[0]
  const height = shown[3] - shown[1]
  const isHidden = fill !== null && isWhite(fill) && !isUpon(found.areas, shown)
  const thin = tolerances.lineThickness
  if (isArea(shown)) {
    if (fill && !isWhite(fill) && fillsItsBox(line)) found.areas.push(shown)
    return
  }
  if (isHidden) return
  // A dot belongs to a dotted line of either kind.
  if (width >= height || width <= thin)
    if (height <= thin && width >= height) found.horizontal.push(along(shown, 'horizontal'))
  if (height >= width) found.vertical.push(along(shown, 'vertical'))
}

/** Too thick for a line. */
const isArea = ([left, top, right, bottom]: Box): boolean =>
  right - left > tolerances.lineThickness && bottom - top > tolerances.lineThickness

/** A filled rectangle as far as it is shown. */
export interface Area {
  readonly box: Box
  /** False for white: seen only beside colour. */
  readonly isColoured: boolean
}

/** The rectangles that are filled, whatever for: backgrounds of cells, bars of a chart. */
export function paintedAreas(paths: readonly PagePath[]): readonly Area[] {
  return paths.flatMap(({ lines, fill, clip }) => {
    if (!fill || !isSeen(fill)) return []
    return lines.flatMap((line): readonly Area[] => {
      if (line.isCurved || !fillsItsBox(line)) return []
      const box = clipped(boxAround(line.points), clip)
      return box && isArea(box) ? [{ box, isColoured: !isWhite(fill) }] : []
    })
  })
}

/** A diagonal or a letter fills little of its box. */
function fillsItsBox({ points }: Polyline): boolean {
  const [left, top, right, bottom] = boxAround(points)
  let twice = 0
  points.forEach((point, index) => {
    const next = points[(index + 1) % points.length] ?? point
    twice += point.x * next.y - next.x * point.y
  })
  return Math.abs(twice) / 2 >= 0.9 * (right - left) * (bottom - top)
}

function along([left, top, right, bottom]: Box, kind: keyof Rulings): Ruling {
  return kind === 'horizontal'
    ? { at: (top + bottom) / 2, from: left, to: right }
    : { at: (left + right) / 2, from: top, to: bottom }
}

function isUpon(areas: readonly Box[], [left, top, right, bottom]: Box): boolean {
  const x = (left + right) / 2
  const y = (top + bottom) / 2
  return areas.some((area) => area[0] < x && x < area[2] && area[1] < y && y < area[3])
}

function clipped(box: Box, clip: Box | null): Box | null {
  if (!clip) return box
  const shown = overlapOf(box, clip)
  return shown[0] > shown[2] || shown[1] > shown[3] ? null : shown
}

/** Rulings side by side within `snap` become one at their middle, weighted by length; gaps of dashes are bridged. */
export function joinRulings(rulings: readonly Ruling[]): readonly Ruling[] {
  const sorted = [...rulings].sort((a, b) => a.at - b.at)
  const joined: Ruling[] = []
  let group: Ruling[] = []
  for (const ruling of sorted) {
    if (group[0] && ruling.at - group[0].at > tolerances.snap) {
      joined.push(...joinGroup(group))
      group = []
    }
    group.push(ruling)
  }
  joined.push(...joinGroup(group))
  return joined.filter(({ from, to }) => to - from >= tolerances.shortestRuling)
}

function joinGroup(group: readonly Ruling[]): readonly Ruling[] {
  const length = group.reduce((sum, { from, to }) => sum + to - from + 0.01, 0)
  const at = group.reduce((sum, one) => sum + one.at * (one.to - one.from + 0.01), 0) / length
  const joined: { at: number; from: number; to: number }[] = []
  for (const { from, to } of [...group].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1)
    if (last && from - last.to <= tolerances.dashGap) last.to = Math.max(last.to, to)
    else joined.push({ at, from, to })
  }
  return joined
}

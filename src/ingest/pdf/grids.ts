import type { Box } from '../../document/document.ts'
import type { Ruling, Rulings } from './rulings.ts'
import { tolerances } from './tolerances.ts'

/**
 * A grid by its geometry, before it has text. `xs` and `ys` are the boundaries of its columns and rows, ascending; a
 * cell covers the columns `left` to `right - 1` and the rows `top` to `bottom - 1`. The cells tile it.
 */
export interface Frame {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly cells: readonly FrameCell[]
}

export interface FrameCell {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The frames that rulings draw, from top to bottom. `hasText` says whether anything is printed within a box. */
export function framesFromRulings(rulings: Rulings, hasText: (box: Box) => boolean): readonly Frame[] {
  return connectedRulings(rulings)
    .map(withOpenSides)
    .filter(({ horizontal, vertical }) => horizontal.length > 1 && vertical.length > 1)
    .flatMap((group) => framesOfGroup(group, hasText))
    .sort((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0) || (a.xs[0] ?? 0) - (b.xs[0] ?? 0))
}

/** Rulings that cross or touch one another, directly or over others. */
function connectedRulings({ horizontal, vertical }: Rulings): readonly Rulings[] {
  const parent = [...horizontal, ...vertical].map((_, index) => index)
  const rootOf = (index: number): number => {
    let root = index
    while (parent[root] !== root) root = parent[root] ?? root
    parent[index] = root
    return root
  }
  horizontal.forEach((h, hIndex) => {
    vertical.forEach((v, vIndex) => {
      if (meets(h, v)) parent[rootOf(hIndex)] = rootOf(horizontal.length + vIndex)
    })
  })
  const groups = new Map<number, { horizontal: Ruling[]; vertical: Ruling[] }>()
  const groupOf = (index: number): { horizontal: Ruling[]; vertical: Ruling[] } => {
    const root = rootOf(index)
    const group = groups.get(root) ?? { horizontal: [], vertical: [] }
    groups.set(root, group)
    return group
  }
  horizontal.forEach((h, index) => {
    groupOf(index).horizontal.push(h)
  })
  vertical.forEach((v, index) => {
    groupOf(horizontal.length + index).vertical.push(v)
  })
  return [...groups.values()]
}

/** Whether a horizontal and a vertical ruling cross, touch or nearly do. */
export function meets(h: Ruling, v: Ruling): boolean {
  const reach = tolerances.meet
  return v.at >= h.from - reach && v.at <= h.to + reach && h.at >= v.from - reach && h.at <= v.to + reach
}

/**
 * A side that is not drawn but where the rulings across it all end together is a border: tables open at the left and
 * right, and tables that a page break cut between two horizontal lines.
 */
function withOpenSides({ horizontal, vertical }: Rulings): Rulings {
  return {
    vertical: [...vertical, ...openSides(horizontal, vertical)],
    horizontal: [...horizontal, ...openSides(vertical, horizontal)],
  }
}

function openSides(across: readonly Ruling[], sides: readonly Ruling[]): readonly Ruling[] {
  if (across.length < 2 || sides.length < 1) return []
  const start = commonEnd(
    across.map(({ from }) => from),
    'least',
  )
  const end = commonEnd(
    across.map(({ to }) => to),
    'greatest',
  )
  const first = Math.min(...sides.map(({ at }) => at))
  const last = Math.max(...sides.map(({ at }) => at))
  const from = Math.min(...across.map(({ at }) => at))
  const to = Math.max(...across.map(({ at }) => at))
  const open: Ruling[] = []
  if (start !== null && start < first - narrowest) open.push({ at: start, from, to })
  if (end !== null && end > last + narrowest) open.push({ at: end, from, to })
  return open
}

/** Points: what sticks out less than this beyond the outermost ruling is a line drawn too long. */
const narrowest = 6

/** The outermost value where at least two, and at least half, of all lie within a ruling's reach of it; else null. */
function commonEnd(values: readonly number[], which: 'least' | 'greatest'): number | null {
  const outermost = which === 'least' ? Math.min(...values) : Math.max(...values)
  const near = values.filter((value) => Math.abs(value - outermost) <= tolerances.meet)
  return near.length >= 2 && near.length * 2 >= values.length ? outermost : null
}

function framesOfGroup({ horizontal, vertical }: Rulings, hasText: (box: Box) => boolean): readonly Frame[] {
  const xs = boundaries(vertical)
  const ys = boundaries(horizontal)
  if (xs.length < 2 || ys.length < 2) return []
  const plane: Plane = { xs, ys, columns: xs.length - 1, rows: ys.length - 1, horizontal, vertical }
  const cells = regionsOf(plane).flatMap(rectanglesOf)
  const inside = cells.filter((cell) => isEnclosed(plane, cell) || hasText(boxOfCell(plane, cell)))
  return touchingGroups(inside).map((group) => compressed(xs, ys, group))
}

interface Plane {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly columns: number
  readonly rows: number
  readonly horizontal: readonly Ruling[]
  readonly vertical: readonly Ruling[]
}

/** Rulings that only nearly share a coordinate were snapped within themselves; here once more among all. */
function boundaries(rulings: readonly Ruling[]): readonly number[] {
  const found: number[] = []
  for (const at of rulings.map((one) => one.at).sort((a, b) => a - b)) {
    if (at - (found.at(-1) ?? Number.NEGATIVE_INFINITY) > tolerances.snap) found.push(at)
  }
  return found
}

const boxOfCell = ({ xs, ys }: Pick<Frame, 'xs' | 'ys'>, { left, top, right, bottom }: FrameCell): Box => [
  xs[left] ?? 0,
  ys[top] ?? 0,
  xs[right] ?? 0,
  ys[bottom] ?? 0,
]

/** True where rulings at `at` cover enough of the way from `from` to `to`. */
function isDrawn(rulings: readonly Ruling[], at: number, from: number, to: number): boolean {
  let covered = 0
  for (const ruling of rulings) {
    if (Math.abs(ruling.at - at) > tolerances.snap) continue
    covered += Math.max(0, Math.min(to, ruling.to) - Math.max(from, ruling.from))
  }
  return covered >= (to - from) * tolerances.sideDrawn
}

type Place = readonly [row: number, column: number]

/** Elementary fields between neighbouring boundaries, grouped where no ruling parts them. */
function regionsOf(plane: Plane): readonly (readonly Place[])[] {
  const { xs, ys, rows, columns, horizontal, vertical } = plane
  const region = new Int32Array(rows * columns).fill(-1)
  const at = (list: readonly number[], index: number): number => list[index] ?? 0
  const regions: Place[][] = []
  const grow = (start: Place): Place[] => {
    const places: Place[] = []
    const open: Place[] = [start]
    const visit = (row: number, column: number): void => {
      if (row < 0 || column < 0 || row >= rows || column >= columns || region[row * columns + column] !== -1) return
      region[row * columns + column] = regions.length
      open.push([row, column])
    }
    region[start[0] * columns + start[1]] = regions.length
    for (let place = open.pop(); place; place = open.pop()) {
      const [row, column] = place
      places.push(place)
      const [left, right] = [at(xs, column), at(xs, column + 1)]
      const [top, bottom] = [at(ys, row), at(ys, row + 1)]
      if (!isDrawn(vertical, right, top, bottom)) visit(row, column + 1)
      if (!isDrawn(vertical, left, top, bottom)) visit(row, column - 1)
      if (!isDrawn(horizontal, bottom, left, right)) visit(row + 1, column)
      if (!isDrawn(horizontal, top, left, right)) visit(row - 1, column)
    }
    return places
  }
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (region[row * columns + column] === -1) regions.push(grow([row, column]))
    }
  }
  return regions
}

/** A region with a missing piece of ruling may have any shape: it is cut into rectangles from the top left. */
function rectanglesOf(region: readonly Place[]): readonly FrameCell[] {
  const left = new Set(region.map(([row, column]) => `${row} ${column}`))
  const ordered = [...region].sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const cells: FrameCell[] = []
  for (const [row, column] of ordered) {
    if (!left.has(`${row} ${column}`)) continue
    let right = column + 1
    while (left.has(`${row} ${right}`)) right++
    const isFree = (r: number): boolean => {
      for (let c = column; c < right; c++) if (!left.has(`${r} ${c}`)) return false
      return true
    }
    let bottom = row + 1
    while (isFree(bottom)) bottom++
    for (let r = row; r < bottom; r++) for (let c = column; c < right; c++) left.delete(`${r} ${c}`)
    cells.push({ left: column, top: row, right, bottom })
  }
  return cells
}

/** At most one side undrawn: the place beside a table that is not a rectangle has two or more. */
function isEnclosed(plane: Plane, cell: FrameCell): boolean {
  const [left, top, right, bottom] = boxOfCell(plane, cell)
  const { horizontal, vertical } = plane
  const sides = [
    isDrawn(vertical, left, top, bottom),
    isDrawn(vertical, right, top, bottom),
    isDrawn(horizontal, top, left, right),
    isDrawn(horizontal, bottom, left, right),
  ]
  return sides.filter(Boolean).length >= 3
}

/** Cells that share a side (not only a corner) belong to one table. */
function touchingGroups(cells: readonly FrameCell[]): readonly (readonly FrameCell[])[] {
  const owner = new Map<string, number>()
  cells.forEach((cell, index) => {
    for (let r = cell.top; r < cell.bottom; r++)
      for (let c = cell.left; c < cell.right; c++) owner.set(`${r} ${c}`, index)
  })
  const seen = new Set<number>()
  const groups: FrameCell[][] = []
  cells.forEach((_, start) => {
    if (seen.has(start)) return
    seen.add(start)
    const group: FrameCell[] = []
    const open = [start]
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
      const cell = cells[index]
      if (!cell) continue
      group.push(cell)
      for (const near of neighboursOf(cell)) {
        const other = owner.get(near)
        if (other === undefined || seen.has(other)) continue
        seen.add(other)
        open.push(other)
      }
    }
    groups.push(group)
  })
  return groups
}

function neighboursOf({ left, top, right, bottom }: FrameCell): readonly string[] {
  const near: string[] = []
  for (let c = left; c < right; c++) near.push(`${top - 1} ${c}`, `${bottom} ${c}`)
  for (let r = top; r < bottom; r++) near.push(`${r} ${left - 1}`, `${r} ${right}`)
  return near
}

/** Without the boundaries at which no cell begins or ends; places that no cell covers become empty cells. */
export function compressed(xs: readonly number[], ys: readonly number[], cells: readonly FrameCell[]): Frame {
  const usedX = [...new Set(cells.flatMap(({ left, right }) => [left, right]))].sort((a, b) => a - b)
  const usedY = [...new Set(cells.flatMap(({ top, bottom }) => [top, bottom]))].sort((a, b) => a - b)
  const moved = cells.map(({ left, top, right, bottom }) => ({
    left: usedX.indexOf(left),
    top: usedY.indexOf(top),
    right: usedX.indexOf(right),
    bottom: usedY.indexOf(bottom),
  }))
  const covered = new Set<string>()
  for (const cell of moved) {
    for (let r = cell.top; r < cell.bottom; r++) for (let c = cell.left; c < cell.right; c++) covered.add(`${r} ${c}`)
  }
  const holes: Place[] = []
  for (let r = 0; r < usedY.length - 1; r++) {
    for (let c = 0; c < usedX.length - 1; c++) if (!covered.has(`${r} ${c}`)) holes.push([r, c])
  }
  return {
    xs: usedX.map((index) => xs[index] ?? 0),
    ys: usedY.map((index) => ys[index] ?? 0),
    cells: [...moved, ...rectanglesOf(holes)].sort((a, b) => a.top - b.top || a.left - b.left),
  }
}

import type { Box } from '../../document/document.ts'
import { unionBox } from '../../document/position.ts'
import { stackHead } from './aligned-head.ts'
import { labelGroups, rowLabels } from './aligned-labels.ts'
import { boundariesOf, type Chunk, type Column, columnRange, columnsOf, isStrewn, partedAtColumns } from './columns.ts'
import { headsOverColumns } from './heads-over-columns.ts'
import type { PageCell, PageGrid } from './page-grids.ts'
import type { Character } from './pages.ts'
import { linesOf, textOf } from './words.ts'
import { type Zone, zonesOf } from './zones.ts'

/** Chunks with the rows and columns that they cover in a grid that grows from top to bottom. */
export interface Placed {
  readonly chunks: readonly Chunk[]
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** A table as it is understood before its grid is made. */
export interface Layout {
  readonly columns: readonly Column[]
  readonly xs: readonly number[]
  /** The first column that holds numbers; labels are left of it. */
  readonly firstNumber: number
  /** Points from row to row, at the least; infinite where there is only one row. */
  readonly pitch: number
}

/** Tables without rulings among the characters that no frame holds, and what is left over. */
export function alignedGrids(
  characters: readonly Character[],
  page: number,
): { readonly grids: readonly PageGrid[]; readonly rest: readonly Character[] } {
  const lines = linesOf(characters)
  const grids = zonesOf(lines).flatMap((zone) => gridOfZone(zone, page))
  const taken = new Set(grids.flatMap(({ cells }) => cells.flatMap((cell) => cell.characters)))
  return { grids, rest: characters.filter((character) => !taken.has(character)) }
}

/** A dense page of numbers has 2,000 chunks, and room for 60 side by side; more are no table but a drawing or an attack. */
const mostChunks = 5_000
const mostColumns = 80

function gridOfZone(unparted: Zone, page: number): readonly PageGrid[] {
  if (unparted.reduce((sum, row) => sum + row.length, 0) > mostChunks) return []
  const roughly = columnsOf(unparted)
  const zone = headsOverColumns(unparted.map((row) => partedAtColumns(row, roughly)))
  const columns = columnsOf(zone)
  if (columns.length < 2 || columns.length > mostColumns || isStrewn(zone)) return []
  const firstNumber = firstNumberColumn(zone, columns)
  if (firstNumber === null) return []
  const numberRows = zone.filter((row) => isNumberRow(row, columns, firstNumber))
  const steps = numberRows.slice(1).map((row, index) => baselineOf(row) - baselineOf(numberRows[index] ?? row))
  const layout: Layout = {
    columns,
    xs: boundariesOf(columns),
    firstNumber,
    pitch: Math.min(...steps, Number.POSITIVE_INFINITY),
  }
  return [makeGrid(placeRows(zone, numberRows, layout), layout, page)]
}

/** That of the numbers: labels beside them may stand a little higher or lower. */
export const baselineOf = (row: readonly Chunk[]): number => row.at(-1)?.baseline ?? 0

/** The first column of which at least half the chunks are numbers; null where there is none. */
function firstNumberColumn(zone: Zone, columns: readonly Column[]): number | null {
  const found = columns.findIndex(({ left, right }) => {
    const own = zone.flat().filter(({ box }) => box[0] >= left - 0.5 && box[2] <= right + 0.5)
    const numbers = own.filter(({ isNumber }) => isNumber).length
    return numbers > 0 && numbers * 3 >= own.length
  })
  return found < 0 ? null : found
}

/** A row of the table's body: a number stands right of the labels and no words do. */
function isNumberRow(row: readonly Chunk[], columns: readonly Column[], firstNumber: number): boolean {
  const values = row.filter(({ box }) => columnRange(box, columns)[0] >= firstNumber)
  return values.length > 0 && values.filter(({ isNumber }) => isNumber).length * 2 > values.length
}

function placeRows(zone: Zone, numberRows: readonly (readonly Chunk[])[], layout: Layout): readonly Placed[] {
  const labels = rowLabels(zone, numberRows, layout)
  const groups = new Set(labels.groupChunks)
  const placed: Placed[] = []
  const rowOf: number[] = []
  let row = 0
  let head: (readonly Chunk[])[] = []
  const pending = new Set(labels.wrapped)
  const addHead = (): void => {
    const stacked = stackHead(head, layout)
    placed.push(...stacked.map((one) => ({ ...one, top: one.top + row, bottom: one.bottom + row })))
    row += stacked.reduce((rows, { bottom }) => Math.max(rows, bottom), 0)
    head = []
  }
  for (const chunks of zone) {
    const index = numberRows.indexOf(chunks)
    if (index < 0) {
      const own = chunks.filter((chunk) => !pending.has(chunk) && !groups.has(chunk))
      if (own.length > 0) head.push(own)
      continue
    }
    addHead()
    placed.push(...placeRow(chunks, labels.byRow[index] ?? [], row, layout, groups))
    rowOf[index] = row
    row++
  }
  addHead()
  return [...placed, ...labelGroups(labels, numberRows, rowOf, placed, layout)]
}

function placeRow(
  chunks: readonly Chunk[],
  label: readonly Chunk[],
  row: number,
  layout: Layout,
  groups: ReadonlySet<Chunk>,
): readonly Placed[] {
  const own = chunks.filter((chunk) => !label.includes(chunk) && !groups.has(chunk))
  const cells = own.map((chunk): Placed => {
    const [left, last] = columnRange(chunk.box, layout.columns)
    return { chunks: [chunk], top: row, bottom: row + 1, left, right: last + 1 }
  })
  if (label.length === 0) return cells
  const ranges = label.map(({ box }) => columnRange(box, layout.columns))
  const left = Math.min(...ranges.map(([first]) => first))
  const right = Math.min(layout.firstNumber, Math.max(...ranges.map(([, last]) => last + 1)))
  return [{ chunks: label, top: row, bottom: row + 1, left, right: Math.max(right, left + 1) }, ...cells]
}

/** A grid from placed chunks: what overlaps is joined, what is uncovered becomes empty cells. */
export function makeGrid(placed: readonly Placed[], { xs }: Layout, page: number): PageGrid {
  const rows = placed.reduce((last, { bottom }) => Math.max(last, bottom), 0)
  const columns = xs.length - 1
  const owner = new Map<string, Placed & { chunks: Chunk[] }>()
  const cells: (Placed & { chunks: Chunk[] })[] = []
  for (const one of [...placed].sort((a, b) => a.bottom - a.top - (b.bottom - b.top))) {
    const cell = { ...freePart(one, owner), chunks: [...one.chunks] }
    const there = owner.get(`${cell.top} ${cell.left}`)
    if (there) {
      there.chunks.push(...cell.chunks)
      continue
    }
    cells.push(cell)
    for (let r = cell.top; r < cell.bottom; r++)
      for (let c = cell.left; c < cell.right; c++) owner.set(`${r} ${c}`, cell)
  }
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      if (!owner.has(`${r} ${c}`)) cells.push({ chunks: [], top: r, bottom: r + 1, left: c, right: c + 1 })
    }
  }
  const ys = heightsOf(placed, rows)
  return {
    kind: 'grid',
    page,
    evidence: 'alignment',
    xs,
    ys,
    isWeak: rows < 2,
    cells: cells.map((cell) => makeCell(cell, xs, ys, page)).sort((a, b) => a.top - b.top || a.left - b.left),
  }
}

/** The largest part of a cell from its top left place on that nothing covers yet. */
function freePart(one: Placed, owner: ReadonlyMap<string, Placed>): Placed {
  let right = one.left + 1
  while (right < one.right && !owner.has(`${one.top} ${right}`)) right++
  const isFree = (row: number): boolean => {
    for (let c = one.left; c < right; c++) if (owner.has(`${row} ${c}`)) return false
    return true
  }
  let bottom = one.top + 1
  while (bottom < one.bottom && isFree(bottom)) bottom++
  return { ...one, right, bottom }
}

function makeCell(
  { chunks, left, top, right, bottom }: Placed,
  xs: readonly number[],
  ys: readonly number[],
  page: number,
): PageCell {
  const characters = chunks.flatMap(({ line }): readonly Character[] => line.characters)
  const around: Box = [xs[left] ?? 0, ys[top] ?? 0, xs[right] ?? 0, ys[bottom] ?? 0]
  const [first, ...others] = chunks.map(({ line }) => line.box)
  const box = first ? unionBox([first, ...others]) : around
  return { left, top, right, bottom, text: textOf(characters), page, box, characters }
}

/** Row boundaries between the words of neighbouring rows; a row without words of its own keeps a nominal height. */
function heightsOf(placed: readonly Placed[], rows: number): readonly number[] {
  const tops = Array.from({ length: rows }, () => Number.POSITIVE_INFINITY)
  const bottoms = Array.from({ length: rows }, () => Number.NEGATIVE_INFINITY)
  for (const { chunks, top, bottom } of placed) {
    if (bottom !== top + 1) continue
    for (const { box } of chunks) {
      tops[top] = Math.min(tops[top] ?? 0, box[1])
      bottoms[top] = Math.max(bottoms[top] ?? 0, box[3])
    }
  }
  const ys: number[] = []
  for (let row = 0; row <= rows; row++) {
    const above = bottoms[row - 1] ?? Number.NEGATIVE_INFINITY
    const below = tops[row] ?? Number.POSITIVE_INFINITY
    const isKnown = Number.isFinite(above) && Number.isFinite(below)
    const y = isKnown ? (above + below) / 2 : Number.isFinite(below) ? below : Number.isFinite(above) ? above : 0
    ys.push(Math.max(y, (ys.at(-1) ?? y - 1) + 0.1))
  }
  return ys
}

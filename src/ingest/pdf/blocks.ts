import type { Block, Box, Cell, Grid, Heading, Paragraph, Position } from '../../document/document.ts'
import { unionBox } from '../../document/position.ts'
import type { FlowItem } from './join-pages.ts'
import type { PageGrid } from './page-grids.ts'
import { tolerances } from './tolerances.ts'
import type { TextLine } from './words.ts'

/** Turns a page's number and a box of its upright page into a position. */
export type Place = (page: number, box: Box) => Position

/** Lines joined to paragraphs and the title, grids with their final cells, in the order given. */
export function makeBlocks(flow: readonly FlowItem[], place: Place): readonly Block[] {
  const edges = edgesOfLines(flow)
  const usual = usualSize(flow)
  const blocks: Block[] = []
  let open: FlowLine[] = []
  let isTitleOver = false
  const close = (): void => {
    if (open.length > 0) blocks.push(makeText(open, usual, !isTitleOver, place))
    if (open.length > 0 && (open[0]?.line.size ?? 0) < usual * titleSize) isTitleOver = true
    open = []
  }
  for (const item of flow) {
    const last = open.at(-1)
    if (item.kind === 'grid') {
      close()
      blocks.push(makeGrid(item, place))
      continue
    }
    if (last && startsAnew(last, item, edges)) close()
    open.push(item)
  }
  close()
  return blocks
}

type FlowLine = Extract<FlowItem, { kind: 'line' }>

/** The title is set at least this much larger than the text. */
const titleSize = 1.2

/** The size of most characters outside grids. */
function usualSize(flow: readonly FlowItem[]): number {
  const counts = new Map<number, number>()
  for (const item of flow) {
    if (item.kind === 'grid') continue
    const size = Math.round(item.line.size)
    counts.set(size, (counts.get(size) ?? 0) + item.line.characters.length)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

interface Edges {
  readonly left: number
  readonly right: number
}

/**
 * The edges between which each line is set: those of the page, or, for lines of a narrow column, those of the lines
 * that stand under one another there.
 */
function edgesOfLines(flow: readonly FlowItem[]): ReadonlyMap<TextLine, Edges> {
  const edges = new Map<TextLine, Edges>()
  const lines = flow.filter((item) => item.kind !== 'grid')
  const ofPage = new Map<number, Edges>()
  for (const [page, own] of Map.groupBy(lines, (item) => item.page)) ofPage.set(page, around(own))
  for (const run of runsOf(flow)) {
    const here = around(run)
    const whole = ofPage.get(run[0]?.page ?? 0) ?? here
    const isColumn = run.length >= linesOfColumn && here.right - here.left < (whole.right - whole.left) * columnWidth
    for (const { line } of run) edges.set(line, isColumn ? here : whole)
  }
  return edges
}

/** Lines that a narrow column has at the least, and the part of the page's width that it has at most. */
const linesOfColumn = 3
const columnWidth = 0.7

const around = (lines: readonly FlowLine[]): Edges => ({
  left: lines.reduce((left, { line }) => Math.min(left, line.box[0]), Number.POSITIVE_INFINITY),
  right: lines.reduce((right, { line }) => Math.max(right, line.box[2]), 0),
})

/** Lines one under the other on one page, without a grid or a wide gap between. */
function runsOf(flow: readonly FlowItem[]): readonly (readonly FlowLine[])[] {
  const runs: FlowLine[][] = []
  let last: FlowItem | undefined
  for (const item of flow) {
    if (item.kind === 'line') {
      const step = last?.kind === 'line' && last.page === item.page ? item.line.baseline - last.line.baseline : -1
      if (step > 0 && step <= item.line.size * tolerances.lineStep) runs.at(-1)?.push(item)
      else runs.push([item])
    }
    last = item
  }
  return runs
}

/** What a heading or an item of a list begins with. */
const numberedStart =
  /^\s*(?:[一二三四五六七八九十]+\s*、|[（(]\s*[一二三四五六七八九十]+\s*[）)]|第[一二三四五六七八九十]+[章节条])/u

function startsAnew(last: FlowLine, next: FlowLine, edges: ReadonlyMap<TextLine, Edges>): boolean {
  const { line } = next
  const size = last.line.size
  if (Math.abs(line.size - size) > size * sameSize) return true
  if (numberedStart.test(line.text)) return true
  const before = edges.get(last.line)
  const here = edges.get(line)
  const isLarge = isCentred(last.line, before) && isCentred(line, here)
  if (next.page === last.page && line.baseline - last.line.baseline > size * tolerances.lineStep) return true
  if (next.page === last.page && line.baseline <= last.line.baseline) return true
  if (isLarge) return false
  if (before && endsShort(last.line, before)) return true
  return line.box[0] > (here?.left ?? 0) + size
}

/** A line may also end early because what follows cannot be broken (〔2021〕30号): then its sentence goes on. */
function endsShort({ box, size, text }: TextLine, { left, right }: Edges): boolean {
  const free = right - box[2]
  if (free < size * tolerances.shortLine) return false
  return /[。！？；：.!?;:]$/u.test(text) || free > (right - left) * unbreakable
}

/** Part of the width of the text that an unbreakable word at the start of the next line may have left free. */
const unbreakable = 0.2

/** Part of a font size by which the sizes of two lines of one paragraph may differ. */
const sameSize = 0.15

function isCentred({ box, size }: TextLine, edges: Edges | undefined): boolean {
  if (!edges) return false
  const left = box[0] - edges.left
  const right = edges.right - box[2]
  return left > size && Math.abs(left - right) < size * 2
}

function makeText(lines: readonly FlowLine[], usual: number, mayBeTitle: boolean, place: Place): Heading | Paragraph {
  const text = lines.map(({ line }) => line.text).reduce(joinLines)
  const positions = positionsOf(lines, place)
  const isTitle = mayBeTitle && (lines[0]?.line.size ?? 0) >= usual * titleSize && text.length <= longestTitle
  return isTitle ? { type: 'heading', level: 1, text, positions } : { type: 'paragraph', text, positions }
}

/** Characters; the longest titles name several offices and a year. */
const longestTitle = 120

/** Words of Latin script are parted by a blank, a word broken by a hyphen stays as printed; Chinese needs nothing. */
function joinLines(text: string, next: string): string {
  return /[\p{Script=Latin}\d,.;:)]$/u.test(text) && /^[\p{Script=Latin}(]/u.test(next)
    ? `${text} ${next}`
    : text + next
}

function positionsOf(lines: readonly FlowLine[], place: Place): readonly Position[] {
  const pages = new Map<number, [Box, ...Box[]]>()
  for (const { page, line } of lines) {
    const boxes = pages.get(page)
    if (boxes) boxes.push(line.box)
    else pages.set(page, [line.box])
  }
  return [...pages].map(([page, boxes]) => place(page, unionBox(boxes)))
}

function makeGrid({ xs, ys, cells, evidence }: PageGrid, place: Place): Grid {
  const pages = new Map<number, [Box, ...Box[]]>()
  for (const { page, box } of cells) {
    const boxes = pages.get(page)
    if (boxes) boxes.push(box)
    else pages.set(page, [box])
  }
  return {
    type: 'grid',
    rowCount: ys.length - 1,
    columnCount: xs.length - 1,
    evidence,
    positions: [...pages].map(([page, boxes]) => place(page, unionBox(boxes))),
    cells: [...cells]
      .sort((a, b) => a.top - b.top || a.left - b.left)
      .map(
        ({ left, top, right, bottom, text, page, box }): Cell => ({
          row: top,
          column: left,
          rowSpan: bottom - top,
          colSpan: right - left,
          text,
          position: place(page, box),
        }),
      ),
  }
}

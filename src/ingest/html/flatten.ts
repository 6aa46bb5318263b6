import type { Limits } from '../limits.ts'
import { isReadableImage } from './images.ts'
import { isBlank, LINE_BREAK, paragraphsOf } from './inline.ts'
import { listMarker } from './list-marker.ts'
import { isBlock, isHidden, isStruckOut, isUnseen, keepsLines, looksLikeFurniture } from './markup.ts'
import { tooLarge } from './parse.ts'
import type { Piece } from './pieces.ts'
import { isNumeric } from './signals.ts'
import { readTable } from './tables.ts'
import { attributeOf, type ElementNode, type HtmlNode, rawText } from './tree.ts'
import { scriptsOf } from './unseen-cell.ts'

export interface FlatPage {
  readonly pieces: readonly Piece[]
  /** Blocks and tables left out because the page does not show them. */
  readonly hidden: readonly ElementNode[]
  /** Texts with a line through them, left out. */
  readonly struckOut: readonly string[]
}

export interface FlattenOptions {
  readonly file: string
  readonly limits: Limits
  /** Take what the page hides as if it were shown: scripts show it later. */
  readonly showHidden?: boolean
  /** Line ends of the source are line ends of the text: Markdown or plain text with HTML tables in it. */
  readonly keepLines?: boolean
}

/** What holds for everything inside an element. */
interface Scope {
  readonly node: ElementNode
  readonly level: number | null
  readonly furniture: ElementNode | null
  readonly isLinked: boolean
  readonly keepsLines: boolean
  readonly depth: number
}

/** The text run under way and what is finished; one a page, and one a cell. */
interface Flow {
  readonly pieces: Piece[]
  run: string
  linked: number
  /** Of `run`; kept apart, because looking at the end of a string under construction copies it. */
  endsInDigit: boolean
}

interface Walk extends FlattenOptions {
  readonly hidden: ElementNode[]
  readonly struckOut: string[]
  readonly scripts: () => string
  cells: number
}

/** Longest text that still is a heading; an unclosed <h3> would make headings of the whole article. */
const LONGEST_HEADING = 150
/** The parser bounds open elements; moving misnested ones can make the tree a little deeper than that. */
const DEPTH_FACTOR = 2

/** The text blocks, tables and pictures below `root` in reading order. Error: too-large. */
export function flattenPage(root: ElementNode, options: FlattenOptions): FlatPage {
  const walk: Walk = { ...options, hidden: [], struckOut: [], scripts: scriptsOf(root), cells: 0 }
  const keeps = options.keepLines ?? false
  const scope: Scope = { node: root, level: null, furniture: null, isLinked: false, keepsLines: keeps, depth: 0 }
  const pieces = flattenInside(root, scope, walk)
  return { pieces, hidden: walk.hidden, struckOut: walk.struckOut }
}

function flattenInside(root: ElementNode, scope: Scope, walk: Walk): Piece[] {
  const flow: Flow = { pieces: [], run: '', linked: 0, endsInDigit: false }
  walkChildren(root, scope, flow, walk)
  flush(flow, scope)
  return flow.pieces
}

function walkChildren(parent: ElementNode, scope: Scope, flow: Flow, walk: Walk): void {
  for (let child: HtmlNode | null = parent.first; child; child = child.next) {
    if (child.type === 'text') appendText(child.text, scope, flow)
    else walkElement(child, scope, flow, walk)
  }
}

function walkElement(element: ElementNode, scope: Scope, flow: Flow, walk: Walk): void {
  if (scope.depth > walk.limits.nesting * DEPTH_FACTOR) {
    throw tooLarge(walk.file, 'elements inside one another', '嵌套层数', element.line)
  }
  if (element.tag === 'br') flow.run += LINE_BREAK
  else if (element.tag === 'img') walkImage(element, scope, flow)
  else if (element.tag === 'input') appendText(shownNumber(element), scope, flow)
  else if (isUnseen(element)) return
  else if (isHidden(element) && !walk.showHidden) walk.hidden.push(element)
  else if (isStruckOut(element)) walk.struckOut.push(rawText(element))
  else if (element.tag === 'table') walkTable(element, scope, flow, walk)
  else if (element.tag === 'pre' || element.tag === 'xmp')
    walkBlock(element, { ...scope, keepsLines: true }, flow, walk)
  else if (isBlock(element)) walkBlock(element, scope, flow, walk)
  else walkInline(element, scope, flow, walk)
}

function walkBlock(element: ElementNode, outer: Scope, flow: Flow, walk: Walk): void {
  flush(flow, outer)
  const scope: Scope = {
    node: element,
    level: /^h[1-6]$/.test(element.tag) ? Number(element.tag[1]) : outer.level,
    furniture: outer.furniture ?? (looksLikeFurniture(element) ? element : null),
    isLinked: outer.isLinked,
    keepsLines: outer.keepsLines || keepsLines(element),
    depth: outer.depth + 1,
  }
  if (element.tag === 'li') flow.run = listMarker(element)
  walkChildren(element, scope, flow, walk)
  flush(flow, scope)
}

function walkInline(element: ElementNode, outer: Scope, flow: Flow, walk: Walk): void {
  // Word marks places with <a name=…>: only an address makes a link.
  const isLinked = outer.isLinked || (element.tag === 'a' && attributeOf(element, 'href') !== undefined)
  // 12 with a raised 2 must not become 122.
  if (element.tag === 'sup' && flow.endsInDigit && /^\s*\d/.test(rawText(element))) flow.run += '^'
  const furniture = outer.furniture ?? (looksLikeFurniture(element) ? element : null)
  walkChildren(element, { ...outer, isLinked, furniture, depth: outer.depth + 1 }, flow, walk)
}

function walkImage(element: ElementNode, scope: Scope, flow: Flow): void {
  if (!isReadableImage(element)) return
  flush(flow, scope)
  flow.pieces.push({ type: 'image', node: scope.node, furniture: scope.furniture })
}

function walkTable(table: ElementNode, outer: Scope, flow: Flow, walk: Walk): void {
  flush(flow, outer)
  const furniture = outer.furniture ?? (looksLikeFurniture(table) ? table : null)
  const depth = outer.depth + 1
  const pieces = readTable(table, {
    furniture,
    // Lines of a text that holds HTML tables end outside of them; inside, markup says where a line ends.
    read: (node) => flattenInside(node, { ...outer, node, furniture, depth, keepsLines: keepsLines(node) }, walk),
    scripts: walk.scripts,
    gridCells: walk.limits.gridCells,
    tooLarge: (at) =>
      tooLarge(walk.file, `cells in one table (more than ${walk.limits.gridCells})`, '单表单元格', at.line),
  })
  for (const piece of pieces) {
    flow.pieces.push(piece)
    if (piece.type === 'grid' && piece.node === table) walk.cells += piece.rowCount * piece.columnCount
  }
  if (walk.cells > walk.limits.documentCells)
    throw tooLarge(walk.file, 'cells in all tables', '表格单元格总数', table.line)
}

/** A form that is shown as a report keeps its numbers in input fields. Other fields are search boxes and the like. */
function shownNumber(input: ElementNode): string {
  const value = attributeOf(input, 'value') ?? ''
  const isShown = /^(?:text|number|)$/i.test(attributeOf(input, 'type') ?? '') && !isHidden(input)
  return isShown && isNumeric(value) ? value : ''
}

function appendText(text: string, scope: Scope, flow: Flow): void {
  const shown = scope.keepsLines ? text.replace(/\r?\n/g, LINE_BREAK + LINE_BREAK) : text
  flow.run += shown
  flow.endsInDigit = /[\d０-９]/.test(shown.at(-1) ?? '')
  if (scope.isLinked) flow.linked += shown.replace(/\s/g, '').length
}

function flush(flow: Flow, scope: Scope): void {
  const { run, linked } = flow
  flow.run = ''
  flow.linked = 0
  flow.endsInDigit = false
  if (run === '' || isBlank(run)) return
  const paragraphs = scope.keepsLines ? linesOf(run) : paragraphsOf(run)
  for (const paragraph of paragraphs) {
    const level = scope.level !== null && paragraph.length <= LONGEST_HEADING ? scope.level : null
    const text = level === null ? paragraph : paragraph.replaceAll('\n', '')
    const { node, furniture } = scope
    flow.pieces.push({ type: 'text', node, furniture, text, level, linked: Math.min(linked, text.length) })
  }
}

/** Text set line by line: its spaces are its columns. */
function linesOf(run: string): string[] {
  return run
    .split(LINE_BREAK)
    .map((line) => line.trimEnd())
    .filter((line) => !isBlank(line))
}

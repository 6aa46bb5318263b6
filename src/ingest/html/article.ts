import { isMetadataGrid } from './metadata.ts'
import { type GridPiece, isLinks, type Piece, textOf } from './pieces.ts'
import { hasReportLabels, isNumeric, isPageNoise, isProse, isSectionHeading, isSiteText } from './signals.ts'
import { attributeOf, commonAncestor, type ElementNode, isInside } from './tree.ts'

/**
 * Names that content systems of Chinese government sites give to the element that holds the article, and to nothing
 * else: TRS, UCAP (开普), 博达 (v_news_content), 新点 (ewb), 大汉 (zoom), and common home-made ones.
 */
const ARTICLE_NAMES =
  /(?:^|\s)(?:TRS_(?:Editor|UEDITOR|PreAppend)|trs_editor_view|zoom|UCAP-CONTENT|v_news_content|vsb_content\w*|article_?con(?:tent)?|article-con(?:tent)?|articleContent|wzcon|pages_content|gkml_content|xxgk_content|news_content|newsContent|artcontent|art_content|ewb-article-info|conTxt|con_txt|detail_?content|detail-content|j-fontContent|bt-content|zwxl-article|xl_content|main-txt|view-content|content_txt|NewsContent|arc_body|artibody|ContentRegion|infocontent|info_content)(?:\s|$)/i

export interface Article {
  readonly pieces: readonly Piece[]
  /** What stands outside and before it or is furniture: where sites print metadata. */
  readonly around: readonly Piece[]
}

/** Share of the prose that a named container must hold to be the article of a page without tables and headings. */
const PROSE_SHARE = 0.8

/**
 * The report among what surrounds it. The tables and section headings of a report must all be inside; of the elements
 * that hold them the outermost with the name of an article is taken, and where none has one, the smallest that holds
 * the other running text too. So a wrong choice takes too much rather than too little.
 */
export function findArticle(printed: readonly Piece[]): Article {
  const pieces = withoutRunawayLinks(printed)
  const order = new Map(pieces.map((piece, index) => [piece, index]))
  const orderOf = (piece: Piece): number => order.get(piece) ?? 0
  const core = pieces.filter((piece) => isCore(piece))
  const keptFurniture = new Set([...core.map((piece) => piece.furniture), mainFurniture(pieces)])
  const isAside = (piece: Piece): boolean => piece.furniture !== null && !keptFurniture.has(piece.furniture)
  const prose = pieces.filter((piece) => !isAside(piece) && isArticleText(piece))
  const found = articleElement(core, prose)
  const root = found && withNeighbours(found, pieces)
  if (!root) return { pieces: [], around: pieces }
  const solid = [...core, ...prose]
  const first = solid.reduce((least, piece) => Math.min(least, orderOf(piece)), Number.POSITIVE_INFINITY)
  const last = solid.reduce((most, piece) => Math.max(most, orderOf(piece)), -1)
  const belongs = (piece: Piece): boolean => {
    if (!isInside(piece.node, root) || isAside(piece)) return false
    if (piece.type === 'text' && (isPageNoise(piece.text) || (isSiteText(piece.text) && !isCore(piece)))) return false
    if (piece.type === 'grid') return !isMetadataGrid(piece) && !isLinks(piece)
    return !isLinks(piece) || (orderOf(piece) > first && orderOf(piece) < last)
  }
  const inside = new Set(pieces.filter(belongs))
  return { pieces: [...inside], around: pieces.filter((piece) => !inside.has(piece)) }
}

/** What looks like furniture by its name, but holds more than half of the running text; null where nothing does. */
function mainFurniture(pieces: readonly Piece[]): ElementNode | null {
  const held = new Map<ElementNode | null, number>()
  const prose = pieces.filter(isArticleText)
  for (const piece of prose) held.set(piece.furniture, (held.get(piece.furniture) ?? 0) + textOf(piece).length)
  return [...held].find(([, count]) => count * 2 > characters(prose))?.[0] ?? null
}

/** Running text that may belong to a report. */
function isArticleText(piece: Piece): boolean {
  return (
    piece.type === 'text' &&
    isProse(piece.text) &&
    !isLinks(piece) &&
    !isSiteText(piece.text) &&
    !isPageNoise(piece.text)
  )
}

/** A table of the report or a heading of one of its sections. */
function isCore(piece: Piece): boolean {
  if (piece.type === 'image' || isLinks(piece)) return false
  return piece.type === 'text' ? isSectionHeading(piece.text) : isReportTable(piece, 'labels or numbers')
}

function isReportTable(grid: GridPiece, holds: 'labels or numbers' | 'labels and numbers'): boolean {
  const numbers = isNumberTable(grid.cells.map((cell) => cell.text))
  const labels = hasReportLabels(textOf(grid))
  return !isMetadataGrid(grid) && (holds === 'labels or numbers' ? labels || numbers : labels && numbers)
}

/** An <a> that is never closed makes a link of all that follows: then a table of the report is one, and links say nothing. */
function withoutRunawayLinks(pieces: readonly Piece[]): readonly Piece[] {
  const isRunaway = (piece: Piece): boolean =>
    piece.type === 'grid' && isLinks(piece) && isReportTable(piece, 'labels and numbers')
  return pieces.some(isRunaway)
    ? pieces.map((piece) => (piece.type === 'image' ? piece : { ...piece, linked: 0 }))
    : pieces
}

/** Numbers from which a table without known labels counts as one of a report, and their share of all cells. */
const FEWEST_NUMBERS = 4
const NUMBER_SHARE = 0.2

function isNumberTable(texts: readonly string[]): boolean {
  const numbers = texts.filter(isNumeric).length
  // A calendar at the side of a page is the one other table full of numbers.
  const isCalendar = texts.filter((text) => /^(?:星期|周)?[日一二三四五六]$/.test(text.trim())).length >= 7
  return numbers >= FEWEST_NUMBERS && numbers >= NUMBER_SHARE * texts.length && !isCalendar
}

function articleElement(core: readonly Piece[], prose: readonly Piece[]): ElementNode | null {
  if (core.length > 0) {
    const named = outermostNamed(commonAncestor(core.map((piece) => piece.node)))
    return named ?? widen(commonAncestor([...core, ...prose].map((piece) => piece.node)))
  }
  if (prose.length === 0) return null
  const total = characters(prose)
  const [named, held] = fullestNamed(prose)
  if (named && held >= PROSE_SHARE * total) return named
  return widen(commonAncestor(prose.map((piece) => piece.node)))
}

/** The named container that holds most of the prose, and how many characters that is. */
function fullestNamed(prose: readonly Piece[]): readonly [ElementNode | null, number] {
  const held = new Map<ElementNode, number>()
  for (const piece of prose) {
    const named = outermostNamed(piece.node)
    if (named) held.set(named, (held.get(named) ?? 0) + textOf(piece).length)
  }
  return [...held].reduce<readonly [ElementNode | null, number]>(
    (most, next) => (next[1] > most[1] ? next : most),
    [null, 0],
  )
}

function characters(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + textOf(piece).length, 0)
}

function outermostNamed(from: ElementNode | null): ElementNode | null {
  let named: ElementNode | null = null
  for (let at = from; at; at = at.parent) if (isNamedArticle(at)) named = at
  return named
}

function isNamedArticle(element: ElementNode): boolean {
  if (element.tag === 'body' || element.tag === 'html') return false
  if (element.tag === 'article') return true
  return ARTICLE_NAMES.test(attributeOf(element, 'id') ?? '') || ARTICLE_NAMES.test(attributeOf(element, 'class') ?? '')
}

/** A paragraph or part of a table is no container: its surroundings hold the short lines before and after it. */
function widen(element: ElementNode | null): ElementNode | null {
  let at = element
  while (at?.parent && !/^(?:div|td|body|section|article|main|form|center|#document)$/.test(at.tag)) at = at.parent
  return at
}

/** Text beside the smallest container that is still taken: a signature, a date, a last short section. */
const NEIGHBOUR_CHARACTERS = 150
const NEIGHBOUR_STEPS = 3

function withNeighbours(element: ElementNode, pieces: readonly Piece[]): ElementNode {
  let at = element
  for (let step = 0; step < NEIGHBOUR_STEPS && at.parent && !isNamedArticle(at); step++) {
    const { parent } = at
    if (/^(?:body|html|#document)$/.test(parent.tag)) return at
    const added = pieces.filter((piece) => isInside(piece.node, parent) && !isInside(piece.node, at))
    if (added.some((piece) => isLinks(piece) || piece.type === 'grid') || characters(added) > NEIGHBOUR_CHARACTERS)
      return at
    at = parent
  }
  return at
}

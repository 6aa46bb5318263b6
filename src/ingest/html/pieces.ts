import type { ElementNode } from './tree.ts'

/** What stands on the page one below the other, before anyone has said which of it is the article. */
export type Piece = TextPiece | GridPiece | ImagePiece

interface PlacedPiece {
  /** The innermost block element that holds it. */
  readonly node: ElementNode
  /** The outermost element around it that looks like navigation, footer and so on; null where none does. */
  readonly furniture: ElementNode | null
}

export interface TextPiece extends PlacedPiece {
  readonly type: 'text'
  readonly text: string
  /** 1 to 6 inside h1 to h6; null elsewhere. */
  readonly level: number | null
  /** Characters of `text` that stand in links. */
  readonly linked: number
}

export interface GridPiece extends PlacedPiece {
  readonly type: 'grid'
  readonly rowCount: number
  readonly columnCount: number
  readonly cells: readonly PlacedCell[]
  readonly linked: number
}

/** A picture large enough to be read. */
export interface ImagePiece extends PlacedPiece {
  readonly type: 'image'
}

/** A cell in its place; rows and columns count from 0. */
export interface PlacedCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly colSpan: number
  readonly text: string
  readonly line: number
}

/** The text of a piece; cells of a grid are separated by a space. */
export function textOf(piece: Piece): string {
  if (piece.type === 'text') return piece.text
  return piece.type === 'grid' ? piece.cells.map((cell) => cell.text).join(' ') : ''
}

/** Text of which most stands in links is a menu, not a report. */
const LINK_SHARE = 0.6

/** True where most of the text leads elsewhere. */
export function isLinks(piece: Piece): boolean {
  if (piece.type === 'image' || piece.linked === 0) return false
  return piece.linked > LINK_SHARE * textOf(piece).replace(/\s/g, '').length
}

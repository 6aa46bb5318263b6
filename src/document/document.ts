/**
 * The normalized document: what every ingestor makes and every later stage reads.
 * Plain, immutable data; it survives JSON.stringify and back unchanged. See docs/document.md.
 */

/** Left, top, right, bottom in PDF points (1/72 inch) from the top left corner of the page. */
export type Box = readonly [left: number, top: number, right: number, bottom: number]

/**
 * Where in the source something was printed. Pages, lines and columns count from 1; `offset` counts UTF-16 units
 * from 0 in the text of the node that `path` names; `length` is in UTF-16 units.
 */
export type Position =
  | { readonly on: 'page'; readonly page: number; readonly box: Box }
  | { readonly on: 'line'; readonly line: number; readonly column: number; readonly length: number }
  | {
      readonly on: 'node'
      /** What a person can count on the page: `table 2, row 5, cell 3` or `paragraph 12`, counted from 1. */
      readonly path: string
      readonly line?: number
      readonly offset?: number
      readonly length?: number
    }

export type DocumentFormat = 'pdf' | 'docx' | 'html' | 'text'

/** The reading order of `blocks` is the order in which a person reads the source. */
export interface SourceDocument {
  readonly format: DocumentFormat
  /** The name as given by the caller; only for people and for hints, never opened. */
  readonly name: string
  /** Of the source's bytes, lower-case hexadecimal. */
  readonly sha256: string
  /** How the bytes were decoded (`utf-8`, `gb18030` …); null where the container says it. */
  readonly encoding: string | null
  /** What the page or file says of itself outside the article. */
  readonly metadata: readonly MetadataItem[]
  readonly blocks: readonly Block[]
}

/** Keys of page metadata that later stages know. Other things a page says of itself are not kept. */
export type MetadataKey =
  | 'title'
  | 'published' // as printed, 2023-02-20 15:07
  | 'issuer'
  | 'index_number' // 索引号
  | 'document_number' // 文号
  | 'source_url'
  | 'site' // name of the site or column

export interface MetadataItem {
  readonly key: MetadataKey
  readonly text: string
  readonly position: Position | null
}

export type Block = Heading | Paragraph | Grid

/** `text` is as printed, entities decoded, one line; `level` is 1 for the title, null where the source does not say. */
export interface Heading {
  readonly type: 'heading'
  readonly level: number | null
  readonly text: string
  readonly positions: readonly Position[]
}

/** `text` is as printed; a forced line break inside is `\n`. */
export interface Paragraph {
  readonly type: 'paragraph'
  readonly text: string
  readonly positions: readonly Position[]
}

/**
 * How the cells of a grid are known.
 * `markup`: the source states rows, columns and spans. `rulings`: drawn lines, or coloured cells side by side. `alignment`: whitespace.
 * `sequence`: the cells stand in reading order, but which column each stood in was lost (one cell a line, rows with
 * cells missing where they were merged); the last cell of a short row then spans the rest, which means nothing.
 * `run-on`: the cells ran together in one text. `ocr`: recognised from a picture.
 */
export type Evidence = 'markup' | 'rulings' | 'alignment' | 'sequence' | 'run-on' | 'ocr'

/** A table as a rectangle of cells. The cells tile it: no hole, no overlap. */
export interface Grid {
  readonly type: 'grid'
  readonly rowCount: number
  readonly columnCount: number
  /** Only where a cell starts; spans say the rest. In row-major order. */
  readonly cells: readonly Cell[]
  readonly evidence: Evidence
  /** More than one when it ran over a page. */
  readonly positions: readonly Position[]
}

/** Rows and columns count from 0; spans are at least 1; `text` as printed, line breaks kept as `\n`. */
export interface Cell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly colSpan: number
  readonly text: string
  readonly position: Position
}

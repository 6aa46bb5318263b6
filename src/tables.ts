import type { Cell, Evidence, Grid, Position } from './document/document.ts'
import type { Finding } from './document/finding.ts'
import { ingest } from './ingest/index.ts'
import type { SourceFile } from './ingest/ingestor.ts'
import type { Limits } from './ingest/limits.ts'

/** The tables of one document, whatever it is about, in reading order. */
export interface PrintedTables {
  readonly tables: readonly PrintedTable[]
  /** What the reading of the file noticed: pages that are pictures, a wrongly declared encoding. */
  readonly findings: readonly Finding[]
}

/** A table as it is printed, before anything is read in it. */
export interface PrintedTable {
  /** Where it begins, from 1; null in formats without pages. */
  readonly page: number | null
  /** Every page on which it stands, ascending; empty in formats without pages. */
  readonly pages: readonly number[]
  readonly evidence: Evidence
  /** One for each page that it stands on; of other formats one for the whole. */
  readonly positions: readonly Position[]
  readonly rowCount: number
  readonly columnCount: number
  /**
   * `rowCount` rows of `columnCount` texts, line breaks as `\n`. The text of a merged cell stands in the first of the
   * places that it covers, the others are empty; with `repeatMerged` it stands in all of them.
   */
  readonly rows: readonly (readonly string[])[]
  /** The merged cells among `cells`: empty places that they cover are no empty cells. */
  readonly spans: readonly Span[]
  /** Only where a cell starts, in row-major order, with its spans and its position. */
  readonly cells: readonly Cell[]
}

/** A cell that covers several places; rows and columns count from 0. */
export interface Span {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly colSpan: number
}

export interface TablesOptions {
  /** Bounds on hostile input; `defaultLimits` where left out. */
  readonly limits?: Limits
  /** Whether `rows` has the text of a merged cell in every place that it covers; false where left out. */
  readonly repeatMerged?: boolean
}

/**
 * Every table of a document that an ingestor takes, report or not. Throws ReportError, and nothing else, for bad
 * input; a document without tables is none.
 */
export async function tablesOf(file: SourceFile, options: TablesOptions = {}): Promise<PrintedTables> {
  const findings: Finding[] = []
  const document = await ingest(file, (finding) => findings.push(finding), options.limits)
  const grids = document.blocks.filter((block) => block.type === 'grid')
  return { tables: grids.map((grid) => printedTable(grid, options.repeatMerged === true)), findings }
}

function printedTable(grid: Grid, repeatMerged: boolean): PrintedTable {
  const { rowCount, columnCount, evidence, positions, cells } = grid
  const pages = [...new Set(positions.flatMap((position) => (position.on === 'page' ? [position.page] : [])))]
  pages.sort((a, b) => a - b)
  const spans = cells
    .filter(({ rowSpan, colSpan }) => rowSpan > 1 || colSpan > 1)
    .map(({ row, column, rowSpan, colSpan }) => ({ row, column, rowSpan, colSpan }))
  const rows = rowsOf(grid, repeatMerged)
  return { page: pages[0] ?? null, pages, evidence, positions, rowCount, columnCount, rows, spans, cells }
}

function rowsOf({ rowCount, columnCount, cells }: Grid, repeatMerged: boolean): readonly (readonly string[])[] {
  const rows = Array.from({ length: rowCount }, () => Array.from({ length: columnCount }, () => ''))
  for (const { row, column, rowSpan, colSpan, text } of cells) {
    const [bottom, right] = repeatMerged ? [row + rowSpan, column + colSpan] : [row + 1, column + 1]
    for (let r = row; r < bottom; r++) rows[r]?.fill(text, column, right)
  }
  return rows
}

import type { Cell, Evidence, Grid, Position } from './document/document.ts'
import type { Finding } from './document/finding.ts'
import { cellsByPlace } from './document/grid.ts'
import { ingest } from './ingest/index.ts'
import type { SourceFile } from './ingest/ingestor.ts'
import type { Limits } from './ingest/limits.ts'

/** The grids of one document, whatever it is about. */
export interface DocumentTables {
  readonly tables: readonly RawTable[]
  readonly findings: readonly Finding[]
}

/** A grid as it was found, before anything is read in it. */
export interface RawTable {
  /** Where it begins, from 1; null in formats without pages. */
  readonly page: number | null
  /** All rows with as many texts as the table has columns; a merged cell repeats its text in every place it covers. */
  readonly rows: readonly (readonly string[])[]
  /** Only where a cell starts, with its spans and position. */
  readonly cells: readonly Cell[]
  readonly evidence: Evidence
  readonly positions: readonly Position[]
}

/** Reads any document that an ingestor takes. Throws ReportError as `readReport` does, but asks for no report. */
export async function tablesOf(file: SourceFile, limits?: Limits): Promise<DocumentTables> {
  const findings: Finding[] = []
  const document = await ingest(file, (finding) => findings.push(finding), limits)
  const grids = document.blocks.filter((block) => block.type === 'grid')
  return { tables: grids.map(rawTable), findings }
}

function rawTable(grid: Grid): RawTable {
  const [first] = grid.positions
  return {
    page: first?.on === 'page' ? first.page : null,
    rows: cellsByPlace(grid).map((row) => row.map(({ text }) => text)),
    cells: grid.cells,
    evidence: grid.evidence,
    positions: grid.positions,
  }
}

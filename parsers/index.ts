import type { SourceDocument } from '../src/document/document.ts'
import type { Note } from '../src/document/finding.ts'
import { chooseTables } from './choose-tables.ts'
import { findHeadings } from './find-headings.ts'
import { findTables, type TableRegion } from './find-tables.ts'
import { printedNumbers } from './printed-numbers.ts'
import { readAnnex } from './read-annex.ts'
import { readApplication } from './read-application.ts'
import { readDisclosure } from './read-disclosure.ts'
import { readDispute } from './read-dispute.ts'
import { readIdentity } from './read-identity.ts'
import type { Identity, PrintedNumber, Section, TableCode, TableRecord } from './record.ts'
import { settleForms } from './settle-forms.ts'
import { runOnFindings } from './solve/run-on-findings.ts'
import { solveRunOns } from './solve/solve-run-ons.ts'
import { splitSections } from './split-sections.ts'
import type { TableRow } from './table-rows.ts'
import { withAbsentLines } from './table-shape.ts'

export type * from './record.ts'

/** What a document says, before it is checked. */
export interface ParsedDocument {
  readonly identity: Identity
  readonly sections: readonly Section[]
  readonly tables: readonly TableRecord[]
  /** Every number printed in a table, whether a fact holds it or not. */
  readonly printed: readonly PrintedNumber[]
}

const readers: Readonly<Record<TableCode, (region: TableRegion, note: Note) => TableRecord | null>> = {
  t2: readDisclosure,
  t3: readApplication,
  t4: readDispute,
  annex: readAnnex,
}

/** The steps from the normalized document to typed records, in order: split, find, align and read. */
export function parseDocument(document: SourceDocument, note: Note): ParsedDocument {
  const headings = findHeadings(document.blocks)
  const sections = splitSections(document.blocks, headings)
  const identity = readIdentity(document, sections, note)
  const otherRows: TableRow[] = []
  const regions = findTables(document.blocks, headings, (row) => otherRows.push(row))
  const whole = settleForms(chooseTables(regions, readers, note)).map((table) => withAbsentLines(table, note))
  const tables = whole.map((table) => solved(table, note))
  return { identity, sections, tables, printed: printedNumbers(regions, otherRows, tables) }
}

/** Digits that ran together, divided by all rows of the table, and what there is to say of them. */
function solved(read: TableRecord, note: Note): TableRecord {
  const solution = solveRunOns(read, [])
  for (const finding of runOnFindings(solution)) note(finding)
  return solution.table
}

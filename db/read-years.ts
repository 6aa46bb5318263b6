import { z } from 'zod'
import type { Fact, RunOn, TableCode, TableRecord } from '../parsers/record.ts'
import { isScopeSure, textsOf, type YearFact, type YearRecord } from '../src/checks/years/year-record.ts'
import type { Connection } from './open.ts'
import { noWords, openTableReader } from './read-tables.ts'
import { flag, json, printedColumn } from './rows.ts'
import type { IssuerEvidence } from './same-issuer.ts'
import { tableCodes } from './wide-tables.ts'

/** A report of an issuer with what tells whether another of the same name comes from the same body. */
export interface StoredYear {
  readonly record: YearRecord
  readonly evidence: IssuerEvidence
}

const yearRow = z.object({
  report_id: z.number(),
  year: z.number(),
  scope: z.enum(['own', 'aggregate']),
  scope_known: z.number(),
  name: z.string(),
  index_number: z.string().nullable(),
  source_url: z.string().nullable(),
  place_hints: json(z.array(z.string())),
})

const sectionRow = z.object({
  key: z.string(),
  title: z.string(),
  text: z.string(),
  position: z.string().nullable(),
})

/** Reads reports as other years ask for them. */
export function openYearReader(connection: Connection) {
  const reports = connection.prepare(
    `SELECT c.report_id, c.year, c.scope, c.scope_known, i.name, d.index_number, d.source_url, d.place_hints
     FROM json_each(?) j CROSS JOIN report_core c ON c.report_id = j.value JOIN issuer i ON i.issuer_id = c.issuer_id
     JOIN report_detail d ON d.report_id = c.report_id WHERE c.year IS NOT NULL ORDER BY c.year, c.report_id`,
  )
  const sections = connection.prepare(
    `SELECT section_key AS key, title, text, position FROM section
     WHERE report_id = ? AND section_key IN ('overview', 'problems') ORDER BY section_no`,
  )
  const tablesOf = openTableReader(connection)
  const runOns = connection.prepare('SELECT * FROM run_on_row WHERE report_id = ? ORDER BY table_no, run_on_no')
  const tableHeads = connection.prepare(
    `SELECT table_no, table_code, form, variant, evidence, columns FROM report_table JOIN column_set USING (column_set_id)
     WHERE report_id = ? AND is_repeat = 0 ORDER BY table_no`,
  )
  return {
    /** The tables of a report, repeated ones left out, as the solver of run-on digits needs them. */
    tables: (reportId: number): readonly StoredTableRecord[] => {
      const heads = z.array(headRow).parse(tableHeads.all(reportId))
      const rows = z.array(runOnRow).parse(runOns.all(reportId))
      const facts = new Map(tablesOf(reportId, noWords(), tableCodes).map((table) => [table.tableNo, table.facts]))
      return heads.map((head) => ({
        tableNo: head.table_no,
        record: recordOf(head, facts.get(head.table_no) ?? [], rows),
      }))
    },
    hasRunOns: (reportId: number): boolean => runOns.get(reportId) !== undefined,
    /** Those of the reports that say their issuer and year, by year; with only these tables where they are named. */
    of: (reportIds: readonly number[], only: readonly TableCode[] = tableCodes): readonly StoredYear[] => {
      const known = noWords()
      return z
        .array(yearRow)
        .parse(reports.all(JSON.stringify(reportIds)))
        .map((row) => ({
          record: {
            key: String(row.report_id),
            year: row.year,
            scope: row.scope,
            isScopeSure: isScopeSure(row.name, row.scope_known === 1),
            tables: tablesOf(row.report_id, known, only),
            texts: textsOf(sections.all(row.report_id).map((section) => sectionRow.parse(section))),
          },
          evidence: {
            name: row.name,
            indexNumber: row.index_number,
            sourceUrl: row.source_url,
            placeHints: row.place_hints,
          },
        }))
    },
  }
}

/** A table with its number in the report. */
export interface StoredTableRecord {
  readonly tableNo: number
  readonly record: TableRecord
}

/** Without what the solver does not ask for: units, printed texts, places. */
function recordOf(
  head: z.infer<typeof headRow>,
  facts: readonly YearFact[],
  runOns: readonly z.infer<typeof runOnRow>[],
): TableRecord {
  const rows = new Map(facts.map(({ row, label, sameAs }) => [row, { code: row, label, sameAs, unit: null }]))
  return {
    table: head.table_code,
    form: head.form,
    variant: head.variant,
    evidence: head.evidence,
    rows: [...rows.values()],
    columns: head.columns,
    facts: facts.map(
      ({ table, row, column, value, state, certain }): Fact => ({
        ...{ table, row, column, value, certain, raw: null, unit: null, position: null },
        state: factState.parse(state),
      }),
    ),
    runOns: runOns
      .filter((row) => row.table_no === head.table_no)
      .map(
        ({ row_code: row, columns, text, candidates, is_complete: isComplete, position }): RunOn => ({
          ...{ row, columns, text, candidates, isComplete },
          position: position === null ? null : { on: 'node', path: position },
        }),
      ),
    positions: [],
  }
}

const factState = z.enum(['number', 'zero', 'blank', 'dash', 'slash', 'word', 'text', 'unreadable', 'not_on_form'])

const headRow = z.object({
  table_no: z.number(),
  table_code: z.enum(['t2', 't3', 't4', 'annex']),
  form: z.enum(['F2008', 'F2014', 'F2019', 'F2019 F2021', 'F2021', 'local']),
  variant: z.enum(['standard', 'reduced']),
  evidence: z.enum(['markup', 'rulings', 'alignment', 'sequence', 'run-on', 'ocr']),
  columns: json(z.array(printedColumn)),
})

const runOnRow = z.object({
  table_no: z.number(),
  row_code: z.string(),
  columns: json(z.array(z.string())),
  text: z.string(),
  candidates: json(z.array(z.array(z.number()))),
  is_complete: flag,
  position: z.string().nullable(),
})

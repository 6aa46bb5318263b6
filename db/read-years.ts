import { z } from 'zod'
import type { Fact, RunOn, TableCode, TableRecord } from '../parsers/record.ts'
import {
  isScopeSure,
  textsOf,
  type YearFact,
  type YearRecord,
  type YearTable,
} from '../src/checks/years/year-record.ts'
import type { Connection } from './open.ts'
import { flag, json, printedColumn } from './rows.ts'
import type { IssuerEvidence } from './same-issuer.ts'
import { stateLetters, tableCodes, wideColumns, wideTableNames } from './wide-tables.ts'

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

const wideRow = z.looseObject({
  table_no: z.number(),
  form: z.string(),
  row_code: z.string(),
  label: z.string(),
  same_as: z.string(),
  states: z.string().nullable(),
  uncertain: z.number(),
  positions: z.union([z.number(), z.string()]).nullable(),
  pattern: z.string().nullable(),
  step: z.number().nullable(),
})

const extraRow = z.object({
  table_no: z.number(),
  table_code: z.enum(['t2', 't3', 't4', 'annex']),
  form: z.string(),
  row_code: z.string(),
  label: z.string(),
  same_as: z.string(),
  col_code: z.string(),
  state: z.string(),
  value: z.number().nullable(),
  uncertain: z.number(),
  position: z.string().nullable(),
})

/**
 * Reads reports as other years ask for them. Reads the wide rows and not the view `fact`: a body's numbers are read whole
 * each time one of its reports comes in.
 */
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
  const wide = tableCodes.map((table) => ({
    table,
    rows: connection.prepare(
      `SELECT r.*, t.form, l.row_code, l.label, l.same_as, p.pattern, p.step FROM ${wideTableNames[table]} r
       JOIN report_table t ON t.report_id = r.report_id AND t.table_no = r.table_no
       JOIN printed_line l ON l.line_id = r.line_id LEFT JOIN place_pattern p ON p.place_id = r.place_id
       WHERE r.report_id = ? AND r.is_repeat = 0`,
    ),
  }))
  const runOns = connection.prepare('SELECT * FROM run_on_row WHERE report_id = ? ORDER BY table_no, run_on_no')
  const tableHeads = connection.prepare(
    `SELECT table_no, table_code, form, variant, evidence, columns FROM report_table JOIN column_set USING (column_set_id)
     WHERE report_id = ? AND is_repeat = 0 ORDER BY table_no`,
  )
  const extra = connection.prepare(
    `SELECT x.*, t.form, l.table_code, l.row_code, l.label, l.same_as FROM extra_cell x
     JOIN report_table t ON t.report_id = x.report_id AND t.table_no = x.table_no
     JOIN printed_line l ON l.line_id = x.line_id WHERE x.report_id = ? AND x.is_repeat = 0`,
  )

  function tablesOf(reportId: number): readonly (YearTable & { readonly tableNo: number })[] {
    const tables = new Map<number, { table: TableCode; form: string; facts: YearFact[] }>()
    const add = (tableNo: number, table: TableCode, form: string, facts: readonly YearFact[]): void => {
      const known = tables.get(tableNo)
      if (known) known.facts.push(...facts)
      else tables.set(tableNo, { table, form, facts: [...facts] })
    }
    for (const { table, rows } of wide) {
      for (const row of rows.all(reportId).map((one) => wideRow.parse(one))) {
        add(row.table_no, table, row.form, factsOf(table, row))
      }
    }
    for (const row of extra.all(reportId).map((one) => extraRow.parse(one))) {
      const { table_code: table, row_code, col_code, label, state, value, position } = row
      const sameAs = row.same_as === '' ? null : row.same_as
      const certain = row.uncertain === 0
      add(row.table_no, table, row.form, [
        { table, row: row_code, column: col_code, label, sameAs, state, value, certain, position },
      ])
    }
    return [...tables].sort(([a], [b]) => a - b).map(([tableNo, table]) => ({ tableNo, ...table }))
  }

  return {
    /** The tables of a report, repeated ones left out, as the solver of run-on digits needs them. */
    tables: (reportId: number): readonly StoredTableRecord[] => {
      const heads = z.array(headRow).parse(tableHeads.all(reportId))
      const rows = z.array(runOnRow).parse(runOns.all(reportId))
      const facts = new Map(tablesOf(reportId).map((table) => [table.tableNo, table.facts]))
      return heads.map((head) => ({
        tableNo: head.table_no,
        record: recordOf(head, facts.get(head.table_no) ?? [], rows),
      }))
    },
    hasRunOns: (reportId: number): boolean => runOns.get(reportId) !== undefined,
    /** Those of the reports that say their issuer and year, by year. */
    of: (reportIds: readonly number[]): readonly StoredYear[] =>
      z
        .array(yearRow)
        .parse(reports.all(JSON.stringify(reportIds)))
        .map((row) => ({
          record: {
            key: String(row.report_id),
            year: row.year,
            scope: row.scope,
            isScopeSure: isScopeSure(row.name, row.scope_known === 1),
            tables: tablesOf(row.report_id),
            texts: textsOf(sections.all(row.report_id).map((section) => sectionRow.parse(section))),
          },
          evidence: {
            name: row.name,
            indexNumber: row.index_number,
            sourceUrl: row.source_url,
            placeHints: row.place_hints,
          },
        })),
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

const states: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(stateLetters).map(([state, letter]) => [letter, state]),
)

/** The numbers of a wide row; see schema.sql for how it keeps them. */
function factsOf(table: TableCode, row: z.infer<typeof wideRow>): readonly YearFact[] {
  const places = typeof row.positions === 'string' ? z.array(z.unknown()).parse(JSON.parse(row.positions)) : null
  return wideColumns[table].flatMap((column, index): readonly YearFact[] => {
    const found = row[column]
    const value = typeof found === 'number' ? found : null
    const letter = row.states?.[index] ?? (value === null ? '.' : value === 0 ? 'z' : 'n')
    const state = states[letter]
    if (state === undefined) return []
    const place = places ? places[index] : countedPlace(row, letter, index)
    return [
      {
        table,
        row: row.row_code,
        column,
        label: row.label,
        sameAs: row.same_as === '' ? null : row.same_as,
        state,
        value,
        certain: ((row.uncertain >> index) & 1) === 0,
        position: place == null || row.pattern === null ? null : row.pattern.replace('*', () => String(place)),
      },
    ]
  })
}

function countedPlace({ positions, step }: z.infer<typeof wideRow>, letter: string, index: number): number | null {
  return typeof positions === 'number' && letter !== stateLetters.not_on_form ? positions + (step ?? 0) * index : null
}

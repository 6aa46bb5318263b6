import type { TableCode, Trust } from '../parsers/record.ts'
import { tableCodes, trustLetters, wideColumns, wideTableNames } from './wide-tables.ts'

/** What a view of numbers holds: whose reports, and which print of a number that a report gives twice. */
interface FactViewSketch {
  readonly name: string
  readonly isRepeat: 0 | 1
  /** A condition on report_core; empty for every report. */
  readonly reports: string
  /** Only numbers with one of these, found by the indexes of such rows; all numbers without it. */
  readonly trusts?: readonly Trust[]
  /** Lines of comment. */
  readonly about: string
}

const sketches: readonly FactViewSketch[] = [
  {
    name: 'fact',
    isRepeat: 0,
    reports: `c.is_current = 1 AND c.scope = 'own'`,
    about: `  -- Every number of every current report with own figures, one row each. Aggregates of whole districts stand in
  -- fact_aggregate, everything in fact_all.`,
  },
  {
    name: 'fact_aggregate',
    isRepeat: 0,
    reports: `c.is_current = 1 AND c.scope = 'aggregate'`,
    about: `  -- Every number of every current report that gives the figures of a whole district, one row each; never add them to
  -- those of fact.`,
  },
  {
    name: 'fact_all',
    isRepeat: 0,
    reports: '',
    about: `  -- Every number of every report, one row each: own figures and aggregates, superseded revisions too. For looking numbers
  -- up; a sum over it counts twice.`,
  },
  {
    name: 'fact_disputed',
    isRepeat: 0,
    reports: '',
    trusts: ['disputed', 'solved'],
    about: `  -- The numbers of fact_all whose trust is disputed or solved: few, and found without looking at the others.`,
  },
  {
    name: 'fact_repeated',
    isRepeat: 1,
    reports: '',
    about: `  -- Numbers that a report prints again in a second table of the same kind (such as own figures, then an aggregate).
  -- Same columns as fact_all, which holds the first.`,
  },
]

/** `fact` and its siblings hold the first print of each number, `fact_repeated` further ones: SQL by name. */
export function factViews(): readonly (readonly [name: string, sql: string])[] {
  return sketches.map(factView)
}

/** Comments cannot stand beside the columns here: a view of several parts has each of them five times. */
const columnComments = `  --   source       the path exactly as given to import
  --   report_id    the report
  --   issuer       who reports, as printed; NULL where the report does not say
  --   report_year  the year reported on; NULL where the report does not say
  --   form         the form that the table follows: F2014, F2019, F2021, local
  --   table_code   t2 主动公开, t3 依申请公开, t4 复议诉讼, annex 统计表
  --   row_code     codebook code, or the printed label where the codebook has none
  --   col_code     codebook code, or the printed label where the codebook has none
  --   state        number, zero, blank, dash, slash, word, text, unreadable, not_on_form
  --   value        as printed and read, in unit; NULL unless state is number or zero
  --   raw          the cell exactly as printed; NULL for not_on_form
  --   unit         件, 项, 条, 万元, 元 …; NULL where neither form nor report gives one
  --   position     where it was printed
  --   flagged      1: a finding of severity error or warning that nobody called a false alarm names it, or it was not
  --                read with certainty; always of value, whatever a person gave instead
  --   row_label    the row as printed, groups before it joined by /
  --   scope        own, or aggregate: never add the two
  --   revision     of the report, from 1
  --   is_current   1: of the revision that counts
  --   same_as      annex: the codebook row that means the same as a local row
  --   issuer_id, table_no, line_no  ours: issuer, which table and which row of the report
  --   trust        of value: proven, consistent, unchecked, disputed, solved; NULL where there is no number to trust
  --   suggested    the value that would make the equations hold, or that they give where none was read
  --   corrected    the value that a person gave instead (see standing_correction); NULL where nobody did
  --   best         corrected where there is one, else value: never suggested`

function factView(sketch: FactViewSketch): readonly [string, string] {
  const { name, about } = sketch
  const parts = [...tableCodes.map((table) => wideCells(table, sketch)), extraCells(sketch)]
  return [name, `CREATE VIEW ${name} AS\n${about}\n${columnComments}\n${parts.join('\n  UNION ALL\n')}`]
}

function conditionOf({ isRepeat, reports }: FactViewSketch, table: string): string {
  return `${table}.is_repeat = ${isRepeat}${reports === '' ? '' : ` AND ${reports}`}`
}

/** A condition that is the one of the indexes `…_disputed` in schema.sql, word for word, and one on the number itself. */
function trusted({ trusts }: FactViewSketch, rows: string, trust: string): string {
  return trusts ? ` AND ${rows} AND ${trust} IN (${trusts.map((name) => `'${name}'`).join(', ')})` : ''
}

/** All letters but the one for `unchecked`, which a row without letters means too. */
const trustBranches = Object.entries(trustLetters)
  .filter(([trust]) => trust !== 'unchecked')
  .map(([trust, letter]) => `WHEN '${letter}' THEN '${trust}'`)
  .join(' ')

/** Where few rows are meant, a condition on the report leads to them; else it leads to the report. */
function rowFirst({ trusts }: FactViewSketch, row: string): string {
  return trusts ? row : 'c'
}

/** `row` is a table with its alias of one letter. */
function tablesOf({ trusts }: FactViewSketch, row: string): string {
  const alias = row.at(-1)
  return trusts
    ? `${row}
  CROSS JOIN report_core c ON c.report_id = ${alias}.report_id
  JOIN source_file s ON s.source_id = c.source_id`
    : `report_core c
  JOIN source_file s ON s.source_id = c.source_id
  JOIN ${row} ON ${alias}.report_id = c.report_id`
}

/** One row for each column of a wide row that the printed table has. */
function wideCells(table: TableCode, sketch: FactViewSketch): string {
  const branches = wideColumns[table].map((column, index) => `WHEN ${index} THEN r.${column}`)
  const value = `CASE w.column_index ${branches.join(' ')} END`
  const trust = `CASE WHEN length(r.trusts) > 1 OR e.letter IN ('n', 'z') THEN
      CASE substr(r.trusts, CASE WHEN length(r.trusts) > 1 THEN w.column_index + 1 ELSE 1 END, 1)
        ${trustBranches} WHEN '.' THEN NULL ELSE 'unchecked' END END`
  return `  SELECT
    s.path AS source,
    ${rowFirst(sketch, 'r')}.report_id,
    i.name AS issuer,
    c.year AS report_year,
    t.form,
    '${table}' AS table_code,
    l.row_code,
    w.col_code,
    e.state,
    ${value} AS value,
    coalesce(r.printed ->> w.column_index,
      CASE e.letter WHEN 'n' THEN CAST(CAST(${value} AS INTEGER) AS TEXT)
        WHEN 'z' THEN '0' WHEN 'b' THEN '' WHEN 'd' THEN '-' WHEN 's' THEN '/' WHEN 'w' THEN '无' END) AS raw,
    l.units ->> w.column_index AS unit,
    CASE
      WHEN typeof(r.positions) = 'text' THEN replace(p.pattern, '*', r.positions ->> w.column_index)
      WHEN e.letter <> '-' THEN replace(p.pattern, '*', r.positions + p.step * w.column_index)
    END AS position,
    r.flagged >> w.column_index & 1 AS flagged,
    l.label AS row_label,
    c.scope,
    c.revision,
    c.is_current,
    ${table === 'annex' ? `nullif(l.same_as, '')` : 'NULL'} AS same_as,
    c.issuer_id,
    r.table_no,
    r.line_no,
    ${trust} AS trust,
    r.suggested ->> w.column_index AS suggested,
    r.corrected_values ->> w.column_index AS corrected,
    coalesce(r.corrected_values ->> w.column_index, ${value}) AS best
  FROM ${tablesOf(sketch, `${wideTableNames[table]} r`)}
  JOIN report_table t ON t.report_id = r.report_id AND t.table_no = r.table_no
  JOIN printed_line l ON l.line_id = r.line_id
  JOIN wide_column w ON w.table_code = '${table}'
  JOIN fact_state e ON e.letter = CASE
    WHEN r.states IS NOT NULL THEN substr(r.states, w.column_index + 1, 1)
    WHEN ${value} = 0 THEN 'z'
    WHEN ${value} IS NOT NULL THEN 'n' END
  LEFT JOIN place_pattern p ON p.place_id = r.place_id
  LEFT JOIN issuer i ON i.issuer_id = c.issuer_id
  WHERE ${conditionOf(sketch, 'r')}${trusted(sketch, `r.trusts GLOB '*[ds]*'`, trust)}`
}

function extraCells(sketch: FactViewSketch): string {
  return `  SELECT s.path, ${rowFirst(sketch, 'x')}.report_id, i.name, c.year, t.form, l.table_code, l.row_code, x.col_code, x.state, x.value, x.raw, x.unit,
    x.position, x.flagged, l.label, c.scope, c.revision, c.is_current, nullif(l.same_as, ''), c.issuer_id, x.table_no,
    x.line_no, coalesce(x.trust, CASE WHEN x.value IS NOT NULL THEN 'unchecked' END), x.suggested, x.corrected, coalesce(x.corrected, x.value)
  FROM ${tablesOf(sketch, `extra_cell x`)}
  JOIN report_table t ON t.report_id = x.report_id AND t.table_no = x.table_no
  JOIN printed_line l ON l.line_id = x.line_id
  LEFT JOIN issuer i ON i.issuer_id = c.issuer_id
  WHERE ${conditionOf(sketch, 'x')}${trusted(sketch, `x.trust IN ('disputed', 'solved')`, 'x.trust')}`
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wideColumns } from '../../db/wide-tables.ts'
import type { Fact, FactState, TableCode, TableRecord } from '../../parsers/record.ts'
import type { Position } from '../../src/document/document.ts'
import { formatPosition } from '../../src/document/position.ts'
import { importSketch, select, temporaryArchive } from './archive-file.ts'
import { applicants, buildTable } from './build-report.ts'

const factSql = `SELECT table_code, row_code, col_code, state, value, raw, unit, position, flagged
  FROM fact WHERE report_id = ? ORDER BY table_no, line_no`

const position: fc.Arbitrary<Position | null> = fc.oneof(
  fc.constant(null),
  fc.record({
    on: fc.constant('line' as const),
    line: fc.integer({ min: 1, max: 120 }),
    column: fc.integer({ min: 1, max: 40 }),
    length: fc.constant(1),
  }),
  fc.record({
    on: fc.constant('page' as const),
    page: fc.integer({ min: 1, max: 9 }),
    box: fc.constant([72, 310, 80, 320] as const),
  }),
  fc.record({
    on: fc.constant('node' as const),
    path: fc.constantFrom('table 2, row 5, cell 3', 'table 2, row 5, cell 12', 'a * b', ''),
  }),
)

const fact = (table: TableCode, row: string, column: string): fc.Arbitrary<Fact> =>
  fc
    .record({
      state: fc.constantFrom<FactState>(
        'number',
        'zero',
        'blank',
        'dash',
        'slash',
        'word',
        'text',
        'unreadable',
        'not_on_form',
      ),
      number: fc.oneof(
        fc.integer({ min: -50, max: 9999 }),
        fc.maxSafeInteger(),
        fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
      ),
      printed: fc.oneof(fc.constantFrom('0', '', '-', '/', '无', '１２', '12件', 'null', '[1]'), fc.string()),
      usual: fc.boolean(),
      unit: fc.constantFrom('件', '万元', null),
      position,
      certain: fc.boolean(),
    })
    .map(({ state, number, printed, usual, unit, position, certain }) => {
      const value = state === 'number' ? (Object.is(number, -0) ? 0 : number) : state === 'zero' ? 0 : null
      const raw = state === 'not_on_form' ? null : usual && value !== null ? String(value) : printed
      return { table, row, column, state, value, raw, unit, position, certain }
    })

const table: fc.Arbitrary<TableRecord> = fc.constantFrom<TableCode>('t2', 't3', 't4', 'annex').chain((code) => {
  const columns: readonly string[] = [...wideColumns[code], '加列']
  const rows = fc.uniqueArray(fc.constantFrom('new', 'granted', 'rules', 'review', '本市自定 "行"'), { minLength: 1 })
  const facts = rows.chain((codes) =>
    fc.tuple(
      ...codes.flatMap((row) => columns.map((column) => fc.option(fact(code, row, column), { nil: undefined }))),
    ),
  )
  return facts.map(
    (some): TableRecord => ({
      ...buildTable(code, [...columns], {}),
      facts: some.filter((one) => one !== undefined),
    }),
  )
})

function expected(one: Fact) {
  return {
    table_code: one.table,
    row_code: one.row,
    col_code: one.column,
    state: one.state,
    value: one.value,
    raw: one.raw,
    unit: one.unit,
    position: one.position && formatPosition(one.position),
    flagged: one.certain ? 0 : 1,
  }
}

function byName<T extends { readonly table_code: unknown; readonly row_code: unknown; readonly col_code: unknown }>(
  rows: readonly T[],
): T[] {
  const name = (row: T) => `${row.table_code}|${row.row_code}|${row.col_code}`
  return [...rows].sort((a, b) => (name(a) < name(b) ? -1 : 1))
}

describe('fact', () => {
  it('gives back every number of a report as it was read', () => {
    const archive = temporaryArchive()
    let count = 0
    fc.assert(
      fc.property(table, (record) => {
        count += 1
        const { reportId } = importSketch(archive, `case-${count}.txt`, {
          issuer: null,
          tables: [record],
          text: `${count}`,
        })
        const found = select(archive, factSql, reportId) as unknown as ReturnType<typeof expected>[]
        expect(byName(found)).toEqual(byName(record.facts.map(expected)))
      }),
      { numRuns: 300 },
    )
  })

  it('names source, issuer, year, form and scope of each number', () => {
    const archive = temporaryArchive()
    const tables = [buildTable('t3', applicants, { new: [14, 0, 0, 0, 0, 0, 14] })]
    importSketch(archive, '福建/九都镇 "2019".txt', { year: 2019, scope: null, tables })
    const rows = select(
      archive,
      `SELECT * FROM fact WHERE source = ? AND col_code = 'natural'`,
      '福建/九都镇 "2019".txt',
    )
    expect(rows).toMatchObject([
      {
        issuer: '南安市九都镇人民政府',
        report_year: 2019,
        form: 'F2021',
        table_code: 't3',
        row_code: 'new',
        state: 'number',
        value: 14,
        raw: '14',
        unit: '件',
        position: 'line 11, column 2',
        flagged: 0,
        row_label: '印：new',
        scope: 'own',
        revision: 1,
        is_current: 1,
        same_as: null,
      },
    ])
  })

  it('flags a number that an error or a warning names, and not one that a note names', () => {
    const archive = temporaryArchive()
    const finding = (severity: 'error' | 'note', column: string) => ({
      rule: 'application.row-sum' as const,
      severity,
      values: {},
      positions: [],
      facts: [{ table: 't3', row: 'new', column }],
    })
    const tables = [buildTable('t3', [...applicants, '加列'], { new: [1, 2, 0, 0, 0, 0, 14, 5] })]
    importSketch(archive, 'a.txt', {
      tables,
      findings: [finding('error', 'natural'), finding('note', 'business'), finding('error', '加列')],
    })
    const flagged = select(archive, 'SELECT col_code FROM fact WHERE flagged = 1 ORDER BY 1')
    expect(flagged).toEqual([{ col_code: 'natural' }, { col_code: '加列' }])
  })

  it('shows the first of two tables of one kind and keeps the second apart', () => {
    const archive = temporaryArchive()
    const own = buildTable('t3', applicants, { new: [1, 0, 0, 0, 0, 0, 1] })
    const all = buildTable('t3', applicants, { new: [70, 0, 0, 0, 0, 0, 70] })
    importSketch(archive, 'a.txt', { tables: [own, all] })
    expect(select(archive, `SELECT value FROM fact WHERE col_code = 'total'`)).toEqual([{ value: 1 }])
    expect(select(archive, `SELECT value FROM fact_repeated WHERE col_code = 'total'`)).toEqual([{ value: 70 }])
    expect(select(archive, 'SELECT total FROM application')).toEqual([{ total: 1 }])
  })

  it('shows both of two rows that bear one label', () => {
    const archive = temporaryArchive()
    const record = buildTable('annex', ['value'], { 其他: [3] })
    const [first] = record.facts
    if (!first) throw new Error('no fact')
    const tables = [{ ...record, facts: [first, { ...first, value: 4, raw: '4' }] }]
    importSketch(archive, 'a.txt', { tables })
    expect(select(archive, 'SELECT value, line_no FROM fact ORDER BY line_no')).toEqual([
      { value: 3, line_no: 1 },
      { value: 4, line_no: 2 },
    ])
  })

  it('is reached by index from source, report and issuer', () => {
    const archive = temporaryArchive()
    for (const column of ['source', 'report_id', 'issuer']) {
      const plan = select(archive, `EXPLAIN QUERY PLAN SELECT * FROM fact WHERE ${column} = 'x'`).map((row) =>
        String(row.detail),
      )
      expect(plan.filter((step) => /^SCAN (?!fact|CONSTANT)/u.test(step))).toEqual([])
    }
  })
})

describe('the wide views', () => {
  it('do not look at the list of tables for a sum over all reports', () => {
    const archive = temporaryArchive()
    const sql = `SELECT report_year, sum(total) FROM application WHERE row_code = 'new' GROUP BY report_year`
    for (let year = 2019; year < 2023; year++) {
      importSketch(archive, `${year}.txt`, {
        year,
        tables: [buildTable('t3', applicants, { new: [14, 0, 0, 0, 0, 0, 14] })],
      })
    }
    const plan = select(archive, `EXPLAIN QUERY PLAN ${sql}`).map((row) => String(row.detail))
    expect(plan.filter((step) => step.includes('report_table'))).toEqual([])
    expect(select(archive, sql)).toHaveLength(4)
  })
})

describe('the physical tables', () => {
  it('refuse a value where the state says that there is none', async () => {
    const archive = temporaryArchive()
    importSketch(archive, 'a.txt', { tables: [buildTable('t3', applicants, { new: ['', 0, 0, 0, 0, 0, 0] })] })
    const { openForWriting } = await import('../../db/open.ts')
    const connection = openForWriting(archive.path)
    try {
      expect(() => connection.exec('UPDATE application_row SET natural = 0')).toThrow(/CHECK/u)
      expect(() => connection.exec(`UPDATE application_row SET states = 'z' || substr(states, 2)`)).toThrow(/CHECK/u)
      expect(connection.pragma('foreign_key_check')).toEqual([])
    } finally {
      connection.close()
    }
  })

  it('count their columns as the code does', () => {
    const archive = temporaryArchive()
    const columns = select(archive, 'SELECT table_code, col_code FROM wide_column ORDER BY table_code, column_index')
    const ours = Object.entries(wideColumns).sort(([a], [b]) => (a < b ? -1 : 1))
    expect(columns).toEqual(ours.flatMap(([table_code, codes]) => codes.map((col_code) => ({ table_code, col_code }))))
  })

  it('carry a comment on every table, view and column', () => {
    const archive = temporaryArchive()
    const made = select(
      archive,
      // FTS5 makes the tables below search_index itself and keeps no comment; it is explained above it in schema.sql.
      `SELECT name, type, sql FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_index%'`,
    )
    for (const { name, type, sql } of made) {
      const lines = String(sql).split('\n')
      expect(lines[1], String(name)).toMatch(/^ {2}-- /u)
      if (type === 'view') continue
      const columns = lines.filter((line) => /^ {2}[a-z_0-9]+ +(?:TEXT|INTEGER|REAL|BLOB|ANY)\b/u.test(line))
      for (const column of columns) expect(column, String(name)).toMatch(/-- \S/u)
    }
  })
})

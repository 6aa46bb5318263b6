import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readCsv } from '../corpus/score/read-csv.ts'
import { codebook } from '../parsers/codebook.ts'
import { headings } from '../parsers/forms/headings.ts'
import { forms } from '../parsers/forms/index.ts'
import { localRows } from '../parsers/forms/local-annex.ts'
import type { Balance, LineSpec, TableSpec } from '../parsers/spec.ts'
import { normalizeLabel } from '../src/document/text.ts'

const tables = forms.flatMap((form) => form.tables)
const nameOf = ({ form, table }: TableSpec): string => `${form} ${table}`
const linesOf = (table: TableSpec, across: Balance['across']): readonly LineSpec[] =>
  table.blocks.flatMap((block) => (across === 'rows' ? block.rows : block.columns))
const repeated = (values: readonly string[]): readonly string[] =>
  values.filter((value, index) => values.indexOf(value) !== index)

describe('each form', () => {
  test('names its notice and the years for which it is prescribed', () => {
    for (const { form, notice, years } of forms) {
      expect(notice, form).toMatch(/^国办(?:公开办函|发)〔20\d\d〕\d+号$/)
      expect(years.to ?? Number.POSITIVE_INFINITY, form).toBeGreaterThanOrEqual(years.from)
    }
  })

  test('stands before the form that it replaced, and no year has two', () => {
    forms.forEach(({ years }, index) => {
      const older = forms[index + 1]
      if (older) expect(older.years.to).toBe(years.from - 1)
    })
  })

  test.for([
    ['F2019', { t2: 22, t3: 161, t4: 15 }],
    ['F2021', { t2: 10, t3: 175, t4: 15 }],
    ['F2014', { annex: 58 }],
  ] as const)('%s asks for as many numbers as its notice does', ([code, counts]) => {
    const form = forms.find((one) => one.form === code)
    for (const table of form?.tables ?? []) {
      const numbers = table.blocks.map(({ rows, columns }) => printed(rows).length * printed(columns).length)
      expect(numbers.reduce((sum, count) => sum + count, 0)).toBe(counts[table.table as keyof typeof counts])
    }
  })
})

/** Lines that the national form prints with numbers of their own. */
function printed(lines: readonly LineSpec[]): readonly LineSpec[] {
  return lines.filter((line) => line.kind !== 'group' && !line.local)
}

describe('each table', () => {
  test.for(tables)('$form $table has no key twice in a row of keys', (table) => {
    for (const { rows, columns } of table.blocks) {
      expect(repeated(rows.map(({ key }) => key))).toEqual([])
      expect(repeated(columns.map(({ key }) => key))).toEqual([])
    }
    // Blocks share columns (本年处理决定数量), but no row stands in two of them.
    expect(repeated(linesOf(table, 'rows').map(({ key }) => key))).toEqual([])
  })

  test.for(tables)('$form $table gives no two lines of one block the same wording', (table) => {
    for (const { rows, columns } of table.blocks) {
      for (const lines of [rows, columns]) {
        const wordings = lines.flatMap((line) =>
          [line.label, ...(line.also ?? []).map(({ text }) => text)].map(
            (text) => `${line.under} ${normalizeLabel(text)}`,
          ),
        )
        expect(repeated(wordings)).toEqual([])
      }
    }
  })

  test.for(tables)('$form $table puts lines only under groups of the table, above them', (table) => {
    for (const { rows, columns } of table.blocks) {
      for (const lines of [rows, columns]) {
        lines.forEach((line, index) => {
          if (line.under === undefined) return
          const above = lines.findIndex(({ key }) => key === line.under)
          expect(above, `${line.key} under ${line.under}`).toBeGreaterThanOrEqual(0)
          expect(above, `${line.key} under ${line.under}`).toBeLessThan(index)
        })
      }
    }
  })

  test.for(tables)('$form $table says in its equations only lines that it has', (table) => {
    for (const balance of table.balances) {
      const lines = linesOf(table, balance.across)
      for (const operand of [...balance.left, ...balance.right]) {
        const key = operand.replace(/\/\*$/, '')
        const line = lines.find((one) => one.key === key)
        expect(line, `${balance.rule}: ${operand}`).toBeDefined()
        if (operand.endsWith('/*')) {
          // F2019 prints （六） as a row, so its group is empty there.
          const isLeaf = !lines.some((one) => one.under === key)
          expect(isLeaf && key !== 'other', `${balance.rule}: nothing stands under ${key}`).toBe(false)
        }
      }
      for (const row of balance.rows ?? []) expect(linesOf(table, 'rows').map(({ key }) => key)).toContain(row)
    }
  })

  test('has codes in snake_case English and words in Chinese', () => {
    for (const table of tables) {
      for (const line of [...linesOf(table, 'rows'), ...linesOf(table, 'columns')]) {
        expect(line.key, nameOf(table)).toMatch(/^[a-z0-9_]+(?:\.[a-z0-9_]+)*$/)
        expect(line.label, nameOf(table)).toMatch(/\p{Script=Han}/u)
        expect(line.english, line.key).toMatch(/^[\p{Script=Latin}]/u)
      }
    }
  })
})

describe('titles of sections', () => {
  test('name one section each, and every section that a form asks for has one', () => {
    const sections = headings.flatMap(({ key, titles }) =>
      [...new Set(titles.map(normalizeLabel))].map((title) => ({ key, title })),
    )
    expect(repeated(sections.map(({ title }) => title))).toEqual([])
    const titled = new Set(headings.map(({ key }) => key))
    for (const section of forms.flatMap(({ sections }) => sections)) expect(titled).toContain(section)
  })
})

describe('rows of local sheets', () => {
  test('mean rows of the national sheet', () => {
    const national = forms.find(({ form }) => form === 'F2014')?.tables[0]
    const keys = new Set(national?.blocks.flatMap(({ rows }) => rows).map(({ key }) => key))
    expect(localRows.filter(({ row }) => !keys.has(row))).toEqual([])
    expect(repeated(localRows.map(({ text }) => text))).toEqual([])
  })
})

const sharedCodebook = join(import.meta.dirname, '../../shared/codebook.csv')

describe.skipIf(!existsSync(sharedCodebook))('the codebook (skipped where ../shared/codebook.csv is absent)', () => {
  const published = readCsv(existsSync(sharedCodebook) ? readFileSync(sharedCodebook, 'utf8') : '')
  const ours = codebook()
  // Local lines stand in no national form; they are additions of ours.
  const national = ours.filter(({ forms: names }) => names !== 'local')
  const line = (...fields: readonly (string | null | undefined)[]): string => fields.map((one) => one ?? '').join(' | ')

  test('has the codes, forms, units and kinds of the published one, and no others but local ones', () => {
    const expected = published.map((one) => line(one.table, one.row, one.col, one.form, one.unit, one.kind))
    const actual = national.map((one) => line(one.table, one.row, one.column, one.forms, one.unit, one.kind))
    expect(actual.toSorted()).toEqual(expected.toSorted())
  })

  test('has its labels, where it shortens the groups above them', () => {
    const leaf = (path: string | undefined): string =>
      (path ?? '').replace('本年增/减', '本年增减').split('/').at(-1) ?? ''
    const expected = published.map((one) => line(one.table, one.row, one.col, leaf(one.row_label), leaf(one.col_label)))
    const actual = national.map((one) =>
      line(one.table, one.row, one.column, leaf(one.rowLabel), leaf(one.columnLabel)),
    )
    expect(actual.toSorted()).toEqual(expected.toSorted())
  })

  test('marks as local only what no national form prints', () => {
    const local = ours.filter(({ forms: names }) => names === 'local')
    const codes = new Set(published.map((one) => line(one.table, one.row, one.col)))
    expect(local.filter((one) => codes.has(line(one.table, one.row, one.column)))).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import { type CompareOptions, compareYears } from '../../src/compare/compare.ts'
import type { Comparison } from '../../src/compare/comparison.ts'
import { temporaryArchive } from '../db/archive-file.ts'
import { buildTable, outcomes } from '../db/build-report.ts'
import { totals, years } from './sides.ts'

const rowOf = (comparison: Comparison, name: string) => {
  const found = comparison.rows.find((row) => `${row.table}.${row.row}.${row.column}` === name)
  if (!found) throw new Error(`no row ${name}`)
  return found
}
const changesOf = (comparison: Comparison, name: string) =>
  rowOf(comparison, name).changes.map((change) => change && [change.difference, change.percent, change.why])
const totalsOf = (years: readonly (readonly [year: number, total: number | string])[]) =>
  years.map(([year, total]) => ({ year, tables: [totals({ new: total })] }))

describe('compareYears', () => {
  test('holds each year against the one before it, in numbers and per cent', () => {
    const comparison = compareYears(
      years(
        totalsOf([
          [2020, 10],
          [2021, 15],
          [2022, 12],
        ]),
      ),
    )
    expect(changesOf(comparison, 't3.new.total')).toEqual([null, [5, 50, null], [-3, -20, null]])
    expect(comparison.rows.filter(({ table }) => table !== 'rates').map(({ row }) => row)).toEqual(['new'])
  })

  test('subtracts nothing across a merger, and says what the place was called', () => {
    const territories = [
      { lineage: '439721100-2020', nameThen: '沙坪乡' },
      { lineage: '439721100', nameThen: '沙坪镇' },
      null,
      { lineage: '439721100', nameThen: '沙坪镇' },
    ]
    const sides = years(
      totalsOf([
        [2020, 10],
        [2021, 15],
        [2022, 12],
        [2023, 9],
      ]),
    )
    const comparison = compareYears(sides.map((side, index) => ({ ...side, territory: territories[index] ?? null })))
    expect(changesOf(comparison, 't3.new.total')).toEqual([
      null,
      [null, null, 'territory'],
      [-3, -20, null],
      [-3, -25, null],
    ])
    expect(comparison.notes).toContainEqual({ about: 'other-name', name: '沙坪乡', columns: [0] })
  })

  test('takes no blank for a zero, on either side, and a zero for a number', () => {
    const comparison = compareYears(
      years(
        totalsOf([
          [2019, 0],
          [2020, ''],
          [2021, 0],
          [2022, 4],
        ]),
      ),
    )
    const row = rowOf(comparison, 't3.new.total')
    expect(row.cells.map(({ state, used }) => [state, used])).toEqual([
      ['zero', 0],
      ['blank', null],
      ['zero', 0],
      ['number', 4],
    ])
    // Over a base of 0 there is a difference and no per cent.
    expect(changesOf(comparison, 't3.new.total')).toEqual([
      null,
      [null, null, 'no-number'],
      [null, null, 'no-number'],
      [4, null, null],
    ])
  })

  test('subtracts nothing over a year that is not there, and names it', () => {
    const [first, last] = years(
      totalsOf([
        [2019, 1],
        [2021, 4],
      ]),
    )
    if (!first || !last) throw new Error('two reports')
    const gap = { issuer: first.issuer, year: 2020, report: null }
    const comparison = compareYears([first, gap, last])
    expect(changesOf(comparison, 't3.new.total')).toEqual([null, [null, null, 'no-number'], [null, null, 'no-number']])
    expect(comparison.notes).toContainEqual({ about: 'missing', columns: [1] })
    expect(comparison.carryOver).toEqual([])
  })

  test('keeps what forms count differently apart, and says where they only word it differently', () => {
    const f2019 = buildTable('t2', ['change', 'decisions'], { licensing: [2, 18] }, { form: 'F2019' })
    const f2021 = buildTable('t2', ['decisions'], { licensing: [7] })
    const comparison = compareYears(
      years([
        { year: 2020, form: 'F2019', tables: [f2019, { ...totals({ new: 1 }), form: 'F2019' }] },
        { year: 2021, tables: [f2021, totals({ new: 2 })] },
      ]),
      { all: true },
    )
    expect(rowOf(comparison, 't2.licensing.change').cells.map(({ used }) => used)).toEqual([2, null])
    expect(rowOf(comparison, 't2.licensing.decisions').cells.map(({ used }) => used)).toEqual([18, 7])
    expect(changesOf(comparison, 't2.licensing.change')).toEqual([null, [null, null, 'no-number']])
    expect(changesOf(comparison, 't2.licensing.decisions')).toEqual([null, [-11, expect.closeTo(-61.1, 1), null]])
    expect(comparison.notes).toContainEqual({ about: 'reworded', rows: ['t2.licensing.decisions'] })
    // Table 3 means the same in both.
    expect(changesOf(comparison, 't3.new.total')).toEqual([null, [1, 100, null]])
  })

  test('never subtracts 元 from 万元, nor amounts whose unit nobody says', () => {
    const fees = (amount: number, unit: string) => [buildTable('t2', ['amount'], { fees: [amount] }, { unit })]
    const units = compareYears(
      years([
        { year: 2021, tables: fees(3.5, '万元') },
        { year: 2022, tables: fees(9, '元') },
      ]),
    )
    expect(units.rows.map(({ unit, changes }) => [unit, changes[1]?.difference])).toEqual([
      ['万元', null],
      ['元', null],
    ])
    expect(units.notes).toContainEqual({ about: 'other-unit', rows: ['t2.fees.amount'] })
    const bought = (amount: number) => [
      buildTable('t2', ['amount'], { procurement: [amount] }, { form: 'F2019', unit: null }),
    ]
    const unsaid = compareYears(
      years([
        { year: 2019, tables: bought(3.5) },
        { year: 2020, tables: bought(9) },
      ]),
      {
        table: 't2',
      },
    )
    expect(changesOf(unsaid, 't2.procurement.amount')).toEqual([null, [null, null, 'unit']])
  })

  test('rounds away what binary fractions add', () => {
    const fees = (amount: number) => [buildTable('t2', ['amount'], { fees: [amount] }, { unit: '万元' })]
    const comparison = compareYears(
      years([
        { year: 2021, tables: fees(1.2) },
        { year: 2022, tables: fees(3.56) },
      ]),
    )
    expect(changesOf(comparison, 't2.fees.amount')[1]?.[0]).toBe(2.36)
  })

  test('holds own figures against no aggregate, and marks it', () => {
    const tables = [totals({ new: 900, carried_out: 5, carried_in: 0 })]
    const comparison = compareYears(
      years([
        { year: 2021, tables: [totals({ new: 9, carried_out: 1, carried_in: 0 })] },
        { year: 2022, scope: 'aggregate', tables },
      ]),
    )
    expect(changesOf(comparison, 't3.new.total')).toEqual([null, [null, null, 'scope']])
    expect(comparison.carryOver).toMatchObject([{ difference: null, why: 'scope' }])
    expect(comparison.notes).toContainEqual({ about: 'scope', columns: [1] })
  })

  test('holds what one year hands on against what the next takes over', () => {
    const carried = (out: number | string, taken: number | string) => [
      totals({ new: 3, carried_out: out, carried_in: taken }),
    ]
    const comparison = compareYears(
      years([
        { year: 2020, tables: carried(5, 0) },
        { year: 2021, tables: carried(2, 3) },
        { year: 2022, tables: carried(0, 2) },
        { year: 2023, tables: carried(0, '') },
      ]),
    )
    expect(comparison.carryOver.map(({ out, taken, difference, why }) => [out, taken, difference, why])).toEqual([
      [0, 1, -2, null],
      [1, 2, 0, null],
      [2, 3, null, 'no-number'],
    ])
  })

  test('compares two lines of one name with nothing', () => {
    const twice = totals({ new: 3 })
    const table = { ...twice, rows: [...twice.rows, ...twice.rows], facts: [...twice.facts, ...twice.facts] }
    const comparison = compareYears(
      years([
        { year: 2021, tables: [totals({ new: 2 })] },
        { year: 2022, tables: [table] },
      ]),
    )
    const [, cell] = rowOf(comparison, 't3.new.total').cells
    expect(cell).toMatchObject({ state: 'several', raw: '3 | 3', used: null, flagged: true })
    expect(changesOf(comparison, 't3.new.total')[1]).toEqual([null, null, 'no-number'])
  })

  test('has the rates of the views, with points and no per cent, and as people corrected them', () => {
    const archive = temporaryArchive()
    const report = (granted: number) => [
      totals({ new: 10, carried_in: 0, granted, partial: 0, total: 10, carried_out: 0 }),
    ]
    const sketches = [
      { year: 2021, tables: report(5) },
      { year: 2022, tables: report(8) },
    ]
    years(sketches, archive)
    const said = { why: '电话核实', by: '王记者' }
    archive.correct(2, { table: 't3', row: 'granted', column: 'total' }, { value: 9, ...said })
    const of = (options: CompareOptions) => compareYears(yearsAgain(archive), options)
    const printed = of({})
    expect(changesOf(printed, 'rates.disclosure_rate.rate')[1]?.slice(0, 2)).toEqual([0.3, null])
    expect(rowOf(printed, 't3.granted.total').cells[1]).toMatchObject({ value: 8, corrected: 9, used: 8 })
    const best = of({ values: 'best' })
    expect(rowOf(best, 't3.granted.total').cells[1]).toMatchObject({ value: 8, corrected: 9, used: 9 })
    expect(changesOf(best, 'rates.disclosure_rate.rate')[1]?.[0]).toBe(0.4)
    expect(changesOf(best, 't3.granted.total')[1]).toEqual([4, 80, null])

    function yearsAgain(of: typeof archive) {
      return years(sketches, of)
    }
  })

  test('lists errors and warnings that name its numbers, but no false alarm', () => {
    const fact = { table: 't3', row: 'new', column: 'total' }
    const finding = {
      rule: 'application.row-sum',
      severity: 'error',
      values: {},
      positions: [],
      facts: [fact],
    } as const
    const other = {
      ...finding,
      rule: 'dispute.sum',
      facts: [{ table: 't4', row: 'review', column: 'other' }],
    } as const
    const archive = temporaryArchive()
    const sketches = [
      {
        year: 2022,
        tables: [totals({ new: 3 }), buildTable('t4', outcomes, { review: [1, 1, 1, 0, 3] })],
        findings: [finding, other],
      },
    ]
    const comparison = compareYears(years(sketches, archive))
    expect(comparison.findings.map(({ rule, columns, names }) => [rule, columns, names])).toEqual([
      ['application.row-sum', [0], ['t3.new.total']],
    ])
    expect(rowOf(comparison, 't3.new.total').cells[0]).toMatchObject({ flagged: true })
    archive.decide(Number(comparison.findings[0]?.number), { decision: 'false-alarm', why: 'looked', by: 'me' })
    expect(compareYears(years(sketches, archive)).findings).toEqual([])
  })

  test('says which year has several revisions, and which supersedes which', () => {
    const of = (published: string, total: number) => ({
      year: 2022,
      published,
      tables: [totals({ new: total })],
      indexNumber: 'a/1',
    })
    const wanted = years([of('2023-01-20', 3), of('2023-03-01', 4)]).filter(({ report }) => report?.report.is_current)
    const comparison = compareYears(wanted)
    expect(comparison.notes).toContainEqual({ about: 'revised', columns: [0] })
    expect(comparison.columns[0]).toMatchObject({ superseded: [1], report: { revision: 2 } })
  })
})

describe('the numbers that are shown', () => {
  const tables = [
    totals({ new: 3, 'denied.state_secret': 1, total: 3 }),
    buildTable('t4', outcomes, { review: [1, 0, 0, 0, 1] }),
  ]
  const names = (options: CompareOptions) =>
    compareYears(years([{ year: 2022, tables }]), options).rows.map(
      ({ table, row, column }) => `${table}.${row}.${column}`,
    )

  test('are the lines that matter, without more words', () => {
    const chosen = names({})
    expect(chosen.slice(0, 4)).toEqual(['t3.new.total', 't3.total.total', 't4.review.corrected', 't4.review.total'])
    expect(chosen).toContain('rates.denied.total')
    expect(chosen).not.toContain('t3.denied.state_secret.total')
  })

  test('are those of a table, a row, a number, a rate, or all', () => {
    expect(names({ table: 't3' }).filter((name) => name.startsWith('t3'))).toEqual([
      't3.new.total',
      't3.denied.state_secret.total',
      't3.total.total',
    ])
    expect(names({ table: 't4' })).toHaveLength(5 + 3)
    expect(names({ row: 'new' })).toHaveLength(7)
    expect(names({ row: 't3.new.natural' })).toEqual(['t3.new.natural'])
    expect(names({ row: 'disclosure_rate' })).toEqual(['rates.disclosure_rate.rate'])
    expect(names({ row: 'nothing' })).toEqual([])
    expect(names({ all: true }).length).toBeGreaterThanOrEqual(3 * 7 + 5)
  })

  test('take the same row of a local sheet for the codebook’s', () => {
    const sheet = (row: string, sameAs: string | null) => {
      const table = buildTable('annex', ['value'], { [row]: [4] }, { form: 'local', unit: '件' })
      return { ...table, rows: table.rows.map((line) => ({ ...line, sameAs })) }
    }
    const comparison = compareYears(
      years([
        { year: 2017, form: 'local', tables: [sheet('1.收到申请总数', 'received')] },
        { year: 2018, form: 'F2014', tables: [{ ...sheet('received', null), form: 'F2014' }] },
      ]),
    )
    expect(comparison.rows.map(({ row, cells }) => [row, cells.map(({ used }) => used)])).toEqual([
      ['received', [4, 4]],
    ])
  })
})

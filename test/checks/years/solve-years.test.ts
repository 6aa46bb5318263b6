import { describe, expect, test } from 'vitest'
import type { TableRecord } from '../../../parsers/record.ts'
import type { IsOneBody } from '../../../src/checks/years/comparable.ts'
import { solveYears, withSolvedRows, type YearOfReport } from '../../../src/checks/years/solve-years.ts'
import { withRuns } from '../../parsers/solve/run-on-tables.ts'
import { year } from './sketch.ts'

/** A local sheet with one row, read (`425 | 1516`) or run together (`4251516`). */
function sheet(printed: string): TableRecord {
  const isRun = !printed.includes('|')
  const drawing = `| value | cumulative\n主动公开数 | ${isRun ? 'x | x' : printed}`
  return withRuns('annex', 'local', drawing, isRun ? { 主动公开数: printed } : {})
}

function of(number: number, table: TableRecord, key = String(number)): YearOfReport {
  return { ...year(number, { tables: [table] }, key), records: [table] }
}

const asOne: IsOneBody = () => 'unknown'
const three = [of(2014, sheet('425 | 1516')), of(2015, sheet('3131829')), of(2016, sheet('2712100'))]

describe('run-on digits of several years', () => {
  test('are divided by the years beside them, which the finding names', () => {
    const solved = solveYears(three, asOne)
    expect(solved.map(({ report, cells }) => [report, ...cells.map(({ value }) => value)])).toEqual([
      ['2015', 313, 1829],
      ['2016', 271, 2100],
    ])
    expect(solved[0]?.finding).toMatchObject({
      rule: 'years.run-on-solved',
      severity: 'note',
      report: '2015',
      values: { row: '主动公开数', text: '3131829', numbers: '313、1829', others: '2014、2016' },
      related: [{ key: '2014' }, { key: '2016' }],
    })
    expect(solved[0]?.cells.map(({ raw }) => raw)).toEqual(['313', '1829'])
  })

  test('are divided in any order of the years', () => {
    const names = (years: readonly YearOfReport[]) => solveYears(years, asOne).map(({ finding }) => finding)
    expect(names([...three].reverse())).toEqual(names(three))
  })

  test('stay open where the years are another body’s, apart, or there twice', () => {
    expect(solveYears(three, () => 'different')).toEqual([])
    expect(solveYears([of(2014, sheet('425 | 1516')), of(2016, sheet('2712100'))], asOne)).toEqual([])
    expect(solveYears([...three, of(2014, sheet('1 | 2'), 'twin')], asOne)).toEqual([])
    expect(solveYears(three.slice(1, 2), asOne)).toEqual([])
  })

  test('solved by what was carried over stay in doubt', () => {
    const table = (taken: string) =>
      withRuns(
        't3',
        'F2021',
        `| natural | business | total\ncarried_in | ${taken === '' ? 'x | x | x' : taken}\ncarried_out | 11 | 1 | 12`,
        taken === '' ? { carried_in: '11112' } : {},
      )
    const solved = solveYears([of(2021, table('0 | 0 | 0')), of(2022, table(''))], asOne)
    expect(solved.map(({ finding }) => finding)).toMatchObject([
      { rule: 'years.run-on-likely', severity: 'warning', values: { numbers: '11、1、12', others: '2021' } },
    ])
  })

  test('have their numbers in the record that is compared', () => {
    const [, later] = three
    if (!later) throw new Error('three years')
    const facts = withSolvedRows(later, solveYears(three, asOne)).tables.flatMap((table) => table.facts)
    expect(facts.map(({ value, state, certain }) => [value, state, certain])).toEqual([
      [313, 'number', true],
      [1829, 'number', true],
    ])
  })
})

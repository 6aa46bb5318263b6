import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { TableRecord } from '../../../parsers/record.ts'
import { isSolved } from '../../../parsers/solve/run-on-cells.ts'
import { solveAcrossYears, type YearOfTables } from '../../../parsers/solve/solve-across-years.ts'
import { readReport } from '../../../src/read-report.ts'
import { numbersOf, withRuns } from './run-on-tables.ts'

/** A local sheet with the row 主动公开数, read (`425 | 1516`) or run together (`4251516`). */
function sheet(year: number, printed: string): YearOfTables {
  const isRun = !printed.includes('|')
  const drawing = `| value | cumulative\n主动公开数 | ${isRun ? 'x | x' : printed}\n行政复议数 | 0 | 0`
  return { year, tables: [withRuns('annex', 'local', drawing, isRun ? { 主动公开数: printed } : {})] }
}

const solvedRow = (years: readonly YearOfTables[]): readonly string[] =>
  solveAcrossYears(years).map(
    ({ year, tables }) => `${year}: ${tables.map(({ table }) => numbersOf(table, '主动公开数'))}`,
  )

describe('running totals', () => {
  test('of the year before divide the digits of the year', () => {
    const years = [sheet(2014, '425 | 1516'), sheet(2015, '3131829')]
    expect(solvedRow(years)).toEqual(['2014: 425 1516', '2015: 313 1829'])
  })

  test('divide several years by one another, in whatever order they come', () => {
    const years = [sheet(2016, '2712100'), sheet(2014, '425 | 1516'), sheet(2015, '3131829')]
    expect(solvedRow(years)).toEqual(['2016: 271 2100', '2014: 425 1516', '2015: 313 1829'])
  })

  test('say nothing over a year that is missing', () => {
    expect(solvedRow([sheet(2014, '425 | 1516'), sheet(2016, '2712100')])).toEqual(['2014: 425 1516', '2016: ? ?'])
  })

  test('say nothing where they began anew, and the other years go on', () => {
    const years = [sheet(2014, '425 | 1516'), sheet(2015, '3131829'), sheet(2016, '271971')]
    expect(solvedRow(years)).toEqual(['2014: 425 1516', '2015: 313 1829', '2016: ? ?'])
    const last = solveAcrossYears(years).at(-1)
    expect(last?.tables[0]?.contradicted).toEqual(['annex.running-total 2015–2016'])
  })

  test('say nothing where a year is there twice', () => {
    const years = [sheet(2014, '425 | 1516'), sheet(2014, '425 | 1517'), sheet(2015, '3131829')]
    expect(solvedRow(years).at(-1)).toBe('2015: ? ?')
  })

  test('leave a blank running total what it is', () => {
    expect(solvedRow([sheet(2014, '425 | '), sheet(2015, '3131829')]).at(-1)).toBe('2015: ? ?')
  })

  test('tell two numbers from one beside a blank cell', () => {
    expect(solvedRow([sheet(2014, '0 | 0'), sheet(2015, '11')]).at(-1)).toBe('2015: 1 1')
    expect(solvedRow([sheet(2015, '11')])).toEqual(['2015: ? ?'])
    // 1516 again and nothing new is 0 1516 or a blank beside it; the digits are only those of the total.
    expect(solvedRow([sheet(2014, '425 | 1516'), sheet(2015, '1516')]).at(-1)).toBe('2015: ? ?')
  })
})

test('what is carried over divides table 3', () => {
  const table = (
    carriedIn: string,
    carriedOut: string,
    runs: Readonly<Record<string, string>>,
  ): readonly TableRecord[] => [
    withRuns(
      't3',
      'F2021',
      `| natural | legal_persons | total\ncarried_in | ${carriedIn}\ncarried_out | ${carriedOut}`,
      runs,
    ),
  ]
  const solved = solveAcrossYears([
    { year: 2021, tables: table('1 | 0 | 1', '11 | 1 | 12', {}) },
    { year: 2022, tables: table('x | x | x', '0 | 0 | 0', { carried_in: '11112' }) },
  ])
  const [after] = solved.at(-1)?.tables ?? []
  expect(after && numbersOf(after.table, 'carried_in')).toBe('11 1 12')
  expect(after?.changed[0]?.because).toContain('application.carried-over 2021–2022')
})

const reports = join(import.meta.dirname, '../../../../shared/reports')

describe.skipIf(!existsSync(reports))('平潭, 2014 to 2018', () => {
  async function read(...years: readonly number[]): Promise<readonly YearOfTables[]> {
    const found: YearOfTables[] = []
    for (const year of years) {
      const name = join(reports, `pingtan-${year}-txt`, 'report.txt')
      found.push({ year, tables: (await readReport({ name, bytes: readFileSync(name) })).tables })
    }
    return found
  }
  const rows = ['主动公开文件数', '其中：1、政府网站公开数']

  test('2015 and 2016 are ambiguous alone', async () => {
    for (const year of await read(2015, 2016)) {
      const [solved] = solveAcrossYears([year])
      for (const row of rows) expect(numbersOf(solved?.tables[0]?.table ?? fail(), row)).toBe('? ?')
    }
  })

  test('and solved together with 2014', async () => {
    const solved = solveAcrossYears(JSON.parse(JSON.stringify(await read(2014, 2015, 2016, 2018))))
    const [, of2015, of2016, of2018] = solved.map(({ tables }) => tables[0]?.table ?? fail())
    for (const row of rows) {
      expect(numbersOf(of2015 ?? fail(), row)).toBe('2949 81916')
      expect(numbersOf(of2016 ?? fail(), row)).toBe('3460 85376')
    }
    const open = of2018?.runOns.filter((runOn) => !isSolved(runOn)) ?? []
    expect(open.map(({ candidates }) => candidates.length)).toEqual([6, 6])
    expect(open.every(({ candidates }) => candidates.some((one) => one.join(' ') === '2069 12106'))).toBe(true)
  })
})

function fail(): never {
  throw new Error('no such table')
}

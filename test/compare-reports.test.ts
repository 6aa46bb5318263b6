import { describe, expect, test } from 'vitest'
import { comparedReport, compareReports } from '../src/compare-reports.ts'
import { buildReport, buildTable, type ReportSketch } from './db/build-report.ts'

function compared(key: string, sketch: ReportSketch) {
  const one = comparedReport(buildReport(sketch).report, key)
  if (!one) throw new Error('a sketch names issuer and year')
  return one
}

const applications = (carriedIn: number, carriedOut: number) =>
  buildTable('t3', ['total'], { carried_in: [carriedIn], carried_out: [carriedOut] })

describe('reports among files', () => {
  const earlier = compared('b.txt', { issuer: '南安市九都镇', year: 2022, tables: [applications(0, 4)] })
  const later = compared('a.txt', { issuer: '南安市九都镇人民政府', year: 2023, tables: [applications(5, 0)] })

  test('are compared though the government is named once and once not', () => {
    const [issuer, ...more] = compareReports([later, earlier])
    expect(more).toEqual([])
    expect(issuer).toMatchObject({ issuer: '南安市九都镇', years: [2022, 2023], reports: ['b.txt', 'a.txt'] })
    expect(issuer?.findings).toMatchObject([{ rule: 'years.carry-over', report: 'a.txt', related: [{ key: 'b.txt' }] }])
  })

  test('are not compared where folders say that the towns are two', () => {
    const town = { issuer: '太平镇', scope: null } as const
    const one = compared('1', { ...town, year: 2022, tables: [applications(0, 4)], placeHints: ['安徽省', '怀宁县'] })
    const other = compared('2', { ...town, year: 2023, tables: [applications(9, 0)], placeHints: ['四川省', '邻水县'] })
    expect(compareReports([one, other])).toEqual([])
  })

  test('that do not say their year or issuer are left out', () => {
    expect(comparedReport(buildReport({ year: null }).report, 'x')).toBeNull()
    expect(comparedReport(buildReport({ issuer: null }).report, 'x')).toBeNull()
  })
})

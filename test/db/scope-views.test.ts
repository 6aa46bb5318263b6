import { describe, expect, it } from 'vitest'
import { makeViews } from '../../db/make-views.ts'
import { importSketch, select, temporaryArchive } from './archive-file.ts'
import { applicants, buildTable, outcomes } from './build-report.ts'

const tables = (requests: number) => [
  buildTable('t2', ['issued', 'repealed', 'in_force'], { normative: [requests, 0, requests] }),
  buildTable('t3', applicants, {
    new: [requests, 0, 0, 0, 0, 0, requests],
    granted: [requests, 0, 0, 0, 0, 0, requests],
    total: [requests, 0, 0, 0, 0, 0, requests],
  }),
  buildTable('t4', outcomes, { review: [requests, 0, 0, 0, requests] }),
  buildTable('annex', ['value', 'cumulative'], { 主动公开数: [requests, requests] }),
]

/** A town with 1 of everything, its county's aggregate with 100, and an older revision of the town with 10,000. */
function townAndCounty() {
  const archive = temporaryArchive()
  const town = { issuer: '南安市九都镇人民政府', scope: 'own' } as const
  importSketch(archive, 'a.txt', { ...town, tables: tables(10_000) })
  importSketch(archive, 'a.txt', { ...town, tables: tables(1), text: 'new' })
  importSketch(archive, 'c.txt', { issuer: '南安市人民政府', scope: 'aggregate', tables: tables(100) })
  return archive
}

/** Views for looking things up, or without any number in them. */
const forLookingUp = ['report', 'report_lineage', 'government_report', 'trust_count', 'fact_all', 'fact_repeated']

describe('no view adds own figures to aggregates', () => {
  it('and none but those for looking up shows both, or a superseded revision', () => {
    const archive = townAndCounty()
    const views = makeViews().map(({ name }) => name)
    const mixed = views.filter((name) => {
      const columns = select(archive, 'SELECT name FROM pragma_table_info(?)', name).map((row) => row.name)
      if (!columns.includes('scope')) return false
      const scopes = new Set(select(archive, `SELECT DISTINCT scope FROM ${name}`).map((row) => row.scope))
      const reports = columns.includes('report_id')
        ? select(archive, `SELECT count(DISTINCT report_id) AS n FROM ${name}`)[0]?.n
        : 1
      return scopes.size > 1 || Number(reports) > 1
    })
    expect(mixed.sort()).toEqual(forLookingUp.filter((name) => name !== 'fact_repeated').sort())
  })

  it('in long form', () => {
    const archive = townAndCounty()
    const sum = (view: string) =>
      select(archive, `SELECT sum(value) AS n FROM ${view} WHERE row_code = 'new' AND col_code = 'total'`)[0]?.n
    expect([sum('fact'), sum('fact_aggregate'), sum('fact_all')]).toEqual([1, 100, 10_101])
  })

  it('in rates and their parts', () => {
    const archive = townAndCounty()
    const rows = (view: string) => select(archive, `SELECT issuer, scope, received FROM ${view}`)
    expect(rows('request_metric')).toEqual([{ issuer: '南安市九都镇人民政府', scope: 'own', received: 1 }])
    expect(rows('request_metric_aggregate')).toEqual([{ issuer: '南安市人民政府', scope: 'aggregate', received: 100 }])
    const reviews = (view: string) => select(archive, `SELECT sum(reviews) AS n FROM ${view}`)[0]?.n
    expect([reviews('dispute_metric'), reviews('dispute_metric_aggregate')]).toEqual([1, 100])
  })

  it.each(['主动公开', '依申请公开', '复议诉讼'])('in Chinese: %s', (view) => {
    const archive = townAndCounty()
    const issuers = (name: string) =>
      select(archive, `SELECT DISTINCT 机关 AS 机关 FROM ${name}`).map((row) => row.机关)
    expect(issuers(view)).toEqual(['南安市九都镇人民政府'])
    expect(issuers(`${view}_汇总`)).toEqual(['南安市人民政府'])
  })
})

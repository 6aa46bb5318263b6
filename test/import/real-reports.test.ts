import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Report } from '../../parsers/record.ts'
import { formatPosition } from '../../src/document/position.ts'
import { importPaths, rereadArchive } from '../../src/import/import-paths.ts'
import { readReport } from '../../src/read-report.ts'
import { select, temporaryArchive } from '../db/archive-file.ts'

const folder = fileURLToPath(new URL('../../../shared/reports', import.meta.url))

describe.skipIf(!existsSync(folder))('the published reports (skipped where ../shared/reports is absent)', () => {
  it('come out of the view fact with every number that was read, and rereading changes none', async () => {
    const archive = temporaryArchive()
    const reports = new Map<string, Report>()
    const files: string[] = []
    await importPaths(archive, [folder], { extractorVersion: '1' }, ({ file, report }) => {
      if (report) files.push(file)
    })
    for (const name of files) reports.set(name, await readReport({ name, bytes: readFileSync(name) }))
    expect(reports.size).toBeGreaterThan(0)
    // Digits that ran together, which only the reports of other years divide.
    const solved = select(
      archive,
      `SELECT f.source, f.row_code, group_concat(f.raw, ' ') AS numbers FROM fact_all f JOIN solved_row s USING (report_id, table_no, line_no)
       GROUP BY 1, 2 ORDER BY 1, 2`,
    )
    expect(
      solved.map(({ source, row_code, numbers }) => `${basename(dirname(String(source)))} ${row_code}: ${numbers}`),
    ).toEqual([
      'pingtan-2015-txt 主动公开文件数: 2949 81916',
      'pingtan-2015-txt 其中：1、政府网站公开数: 2949 81916',
      'pingtan-2016-txt 主动公开文件数: 3460 85376',
      'pingtan-2016-txt 其中：1、政府网站公开数: 3460 85376',
    ])
    const sql = `SELECT table_code, row_code, col_code, state, value, raw, unit, position FROM fact_all WHERE source = ?`
    for (const [source, report] of reports) {
      const rows = new Set(solved.flatMap((one) => (one.source === source ? [one.row_code] : [])))
      const read = report.tables.flatMap((table) => table.facts).filter(({ row }) => !rows.has(row))
      const expected = read.map(({ table, row, column, state, value, raw, unit, position }) =>
        JSON.stringify([table, row, column, state, value, raw, unit, position && formatPosition(position)]),
      )
      const both = [sql, sql.replace('FROM fact_all', 'FROM fact_repeated')].flatMap(
        (one) => archive.query(one, [source]).rows,
      )
      expect(
        both
          .filter(([, row]) => !rows.has(String(row)))
          .map((row) => JSON.stringify(row))
          .sort(),
        source,
      ).toEqual(expected.sort())
    }
    const all = 'SELECT * FROM fact_all ORDER BY report_id, table_no, line_no, col_code'
    const before = select(archive, all)
    await rereadArchive(archive, { extractorVersion: '2' })
    expect(select(archive, all)).toEqual(before)
    expect(select(archive, `SELECT DISTINCT extractor_version AS v FROM report`)).toEqual([{ v: '2' }])
  })
})

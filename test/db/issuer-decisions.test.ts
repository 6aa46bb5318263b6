import { describe, expect, it } from 'vitest'
import { folderOf } from '../../db/folders.ts'
import type { Archive } from '../../db/index.ts'
import { importSketch, select, temporaryArchive } from './archive-file.ts'

const said = { why: '电话核实', by: '王' }
const places = (archive: Archive) =>
  select(archive, 'SELECT report_id, outcome, place_code, method FROM report_place ORDER BY report_id')
const issuers = (archive: Archive) => select(archive, 'SELECT name, place, place_code, body FROM issuer ORDER BY 1, 2')
const series = (archive: Archive) =>
  select(
    archive,
    `SELECT report_id, revision, is_current, (SELECT min(o.report_id) FROM report_core o WHERE o.series_id = c.series_id) AS first
     FROM report_core c ORDER BY report_id`,
  )
const findings = (archive: Archive) =>
  select(archive, `SELECT report_id, rule, sentence_en FROM finding ORDER BY 1, 2, 3`)

/** Everything that follows from knowing places. */
function compared(archive: Archive): void {
  while (archive.compareReports() > 0);
}

describe('a decision on who an issuer is', () => {
  it('makes the archive what importing with that knowledge makes, and is undone by a later one', () => {
    const build = (give: boolean) => {
      const archive = temporaryArchive()
      const sketch = { issuer: '九都镇', year: 2022 }
      importSketch(archive, 'a/one.txt', { issuer: '南安市九都镇人民政府', year: 2022, text: 'full' })
      const two = importSketch(archive, 'b/two.txt', { ...sketch, text: 'open' })
      if (give) archive.decideIssuer([two.reportId], { place: '福建省/泉州市/南安市', ...said })
      importSketch(archive, 'c/three.txt', { ...sketch, year: 2021, text: 'another' })
      return archive
    }
    const before = build(true)
    const after = build(false)
    const open = [places(after), issuers(after), series(after), findings(after)]
    expect(places(after)[1]).toMatchObject({ outcome: 'ambiguous' })
    after.decideIssuer([2], { place: '350583', ...said })
    for (const one of [before, after]) compared(one)
    for (const of of [places, issuers, series, findings]) expect(of(after)).toEqual(of(before))
    expect(places(after)[1]).toEqual({ report_id: 2, outcome: 'resolved', place_code: '350583109', method: 'given' })
    // It is a revision of the other now, and both are one body.
    expect(series(after)[1]).toMatchObject({ first: 1, revision: 2, is_current: 1 })
    expect(select(after, 'SELECT count(*) AS n FROM issuer WHERE place_code IS NOT NULL')).toEqual([{ n: 1 }])
    after.decideIssuer([2], { place: null, ...said })
    compared(after)
    expect([places(after), issuers(after), series(after), findings(after)]).toEqual(open)
    expect(select(after, 'SELECT place, by_whom FROM issuer_decision ORDER BY 1')).toEqual([
      { place: null, by_whom: '王' },
      { place: '350583', by_whom: '王' },
    ])
  })

  it('holds when the report is read again, and for a later one of the name in the folder', () => {
    const archive = temporaryArchive()
    const sketch = { issuer: '九都镇', year: 2022, text: 'same' }
    importSketch(archive, '镇/2022/a.txt', sketch)
    archive.decideIssuer([1], { place: '350583', ...said })
    importSketch(archive, '镇/2022/a.txt', sketch, '2.0.0')
    importSketch(archive, '镇/2023/b.txt', { ...sketch, year: 2023, text: 'next' })
    importSketch(archive, '外/c.txt', { ...sketch, year: 2024, text: 'elsewhere' })
    importSketch(archive, '镇/2023/d.txt', { issuer: '太平镇', year: 2023, text: 'other name' })
    expect(places(archive).map(({ outcome, method }) => [outcome, method])).toEqual([
      ['resolved', 'given'],
      ['resolved', 'given'],
      ['ambiguous', null],
      ['ambiguous', null],
    ])
    expect(select(archive, 'SELECT name, first_year, last_year, reports FROM issuer_alias ORDER BY 1, 2')).toEqual([
      { name: '九都镇', first_year: 2022, last_year: 2023, reports: 2 },
      { name: '九都镇', first_year: 2024, last_year: 2024, reports: 1 },
      { name: '太平镇', first_year: 2023, last_year: 2023, reports: 1 },
    ])
  })

  it('on one report yields to what another of the name says itself', () => {
    const archive = temporaryArchive()
    importSketch(archive, '镇/a.txt', { issuer: '九都镇', year: 2021 })
    archive.decideIssuer([1], { place: '350583', ...said })
    importSketch(archive, '镇/b.txt', { issuer: '九都镇', year: 2022, placeHints: ['四川省', '凉山州', '布拖县'] })
    expect(places(archive)[1]).toMatchObject({ place_code: '513429103', method: 'folder' })
  })

  it('on one report says nothing of others where the folder may hold two towns of the name, whichever came first', () => {
    const build = (order: readonly number[]) => {
      const archive = temporaryArchive()
      const years = [2021, 2022, 2022]
      for (const nth of order) {
        const imported = importSketch(archive, `全部/${nth}.txt`, {
          issuer: '九都镇',
          year: years[nth] ?? 0,
          text: `text ${nth}`,
        })
        if (nth === 0) archive.decideIssuer([imported.reportId], { place: '350583', ...said })
      }
      return select(
        archive,
        'SELECT s.path, p.outcome FROM report_place p JOIN report r USING (report_id) JOIN source s ON s.report_id = r.report_id ORDER BY 1',
      )
    }
    const expected = [
      { path: '全部/0.txt', outcome: 'resolved' },
      { path: '全部/1.txt', outcome: 'ambiguous' },
      { path: '全部/2.txt', outcome: 'ambiguous' },
    ]
    expect(build([0, 1, 2])).toEqual(expected)
    expect(build([1, 2, 0])).toEqual(expected)
  })

  it('that would settle nothing is refused, and nothing is kept of it', () => {
    const archive = temporaryArchive()
    importSketch(archive, 'a.txt', { issuer: '九都镇', year: 2022 })
    const decide = (place: string, id = 1) => archive.decideIssuer([id], { place, ...said })
    expect(() => decide('420100')).toThrow(/stay open/u)
    expect(() => decide('九都镇')).toThrow(/3 places/u)
    expect(() => decide('没有市')).toThrow(/holds no place/u)
    expect(() => decide('350583', 9)).toThrow(/holds no report 9/u)
    expect(select(archive, 'SELECT count(*) AS n FROM issuer_decision')).toEqual([{ n: 0 }])
    expect(places(archive)[0]).toMatchObject({ outcome: 'ambiguous' })
  })
})

it('credit codes stand with the body whose reports carry them', () => {
  const archive = temporaryArchive()
  const indexNumber = '11350583003861234D/2020-00012'
  importSketch(archive, 'a.txt', { issuer: '南安市九都镇人民政府', year: 2020, indexNumber })
  importSketch(archive, 'b.txt', { issuer: '南安市九都镇人民政府', year: 2021 })
  const sql = 'SELECT credit_code, first_year, reports FROM issuer_credit_code'
  expect(select(archive, sql)).toEqual([{ credit_code: '11350583003861234D', first_year: 2020, reports: 1 }])
})

it('a folder is what lies above a file, years left out', () => {
  expect(folderOf('reports/2022/九都镇.txt')).toBe('reports')
  expect(folderOf('九都镇2022.txt')).toBeNull()
  expect(folderOf('2022年/九都镇.txt')).toBeNull()
  expect(folderOf('a.zip!/南安/九都镇.txt')).toBe('a.zip!/南安')
})

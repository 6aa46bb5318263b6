import BetterSqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { pathOf } from '../../src/places/divisions.ts'
import { nationalDivisions } from '../../src/places/load-divisions.ts'
import { importSketch, select, temporaryArchive } from './archive-file.ts'

const nanAn = ['福建省', '泉州市', '南安市']

describe('bodies in an archive', () => {
  it('are one for a town whose reports print different names, years apart', () => {
    const archive = temporaryArchive()
    importSketch(archive, 'a.txt', { issuer: '九都镇', year: 2019, placeHints: nanAn })
    importSketch(archive, 'b.txt', { issuer: '南安市九都镇人民政府', year: 2020 })
    importSketch(archive, 'c.txt', { issuer: '泉州市南安市九都镇', year: 2021 })
    expect(select(archive, 'SELECT name, place, place_code, body, organ FROM issuer')).toEqual([
      {
        name: '九都镇',
        place: nanAn.join('/'),
        place_code: '350583109',
        body: '南安市九都镇人民政府',
        organ: 'town_gov',
      },
    ])
    expect(select(archive, 'SELECT name FROM issuer_alias ORDER BY name').map(({ name }) => name)).toEqual([
      '九都镇',
      '南安市九都镇人民政府',
      '泉州市南安市九都镇',
    ])
    expect(select(archive, 'SELECT code, path FROM division ORDER BY code')).toEqual([
      { code: '35', path: '福建省' },
      { code: '3505', path: '福建省/泉州市' },
      { code: '350583', path: '福建省/泉州市/南安市' },
      { code: '350583109', path: '福建省/泉州市/南安市/九都镇' },
    ])
  })

  it('are two for towns of one name in two counties, and open ones are neither', () => {
    const archive = temporaryArchive()
    importSketch(archive, 'a.txt', { issuer: '九都镇', year: 2022, placeHints: nanAn })
    importSketch(archive, 'b.txt', { issuer: '九都镇', year: 2022, placeHints: ['四川省', '凉山州', '布拖县'] })
    importSketch(archive, 'c.txt', { issuer: '九都镇', year: 2022, text: 'other' })
    expect(select(archive, 'SELECT place_code, place FROM issuer ORDER BY 1')).toEqual([
      { place_code: null, place: '' },
      { place_code: '350583109', place: '福建省/泉州市/南安市' },
      { place_code: '513429103', place: '四川省/凉山彝族自治州/布拖县' },
    ])
    const open = `SELECT c.rank, c.path FROM place_candidate c JOIN report_place p USING (report_id)
      WHERE p.outcome = 'ambiguous' ORDER BY c.rank`
    expect(select(archive, open)).toEqual([
      { rank: 1, path: '福建省/泉州市/南安市/九都镇' },
      { rank: 2, path: '福建省/宁德市/蕉城区/九都镇' },
      { rank: 3, path: '四川省/凉山彝族自治州/布拖县/九都镇' },
    ])
  })

  it('of one place and function, but two names, stay two: 工商局 and 质监局 existed side by side', () => {
    const archive = temporaryArchive()
    importSketch(archive, 'a.txt', { issuer: '南安市工商行政管理局', year: 2016 })
    importSketch(archive, 'b.txt', { issuer: '南安市质量技术监督局', year: 2016 })
    importSketch(archive, 'c.txt', { issuer: '南安市质监局', year: 2017 })
    expect(select(archive, 'SELECT body, function_code FROM issuer ORDER BY body')).toEqual([
      { body: '南安市工商行政管理局', function_code: 'market_regulation' },
      { body: '南安市质量技术监督局', function_code: 'market_regulation' },
    ])
  })

  it('make a corrected file of another name a revision of the report', () => {
    const archive = temporaryArchive()
    importSketch(archive, 'a.txt', { issuer: '九都镇', year: 2022, placeHints: nanAn })
    const { outcome } = importSketch(archive, 'b.txt', {
      issuer: '南安市九都镇人民政府',
      year: 2022,
      text: 'corrected',
    })
    expect(outcome).toBe('revised')
  })

  it('go with their evidence when the report is read again', () => {
    const archive = temporaryArchive()
    const sketch = { issuer: '九都镇', year: 2022, text: 'same' }
    importSketch(archive, 'a.txt', sketch)
    importSketch(archive, 'a.txt', { ...sketch, placeHints: nanAn }, '2.0.0')
    expect(select(archive, 'SELECT outcome, place_code, method FROM report_place')).toEqual([
      { outcome: 'resolved', place_code: '350583109', method: 'folder' },
    ])
    expect(select(archive, 'SELECT source, text, effect FROM place_evidence')).toEqual([
      { source: 'folder', text: nanAn.join('/'), effect: 'narrows' },
    ])
  })
})

describe('the list of divisions in an archive', () => {
  it('holds those of the reports with all above them until an import has run to its end', () => {
    const archive = temporaryArchive()
    importSketch(archive, 'a.txt', { issuer: '南安市九都镇人民政府', year: 2020 })
    expect(select(archive, 'SELECT code, as_of FROM division')).toEqual(
      ['35', '3505', '350583', '350583109'].map((code) => ({ code, as_of: nationalDivisions().asOf })),
    )
  })

  it('is whole then, every unit with the level, parent and path that the list gives it', () => {
    const archive = temporaryArchive()
    archive.fillDivisions()
    const { units, byCode, asOf } = nationalDivisions()
    const { rows } = archive.query(
      'SELECT code, name, level, parent_code, path, valid_to, as_of FROM division WHERE valid_to IS NULL ORDER BY code',
      [],
      { limit: units.length + 1 },
    )
    const expected = units
      .map((unit) => [unit.code, unit.name, unit.level, unit.parent, pathOf(unit, byCode).join('/'), null, asOf])
      .sort(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1))
    expect(rows).toEqual(expected)
  })

  it('tells the types of units by their names, and those that nobody reports for', () => {
    const archive = temporaryArchive()
    archive.fillDivisions()
    const type = (code: string) => select(archive, 'SELECT type FROM division WHERE code = ?', code)[0]?.type
    expect(['35', '15', '3505', '6529', '350583', '370215', '4419', '1101', '441900', '350583109'].map(type)).toEqual([
      'province',
      'autonomous',
      'city',
      'prefecture',
      'city',
      'district',
      'city',
      'list_only',
      'list_only',
      'town',
    ])
    expect(select(archive, `SELECT DISTINCT type FROM division WHERE level = 'town' ORDER BY 1`)).toEqual(
      ['ethnic_township', 'other', 'street', 'town', 'township'].map((one) => ({ type: one })),
    )
  })

  it('is brought to the list of this version where an archive has another one, and only then', () => {
    const archive = temporaryArchive()
    archive.fillDivisions()
    change(archive.path, `UPDATE division_unit SET name = '旧' WHERE code = '350583109'`)
    archive.fillDivisions()
    const name = () => select(archive, `SELECT name FROM division WHERE code = '350583109'`)
    expect(name()).toEqual([{ name: '旧' }])
    change(archive.path, `UPDATE archive_property SET value = 'older' WHERE name = 'divisions_sha256'`)
    archive.fillDivisions()
    expect(name()).toEqual([{ name: '九都镇' }])
  })

  it('is asked by code without walking through all of it', () => {
    const archive = temporaryArchive()
    archive.fillDivisions()
    const plan = select(archive, `EXPLAIN QUERY PLAN SELECT path, type FROM division WHERE code = '350583109'`)
    expect(plan.map(({ detail }) => String(detail)).filter((step) => step.startsWith('SCAN'))).toEqual([])
  })
})

function change(path: string, sql: string): void {
  const connection = new BetterSqlite(path)
  connection.exec(sql)
  connection.close()
}

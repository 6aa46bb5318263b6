import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Archive } from '../../db/index.ts'
import { questions } from '../../db/questions.ts'
import { importSketch, select, temporaryArchive } from './archive-file.ts'
import { applicants, buildTable } from './build-report.ts'

const made = (requests: number) => [
  buildTable('t3', applicants, { new: [requests, 0, 0, 0, 0, 0, requests], total: [0, 0, 0, 0, 0, 0, 0] }),
]

const carried = (carriedIn: number, carriedOut: number) => [
  buildTable('t3', applicants, {
    carried_in: [carriedIn, 0, 0, 0, 0, 0, carriedIn],
    carried_out: [carriedOut, 0, 0, 0, 0, 0, carriedOut],
  }),
]

function filled(...reports: readonly (readonly [issuer: string, year: number, requests: number])[]): Archive {
  const archive = temporaryArchive()
  for (const [issuer, year, requests] of reports) {
    importSketch(archive, `${issuer}${year}.txt`, { issuer, year, tables: made(requests) })
  }
  archive.fillDivisions()
  return archive
}

const series = `SELECT l.lineage_name, l.lineage, group_concat(l.report_year || ':' || a.total, ' ' ORDER BY l.report_year) AS requests
  FROM report_lineage l JOIN application a USING (report_id) WHERE a.row_code = 'new' GROUP BY l.lineage ORDER BY l.lineage`

describe('a lineage', () => {
  it('is one for a city that became a district, though its organs are two', () => {
    const archive = filled(['即墨市人民政府', 2015, 3], ['即墨市人民政府', 2016, 4], ['青岛市即墨区人民政府', 2018, 5])
    expect(select(archive, series)).toEqual([
      { lineage_name: '即墨区', lineage: '370215', requests: '2015:3 2016:4 2018:5' },
    ])
    expect(select(archive, 'SELECT body, place_code FROM issuer ORDER BY 1')).toEqual([
      { body: '即墨市人民政府', place_code: '370215' },
      { body: '青岛市即墨区人民政府', place_code: '370215' },
    ])
    expect(select(archive, 'SELECT name_then, parent_then FROM report_lineage ORDER BY report_year')).toEqual([
      { name_then: '即墨市', parent_then: '3702' },
      { name_then: '即墨市', parent_then: '3702' },
      { name_then: '即墨区', parent_then: '3702' },
    ])
  })

  it('ends where others are merged into it, under its own name too; sums across that must be asked for', () => {
    const archive = filled(['莱芜市人民政府', 2017, 2], ['济南市人民政府', 2017, 30], ['济南市人民政府', 2019, 40])
    expect(select(archive, series)).toEqual([
      { lineage_name: '济南市', lineage: '3701', requests: '2019:40' },
      { lineage_name: '济南市', lineage: '3701-2018', requests: '2017:30' },
      { lineage_name: '莱芜市', lineage: '3712', requests: '2017:2' },
    ])
    const asked = `SELECT coalesce(m.merged_into, l.place_lineage) AS unit, l.report_year, sum(a.total) AS requests
      FROM report_lineage l JOIN application a USING (report_id) LEFT JOIN lineage_merger m ON m.lineage = l.place_lineage
      WHERE a.row_code = 'new' GROUP BY 1, 2 ORDER BY 1, 2`
    expect(select(archive, asked)).toEqual([
      { unit: '3701', report_year: 2017, requests: 32 },
      { unit: '3701', report_year: 2019, requests: 40 },
    ])
  })

  it('puts a county below the city in which it lay in that year', () => {
    const archive = filled(['莱城区人民政府', 2016, 1], ['济南市莱芜区人民政府', 2020, 2])
    expect(select(archive, 'SELECT report_year, lineage, name_then, parent_then FROM report_lineage')).toEqual([
      { report_year: 2016, lineage: '370116', name_then: '莱城区', parent_then: '3712' },
      { report_year: 2020, lineage: '370116', name_then: '莱芜区', parent_then: '3701' },
    ])
  })

  it('of a department goes through the new name of its place and not to other departments', () => {
    const archive = filled(
      ['即墨市财政局', 2015, 1],
      ['青岛市即墨区财政局', 2019, 2],
      ['青岛市即墨区教育局', 2019, 4],
      ['青岛市即墨区人民政府', 2019, 8],
    )
    expect(select(archive, series).map(({ lineage, requests }) => `${lineage} = ${requests}`)).toEqual([
      '370215 = 2019:8',
      '370215 教育局 = 2019:4',
      '370215 财政局 = 2015:1 2019:2',
    ])
  })

  it('of a report whose place is not known is that of its issuer, and no two share one', () => {
    const archive = filled(['太平镇', 2020, 1], ['城关镇', 2020, 2], ['太平镇', 2021, 4])
    expect(select(archive, series).map(({ requests }) => requests)).toEqual(['2020:1 2021:4', '2020:2'])
    expect(select(archive, 'SELECT DISTINCT place_lineage FROM report_lineage')).toEqual([{ place_lineage: null }])
  })
})

describe('years of one body', () => {
  it('are not held against each other across a merger', () => {
    const archive = temporaryArchive()
    const issuer = '济南市人民政府'
    for (const [year, carriedIn, carriedOut] of [
      [2017, 0, 4],
      [2018, 5, 7],
      [2019, 9, 1],
    ] as const) {
      importSketch(archive, `${year}.txt`, { issuer, year, tables: carried(carriedIn, carriedOut) })
    }
    archive.fillDivisions()
    while (archive.compareReports() > 0);
    const found = select(archive, `SELECT DISTINCT report_year FROM finding WHERE rule LIKE 'years.carry-over%'`)
    expect(found).toEqual([{ report_year: 2018 }])
  })
})

describe('a body that got another name', () => {
  it('has its years compared under both names, and is found under each', () => {
    const archive = temporaryArchive()
    archive.fillDivisions()
    for (const [issuer, year, carriedIn, carriedOut] of [
      ['即墨市人民政府', 2015, 0, 4],
      ['即墨市人民政府', 2016, 4, 6],
      ['青岛市即墨区人民政府', 2017, 9, 1],
      ['即墨市财政局', 2016, 0, 3],
      ['青岛市即墨区财政局', 2017, 5, 0],
    ] as const) {
      importSketch(archive, `${issuer}${year}.txt`, { issuer, year, tables: carried(carriedIn, carriedOut) })
    }
    while (archive.compareReports() > 0);
    const found = select(
      archive,
      `SELECT DISTINCT issuer, report_year FROM finding WHERE rule LIKE 'years.carry-over%' ORDER BY issuer`,
    )
    expect(found).toEqual([
      { issuer: '青岛市即墨区人民政府', report_year: 2017 },
      { issuer: '青岛市即墨区财政局', report_year: 2017 },
    ])
    const issuers = new Map(archive.issuers('').map(({ name, issuer_id }) => [name, issuer_id]))
    const bodyOf = (name: string) => archive.oneBody(issuers.get(name) ?? -1)
    const governments = [issuers.get('即墨市人民政府'), issuers.get('青岛市即墨区人民政府')].toSorted()
    expect(bodyOf('即墨市人民政府').issuers.toSorted()).toEqual(governments)
    expect(bodyOf('青岛市即墨区人民政府').issuers.toSorted()).toEqual(governments)
    expect([...bodyOf('青岛市即墨区人民政府').territories.values()]).toEqual([
      { lineage: '370215', nameThen: '即墨市' },
      { lineage: '370215', nameThen: '即墨市' },
      { lineage: '370215', nameThen: '即墨区' },
    ])
    expect(bodyOf('即墨市财政局').issuers).toHaveLength(2)
    expect(bodyOf('即墨市财政局').events).toEqual([])
  })

  it('knows the mergers of its place', () => {
    const archive = filled(['莱芜市人民政府', 2017, 2], ['济南市人民政府', 2017, 30], ['济南市人民政府', 2019, 40])
    const [issuer] = archive.issuers('济南市人民政府')
    const { issuers, territories, events } = archive.oneBody(issuer?.issuer_id ?? -1)
    expect(issuers).toEqual([issuer?.issuer_id])
    expect([...territories.values()].map(({ lineage }) => lineage)).toEqual(['3701-2018', '3701'])
    expect(events).toEqual([{ kind: 'merge', fromYear: 2019, before: ['济南市', '莱芜市'], after: ['济南市'] }])
  })
})

describe('events in an archive', () => {
  it('stand with their places as they were called then', () => {
    const archive = temporaryArchive()
    archive.fillDivisions()
    const members = `SELECT e.kind, e.from_year, m.role, m.code, m.name, m.place_code FROM place_event e
      JOIN place_event_member m USING (event_id) WHERE m.place_code = '370215' ORDER BY m.role`
    expect(select(archive, members)).toEqual([
      { kind: 'type_change', from_year: 2017, role: 'from', code: '370282', name: '即墨市', place_code: '370215' },
      { kind: 'type_change', from_year: 2017, role: 'to', code: '370215', name: '即墨区', place_code: '370215' },
    ])
    expect(
      select(archive, `SELECT code, path, valid_from, valid_to FROM division WHERE name IN ('莱芜市', '临平区')`),
    ).toEqual([
      { code: '330113', path: '浙江省/杭州市/临平区', valid_from: '2021', valid_to: null },
      { code: '3712', path: '山东省/莱芜市', valid_from: null, valid_to: '2019-01' },
    ])
  })

  it('that people add hold in this archive, until they take them back', () => {
    const archive = temporaryArchive()
    const text = `event,date,kind,from_code,from_name,to_code,to_name,share,source
made,2019,type_change,350583209,九都乡,350583109,九都镇,,自拟
`
    const names = () =>
      select(archive, `SELECT name FROM place_period WHERE place_code = '350583109' ORDER BY period_no`)
    archive.addList({ name: 'mine.csv', kind: 'events', asOf: null, text })
    expect(names()).toEqual([{ name: '九都镇' }, { name: '九都乡' }])
    expect(
      archive
        .divisions()
        .named('九都乡')
        .map(({ code }) => code),
    ).toContain('350583109')
    expect(archive.addedLists()).toMatchObject([{ name: 'mine.csv', kind: 'events', as_of: null }])
    expect(archive.removeList('mine.csv')).toBe(true)
    expect(archive.removeList('mine.csv')).toBe(false)
    expect(names()).toEqual([])
    expect(archive.ownLists()).toBeNull()
  })

  it('follow from a whole list of a later day, and name the places of today by it', () => {
    const archive = temporaryArchive()
    importSketch(archive, 'a.txt', { issuer: '南安市九都镇人民政府', year: 2020 })
    const list = readFileSync(new URL('../../src/places/data/divisions-2023-06-30.csv', import.meta.url), 'utf8')
    const county = list.indexOf('\n350583,南安市')
    const later =
      list.slice(0, county) +
      list
        .slice(county)
        .replace('\n109,九都镇', '\n021,九都街道')
        .replace(/\n105,.*/u, '')
    archive.addList({ name: 'later.csv', kind: 'divisions', asOf: '2025-12-31', text: later })
    const events = `SELECT kind, date_from, date_to, from_year FROM place_event WHERE date_to = '2025-12-31' ORDER BY kind`
    expect(select(archive, events)).toEqual([
      { kind: 'abolish', date_from: '2023-06-30', date_to: '2025-12-31', from_year: 2025 },
      { kind: 'type_change', date_from: '2023-06-30', date_to: '2025-12-31', from_year: 2025 },
    ])
    expect(select(archive, `SELECT DISTINCT as_of FROM division`)).toEqual([{ as_of: '2025-12-31' }])
    expect(
      select(archive, `SELECT code, name, valid_to FROM division WHERE code LIKE '350583%' AND valid_to IS NOT NULL`),
    ).toEqual([{ code: '350583105', name: '金淘镇', valid_to: '2025-12-31' }])
    const [now] = archive
      .divisions()
      .named('九都镇')
      .filter(({ code }) => code.startsWith('350583'))
    expect(now?.code).toBe('350583021')
  })

  it('are refused where they do not fit the list, and nothing is kept', () => {
    const archive = temporaryArchive()
    const text = `event,date,kind,from_code,from_name,to_code,to_name,share,source
made,2019,rename,350583109,旧镇,350583109,新镇,,自拟`
    expect(() => archive.addList({ name: 'mine.csv', kind: 'events', asOf: null, text })).toThrow('350583109 is 九都镇')
    const units = 'code,name,read_as\n35058399,九镇'
    expect(() => archive.addList({ name: 'u.csv', kind: 'divisions', asOf: null, text: units })).toThrow(
      'u.csv: line 2',
    )
    const few = 'code,name,read_as\n35,福建省'
    expect(() => archive.addList({ name: 'u.csv', kind: 'divisions', asOf: '2025-12-31', text: few })).toThrow(
      'no whole list',
    )
    expect(archive.addedLists()).toEqual([])
  })

  it('leave reports to be read again, so that they are placed by the new list', () => {
    const archive = temporaryArchive()
    importSketch(archive, 'a.txt', { issuer: '九都镇', year: 2020 })
    const text = 'code,name,read_as\n350583199,新设镇'
    archive.addList({ name: 'u.csv', kind: 'divisions', asOf: null, text })
    expect(select(archive, 'SELECT extractor_version FROM source')).toEqual([{ extractor_version: '' }])
    expect(select(archive, `SELECT path FROM division WHERE code = '350583199'`)).toEqual([
      { path: '福建省/泉州市/南安市/新设镇' },
    ])
  })
})

describe('the ready questions', () => {
  const ask = (archive: Archive, name: string) => {
    const question = questions.find((one) => one.name === name)
    return select(archive, question?.sql ?? '').map((row) => Object.values(row).join('|'))
  }

  it('compare departments of one function over counties and reforms', () => {
    const archive = filled(
      ['南安市国土资源局', 2017, 3],
      ['南安市自然资源局', 2020, 4],
      ['永泰县自然资源和规划局', 2020, 5],
      ['永泰县教育局', 2020, 6],
      ['南安市九都镇人民政府', 2020, 7],
    )
    expect(ask(archive, 'departments-by-function')).toEqual([
      'education|2020|福建省/福州市/永泰县|永泰县教育局|6',
      'natural_resources|2017|福建省/泉州市/南安市|南安市国土资源局|3',
      'natural_resources|2020|福建省/泉州市/南安市|南安市自然资源局|4',
      'natural_resources|2020|福建省/福州市/永泰县|永泰县自然资源和规划局|5',
    ])
  })

  it('follow units through new names, add up across mergers and tell what happened', () => {
    const archive = filled(
      ['即墨市人民政府', 2016, 4],
      ['青岛市即墨区人民政府', 2018, 5],
      ['莱芜市人民政府', 2017, 2],
      ['济南市人民政府', 2017, 30],
      ['济南市人民政府', 2019, 40],
    )
    expect(ask(archive, 'series-by-place')).toEqual([
      '3701|济南市|2019 济南市 40',
      '3701-2018|济南市|2017 济南市 30',
      '370215|即墨区|2016 即墨市 4, 2018 即墨区 5',
      '3712|莱芜市|2017 莱芜市 2',
    ])
    expect(ask(archive, 'sums-across-mergers')).toEqual(['3701|2017|32|2|济南市 + 莱芜市', '3701|2019|40|1|济南市'])
    expect(ask(archive, 'what-happened-to-places').map((line) => line.split('|').slice(0, 4).join('|'))).toEqual([
      '2017|type_change|即墨市|即墨区',
      '2019-01|merge|济南市 + 莱芜市|济南市',
    ])
  })

  it('count towns to the county in which they lay', () => {
    const archive = filled(['即墨市鳌山卫街道办事处', 2015, 1], ['青岛市即墨区鳌山卫街道办事处', 2019, 2])
    expect(ask(archive, 'units-by-county-then').map((line) => line.replace(/^[^|]*\|/u, ''))).toEqual([
      '即墨区|2019|1|2',
      '即墨市|2015|1|1',
    ])
  })
})

import { describe, expect, it } from 'vitest'
import type { Archive } from '../../db/index.ts'
import { importSketch, select, temporaryArchive } from './archive-file.ts'
import { applicants, buildTable, type ReportSketch } from './build-report.ts'

const said = { why: '电话核实', by: '王' }
const [old, renamed] = ['星海经济开发区管委会', '星海经济技术开发区管理委员会'] as const

function settle(archive: Archive): void {
  while (archive.compareReports() > 0);
}

const requests = (carriedIn: number, carriedOut: number) => [
  buildTable('t3', applicants, {
    carried_in: [0, 0, 0, 0, 0, 0, carriedIn],
    carried_out: [0, 0, 0, 0, 0, 0, carriedOut],
  }),
]

/** Everything that follows from whose reports they are; numbers of issuers and series left out. */
const state = (archive: Archive) => {
  settle(archive)
  return [
    select(archive, 'SELECT source, issuer, place, revision, is_current FROM report ORDER BY 1, 4'),
    select(archive, 'SELECT name, place, place_code, body FROM issuer ORDER BY 1, 2'),
    select(archive, 'SELECT report_id, rule, sentence_en FROM finding ORDER BY 1, 2, 3'),
    select(archive, 'SELECT group_concat(report_id) AS together FROM report GROUP BY series_id ORDER BY 1'),
  ]
}
const issuerIds = (archive: Archive, ...names: readonly string[]) =>
  names.map((name) => Number(select(archive, 'SELECT issuer_id FROM issuer WHERE name = ?', name)[0]?.issuer_id))

describe('issuers that are one body', () => {
  const sketches: readonly (readonly [string, ReportSketch])[] = [
    ['区/a.txt', { issuer: old, year: 2021, text: 'a', tables: requests(0, 5) }],
    ['区/b.txt', { issuer: renamed, year: 2022, text: 'b', tables: requests(3, 0) }],
  ]
  function filled(more: readonly (readonly [string, ReportSketch])[] = []): Archive {
    const archive = temporaryArchive()
    for (const [path, sketch] of [...sketches, ...more]) importSketch(archive, path, sketch)
    settle(archive)
    return archive
  }

  it('share a row, their names, and the years that are compared, until that is withdrawn', () => {
    const archive = filled()
    const before = state(archive)
    const ids = issuerIds(archive, old, renamed)
    expect(archive.mergeIssuers(ids, said)).toHaveLength(2)
    settle(archive)
    expect(select(archive, 'SELECT name FROM issuer')).toEqual([{ name: old }])
    expect(select(archive, 'SELECT name, first_year FROM issuer_alias ORDER BY 2')).toEqual([
      { name: old, first_year: 2021 },
      { name: renamed, first_year: 2022 },
    ])
    expect(archive.issuers(renamed)).toMatchObject([{ name: old, reports: 2 }])
    expect(select(archive, `SELECT rule FROM finding WHERE origin = 'archive'`)).not.toEqual([])
    expect(select(archive, 'SELECT count(DISTINCT lineage) AS n FROM report_lineage')).toEqual([{ n: 1 }])
    archive.decideIssuer([1, 2], { place: null, ...said })
    expect(state(archive)).toEqual(before)
    expect(select(archive, 'SELECT count(*) AS n FROM issuer_decision')).toEqual([{ n: 4 }])
  })

  it('stay one when they are read again, and for later reports of either name in the folder alone', () => {
    const archive = filled()
    archive.mergeIssuers(issuerIds(archive, old, renamed), said)
    importSketch(archive, '区/b.txt', sketches[1]?.[1] ?? {}, '2.0.0')
    importSketch(archive, '区/2023/c.txt', { issuer: renamed, year: 2023, text: 'c' })
    importSketch(archive, '外/d.txt', { issuer: renamed, year: 2024, text: 'd' })
    settle(archive)
    expect(select(archive, 'SELECT source, issuer FROM report ORDER BY 1')).toEqual([
      { source: '区/2023/c.txt', issuer: old },
      { source: '区/a.txt', issuer: old },
      { source: '区/b.txt', issuer: old },
      { source: '外/d.txt', issuer: renamed },
    ])
  })

  it('end alike whether a report came before they were merged or after', () => {
    const later: readonly [string, ReportSketch] = ['区/c.txt', { issuer: renamed, year: 2023, text: 'c' }]
    const [before, after] = [filled([later]), filled()]
    for (const archive of [before, after]) archive.mergeIssuers(issuerIds(archive, old, renamed), said)
    importSketch(after, ...later)
    expect(state(after)).toEqual(state(before))
  })

  it('take the row whose place is known, and are refused where two places are', () => {
    const archive = filled([
      ['镇/a.txt', { issuer: '南安市诗山镇人民政府', year: 2021, text: 'x' }],
      ['镇/b.txt', { issuer: '南安市码头镇人民政府', year: 2021, text: 'y' }],
    ])
    const [zone = 0, town = 0, other = 0] = issuerIds(archive, old, '南安市诗山镇人民政府', '南安市码头镇人民政府')
    expect(() => archive.mergeIssuers([town, other], said)).toThrow(/two places/u)
    expect(() => archive.mergeIssuers([zone, zone], said)).toThrow(/two issuers/u)
    expect(() => archive.mergeIssuers([zone, 99], said)).toThrow(/no issuer 99/u)
    expect(select(archive, 'SELECT count(*) AS n FROM issuer_decision')).toEqual([{ n: 0 }])
    archive.mergeIssuers([zone, town], said)
    settle(archive)
    expect(select(archive, `SELECT source, issuer FROM report WHERE issuer LIKE '%诗山%' ORDER BY 1`)).toEqual([
      { source: '区/a.txt', issuer: '南安市诗山镇人民政府' },
      { source: '镇/a.txt', issuer: '南安市诗山镇人民政府' },
    ])
    expect(select(archive, `SELECT place_code FROM issuer WHERE name LIKE '%诗山%'`)).toEqual([
      { place_code: '350583106' },
    ])
  })
})

describe('an issuer that is two bodies', () => {
  function filled(): Archive {
    const archive = temporaryArchive()
    for (const year of [2019, 2020, 2021, 2022])
      importSketch(archive, `全/${year}.txt`, { issuer: old, year, text: `${year}` })
    settle(archive)
    return archive
  }
  const owners = (archive: Archive) => {
    settle(archive)
    return select(archive, 'SELECT report_year, issuer FROM report ORDER BY 1').map(({ issuer }) => issuer)
  }

  it('has two rows, until that is withdrawn', () => {
    const archive = filled()
    const before = state(archive)
    archive.splitReports([3, 4], said)
    expect(owners(archive)).toEqual([old, old, `${old} (2)`, `${old} (2)`])
    expect(select(archive, `SELECT name FROM issuer_alias GROUP BY name`)).toEqual([{ name: old }])
    importSketch(archive, '全/2021.txt', { issuer: old, year: 2021, text: '2021' }, '2.0.0')
    expect(owners(archive)).toEqual([old, old, `${old} (2)`, `${old} (2)`])
    archive.decideIssuer([1, 2, 3, 4], { place: null, ...said })
    expect(state(archive)).toEqual(before)
  })

  it('leaves a later report of the name open, visibly, until somebody says whose it is', () => {
    const archive = filled()
    archive.splitReports([3, 4], { ...said, name: '南片区管委会' })
    const { reportId } = importSketch(archive, '全/2023.txt', { issuer: old, year: 2023, text: '2023' })
    settle(archive)
    const rules = () =>
      select(archive, 'SELECT rule FROM finding WHERE report_id = ?', reportId).map(({ rule }) => rule)
    expect(rules()).toContain('identity.body-undecided')
    archive.splitReports([reportId], { ...said, name: '南片区管委会' })
    expect(owners(archive)).toEqual([old, old, '南片区管委会', '南片区管委会', '南片区管委会'])
    expect(rules()).not.toContain('identity.body-undecided')
  })

  it('is refused for all its reports, for those of several, and where the place is known', () => {
    const archive = filled()
    const town = importSketch(archive, '镇/a.txt', { issuer: '南安市诗山镇人民政府', year: 2021, text: 'x' }).reportId
    expect(() => archive.splitReports([1, 2, 3, 4], said)).toThrow(/all reports/u)
    expect(() => archive.splitReports([1, town], said)).toThrow(/several issuers/u)
    expect(() => archive.splitReports([town], said)).toThrow(/confirm/u)
    expect(() => archive.splitReports([99], said)).toThrow(/no report 99/u)
    expect(select(archive, 'SELECT count(*) AS n FROM issuer_decision')).toEqual([{ n: 0 }])
  })
})

import { describe, expect, it } from 'vitest'
import { failedPlaceOf } from '../../db/failed-places.ts'
import { narrowed, questionNamed } from '../../db/index.ts'
import { ReportError } from '../../src/document/errors.ts'
import { nationalDivisions } from '../../src/places/load-divisions.ts'
import { importSketch, select, temporaryArchive } from './archive-file.ts'

const nanAn = ['福建省', '泉州市', '南安市']
const jiudu = '350583109'

/** 九都镇 of 2019 and 2022, its county's aggregate of 2022, and a department. */
function filled() {
  const archive = temporaryArchive()
  archive.fillDivisions()
  importSketch(archive, 'a.txt', { issuer: '南安市九都镇人民政府', year: 2019, form: 'F2019' })
  importSketch(archive, 'b.txt', { issuer: '南安市九都镇人民政府', year: 2022 })
  importSketch(archive, 'c.txt', { issuer: '南安市人民政府', year: 2022, scope: 'aggregate' })
  importSketch(archive, 'd.txt', { issuer: '南安市自然资源局', year: 2022 })
  return archive
}

const statuses = (archive: ReturnType<typeof temporaryArchive>, place: string) =>
  select(archive, 'SELECT report_year, status, doubt FROM coverage WHERE place_code = ? ORDER BY 1', place).map(
    ({ report_year, status, doubt }) => [report_year, status, doubt].filter((part) => part !== null).join(' '),
  )

describe('the view coverage', () => {
  it('has a row for each year from the first to the last that is held, those without any report too', () => {
    expect(statuses(filled(), jiudu)).toEqual(['2019 found', '2020 missing', '2021 missing', '2022 found'])
  })

  it('says in which form, format and scope, and counts no department as its county', () => {
    const rows = select(
      filled(),
      `SELECT level, reports, scopes, forms, formats FROM coverage WHERE place_code = '350583' AND report_year = 2022`,
    )
    expect(rows).toEqual([{ level: 'county', reports: 1, scopes: 'aggregate', forms: 'F2021', formats: 'text' }])
  })

  it('calls doubtful what may be the place of an open report, for each candidate', () => {
    const archive = filled()
    importSketch(archive, 'e.txt', { issuer: '九都镇', year: 2020 })
    expect(statuses(archive, jiudu)[1]).toBe('2020 doubtful place')
    expect(statuses(archive, '350902104')[1]).toBe('2020 doubtful place')
  })

  it('calls doubtful a report that names several years, until that is called a false alarm', () => {
    const archive = filled()
    const values = { years: '2020、2021', used: 2021 }
    importSketch(archive, 'e.txt', {
      issuer: '南安市九都镇人民政府',
      year: 2021,
      findings: [{ rule: 'identity.year-conflict', severity: 'warning', values, positions: [], facts: [] }],
    })
    expect(statuses(archive, jiudu)[2]).toBe('2021 doubtful year')
    const id = Number(
      select(archive, `SELECT finding_id FROM finding WHERE rule = 'identity.year-conflict'`)[0]?.finding_id,
    )
    archive.decide(id, { decision: 'false-alarm', why: '笔误', by: '王' })
    expect(statuses(archive, jiudu)[2]).toBe('2021 found')
  })

  it('calls doubtful what a file that failed may be, and no more once it is read', () => {
    const archive = filled()
    const path = '福建省/泉州市/南安市/九都镇2020年.pdf'
    const error = new ReportError('damaged-file', { file: path, reason: 'broken', reasonZh: '损坏' })
    archive.recordFailure({ path, bytes: null, extractorVersion: '1' }, error)
    expect(statuses(archive, jiudu)).toEqual(['2019 found', '2020 doubtful file', '2021 missing', '2022 found'])
    importSketch(archive, path, { issuer: '南安市九都镇人民政府', year: 2020 })
    expect(statuses(archive, jiudu)[1]).toBe('2020 found')
  })

  it('expects governments of the four levels, and neither zones nor what is in the list only', () => {
    const archive = filled()
    const levels = select(archive, 'SELECT DISTINCT level FROM expected_place ORDER BY 1').map(({ level }) => level)
    expect(levels).toEqual(['county', 'prefecture', 'province', 'town'])
    const odd = `SELECT count(*) AS n FROM expected_place WHERE name = '市辖区' OR (length(place_code) = 9 AND substr(place_code, 7) >= '400')`
    expect(select(archive, odd)).toEqual([{ n: 0 }])
  })

  it('is asked by the range of codes of a county without walking through the list', () => {
    const plan = select(
      filled(),
      `EXPLAIN QUERY PLAN SELECT * FROM coverage WHERE place_code BETWEEN '350583' AND '350583999'`,
    ).map(({ detail }) => String(detail))
    expect(plan.filter((step) => /^SCAN d\b/u.test(step))).toEqual([])
    expect(plan.some((step) => step.startsWith('SEARCH d USING PRIMARY KEY'))).toBe(true)
  })
})

describe('the question coverage', () => {
  it('is narrowed by year and place as others are', () => {
    const archive = filled()
    const question = questionNamed('coverage')
    if (!question) throw new Error('no such question')
    const { sql, parameters } = narrowed(question, { years: [2022, 2022], place: '南安市/九都镇' })
    expect(archive.query(sql, parameters).rows).toEqual([['town', 2022, 1, 1, 0, 0]])
  })
})

describe('the view coverage_found', () => {
  it('has departments too, each year once', () => {
    const rows = select(filled(), 'SELECT issuer, organ, report_year, status FROM coverage_found ORDER BY issuer_id, 3')
    expect(rows).toHaveLength(4)
    expect(rows.at(-1)).toEqual({ issuer: '南安市自然资源局', organ: 'department', report_year: 2022, status: 'found' })
  })

  it('doubts no year any more whose finding is called a false alarm', () => {
    const archive = filled()
    const values = { years: '2020、2021', used: 2021 }
    importSketch(archive, 'e.txt', {
      issuer: '南安市自然资源局',
      year: 2021,
      findings: [{ rule: 'identity.year-conflict', severity: 'warning', values, positions: [], facts: [] }],
    })
    const status = () => select(archive, 'SELECT status FROM coverage_found WHERE report_year = 2021')
    expect(status()).toEqual([{ status: 'doubtful' }])
    const id = Number(
      select(archive, `SELECT finding_id FROM finding WHERE rule = 'identity.year-conflict'`)[0]?.finding_id,
    )
    archive.decide(id, { decision: 'false-alarm', why: '笔误', by: '王' })
    expect(status()).toEqual([{ status: 'found' }])
  })
})

describe('a file that could not be read', () => {
  it.each([
    ['福建省/泉州市/南安市/九都镇-2020.pdf', [jiudu], 2020],
    [`${nanAn.join('/')}/九都镇/2020.docx`, [jiudu], 2020],
    ['南安市九都镇人民政府2021年政府信息公开工作年度报告.pdf', [jiudu], 2021],
    ['九都镇.pdf', [jiudu, '350902104', '513429103'], null],
    ['scan0001.pdf', [], null],
  ])('is placed by its path: %s', (path, places, year) => {
    const found = failedPlaceOf(path, nationalDivisions())
    expect({ places: [...found.places].sort(), year: found.year }).toEqual({ places, year })
  })
})

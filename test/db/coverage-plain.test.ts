import BetterSqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { narrowed, questionNamed } from '../../db/index.ts'
import { ReportError } from '../../src/document/errors.ts'
import { importSketch, select, temporaryArchive } from './archive-file.ts'

/** The plain definition of `coverage`, as it stood before it was made fast: every place of two provinces, every year, grouped. */
const plainCoverage = `
  WITH RECURSIVE
    span (first_year, last_year) AS (
      SELECT max(min(year), 2008), max(year) FROM report_core WHERE year BETWEEN 2008 AND CAST(strftime('%Y', 'now') AS INTEGER)
    ),
    calendar (report_year) AS (
      SELECT first_year FROM span WHERE first_year IS NOT NULL
      UNION ALL SELECT report_year + 1 FROM calendar, span WHERE report_year < last_year
    ),
    doubted (report_id) AS (
      SELECT f.report_id FROM message m JOIN finding_row f ON f.message_id = m.message_id
      LEFT JOIN decision d ON d.decision_id = f.decision_id
      WHERE m.rule = 'identity.year-conflict' AND d.decision IS NOT 'false-alarm'
    ),
    expected AS (
      SELECT d.code AS place_code, d.name, d.level, d.path,
        CAST(substr(d.valid_from, 1, 4) AS INTEGER) AS from_year, CAST(substr(d.valid_to, 1, 4) AS INTEGER) - 1 AS to_year
      FROM division d
      WHERE d.type <> 'list_only' AND substr(d.code, 1, 2) IN ('35', '37')
        AND NOT (length(d.code) = 9 AND substr(d.code, 7, 3) >= '400')
        AND NOT (length(d.code) = 6 AND (substr(d.code, 5, 1) = '7' OR d.name LIKE '%开发区' OR d.name LIKE '%管理区' OR d.name LIKE '%管委会'))
    ),
    held AS (
      SELECT e.place_code, e.name, e.level, e.path, y.report_year, count(c.report_id) AS reports, min(c.report_id) AS report_id,
        group_concat(DISTINCT c.scope) AS scopes, min(c.scope_known) AS scope_known, group_concat(DISTINCT c.form) AS forms,
        group_concat(DISTINCT x.format) AS formats, count(DISTINCT c.scope) AS scope_count,
        max(c.report_id IN (SELECT report_id FROM doubted)) AS is_year_doubtful
      FROM expected e
      JOIN calendar y ON y.report_year BETWEEN coalesce(e.from_year, 0) AND coalesce(e.to_year, 9999)
      LEFT JOIN report_place p ON p.place_code = e.place_code
        AND p.organ IN ('town_gov', 'street_office', 'county_gov', 'city_gov', 'province_gov')
      LEFT JOIN report_core c ON c.report_id = p.report_id AND c.year = y.report_year AND c.is_current = 1
      LEFT JOIN report_detail x ON x.report_id = c.report_id
      GROUP BY e.place_code, e.name, e.level, e.path, y.report_year
    ),
    judged AS (
      SELECT *,
        reports = 0 AND EXISTS (
          SELECT 1 FROM place_candidate k JOIN report_place p ON p.report_id = k.report_id AND p.outcome = 'ambiguous'
          JOIN report_core c ON c.report_id = k.report_id AND c.is_current = 1
          WHERE k.place_code = held.place_code AND c.year = held.report_year AND coalesce(p.organ, '') NOT IN ('department', 'vertical')
        ) AS is_place_open,
        reports = 0 AND EXISTS (
          SELECT 1 FROM failed_place k JOIN source_file s ON s.source_id = k.source_id AND s.outcome = 'failed' AND s.is_latest = 1
          WHERE k.place_code = held.place_code AND coalesce(k.year, held.report_year) = held.report_year
        ) AS is_file_failed
      FROM held
    )
  SELECT place_code, name, level, path, report_year,
    CASE WHEN reports = 0 THEN iif(is_place_open OR is_file_failed, 'doubtful', 'missing')
      WHEN is_year_doubtful OR reports > scope_count THEN 'doubtful' ELSE 'found' END AS status,
    nullif(trim(iif(is_year_doubtful, 'year ', '') || iif(reports > scope_count, 'several ', '')
      || iif(is_place_open, 'place ', '') || iif(is_file_failed, 'file', '')), '') AS doubt,
    reports, report_id, scopes, scope_known, forms, formats
  FROM judged`

const ofTwoProvinces = (from: string) =>
  `SELECT * FROM (${from}) WHERE place_code BETWEEN '35' AND '35~' OR place_code BETWEEN '37' AND '37~' ORDER BY place_code, report_year`

const yearConflict = {
  rule: 'identity.year-conflict',
  severity: 'warning',
  values: { years: '2019、2020', used: 2020 },
  positions: [],
  facts: [],
} as const

/** Reports found, several of one year, of two scopes, doubtful, revised, open, failed, of zones and of a year to come. */
function archiveOfAllKinds() {
  const archive = temporaryArchive()
  archive.fillDivisions()
  const jiudu = '南安市九都镇人民政府'
  importSketch(archive, 'a.txt', { issuer: jiudu, year: 2018, form: 'F2019' })
  importSketch(archive, 'b.txt', { issuer: jiudu, year: 2019, text: 'one' })
  importSketch(archive, 'b.txt', { issuer: jiudu, year: 2019, text: 'two' })
  importSketch(archive, 'c.txt', { issuer: jiudu, year: 2020, findings: [yearConflict] })
  importSketch(archive, 'd.txt', { issuer: '南安市人民政府', year: 2020, scope: 'aggregate' })
  importSketch(archive, 'e.txt', { issuer: '南安市人民政府', year: 2020, scope: 'own', form: 'F2019' })
  importSketch(archive, 'f.txt', { issuer: '南安市人民政府办公室', year: 2021 })
  importSketch(archive, 'g.txt', { issuer: '南安市自然资源局', year: 2022 })
  importSketch(archive, 'h.txt', { issuer: '九都镇', year: 2021 })
  importSketch(archive, 'i.txt', { issuer: '泉州市人民政府', year: 2999 })
  importSketch(archive, 'j.txt', { issuer: '济南市人民政府', year: 2018 })
  importSketch(archive, 'k.txt', { issuer: '莱芜市人民政府', year: 2018 })
  for (const path of ['福建省/泉州市/南安市/诗山镇2021年.pdf', '福建省/泉州市/南安市/码头镇.pdf']) {
    const error = new ReportError('damaged-file', { file: path, reason: 'broken', reasonZh: '损坏' })
    archive.recordFailure({ path, bytes: null, extractorVersion: '1' }, error)
  }
  return archive
}

describe('the view coverage', () => {
  it('says of every place and year what its plain definition says', () => {
    const archive = archiveOfAllKinds()
    const rows = (from: string) => select(archive, ofTwoProvinces(from))
    const plain = rows(plainCoverage)
    expect(new Set(plain.map(({ doubt }) => doubt))).toEqual(new Set([null, 'year', 'place', 'file']))
    expect(new Set(plain.map(({ scopes }) => scopes)).size).toBeGreaterThan(2)
    expect(rows('SELECT * FROM coverage')).toEqual(plain)
    expect(rows('SELECT * FROM coverage_held')).toEqual(plain.filter(({ status }) => status !== 'missing'))
  })

  it('says where several reports of one scope are there', () => {
    const archive = archiveOfAllKinds()
    // Two bodies that the list has at one place.
    const move = (from: string, to: string) =>
      `UPDATE report_place SET place_code = (SELECT p.place_code FROM report_place p JOIN report_core c USING (report_id)
         JOIN issuer i USING (issuer_id) WHERE i.name = '${to}' LIMIT 1)
       WHERE report_id IN (SELECT report_id FROM report_core JOIN issuer USING (issuer_id) WHERE name = '${from}')`
    const connection = new BetterSqlite(archive.path)
    connection.exec(move('莱芜市人民政府', '济南市人民政府'))
    connection.close()
    const moved = temporaryArchive(archive.path)
    const rows = (from: string) => select(moved, ofTwoProvinces(from))
    expect(rows('SELECT * FROM coverage')).toEqual(rows(plainCoverage))
    expect(select(moved, `SELECT * FROM coverage_held WHERE doubt = 'several'`)).toHaveLength(1)
  })
})

describe('the questions coverage and never-found', () => {
  const plain = {
    coverage: `SELECT level, report_year, count(*) AS expected, sum(status = 'found') AS found, sum(status = 'doubtful') AS doubtful, sum(status = 'missing') AS missing
      FROM coverage GROUP BY level, report_year ORDER BY level, report_year`,
    'never-found': `SELECT path, level, min(report_year) AS first_year, max(report_year) AS last_year
      FROM coverage WHERE substr(place_code, 1, 2) IN (SELECT substr(place_code, 1, 2) FROM coverage_found)
      GROUP BY place_code, path, level HAVING sum(status <> 'missing') = 0 ORDER BY place_code`,
  } as const
  const selections = [
    {},
    { place: '南安市' },
    { place: '泉州市/南安市/九都镇' },
    { place: '/' },
    { years: [2019, 2020] as const },
    { years: [2020, 2020] as const, place: '南安市' },
  ]
  it.each(Object.keys(plain) as (keyof typeof plain)[])('%s: as counted over all places and years', (name) => {
    const archive = archiveOfAllKinds()
    for (const selection of selections) {
      const question = questionNamed(name)
      if (!question) throw new Error('no such question')
      const asked = (sql: string) => {
        const one = narrowed({ ...question, sql }, selection)
        return archive.query(one.sql, one.parameters).rows
      }
      expect(asked(question.sql)).toEqual(asked(plain[name]))
    }
  })
})

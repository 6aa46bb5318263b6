import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Archive, openArchive } from '../../db/index.ts'
import { importPaths } from '../../src/index.ts'
import { select, temporaryFolder } from '../db/archive-file.ts'
import { sample } from './read-truth.ts'

const corpus = fileURLToPath(new URL('../../corpus/', import.meta.url))
const read = (name: string) => readFileSync(join(corpus, name), 'utf8')
const folder = (path: string) => join(corpus, 'sample', path)

let archive: Archive

beforeAll(async () => {
  archive = openArchive(join(temporaryFolder(), 'sample.db'))
  archive.addList({ name: 'divisions.csv', kind: 'divisions', asOf: null, text: read('sample-places/divisions.csv') })
  archive.addList({ name: 'events.csv', kind: 'events', asOf: null, text: read('sample-places/events.csv') })
  const towns = ['城关镇2018', '城关镇2019', '城关镇2020', '城关街道2021', '城关街道2022', '城关街道2023']
  const ends = ['.html', '.txt', '.html', '.txt', '.txt', '.docx']
  const ours = towns.map((name, nth) => folder(`福建省/泉东市/南屏县/${name}年政府信息公开工作年度报告${ends[nth]}`))
  await importPaths(archive, [folder('湖南省'), ...ours], { jobs: 1 })
})

afterAll(() => archive.close())

/** New requests by year of one lineage, as the truth of these reports has them. */
const truth = (...names: readonly (readonly [short: string, years: readonly number[]])[]) =>
  Object.fromEntries(
    sample
      .filter(({ plan }) =>
        names.some(
          ([short, years]) =>
            plan.issuer.names.some((name) => name.short === short) &&
            years.includes(plan.year) &&
            ['南屏县', '澧川县', '桃岩县'].includes(plan.issuer.place.county),
        ),
      )
      .map(({ plan, count }) => [plan.year, count('t3', 'new', 'total')]),
  )

const series = (lineage: string) =>
  Object.fromEntries(
    select(
      archive,
      `SELECT a.report_year, a.total FROM report_lineage l JOIN application a USING (report_id)
       WHERE a.row_code = 'new' AND l.lineage = ?`,
      lineage,
    ).map(({ report_year: year, total }) => [year, total]),
  )

test('a town that became a street office is one series, its two organs are two', () => {
  expect(series('359721001')).toEqual(truth(['城关镇', [2019, 2020, 2021, 2022, 2023]]))
  expect(Object.keys(series('359721001'))).toEqual(['2019', '2020', '2021', '2022', '2023'])
  const bodies = select(archive, `SELECT body FROM issuer WHERE place_code = '359721001' ORDER BY body`)
  expect(bodies).toEqual([{ body: '南屏县城关街道办事处' }, { body: '南屏县城关镇人民政府' }])
})

test('two towns that merged are three series, which add up only where that is asked for', () => {
  const [shaping, baihe] = [series('439721100-2020'), series('439721201')]
  expect(shaping).toEqual(truth(['沙坪镇', [2019, 2020]]))
  expect(baihe).toEqual(truth(['白鹤乡', [2019, 2020]]))
  expect(series('439721100')).toEqual(truth(['沙坪镇', [2022, 2023]]))
  const asked = select(
    archive,
    `SELECT a.report_year, sum(a.total) AS requests, count(*) AS reports
     FROM report_lineage l JOIN application a USING (report_id) LEFT JOIN lineage_merger m ON m.lineage = l.place_lineage
     WHERE a.row_code = 'new' AND coalesce(m.merged_into, l.place_lineage) = '439721100' GROUP BY 1 ORDER BY 1`,
  )
  expect(asked.map(({ report_year: year, reports }) => [year, reports])).toEqual([
    [2019, 2],
    [2020, 2],
    [2022, 1],
    [2023, 1],
  ])
  expect(asked[0]?.requests).toBe(Number(shaping[2019]) + Number(baihe[2019]))
})

test('a town that changed county is one series, each year in the county of that year', () => {
  expect(series('439722101')).toEqual(truth(['月塘镇', [2019, 2020, 2021, 2022]]))
  const counties = `SELECT l.report_year, d.name FROM report_lineage l JOIN division d ON d.code = l.parent_then
    WHERE l.lineage = '439722101' ORDER BY 1`
  expect(select(archive, counties).map(({ report_year: year, name }) => `${year} ${name}`)).toEqual([
    '2019 澧川县',
    '2020 澧川县',
    '2021 桃岩县',
    '2022 桃岩县',
  ])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Archive } from '../../db/index.ts'
import { importSketch, select, temporaryArchive } from '../db/archive-file.ts'
import type { ReportSketch } from '../db/build-report.ts'

interface File {
  readonly folder: string
  readonly issuer: string
  readonly year: number
  readonly content: number
}

/** Two folders that tell much, */
const known: readonly File[] = ['甲', '乙'].flatMap((folder) =>
  ['南安市诗山镇', '南安市码头镇人民政府', '南安市金淘镇'].map((issuer) => ({
    folder,
    issuer,
    year: 2021,
    content: 9,
  })),
)

/** and what is asked there or takes that away: other reports of the name, a town of another county, copies elsewhere. */
const asked = fc.record({
  folder: fc.constantFrom('甲', '甲/2021', '乙', '乙/2022', '丙', ''),
  issuer: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('九都镇', '九都镇人民政府', '码头镇') },
    { weight: 1, arbitrary: fc.constantFrom('南安市九都镇人民政府', '永春县一都镇', '城关镇') },
  ),
  year: fc.constantFrom(2020, 2021, 2022),
  content: fc.nat({ max: 1 }),
})

/** File names tell nothing. */
const pathOf = ({ folder, issuer, year }: File) =>
  `${folder}${folder === '' ? '' : '/'}${Buffer.from(issuer).toString('hex')}-${year}.txt`

const files = fc.uniqueArray(asked, { minLength: 1, maxLength: 5, selector: pathOf }).map((some) =>
  [...known, ...some].map((file): readonly [path: string, sketch: ReportSketch] => {
    const { issuer, year, content, folder } = file
    const text = `${issuer} ${year} ${content === 9 ? folder : content}`
    return [pathOf(file), { issuer, year, text }]
  }),
)

/** By content: of two paths that hold the same, whichever came first stands for both. */
const all = (archive: Archive) => [
  select(
    archive,
    `SELECT r.sha256, p.printed_name, p.outcome, p.place_code, p.method, p.canonical_name, i.place_code AS issuer_place, i.body,
       (SELECT group_concat(e.source || e.text || e.effect, ' ' ORDER BY e.evidence_no) FROM place_evidence e WHERE e.report_id = r.report_id) AS evidence,
       (SELECT count(*) FROM finding f WHERE f.report_id = r.report_id AND f.rule = 'identity.place-from-siblings') AS notes
     FROM report r JOIN report_place p USING (report_id) JOIN issuer i ON i.issuer_id = r.issuer_id ORDER BY 1, 2`,
  ),
  // Which reports replace one another, whichever of them came last.
  select(
    archive,
    `SELECT group_concat(sha256, ' ' ORDER BY sha256) AS together FROM report GROUP BY series_id ORDER BY 1`,
  ),
]

test('what reports of one folder say of each other depends on what is there, not on the order or on kills between', () => {
  let settled = 0
  fc.assert(
    fc.property(
      files.chain((list) =>
        fc.tuple(
          fc.constant(list),
          fc.shuffledSubarray([...list], { minLength: list.length }),
          // How far looking at folders and comparing got before the next report came; mostly not at all.
          fc.array(fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat({ max: 9 }) }), {
            minLength: list.length,
            maxLength: list.length,
          }),
        ),
      ),
      ([list, shuffled, steps]) => {
        const [straight, other] = [temporaryArchive(), temporaryArchive()]
        for (const [path, sketch] of list) importSketch(straight, path, sketch)
        shuffled.forEach(([path, sketch], index) => {
          importSketch(other, path, sketch)
          other.compareReports(steps[index])
        })
        for (const archive of [straight, other]) while (archive.compareReports() > 0);
        const expected = all(straight)
        settled += Number(select(straight, `SELECT count(*) AS n FROM report_place WHERE method = 'siblings'`)[0]?.n)
        expect(all(other)).toEqual(expected)
        for (const archive of [straight, other]) archive.close()
      },
    ),
    { numRuns: 40 },
  )
  expect(settled).toBeGreaterThan(0)
})

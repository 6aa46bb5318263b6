import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Archive } from '../../db/index.ts'
import type { Report } from '../../parsers/record.ts'
import { importSketch, select, temporaryArchive } from '../db/archive-file.ts'
import { buildTable, type ReportSketch } from '../db/build-report.ts'

const towns = ['南安市九都镇', '南安市诗山镇人民政府', '南安市码头镇'] as const

const text = (topics: readonly string[]): Report['sections'] => [
  {
    key: 'problems',
    title: '五、存在的主要问题及改进情况',
    text: topics.map((topic) => `我镇将继续加强${topic}工作，完善制度，明确责任，提高质量和水平。`).join(''),
    paragraphs: [],
    position: null,
  },
]

/** Few towns, years, numbers and texts, so that reports have much to do with one another. */
const town = fc.record({
  issuer: fc.constantFrom(...towns),
  year: fc.integer({ min: 2021, max: 2024 }),
  carriedIn: fc.integer({ min: 0, max: 6 }),
  carriedOut: fc.integer({ min: 0, max: 6 }),
  topics: fc.array(fc.constantFrom('政务公开', '信息公开', '队伍建设'), { minLength: 5, maxLength: 6 }),
})

const aggregate = fc.record({ year: fc.integer({ min: 2021, max: 2024 }), received: fc.integer({ min: 0, max: 20 }) })

/** Sketches by path; each issuer, year and scope once, because of two the later import would count. */
const reports = fc
  .tuple(
    fc.uniqueArray(town, { minLength: 2, maxLength: 8, selector: ({ issuer, year }) => `${issuer} ${year}` }),
    fc.uniqueArray(aggregate, { maxLength: 2, selector: ({ year }) => year }),
  )
  .map(([own, whole]): readonly (readonly [path: string, sketch: ReportSketch])[] => [
    ...own.map(({ issuer, year, carriedIn, carriedOut, topics }) => {
      const rows = { new: [carriedOut], carried_in: [carriedIn], total: [carriedIn], carried_out: [carriedOut] }
      const sketch = { issuer, year, tables: [buildTable('t3', ['total'], rows)], sections: text(topics) }
      return [`${issuer} ${year}`, sketch] as const
    }),
    ...whole.map(({ year, received }) => {
      const tables = [buildTable('t3', ['total'], { new: [received] })]
      return [`whole ${year}`, { issuer: '南安市人民政府', scope: 'aggregate', year, tables }] as const
    }),
  ])

const all = (archive: Archive) => [
  select(
    archive,
    `SELECT s.source, f.rule, f.severity, f.sentence_en, f.positions, r.source AS other FROM finding f
     JOIN report s USING (report_id) LEFT JOIN finding_report p ON p.finding_id = f.finding_id AND p.is_own = 0
     LEFT JOIN report r ON r.report_id = p.report_id ORDER BY 1, 2, 4, 6`,
  ),
  select(archive, 'SELECT source, table_code, row_code, col_code, flagged FROM fact_all ORDER BY 1, 2, 3, 4'),
  select(archive, 'SELECT source, errors, warnings, notes FROM report ORDER BY 1'),
]

test('what comparing finds depends on the reports that are there, not on the order in which they came', () => {
  fc.assert(
    fc.property(
      reports.chain((list) =>
        fc.tuple(
          fc.constant(list),
          fc.shuffledSubarray([...list], { minLength: list.length }),
          // After how many reports the import was stopped and begun again, and how far comparing got then.
          fc.array(fc.nat({ max: 5 }), { minLength: list.length, maxLength: list.length }),
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
        expect(all(other)).toEqual(all(straight))
        for (const archive of [straight, other]) archive.close()
      },
    ),
    { numRuns: 20 },
  )
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applicationTable } from '../../corpus/make/forms/application.ts'
import { disputeTable } from '../../corpus/make/forms/dispute.ts'
import { writeText } from '../../corpus/make/layout/text/write.ts'
import type { BlockModel, ReportModel, TableModel } from '../../corpus/make/model.ts'
import { textLayouts } from '../../corpus/make/plan.ts'
import { plainPrinting } from '../../corpus/make/printing.ts'
import { truthCsv } from '../../corpus/make/truth.ts'
import { readTruth } from '../../corpus/score/read-truth.ts'
import { scoreReport } from '../../corpus/score/score-report.ts'
import { readReport } from '../../src/read-report.ts'
import { type Applications, applicants, applicationSheet, disputeSheet, resultCodes } from '../build.ts'

const meta: ReportModel['meta'] = {
  issuer: '石湾镇人民政府',
  indexNumber: '',
  documentNumber: '',
  published: '2023-01-20',
  column: '',
  url: '',
  site: '',
}

function reportOf(blocks: readonly BlockModel[]): ReportModel {
  return { title: '石湾镇人民政府2022年政府信息公开工作年度报告', meta, blocks, signature: [] }
}

function withHeading(number: string, text: string, table: TableModel): readonly BlockModel[] {
  return [
    { type: 'heading', level: 1, number, text },
    { type: 'table', table },
  ]
}

/** Most cells of a town are zero; a city's go into the thousands. */
const count = fc.oneof(
  { weight: 6, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.nat(9) },
  { weight: 2, arbitrary: fc.nat(99) },
  { weight: 1, arbitrary: fc.nat(12_345) },
)
const perApplicant = fc.array(count, { minLength: applicants.length, maxLength: applicants.length })

/** Numbers for a table 3 in which the form's equations hold and nothing is negative. */
function applicationsFor(form: 'F2019' | 'F2021'): fc.Arbitrary<Applications> {
  const codes = resultCodes(form)
  const rows = fc.array(perApplicant, { minLength: codes.length, maxLength: codes.length })
  return fc
    .record({ rows, carriedOut: perApplicant, share: fc.double({ min: 0, max: 1, noNaN: true }) })
    .map(({ rows: numbers, carriedOut, share }) => ({
      results: Object.fromEntries(codes.map((code, index) => [code, numbers[index] ?? []])),
      carriedOut,
      carriedIn: carriedOut.map((out, index) =>
        Math.floor(share * (out + numbers.reduce((sum, row) => sum + (row[index] ?? 0), 0))),
      ),
    }))
}

/** What is wrong, missing or invented in silence when the report is read back from bytes. */
async function silentProblems(report: ReportModel, text: string): Promise<readonly string[]> {
  const read = await readReport({ name: '石湾镇2022.txt', bytes: new TextEncoder().encode(text) })
  return scoreReport(read, readTruth(truthCsv(report)))
    .filter(({ outcome }) => outcome !== 'right' && outcome !== 'flagged')
    .map(({ outcome, place, detail }) => `${outcome}: ${place}: ${detail}`)
}

describe.each(textLayouts)('in the layout %s', (layout) => {
  test.each(['F2019', 'F2021'] as const)('a table 3 of %s is read right or flagged', async (form) => {
    await fc.assert(
      fc.asyncProperty(applicationsFor(form), async (applications) => {
        const table = applicationTable(form, applicationSheet(form, applications), plainPrinting)
        const report = reportOf(withHeading('三、', '收到和处理政府信息公开申请情况', table))
        expect(await silentProblems(report, writeText(report, layout))).toEqual([])
      }),
      { numRuns: 25 },
    )
  })

  test('a table 4 is read right or flagged', async () => {
    const block = fc.array(count, { minLength: 4, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(fc.record({ review: block, direct: block, after_review: block }), async (results) => {
        const table = disputeTable(disputeSheet(results), plainPrinting)
        const report = reportOf(withHeading('四、', '政府信息公开行政复议、行政诉讼情况', table))
        expect(await silentProblems(report, writeText(report, layout))).toEqual([])
      }),
      { numRuns: 40 },
    )
  })
})

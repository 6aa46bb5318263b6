import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applicationTable } from '../../corpus/make/forms/application.ts'
import { disputeTable } from '../../corpus/make/forms/dispute.ts'
import { writeDocx } from '../../corpus/make/layout/docx/write.ts'
import { writeHtml } from '../../corpus/make/layout/html/write.ts'
import { writeText } from '../../corpus/make/layout/text/write.ts'
import type { BlockModel, ReportModel, TableModel } from '../../corpus/make/model.ts'
import {
  type DocxLayout,
  docxLayouts,
  type HtmlLayout,
  htmlLayouts,
  type TextLayout,
  textLayouts,
} from '../../corpus/make/plan.ts'
import { type Printing, plainPrinting } from '../../corpus/make/printing.ts'
import { truthCsv } from '../../corpus/make/truth.ts'
import { readTruth } from '../../corpus/score/read-truth.ts'
import { type CellScore, scoreReport } from '../../corpus/score/score-report.ts'
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

/** How reports print what they count. Layouts without borders lose blanks; see parsers/known-failures.test.ts. */
const printings: Readonly<Record<string, Partial<Printing>>> = {
  plain: {},
  'full-width digits': { digits: 'full-width' },
  'commas in thousands': { digits: 'thousands' },
  '件 behind counts': { counter: '件' },
  'rows 小计': { subtotals: true },
  'a column 小计': { applicants: 'with-subtotal' },
  'slips in labels': {
    slips: ['half-year', 'pending-tried', 'broken-other', 'second-level-enumeration', 'spaced-words'],
  },
}

/** Printings that only a layout with cells of its own keeps. */
const printingsOfCells: Readonly<Record<string, Partial<Printing>>> = {
  ...printings,
  'nothing for zero': { zero: '' },
  '/ for zero': { zero: '/' },
  '－ for zero': { zero: '－' },
  '无 for zero': { zero: '无' },
  'totals left blank': { totals: 'blank' },
  'nothing for zero but in totals': { zero: '', totals: 'digits' },
  'the total first': { applicants: 'total-first' },
  'no total': { applicants: 'no-total' },
}

function applicationReport(
  form: 'F2019' | 'F2021',
  applications: Applications,
  printing: Partial<Printing>,
): ReportModel {
  const table = applicationTable(form, applicationSheet(form, applications), { ...plainPrinting, ...printing })
  return reportOf(withHeading('三、', '收到和处理政府信息公开申请情况', table))
}

/** What is wrong, missing or invented in silence when the report is read back from bytes. */
async function silentProblems(report: ReportModel, bytes: Uint8Array): Promise<readonly string[]> {
  return (await scores(report, bytes))
    .filter(({ outcome }) => outcome !== 'right' && outcome !== 'flagged')
    .map(({ outcome, place, detail }) => `${outcome}: ${place}: ${detail}`)
}

async function scores(report: ReportModel, bytes: Uint8Array): Promise<readonly CellScore[]> {
  return scoreReport(await readReport({ name: '石湾镇2022', bytes }), readTruth(truthCsv(report)))
}

const textOf = (report: ReportModel, layout: TextLayout): Uint8Array =>
  new TextEncoder().encode(writeText(report, layout))

describe.each(textLayouts)('in the text layout %s', (layout) => {
  // Lines with two thousands are taken for comma-separated cells; see ingest/text/layouts.test.ts.
  const kept = Object.entries(printings).filter(([name]) => layout !== 'wide-spaces' || name !== 'commas in thousands')
  test.each(['F2019', 'F2021'] as const)('a table 3 of %s is read right or flagged', async (form) => {
    await fc.assert(
      fc.asyncProperty(
        applicationsFor(form),
        fc.constantFrom(...kept.map(([, printing]) => printing)),
        async (applications, printing) => {
          const report = applicationReport(form, applications, printing)
          expect(await silentProblems(report, textOf(report, layout))).toEqual([])
        },
      ),
      { numRuns: 8 },
    )
  })

  test('a table 4 is read right or flagged', async () => {
    const block = fc.array(count, { minLength: 4, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(fc.record({ review: block, direct: block, after_review: block }), async (results) => {
        const table = disputeTable(disputeSheet(results), plainPrinting)
        const report = reportOf(withHeading('四、', '政府信息公开行政复议、行政诉讼情况', table))
        expect(await silentProblems(report, textOf(report, layout))).toEqual([])
      }),
      { numRuns: 10 },
    )
  })
})

/** Each cell stands apart in these, so that there is nothing to doubt. */
const bordered = [
  'cell-lines-tab',
  'cell-lines-bar',
  'pipes',
  'pipes-colspans',
  'tabs',
  'markdown',
  'paragraphs',
] as const

test.each(bordered)('a plain table 3 in the text layout %s is read right, and nothing is flagged', async (layout) => {
  await fc.assert(
    fc.asyncProperty(applicationsFor('F2021'), async (applications) => {
      const report = applicationReport('F2021', applications, {})
      const others = (await scores(report, textOf(report, layout))).filter(
        (one) => one.outcome !== 'right' || one.isFlagged,
      )
      expect(others).toEqual([])
    }),
    { numRuns: 4 },
  )
})

describe.each([
  ...htmlLayouts.map((name) => ['HTML', name] as const),
  ...docxLayouts.map((name) => ['Word', name] as const),
])('in the %s layout %s', (format, layout) => {
  const bytesOf = (report: ReportModel): Uint8Array =>
    format === 'HTML'
      ? new TextEncoder().encode(writeHtml(report, layout as HtmlLayout, 'utf-8'))
      : writeDocx(report, layout as DocxLayout)

  test.each(['F2019', 'F2021'] as const)('a table 3 of %s is read right, however it is printed', async (form) => {
    await fc.assert(
      fc.asyncProperty(
        applicationsFor(form),
        fc.constantFrom(...Object.values(printingsOfCells)),
        async (applications, printing) => {
          const report = applicationReport(form, applications, printing)
          const others = (await scores(report, bytesOf(report))).filter(
            (one) => one.outcome !== 'right' || one.isFlagged,
          )
          expect(others.map(({ outcome, place, detail }) => `${outcome}: ${place}: ${detail}`)).toEqual([])
        },
      ),
      { numRuns: 5 },
    )
  })
})

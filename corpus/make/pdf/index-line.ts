import { nameIn } from '../issuers.ts'
import { csvLine } from '../truth.ts'
import type { PdfPlan } from './plan.ts'

/** First line of corpus/pdf/index.csv. */
export const pdfIndexHeader = csvLine([
  'path',
  'program',
  'layout',
  'issuer',
  'report_year',
  'form',
  'scope',
  'numbers',
  'expected_findings',
  'shows',
])

const formOf: Readonly<Record<string, string>> = {
  2019: 'F2019',
  2021: 'F2021',
  'national-annex': 'F2014',
  'local-annex': 'local',
  '2019+2021': 'mixed',
  '2021+2019': 'mixed',
}

/** Findings that follow from the plan: a form that is not that of the year. */
function plannedFindings({ report }: PdfPlan): readonly string[] {
  const isOther = report.year >= 2019 && report.tables !== (report.year >= 2021 ? '2021' : '2019')
  return isOther ? ['form-of-another-year'] : []
}

/** One line of the index; `expected` are the contradictions put in on purpose, in the words of corpus/README.md. */
export function pdfIndexLine(plan: PdfPlan, path: string, numbers: number, expected: readonly string[]): string {
  const { report } = plan
  return csvLine([
    path,
    plan.program,
    plan.layout,
    nameIn(report.issuer, report.year).full,
    report.year,
    formOf[report.tables] ?? 'F2008',
    report.scope,
    numbers,
    [...expected, ...plannedFindings(plan)].join(';'),
    report.shows,
  ])
}

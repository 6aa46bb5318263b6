import { nameIn } from '../issuers.ts'
import type { ReportModel, TableModel } from '../model.ts'
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

const statesOf = (table: TableModel) => table.rows.flat().flatMap((cell) => (cell.fact ? [cell.fact.state] : []))

/** Findings that follow from the plan: a form that is not that of the year, a table without any number. */
function plannedFindings({ report }: PdfPlan, model: ReportModel): readonly string[] {
  const isOther = report.year >= 2019 && report.tables !== (report.year >= 2021 ? '2021' : '2019')
  const isBlank = model.blocks.some(
    (block) => block.type === 'table' && statesOf(block.table).every((state) => state === 'blank'),
  )
  return [...(isOther ? ['form-of-another-year'] : []), ...(isBlank ? ['blank-cells'] : [])]
}

/** One line of the index; `expected` are the contradictions put in on purpose, in the words of corpus/README.md. */
export function pdfIndexLine(plan: PdfPlan, path: string, model: ReportModel, expected: readonly string[]): string {
  const { report } = plan
  const numbers = model.blocks.flatMap((block) => (block.type === 'table' ? statesOf(block.table) : [])).length
  return csvLine([
    path,
    plan.program,
    plan.layout,
    nameIn(report.issuer, report.year).full,
    report.year,
    formOf[report.tables] ?? 'F2008',
    report.scope,
    numbers,
    [...expected, ...plannedFindings(plan, model)].join(';'),
    report.shows,
  ])
}

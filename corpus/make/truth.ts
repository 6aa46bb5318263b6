/** What a careful person reads in a made report, taken from the cells that were printed. */
import { createHash } from 'node:crypto'
import type { Composed } from './compose.ts'
import { nameIn } from './issuers.ts'
import type { ReportModel } from './model.ts'
import type { ReportPlan } from './plan.ts'

const quoted = (value: string) => (/[",\n]/.test(value) ? `"${value.replace(/"/g, '""')}"` : value)

/** One line of CSV, without its end. */
export const csvLine = (values: readonly (string | number)[]) => values.map((value) => quoted(String(value))).join(',')

function factCells(report: ReportModel) {
  const tables = report.blocks.flatMap((block) => (block.type === 'table' ? [block.table] : []))
  return tables
    .flatMap((table) => table.rows.flat())
    .flatMap((cell) => (cell.fact ? [{ ...cell.fact, value: cell.text }] : []))
}

/** `table,row,col,value,state`: codes of the codebook, `value` as printed. */
export function truthCsv(report: ReportModel): string {
  const lines = factCells(report).map((fact) => csvLine([fact.table, fact.row, fact.col, fact.value, fact.state]))
  return `${['table,row,col,value,state', ...lines].join('\n')}\n`
}

export const indexHeader = csvLine([
  'path',
  'issuer',
  'short_name',
  'province',
  'city',
  'county',
  'report_year',
  'scope',
  'form',
  'format',
  'layout',
  'encoding',
  'declared_encoding',
  'published',
  'index_number',
  'revision',
  'numbers',
  'expected_findings',
  'expected_across_reports',
  'shows',
  'sha256',
])

const formOf: Readonly<Record<ReportPlan['tables'], string>> = {
  narrative: 'F2008',
  'national-annex': 'F2014',
  'local-annex': 'local',
  2019: 'F2019',
  2021: 'F2021',
  '2019+2021': 'mixed',
  '2021+2019': 'mixed',
}

/** gb2312 is what pages in GB18030 have always claimed; browsers read it as GB18030, so it is no lie. */
const isLie = ({ declared, encoding }: ReportPlan) =>
  declared !== undefined && !(declared === 'gb2312' && encoding === 'gb18030')

/** Findings that follow from the plan itself rather than from a contradiction put into it. */
function plannedFindings(plan: ReportPlan, report: ReportModel): readonly string[] {
  const expectedForm = plan.year >= 2021 ? '2021' : '2019'
  const isOtherForm = plan.year >= 2019 && plan.tables !== expectedForm
  const facts = Object.values(Object.groupBy(factCells(report), (fact) => fact.table))
  const isAllBlank = facts.some((table) => table?.every((fact) => fact.state === 'blank'))
  return [
    ...(isOtherForm ? ['form-of-another-year'] : []),
    ...(plan.citesOldNotice && plan.year >= 2021 ? ['notice-of-another-form'] : []),
    ...(plan.layout.name === 'run-on' ? ['may-be-ambiguous'] : []),
    ...(isAllBlank ? ['blank-cells'] : []),
    ...(isLie(plan) ? ['declared-encoding'] : []),
  ]
}

/** Layouts whose page or head prints 索引号 and the publication date. */
const withIndexNumber = new Set(['cms', 'word-pasted', 'joined', 'run-on', 'one-line'])
const withDate = new Set([...withIndexNumber, 'digit-spans', 'split', 'nested', 'shifting'])

/** One line of the index: who, when, what form and layout, and what a checker should notice. */
export function indexLine(plan: ReportPlan, path: string, made: Composed, bytes: Uint8Array): string {
  const { place } = plan.issuer
  const { meta } = made.report
  const isDated = withDate.has(plan.layout.name) || made.report.signature.length > 0
  const name = nameIn(plan.issuer, plan.year)
  return csvLine([
    path,
    name.full,
    name.short,
    place.province,
    place.city,
    place.county,
    plan.year,
    plan.scope,
    formOf[plan.tables],
    plan.layout.format,
    plan.layout.name,
    plan.layout.format === 'docx' ? '' : plan.encoding,
    plan.layout.format === 'html' ? (plan.declared ?? plan.encoding) : '',
    isDated ? meta.published : '',
    withIndexNumber.has(plan.layout.name) ? meta.indexNumber : '',
    plan.isRevision ? 1 : 0,
    factCells(made.report).length,
    [...made.expected, ...plannedFindings(plan, made.report)].join(';'),
    made.across.join(';'),
    plan.shows,
    createHash('sha256').update(bytes).digest('hex'),
  ])
}

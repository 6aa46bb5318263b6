import { forms } from '../../parsers/forms/index.ts'
import type { FormCode, Identity, Section, SectionKey, TableCode, TableRecord } from '../../parsers/record.ts'
import type { Finding } from '../document/finding.ts'
import { findingAt } from '../document/finding-on.ts'

/** What the structure checks look at. */
export interface Structure {
  readonly identity: Identity
  readonly sections: readonly Section[]
  readonly tables: readonly TableRecord[]
}

/** Sections, tables and forms that should be there, or should be others. */
export function checkCompleteness(report: Structure): readonly Finding[] {
  return [...missingSections(report), ...missingTables(report), ...blankTables(report), ...formFindings(report)]
}

/** Official titles, for naming what is missing. */
const titles: Partial<Record<SectionKey, string>> = {
  overview: '一、总体情况',
  disclosure: '二、主动公开政府信息情况',
  application: '三、收到和处理政府信息公开申请情况',
  dispute: '四、政府信息公开行政复议、行政诉讼情况',
  problems: '五、存在的主要问题及改进情况',
  other_matters: '六、其他需要报告的事项',
}

const fixedTables: readonly TableCode[] = ['t2', 't3', 't4']

/** The form that the fixed tables follow, where there is any of them: older reports have other chapters. */
function hasFixedTables({ tables }: Structure): boolean {
  return tables.some((table) => fixedTables.includes(table.table))
}

function missingSections(report: Structure): readonly Finding[] {
  if (!hasFixedTables(report)) return []
  const present = new Set(report.sections.map((section) => section.key))
  const required = forms.find((form) => form.form === 'F2021')?.sections ?? []
  return required
    .filter((key) => !present.has(key))
    .map((key) => {
      const rule = key === 'other_matters' ? 'structure.section-other-missing' : 'structure.section-missing'
      return findingAt(rule, { section: titles[key] ?? key }, [])
    })
}

const tableOfSection: Partial<Record<SectionKey, TableCode>> = { disclosure: 't2', application: 't3', dispute: 't4' }

/** The first report year for which the three tables are prescribed. */
const fixedTablesFrom = 2019

function missingTables(report: Structure): readonly Finding[] {
  const year = report.identity.year?.value
  const prescribed = hasFixedTables(report) || (year !== undefined && year >= fixedTablesFrom)
  const present = new Set(report.tables.map((table) => table.table))
  if (!prescribed) return []
  const headings = report.sections.flatMap((section) => {
    const table = section.key ? tableOfSection[section.key] : undefined
    return table && !present.has(table) ? [section] : []
  })
  // A report may use a heading twice, once for its prose; one table answers both.
  const missing = [...new Map(headings.map((section) => [section.key, section])).values()]
  if (missing.length === 0 && report.tables.length === 0) return [findingAt('structure.no-table', {}, [])]
  return missing.map((section) =>
    findingAt('structure.table-missing', { section: section.title }, section.position ? [section.position] : []),
  )
}

function blankTables({ tables }: Structure): readonly Finding[] {
  return tables
    .filter((table) => table.facts.every((fact) => fact.state === 'blank' || fact.state === 'not_on_form'))
    .map((table) => findingAt('structure.table-blank', { table: table.table }, table.positions))
}

function formFindings({ identity, tables }: Structure): readonly Finding[] {
  const used = [...new Set(tables.filter((table) => fixedTables.includes(table.table)).map((table) => table.form))]
  const told = used.filter((form) => form !== 'F2019 F2021')
  const positions = tables.flatMap((table) => table.positions)
  if (told.length > 1) return [findingAt('structure.form-mixed', { forms: told.join('、') }, positions)]
  const [form] = told
  const expected = expectedForm(identity.year?.value)
  if (!form || !expected || form === expected) return []
  return [findingAt('structure.form-unexpected', { form, expected, year: identity.year?.value ?? '' }, positions)]
}

function expectedForm(year: number | undefined): FormCode | null {
  if (year === undefined) return null
  const form = forms.find(({ years }) => year >= years.from && (years.to === null || year <= years.to))
  return form && form.form !== 'F2014' ? form.form : null
}

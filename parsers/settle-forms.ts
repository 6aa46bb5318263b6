import type { FormCode, Report, TableRecord } from './record.ts'

/**
 * Tables that print only what both forms share (table 4, a reduced table 3) follow the form of the report's other
 * tables, where those agree. Labels decide, never the year or the cited notice.
 */
export function settleForms(tables: readonly TableRecord[]): readonly TableRecord[] {
  const told = [...new Set(tables.map((table) => table.form).filter((form) => form === 'F2019' || form === 'F2021'))]
  const [only, ...others] = told
  if (!only || others.length > 0) return tables
  return tables.map((table) => (table.form === 'F2019 F2021' ? { ...table, form: only } : table))
}

/** The first report year for which tables are prescribed; before it a report without any is of the free form. */
const tablesPrescribedFrom = 2019

/** The form of the whole report, told by its tables. */
export function reportForm(tables: readonly TableRecord[], year: number | null): Report['form'] {
  const forms = [...new Set<FormCode>(tables.map((table) => table.form))]
  const [first, ...others] = forms.filter((form) => form !== 'F2019 F2021' || forms.length === 1)
  if (!first) return year !== null && year >= tablesPrescribedFrom ? 'unknown' : 'F2008'
  return others.length === 0 ? first : 'mixed'
}

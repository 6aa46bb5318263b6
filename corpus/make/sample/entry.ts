/** One line of the plan, short to write: the scope follows from the issuer, the rest from `rest`. */
import type { Issuer } from '../issuers.ts'
import type { DocxLayout, HtmlLayout, Layout, ReportPlan, TextLayout } from '../plan.ts'

type Rest = Partial<Omit<ReportPlan, 'issuer' | 'year' | 'tables' | 'layout' | 'shows'>>

export const text = (name: TextLayout): Layout => ({ format: 'text', name })
export const html = (name: HtmlLayout): Layout => ({ format: 'html', name })
export const docx = (name: DocxLayout): Layout => ({ format: 'docx', name })

export const report = (
  issuer: Issuer,
  year: number,
  tables: ReportPlan['tables'],
  layout: Layout,
  shows: string,
  rest: Rest = {},
): ReportPlan => ({
  issuer,
  year,
  tables,
  layout,
  shows,
  scope: issuer.parts.length > 0 ? 'aggregate' : 'own',
  encoding: 'utf-8',
  ...rest,
})

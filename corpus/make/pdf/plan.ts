/** Which PDFs to make: one line each. */
import type { Issuer } from '../issuers.ts'
import type { ReportPlan, Tables } from '../plan.ts'
import { type Look, looks, type PdfLayout } from './look.ts'

export type Program = 'writer' | 'chromium'

export interface PdfPlan {
  readonly program: Program
  readonly layout: PdfLayout
  /** Distinguishes two PDFs of one program and layout. */
  readonly variant: string
  readonly look: Look
  readonly report: ReportPlan
}

type Rest = Partial<Pick<ReportPlan, 'printing' | 'faults' | 'headings' | 'citesOldNotice'>> & {
  readonly variant?: string
  readonly look?: Partial<Look>
}

/** Which report a PDF shows. */
export interface Subject {
  readonly issuer: Issuer
  readonly year: number
  readonly tables: Tables
}

/** One entry. The report's own layout and encoding are those of the page that `web-page` prints; others have none. */
export function pdf(
  program: Program,
  layout: PdfLayout,
  { issuer, year, tables }: Subject,
  shows: string,
  { variant = '', look = {}, ...rest }: Rest = {},
): PdfPlan {
  const scope = issuer.parts.length > 0 ? 'aggregate' : 'own'
  const report: ReportPlan = {
    issuer,
    year,
    tables,
    scope,
    layout: { format: 'html', name: 'cms' },
    encoding: 'utf-8',
    shows,
    ...rest,
  }
  return { program, layout, variant, look: { ...looks[layout], ...look }, report }
}

/** File name without its ending, such as `writer-row-cut`. */
export const nameOf = ({ program, layout, variant }: PdfPlan) =>
  [program, layout, variant].filter((part) => part !== '').join('-')

/** What to make: one entry a report. */
import type { FaultName } from './faults.ts'
import type { Issuer } from './issuers.ts'
import type { Encoding } from './model.ts'
import type { Printing } from './printing.ts'

export const textLayouts = [
  'cell-lines-tab',
  'cell-lines-bar',
  'pipes',
  'pipes-colspans',
  'tabs',
  'wide-spaces',
  'fixed-width',
  'markdown',
  'paragraphs',
  'run-on',
  'one-line',
] as const
export const htmlLayouts = ['cms', 'word-pasted', 'digit-spans', 'joined', 'split', 'nested', 'shifting'] as const
export const docxLayouts = [
  'plain',
  'numbered',
  'tracked',
  'text-box',
  'content-controls',
  'nested',
  'legacy-merge',
] as const

export type TextLayout = (typeof textLayouts)[number]
export type HtmlLayout = (typeof htmlLayouts)[number]
export type DocxLayout = (typeof docxLayouts)[number]

export type Layout =
  | { readonly format: 'text'; readonly name: TextLayout }
  | { readonly format: 'html'; readonly name: HtmlLayout }
  | { readonly format: 'docx'; readonly name: DocxLayout }

/** `narrative`: no table at all (2008 form). `2019+2021`: table 2 of the first, table 3 of the second; and reversed. */
export type Tables = 'narrative' | 'national-annex' | 'local-annex' | '2019' | '2021' | '2019+2021' | '2021+2019'

export interface ReportPlan {
  readonly issuer: Issuer
  readonly year: number
  readonly scope: 'own' | 'aggregate'
  readonly tables: Tables
  readonly layout: Layout
  readonly encoding: Encoding
  /** Charset that an HTML page claims, where that is not what it is. */
  readonly declared?: string
  /** Converted to traditional characters by machine, as mirror sites do. */
  readonly isTraditional?: true
  readonly printing?: Partial<Printing>
  readonly faults?: readonly FaultName[]
  /** A corrected edition, published later. */
  readonly isRevision?: true
  /** 2019 notice cited on the 2021 form. */
  readonly citesOldNotice?: true
  /** Heading wording: as in the notice, or one of the variants met in print. */
  readonly headings?: 'official' | 'varied'
  /** One sentence: what this report shows. */
  readonly shows: string
}

/** Seed of the committed sample. */
export const sampleSeed = 'gongkai'

import type { NumberRow, ReportRow, Territory, TerritoryEvent } from '../../db/index.ts'
import type { TableCode } from '../../parsers/record.ts'

/** A number in tables, or a rate or sum made from one of them. */
export type ComparedTable = TableCode | 'rates'

/**
 * One report as it is compared: its head, its numbers and, where two reports are compared, its text. From an archive, or
 * from a file read into one.
 */
export interface ReportSide {
  readonly report: ReportHead
  readonly numbers: readonly NumberRow[]
  readonly rates: readonly Rate[]
  readonly findings: readonly ComparedFinding[]
  /** Numbers that it prints a second time and that are not compared. */
  readonly repeated: number
  readonly sections: readonly ComparedSection[]
  /** Numbers of the revisions that it supersedes. */
  readonly superseded: readonly number[]
}

/** Who, when and from where. Numbers of an archive are null for a file, which stands in none. */
export interface ReportHead extends Omit<ReportRow, 'report_id' | 'issuer_id' | 'series_id'> {
  readonly report_id: number | null
  readonly issuer_id: number | null
}

/** A column as it is to be compared: who and when, and the report where there is one. */
export interface Wanted {
  readonly issuer: string
  readonly year: number | null
  readonly report: ReportSide | null
  /** The place that it governed; null or left out where that is not known. */
  readonly territory?: Territory | null
  /** Reports of the same body and year that are not compared, because they give figures of the other scope. */
  readonly passedOver?: readonly ReportRow[]
}

/** A rate (0 to 1) or a sum of rows, as printed numbers and as corrected ones give it; null where they give none. */
export interface Rate {
  readonly code: string
  readonly printed: number | null
  readonly corrected: number | null
  readonly flagged: boolean
}

/** A finding with the numbers of this report that it names. */
export interface ComparedFinding {
  /** In the archive; null for a file. */
  readonly number: number | null
  readonly rule: string
  readonly severity: 'error' | 'warning'
  readonly en: string
  readonly zh: string
  /** As the rows name them: `t3.new.total`. */
  readonly names: readonly string[]
}

/** A part of a report's text; `key` is null for a heading that no form knows. */
export interface ComparedSection {
  readonly key: string | null
  readonly title: string
  readonly text: string
}

/** Reports side by side: what stands in each, and how the numbers that mean the same differ. */
export interface Comparison {
  readonly kind: 'reports' | 'years' | 'neighbours'
  /** `printed`: the values of the reports; `best`: those that people gave where they gave any. */
  readonly values: 'printed' | 'best'
  /** Of neighbours: what they lie in; else null. */
  readonly around: string | null
  readonly columns: readonly ComparedColumn[]
  readonly rows: readonly ComparedRow[]
  /** Of years: what one hands on against what the next takes over. */
  readonly carryOver: readonly CarryOver[]
  /** Of two reports. */
  readonly texts: ComparedTexts | null
  /** Errors and warnings that name numbers of the rows; by column. */
  readonly findings: readonly ListedFinding[]
  readonly notes: readonly ComparisonNote[]
}

/** One report, or the place of one that is not there. */
export interface ComparedColumn {
  readonly issuer: string
  readonly year: number | null
  /** Null: the archive holds no such report. */
  readonly report: ReportHead | null
  /** Numbers of the revisions that it supersedes. */
  readonly superseded: readonly number[]
}

/** One number in every column. Codes are those of the codebook, or the printed label. */
export interface ComparedRow {
  readonly table: ComparedTable
  readonly row: string
  readonly column: string
  /** Forms of these reports word the line differently; the words here are those of the first that prints it. */
  readonly isReworded: boolean
  readonly unit: string | null
  readonly kind: 'number' | 'rate'
  readonly en: string
  readonly zh: string
  readonly cells: readonly ComparedCell[]
  /** Against the column before, for years and reports; against the first, for neighbours. Null: nothing to compare with. */
  readonly changes: readonly (Change | null)[]
  /** Of neighbours only. */
  readonly spread: Spread | null
}

/** `absent`: the report prints no such line. `missing`: there is no report. `several`: it has several such numbers. */
export type CellState = NumberRow['state'] | 'absent' | 'missing' | 'several'

export interface ComparedCell {
  readonly state: CellState
  /** As printed; null for a rate and where nothing stands. */
  readonly raw: string | null
  readonly value: number | null
  readonly corrected: number | null
  readonly suggested: number | null
  /** The one of them that is compared; null where no number is known, which is not zero. */
  readonly used: number | null
  readonly trust: NumberRow['trust']
  readonly flagged: boolean
  readonly position: string | null
}

/**
 * Why there is no difference. `no-number`: one side is blank, not printed or not read. `scope`: own figures against an
 * aggregate. `several-reports`: a year has several. `unit`: neither says whether it is in 元 or in 万元. `territory`: a
 * merger or split lies between them.
 */
export type NoDifference = 'no-number' | 'scope' | 'several-reports' | 'unit' | 'territory'

/** The difference of two cells of a row; for rates in points of the rate (0.05 are five per cent points). */
export interface Change {
  /** Which column it is against, from 0. */
  readonly from: number
  readonly difference: number | null
  /** Difference over the base, times 100; null for rates and where the base is 0. */
  readonly percent: number | null
  readonly why: NoDifference | null
}

/** Where the first column stands among all that have the number; quartiles between neighbours are interpolated. */
export interface Spread {
  /** 1 for the highest; equal numbers share one. Null where the first column has no number. */
  readonly rank: number | null
  /** How many have the number. */
  readonly of: number
  readonly lowest: number
  readonly lowerQuartile: number
  readonly median: number
  readonly upperQuartile: number
  readonly highest: number
}

/** 结转下年度继续办理 of a year against 上年结转 of the next, in total; `out` and `taken` are columns, from 0. */
export interface CarryOver {
  readonly out: number
  readonly taken: number
  readonly cells: readonly [out: ComparedCell, taken: ComparedCell]
  /** What was taken over less what was handed on; null where one is not known. */
  readonly difference: number | null
  readonly why: NoDifference | null
}

/** How alike the texts of two reports are. Likeness as in the findings on copied sections: 0 to 1. */
export interface ComparedTexts {
  /** In the order of the first report, then those that only the second has. */
  readonly sections: readonly ComparedText[]
  readonly likeness: number
  /** Share of each report's text, in pieces of three characters, that stands in the other too. */
  readonly shared: readonly [ofFirst: number, ofSecond: number]
}

/** One section in both; a title is null where the report has no such section. */
export interface ComparedText {
  readonly titles: readonly [string | null, string | null]
  /** Characters that were compared: without blanks, punctuation and numbers of years. */
  readonly lengths: readonly [number, number]
  readonly likeness: number | null
  /** `no-text`: in neither is more than a heading or a table. */
  readonly verdict: 'same' | 'like' | 'differs' | 'no-text' | 'only-first' | 'only-second'
}

export interface ListedFinding extends ComparedFinding {
  /** Columns whose numbers it names, from 0. */
  readonly columns: readonly number[]
}

/** Something that a reader of the table must know. */
export type ComparisonNote =
  | { readonly about: 'scope'; readonly columns: readonly number[] }
  | { readonly about: 'scope-unknown'; readonly columns: readonly number[] }
  | { readonly about: 'missing'; readonly columns: readonly number[] }
  | { readonly about: 'several-reports'; readonly columns: readonly number[] }
  | { readonly about: 'revised'; readonly columns: readonly number[] }
  | { readonly about: 'without-rates'; readonly columns: readonly number[] }
  | { readonly about: 'repeated'; readonly columns: readonly number[] }
  | { readonly about: 'reworded'; readonly rows: readonly string[] }
  | { readonly about: 'other-unit'; readonly rows: readonly string[] }
  | { readonly about: 'passed-over'; readonly columns: readonly number[]; readonly reports: readonly number[] }
  | { readonly about: 'other-name'; readonly name: string; readonly columns: readonly number[] }
  | { readonly about: 'territory'; readonly events: readonly TerritoryEvent[] }
  | { readonly about: 'without-year'; readonly reports: readonly number[] }
  | { readonly about: 'unheard'; readonly around: string; readonly names: readonly string[] }
  | { readonly about: 'by-name'; readonly around: string; readonly names: readonly string[] }

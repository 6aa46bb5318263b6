/** What a prescribed form says, as data. Forms are constants of these types; how to find it on a page is elsewhere. */
import type { RuleId } from '../src/document/rules.ts'
import type { FormCode, SectionKey, TableCode } from './record.ts'

export type Unit = '件' | '项' | '条' | '次' | '篇' | '个' | '人' | '人次' | '元' | '万元'

/** A row or column of a prescribed table, with the words printed at its head. */
export interface LineSpec {
  /** Codebook code: ours, English, stable across form versions. */
  readonly key: string
  /** Exactly as the notice prints it, numbering included, groups left out. */
  readonly label: string
  /** What it means, for the codebook; labels need no other translation. */
  readonly english: string
  /** Key of the group that it stands under. */
  readonly under?: string
  /** `group`: heads other lines; holds a number only in reduced or subtotalled tables. `total`: sums others. */
  readonly kind?: 'group' | 'total'
  /** Other wordings met in the wild that normalization and likeness do not reach. */
  readonly also?: readonly Variant[]
  readonly unit?: Unit
  /** Signed number (本年增/减). */
  readonly signed?: true
  /** Decimals allowed (amounts). */
  readonly decimal?: true
  /** Not printed by the national form, but by enough local ones to have a code of its own. */
  readonly local?: true
}

/** `key`: the variant is counted under a code of its own, because it does not mean quite the same. */
export interface Variant {
  readonly text: string
  readonly seenIn: string
  readonly key?: string
}

/** Some rows of a table share columns that others do not have (the five blocks of table 2). */
export interface BlockSpec {
  /** Printed title of the block, where it has one. */
  readonly title?: string
  readonly rows: readonly LineSpec[]
  readonly columns: readonly LineSpec[]
}

export interface TableSpec {
  readonly table: TableCode
  readonly form: FormCode
  readonly blocks: readonly BlockSpec[]
  readonly balances: readonly Balance[]
}

/**
 * An equation that the form states, or that follows from its lines: Σ left = Σ right (or ≤ where `relation` says so).
 * `across: 'rows'`: the operands are rows, and it holds in every column. `across: 'columns'`: the operands are
 * columns, and it holds in every row (of `rows`, where given). `denied/*` means all leaves under the group `denied`
 * (totals left out), and the group's own number where the printed table has none of its leaves. `quote` is the form's own sentence where it prints one.
 */
export interface Balance {
  readonly rule: RuleId
  readonly across: 'rows' | 'columns'
  readonly left: readonly string[]
  readonly right: readonly string[]
  readonly relation?: 'equal' | 'at-most'
  readonly rows?: readonly string[]
  readonly quote?: string
}

/** A section as the notice titles it, with the other titles that reports give it. Numbering left out. */
export interface HeadingSpec {
  readonly key: SectionKey
  readonly titles: readonly string[]
}

export interface FormSpec {
  readonly form: FormCode
  readonly notice: string
  /** Report years for which the notice prescribes it. */
  readonly years: { readonly from: number; readonly to: number | null }
  /** Sections that a report on this form must have, in order. */
  readonly sections: readonly SectionKey[]
  readonly tables: readonly TableSpec[]
}

/**
 * What a word of a sentence says about the amount beside it. `application` … `fee` are what is counted, `received` …
 * `decided` what happened to it, then who asked, by which way, and what limits the statement or spoils it: `difference`
 * (同比), `modal` (应, 将), `foreign` (another thing is counted).
 */
export type SpokenMark =
  | 'application'
  | 'review'
  | 'litigation'
  | 'direct'
  | 'after_review'
  | 'normative'
  | 'administrative'
  | 'rules'
  | 'licensing'
  | 'punishment'
  | 'coercion'
  | 'fee'
  | 'received'
  | 'fresh'
  | 'accepted'
  | 'handled'
  | 'closed'
  | 'carried_in'
  | 'carried_out'
  | 'granted'
  | 'partial'
  | 'denied'
  | `denied.${string}`
  | 'unavailable'
  | `unavailable.${string}`
  | 'not_processed'
  | `not_processed.${string}`
  | 'other'
  | `other.${string}`
  | 'maintained'
  | 'corrected'
  | 'pending'
  | 'concluded'
  | 'other_any'
  | 'issued'
  | 'repealed'
  | 'in_force'
  | 'disclosed'
  | 'decided'
  | 'charged'
  | 'natural'
  | 'legal_persons'
  | 'business'
  | 'research'
  | 'public_interest'
  | 'legal_service'
  | 'by_online'
  | 'by_letter'
  | 'by_in_person'
  | 'by_fax'
  | 'by_other'
  | 'wide'
  | 'region'
  | 'organ'
  | 'self'
  | 'on_time'
  | 'late'
  | 'rest'
  | 'part'
  | 'all'
  | 'each'
  | 'and'
  | 'and_so_on'
  | 'none'
  | 'about'
  | 'at_least'
  | 'cumulative'
  | 'share'
  | 'rate'
  | 'difference'
  | 'modal'
  | 'foreign'
  | 'filler'

/** Words that say the same; the longest word that fits at a place is the one read there. */
export interface SpokenWords {
  readonly marks: readonly SpokenMark[]
  readonly words: readonly string[]
}

/**
 * The cells that statements of one kind speak of, by table. Each text is a sum of cells: rows joined by `+`
 * (`new+carried_in`), a row with its column behind `:` where the statement decides it (`normative:issued`); else the column is
 * that of the applicant, result or year spoken of. The statement must equal one of `anyOf`; one that equals a sum of
 * `loosely` alone is neither agreement nor contradiction.
 */
export interface SpokenCells {
  readonly kind: string
  readonly table: TableCode
  /** Where the form decides; else any. */
  readonly form?: FormCode
  readonly anyOf: readonly string[]
  readonly loosely?: readonly string[]
}

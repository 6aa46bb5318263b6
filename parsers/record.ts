import type { DocumentFormat, Evidence, Position, SourceDocument } from '../src/document/document.ts'
import type { FactKey, Finding } from '../src/document/finding.ts'
import type { RuleId } from '../src/document/rules.ts'
import type { Resolution } from './resolution.ts'

export type * from './resolution.ts'

/** Table codes of the codebook: 主动公开 (section two), 申请 (three), 复议诉讼 (four), 统计表 (annex). */
export type TableCode = 't2' | 't3' | 't4' | 'annex'

/**
 * The layout that a table follows. F2014, F2019 and F2021 are the national forms; `local` is a sheet of a province or
 * city (its rows are kept by printed label); F2008 is a report without any prescribed table. `F2019 F2021` (as in the
 * codebook) is a table that prints only lines which both forms have, in a report whose other tables do not tell either.
 */
export type FormCode = 'F2008' | 'F2014' | 'F2019' | 'F2019 F2021' | 'F2021' | 'local'

/**
 * What was printed where a number belongs. A value exists exactly when the state is `number` or `zero`.
 * `word`: 无, 不适用 and the like. `text`: something else that is no number. `unreadable`: it holds digits that could
 * not be read as one number with certainty (run together, two numbers, a look-alike letter). `not_on_form`: the form
 * asks for it and the printed table has no such place.
 */
export type FactState = 'number' | 'zero' | 'blank' | 'dash' | 'slash' | 'word' | 'text' | 'unreadable' | 'not_on_form'

/** One number that a table reports, or the place where it would stand. */
export interface Fact extends FactKey {
  readonly table: TableCode
  /** Codebook code, or the printed label for a row that the codebook lacks. */
  readonly row: string
  /** Codebook code, or the printed label for a column that the codebook lacks. */
  readonly column: string
  readonly state: FactState
  /** In `unit`. Counts are integers; amounts may have decimals. */
  readonly value: number | null
  /** The cell exactly as printed; null only for `not_on_form`. */
  readonly raw: string | null
  /** 件, 项, 条, 万元, 元 …; null where neither the form nor the report gives one. */
  readonly unit: string | null
  readonly position: Position | null
  /** False where the reading itself is in doubt; a finding then says why. */
  readonly certain: boolean
}

/** A row or column of a printed table. `label` is as printed, group labels before it joined by `/`. */
export interface PrintedLine {
  readonly code: string
  readonly label: string
  /** For a row of a local sheet: the codebook row that means the same, where there is one. */
  readonly sameAs: string | null
  readonly unit: string | null
}

/**
 * A row whose digits ran together, solved or not. One candidate and `isComplete`: it is solved, and the facts hold its
 * numbers. Otherwise none is chosen, and the facts are `unreadable`.
 */
export interface RunOn {
  /** As in the facts. Table 4 is one printed row over its blocks: `t4`, with columns such as `review/maintained`. */
  readonly row: string
  readonly columns: readonly string[]
  /** The digits as printed; a blank stands where the print has a gap. */
  readonly text: string
  /** The divisions that remain, each a number for each column; none where no division fits. */
  readonly candidates: readonly (readonly number[])[]
  /**
   * False where the candidates are not all that could be: there are more than are kept, the search was given up, cells of
   * the row may be blank, or the row itself is in doubt.
   */
  readonly isComplete: boolean
  readonly position: Position | null
}

/** One table as read. A report may hold a table twice (own figures and an aggregate); the first is the one used. */
export interface TableRecord {
  readonly table: TableCode
  readonly form: FormCode
  /** `reduced`: lines of the form left out on purpose (one column for all legal persons, no sub-rows). */
  readonly variant: 'standard' | 'reduced'
  readonly evidence: Evidence
  readonly rows: readonly PrintedLine[]
  readonly columns: readonly PrintedLine[]
  /** In printed order, row by row. */
  readonly facts: readonly Fact[]
  /** Rows whose digits ran together, in printed order; see `runOnCells` for the facts of each. */
  readonly runOns: readonly RunOn[]
  readonly positions: readonly Position[]
}

/** One number as it is printed in a table of the document. */
export interface PrintedNumber {
  /** The prescribed table in which it stands; null in any other table. */
  readonly table: TableCode | null
  /** Which stretch of the document that is a prescribed table, from 1 in printed order; 0 in any other table. */
  readonly part: number
  readonly text: string
  readonly position: Position
  /** The facts that hold it: one; several for digits that ran together; none where it is bound to nothing. */
  readonly facts: readonly FactKey[]
}

/** Keys of sections; the same in every form version. */
export type SectionKey =
  | 'preamble'
  | 'overview'
  | 'disclosure'
  | 'interpretation' // 回应解读, 2014–2018
  | 'application'
  | 'fees' // 收费及减免, until 2018
  | 'dispute'
  | 'organisation' // 机构建设、经费、培训, 2014–2018
  | 'problems'
  | 'other_matters'
  | 'annex'

/** A numbered part of the report. `key` is null for a heading that no form knows. */
export interface Section {
  readonly key: SectionKey | null
  /** As printed, numbering included; empty for the preamble. */
  readonly title: string
  /** The running text, paragraphs joined by `\n`; tables left out. */
  readonly text: string
  readonly position: Position | null
  /** The paragraphs of `text`, in order, with their places. */
  readonly paragraphs: readonly SectionParagraph[]
}

/** A stretch of a section's text, in UTF-16 units from its beginning, and where it stands in the source. */
export interface SectionParagraph {
  readonly start: number
  readonly end: number
  readonly positions: readonly Position[]
}

/** Where a statement about who or when comes from, most trusted first in each list. */
export type ClaimSource =
  | 'title'
  | 'preamble'
  | 'period'
  | 'signature'
  | 'metadata'
  | 'file-name'
  | 'folder'
  | 'text'
  | 'table'
  /** Said beside the report, in the list of files that an import was given: wins over what the report says. */
  | 'manifest'

export interface Claim<T> {
  readonly value: T
  readonly from: ClaimSource
  /** The words that say so, as printed. */
  readonly text: string
  readonly position: Position | null
}

/** `own`: the issuer's own figures; `aggregate`: those of all bodies of a district or county together. */
export type Scope = 'own' | 'aggregate'

/** Who and when, each with where it came from; null where the report does not say. */
export interface Identity {
  readonly title: string | null
  readonly issuer: Claim<string> | null
  readonly year: Claim<number> | null
  /** First and last day, ISO dates. */
  readonly period: Claim<readonly [from: string, to: string]> | null
  /** ISO date. */
  readonly published: Claim<string> | null
  /** Where the report says it, or its body can give no others'. */
  readonly scope: Claim<Scope> | null
  /** What is assumed where it does not say, or contradicts itself; null where nothing hints: own, then. */
  readonly likelyScope: Claim<Scope> | null
  /** The notice that the report says it follows, such as 国办公开办函〔2021〕30号. Says nothing about the form used. */
  readonly notice: Claim<string> | null
  readonly indexNumber: string | null
  readonly sourceUrl: string | null
  /** Folder names of the path that look like places, outermost first: 福建省, 泉州市, 南安市. */
  readonly placeHints: readonly string[]
}

/** Who and when, and of which place as far as the evidence leads. */
export interface PlacedIdentity extends Identity {
  readonly place: Resolution
}

export type Outcome = 'pass' | 'fail' | 'not_assessable'

/** One identity of one form tried on one table. */
export interface Assessment {
  readonly rule: RuleId
  readonly outcome: Outcome
  /** Blanks had to be taken as zero, and the zero rule allows it. */
  readonly assumedBlankZero: boolean
  /** For `not_assessable`: which operand is missing or unread. */
  readonly why: string | null
  readonly left: readonly FactKey[]
  readonly right: readonly FactKey[]
  readonly leftSum: number | null
  readonly rightSum: number | null
}

/**
 * How far a number can be trusted, from the identities of its form (exactly: docs/checks.md). `proven`: at least two
 * independent ones that hold contain it; `consistent`: one; `unchecked`: none that could be tried; `disputed`: one that
 * fails; `solved`: not printed by itself, but the only solution of the identities or of digits that ran together.
 */
export type Trust = 'proven' | 'consistent' | 'unchecked' | 'disputed' | 'solved'

/** A fact after the checks. What was printed stays as it was read. */
export interface CheckedFact extends Fact {
  /** Null only where there is no number to trust: nothing was printed or read, and nothing could be derived. */
  readonly trust: Trust | null
  /**
   * The value that would make the identities hold where the printed one is disputed, or that they give where the place is
   * blank or could not be read (trust is then `solved`). Never in the place of `value`.
   */
  readonly suggested: number | null
}

/** One table after the checks. */
export interface CheckedTable extends TableRecord {
  readonly facts: readonly CheckedFact[]
}

/**
 * An amount that a sentence says (收到申请12件, 未收到, 均已答复) and how it compares with the tables. `agrees`: it equals
 * a cell or a sum of cells that it may mean. `differs`: it equals none of them. `not_compared`: `why` says what is in the way.
 */
export interface Statement {
  /** What is counted: `received`, `closed`, `granted`, `review` …; several joined by `+` where their sum is said. */
  readonly kind: string
  /** The rule `prose.…` under which it was compared. */
  readonly rule: RuleId
  /** The words that say so and the whole sentence, as printed, without line breaks. */
  readonly text: string
  readonly sentence: string
  readonly section: SectionKey | null
  readonly positions: readonly Position[]
  readonly value: number
  readonly unit: string | null
  /** `about`: 约, 近; `at-least`: 余, 多, 以上. */
  readonly exactness: 'exact' | 'about' | 'at-least'
  /** Whose figures it names: nobody's in particular, the issuer's place or organ, or all bodies of the place (全市). */
  readonly scope: 'unsaid' | 'place' | 'organ' | 'wide'
  readonly verdict: 'agrees' | 'differs' | 'not_compared'
  readonly why: StatementDoubt | null
  /** The cells that it equals, or those that it most likely means; their sum in the table, null where unread. */
  readonly cells: readonly FactKey[]
  readonly tableValue: number | null
  /** Exact, of the report's own scope and year, and it can mean no other cells than these. */
  readonly isPlain: boolean
}

/**
 * Why a statement proves nothing: `no-table`, `unread` and `blank` cells, `scope` (it may speak of other bodies),
 * `approximate`, `ambiguous` (it fits, or may mean, another cell), `partial` (only some of what the table counts),
 * `wording` (a wider notion than the table's), `told` (the cell's digits ran together and were divided by it).
 */
export type StatementDoubt =
  | 'no-table'
  | 'unread'
  | 'blank'
  | 'scope'
  | 'approximate'
  | 'ambiguous'
  | 'partial'
  | 'wording'
  | 'told'

/** Everything that one source says, read and checked. */
export interface Report {
  readonly format: DocumentFormat
  readonly identity: PlacedIdentity
  /**
   * The form of the report's tables; `mixed` where they follow different ones; `unknown` where a report of a year that
   * prescribes tables prints none.
   */
  readonly form: FormCode | 'mixed' | 'unknown'
  readonly document: SourceDocument
  readonly sections: readonly Section[]
  readonly tables: readonly CheckedTable[]
  readonly printed: readonly PrintedNumber[]
  readonly assessments: readonly Assessment[]
  /** Amounts said in sentences, compared with the tables. */
  readonly statements: readonly Statement[]
  readonly findings: readonly Finding[]
}

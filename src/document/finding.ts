import type { Position } from './document.ts'
import type { RuleId } from './rules.ts'

export type Severity = 'error' | 'warning' | 'note'

/** Names one number: `t3`, `granted`, `natural`. The codes are those of the codebook, or the printed label. */
export interface FactKey {
  readonly table: string
  readonly row: string
  readonly column: string
}

/**
 * One thing noticed. The sentence is made from `rule` and `values` in the reader's language (see rules.ts); it is
 * not stored in words.
 */
export interface Finding {
  readonly rule: RuleId
  readonly severity: Severity
  /** What stands in the sentence's blanks. */
  readonly values: Readonly<Record<string, string | number>>
  /** Every place involved, not only the first. */
  readonly positions: readonly Position[]
  /** The numbers that it names; a number named by an error or a warning counts as flagged. */
  readonly facts: readonly FactKey[]
  readonly expected?: string | number
  readonly actual?: string | number
}

/** How a stage says what it saw on the way. */
export type Note = (finding: Finding) => void

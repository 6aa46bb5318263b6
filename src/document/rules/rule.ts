import type { Severity } from '../finding.ts'

/** What a rule says to people. `{name}` in a sentence is filled from the finding's `values`. */
export interface Rule {
  readonly severity: Severity
  /** Identifier of the rule in the field's catalogue (shared domain text, chapter 2), where it has one. */
  readonly catalogue?: string
  /** Values of a finding as it may stand in a report, for the sentence in docs/checks.md. */
  readonly example: Readonly<Record<string, string | number>>
  readonly en: RuleText
  readonly zh: RuleText
}

export interface RuleText {
  /** One sentence with blanks: what was found and what was expected. */
  readonly sentence: string
  /** What the rule asks, why, and what to look at: two or three sentences for `gongkai explain`. */
  readonly explanation: string
}

import { alignRules } from './rules/align.ts'
import { annexRules } from './rules/annex.ts'
import { applicationRules } from './rules/application.ts'
import { checkRules } from './rules/check.ts'
import { correctionRules } from './rules/correction.ts'
import { disclosureRules } from './rules/disclosure.ts'
import { disputeRules } from './rules/dispute.ts'
import { identityRules } from './rules/identity.ts'
import { ingestRules } from './rules/ingest.ts'
import { issuersRules } from './rules/issuers.ts'
import { proseRules } from './rules/prose.ts'
import { readRules } from './rules/read.ts'
import { repairRules } from './rules/repair.ts'
import { structureRules } from './rules/structure.ts'
import { yearsRules } from './rules/years.ts'

export type { Rule, RuleText } from './rules/rule.ts'

/** Every rule that can produce a finding, in the order of the stages. Names are public: never reuse one. */
export const rules = {
  ...ingestRules,
  ...alignRules,
  ...readRules,
  ...applicationRules,
  ...disputeRules,
  ...disclosureRules,
  ...annexRules,
  ...proseRules,
  ...checkRules,
  ...repairRules,
  ...structureRules,
  ...identityRules,
  ...yearsRules,
  ...issuersRules,
  ...correctionRules,
} as const

export type RuleId = keyof typeof rules

/** Whether a text is the name of a rule that this version has. */
export function isRuleId(text: string): text is RuleId {
  return Object.hasOwn(rules, text)
}

import type { Finding } from './finding.ts'
import { type RuleId, rules } from './rules.ts'

/**
 * What a finding says, as one sentence in English or Chinese. A blank for which the finding has no value stays as it
 * is in the rule, in braces, so that it is seen.
 */
export function formatFinding(finding: Pick<Finding, 'rule' | 'values'>, language: 'en' | 'zh'): string {
  const rule = Object.hasOwn(rules, finding.rule) ? rules[finding.rule as RuleId] : null
  if (!rule) throw new Error(`no rule is named ${finding.rule}`)
  return rule[language].sentence.replace(/\{(\w+)\}/gu, (blank, name: string) => {
    const value = Object.hasOwn(finding.values, name) ? finding.values[name] : undefined
    return value === undefined ? blank : String(value)
  })
}

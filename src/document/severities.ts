import type { Finding, Severity } from './finding.ts'
import type { RuleId } from './rules.ts'

/** Severities that somebody wants instead of the rules' own, by rule. */
export type Severities = Readonly<Partial<Record<RuleId, Severity>>>

/** The findings with the severities wanted; those of other rules as they are. */
export function withSeverities<T extends Pick<Finding, 'rule' | 'severity'>>(
  findings: readonly T[],
  severities: Severities,
): readonly T[] {
  return findings.map((finding) => {
    const severity = severities[finding.rule]
    return severity === undefined || severity === finding.severity ? finding : { ...finding, severity }
  })
}

import type { Finding } from '../document/finding.ts'
import { type Severities, withSeverities } from '../document/severities.ts'

const order: Readonly<Record<Finding['severity'], number>> = { note: 0, warning: 1, error: 2 }

/**
 * The same thing said twice is said once; within a severity the order of the stages stays, errors come first. Rules have
 * the severities wanted, else their own.
 */
export function settleFindings(findings: readonly Finding[], wanted: Severities = {}): readonly Finding[] {
  const distinct = new Map(
    withSeverities(findings, wanted).map((finding) => [
      JSON.stringify([finding.rule, finding.values, finding.facts]),
      finding,
    ]),
  )
  return [...distinct.values()].sort((a, b) => order[b.severity] - order[a.severity])
}

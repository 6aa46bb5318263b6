import { type ComparedIssuer, formatFinding } from '../index.ts'
import type { Session } from './session.ts'
import { safeLine } from './terminal-text.ts'
import { viewFindings } from './view-report.ts'

/** What the reports of one issuer show against one another, for a person. */
export function viewComparison({ issuer, years, reports, findings }: ComparedIssuer, session: Session): string {
  const head = session.messages.acrossYears(issuer, years[0] ?? 0, years.at(-1) ?? 0, reports.length)
  const shown = findings.map((finding) => ({
    rule: finding.rule,
    severity: finding.severity,
    sentence: formatFinding(finding, session.language),
    positions: [],
    elsewhere: [
      ...finding.related.map(({ key, year, positions }) => ({ report: `${year} ${key}`, positions })),
      { report: `${finding.values.year} ${finding.report}`, positions: finding.positions },
    ],
  }))
  return `${[session.bold(safeLine(head)), ...viewFindings(shown, session)].join('\n')}\n`
}

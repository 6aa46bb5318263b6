import { type Fact, type Finding, formatFinding, type Identity, type Report, type Severity } from '../index.ts'
import type { Session } from './session.ts'
import { pad } from './table.ts'
import { safeLine } from './terminal-text.ts'
import { viewPosition } from './view-position.ts'
import { marksOf, viewPositions, viewTable } from './view-table.ts'

/** A report for a person: who and when, the tables as read, then the findings, most important last. */
export function viewReport(report: Report, session: Session, options: { readonly positions: boolean }): string {
  const marks = marksOf(report.findings)
  const tables = report.tables.flatMap((record) => [
    '',
    ...viewTable(record, marks, session),
    ...(options.positions ? ['', ...viewPositions(record, marks, session)] : []),
  ])
  const lines = [
    ...viewIdentity(report, session),
    ...(tables.length > 0 ? tables : ['', session.messages.noTables]),
    ...viewLegend(report, session),
    '',
    ...viewFindings(report.findings, session),
  ]
  return `${lines.join('\n')}\n`
}

/** Statements with where each comes from; what the report does not say is left out, except who and when. */
function viewIdentity(report: Report, session: Session): readonly string[] {
  const { messages } = session
  const { identity } = report
  const claims: readonly (readonly [string, string | null])[] = [
    [messages.source, `${report.document.name} (${report.format})`],
    [messages.title, identity.title],
    [messages.issuer, viewClaim(identity.issuer) ?? messages.unknown],
    [messages.year, viewClaim(identity.year) ?? messages.unknown],
    [messages.period, viewPeriod(identity)],
    [messages.published, viewClaim(identity.published)],
    [messages.scope, identity.scope === null ? null : messages.scopes[identity.scope.value]],
    [messages.form, report.form],
    [messages.notice, viewClaim(identity.notice)],
  ]
  const said = claims.filter((claim): claim is readonly [string, string] => claim[1] !== null)
  return said.map(([name, value]) => `${session.bold(pad(name, 14, 'left'))} ${safeLine(value)}`)
}

function viewClaim(claim: { readonly value: string | number; readonly from: string } | null): string | null {
  return claim === null ? null : `${claim.value}  (${claim.from})`
}

function viewPeriod(identity: Identity): string | null {
  return identity.period === null ? null : `${identity.period.value.join(' – ')}  (${identity.period.from})`
}

/** How much was read, and what the marks mean: only those that stand in this report's tables. */
function viewLegend(report: Report, session: Session): readonly string[] {
  const { messages } = session
  const facts = report.tables.flatMap((table) => table.facts)
  if (facts.length === 0) return []
  const severities = new Set(marksOf(report.findings).values())
  const signs = [
    severities.has('error') ? messages.legendError : '',
    severities.has('warning') ? messages.legendWarning : '',
    facts.some(isUncertain) ? messages.legendUncertain : '',
    facts.some((fact) => fact.state === 'blank') ? messages.legendBlank : '',
  ].filter((sign) => sign !== '')
  const numbers = facts.filter((fact) => fact.value !== null).length
  const empty = facts.filter((fact) => fact.value === null && fact.state !== 'not_on_form').length
  return ['', session.dim([messages.numbersRead(numbers, empty), ...signs].join('   '))]
}

function isUncertain(fact: Fact): boolean {
  return !fact.certain || fact.state === 'unreadable'
}

const leastFirst: readonly Severity[] = ['note', 'warning', 'error']

/** Each finding with its rule and places, then the count. */
export function viewFindings(findings: readonly Finding[], session: Session): readonly string[] {
  const { messages } = session
  if (findings.length === 0) return [messages.noFindings]
  const sorted = leastFirst.flatMap((severity) => findings.filter((finding) => finding.severity === severity))
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length
  return [
    ...sorted.flatMap((finding) => viewFinding(finding, session)),
    session.bold(messages.findingsHead(count('error'), count('warning'), count('note'))),
  ]
}

function viewFinding(finding: Finding, session: Session): readonly string[] {
  const style = { error: session.red, warning: session.yellow, note: session.dim }[finding.severity]
  const places = [...new Set(finding.positions.map((position) => viewPosition(position, session.language)))]
  // More places than these fill the screen and say nothing more; --json has them all.
  const shown = places.slice(0, 6).join('; ') + (places.length > 6 ? ` … (+${places.length - 6})` : '')
  return [
    `${style(session.messages.severities[finding.severity])}  ${finding.rule}`,
    `    ${safeLine(formatFinding(finding, session.language))}`,
    ...(shown === '' ? [] : [session.dim(`    ${safeLine(shown)}`)]),
  ]
}

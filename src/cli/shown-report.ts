import {
  type CheckedTable,
  type Finding,
  formatFinding,
  formatPosition,
  type Report,
  type Resolution,
  type Severity,
} from '../index.ts'
import type { Messages } from './messages/messages.ts'
import type { Session } from './session.ts'
import { shownScope } from './shown-scope.ts'
import type { ShownReport } from './view-report.ts'
import type { Mark, ShownTable } from './view-table.ts'

/** A report just read, ready to be shown. */
export function showReport(report: Report, session: Session): ShownReport {
  const { messages, language } = session
  const { identity } = report
  const severities = severitiesOf(report.findings)
  return {
    identity: [
      [messages.source, `${report.document.name} (${report.format})`],
      [messages.title, identity.title],
      [messages.issuer, showClaim(identity.issuer) ?? messages.unknown],
      [messages.place, showPlace(identity.place, messages)],
      [messages.year, showClaim(identity.year) ?? messages.unknown],
      [messages.period, identity.period && `${identity.period.value.join(' – ')}  (${identity.period.from})`],
      [messages.published, showClaim(identity.published)],
      [
        messages.scope,
        shownScope((identity.scope ?? identity.likelyScope)?.value ?? 'own', identity.scope !== null, messages),
      ],
      [messages.form, report.form],
      [messages.notice, showClaim(identity.notice)],
    ],
    tables: report.tables.map((record) => showTable(record, severities)),
    findings: report.findings.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      sentence: formatFinding(finding, language),
      positions: finding.positions.map(formatPosition),
    })),
  }
}

/** Candidates beyond these fill the line and say nothing more; --json has them all. */
const mostCandidates = 3

/** The place with its code and what decided, or those that are left; null where nothing is known. */
function showPlace(place: Resolution, messages: Messages): string | null {
  const paths = place.candidates.map(({ path }) => path.join('/'))
  if (place.outcome === 'resolved') return `${paths[0] ?? ''}  ${place.place} (${place.method})`
  if (paths.length === 0) return null
  const rest = paths.length - mostCandidates
  return messages.placeOpen(paths.slice(0, mostCandidates).join('; ') + (rest > 0 ? ` … (+${rest})` : ''))
}

function showClaim(claim: { readonly value: string | number; readonly from: string } | null): string | null {
  return claim && `${claim.value}  (${claim.from})`
}

function showTable(record: CheckedTable, severities: ReadonlyMap<string, Severity>): ShownTable {
  const cells = record.facts.map((fact) => ({
    ...fact,
    position: fact.position && formatPosition(fact.position),
    mark: markOf(severities.get(factName(fact)), fact.certain && fact.state !== 'unreadable'),
  }))
  return { ...record, cells }
}

function markOf(severity: Severity | undefined, isCertain: boolean): Mark {
  if (severity === 'error') return '!!'
  if (severity === 'warning') return '!'
  return isCertain ? '' : '?'
}

/** The gravest finding that names each number. Notes mark nothing. */
function severitiesOf(findings: readonly Finding[]): ReadonlyMap<string, Severity> {
  const severities = new Map<string, Severity>()
  for (const finding of findings.filter(({ severity }) => severity !== 'note')) {
    for (const fact of finding.facts) {
      if (severities.get(factName(fact)) !== 'error') severities.set(factName(fact), finding.severity)
    }
  }
  return severities
}

function factName({
  table,
  row,
  column,
}: {
  readonly table: string
  readonly row: string
  readonly column: string
}): string {
  return [table, row, column].join('\n')
}

import type { StoredReport, StoredTable } from '../index.ts'
import type { Session } from './session.ts'
import { shownScope } from './shown-scope.ts'
import type { ShownReport } from './view-report.ts'
import type { ShownTable } from './view-table.ts'

/** A report out of the database, ready to be shown. */
export function showStoredReport(stored: StoredReport, session: Session): ShownReport {
  const { messages, language } = session
  const { report } = stored
  const period = report.period_from === null ? null : `${report.period_from} – ${report.period_to ?? ''}`
  return {
    identity: [
      [messages.report, String(report.report_id)],
      [messages.source, `${report.source} (${report.format})`],
      [messages.title, report.title],
      [messages.issuer, report.issuer ?? messages.unknown],
      [messages.place, report.place === '' ? null : report.place],
      [messages.year, String(report.report_year ?? messages.unknown)],
      [messages.period, period],
      [messages.published, report.published],
      [messages.scope, shownScope(report.scope, report.scope_known, messages)],
      [messages.form, report.form],
      [messages.notice, report.notice],
      [messages.revision, report.is_current ? null : messages.superseded(report.revision)],
    ],
    tables: stored.tables.map(showStoredTable),
    findings: stored.findings.map((finding) => ({
      rule: finding.rule,
      number: finding.finding_id,
      isFalseAlarm: finding.decision === 'false-alarm',
      decision:
        finding.decision &&
        messages.decidedBy(messages.decisions[finding.decision], finding.decided_by ?? '', finding.decided_why ?? ''),
      severity: finding.severity,
      sentence: language === 'zh' ? finding.sentence_zh : finding.sentence_en,
      positions: finding.positions ?? [],
      elsewhere: finding.elsewhere.map(({ report_year, source, positions }) => ({
        report: `${report_year ?? messages.unknown} ${source}`,
        positions: positions ?? [],
      })),
    })),
  }
}

function showStoredTable(stored: StoredTable): ShownTable {
  const cells = stored.facts.map((fact) => ({
    row: fact.row_code,
    column: fact.col_code,
    state: fact.state,
    value: fact.value,
    raw: fact.raw,
    unit: fact.unit,
    position: fact.position,
    mark: fact.flagged ? ('*' as const) : ('' as const),
    trust: fact.trust,
    suggested: fact.suggested,
    corrected: fact.corrected,
  }))
  return { ...stored, cells }
}

import type { ReportRow } from '../../db/index.ts'
import { formatAnswerTable, type Value } from './output.ts'
import type { Session } from './session.ts'
import { shownScope } from './shown-scope.ts'
import { safeLine } from './terminal-text.ts'

interface ListColumn {
  readonly head: string
  readonly of: (report: ReportRow) => Value
  /** The column tells reports apart; where none does, it is left out. */
  readonly isNeeded?: boolean
}

/**
 * One line a report. A column that says nothing is left out, and the folder that all files share stands above the
 * table: paths of archives are long, and a terminal is narrow.
 */
export function viewReportList(reports: readonly ReportRow[], session: Session): string {
  const { messages } = session
  const folder = reports.length > 1 ? commonFolder(reports.map((report) => report.source ?? '')) : ''
  const columns = columnsOf(reports, folder, session).filter(({ isNeeded }) => isNeeded !== false)
  const rows = reports.map((report) => columns.map((column) => column.of(report)))
  const table = formatAnswerTable({ columns: columns.map(({ head }) => head), rows }, session)
  return folder === '' ? table : `${session.bold(messages.folder)}  ${safeLine(folder)}\n\n${table}`
}

function columnsOf(reports: readonly ReportRow[], folder: string, { messages }: Session): readonly ListColumn[] {
  return [
    { head: messages.issuer, of: ({ issuer }) => issuer },
    { head: messages.place, of: ({ place }) => place, isNeeded: reports.some(({ place }) => (place ?? '') !== '') },
    { head: messages.year, of: (report) => report.report_year },
    { head: messages.scope, of: ({ scope, scope_known }) => shownScope(scope, scope_known, messages) },
    { head: messages.form, of: ({ form }) => form },
    {
      head: messages.revision,
      of: ({ revision, is_current }) => (is_current ? String(revision) : messages.superseded(revision)),
      isNeeded: reports.some(({ revision, is_current }) => revision > 1 || !is_current),
    },
    { head: messages.severities.error, of: ({ errors }) => errors },
    { head: messages.severities.warning, of: ({ warnings }) => warnings },
    { head: messages.source, of: ({ source }) => (source ?? '').slice(folder.length) },
  ]
}

/** The folders that all paths begin with, with the last slash; empty where there is none. */
function commonFolder(paths: readonly string[]): string {
  const [first = '', ...others] = paths
  const parts = first.split('/').slice(0, -1)
  const differs = parts.findIndex((_, index) => {
    const folder = `${parts.slice(0, index + 1).join('/')}/`
    return others.some((path) => !path.startsWith(folder))
  })
  const shared = differs < 0 ? parts : parts.slice(0, differs)
  return shared.some((part) => part !== '') ? `${shared.join('/')}/` : ''
}

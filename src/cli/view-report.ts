import stringWidth from 'string-width'
import type { Severity } from '../index.ts'
import type { Session } from './session.ts'
import { pad } from './table.ts'
import { safeLine } from './terminal-text.ts'
import { viewPosition } from './view-position.ts'
import { type ShownTable, viewPositions, viewTable } from './view-table.ts'

/** One thing noticed, in the reader's words. */
export interface ShownFinding {
  readonly rule: string
  readonly severity: Severity
  readonly sentence: string
  /** As formatPosition writes them. */
  readonly positions: readonly string[]
  /** Places in other reports that it speaks of: which report, and where in it. */
  readonly elsewhere?: readonly ShownPlaces[]
  /** Its number in the database. */
  readonly number?: number
  /** What a person decided on it, with name and reason. */
  readonly decision?: string | null
  /** A person decided so: it is shown, and not counted. */
  readonly isFalseAlarm?: boolean
}

/** Places in one report. */
export interface ShownPlaces {
  readonly report: string
  readonly positions: readonly string[]
}

/** A report as it is shown, from a file just read or from the database. */
export interface ShownReport {
  /** Names and values of who and when; a null is something that the report does not say. */
  readonly identity: readonly (readonly [name: string, value: string | null])[]
  readonly tables: readonly ShownTable[]
  readonly findings: readonly ShownFinding[]
}

/** A report for a person: who and when, the tables as read, then the findings, most important last. */
export function viewReport(report: ShownReport, session: Session, options: { readonly positions: boolean }): string {
  const { messages } = session
  const tables = report.tables.flatMap((table) => [
    '',
    ...viewTable(table, session),
    ...(options.positions ? ['', ...viewPositions(table, session)] : []),
  ])
  const lines = [
    ...viewIdentity(report, session),
    ...(tables.length > 0 ? tables : ['', messages.noTables]),
    ...viewLegend(report.tables, session),
    '',
    ...viewFindings(report.findings, session),
  ]
  return `${lines.join('\n')}\n`
}

function viewIdentity(report: ShownReport, session: Session): readonly string[] {
  const width = Math.max(...report.identity.map(([name]) => stringWidth(name)))
  return report.identity
    .filter((pair): pair is readonly [string, string] => pair[1] !== null)
    .map(([name, value]) => `${session.bold(pad(name, width, 'left'))}  ${safeLine(value)}`)
}

/** How much was read, and what the marks mean: only those that stand in these tables. */
function viewLegend(tables: readonly ShownTable[], session: Session): readonly string[] {
  const { messages } = session
  const cells = tables.flatMap((table) => table.cells)
  if (cells.length === 0) return []
  const marks = new Set(cells.map((cell) => cell.mark))
  const signs = [
    marks.has('!!') ? messages.legendError : '',
    marks.has('!') ? messages.legendWarning : '',
    marks.has('*') ? messages.legendFlagged : '',
    marks.has('?') ? messages.legendUncertain : '',
    cells.some((cell) => cell.state === 'blank') ? messages.legendBlank : '',
    cells.some((cell) => (cell.corrected ?? null) !== null) ? messages.legendCorrected : '',
    cells.some((cell) => cell.suggested !== null && cell.trust !== 'solved') ? messages.legendSuggested : '',
    ...signedTrusts.flatMap((trust) =>
      cells.some((cell) => cell.trust === trust) ? [messages.legendTrust[trust]] : [],
    ),
  ].filter((sign) => sign !== '')
  const numbers = cells.filter((cell) => cell.value !== null).length
  const empty = cells.filter((cell) => cell.value === null && cell.state !== 'not_on_form').length
  return ['', session.dim([messages.numbersRead(numbers, empty), ...signs].join('   '))]
}

/** An unchecked number has no sign. */
const signedTrusts = ['proven', 'consistent', 'disputed', 'solved'] as const

const leastFirst: readonly Severity[] = ['note', 'warning', 'error']

/** More places than these fill the screen and say nothing more; --json has them all. */
const mostPlaces = 6

/** Findings, most important last, and how many there are of each severity. */
export function viewFindings(findings: readonly ShownFinding[], session: Session): readonly string[] {
  const { messages } = session
  if (findings.length === 0) return [messages.noFindings]
  const sorted = leastFirst.flatMap((severity) => findings.filter((finding) => finding.severity === severity))
  const counted = findings.filter((finding) => !finding.isFalseAlarm)
  const count = (severity: Severity) => counted.filter((finding) => finding.severity === severity).length
  return [
    ...sorted.flatMap((finding) => viewFinding(finding, session)),
    session.bold(messages.findingsHead(count('error'), count('warning'), count('note'))),
  ]
}

function viewFinding(finding: ShownFinding, session: Session): readonly string[] {
  const style = { error: session.red, warning: session.yellow, note: session.dim }[finding.severity]
  const places = [
    viewPlaces(finding.positions, session),
    ...(finding.elsewhere ?? []).map(({ report, positions }) => {
      const places = viewPlaces(positions, session)
      return places === '' ? report : `${report}: ${places}`
    }),
  ]
  const number = finding.number === undefined ? '' : session.dim(`  #${finding.number}`)
  const decision = finding.decision ?? ''
  return [
    `${style(session.messages.severities[finding.severity])}  ${finding.rule}${number}`,
    `    ${safeLine(finding.sentence)}`,
    ...(decision === '' ? [] : [`    ${safeLine(decision)}`]),
    ...places.filter((text) => text !== '').map((text) => session.dim(`    ${safeLine(text)}`)),
  ]
}

function viewPlaces(positions: readonly string[], session: Session): string {
  const places = [...new Set(positions.map((position) => viewPosition(position, session.language)))]
  const rest = places.length - mostPlaces
  return places.slice(0, mostPlaces).join('; ') + (rest > 0 ? ` … (+${rest})` : '')
}

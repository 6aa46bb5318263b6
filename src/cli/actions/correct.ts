import type { Archive, NumberName, ReportRow, StoredFact } from '../../index.ts'
import { CommandFailure } from '../command-failure.ts'
import { findReport } from '../find-report.ts'
import { nearestNames } from '../nearest.ts'
import { writeAnswer } from '../output.ts'
import type { Session } from '../session.ts'
import { withArchive, withWritableArchive } from '../with-archive.ts'

/** As typed. */
export interface CorrectArguments {
  readonly report?: string | undefined
  readonly number?: string | undefined
  readonly value?: string | undefined
}

/** As commander gives them. */
export interface CorrectOptions {
  readonly db: string
  readonly why?: string
  readonly by?: string
  readonly withdraw?: boolean
  readonly list?: boolean
  readonly json?: boolean
}

/** Records what a printed number should be, withdraws that, or lists what was recorded. */
export async function correct(given: CorrectArguments, options: CorrectOptions, session: Session): Promise<void> {
  if (options.list) {
    await withArchive(options.db, session, (archive) => {
      const report = given.report === undefined ? null : findReport(given.report, archive, session)
      list(archive, report, options, session)
    })
    return
  }
  const { messages } = session
  const { report: typedReport, number: typedNumber } = given
  if (typedReport === undefined || typedNumber === undefined)
    throw missing(messages.correctUsage, 'gongkai correct', session)
  if ((given.value === undefined) !== (options.withdraw === true))
    throw missing(messages.correctUsage, 'gongkai correct', session)
  const { why, by } = saidBy(options, 'gongkai correct', session)
  const value = given.value === undefined ? null : parseValue(given.value, session)
  await withWritableArchive(options.db, session, (archive) => {
    const report = findReport(typedReport, archive, session)
    const { name, fact } = findNumber(typedNumber, report, archive, session)
    archive.correct(report.report_id, name, { value, why, by })
    const printed = fact?.value === null ? (fact.raw ?? '') : String(fact?.value ?? '')
    const said = value === null ? messages.withdrawn : messages.corrected
    session.say(said(`${report.issuer ?? report.source} ${report.report_year ?? ''}`, typedNumber, printed, value ?? 0))
    if (options.json) list(archive, report, options, session)
  })
}

/** Throws CommandFailure where the reason or the name is missing: without them nobody can judge it later. */
export function saidBy(
  options: { readonly why?: string; readonly by?: string },
  command: string,
  session: Session,
): { readonly why: string; readonly by: string } {
  const why = options.why?.trim() ?? ''
  const by = options.by?.trim() ?? ''
  if (why === '' || by === '') throw missing(session.messages.whyAndBy, command, session)
  return { why, by }
}

function missing(sentence: string, command: string, { messages }: Session): CommandFailure {
  return new CommandFailure(sentence, messages.seeHelp(command))
}

function parseValue(typed: string, { messages }: Session): number {
  if (!/^-?\d+(?:\.\d+)?$/u.test(typed)) throw new CommandFailure(messages.badValue(typed), null)
  return Number(typed)
}

interface FoundNumber {
  readonly name: Required<NumberName>
  /** Null for one that is not read any more: its correction can still be withdrawn. */
  readonly fact: StoredFact | null
}

/** `t3.new.total`, and `t3.new.total#2` for the second number of that name in the report. */
function findNumber(typed: string, report: ReportRow, archive: Archive, session: Session): FoundNumber {
  const facts = archive.report(report.report_id)?.tables.flatMap((table) => table.facts) ?? []
  const counts = new Map<string, number>()
  const named = facts.map((fact) => {
    const { table_code: table, row_code: row, col_code: column } = fact
    const plain = `${table}.${row}.${column}`
    const occurrence = (counts.get(plain) ?? 0) + 1
    counts.set(plain, occurrence)
    return { plain, fact, name: { table, row, column, occurrence } }
  })
  const wanted = typed.replace(/#1$/u, '')
  const found = named.find(
    ({ plain, name }) => wanted === `${plain}${name.occurrence > 1 ? `#${name.occurrence}` : ''}`,
  )
  if (found) return found
  const old = standing(archive, report).find(({ plain }) => plain === wanted)
  if (old) return { name: old.name, fact: null }
  const { messages } = session
  const near = nearestNames(typed, [...new Set(named.map(({ plain }) => plain))])
  const hint = near.length > 0 ? messages.didYouMean(near.join(', ')) : null
  throw new CommandFailure(messages.noSuchNumber(typed), hint)
}

function standing(archive: Archive, report: ReportRow) {
  return archive.corrections({ reportId: report.report_id }).map((row) => {
    const name = { table: row.table_code, row: row.row_code, column: row.col_code, occurrence: row.occurrence }
    const plain = `${name.table}.${name.row}.${name.column}${name.occurrence > 1 ? `#${name.occurrence}` : ''}`
    return { plain, name }
  })
}

function list(archive: Archive, report: ReportRow | null, options: CorrectOptions, session: Session): void {
  const found = archive.corrections(report === null ? {} : { reportId: report.report_id })
  if (found.length === 0 && !options.json) {
    session.say(session.messages.noCorrections)
    return
  }
  const columns = ['report', 'issuer', 'year', 'number', 'read_then', 'corrected', 'applies', 'why', 'by', 'made_at']
  const rows = found.map((row) => [
    row.report_id,
    row.issuer,
    row.report_year,
    `${row.table_code}.${row.row_code}.${row.col_code}${row.occurrence > 1 ? `#${row.occurrence}` : ''}`,
    row.raw_then,
    row.corrected,
    row.table_no === null ? 'no' : 'yes',
    row.why,
    row.by_whom,
    row.made_at,
  ])
  writeAnswer({ columns, rows }, options, session)
}

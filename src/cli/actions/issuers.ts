import type { Archive } from '../../index.ts'
import { CommandFailure } from '../command-failure.ts'
import { findReport } from '../find-report.ts'
import { doubtfulRows, issuerRows } from '../issuer-rows.ts'
import { type Answer, writeAnswer } from '../output.ts'
import type { Session } from '../session.ts'
import { withArchive, withWritableArchive } from '../with-archive.ts'
import { saidBy } from './correct.ts'

/** As commander gives them. */
export interface IssuersOptions {
  readonly db: string
  readonly doubtful?: boolean
  readonly name?: string
  readonly place?: string
  readonly why?: string
  readonly by?: string
  readonly json?: boolean
  readonly csv?: boolean
}

/** How many issuers or reports each takes: at least, at most. */
const actions = {
  list: [0, 0],
  show: [1, 1],
  confirm: [1, 1],
  withdraw: [1, 1],
  merge: [2, Number.POSITIVE_INFINITY],
  split: [1, Number.POSITIVE_INFINITY],
} as const

function isAction(typed: string): typed is keyof typeof actions {
  return Object.hasOwn(actions, typed)
}

/** Lists issuers, shows what is known of one, or records of which place it is, that several are one, or one is two. */
export async function issuers(
  typedAction: string,
  typed: readonly string[],
  options: IssuersOptions,
  session: Session,
): Promise<void> {
  const { messages } = session
  const usage = new CommandFailure(messages.issuersUsage, messages.seeHelp('gongkai issuers'))
  if (!isAction(typedAction)) throw usage
  const action = typedAction
  const [fewest, most] = actions[action]
  const isWhole = typed.length >= fewest && typed.length <= most
  if (!isWhole || (action === 'confirm' && options.place === undefined)) throw usage
  if (action === 'list') {
    await withArchive(options.db, session, (archive) => list(archive, options, session))
    return
  }
  if (action === 'show') {
    await withArchive(options.db, session, (archive) => {
      writeAnswer(evidenceOf(allReportsOf(typed, archive, session), archive), options, session)
    })
    return
  }
  const said = saidBy(options, 'gongkai issuers', session)
  await withWritableArchive(options.db, session, (archive) => {
    const reports = action === 'split' ? reportsNamed(typed, archive, session) : allReportsOf(typed, archive, session)
    if (action === 'merge') archive.mergeIssuers(issuersOf(typed, archive, session), said)
    else if (action === 'split')
      archive.splitReports(reports, { ...said, ...(options.name !== undefined && { name: options.name }) })
    else archive.decideIssuer(reports, { place: action === 'confirm' ? (options.place ?? null) : null, ...said })
    while (archive.compareReports() > 0);
    const { columns, rows } = archive.query(
      `SELECT p.report_id AS report, p.outcome, coalesce(d.path, '') AS place, i.issuer_id AS issuer, i.name FROM json_each(?) j
       JOIN report_place p ON p.report_id = j.value LEFT JOIN division d ON d.code = p.place_code
       LEFT JOIN report_core c ON c.report_id = p.report_id LEFT JOIN issuer i ON i.issuer_id = c.issuer_id ORDER BY 1`,
      [JSON.stringify(reports)],
    )
    for (const [report, outcome, place, issuer, name] of rows)
      session.say(messages.issuerNow(`${report}`, `${outcome}`, `${place}`, `${name} (${issuer})`))
    if (options.json || options.csv) writeAnswer({ columns, rows }, options, session)
  })
}

function allReportsOf(typed: readonly string[], archive: Archive, session: Session): readonly number[] {
  return typed.flatMap((one) => reportsOf(one, archive, session))
}

/** Reports by their own numbers, or issuer and year. */
function reportsNamed(typed: readonly string[], archive: Archive, session: Session): readonly number[] {
  return typed.map((one) => findReport(one, archive, session).report_id)
}

/** Issuers by their numbers, or as those of the reports named. */
function issuersOf(typed: readonly string[], archive: Archive, session: Session): readonly number[] {
  return typed.flatMap((one) => {
    if (/^\d+$/u.test(one)) return Number(one)
    return findReport(one, archive, session).issuer_id ?? []
  })
}

/** All reports of the issuer with this number, or the one report of an issuer and year. */
function reportsOf(typed: string, archive: Archive, session: Session): readonly number[] {
  if (!/^\d+$/u.test(typed)) return [findReport(typed, archive, session).report_id]
  const { rows } = archive.query('SELECT report_id FROM report WHERE issuer_id = ? ORDER BY report_id', [Number(typed)])
  if (rows.length === 0) throw new CommandFailure(session.messages.noSuchIssuerNumber(typed), null)
  return rows.map(([id]) => Number(id))
}

function list(archive: Archive, { doubtful, name, place, ...output }: IssuersOptions, session: Session): void {
  const answer = archive.query(doubtful ? doubtfulRows : issuerRows, { name: name ?? '', place: place ?? '' })
  if (answer.rows.length === 0 && !output.json && !output.csv) session.say(session.messages.noIssuers)
  else writeAnswer(answer, output, session)
  if (!doubtful) return
  const [[nameless] = []] = archive.query('SELECT count(*) FROM report WHERE issuer_id IS NULL AND is_current = 1').rows
  if (Number(nameless) > 0) session.say(session.messages.reportsWithoutIssuer(Number(nameless)))
}

/** One row for each candidate and each piece of evidence, by report. */
function evidenceOf(reports: readonly number[], archive: Archive): Answer {
  return archive.query(
    `WITH chosen AS (SELECT r.report_id, r.report_year, p.printed_name, p.outcome, p.method FROM json_each(?) j
       JOIN report r ON r.report_id = j.value LEFT JOIN report_place p ON p.report_id = r.report_id)
     SELECT c.report_id AS report, c.report_year AS year, c.printed_name AS printed, c.outcome, c.method, x.kind, x.source, x.text, x.effect
     FROM chosen c LEFT JOIN (
       SELECT report_id, 1 AS part, rank AS nth, 'candidate' AS kind, supports AS source, path AS text, doubt AS effect FROM place_candidate
       UNION ALL SELECT report_id, 2, evidence_no, 'evidence', source, text, effect FROM place_evidence
       UNION ALL SELECT r.report_id, 3, d.issuer_decision_id, 'decision', d.by_whom, coalesce(d.place || ' ' || d.said_name, d.said_name, d.place, '-'), d.why
         FROM report r JOIN issuer_decision d ON lower(hex(d.sha256)) = r.sha256) x ON x.report_id = c.report_id
     ORDER BY c.report_year, c.report_id, x.part, x.nth`,
    [JSON.stringify(reports)],
  )
}

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

const actions = ['list', 'show', 'confirm', 'withdraw'] as const

/** Lists issuers, shows what is known of one, or records of which place it is. */
export async function issuers(
  typedAction: string,
  typed: string | undefined,
  options: IssuersOptions,
  session: Session,
): Promise<void> {
  const { messages } = session
  const action = actions.find((one) => one === typedAction)
  const isWhole = action === 'list' ? typed === undefined : typed !== undefined
  if (!action || !isWhole || (action === 'confirm' && options.place === undefined))
    throw new CommandFailure(messages.issuersUsage, messages.seeHelp('gongkai issuers'))
  if (action === 'list' || typed === undefined) {
    await withArchive(options.db, session, (archive) => list(archive, options, session))
    return
  }
  if (action === 'show') {
    await withArchive(options.db, session, (archive) => {
      writeAnswer(evidenceOf(reportsOf(typed, archive, session), archive), options, session)
    })
    return
  }
  const said = saidBy(options, 'gongkai issuers', session)
  await withWritableArchive(options.db, session, (archive) => {
    const reports = reportsOf(typed, archive, session)
    archive.decideIssuer(reports, { place: action === 'confirm' ? (options.place ?? null) : null, ...said })
    while (archive.compareReports() > 0);
    const { columns, rows } = archive.query(
      `SELECT p.report_id AS report, p.outcome, coalesce(d.path, '') AS place FROM json_each(?) j
       JOIN report_place p ON p.report_id = j.value LEFT JOIN division d ON d.code = p.place_code ORDER BY 1`,
      [JSON.stringify(reports)],
    )
    for (const [report, outcome, place] of rows) session.say(messages.issuerNow(`${report}`, `${outcome}`, `${place}`))
    if (options.json || options.csv) writeAnswer({ columns, rows }, options, session)
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
       UNION ALL SELECT r.report_id, 3, d.issuer_decision_id, 'decision', d.by_whom, coalesce(d.place, '-'), d.why
         FROM report r JOIN issuer_decision d ON lower(hex(d.sha256)) = r.sha256) x ON x.report_id = c.report_id
     ORDER BY c.report_year, c.report_id, x.part, x.nth`,
    [JSON.stringify(reports)],
  )
}

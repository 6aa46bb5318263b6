import { conditionOf } from '../../index.ts'
import { type OutputOptions, writeAnswer } from '../output.ts'
import type { Session } from '../session.ts'
import { type SelectionOptions, selectionOf } from '../shared-options.ts'
import { withArchive } from '../with-archive.ts'

/** As commander gives them. */
export interface ListOptions extends OutputOptions, SelectionOptions {
  readonly db: string
  /** Superseded revisions too. */
  readonly all?: boolean
}

/** Prints one row a report; `scope` with a question mark is assumed, as scope_known = 0 in the view `report`. */
export async function listReports(options: ListOptions, session: Session): Promise<void> {
  await withArchive(options.db, session, (archive) => {
    const { sql, parameters } = conditionOf(selectionOf(options))
    // Every condition stands behind the one on revisions.
    const chosen = options.all ? sql.replace('is_current = 1', '1') : sql
    const answer = archive.query(
      `SELECT report_id, issuer, place, report_year, scope || iif(scope_known, '', '?') AS scope, form, format, errors, warnings,
         ${options.all ? 'revision, is_current, ' : ''}source
       FROM report WHERE ${chosen} ORDER BY place, issuer, report_year, scope, revision, report_id`,
      parameters,
    )
    writeAnswer(answer, options, session)
    if (session.terminal) session.say(session.messages.rows(answer.rows.length))
  })
}

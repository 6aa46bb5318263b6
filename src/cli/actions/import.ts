import { importPaths, openArchive } from '../../index.ts'
import { withProgress } from '../progress.ts'
import { complainOfFiles } from '../read-files.ts'
import type { Session } from '../session.ts'
import { parseSeverities } from '../severity-choice.ts'
import { databaseWords } from '../shared-options.ts'
import { sayOutcomes } from '../view-import.ts'

/** What is there now, in a table that fits a terminal however many reports there are. */
const overview =
  'SELECT report_year, form, count(*) AS reports, sum(errors) AS errors, sum(warnings) AS warnings FROM report GROUP BY 1, 2'

/** As commander gives them. */
export interface ImportCommandOptions {
  readonly db: string
  readonly keepOriginals?: boolean
  /** As typed: RULE=LEVEL. */
  readonly severity?: readonly string[]
}

/** Imports, says what changed and what to type next, then which files could not be read. */
export async function importReports(
  paths: readonly string[],
  options: ImportCommandOptions,
  session: Session,
): Promise<void> {
  const { messages } = session
  const severities = parseSeverities(options.severity ?? [], session)
  const archive = openArchive(options.db)
  try {
    const settings = { keepOriginals: options.keepOriginals === true, severities }
    const summary = await withProgress(session, (onEvent, signal) =>
      importPaths(archive, paths, { ...settings, signal }, onEvent),
    )
    sayOutcomes(summary, options.db, session)
    if (summary.files === 0) session.complain(messages.nothingFound)
    if (summary.outcomes.imported > 0) {
      session.say(messages.tryNext(`gongkai query "${overview}"${databaseWords(options.db)}`))
    }
    complainOfFiles(summary.failures, session)
  } finally {
    archive.close()
  }
}

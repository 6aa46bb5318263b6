import { type ImportEvent, importPaths, openArchive, retryFailed, searchDivisions } from '../../index.ts'
import { CommandFailure } from '../command-failure.ts'
import { divisionsOf } from '../divisions-of.ts'
import { exitCodes } from '../exit-codes.ts'
import { openImportLog } from '../import-log.ts'
import { openManifest, sayUnmet } from '../open-manifest.ts'
import { withProgress } from '../progress.ts'
import { complainOfFiles } from '../read-files.ts'
import type { Session } from '../session.ts'
import { parseSeverities } from '../severity-choice.ts'
import { databaseWords, jobsOf, turnOf } from '../shared-options.ts'
import { keepHeapSmall } from '../small-heap.ts'
import { sayOutcomes } from '../view-import.ts'
import { assertDatabase } from '../with-archive.ts'

/** What is there now, in a table that fits a terminal however many reports there are. */
const overview =
  'SELECT report_year, form, count(*) AS reports, sum(errors) AS errors, sum(warnings) AS warnings FROM report GROUP BY 1, 2'

/** As commander gives them. */
export interface ImportCommandOptions {
  readonly db: string
  readonly keepOriginals?: boolean
  /** As typed: RULE=LEVEL. */
  readonly severity?: readonly string[]
  readonly jobs?: number
  /** Seconds. */
  readonly wait?: number
  readonly retryFailed?: boolean
  readonly watch?: boolean
  readonly log?: string
  /** A code or a path that the list of divisions has. */
  readonly place?: string
  /** Path of a CSV file. */
  readonly manifest?: string
}

/** Imports, says what changed and what to type next, then which files could not be read. */
export async function importReports(
  paths: readonly string[],
  options: ImportCommandOptions,
  session: Session,
): Promise<void> {
  const { messages } = session
  const severities = parseSeverities(options.severity ?? [], session)
  const placed = placeOf(options, session)
  const listed = await openManifest(options, session)
  if (options.retryFailed) assertDatabase(options.db, session)
  const log = openImportLog(options.log, session)
  keepHeapSmall()
  const archive = openArchive(options.db)
  try {
    const begun = performance.now()
    const words = options.retryFailed ? ['import', '--retry-failed', ...paths] : ['import', ...paths]
    const turn = turnOf(words, options, session)
    const settings = {
      keepOriginals: options.keepOriginals === true,
      severities,
      ...jobsOf(options),
      ...placed,
      ...listed,
      turn,
    }
    const run = options.retryFailed ? retryFailed : importPaths
    const summary = await withProgress(session, (show, signal) => {
      const onEvent = (event: ImportEvent): void => {
        log.file(event)
        show(event)
      }
      return run(archive, paths.length === 0 ? (listed.manifest?.paths ?? []) : paths, { ...settings, signal }, onEvent)
    })
    log.summary(summary, (performance.now() - begun) / 1000)
    sayOutcomes(summary, options.db, session)
    if (summary.files === 0) sayNothingDone(options, session)
    if (summary.outcomes.imported > 0) {
      session.say(messages.tryNext(`gongkai query "${overview}"${databaseWords(options.db)}`))
    }
    if (listed.manifest) sayUnmet(listed.manifest, session)
    complainOfFiles(summary.failures, session, summary.failureCodes)
  } finally {
    archive.close()
    log.close()
  }
}

function sayNothingDone({ retryFailed }: ImportCommandOptions, { messages, say, complain }: Session): void {
  if (retryFailed) say(messages.nothingFailed)
  else complain(messages.nothingFound)
}

/** The place that is given, where the list of divisions has it. */
export function placeOf(
  { place, db }: Pick<ImportCommandOptions, 'place' | 'db'>,
  session: Session,
): { readonly place?: string } {
  if (place === undefined) return {}
  if (searchDivisions(place, divisionsOf(db)).length > 0) return { place }
  throw new CommandFailure(session.messages.noSuchPlace(place), null, exitCodes.usedWrongly)
}

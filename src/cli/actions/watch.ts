import { type ImportEvent, openArchive, watchPaths } from '../../index.ts'
import { openImportLog } from '../import-log.ts'
import type { Session } from '../session.ts'
import { parseSeverities } from '../severity-choice.ts'
import { jobsOf, turnOf } from '../shared-options.ts'
import { keepHeapSmall } from '../small-heap.ts'
import { sayOutcomes } from '../view-import.ts'
import { type ImportCommandOptions, placeOf } from './import.ts'

/** Imports what comes until Ctrl-C, which is the usual end and no failure; says each file as it is there. */
export async function watchReports(
  paths: readonly string[],
  options: ImportCommandOptions,
  session: Session,
): Promise<void> {
  const { messages } = session
  const severities = parseSeverities(options.severity ?? [], session)
  const placed = placeOf(options, session)
  const stop = new AbortController()
  const interrupt = () => {
    stop.abort()
    process.removeListener('SIGINT', interrupt).removeListener('SIGTERM', interrupt)
    session.say(messages.stopping)
  }
  const log = openImportLog(options.log, session)
  keepHeapSmall()
  const archive = openArchive(options.db)
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt)
  try {
    const begun = performance.now()
    session.say(messages.watching(paths.join(' ')))
    const turn = turnOf(['import', '--watch', ...paths], options, session)
    const keepOriginals = options.keepOriginals === true
    const settings = { keepOriginals, severities, ...jobsOf(options), ...placed, signal: stop.signal, turn }
    const summary = await watchPaths(archive, paths, settings, (event) => {
      log.file(event)
      sayFile(event, session)
    })
    log.summary(summary, (performance.now() - begun) / 1000)
    sayOutcomes(summary, options.db, session)
  } finally {
    process.removeListener('SIGINT', interrupt).removeListener('SIGTERM', interrupt)
    archive.close()
    log.close()
  }
}

/** What was passed over or is there already is no news. */
function sayFile({ file, outcome, why }: ImportEvent, session: Session): void {
  const { messages, language } = session
  if (why && outcome === 'failed') session.complain(`${messages.unreadable(file, why[language])} [${why.code}]`)
  else if (outcome !== 'unchanged' && outcome !== 'skipped') session.say(messages.arrived(file))
}

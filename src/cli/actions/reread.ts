import { extractorVersion, type ImportEvent, openArchive, rereadArchive } from '../../index.ts'
import { openImportLog } from '../import-log.ts'
import { withProgress } from '../progress.ts'
import { complainOfFiles } from '../read-files.ts'
import type { Session } from '../session.ts'
import { jobsOf, turnOf } from '../shared-options.ts'
import { keepHeapSmall } from '../small-heap.ts'
import { sayOutcomes } from '../view-import.ts'
import { assertDatabase } from '../with-archive.ts'

/** As commander gives them. */
export interface RereadCommandOptions {
  readonly db: string
  readonly jobs?: number
  /** Seconds. */
  readonly wait?: number
  readonly retryFailed?: boolean
  readonly log?: string
}

/** Reads again what another version read, and says what became of it. */
export async function reread(options: RereadCommandOptions, session: Session): Promise<void> {
  const { db: path } = options
  const { messages } = session
  assertDatabase(path, session)
  const log = openImportLog(options.log, session)
  keepHeapSmall()
  const archive = openArchive(path)
  try {
    const begun = performance.now()
    const retryFailed = options.retryFailed === true
    const turn = turnOf(['reread'], options, session)
    const { tried } = archive.countRereadCandidates(extractorVersion())
    const summary = await withProgress(session, (show, signal) => {
      const onEvent = (event: ImportEvent): void => {
        log.file(event)
        show(event)
      }
      return rereadArchive(archive, { ...jobsOf(options), retryFailed, signal, turn }, onEvent)
    })
    log.summary(summary, (performance.now() - begun) / 1000)
    if (summary.files > 0) sayOutcomes(summary, path, session)
    else if (tried === 0 || retryFailed) session.say(messages.nothingToReread(extractorVersion()))
    if (tried > 0 && !retryFailed) session.complain(messages.triedBefore(tried))
    complainOfFiles(summary.failures, session, summary.failureCodes)
  } finally {
    archive.close()
    log.close()
  }
}

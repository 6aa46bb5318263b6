import { extractorVersion, openArchive, rereadArchive } from '../../index.ts'
import { withProgress } from '../progress.ts'
import { complainOfFiles } from '../read-files.ts'
import type { Session } from '../session.ts'
import { jobsOf } from '../shared-options.ts'
import { sayOutcomes } from '../view-import.ts'
import { assertDatabase } from '../with-archive.ts'

/** As commander gives them. */
export interface RereadCommandOptions {
  readonly db: string
  readonly jobs?: number
}

/** Reads again what another version read, and says what became of it. */
export async function reread(options: RereadCommandOptions, session: Session): Promise<void> {
  const { db: path } = options
  assertDatabase(path, session)
  const archive = openArchive(path)
  try {
    const summary = await withProgress(session, (onEvent, signal) =>
      rereadArchive(archive, { ...jobsOf(options), signal }, onEvent),
    )
    if (summary.files === 0) session.say(session.messages.nothingToReread(extractorVersion()))
    else sayOutcomes(summary, path, session)
    complainOfFiles(summary.failures, session, summary.failureCodes)
  } finally {
    archive.close()
  }
}

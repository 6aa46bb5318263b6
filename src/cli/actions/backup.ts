import { type BackupOptions, backUpArchive } from '../../index.ts'
import type { Session } from '../session.ts'
import { assertDatabase } from '../with-archive.ts'

/** As commander gives them. */
export interface BackupCommandOptions extends BackupOptions {
  readonly db: string
}

/** Copies the database while others may be at work in it. */
export async function backUp(target: string, options: BackupCommandOptions, session: Session): Promise<void> {
  assertDatabase(options.db, session)
  await backUpArchive(options.db, target, { replace: options.replace === true })
  session.say(session.messages.intoDatabase(target))
}

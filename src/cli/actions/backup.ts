import { backUpArchive } from '../../index.ts'
import type { Session } from '../session.ts'
import { assertDatabase } from '../with-archive.ts'

/** Copies the database while others may be at work in it. */
export async function backUp(target: string, { db }: { readonly db: string }, session: Session): Promise<void> {
  assertDatabase(db, session)
  await backUpArchive(db, target)
  session.say(session.messages.intoDatabase(target))
}

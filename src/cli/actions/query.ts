import { text } from 'node:stream/consumers'
import { type OutputOptions, writeAnswer } from '../output.ts'
import type { Session } from '../session.ts'
import { withArchive } from '../with-archive.ts'

/** As commander gives them. */
export interface QueryOptions extends OutputOptions {
  readonly db: string
}

/** Runs one reading statement (`-`: from stdin) and writes its rows. */
export async function query(typed: string, options: QueryOptions, session: Session): Promise<void> {
  const sql = typed === '-' ? await text(process.stdin) : typed
  await withArchive(options.db, session, (archive) => {
    const answer = archive.query(sql)
    writeAnswer(answer, options, session)
    if (session.terminal) session.say(session.messages.rows(answer.rows.length))
  })
}

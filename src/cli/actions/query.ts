import { text } from 'node:stream/consumers'
import { type NarrowedSql, narrowed, questionNamed, questions } from '../../../db/index.ts'
import { CommandFailure } from '../command-failure.ts'
import { nearest } from '../nearest.ts'
import { type OutputOptions, writeAnswer } from '../output.ts'
import type { Session } from '../session.ts'
import { type SelectionOptions, selectionOf } from '../shared-options.ts'
import { withArchive } from '../with-archive.ts'

/** As commander gives them. */
export interface QueryOptions extends OutputOptions, SelectionOptions {
  readonly db: string
  readonly list?: boolean
  readonly name?: string
}

/** Runs one reading statement (`-`: from stdin) or a ready question and writes its rows; or lists the ready ones. */
export async function query(typed: string | undefined, options: QueryOptions, session: Session): Promise<void> {
  if (options.list) {
    const rows = questions.map((question) => [question.name, question[session.language]])
    writeAnswer({ columns: ['name', session.messages.question], rows }, options, session)
    return
  }
  const { sql, parameters } = await asked(typed, options, session)
  await withArchive(options.db, session, (archive) => {
    const answer = archive.query(sql, parameters)
    writeAnswer(answer, options, session)
    if (session.terminal) session.say(session.messages.rows(answer.rows.length))
  })
}

async function asked(typed: string | undefined, options: QueryOptions, session: Session): Promise<NarrowedSql> {
  const { messages } = session
  const selection = selectionOf(options)
  if ((typed === undefined) === (options.name === undefined)) throw new CommandFailure(messages.queryOneOf, null)
  if (options.name !== undefined) {
    const question = questionNamed(options.name)
    if (question) return narrowed(question, selection)
    const names = questions.map(({ name }) => name)
    const near = nearest(options.name, names)
    const hint = near.length > 0 ? messages.didYouMean(near.join(', ')) : messages.seeHelp('gongkai query --list')
    throw new CommandFailure(messages.noSuchQuestion(options.name), hint)
  }
  if (Object.keys(selection).length > 0) throw new CommandFailure(messages.queryNotNarrowed, null)
  return { sql: typed === '-' ? await text(process.stdin) : (typed ?? ''), parameters: [] }
}

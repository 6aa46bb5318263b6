import { text } from 'node:stream/consumers'
import type { Command } from 'commander'
import { type OutputOptions, writeAnswer } from '../output.ts'
import type { CommandContext } from '../program.ts'
import type { Session } from '../session.ts'
import { addAnswerOptions, addDatabaseOption, withArchive } from '../shared-options.ts'

interface QueryOptions extends OutputOptions {
  readonly db: string
}

export function addQueryCommand(program: Command, { messages, session }: CommandContext): void {
  const command = program
    .command('query')
    .summary(messages.querySummary)
    .description(`${messages.querySummary}\n${messages.inLibrary('openArchive(path).query(sql)')}`)
    .argument('<sql>', messages.querySql)
  addDatabaseOption(command, messages)
  addAnswerOptions(command, messages)
  command.action((sql: string, options: QueryOptions, self: Command) => query(sql, options, session(self)))
}

async function query(typed: string, options: QueryOptions, session: Session): Promise<void> {
  const sql = typed === '-' ? await text(process.stdin) : typed
  await withArchive(options.db, session, (archive) => {
    const answer = archive.query(sql)
    writeAnswer(answer, options, session)
    if (session.terminal) session.say(session.messages.rows(answer.rows.length))
  })
}

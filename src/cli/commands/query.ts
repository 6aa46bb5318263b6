import type { Command } from 'commander'
import type { QueryOptions } from '../actions/query.ts'
import type { CommandContext } from '../program.ts'
import { addAnswerOptions, addDatabaseOption } from '../shared-options.ts'

/** Read-only twice over: the connection cannot write, and only one reading statement is run. */
export function addQueryCommand(program: Command, { messages, session }: CommandContext): void {
  const command = program
    .command('query')
    .summary(messages.querySummary)
    .description(`${messages.querySummary}\n${messages.inLibrary('openArchive(path).query(sql)')}`)
    .argument('<sql>', messages.querySql)
  addDatabaseOption(command, messages)
  addAnswerOptions(command, messages)
  command.action(async (sql: string, options: QueryOptions, self: Command) => {
    const { query } = await import('../actions/query.ts')
    await query(sql, options, session(self))
  })
}

import type { Command } from 'commander'
import type { QueryOptions } from '../actions/query.ts'
import type { CommandContext } from '../program.ts'
import { addAnswerOptions, addDatabaseOption, addSelectionOptions } from '../shared-options.ts'

/** Read-only twice over: the connection cannot write, and only one reading statement is run. */
export function addQueryCommand(program: Command, { messages, session }: CommandContext): void {
  const command = program
    .command('query')
    .summary(messages.querySummary)
    .description(
      `${messages.querySummary}\n${messages.inLibrary('openArchive(path).query(sql); narrowed(questionNamed(name), selection)')}`,
    )
    .argument('[sql]', messages.querySql)
    .option('--list', messages.queryList)
    .option('--name <name>', messages.queryName)
  addSelectionOptions(command, messages)
  addDatabaseOption(command, messages)
  addAnswerOptions(command, messages)
  command.action(async (sql: string | undefined, options: QueryOptions, self: Command) => {
    const { query } = await import('../actions/query.ts')
    await query(sql, options, session(self))
  })
}

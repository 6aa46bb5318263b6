import type { Command } from 'commander'
import type { ListOptions } from '../actions/list.ts'
import type { CommandContext } from '../program.ts'
import { addAnswerOptions, addDatabaseOption, addSelectionOptions } from '../shared-options.ts'

/** One row a report, of everything or of what a selection leaves. */
export function addListCommand(program: Command, { messages, session }: CommandContext): void {
  const command = program
    .command('list')
    .summary(messages.listSummary)
    .description(`${messages.listSummary}\n${messages.inLibrary('openArchive(path).reports()')}`)
  addSelectionOptions(command, messages)
  command.option('--all', messages.listAll)
  addDatabaseOption(command, messages)
  addAnswerOptions(command, messages)
  command.action(async (options: ListOptions, self: Command) => {
    const { listReports } = await import('../actions/list.ts')
    await listReports(options, session(self))
  })
}

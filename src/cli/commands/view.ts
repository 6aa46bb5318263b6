import type { Command } from 'commander'
import type { ViewOptions } from '../actions/view.ts'
import type { CommandContext } from '../program.ts'
import { addDatabaseOption } from '../shared-options.ts'

/** A file needs no database; a report of one is shown with what people and other years say of it. */
export function addViewCommand(program: Command, { messages, session }: CommandContext): void {
  const words = messages.view
  const command = program
    .command('view')
    .summary(words.summary)
    .description(words.summary)
    .argument('<report>', words.what)
  addDatabaseOption(command, messages)
  command
    .option('-o, --output <file>', words.outOption)
    .action(async (report: string, options: ViewOptions, self: Command) => {
      const { view } = await import('../actions/view.ts')
      await view(report, options, session(self))
    })
}

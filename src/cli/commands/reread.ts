import type { Command } from 'commander'
import type { RereadCommandOptions } from '../actions/reread.ts'
import type { CommandContext } from '../program.ts'
import { addDatabaseOption, addJobsOption, addWaitOption } from '../shared-options.ts'

/** For after an upgrade: only what another version read is read again. */
export function addRereadCommand(program: Command, { messages, session }: CommandContext): void {
  const command = program
    .command('reread')
    .summary(messages.rereadSummary)
    .description(`${messages.rereadSummary}\n${messages.inLibrary('rereadArchive(openArchive(path), options)')}`)
  addDatabaseOption(command, messages)
  addJobsOption(command, messages)
  addWaitOption(command, messages)
  command.option('--retry-failed', messages.retryTriedOption).option('--log <file>', messages.logOption)
  command.action(async (options: RereadCommandOptions, self: Command) => {
    const { reread } = await import('../actions/reread.ts')
    await reread(options, session(self))
  })
}

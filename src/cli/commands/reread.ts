import type { Command } from 'commander'
import type { CommandContext } from '../program.ts'
import { addDatabaseOption } from '../shared-options.ts'

/** For after an upgrade: only what another version read is read again. */
export function addRereadCommand(program: Command, { messages, session }: CommandContext): void {
  const command = program
    .command('reread')
    .summary(messages.rereadSummary)
    .description(`${messages.rereadSummary}\n${messages.inLibrary('rereadArchive(openArchive(path), options)')}`)
  addDatabaseOption(command, messages)
  command.action(async (options: { readonly db: string }, self: Command) => {
    const { reread } = await import('../actions/reread.ts')
    await reread(options.db, session(self))
  })
}

import type { Command } from 'commander'
import type { BackupCommandOptions } from '../actions/backup.ts'
import type { CommandContext } from '../program.ts'
import { addDatabaseOption } from '../shared-options.ts'

/** A copy by the file system, made while an import writes, would be no database. */
export function addBackupCommand(program: Command, { messages, session }: CommandContext): void {
  const command = program
    .command('backup')
    .summary(messages.backupSummary)
    .description(`${messages.backupSummary}\n${messages.inLibrary('backUpArchive(path, target)')}`)
    .argument('<file>', messages.backupFile)
  addDatabaseOption(command, messages)
  command.option('--replace', messages.replaceOption)
  command.action(async (target: string, options: BackupCommandOptions, self: Command) => {
    const { backUp } = await import('../actions/backup.ts')
    await backUp(target, options, session(self))
  })
}

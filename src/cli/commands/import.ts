import type { Command } from 'commander'
import type { ImportCommandOptions } from '../actions/import.ts'
import type { CommandContext } from '../program.ts'
import { addDatabaseOption, collect } from '../shared-options.ts'

/** Makes the database where there is none. */
export function addImportCommand(program: Command, { messages, session }: CommandContext): void {
  const command = program
    .command('import')
    .summary(messages.importSummary)
    .description(`${messages.importSummary}\n${messages.inLibrary('importPaths(openArchive(path), paths, options)')}`)
    .argument('<paths...>', messages.importPaths)
  addDatabaseOption(command, messages)
  command
    .option('--keep-originals', messages.keepOriginalsOption)
    .option('--severity <rule=level>', messages.severityOption, collect)
    .action(async (paths: string[], options: ImportCommandOptions, self: Command) => {
      const { importReports } = await import('../actions/import.ts')
      await importReports(paths, options, session(self))
    })
}

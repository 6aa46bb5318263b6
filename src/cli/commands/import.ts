import { type Command, CommanderError, Option } from 'commander'
import type { ImportCommandOptions } from '../actions/import.ts'
import type { CommandContext } from '../program.ts'
import { addDatabaseOption, addJobsOption, addWaitOption, collect } from '../shared-options.ts'

/** Makes the database where there is none. */
export function addImportCommand(program: Command, { messages, session }: CommandContext): void {
  const command = program
    .command('import')
    .summary(messages.importSummary)
    .description(`${messages.importSummary}\n${messages.inLibrary('importPaths(openArchive(path), paths, options)')}`)
    .argument('[paths...]', messages.importPaths)
  addDatabaseOption(command, messages)
  addJobsOption(command, messages)
  addWaitOption(command, messages)
  command
    .option('--keep-originals', messages.keepOriginalsOption)
    .option('--severity <rule=level>', messages.severityOption, collect)
    .addOption(new Option('--retry-failed', messages.retryFailedOption).conflicts('watch'))
    .option('--watch', messages.watchOption)
    .option('--log <file>', messages.logOption)
    .option('--place <place>', messages.importPlaceOption)
    .addOption(new Option('--manifest <file>', messages.manifestOption).conflicts(['watch', 'retryFailed']))
    .action(async (paths: string[], options: ImportCommandOptions, self: Command) => {
      // Without paths, --retry-failed means all of them and --manifest what it names; nothing else goes without.
      if (paths.length === 0 && !options.retryFailed && options.manifest === undefined) {
        throw new CommanderError(1, 'commander.missingArgument', "error: missing required argument 'paths'")
      }
      if (options.watch) {
        const { watchReports } = await import('../actions/watch.ts')
        await watchReports(paths, options, session(self))
        return
      }
      const { importReports } = await import('../actions/import.ts')
      await importReports(paths, options, session(self))
    })
}

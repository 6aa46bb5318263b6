import { type Command, Option } from 'commander'
import type { ExportCommandOptions } from '../actions/export.ts'
import type { CommandContext } from '../program.ts'
import { addDatabaseOption, addSelectionOptions } from '../shared-options.ts'

/** Writes a folder and nothing else; the database is only read. */
export function addExportCommand(program: Command, { messages, session }: CommandContext): void {
  const command = program
    .command('export')
    .summary(messages.exportSummary)
    .description(
      `${messages.exportSummary}\n${messages.inLibrary('exportArchive(openArchive(path), folder, { format })')}`,
    )
    .argument('<folder>', messages.exportFolder)
  addDatabaseOption(command, messages)
  addSelectionOptions(command, messages)
  command
    .addOption(
      new Option('--format <format>', messages.exportFormatOption)
        .choices(['csv', 'jsonl', 'parquet', 'xlsx'])
        .default('csv'),
    )
    .option('--bom', messages.bomOption)
    .action(async (folder: string, options: ExportCommandOptions, self: Command) => {
      const { exportReports } = await import('../actions/export.ts')
      await exportReports(folder, options, session(self))
    })
}

import { type Command, InvalidArgumentError, Option } from 'commander'
import type { ExportCommandOptions } from '../actions/export.ts'
import type { CommandContext } from '../program.ts'
import { addDatabaseOption } from '../shared-options.ts'

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
  command
    .addOption(
      new Option('--format <format>', messages.exportFormatOption)
        .choices(['csv', 'jsonl', 'parquet', 'xlsx'])
        .default('csv'),
    )
    .option('--year <years>', messages.yearsOption, (typed: string) => parseYears(typed, messages.badYears(typed)))
    .option('--place <words>', messages.exportPlaceOption)
    .addOption(new Option('--scope <scope>', messages.exportScopeOption).choices(['own', 'aggregate']))
    .option('--bom', messages.bomOption)
    .action(async (folder: string, options: ExportCommandOptions, self: Command) => {
      const { exportReports } = await import('../actions/export.ts')
      await exportReports(folder, options, session(self))
    })
}

/** `2022`, or `2020..2024`. */
function parseYears(typed: string, complaint: string): readonly [number, number] {
  const match = /^(\d{4})(?:\.\.(\d{4}))?$/.exec(typed)
  if (!match) throw new InvalidArgumentError(complaint)
  const from = Number(match[1])
  return [from, Number(match[2] ?? from)]
}

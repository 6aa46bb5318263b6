import { type Command, InvalidArgumentError } from 'commander'
import type { TablesCommandOptions } from '../actions/tables.ts'
import type { CommandContext } from '../program.ts'

/** Ends with 3 where a file could not be read; a document without tables is fine. */
export function addTablesCommand(program: Command, { messages, session }: CommandContext): void {
  program
    .command('tables')
    .summary(messages.tablesSummary)
    .description(`${messages.tablesSummary}\n${messages.inLibrary('tablesOf({ name, bytes })')}`)
    .argument('<files...>', messages.tablesPaths)
    .option('--table', messages.tableOption)
    .option('--json', messages.tablesJsonOption)
    .option('--csv', messages.tablesCsvOption)
    .option('--markdown', messages.markdownOption)
    .option('--html', messages.htmlOption)
    .option('--page <number>', messages.pageOption, (typed: string) => parsePage(typed, messages.badPage))
    .option('--repeat', messages.repeatOption)
    .option('-o, --output <path>', messages.tablesOutputOption)
    .action(async (paths: string[], options: TablesCommandOptions, command: Command) => {
      const { printTables } = await import('../actions/tables.ts')
      await printTables(paths, options, session(command))
    })
}

function parsePage(typed: string, badPage: (typed: string) => string): number {
  if (!/^[1-9]\d{0,5}$/.test(typed)) throw new InvalidArgumentError(badPage(typed))
  return Number(typed)
}

import { type Command, InvalidArgumentError } from 'commander'
import type { ShowOptions } from '../actions/show.ts'
import type { CommandContext } from '../program.ts'
import { addDatabaseOption } from '../shared-options.ts'

/** Without a year a list, with a year the reports of that year as `check` shows a file. */
export function addShowCommand(program: Command, { messages, session }: CommandContext): void {
  const command = program
    .command('show')
    .summary(messages.showSummary)
    .description(`${messages.showSummary}\n${messages.inLibrary('openArchive(path).reports(…), .report(id)')}`)
    .argument('<issuer>', messages.showIssuer)
    .argument('[year]', messages.showYear, (typed: string) => parseYear(typed, messages.badYear))
  addDatabaseOption(command, messages)
  command
    .option('--json', messages.jsonOption)
    .option('--positions', messages.positionsOption)
    .action(async (issuer: string, year: number | undefined, options: ShowOptions, self: Command) => {
      const { show } = await import('../actions/show.ts')
      await show(issuer, year, options, session(self))
    })
}

function parseYear(typed: string, badYear: (typed: string) => string): number {
  if (!/^\d{4}$/.test(typed)) throw new InvalidArgumentError(badYear(typed))
  return Number(typed)
}

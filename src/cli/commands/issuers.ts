import type { Command } from 'commander'
import type { IssuersOptions } from '../actions/issuers.ts'
import type { CommandContext } from '../program.ts'
import { addDatabaseOption } from '../shared-options.ts'

/** Who the issuers are, and what a person says of their places. */
export function addIssuersCommand(program: Command, { messages, session }: CommandContext): void {
  const command = program
    .command('issuers')
    .summary(messages.issuersSummary)
    .description(
      `${messages.issuersSummary}\n${messages.issuersMore}\n${messages.inLibrary('openArchive(path).decideIssuer(reportIds, { place, why, by }), mergeIssuers(issuerIds, { why, by }), splitReports(reportIds, { name, why, by })')}`,
    )
    .argument('[action]', messages.issuersAction)
    .argument('[issuer...]', messages.issuersIssuer)
  addDatabaseOption(command, messages)
  command
    .option('--doubtful', messages.doubtfulOption)
    .option('--name <words>', messages.issuerNameOption)
    .option('--place <place>', messages.issuerPlaceOption)
    .option('--why <text>', messages.whyOption)
    .option('--by <name>', messages.byOption)
    .option('--json', messages.jsonOption)
    .option('--csv', messages.csvOption)
    .action(async (action: string | undefined, typed: readonly string[], options: IssuersOptions, self: Command) => {
      const { issuers } = await import('../actions/issuers.ts')
      await issuers(action ?? 'list', typed, options, session(self))
    })
}

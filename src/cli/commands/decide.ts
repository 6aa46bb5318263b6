import type { Command } from 'commander'
import type { DecideOptions } from '../actions/decide.ts'
import type { CommandContext } from '../program.ts'
import { addDatabaseOption } from '../shared-options.ts'

/** What a person thinks of a finding; a false alarm flags nothing any more. */
export function addDecideCommand(program: Command, { messages, session }: CommandContext): void {
  const command = program
    .command('decide')
    .summary(messages.decideSummary)
    .description(
      `${messages.decideSummary}\n${messages.decideMore}\n${messages.inLibrary('openArchive(path).decide(findingId, { decision, why, by })')}`,
    )
    .argument('[finding]', messages.decideFinding)
    .argument('[decision]', messages.decideDecision)
  addDatabaseOption(command, messages)
  command
    .option('--why <text>', messages.whyOption)
    .option('--by <name>', messages.byOption)
    .option('--list', messages.listDecisionsOption)
    .option('--json', messages.jsonOption)
    .action(
      async (finding: string | undefined, decision: string | undefined, options: DecideOptions, self: Command) => {
        const { decide } = await import('../actions/decide.ts')
        await decide(finding, decision, options, session(self))
      },
    )
}

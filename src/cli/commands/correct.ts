import type { Command } from 'commander'
import type { CorrectOptions } from '../actions/correct.ts'
import type { CommandContext } from '../program.ts'
import { addDatabaseOption } from '../shared-options.ts'

/** Writes beside what is printed, never over it. */
export function addCorrectCommand(program: Command, { messages, session }: CommandContext): void {
  const command = program
    .command('correct')
    .summary(messages.correctSummary)
    .description(
      `${messages.correctSummary}\n${messages.correctMore}\n${messages.inLibrary('openArchive(path).correct(reportId, number, { value, why, by })')}`,
    )
    .argument('[report]', messages.correctReport)
    .argument('[number]', messages.correctNumber)
    .argument('[value]', messages.correctValue)
  addDatabaseOption(command, messages)
  command
    .option('--why <text>', messages.whyOption)
    .option('--by <name>', messages.byOption)
    .option('--withdraw', messages.withdrawOption)
    .option('--list', messages.listCorrectionsOption)
    .option('--json', messages.jsonOption)
    .action(
      async (
        report: string | undefined,
        number: string | undefined,
        value: string | undefined,
        options: CorrectOptions,
        self: Command,
      ) => {
        const { correct } = await import('../actions/correct.ts')
        await correct({ report, number, value }, options, session(self))
      },
    )
}

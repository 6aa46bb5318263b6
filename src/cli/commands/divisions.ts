import { type Command, InvalidArgumentError } from 'commander'
import type { DivisionsOptions } from '../actions/divisions.ts'
import type { CommandContext } from '../program.ts'
import { addAnswerOptions, addDatabaseOption } from '../shared-options.ts'

/** The list of divisions: looked up, and added to in one database. */
export function addDivisionsCommand(program: Command, { messages, session }: CommandContext): void {
  const command = program
    .command('divisions')
    .summary(messages.divisionsSummary)
    .description(
      `${messages.divisionsSummary}\n${messages.divisionsMore}\n${messages.inLibrary('searchDivisions(text, archive.divisions()), archive.addList(list)')}`,
    )
    .argument('<action>', messages.divisionsAction)
    .argument('[what...]', messages.divisionsWhat)
  addDatabaseOption(command, messages)
  command.option('--as-of <date>', messages.asOfOption, (typed: string) => {
    if (/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u.test(typed)) return typed
    throw new InvalidArgumentError(messages.badDay(typed))
  })
  addAnswerOptions(command, messages)
  command.action(async (action: string, what: string[], options: DivisionsOptions, self: Command) => {
    const { divisions } = await import('../actions/divisions.ts')
    await divisions(action, what, options, session(self))
  })
}

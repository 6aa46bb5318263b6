import { type Command, InvalidArgumentError, Option } from 'commander'
import type { SearchCommandOptions } from '../actions/search.ts'
import type { CommandContext } from '../program.ts'
import { sectionKeys } from '../section-keys.ts'
import { addAnswerOptions, addDatabaseOption, addSelectionOptions } from '../shared-options.ts'

/** Words of several arguments are one line, so that the shell's blanks are ours. */
export function addSearchCommand(program: Command, { messages, session }: CommandContext): void {
  const command = program
    .command('search')
    .summary(messages.searchSummary)
    .description(
      `${messages.searchSummary}\n${messages.searchMore}\n${messages.inLibrary('openArchive(path).search(readSearchWords(words), { years, place, sections })')}`,
    )
    .argument('<words...>', messages.searchWords)
  addSelectionOptions(command, messages)
  command
    .addOption(
      new Option('--section <key>', messages.sectionOption)
        .choices(sectionKeys)
        .argParser((typed: string, before: readonly string[] = []) => {
          if (!(sectionKeys as readonly string[]).includes(typed))
            throw new InvalidArgumentError(messages.badChoice(typed, '--section', sectionKeys.join(', ')))
          return [...before, typed]
        }),
    )
    .option('--limit <number>', messages.limitOption, (typed: string) => {
      if (!/^[1-9]\d{0,4}$/.test(typed)) throw new InvalidArgumentError(messages.badLimit(typed))
      return Number(typed)
    })
    .option('--count', messages.countOption)
  addDatabaseOption(command, messages)
  addAnswerOptions(command, messages)
  command.action(async (words: readonly string[], options: SearchCommandOptions, self: Command) => {
    const { search } = await import('../actions/search.ts')
    await search(words.join(' '), options, session(self))
  })
}

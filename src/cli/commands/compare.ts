import { type Command, Option } from 'commander'
import type { CompareCommandOptions } from '../actions/compare.ts'
import type { CommandContext } from '../program.ts'
import { addDatabaseOption, parseYears } from '../shared-options.ts'

/** Two things named are two reports; one is an issuer, over its years or with its neighbours. */
export function addCompareCommand(program: Command, { messages, session }: CommandContext): void {
  const words = messages.comparison
  const command = program
    .command('compare')
    .summary(words.summary)
    .description(
      `${words.summary}\n${words.more}\n${messages.inLibrary('compareTwo, compareYears, compareNeighbours')}`,
    )
    .argument('<what...>', words.what)
    .option('--year <years>', words.yearOption, (typed: string) => parseYears(typed, messages.badYears(typed)))
    .option('--neighbours', words.neighboursOption)
    .addOption(new Option('--scope <scope>', words.scopeOption).choices(['own', 'aggregate']))
    .addOption(new Option('--table <table>', words.tableOption).choices(['t2', 't3', 't4', 'annex', 'rates']))
    .option('--row <row>', words.rowOption)
    .option('--all', words.allOption)
    .option('--best', words.bestOption)
  addDatabaseOption(command, messages)
  command
    .addOption(new Option('--format <format>', words.formatOption).choices(['table', 'csv', 'excel', 'json', 'html']))
    .option('-o, --out <file>', words.outOption)
    // What the other commands call it.
    .addOption(new Option('--output <file>').hideHelp())
    .action(async (what: readonly string[], options: CompareCommandOptions, self: Command) => {
      const { compare } = await import('../actions/compare.ts')
      await compare(what, options, session(self))
    })
}

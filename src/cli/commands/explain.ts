import type { Command } from 'commander'
import type { CommandContext } from '../program.ts'

/** One word for everything that has a name: rules, codes, states, errors. */
export function addExplainCommand(program: Command, { messages, session }: CommandContext): void {
  program
    .command('explain')
    .summary(messages.explainSummary)
    .description(messages.explainSummary)
    .argument('<term>', messages.explainTerm)
    .action(async (term: string, _options: unknown, command: Command) => {
      const { explain } = await import('../actions/explain.ts')
      explain(term, session(command))
    })
}

import type { Command } from 'commander'
import type { CheckOptions } from '../actions/check.ts'
import type { CommandContext } from '../program.ts'

/** Ends with 1 where a report has a finding of severity error, 3 where a file could not be read. */
export function addCheckCommand(program: Command, { messages, session }: CommandContext): void {
  program
    .command('check')
    .summary(messages.checkSummary)
    .description(
      `${messages.checkSummary}\n${messages.inLibrary('openSources(paths) and readReport({ name, bytes })')}`,
    )
    .argument('<paths...>', messages.checkPaths)
    .option('--json', messages.jsonOption)
    .option('--positions', messages.positionsOption)
    .action(async (paths: string[], options: CheckOptions, command: Command) => {
      const { check } = await import('../actions/check.ts')
      await check(paths, options, session(command))
    })
}

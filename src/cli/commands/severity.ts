import type { Command } from 'commander'
import type { SeverityOptions } from '../actions/severity.ts'
import type { CommandContext } from '../program.ts'
import { addDatabaseOption } from '../shared-options.ts'

/** Without arguments a list, with a rule what holds for it, with a level a new setting. */
export function addSeverityCommand(program: Command, { messages, session }: CommandContext): void {
  const command = program
    .command('severity')
    .summary(messages.severitySummary)
    .description(
      `${messages.severitySummary}\n${messages.severityMore}\n${messages.inLibrary('openArchive(path).setSeverity(rule, severity), .severities()')}`,
    )
    .argument('[rule]', messages.severityRule)
    .argument('[level]', messages.severityLevel)
  addDatabaseOption(command, messages)
  command
    .option('--json', messages.jsonOption)
    .action(async (rule: string | undefined, level: string | undefined, options: SeverityOptions, self: Command) => {
      const { severity } = await import('../actions/severity.ts')
      await severity(rule, level, options, session(self))
    })
}

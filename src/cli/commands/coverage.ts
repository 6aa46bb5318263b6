import { type Command, Option } from 'commander'
import { type CoverageOptions, coverageLevels } from '../coverage-options.ts'
import type { CommandContext } from '../program.ts'
import { addAnswerOptions, addDatabaseOption, addYearsOption } from '../shared-options.ts'

/** A grid of years for one place, a summary without one or for a place with counties below it. */
export function addCoverageCommand(program: Command, { messages, session }: CommandContext): void {
  const command = program
    .command('coverage')
    .summary(messages.coverageSummary)
    .description(
      `${messages.coverageSummary}\n${messages.inLibrary("openArchive(path).query('SELECT … FROM coverage')")}`,
    )
    .argument('[place]', messages.coveragePlace)
  addYearsOption(command, messages)
  command
    .addOption(new Option('--level <level>', messages.coverageLevel).choices([...coverageLevels]))
    .option('--missing', messages.coverageMissing)
  addDatabaseOption(command, messages)
  addAnswerOptions(command, messages)
  command.action(async (place: string | undefined, options: CoverageOptions, self: Command) => {
    const { showCoverage } = await import('../actions/coverage.ts')
    await showCoverage(place, options, session(self))
  })
}

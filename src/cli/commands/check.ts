import { type Command, InvalidArgumentError, Option } from 'commander'
import type { CheckOptions } from '../actions/check.ts'
import type { CommandContext } from '../program.ts'
import { collect } from '../shared-options.ts'

/** Ends with 1 where a report has a finding of severity error, 3 where a file could not be read. */
export function addCheckCommand(program: Command, { messages, session }: CommandContext): void {
  program
    .command('check')
    .summary(messages.checkSummary)
    .description(
      `${messages.checkSummary}\n${messages.inLibrary('openSources(paths) and readReport({ name, bytes }); pagePictures({ name, bytes })')}`,
    )
    .argument('<paths...>', messages.checkPaths)
    .option('--json', messages.jsonOption)
    .option('--positions', messages.positionsOption)
    .option('--ledger', messages.ledgerOption)
    .option('--page-picture [page]', messages.pagePictureOption, (typed: string) =>
      parsePage(typed, messages.badPictureOf),
    )
    .addOption(
      new Option('--show <step>', messages.showStepOption)
        .choices(['cells', 'words', 'rulings', 'intersections', 'page'])
        .implies({ pagePicture: true }),
    )
    .option('-o, --output <folder>', messages.pictureFolderOption)
    .option('--severity <rule=level>', messages.severityOption, collect)
    .action(async (paths: string[], options: CheckOptions, command: Command) => {
      const { check } = await import('../actions/check.ts')
      await check(paths, options, session(command))
    })
}

/** The value may be left out, so a file's name after the option is taken for it; then the sentence says what to do. */
function parsePage(typed: string, badPictureOf: (typed: string) => string): number {
  if (!/^[1-9]\d{0,5}$/.test(typed)) throw new InvalidArgumentError(badPictureOf(typed))
  return Number(typed)
}

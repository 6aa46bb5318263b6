import type { Command } from 'commander'
import type { OutputOptions } from '../output.ts'
import type { CommandContext } from '../program.ts'
import { addAnswerOptions } from '../shared-options.ts'

/** The codes come out of the program, so it needs no database. */
export function addCodebookCommand(program: Command, { messages, session }: CommandContext): void {
  const command = program
    .command('codebook')
    .summary(messages.codebookSummary)
    .description(`${messages.codebookSummary}\n${messages.inLibrary('codebook()')}`)
  addAnswerOptions(command, messages)
  command.action(async (options: OutputOptions, self: Command) => {
    const { listCodebook } = await import('../actions/codebook.ts')
    listCodebook(options, session(self))
  })
}

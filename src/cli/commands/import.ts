import type { Command } from 'commander'
import type { CommandContext } from '../program.ts'

export function addImportCommand(program: Command, { messages }: CommandContext): void {
  program.command('import').summary(messages.importSummary)
}

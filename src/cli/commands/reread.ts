import type { Command } from 'commander'
import type { CommandContext } from '../program.ts'

export function addRereadCommand(program: Command, { messages }: CommandContext): void {
  program.command('reread').summary(messages.rereadSummary)
}

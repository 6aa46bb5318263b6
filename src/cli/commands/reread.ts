import type { Command } from 'commander'
import { openArchive, rereadArchive } from '../../index.ts'
import type { CommandContext } from '../program.ts'
import type { Session } from '../session.ts'
import { addDatabaseOption, assertDatabase } from '../shared-options.ts'
import { readVersion } from '../version.ts'
import { complainOfFailures, sayOutcomes } from '../view-import.ts'
import { withProgress } from './import.ts'

export function addRereadCommand(program: Command, { messages, session }: CommandContext): void {
  const command = program
    .command('reread')
    .summary(messages.rereadSummary)
    .description(`${messages.rereadSummary}\n${messages.inLibrary('rereadArchive(openArchive(path), options)')}`)
  addDatabaseOption(command, messages)
  command.action((options: { readonly db: string }, self: Command) => reread(options.db, session(self)))
}

async function reread(path: string, session: Session): Promise<void> {
  assertDatabase(path, session)
  const archive = openArchive(path)
  try {
    const settings = { extractorVersion: readVersion() }
    const summary = await withProgress(session, (onEvent) => rereadArchive(archive, settings, onEvent))
    if (summary.files === 0) session.say(session.messages.nothingToReread(readVersion()))
    else sayOutcomes(summary, path, session)
    complainOfFailures(summary, session)
  } finally {
    archive.close()
  }
}

import type { Command } from 'commander'
import { type ImportEvent, importPaths, type OnEvent, openArchive } from '../../index.ts'
import type { CommandContext } from '../program.ts'
import { startProgress } from '../progress.ts'
import type { Session } from '../session.ts'
import { addDatabaseOption, databaseWords } from '../shared-options.ts'
import { readVersion } from '../version.ts'
import { complainOfFailures, sayOutcomes } from '../view-import.ts'

interface ImportOptions {
  readonly db: string
  readonly keepOriginals?: boolean
}

export function addImportCommand(program: Command, { messages, session }: CommandContext): void {
  const command = program
    .command('import')
    .summary(messages.importSummary)
    .description(`${messages.importSummary}\n${messages.inLibrary('importPaths(openArchive(path), paths, options)')}`)
    .argument('<paths...>', messages.importPaths)
  addDatabaseOption(command, messages)
  command
    .option('--keep-originals', messages.keepOriginalsOption)
    .action((paths: string[], options: ImportOptions, self: Command) => importReports(paths, options, session(self)))
}

async function importReports(paths: readonly string[], options: ImportOptions, session: Session): Promise<void> {
  const { messages } = session
  const archive = openArchive(options.db)
  try {
    const settings = { extractorVersion: readVersion(), keepOriginals: options.keepOriginals === true }
    const summary = await withProgress(session, (onEvent) => importPaths(archive, paths, settings, onEvent))
    sayOutcomes(summary, options.db, session)
    if (summary.files === 0) session.complain(messages.nothingFound)
    if (summary.outcomes.imported > 0) {
      session.say(messages.tryNext(`gongkai query "SELECT * FROM report"${databaseWords(options.db)}`))
    }
    complainOfFailures(summary, session)
  } finally {
    archive.close()
  }
}

/** Shows the progress of `work` while it lasts, also when it ends with an error. */
export async function withProgress<T>(session: Session, work: (onEvent: OnEvent) => Promise<T>): Promise<T> {
  const progress = startProgress(session)
  try {
    return await work(({ index, total }: ImportEvent) => progress.update(index, total))
  } finally {
    progress.stop()
  }
}

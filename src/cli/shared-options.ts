import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import { type Archive, openArchive } from '../index.ts'
import { CommandFailure } from './command-failure.ts'
import { exitCodes } from './exit-codes.ts'
import type { Messages } from './messages/messages.ts'
import type { Session } from './session.ts'

/** In the current folder, so that a folder of reports keeps its database beside it. */
const defaultDatabase = 'gongkai.db'

export function addDatabaseOption(command: Command, messages: Messages): void {
  command.option('--db <file>', messages.dbOption, defaultDatabase)
}

/** The forms in which a command prints rows; see writeAnswer. */
export function addAnswerOptions(command: Command, messages: Messages): void {
  command
    .option('--table', messages.tableOption)
    .option('--json', messages.jsonOption)
    .option('--csv', messages.csvOption)
    .option('--excel', messages.excelOption)
    .option('-o, --output <file>', messages.outputOption)
}

/** Opens the database for reading, lets `work` ask it, closes it. Throws CommandFailure where there is none. */
export async function withArchive(
  path: string,
  session: Session,
  work: (archive: Archive) => void | Promise<void>,
): Promise<void> {
  assertDatabase(path, session)
  const archive = openArchive(path, { readOnly: true })
  try {
    await work(archive)
  } finally {
    archive.close()
  }
}

/** Throws CommandFailure with what to type where there is no such database: none is made by asking. */
export function assertDatabase(path: string, session: Session): void {
  if (!existsSync(path)) throw new CommandFailure(session.messages.databaseMissing(path), null, exitCodes.unreadable)
}

/** What a suggested command needs to mean the same database. */
export function databaseWords(path: string): string {
  return path === defaultDatabase ? '' : ` --db ${path}`
}

import { existsSync } from 'node:fs'
import { type Archive, openArchive } from '../../db/index.ts'
import { CommandFailure } from './command-failure.ts'
import { exitCodes } from './exit-codes.ts'
import type { Session } from './session.ts'

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

/** The same for writing; none is made where there is none. */
export async function withWritableArchive(
  path: string,
  session: Session,
  work: (archive: Archive) => void | Promise<void>,
): Promise<void> {
  assertDatabase(path, session)
  const archive = openArchive(path)
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

import { existsSync } from 'node:fs'
import { openSources, type SourceFile } from '../index.ts'
import { CommandFailure } from './command-failure.ts'
import type { Session } from './session.ts'

/**
 * What somebody means who types one report: a file, or a report of the database by number or issuer and year; null for
 * neither. Digits alone are a number, as in the other commands; a file named so is ./12.
 */
export function meaningOfTyped(typed: string): 'file' | 'stored' | null {
  if (/^\d+$/u.test(typed)) return 'stored'
  if (existsSync(typed)) return 'file'
  return /\/\d{4}$/u.test(typed) ? 'stored' : null
}

/** The one report at a path. Throws CommandFailure where it holds several or none, ReportError where it cannot be read. */
export async function onlyFile(path: string, session: Session): Promise<SourceFile> {
  const files: SourceFile[] = []
  for await (const source of openSources([path])) {
    if (source.type === 'failed') throw source.error
    if (source.type === 'file') files.push({ name: source.path, bytes: source.bytes })
  }
  const [file] = files
  if (!file || files.length > 1) throw new CommandFailure(session.messages.oneReportIn(path, files.length), null)
  return file
}

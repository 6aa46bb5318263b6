import { defaultLimits, type ReportError, readBounded, type SourceFile } from '../index.ts'
import { exitCodes } from './exit-codes.ts'
import type { Session } from './session.ts'

/** A file's bytes, or those of stdin for `-`. Throws ReportError where they cannot be had or are too many. */
export async function readSourceFile(path: string): Promise<SourceFile> {
  return { name: path, bytes: await readBounded(path, defaultLimits.fileBytes) }
}

/** Files that could not be read, said last so that they are seen, each with its reason. */
export function complainOfFiles(errors: readonly ReportError[], session: Session): void {
  if (errors.length === 0) return
  const { messages, language } = session
  session.complain(messages.filesUnread(errors.length))
  for (const error of errors) {
    session.complain(
      `  ${messages.unreadable(error.file, language === 'zh' ? error.reasonZh : error.reason)} [${error.code}]`,
    )
    if (session.debug) session.complain(error.stack ?? '')
  }
  session.fail(exitCodes.unreadable)
}

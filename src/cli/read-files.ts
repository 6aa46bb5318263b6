import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { ReportError, type SourceFile } from '../index.ts'
import { exitCodes } from './exit-codes.ts'
import { type Messages, messagesIn } from './messages/messages.ts'
import type { Session } from './session.ts'

/** A file's bytes, or those of stdin for `-`. Throws ReportError `unreadable-file` where they cannot be had. */
export async function readSourceFile(path: string): Promise<SourceFile> {
  try {
    return { name: path, bytes: path === '-' ? await buffer(process.stdin) : await readFile(path) }
  } catch (cause) {
    throw new ReportError('unreadable-file', {
      file: path,
      reason: reasonOf(cause, messagesIn('en')),
      reasonZh: reasonOf(cause, messagesIn('zh')),
      cause,
    })
  }
}

function reasonOf(cause: unknown, messages: Messages): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return messages.fileMissing
    case 'EACCES':
    case 'EPERM':
      return messages.fileForbidden
    case 'EISDIR':
      return messages.fileIsFolder
    default:
      return code
  }
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

import type { ReportError } from '../index.ts'
import { exitCodes } from './exit-codes.ts'
import type { Session } from './session.ts'

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

import type { ImportSummary } from '../index.ts'
import { exitCodes } from './exit-codes.ts'
import type { Session } from './session.ts'

/**
 * Files that could not be read, said last so that they are seen, each with its reason. Mistakes of ours among them come
 * with what to do about it. `codes` counts all of them by code, where `files` are only the first.
 */
export function complainOfFiles(
  files: ImportSummary['failures'],
  session: Session,
  codes: ImportSummary['failureCodes'] = {},
): void {
  if (files.length === 0) return
  const { messages, language } = session
  const total = Object.values(codes).reduce((sum, count) => sum + count, 0)
  const more = Math.max(0, total - files.length)
  session.complain(messages.filesUnread(files.length + more))
  for (const one of files) {
    session.complain(`  ${messages.unreadable(one.file, one[language])} [${one.code}]`)
    if (session.debug && one.error) session.complain(stacksOf(one.error))
  }
  if (more > 0) session.complain(`  ${messages.andMore(more)}`)
  session.fail(exitCodes.unreadable)
  if (!codes.internal && files.every(({ code }) => code !== 'internal')) return
  session.complain(messages.internalHint)
  session.fail(exitCodes.internal)
}

/** Where it arose, and where its cause did. */
function stacksOf(error: Error): string {
  const own = error.stack ?? String(error)
  return error.cause instanceof Error ? `${own}\n${stacksOf(error.cause)}` : own
}

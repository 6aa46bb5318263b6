import { ArchiveError } from '../../db/index.ts'
import { ReportError } from '../document/errors.ts'

/**
 * What stopped one file. Any error that is no ReportError is our own mistake, met in this file: it comes back as
 * `internal`, so that the run goes on and the file is named at its end. An ArchiveError is thrown again: it stops the
 * run.
 */
export function asReportError(error: unknown, file: string): ReportError {
  if (error instanceof ReportError) return error
  if (error instanceof ArchiveError) throw error
  const said = shortened(String(error))
  return new ReportError('internal', {
    file,
    reason: `gongkai made a mistake while reading it (${said})`,
    reasonZh: `读取时 gongkai 程序出错（${said}）`,
    cause: error,
  })
}

/** In characters. Some messages quote the whole value that they are about. */
const longestMessage = 200

function shortened(message: string): string {
  const line = message.replace(/\s+/gu, ' ').trim()
  return line.length > longestMessage ? `${line.slice(0, longestMessage)}…` : line
}

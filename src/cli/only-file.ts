import { openSources, type SourceFile } from '../index.ts'
import { CommandFailure } from './command-failure.ts'
import type { Session } from './session.ts'

/** The one report at a path. Throws CommandFailure where it holds several or none, ReportError where it cannot be read. */
export async function onlyFile(path: string, session: Session): Promise<SourceFile> {
  const files: SourceFile[] = []
  for await (const source of openSources([path])) {
    if (source.type === 'failed') throw source.error
    if (source.type === 'file') files.push({ name: source.path, bytes: source.bytes })
  }
  const [file] = files
  if (!file || files.length > 1) throw new CommandFailure(session.messages.comparison.oneFile(path, files.length), null)
  return file
}

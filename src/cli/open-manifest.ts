import { defaultLimits, type ManifestLookup, manifestLookup, ReportError, readBounded, readManifest } from '../index.ts'
import { CommandFailure } from './command-failure.ts'
import { divisionsOf } from './divisions-of.ts'
import { exitCodes } from './exit-codes.ts'
import type { Session } from './session.ts'

/** So many of a list's lines are named one by one; the rest is counted. */
const namedLines = 20

/**
 * The manifest that an import was given, `{}` for none. What cannot be used in it stops the command before anything is
 * imported; columns that mean nothing here are said.
 */
export async function openManifest(
  { manifest: path, db }: { readonly manifest?: string; readonly db: string },
  session: Session,
): Promise<{ readonly manifest?: ManifestLookup }> {
  if (path === undefined) return {}
  const { messages, complain } = session
  const { rows, problems, unusedColumns } = readManifest(await bytesOf(path, session), path, divisionsOf(db))
  if (problems.length > 0) {
    const lines = problems
      .slice(0, namedLines)
      .map(({ line, why, text }) => messages.manifestLine(path, line, messages.manifestProblems[why], text))
    if (problems.length > namedLines) lines.push(messages.andMore(problems.length - namedLines))
    throw new CommandFailure(lines.join('\n'), null, exitCodes.usedWrongly)
  }
  if (unusedColumns.length > 0) complain(messages.manifestColumnsUnused(path, unusedColumns.join(', ')))
  return { manifest: manifestLookup(rows, path) }
}

async function bytesOf(path: string, { messages, language }: Session): Promise<Uint8Array> {
  try {
    return await readBounded(path, defaultLimits.fileBytes)
  } catch (error) {
    if (!(error instanceof ReportError)) throw error
    const reason = language === 'zh' ? error.reasonZh : error.reason
    throw new CommandFailure(messages.unreadable(path, reason), null, exitCodes.unreadable)
  }
}

/** Rows whose file was not among those that were imported: what they say counts for nothing yet. */
export function sayUnmet(manifest: ManifestLookup, { messages, complain, fail }: Session): void {
  if (manifest.unlisted() > 0) complain(messages.manifestUnlisted(manifest.unlisted()))
  const unmet = manifest.unmet()
  if (unmet.length === 0) return
  complain(messages.manifestUnmet(unmet.length))
  for (const { line, file } of unmet.slice(0, namedLines)) complain(messages.manifestUnmetLine(line, file))
  if (unmet.length > namedLines) complain(messages.andMore(unmet.length - namedLines))
  fail(exitCodes.unreadable)
}

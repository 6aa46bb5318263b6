import { readdir, realpath, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { SkipReason } from '../../db/index.ts'
import { ReportError } from '../document/errors.ts'
import { nodeReportError } from './read-bounded.ts'
import { skipReason } from './skip-reason.ts'

/** One thing to import, or why it is not tried. `path` is as given, joined with what was found below it. */
export type Found =
  | { readonly type: 'file'; readonly path: string; readonly isNamed: boolean }
  | { readonly type: 'skipped'; readonly path: string; readonly reason: SkipReason }
  | { readonly type: 'failed'; readonly path: string; readonly error: ReportError }

/**
 * Files in the order of import: paths as given, folders by name (UTF-16 order, the same on every machine). Hidden
 * files, databases and the notes that Word leaves beside an open document (~$…) are passed over without a word; links
 * are followed, each folder entered once. Only the names of the folders above are held: a million files take no memory.
 */
export async function* walkPaths(paths: readonly string[]): AsyncGenerator<Found> {
  for (const path of paths) {
    if (path === '-') yield { type: 'file', path, isNamed: true }
    else yield* walk(path, true, new Set())
  }
}

/** How many `walkPaths` gives. */
export async function countPaths(paths: readonly string[]): Promise<number> {
  let count = 0
  for await (const _ of walkPaths(paths)) count += 1
  return count
}

async function* walk(path: string, isNamed: boolean, entered: Set<string>): AsyncGenerator<Found> {
  const kind = await kindOf(path)
  if (typeof kind !== 'string') {
    yield { type: 'failed', path, error: kind }
  } else if (kind === 'folder') {
    yield* walkFolder(path, entered)
  } else if (isNamed) {
    yield { type: 'file', path, isNamed }
  } else {
    const reason = kind === 'special' ? notARegularFile : skipReason(path)
    yield reason ? { type: 'skipped', path, reason } : { type: 'file', path, isNamed }
  }
}

async function* walkFolder(path: string, entered: Set<string>): AsyncGenerator<Found> {
  const names = await namesIn(path, entered)
  if (names instanceof ReportError) {
    yield { type: 'failed', path, error: names }
    return
  }
  for (const name of names) yield* walk(joinPath(path, name), false, entered)
}

/** Names in a folder, sorted; none where it was entered before by another way. */
async function namesIn(path: string, entered: Set<string>): Promise<readonly string[] | ReportError> {
  try {
    // A link may lead back up; the real path tells.
    const real = await realpath(path)
    if (entered.has(real)) return []
    entered.add(real)
    return (await readdir(path)).filter((name) => !isPassedOver(name)).sort()
  } catch (cause) {
    return nodeReportError(path, cause)
  }
}

/** The folder exactly as given, a slash, the name: people look for what they typed. */
export function joinPath(folder: string, name: string): string {
  return folder.endsWith('/') ? `${folder}${name}` : `${folder}/${name}`
}

function isPassedOver(name: string): boolean {
  return (
    /^(?:\.|~\$)/u.test(name) ||
    name === '__MACOSX' ||
    /\.db(?:-wal|-shm|-journal|-writer(?:\.\d+)?)?$/iu.test(basename(name))
  )
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'special' | ReportError> {
  try {
    const status = await stat(path)
    return status.isDirectory() ? 'folder' : status.isFile() ? 'file' : 'special'
  } catch (cause) {
    return nodeReportError(path, cause)
  }
}

const notARegularFile: SkipReason = {
  code: 'not-tried',
  reason: 'it is no regular file (a pipe, socket or device)',
  reasonZh: '不是普通文件（管道、套接字或设备）',
}

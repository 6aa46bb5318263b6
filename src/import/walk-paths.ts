import { opendir, realpath, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { SkipReason } from '../../db/index.ts'
import type { ReportError } from '../document/errors.ts'
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
 * are followed, each folder entered once.
 */
export async function walkPaths(paths: readonly string[]): Promise<readonly Found[]> {
  const found: Found[] = []
  for (const path of paths) {
    if (path === '-') found.push({ type: 'file', path, isNamed: true })
    else await walk(path, true, new Set(), found)
  }
  return found
}

async function walk(path: string, isNamed: boolean, entered: Set<string>, found: Found[]): Promise<void> {
  const kind = await kindOf(path)
  if (typeof kind !== 'string') {
    found.push({ type: 'failed', path, error: kind })
  } else if (kind === 'folder') {
    await walkFolder(path, entered, found)
  } else if (isNamed) {
    found.push({ type: 'file', path, isNamed })
  } else {
    const reason = kind === 'special' ? notARegularFile : skipReason(path)
    found.push(reason ? { type: 'skipped', path, reason } : { type: 'file', path, isNamed })
  }
}

async function walkFolder(path: string, entered: Set<string>, found: Found[]): Promise<void> {
  try {
    // A link may lead back up; the real path tells.
    const real = await realpath(path)
    if (entered.has(real)) return
    entered.add(real)
    const names: string[] = []
    for await (const entry of await opendir(path)) names.push(entry.name)
    for (const name of names.sort()) {
      if (!isPassedOver(name)) await walk(joinPath(path, name), false, entered, found)
    }
  } catch (cause) {
    found.push({ type: 'failed', path, error: nodeReportError(path, cause) })
  }
}

/** The folder exactly as given, a slash, the name: people look for what they typed. */
export function joinPath(folder: string, name: string): string {
  return folder.endsWith('/') ? `${folder}${name}` : `${folder}/${name}`
}

function isPassedOver(name: string): boolean {
  return /^(?:\.|~\$)/u.test(name) || name === '__MACOSX' || /\.db(?:-wal|-shm|-journal)?$/iu.test(basename(name))
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

import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { ArchiveError, translateError } from './errors.ts'
import type { Connection } from './open.ts'
import { closeReading, openForReading } from './open-for-reading.ts'
import { isAlive } from './processes.ts'

/** Pages of 4 KiB copied before others in this process get their turn: some milliseconds. */
const pagesAtOnce = 2000

export interface BackupOptions {
  /** Put the copy in the place of a file of that name. */
  readonly replace?: boolean
}

/**
 * Copies an archive, also while others read and write it: the copy is what it was at the moment of the call. It is
 * looked over and takes its name when it is whole; whatever happens before, no half copy bears it and a file of that
 * name stays as it was. Throws ArchiveError: `exists` where there is one and it is not to be replaced, `damaged` where
 * the copy, and so the archive, is not sound.
 */
export async function backUpArchive(
  path: string,
  target: string,
  { replace = false }: BackupOptions = {},
): Promise<void> {
  const file = resolve(target)
  assertFree(path, target, replace)
  removeLeftOver(file)
  const part = `${file}.${process.pid}.part`
  rmSync(part, { force: true })
  const connection = openForReading(path)
  try {
    // Without a transaction of its own the copy would begin again with everything that others write meanwhile.
    connection.exec('BEGIN')
    connection.pragma('schema_version')
    await connection.backup(part, { progress: () => pagesAtOnce })
    connection.exec('COMMIT')
    assertSound(part, path)
    takeName(part, target, replace)
  } catch (error) {
    throw translateError(error, target)
  } finally {
    for (const one of [part, `${part}-wal`, `${part}-shm`, `${part}-journal`]) rmSync(one, { force: true })
    endReading(connection, path)
  }
}

function endReading(connection: Connection, path: string): void {
  if (connection.inTransaction) connection.exec('ROLLBACK')
  closeReading(connection, path)
}

function assertFree(path: string, target: string, replace: boolean): void {
  const file = resolve(target)
  if (file === resolve(path) || isSameFile(path, file)) {
    throw new ArchiveError('read-only', target, `${target} is the archive itself.`, `${target} 就是原数据库。`)
  }
  if (!existsSync(dirname(file))) {
    const zh = `${target} 所在的文件夹不存在。`
    throw new ArchiveError('not-found', target, `The folder of ${target} does not exist.`, zh)
  }
  if (existsSync(file) && !replace) throw exists(target)
  // SQLite would take it for the copy's own and mix the two.
  if (existsSync(`${file}-wal`)) {
    const en = `${target}-wal lies there: a database of that name is in use or was not closed; choose another name.`
    const zh = `${target}-wal 存在：同名数据库正在使用或未正常关闭，请另选文件名。`
    throw new ArchiveError('locked', target, en, zh)
  }
}

function isSameFile(path: string, file: string): boolean {
  if (!existsSync(path) || !existsSync(file)) return false
  const [a, b] = [statSync(path), statSync(file)]
  return a.ino === b.ino && a.dev === b.dev
}

/** Throws for a copy in which SQLite finds faults: an older, sound one is worth more. */
function assertSound(part: string, path: string): void {
  const copy = new BetterSqlite(part, { readonly: true })
  try {
    const found = copy.pragma('quick_check(1)', { simple: true })
    if (found === 'ok') return
    const en = `${path} is damaged (${String(found)}); no copy was made. See: gongkai doctor`
    throw new ArchiveError('damaged', path, en, `${path} 已损坏（${String(found)}），未制作副本。参见：gongkai doctor`)
  } finally {
    copy.close()
  }
}

function takeName(part: string, target: string, replace: boolean): void {
  const file = resolve(target)
  flush(part)
  if (replace) renameSync(part, file)
  else giveNewName(part, target)
  flush(dirname(file))
}

/** Fails where somebody else made a file of that name meanwhile; a plain renaming would replace it. */
function giveNewName(part: string, target: string): void {
  try {
    linkSync(part, resolve(target))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'EEXIST') throw exists(target)
    // File systems without links (FAT, some shares).
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EOPNOTSUPP' && code !== 'ENOSYS') throw error
    if (existsSync(resolve(target))) throw exists(target)
    renameSync(part, resolve(target))
  }
}

/** Onto the disk, so that a power cut takes neither the bytes nor the name. */
function flush(path: string): void {
  // Windows opens no folder, and keeps names by itself.
  if (process.platform === 'win32') return
  const file = openSync(path, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Parts of copies whose process was killed; those of living ones stay. */
function removeLeftOver(file: string): void {
  for (const name of readdirSync(dirname(file))) {
    const [, pid] = name.startsWith(`${basename(file)}.`) ? (/\.(\d+)\.part(?:-\w+)?$/u.exec(name) ?? []) : []
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(dirname(file), name), { force: true })
  }
}

function exists(target: string): ArchiveError {
  const en = `${target} is there already; --replace puts the copy in its place.`
  return new ArchiveError('exists', target, en, `${target} 已存在；加 --replace 可替换。`)
}

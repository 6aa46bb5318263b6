import { existsSync, readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { ArchiveError, sqliteCode, translateError, translating } from './errors.ts'
import { assertArchive, busyTimeout, type Connection, prepareConnection } from './open.ts'

/** Opens an existing archive so that nothing can be written through the connection. To be closed by `closeReading`. */
export function openForReading(path: string): Connection {
  return translating(path, () => opened(path, prepared))
}

/**
 * Lets `work` look into a file that may be damaged or no archive at all, unmapped (a page that the disk cannot give would
 * end the process) and without a look at what it is. Nothing is changed: a log that a killed writer left stays beside
 * it. Throws what SQLite throws, and ArchiveError `not-found`.
 */
export function withUnchecked<T>(path: string, work: (connection: Connection) => T): T {
  const hadLog = isLogged(resolve(path))
  const connection = translatingMissing(path, () => opened(path, (fresh) => fresh))
  try {
    return work(connection)
  } finally {
    if (hadLog) connection.close()
    else closeReading(connection, path)
  }
}

function translatingMissing<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw sqliteCode(error)?.startsWith('SQLITE_CANTOPEN') ? translateError(error, path) : error
  }
}

function opened(path: string, prepare: (fresh: Connection, path: string) => Connection): Connection {
  const file = resolve(path)
  try {
    return prepare(new BetterSqlite(file, { readonly: true, fileMustExist: true, timeout: busyTimeout }), path)
  } catch (error) {
    if (sqliteCode(error) !== 'SQLITE_READONLY_DIRECTORY') throw error
    return prepare(new BetterSqlite(snapshotOf(file, path), { readonly: true }), path)
  }
}

/**
 * Closes a connection of `openForReading`. A reader makes the two files beside the archive (-wal, -shm) where they are
 * missing and may not remove them: a writer that closes last does, if this user may write; the log of one that was
 * killed goes into the file by the way. Where others are at work, the files stay.
 */
export function closeReading(connection: Connection, path: string): void {
  if (!connection.open) return
  connection.close()
  if (!existsSync(`${resolve(path)}-wal`)) return
  try {
    const last = new BetterSqlite(resolve(path), { fileMustExist: true, timeout: 0 })
    last.pragma('schema_version')
    last.close()
  } catch (error) {
    // Only tidying: where it cannot be done, the next writer does it.
    if (sqliteCode(error) === null) throw error
  }
}

function prepared(connection: Connection, path: string): Connection {
  try {
    assertArchive(connection, path)
    prepareConnection(connection)
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

/** An archive in a closed folder is read into memory as a whole; a larger one than this has to be copied first. */
const largestSnapshotBytes = 1024 * 1024 * 1024

/**
 * The file's bytes as a database without a log: in a folder where this user may make no file, SQLite opens none with
 * one. Throws ArchiveError where it is too large or somebody writes to it.
 */
function snapshotOf(file: string, path: string): Buffer {
  const before = statSync(file)
  if (before.size > largestSnapshotBytes || isLogged(file)) throw closedFolder(path)
  const bytes = readFileSync(file)
  if (statSync(file).mtimeMs !== before.mtimeMs || isLogged(file)) throw closedFolder(path)
  // Bytes 18 and 19 of the header: 2 for a file with a write-ahead log, 1 without (SQLite file format, 1.3).
  bytes.fill(1, 18, 20)
  return bytes
}

/** True where a log holds pages that the file itself does not hold yet. */
function isLogged(file: string): boolean {
  return existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0
}

function closedFolder(path: string): ArchiveError {
  return new ArchiveError(
    'read-only',
    path,
    `${path} lies in a folder where this user may write nothing, and cannot be read there as it is; copy it to another folder.`,
    `${path} 所在的文件夹不可写入，无法在原处读取，请复制到其他文件夹。`,
  )
}

import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { ArchiveError, notWritable, translating } from './errors.ts'
import { fillViews } from './fill-views.ts'
import { migrate, schemaVersion } from './migrate.ts'

export type Connection = BetterSqlite.Database
export type Statement = BetterSqlite.Statement<unknown[], unknown>

/** Set in every archive's header: tells it from any other SQLite file. */
export const applicationId = 1196245321

/** Milliseconds that one process waits for another's transaction; a report takes a few, a batch some hundred. */
export const busyTimeout = 5000

/** Pages of 4 KiB in the log before SQLite copies them into the file: 32 MB; each report touches some twenty. */
const checkpointPages = 8000

/** Holds the upper levels of every index of a hundred thousand reports. */
const cacheKibibytes = 64 * 1024

/** Mebibytes of the file that a reader maps; reading long indexes is then a third faster. */
const mappedMebibytes = 1024

/** See ArchiveOptions. */
export interface OpenBounds {
  readonly busyTimeout?: number
  readonly maxPages?: number
}

/**
 * SQLite is built here with STAT4: it plans a statement anew at every binding whose value its plan may depend on, which
 * takes 50 microseconds where a row is found in 5, for dozens of statements with each report. `= +?` gives a value of no
 * use to the planner. What people ask goes through readers, for whom planning by value is right.
 */
class PlannedOnce extends BetterSqlite {
  override prepare: BetterSqlite.Database['prepare'] = (sql: string) =>
    super.prepare(sql.replace(/(?<=[=<>]\s*|\bIS\s+)(?=[?@])/gu, '+'))
}

/** Opens or makes the archive for writing. Older ones are migrated, newer and foreign files refused. */
export function openForWriting(path: string, bounds: OpenBounds = {}): Connection {
  return translating(path, () => {
    const file = resolve(path)
    if (!existsSync(dirname(file))) throw folderMissing(path)
    const isNew = !existsSync(file) || statSync(file).size === 0
    // SQLite would open it for reading only and say so at the first change, after everything was read.
    if (existsSync(file) && !isWritable(file)) throw notWritable(path)
    const connection = new PlannedOnce(file, { timeout: bounds.busyTimeout ?? busyTimeout })
    try {
      if (!isNew) assertArchive(connection, path)
      connection.pragma('journal_mode = WAL')
      // What was reported as imported outlasts a power cut too; imports wait for the disk once a batch.
      connection.pragma('synchronous = FULL')
      connection.pragma(`wal_autocheckpoint = ${checkpointPages}`)
      connection.pragma(`cache_size = -${cacheKibibytes}`)
      prepareConnection(connection)
      if (bounds.maxPages !== undefined) connection.pragma(`max_page_count = ${Math.floor(bounds.maxPages)}`)
      if (isNew) createSchema(connection)
      else migrate(connection, path)
      fillViews(connection)
      return connection
    } catch (error) {
      connection.close()
      throw error
    }
  })
}

/** What every connection needs, whichever way it was opened. */
export function prepareConnection(connection: Connection): void {
  connection.pragma('foreign_keys = ON')
  // A writer maps nothing: its cache has what it looks at, and the file would be counted as its memory, page by page.
  connection.pragma(`mmap_size = ${connection.readonly ? mappedMebibytes * 1024 * 1024 : 0}`)
}

function createSchema(connection: Connection): void {
  const schema = readFileSync(new URL('./schema.sql', import.meta.url), 'utf8')
  connection
    .transaction(() => {
      // Another process may have made it since we looked.
      if (connection.pragma('user_version', { simple: true }) === 0) connection.exec(schema)
      // In the same transaction: no reader ever meets the tables without their views.
      fillViews(connection)
    })
    .immediate()
}

/** Throws ArchiveError for a file that is no archive, or one that this version cannot use. */
export function assertArchive(connection: Connection, path: string): void {
  const found = connection.pragma('application_id', { simple: true })
  const version = Number(connection.pragma('user_version', { simple: true }))
  if (found !== applicationId) {
    throw new ArchiveError(
      'not-an-archive',
      path,
      `${path} is an SQLite database, but not a gongkai archive; nothing was changed in it.`,
      `${path} 是 SQLite 数据库，但不是 gongkai 数据库；未作任何改动。`,
    )
  }
  if (version > schemaVersion) {
    throw new ArchiveError(
      'newer-version',
      path,
      `${path} was written by a newer gongkai (archive version ${version}, this one knows ${schemaVersion}); install the newer one.`,
      `${path} 由更新版本的 gongkai 写成（数据库版本 ${version}，当前程序支持 ${schemaVersion}），请安装新版。`,
    )
  }
  if (version < schemaVersion && connection.readonly) {
    throw new ArchiveError(
      'older-version',
      path,
      `${path} was written by an older gongkai (archive version ${version}); any import, or gongkai doctor --repair, brings it up to date.`,
      `${path} 由旧版 gongkai 写成（数据库版本 ${version}）；执行一次导入或 gongkai doctor --repair 即可升级。`,
    )
  }
}

function folderMissing(path: string): ArchiveError {
  return new ArchiveError('not-found', path, `The folder of ${path} does not exist.`, `${path} 所在的文件夹不存在。`)
}

function isWritable(file: string): boolean {
  try {
    accessSync(file, constants.W_OK)
    return true
  } catch (error) {
    // EACCES, EPERM, EROFS: whatever the reason, the system has answered the question.
    if (error instanceof Error && 'code' in error) return false
    throw error
  }
}

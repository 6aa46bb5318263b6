import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { temporaryFolder } from './archive-file.ts'

/** Versions before today's, each with an archive that the code of its time wrote. */
export const oldVersions = [1, 2, 3] as const

const read = (name: string) => readFileSync(new URL(`./old-archives/${name}`, import.meta.url), 'utf8')

/** A file with an archive of that version, views of its time included. */
export function oldArchive(version: (typeof oldVersions)[number]): string {
  const path = join(temporaryFolder(), 'old.db')
  const connection = new BetterSqlite(path)
  connection.pragma('journal_mode = WAL')
  connection.exec(read(`version-${version}-schema.sql`))
  connection.exec(read(`version-${version}-rows.sql`))
  connection.close()
  return path
}

/** Rows that SQLite itself finds in the file, whatever its version. */
export function rowsIn(path: string, sql: string): readonly unknown[] {
  const connection = new BetterSqlite(path, { readonly: true })
  try {
    return connection.prepare(sql).all()
  } finally {
    connection.close()
  }
}

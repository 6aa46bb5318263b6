/**
 * Writes an archive of today as the fixture that stands for its version once there is a next one, for migrate.test.ts:
 *   npx node test/db/old-archives/dump-archive.ts small.db
 * The codebook is left out: it is long, and filled again wherever it is missing.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'

const connection = new BetterSqlite(process.argv[2] ?? '', { readonly: true, fileMustExist: true })
const version = String(connection.pragma('user_version', { simple: true }))
const applicationId = String(connection.pragma('application_id', { simple: true }))
const texts = (sql: string): readonly string[] => connection.prepare(sql).pluck().all().map(String)

/** Such a table's rows, each as a statement; `quote` gives numbers, text and blobs as SQL. */
function insertsOf(table: string): readonly string[] {
  const columns = texts(`SELECT '"' || name || '"' FROM pragma_table_info('${table}')`)
  const values = columns.map((column) => `quote(${column})`).join(` || ', ' || `)
  const kept = table === 'archive_property' ? ` WHERE name <> 'codebook_sha256'` : ''
  return texts(`SELECT 'INSERT INTO ${table} VALUES (' || ${values} || ');' FROM ${table}${kept}`)
}

const schema = texts(`SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY rowid`)
const tables = texts(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid`)
const head = `-- As gongkai wrote an archive of version ${version}.\n\n`
const pragmas = `PRAGMA application_id = ${applicationId};\nPRAGMA user_version = ${version};\n\n`
const rows = tables.filter((table) => table !== 'codebook').flatMap(insertsOf)
writeFileSync(join(import.meta.dirname, `version-${version}-schema.sql`), `${head}${pragmas}${schema.join(';\n\n')};\n`)
writeFileSync(
  join(import.meta.dirname, `version-${version}-rows.sql`),
  `${head}PRAGMA foreign_keys = OFF;\n${rows.join('\n')}\n`,
)
connection.close()

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { openArchive } from '../../db/index.ts'
import { schemaVersion } from '../../db/migrate.ts'
import { importSketch, select, temporaryArchive, temporaryFolder } from './archive-file.ts'
import { applicants, buildTable } from './build-report.ts'

const read = (name: string) => readFileSync(new URL(`./old-archives/${name}`, import.meta.url), 'utf8')

/** An archive as version 1 wrote it, views of that time included. */
function oldArchive(): string {
  const path = join(temporaryFolder(), 'old.db')
  const connection = new BetterSqlite(path)
  connection.exec(read('version-1-schema.sql'))
  connection.exec(read('version-1-rows.sql'))
  connection.close()
  return path
}

/** What a table is, whichever way it came about: columns, keys, indexes. */
function shapeOf(path: string): unknown {
  const connection = new BetterSqlite(path, { readonly: true })
  try {
    const names = connection
      .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name`)
      .pluck()
      .all()
    return names.map((name) => ({
      name,
      columns: connection.pragma(`table_info(${String(name)})`),
      keys: connection
        .prepare('SELECT * FROM pragma_foreign_key_list(?) ORDER BY "table", "from"')
        .all(name)
        .map(withoutIds),
      indexes: connection
        .prepare(
          `SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL ORDER BY name`,
        )
        .all(name),
    }))
  } finally {
    connection.close()
  }
}

function withoutIds(key: unknown): unknown {
  return { ...(key as object), id: 0, seq: 0 }
}

describe('an archive of version 1', () => {
  it('has the tables, keys and indexes of a new one once it was opened', () => {
    const path = oldArchive()
    openArchive(path).close()
    expect(shapeOf(path)).toEqual(shapeOf(temporaryArchive().path))
    const connection = new BetterSqlite(path, { readonly: true })
    expect(connection.pragma('user_version', { simple: true })).toBe(schemaVersion)
    expect(connection.pragma('foreign_key_check')).toEqual([])
    connection.close()
  })

  it('keeps every number as it was; nothing is known of their trust until they are read again', () => {
    const path = oldArchive()
    const before = new BetterSqlite(path, { readonly: true })
    const sql = `SELECT table_no, line_no, row_code, col_code, state, value, raw, unit, position, flagged FROM fact
      UNION ALL SELECT table_no, line_no, row_code, col_code, state, value, raw, unit, position, flagged FROM fact_repeated`
    const old = before.prepare(sql).all()
    expect(old).toHaveLength(30)
    before.close()
    const archive = openArchive(path)
    try {
      expect(select(archive, sql)).toEqual(old)
      expect(select(archive, 'SELECT trust, count(*) AS n FROM fact GROUP BY trust ORDER BY trust')).toEqual([
        { trust: null, n: 3 },
        { trust: 'unchecked', n: 20 },
      ])
      expect(select(archive, 'SELECT count(*) AS n FROM fact WHERE best IS NOT value')).toEqual([{ n: 0 }])
      expect(select(archive, 'SELECT rule, origin, decision, related_report_id FROM finding')).toEqual([
        { rule: 'application.row-sum', origin: 'report', decision: null, related_report_id: null },
      ])
    } finally {
      archive.close()
    }
  })

  it('takes new reports, corrections and decisions', () => {
    const path = oldArchive()
    const archive = openArchive(path)
    try {
      importSketch(archive, 'b.txt', {
        issuer: '南安市诗山镇人民政府',
        tables: [buildTable('t3', applicants, { new: [1, 0, 0, 0, 0, 0, 1] })],
      })
      archive.correct(1, { table: 't3', row: 'new', column: 'total' }, { value: 11, why: '附件', by: '王' })
      archive.decide(1, { decision: 'confirmed', why: '合计有误', by: '王' })
      expect(
        select(archive, `SELECT value, best FROM fact WHERE report_id = 1 AND row_code = 'new' AND col_code = 'total'`),
      ).toEqual([{ value: 12, best: 11 }])
      expect(select(archive, 'SELECT decision FROM finding')).toEqual([{ decision: 'confirmed' }])
    } finally {
      archive.close()
    }
  })

  it('is refused for reading only, and nothing is changed in it', () => {
    const path = oldArchive()
    expect(() => openArchive(path, { readOnly: true })).toThrow(/older gongkai/u)
    const connection = new BetterSqlite(path, { readonly: true })
    expect(connection.pragma('user_version', { simple: true })).toBe(1)
    connection.close()
  })
})

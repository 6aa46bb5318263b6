import { readFileSync } from 'node:fs'
import BetterSqlite from 'better-sqlite3'
import { z } from 'zod'
import type { Connection } from './open.ts'

const names = z.array(z.string())

/** `table.column`, and the names of indexes and triggers: what code of ours relies on. Views are not among them. */
function partsOf(connection: Connection): ReadonlySet<string> {
  const all = (sql: string): readonly string[] => names.parse(connection.prepare(sql).pluck().all())
  return new Set([
    ...all(
      `SELECT t.name || '.' || c.name FROM sqlite_schema t, pragma_table_info(t.name) c
       WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'`,
    ),
    ...all(`SELECT type || ' ' || name FROM sqlite_schema WHERE type IN ('index', 'trigger') AND sql IS NOT NULL`),
  ])
}

/**
 * What schema.sql makes and this archive lacks: tables with their columns, indexes, triggers. Nothing for an archive of
 * this version; what people added to the file does not count.
 */
export function missingParts(connection: Connection): readonly string[] {
  const fresh = new BetterSqlite(':memory:')
  try {
    fresh.exec(readFileSync(new URL('./schema.sql', import.meta.url), 'utf8'))
    const there = partsOf(connection)
    return [...partsOf(fresh)].filter((part) => !there.has(part))
  } finally {
    fresh.close()
  }
}

import { createHash } from 'node:crypto'
import { makeViews } from './make-views.ts'
import type { Connection } from './open.ts'

/**
 * Brings the views to what this version makes; a look at one row where nothing changed. Only views of ours are replaced:
 * those that people added to the file stay.
 */
export function fillViews(connection: Connection): void {
  const views = makeViews()
  const sha256 = createHash('sha256').update(JSON.stringify(views)).digest('hex')
  const held = connection.prepare(`SELECT value FROM archive_property WHERE name = 'views_sha256'`).pluck()
  if (held.get() === sha256) return
  connection
    .transaction(() => {
      // Another process may have made them since we looked.
      if (held.get() === sha256) return
      for (const { name, sql } of views) connection.exec(`DROP VIEW IF EXISTS ${name};\n${sql}`)
      connection.prepare(`INSERT OR REPLACE INTO archive_property VALUES ('views_sha256', ?)`).run(sha256)
    })
    .immediate()
}

import { createHash } from 'node:crypto'
import { codebook } from '../parsers/codebook.ts'
import type { Connection } from './open.ts'

/** Brings the table `codebook` to what this version knows; a look at one row where nothing changed. */
export function fillCodebook(connection: Connection): void {
  const entries = codebook()
  const sha256 = createHash('sha256').update(JSON.stringify(entries)).digest('hex')
  const held = connection.prepare(`SELECT value FROM archive_property WHERE name = 'codebook_sha256'`).pluck().get()
  if (held === sha256) return
  const insert = connection.prepare('INSERT INTO codebook VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  connection
    .transaction(() => {
      connection.exec('DELETE FROM codebook')
      for (const {
        table,
        row,
        column,
        forms,
        rowLabel,
        columnLabel,
        rowEnglish,
        columnEnglish,
        unit,
        kind,
        note,
      } of entries) {
        insert.run(table, row, column, forms, rowLabel, columnLabel, rowEnglish, columnEnglish, unit, kind, note)
      }
      connection.prepare(`INSERT OR REPLACE INTO archive_property VALUES ('codebook_sha256', ?)`).run(sha256)
    })
    .immediate()
}

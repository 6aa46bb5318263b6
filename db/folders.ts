import { z } from 'zod'
import type { Connection } from './open.ts'

/** The folders of an archive's sources, and those whose reports are to be looked at again; see siblings.ts. */
export interface Folders {
  /** Number of the folder of a path, made where it is new; null where the path tells none. */
  readonly idOf: (path: string) => number | null
  /** Something is known of these bytes that was not known before: all folders in which they lie wait. */
  readonly note: (sha256: Uint8Array) => void
  /** A folder that waits; null where none does. */
  readonly next: () => number | null
  readonly done: (folderId: number) => void
  /** How many wait. */
  readonly count: () => number
}

/** Prepares the statements; the caller holds the transaction. */
export function openFolders(connection: Connection): Folders {
  const find = connection.prepare('SELECT folder_id FROM folder WHERE path = ?').pluck()
  const add = connection.prepare('INSERT INTO folder (path) VALUES (?)')
  const note = connection.prepare(
    `INSERT OR IGNORE INTO folder_pending SELECT folder_id FROM source_file WHERE sha256 = ? AND folder_id IS NOT NULL`,
  )
  const next = connection.prepare('SELECT folder_id FROM folder_pending ORDER BY folder_id LIMIT 1').pluck()
  const done = connection.prepare('DELETE FROM folder_pending WHERE folder_id = ?')
  const count = connection.prepare('SELECT count(*) FROM folder_pending').pluck()
  return {
    idOf: (path) => {
      const folder = folderOf(path)
      if (folder === null) return null
      const found = find.get(folder)
      return typeof found === 'number' ? found : Number(add.run(folder).lastInsertRowid)
    },
    note: (sha256) => void note.run(sha256),
    next: () =>
      z
        .number()
        .nullable()
        .parse(next.get() ?? null),
    done: (folderId) => void done.run(folderId),
    count: () => z.number().parse(count.get()),
  }
}

/** Gives the sources of an archive that had no folders theirs; all of these wait. */
export function fillFolders(connection: Connection): void {
  const folders = openFolders(connection)
  const sources = connection.prepare('SELECT source_id, path FROM source_file').all()
  const set = connection.prepare('UPDATE source_file SET folder_id = ? WHERE source_id = ?')
  for (const { source_id: id, path } of z.array(z.object({ source_id: z.number(), path: z.string() })).parse(sources))
    set.run(folders.idOf(path), id)
  connection.exec('INSERT INTO folder_pending SELECT folder_id FROM folder')
}

/**
 * The folder of a path as given to import, folders named by a year left out: 2022/九都镇.txt and 2023/九都镇.txt are
 * neighbours. Null for a bare file name, which tells nothing of where it lay.
 */
export function folderOf(path: string): string | null {
  const parts = path.split(/[/\\]+/u).slice(0, -1)
  const kept = parts.filter((part) => part !== '.' && !/^(?:19|20)\d{2}(?:年度?)?$/u.test(part))
  return kept.some((part) => part !== '') ? kept.join('/') : null
}

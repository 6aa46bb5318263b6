import BetterSqlite from 'better-sqlite3'
import { z } from 'zod'

/** What a watch remembers of files, in a file of its own that the system removes with the process. */
export interface SeenFiles {
  /**
   * Notes what a file looks like now. True where it looked the same last time, and is told so for the first time since it
   * changed.
   */
  readonly isReady: (path: string, stamp: string) => boolean
  /** To be called after every look through all folders: what was not met in it is forgotten. */
  readonly endLook: () => void
  readonly close: () => void
}

/** Of the pages of that file so many stay in memory, whatever is watched. */
const cacheKibibytes = 8 * 1024

const seenRow = z.object({ stamp: z.string(), is_done: z.number() })

/** Memory does not grow with the number of files; a million take some 100 MB of temporary disk. */
export function openSeenFiles(): SeenFiles {
  // An empty name is a private database on disk; SQLite unlinks it as soon as it is open.
  const connection = new BetterSqlite('')
  connection.pragma(`cache_size = -${cacheKibibytes}`)
  connection.pragma('journal_mode = OFF')
  connection.pragma('synchronous = OFF')
  connection.exec(
    `CREATE TABLE seen (path TEXT PRIMARY KEY, stamp TEXT NOT NULL, is_done INTEGER NOT NULL, look INTEGER NOT NULL)
     STRICT, WITHOUT ROWID`,
  )
  const find = connection.prepare('SELECT stamp, is_done FROM seen WHERE path = ?')
  const note = connection.prepare('INSERT OR REPLACE INTO seen VALUES (?, ?, ?, ?)')
  const forget = connection.prepare('DELETE FROM seen WHERE look < ?')
  let look = 1
  return {
    isReady: (path, stamp) => {
      const known = seenRow.optional().parse(find.get(path))
      const isSame = known?.stamp === stamp
      note.run(path, stamp, isSame ? 1 : 0, look)
      return isSame && known.is_done === 0
    },
    endLook: () => {
      forget.run(look)
      look += 1
    },
    close: () => void connection.close(),
  }
}

import { z } from 'zod'
import type { Divisions } from '../src/places/divisions.ts'
import {
  type AddedList,
  divisionsStamp,
  divisionsWith,
  nationalDivisions,
  type OwnLists,
} from '../src/places/load-divisions.ts'
import type { Connection } from './open.ts'

/** A list of places that people added, without its text. */
export interface AddedListRow {
  readonly name: string
  readonly kind: 'divisions' | 'events'
  readonly as_of: string | null
  readonly added_at: string
}

const listRow = z.object({
  name: z.string(),
  kind: z.enum(['divisions', 'events']),
  as_of: z.string().nullable(),
  content: z.string(),
  added_at: z.string(),
})

/** What people added to the list of divisions of this archive. */
export interface AddedLists {
  readonly addedLists: () => readonly AddedListRow[]
  /** The divisions that hold in this archive: those of the package with what people added. */
  readonly divisions: () => Divisions
  /** What people added; null where nothing. */
  readonly ownLists: () => OwnLists | null
  /** Tells one state of all these lists from another. */
  readonly stamp: () => string
  /**
   * Adds a list, or replaces the one of that name. Reports that it may concern are taken for unread: the next import or
   * rereading places them anew. Throws a plain Error where the text is no such list, or does not fit the others.
   */
  readonly addList: (list: AddedList) => void
  /** False where there is none of that name. */
  readonly removeList: (name: string) => boolean
}

/** Prepares the statements; a list is looked at whole each time it is asked for. */
export function openAddedLists(connection: Connection): AddedLists {
  const select = connection.prepare(
    'SELECT name, kind, as_of, content, added_at FROM added_list ORDER BY added_at, name',
  )
  const insert = connection.prepare('INSERT OR REPLACE INTO added_list VALUES (?, ?, ?, ?, ?)')
  const remove = connection.prepare('DELETE FROM added_list WHERE name = ?')
  const unsettle = connection.prepare(`UPDATE source_file SET extractor_version = '' WHERE report_id IS NOT NULL`)
  const all = () => select.all().map((row) => listRow.parse(row))
  const added = (): readonly AddedList[] =>
    all().map(({ name, kind, as_of, content }) => ({ name, kind, asOf: as_of, text: content }))

  const withStamp = (lists: readonly AddedList[]): OwnLists => ({ stamp: divisionsStamp(lists), lists })
  const ownLists = (): OwnLists | null => {
    const lists = added()
    return lists.length === 0 ? null : withStamp(lists)
  }
  return {
    addedLists: () => all().map(({ content: _, ...row }) => row),
    divisions: () => {
      const own = ownLists()
      return own ? divisionsWith(own) : nationalDivisions()
    },
    ownLists,
    stamp: () => divisionsStamp(added()),
    addList: ({ name, kind, asOf, text }) => {
      divisionsWith(withStamp([...added().filter((list) => list.name !== name), { name, kind, asOf, text }]))
      insert.run(name, kind, asOf, text, new Date().toISOString())
      unsettle.run()
    },
    removeList: (name) => {
      const isThere = remove.run(name).changes > 0
      if (isThere) unsettle.run()
      return isThere
    },
  }
}

import { z } from 'zod'
import type { Connection } from '../open.ts'

/** The tokens in the index that begin with a character. */
export type TokensFrom = (character: string) => readonly string[]

/**
 * Lists tokens by asking for each the next one. FTS5 itself (`公*`) would first gather every part that holds any of them,
 * a quarter of a second for a common character. The table made for it is a view of the index's own list, in this
 * connection's memory; the archive is not written to.
 */
export function openTokenList(connection: Connection): TokensFrom {
  let next: ReturnType<Connection['prepare']> | null = null
  const opened = () => {
    connection.exec(
      'CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_token USING fts5vocab (main, search_index, instance)',
    )
    return connection.prepare('SELECT term FROM temp.search_token WHERE term >= ? LIMIT 1').pluck()
  }
  return (character) => {
    next ??= opened()
    const tokens: string[] = []
    for (let from = character; ; from = `${tokens.at(-1)}\0`) {
      const token = z.string().optional().parse(next.get(from))
      if (!token?.startsWith(character)) return tokens
      tokens.push(token)
    }
  }
}

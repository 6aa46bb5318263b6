import type { Connection } from './open.ts'
import { fromHex, openUnsettler } from './write-sources.ts'

/** What people say of the places of sources, by the bytes. */
export function openGivenPlaces(connection: Connection) {
  const find = connection
    .prepare('SELECT place FROM given_place WHERE sha256 = ? ORDER BY given_id DESC LIMIT 1')
    .pluck()
  const add = connection.prepare('INSERT INTO given_place (sha256, place, made_at) VALUES (?, ?, ?)')
  const unsettle = openUnsettler(connection)

  const last = (sha256: string): string | null => {
    const found = find.get(fromHex(sha256))
    return typeof found === 'string' ? found : null
  }
  return {
    last,
    give: (sha256: string, place: string): void => {
      if (last(sha256) === place) return
      add.run(fromHex(sha256), place, new Date().toISOString())
      unsettle(sha256)
    },
  }
}

import { z } from 'zod'
import type { ToldIdentity } from '../src/places/told-identity.ts'
import type { Connection } from './open.ts'
import { fromHex, openUnsettler } from './write-sources.ts'

/** What one row of a manifest says of the content that lay at a path. */
export interface ManifestEntry extends ToldIdentity {
  /** ISO date or date and time; null where not said. */
  readonly retrievedAt: string | null
  /** The manifest's name and the line in it, from 1: where a person looks it up. */
  readonly manifest: string
  readonly line: number
}

const entryRow = z.object({
  issuer: z.string().nullable(),
  year: z.number().nullable(),
  scope: z.enum(['own', 'aggregate']).nullable(),
  sourceUrl: z.string().nullable(),
  retrievedAt: z.string().nullable(),
})

/** What manifests say of sources. */
export function openManifestEntries(connection: Connection) {
  // What was said of the very path comes first: the same bytes may lie at two, for two bodies.
  const entries = `SELECT issuer, year, scope, source_url AS sourceUrl, retrieved_at AS retrievedAt FROM manifest_entry
    WHERE sha256 = ?`
  const find = connection.prepare(`${entries} ORDER BY path = ? DESC, entry_id DESC LIMIT 1`)
  const add = connection.prepare(
    `INSERT INTO manifest_entry (sha256, path, issuer, year, scope, source_url, retrieved_at, manifest, line, made_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const samePath = connection.prepare(`${entries} AND path = ? ORDER BY entry_id DESC LIMIT 1`)
  const unsettle = openUnsettler(connection)

  return {
    told: (sha256: string, path: string): ToldIdentity | null => {
      const found = find.get(fromHex(sha256), path)
      return found === undefined ? null : entryRow.parse(found)
    },
    /** Where that is new, the content is taken for unread, so that the next import or rereading takes it up. */
    tell: (sha256: string, path: string, entry: ManifestEntry): void => {
      const { issuer, year, scope, sourceUrl, retrievedAt, manifest, line } = entry
      const said = { issuer, year, scope, sourceUrl, retrievedAt }
      const before = samePath.get(fromHex(sha256), path)
      if (before !== undefined && JSON.stringify(entryRow.parse(before)) === JSON.stringify(said)) return
      const now = new Date().toISOString()
      add.run(fromHex(sha256), path, issuer, year, scope, sourceUrl, retrievedAt, manifest, line, now)
      unsettle(sha256)
    },
  }
}

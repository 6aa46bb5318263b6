import { dirname, join, resolve } from 'node:path'
import type { ManifestEntry } from '../../db/index.ts'
import type { ManifestRow } from './manifest.ts'
import { insideMark } from './open-zip.ts'

/** A manifest's rows by the files of this disk. */
export interface ManifestLookup {
  /** The files that it names, in its order, each once, for an import that is given no paths; a ZIP for what lies in it. */
  readonly paths: readonly string[]
  /** What it says of the file at a path as an import gives it; null for a file that is not in it. Notes that it was met. */
  readonly entryOf: (path: string) => { readonly entry: ManifestEntry; readonly place: string | null } | null
  /** How many files were asked for that are not in it. */
  readonly unlisted: () => number
  /** Rows whose file was not met so far, in the manifest's order. */
  readonly unmet: () => readonly ManifestRow[]
}

/** `path` is the manifest's own: its rows name files relative to its folder. Reads nothing. */
export function manifestLookup(rows: readonly ManifestRow[], path: string): ManifestLookup {
  const folder = dirname(path)
  const byPath = new Map(rows.map((row) => [keyOf(join(folder, row.file)), row]))
  const met = new Set<ManifestRow>()
  let unlisted = 0
  return {
    paths: [...new Set(rows.map(({ file }) => join(folder, file.split(insideMark)[0] ?? file)))],
    entryOf: (given) => {
      const row = byPath.get(keyOf(given))
      if (row === undefined) {
        unlisted += 1
        return null
      }
      met.add(row)
      const { issuer, year, scope, url: sourceUrl, retrievedAt, line, place } = row
      return { entry: { issuer, year, scope, sourceUrl, retrievedAt, manifest: path, line }, place }
    },
    unlisted: () => unlisted,
    unmet: () => rows.filter((row) => !met.has(row)),
  }
}

/** Names typed on one system and read from the disk of another differ in how they write composed characters. */
function keyOf(path: string): string {
  const [outer = path, ...inner] = path.split(insideMark)
  return [resolve(outer), ...inner].join(insideMark).normalize('NFC')
}

import type { Connection } from '../open.ts'
import {
  foldPart,
  openPartReader,
  partKeys,
  partsOfAll,
  partsOfReport,
  type ReportPart,
  unknownPart,
} from './report-parts.ts'
import { tokensOf, tokensVersion } from './search-tokens.ts'

/**
 * Keeps `search_index` what the sections say, inside the transaction that changes them. FTS5 writes a batch of reports
 * many times cheaper than reports one by one, so the tokens wait in memory for the end of the outermost transaction; what SQLite has not committed is in neither.
 */
export interface SearchIndex {
  /** To be called before the sections of a report go: the index forgets a text only where it is told the text. */
  readonly removing: (reportId: number) => void
  /** To be called when the sections of a report are new; `tokens` are those of its parts (tokensOfParts). */
  readonly added: (reportId: number, tokens: readonly PartTokens[]) => void
  /** Does the work of the outermost transaction and writes what waits. */
  readonly flushAfter: <T>(work: () => T) => T
  /** After a transaction came to nothing; after one within another the sections are read again. */
  readonly undone: (wasOutermost: boolean) => void
}

/** The number of a part and its tokens. */
export type PartTokens = readonly [part: number, tokens: string]

/** What search_index is to hold of a report; pure, and most of what indexing takes. */
export function tokensOfParts(parts: readonly ReportPart[]): readonly PartTokens[] {
  return parts.map((part) => [part.part, tokensOf(foldPart(part))])
}

type Tokens = ReadonlyMap<number, string>
const noTokens: Tokens = new Map()

interface Waiting {
  /** What the index holds. */
  readonly held: Tokens
  /** What it is to hold; null where only the sections say. */
  readonly wanted: Tokens | null
}

/** Prepares the statements. */
export function openSearchIndex(connection: Connection): SearchIndex {
  const read = openPartReader(connection)
  const write = openIndexWriter(connection)
  const waiting = new Map<number, Waiting>()
  const tokens = (reportId: number): Tokens => new Map(tokensOfParts(read(reportId)))
  return {
    removing: (reportId) => {
      waiting.set(reportId, { held: waiting.get(reportId)?.held ?? tokens(reportId), wanted: null })
    },
    added: (reportId, wanted) => {
      waiting.set(reportId, { held: waiting.get(reportId)?.held ?? noTokens, wanted: new Map(wanted) })
    },
    flushAfter: (work) => {
      const result = work()
      // Ascending: FTS5 writes out what it has gathered wherever a number is smaller than the one before.
      const reports = [...waiting].sort(([a], [b]) => a - b)
      for (const [reportId, { held, wanted }] of reports) write(reportId, held, wanted ?? tokens(reportId))
      waiting.clear()
      return result
    },
    undone: (wasOutermost) => {
      if (wasOutermost) waiting.clear()
      else for (const [reportId, { held }] of waiting) waiting.set(reportId, { held, wanted: null })
    },
  }
}

function openIndexWriter(connection: Connection): (reportId: number, held: Tokens, wanted: Tokens) => void {
  const remove = connection.prepare(`INSERT INTO search_index (search_index, rowid, words) VALUES ('delete', ?, ?)`)
  const insert = connection.prepare('INSERT INTO search_index (rowid, words) VALUES (?, ?)')
  return (reportId, held, wanted) => {
    for (let part = 0; part < partsOfReport; part++) {
      const [before, now] = [held.get(part) ?? '', wanted.get(part) ?? '']
      // A report read again by a newer version mostly says the same.
      if (before === now) continue
      const row = reportId * partsOfReport + part
      if (before !== '') remove.run(row, before)
      if (now !== '') insert.run(row, now)
    }
  }
}

/** True where the archive's index is the one that this version makes. */
export function hasSearchIndex(connection: Connection): boolean {
  const held = connection.prepare(`SELECT value FROM archive_property WHERE name = 'search_version'`).pluck()
  return held.get() === tokensVersion
}

/** Makes the index anew where another version made it, or none was there; a look at one row where nothing is to do. */
export function fillSearchIndex(connection: Connection): void {
  if (hasSearchIndex(connection)) return
  connection
    .transaction(() => {
      // Another process may have made it since we looked.
      if (hasSearchIndex(connection)) return
      makeSearchIndex(connection)
      connection.prepare(`INSERT OR REPLACE INTO archive_property VALUES ('search_version', ?)`).run(tokensVersion)
    })
    .immediate()
}

function makeSearchIndex(connection: Connection): void {
  connection.exec(`INSERT INTO search_index (search_index) VALUES ('delete-all'); DELETE FROM search_part`)
  const name = connection.prepare('INSERT INTO search_part VALUES (?, ?)')
  partKeys.forEach((key, part) => void name.run(part, key))
  name.run(unknownPart, 'unknown')
  const configure = connection.prepare('INSERT INTO search_index (search_index, rank) VALUES (?, ?)')
  // BigInt: better-sqlite3 binds a number as REAL, which FTS5 refuses here. Everything at once: in a few large pieces that need no joining, a third of the time.
  configure.run('hashsize', BigInt(largePieceBytes))
  configure.run('automerge', BigInt(0))
  const write = openIndexWriter(connection)
  for (const [reportId, parts] of partsOfAll(connection)) write(reportId, noTokens, new Map(tokensOfParts(parts)))
  configure.run('hashsize', BigInt(usualPieceBytes))
  configure.run('automerge', BigInt(usualAutomerge))
}

const largePieceBytes = 64 * 1024 * 1024
/** What FTS5 has where nobody says otherwise: bytes before it writes a piece, and pieces before it joins them. */
const usualPieceBytes = 1024 * 1024
const usualAutomerge = 4

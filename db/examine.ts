import { createHash } from 'node:crypto'
import { zstdDecompressSync } from 'node:zlib'
import { z } from 'zod'
import { codebook } from '../parsers/codebook.ts'
import { sqliteCode } from './errors.ts'
import { type LookName, sqlLooks } from './looks.ts'
import { makeViews } from './make-views.ts'
import { schemaVersion } from './migrate.ts'
import { applicationId, type Connection } from './open.ts'
import { withUnchecked } from './open-for-reading.ts'
import { keptBytesRow } from './rows.ts'
import { oddlyIndexed } from './search/check-index.ts'
import { hasSearchIndex } from './search/search-index.ts'
import { missingParts } from './shape.ts'

/** What one look found. */
export interface Looked {
  readonly what: LookName
  /**
   * `fault`: something is wrong. `to do`: nothing is wrong, and something is left to do. `not looked at`: the file is too
   * damaged, or of a version that has no such thing.
   */
  readonly state: 'ok' | 'fault' | 'to do' | 'not looked at'
  /** How many things; of `schema` the version of the archive. Null where nobody looked. */
  readonly count: number | null
  /** The first of them, or what SQLite says. */
  readonly detail: string | null
}

/** Things named in a detail; more help nobody. */
const mostNamed = 3

/**
 * Looks an archive over, also one that is damaged, older or newer, and changes nothing in it. `version` is that of the
 * reading code. What SQLite cannot know: it keeps no sums over its pages, so a letter changed inside a text is not found;
 * a changed number is, since every number of the wide tables stands in two places, and so is a changed original. Throws
 * ArchiveError only where the file is not there.
 */
export function examineArchive(path: string, version: string): readonly Looked[] {
  try {
    return withUnchecked(path, (connection) => looksInto(connection, version))
  } catch (error) {
    if (!isDamage(error)) throw error
    return [{ what: 'file', state: 'fault', count: 1, detail: String(error) }]
  }
}

function looksInto(connection: Connection, version: string): readonly Looked[] {
  const found = Number(connection.pragma('application_id', { simple: true }))
  const stored = Number(connection.pragma('user_version', { simple: true }))
  const file = named('file', 'fault', found === applicationId ? [] : ['no archive of gongkai'])
  if (found !== applicationId) return [file]
  const schema: Looked = {
    what: 'schema',
    state: stored === schemaVersion ? 'ok' : stored < schemaVersion ? 'to do' : 'fault',
    count: stored,
    detail: stored === schemaVersion ? null : `this gongkai writes version ${schemaVersion}`,
  }
  const lines: string[] = []
  const integrity = look('integrity', 'fault', function* () {
    const check = `SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'`
    for (const line of rowsOf(connection, check)) {
      if (isOfSearchIndex(line)) lines.push(line)
      else yield line
    }
  })
  const foreignKeys = look('foreignKeys', 'fault', () =>
    rowsOf(
      connection,
      `SELECT "table" || coalesce(' row ' || rowid, '') || ' → ' || parent FROM pragma_foreign_key_check`,
    ),
  )
  const whole = [file, schema, integrity, foreignKeys]
  if (stored > schemaVersion) return whole
  const isOurs = stored === schemaVersion
  return [
    ...whole,
    isOurs ? look('tables', 'fault', () => missingParts(connection)) : skipped('tables'),
    isOurs ? look('views', 'fault', () => oddViews(connection)) : skipped('views'),
    isOurs ? look('codebook', 'fault', () => oddCodes(connection)) : skipped('codebook'),
    isOurs ? searchLook(connection, lines) : skipped('searchIndex'),
    look('originalsDamaged', 'fault', () => oddOriginals(connection)),
    ...sqlLooks.map(({ what, kind, since, sql }) =>
      since > stored
        ? skipped(what)
        : look(what, kind, () => rowsOf(connection, sql, sql.includes('@version') ? [{ version }] : [])),
    ),
  ]
}

/** A page of the index that cannot be read says nothing of the rest of the file: all of it is made anew from the sections. */
function isOfSearchIndex(line: string): boolean {
  return /\bfts5\b.*\bsearch_index\b/iu.test(line)
}

/** What SQLite says of the index, else the reports of which it has something else than their sections say. */
function searchLook(connection: Connection, lines: readonly string[]): Looked {
  if (lines.length > 0) return named('searchIndex', 'fault', lines)
  if (!hasSearchIndex(connection)) return named('searchIndex', 'work', ['made by another gongkai'])
  return look('searchIndex', 'fault', function* () {
    for (const reportId of oddlyIndexed(connection)) yield `report ${reportId}`
  })
}

/** Takes one look; what SQLite cannot read is a fault of its own. */
function look(what: LookName, kind: 'fault' | 'work', find: () => Iterable<string>): Looked {
  const first: string[] = []
  let count = 0
  try {
    for (const one of find()) {
      count += 1
      if (first.length < mostNamed) first.push(one)
    }
  } catch (error) {
    if (!isDamage(error)) throw error
    return { what, state: 'fault', count: count + 1, detail: [...first, String(error)].join('; ') }
  }
  return named(what, kind, first, count)
}

function named(what: LookName, kind: 'fault' | 'work', first: readonly string[], count = first.length): Looked {
  if (count === 0) return { what, state: 'ok', count, detail: null }
  const more = count > first.length ? '; …' : ''
  return { what, state: kind === 'fault' ? 'fault' : 'to do', count, detail: `${first.join('; ')}${more}` }
}

function skipped(what: LookName): Looked {
  return { what, state: 'not looked at', count: null, detail: null }
}

/** What a damaged file makes SQLite, or the reading of its rows, say; anything else is our mistake. */
function isDamage(error: unknown): boolean {
  const code = sqliteCode(error)
  const isZstd = error instanceof Error && 'code' in error && String(error.code).startsWith('ZSTD_')
  return (code !== null && code !== 'SQLITE_CANTOPEN') || error instanceof z.ZodError || isZstd
}

function* rowsOf(connection: Connection, sql: string, parameters: readonly object[] = []): Generator<string> {
  for (const value of connection
    .prepare(sql)
    .pluck()
    .iterate(...parameters))
    yield String(value)
}

/** Views of this version that are missing, or say something else. */
function oddViews(connection: Connection): readonly string[] {
  const held = connection.prepare(`SELECT sql FROM sqlite_schema WHERE type = 'view' AND name = ?`).pluck()
  return makeViews().flatMap(({ name, sql }) => (held.get(name.replaceAll('"', '')) === sql ? [] : [name]))
}

function oddCodes(connection: Connection): readonly string[] {
  const held = connection.prepare('SELECT * FROM codebook').raw().all()
  const lines = new Set(held.map((row) => JSON.stringify(row)))
  const wanted = codebook().map(({ table, row, column, forms, rowLabel, columnLabel, ...rest }) => {
    const { rowEnglish, columnEnglish, unit, kind, note } = rest
    const values = [table, row, column, forms, rowLabel, columnLabel, rowEnglish, columnEnglish, unit, kind, note]
    return { name: [table, row, column].join('.'), line: JSON.stringify(values) }
  })
  const odd = wanted.filter(({ line }) => !lines.has(line)).map(({ name }) => name)
  return odd.length === 0 && lines.size > wanted.length ? ['codes that this version does not know'] : odd
}

/** Kept originals whose bytes are not those that they were. */
function* oddOriginals(connection: Connection): Generator<string> {
  const all = connection.prepare('SELECT sha256, codec, content FROM source_bytes ORDER BY sha256')
  for (const row of all.iterate()) {
    const { sha256, ...kept } = z
      .object({ sha256: z.instanceof(Uint8Array) })
      .extend(keptBytesRow.shape)
      .parse(row)
    if (!isWhole(kept, sha256)) yield Buffer.from(sha256).toString('hex')
  }
}

function isWhole({ codec, content }: z.infer<typeof keptBytesRow>, sha256: Uint8Array): boolean {
  try {
    const bytes = codec === 'zstd' ? zstdDecompressSync(content) : content
    return createHash('sha256').update(bytes).digest().equals(sha256)
  } catch (error) {
    if (isDamage(error)) return false
    throw error
  }
}

import { type AddedLists, openAddedLists } from './added-lists.ts'
import { ArchiveError, sqliteCode, translating } from './errors.ts'
import { fillCodebook } from './fill-codebook.ts'
import { type Lookups, openLookups } from './lookups.ts'
import { type Connection, openForWriting } from './open.ts'
import { closeReading, openForReading } from './open-for-reading.ts'
import {
  type PreparedQuery,
  prepareQuery,
  type QueryOptions,
  type QueryResult,
  runQuery,
  type SqlValue,
} from './query.ts'
import { countReports, type YearCount } from './search/count-reports.ts'
import { fillSearchIndex, hasSearchIndex } from './search/search-index.ts'
import { type SearchOptions, type SearchResult, searchReports } from './search/search-reports.ts'
import type { SearchWords } from './search/search-words.ts'
import { openWriter } from './write-report.ts'
import { openSourceWriter } from './write-sources.ts'
import type { Writer } from './writer.ts'

export interface ArchiveOptions {
  /** Open an existing archive so that nothing can be changed in it. */
  readonly readOnly?: boolean
  /** Milliseconds to wait for another process that writes; 5000 without it. */
  readonly busyTimeout?: number
  /** Pages of 4 KiB that the file may grow to: a bound on disk space. */
  readonly maxPages?: number
}

/**
 * One SQLite file with everything read. Every method throws ArchiveError where the file itself is the trouble
 * (locked, full, read-only, damaged). To be closed.
 */
export interface Archive extends Writer, Lookups, Pick<AddedLists, 'addedLists' | 'divisions' | 'ownLists'> {
  /** As given to `openArchive`. */
  readonly path: string
  /** Runs one reading statement; see `runQuery`. */
  readonly query: (
    sql: string,
    parameters?: readonly SqlValue[] | Readonly<Record<string, SqlValue>>,
    options?: QueryOptions,
  ) => QueryResult
  /** The same for a question asked many times; rows come one by one. See `prepareQuery`. */
  readonly prepareQuery: (sql: string) => PreparedQuery
  /** Searches titles and sections of all current reports for what `readSearchWords` has read; best first. */
  readonly search: (words: SearchWords, options?: SearchOptions) => SearchResult
  /** How many reports of each year say what `readSearchWords` has read, and of how many. */
  readonly countSaying: (words: SearchWords, options?: Omit<SearchOptions, 'limit' | 'marks'>) => readonly YearCount[]
  /** The original's bytes where the archive keeps them. */
  readonly keptBytes: (sha256: Uint8Array) => Uint8Array | null
  readonly close: () => void
}

/** Rows that SQLite looks at in each index to learn how the data lie; a few milliseconds in all. */
const analysisLimit = 1000

/** Opens an archive, made where there is none (not with `readOnly`). */
export function openArchive(path: string, options: ArchiveOptions = {}): Archive {
  if (options.readOnly) return readOnlyArchive(path)
  const connection = openForWriting(path, options)
  translating(path, () => {
    fillCodebook(connection)
    fillSearchIndex(connection)
  })
  const writer = openWriter(connection, path)
  const queries = lazily(
    () => openForReading(path),
    (reading) => void reading.close(),
  )
  return {
    path,
    ...translated(path, writer),
    ...readingHalf(path, connection, queries.open),
    close: () =>
      translating(path, () => {
        queries.close()
        if (!connection.open) return
        try {
          connection.pragma(`analysis_limit = ${analysisLimit}`)
          // 0x10000: all tables, also those not queried here; 0x02: analyze where the data grew tenfold.
          connection.pragma('optimize = 0x10002')
        } catch (error) {
          // Statistics only make questions faster: a full disk or a busy writer does without, and was complained of.
          if (sqliteCode(error) === null) throw error
        } finally {
          connection.close()
        }
      }),
  }
}

function readOnlyArchive(path: string): Archive {
  const connection = openForReading(path)
  const refuse = (): never => {
    throw new ArchiveError('read-only', path, `${path} was opened for reading only.`, `${path} 以只读方式打开。`)
  }
  return {
    path,
    importReport: refuse,
    importEncoded: refuse,
    recordFailure: refuse,
    recordSkip: refuse,
    keepOriginal: refuse,
    isUnchanged: refuse,
    writeRelatedFindings: refuse,
    correct: refuse,
    decide: refuse,
    decideIssuer: refuse,
    mergeIssuers: refuse,
    splitReports: refuse,
    setSeverity: refuse,
    compareReports: refuse,
    givePlace: refuse,
    givenPlace: refuse,
    tellIdentity: refuse,
    toldIdentity: refuse,
    fillDivisions: refuse,
    addList: refuse,
    removeList: refuse,
    inBatch: refuse,
    ...readingHalf(path, connection, () => connection),
    close: () => translating(path, () => closeReading(connection, path)),
  }
}

function readingHalf(path: string, connection: Connection, queries: () => Connection) {
  const lookups = translated(path, openLookups(connection))
  const kept = lazily(() => openSourceWriter(connection))
  const { addedLists, divisions, ownLists } = translated(path, openAddedLists(connection))
  const searching = <T>(search: () => T): T =>
    translating(path, () => {
      if (!hasSearchIndex(connection)) throw otherSearchIndex(path)
      return search()
    })
  return {
    ...lookups,
    addedLists,
    divisions,
    ownLists,
    query: (sql, parameters = [], options = {}) => runQuery(queries(), path, sql, parameters, options),
    prepareQuery: (sql) => prepareQuery(queries(), path, sql),
    search: (words, options) => searching(() => searchReports(connection, words, options)),
    countSaying: (words, options) => searching(() => countReports(connection, words, options)),
    keptBytes: (sha256) => translating(path, () => kept.open().keptBytes(sha256)),
  } satisfies Lookups & Omit<Archive, keyof Writer | keyof Lookups | 'path' | 'close'>
}

function otherSearchIndex(path: string): ArchiveError {
  return new ArchiveError(
    'older-version',
    path,
    `The full-text index of ${path} was made by another gongkai; any import makes it anew.`,
    `${path} 的全文索引由其他版本的 gongkai 建成；执行一次导入即可重建。`,
  )
}

/** Made at the first call; `close` closes what was made. */
function lazily<T>(make: () => T, closeMade: (made: T) => void = () => {}) {
  let made: T | null = null
  return {
    open: (): T => {
      made ??= make()
      return made
    },
    close: (): void => {
      if (made) closeMade(made)
      made = null
    },
  }
}

/** The same functions with SQLite's errors as ArchiveError. */
function translated<T extends object>(path: string, methods: T): T {
  const wrapped = Object.entries(methods).map(([name, method]) => [
    name,
    (...parameters: readonly unknown[]) => translating(path, () => method(...parameters)),
  ])
  return Object.fromEntries(wrapped) as T
}

import { ArchiveError, sqliteCode, translateError } from './errors.ts'
import type { Connection, Statement } from './open.ts'

/** An integer comes as `bigint` only where `number` cannot hold it. */
export type SqlValue = string | number | bigint | Uint8Array | null

/** Rows as arrays in the order of `columns`; two columns may bear one name. */
export interface QueryResult {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly SqlValue[])[]
  /** True where there were more rows than asked for. */
  readonly isCut: boolean
}

export interface QueryOptions {
  /** Rows to give back at the most; all without it. */
  readonly limit?: number
}

/**
 * Runs one statement that only reads, on a connection that cannot write. Throws ArchiveError `query-refused` for any
 * other statement and `query-failed`, with SQLite's own words, for one that is wrong.
 */
export function runQuery(
  connection: Connection,
  path: string,
  sql: string,
  parameters: readonly SqlValue[] | Readonly<Record<string, SqlValue>>,
  options: QueryOptions = {},
): QueryResult {
  try {
    const statement = prepareReading(connection, path, sql)
    const limit = options.limit ?? Number.POSITIVE_INFINITY
    const rows: (readonly SqlValue[])[] = []
    let isCut = false
    const bound = Array.isArray(parameters) ? parameters : [parameters]
    for (const row of statement.iterate(...(bound.length === 1 && isEmpty(bound[0]) ? [] : bound))) {
      if (rows.length >= limit) {
        isCut = true
        break
      }
      rows.push((row as readonly SqlValue[]).map(narrowed))
    }
    return { columns: statement.columns().map((column) => column.name), rows, isCut }
  } catch (error) {
    throw queryError(error, path)
  }
}

/** Asks one prepared question again and again, its rows one after the other. */
export type PreparedQuery = (parameters: readonly SqlValue[]) => Iterable<readonly SqlValue[]>

/** `runQuery` for a question asked many times with other parameters, or whose rows are too many to hold. */
export function prepareQuery(connection: Connection, path: string, sql: string): PreparedQuery {
  const asking = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      throw queryError(error, path)
    }
  }
  const statement = asking(() => prepareReading(connection, path, sql))
  return function* (parameters) {
    const rows = asking(() => statement.iterate(...parameters))
    for (let next = asking(() => rows.next()); !next.done; next = asking(() => rows.next()))
      yield (next.value as readonly SqlValue[]).map(narrowed)
  }
}

function prepareReading(connection: Connection, path: string, sql: string): Statement {
  const statement = connection.prepare(sql)
  if (!statement.reader || !statement.readonly) throw refused(path)
  // Past 2^53 a JavaScript number is another number: such integers come as bigint.
  statement.raw().safeIntegers()
  return statement
}

function narrowed(value: SqlValue): SqlValue {
  return typeof value === 'bigint' && Number.isSafeInteger(Number(value)) ? Number(value) : value
}

function isEmpty(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && !(value instanceof Uint8Array) && Object.keys(value).length === 0
  )
}

function refused(path: string): ArchiveError {
  return new ArchiveError(
    'query-refused',
    path,
    'Only a single statement that reads (SELECT, WITH, VALUES, EXPLAIN) is run; nothing was changed.',
    '只执行单条读取语句（SELECT、WITH、VALUES、EXPLAIN）；未作任何改动。',
  )
}

function queryError(error: unknown, path: string): unknown {
  if (error instanceof ArchiveError || !(error instanceof Error)) return error
  const translated = translateError(error, path)
  if (translated !== error) return translated
  const isSqlite = sqliteCode(error) !== null || error instanceof RangeError || error instanceof TypeError
  if (!isSqlite) return error
  return new ArchiveError(
    'query-failed',
    path,
    `The query is wrong: ${error.message}.`,
    `查询有误：${error.message}。`,
    error,
  )
}

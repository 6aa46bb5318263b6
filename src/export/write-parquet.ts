import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Field } from './fields.ts'
import type { Filled } from './rows-of.ts'
import { writeJsonLines } from './write-lines.ts'

/** Rows of one group of a Parquet file; DuckDB's own default, named so that another version writes the same bytes. */
const rowGroup = 122_880

const duckTypes: Readonly<Record<Field['type'], string>> = { string: 'VARCHAR', integer: 'BIGINT', number: 'DOUBLE' }

/**
 * Writes tables as Parquet through DuckDB: a table with a report year as a folder of partitions
 * (`fact/report_year=2022/…`), any other as one file. Returns how many rows each has, in order. DuckDB reads JSON lines
 * that stand in the folder meanwhile: exact about NULL and empty text, which CSV is not.
 */
export async function writeParquet(folder: string, tables: readonly Filled[]): Promise<readonly number[]> {
  const { DuckDBInstance } = await import('@duckdb/node-api')
  // One thread writes the rows in their order, so that the same archive gives the same bytes.
  const instance = await DuckDBInstance.create(':memory:', { threads: '1', preserve_insertion_order: 'true' })
  const connection = await instance.connect()
  const counts: number[] = []
  try {
    for (const table of tables) counts.push(await writeTable(connection, folder, table))
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
  return counts
}

async function writeTable(connection: DuckDBConnection, folder: string, table: Filled): Promise<number> {
  const { name, fields } = table.resource
  const lines = join(folder, `${name}.ndjson.part`)
  try {
    const count = writeJsonLines(lines, table)
    const columns = fields.map((field) => `${quoted(field.name)}: ${quoted(duckTypes[field.type])}`).join(', ')
    const from = `read_json(${quoted(lines)}, format = 'newline_delimited', columns = {${columns}})`
    const partitioned = fields.some((field) => field.name === 'report_year')
    const target = join(folder, partitioned ? name : `${name}.parquet`)
    rmSync(target, { recursive: true, force: true })
    if (partitioned && count === 0) mkdirSync(target)
    const parts = partitioned ? ', PARTITION_BY (report_year), WRITE_PARTITION_COLUMNS true' : ''
    const options = `FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${rowGroup}${parts}`
    if (!partitioned || count > 0)
      await connection.run(`COPY (SELECT * FROM ${from}) TO ${quoted(target)} (${options})`)
    return count
  } finally {
    rmSync(lines, { force: true })
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

import { closeSync, openSync, writeSync } from 'node:fs'
import { stringify } from 'csv-stringify/sync'
import type { SqlValue } from '../../db/index.ts'
import type { Filled, Row } from './rows-of.ts'

/** Rows that are made into text at once; a few hundred kilobytes. */
const rowsAtOnce = 2000

export interface CsvOptions {
  /** A byte order mark, by which Excel knows UTF-8. */
  readonly mark: boolean
}

/**
 * Writes a table as CSV (RFC 4180, UTF-8); returns how many rows. NULL is left empty. A text that a spreadsheet would
 * run as a formula gets an apostrophe before it.
 */
export function writeCsv(path: string, { resource, rows }: Filled, { mark }: CsvOptions): number {
  const head = stringify([resource.fields.map((field) => field.name)])
  return writeLines(path, (mark ? '\ufeff' : '') + head, rows(), (batch) =>
    stringify(batch.map((row) => row.map(csvCell))),
  )
}

/** A lone sign and a signed number are harmless: a dash in a cell and a change of -8 stay as they are. */
const formula = /^[=@\t\r]|^[+-](?![\d.,]*$)/u

function csvCell(value: SqlValue): string | number | null {
  const plain = plainValue(value)
  return typeof plain === 'string' && formula.test(plain) ? `'${plain}` : plain
}

/** Writes a table as JSON lines, one object a row, NULL as null; returns how many rows. */
export function writeJsonLines(path: string, { resource, rows }: Filled): number {
  return writeLines(path, '', rows(), (batch) => batch.map((row) => `${jsonLine(resource.fields, row)}\n`).join(''))
}

function jsonLine(fields: readonly { readonly name: string }[], row: Row): string {
  return JSON.stringify(Object.fromEntries(fields.map(({ name }, index) => [name, plainValue(row[index] ?? null)])))
}

/** Integers beyond 2^53 and bytes stand in no column of an export; as text they would still be exact. */
export function plainValue(value: SqlValue): string | number | null {
  if (typeof value === 'bigint') return value.toString()
  return value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value
}

function writeLines(
  path: string,
  head: string,
  rows: Iterable<Row>,
  format: (batch: readonly Row[]) => string,
): number {
  const file = openSync(path, 'w')
  let count = 0
  try {
    writeSync(file, head)
    let batch: Row[] = []
    const flush = (): void => {
      if (batch.length > 0) writeSync(file, format(batch))
      count += batch.length
      batch = []
    }
    for (const row of rows) {
      batch.push(row)
      if (batch.length >= rowsAtOnce) flush()
    }
    flush()
  } finally {
    closeSync(file)
  }
  return count
}

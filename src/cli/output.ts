import { writeFileSync } from 'node:fs'
import { stringify } from 'csv-stringify/sync'
import { CommandFailure } from './command-failure.ts'
import { exitCodes } from './exit-codes.ts'
import type { Session } from './session.ts'
import { formatTable, type TableColumn } from './table.ts'
import { safeJson, safeText } from './terminal-text.ts'

/** What a question of rows and columns answers, before it is known who reads it. */
export interface Answer {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Value[])[]
}

/** What SQLite gives back. */
export type Value = string | number | bigint | null | Uint8Array

/** `excel` is CSV that a spreadsheet opens safely. */
export type OutputFormat = 'table' | 'json' | 'csv' | 'excel'

/** The options that choose the form, as commander gives them. */
export interface OutputOptions {
  readonly table?: boolean
  readonly json?: boolean
  readonly csv?: boolean
  readonly excel?: boolean
  /** `-o`: a file to write instead of stdout. */
  readonly output?: string
}

/** Whether a person reads the answer; `writeAnswer` has the other forms. */
export function showsTable({ table, json, csv, excel, output }: OutputOptions, session: Session): boolean {
  return table === true || (!json && !csv && !excel && output === undefined && session.terminal)
}

/**
 * Writes rows in the form asked for; a table for a terminal and JSON for a pipe where none was asked for. A file
 * named .csv or .json says its form by its name.
 */
export function writeAnswer(answer: Answer, options: OutputOptions, session: Session): void {
  const text = formatAnswer(answer, chooseFormat(options, session), options.output === undefined, session)
  writeText(text, options.output, session)
}

/** To stdout where no path is given. Throws CommandFailure where the file cannot be written. */
export function writeText(text: string, path: string | undefined, session: Session): void {
  if (path === undefined) {
    session.print(text)
    return
  }
  try {
    writeFileSync(path, text)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new CommandFailure(session.messages.unwritable(path, code), null, exitCodes.unreadable)
  }
}

function chooseFormat(options: OutputOptions, session: Session): OutputFormat {
  if (options.excel) return 'excel'
  if (options.table) return 'table'
  if (options.csv || options.output?.endsWith('.csv')) return 'csv'
  if (options.json || options.output?.endsWith('.json')) return 'json'
  return options.output === undefined && session.terminal ? 'table' : 'json'
}

function formatAnswer(answer: Answer, format: OutputFormat, toStdout: boolean, session: Session): string {
  switch (format) {
    case 'table':
      return formatAnswerTable(answer, session)
    case 'json':
      return formatJson(answerObjects(answer))
    case 'csv': {
      const csv = formatCsv(answer, false)
      // A file or a program wants the characters as they are; a terminal must not obey them.
      return toStdout && session.terminal ? safeText(csv) : csv
    }
    case 'excel':
      return `\ufeff${formatCsv(answer, true)}`
  }
}

/** Objects with one key a column. Two columns of the same name would lose one: the second becomes `name_2`. */
function answerObjects(answer: Answer): readonly Record<string, unknown>[] {
  const keys: string[] = []
  for (const column of answer.columns) keys.push(freshName(column, [...answer.columns, ...keys], keys))
  return answer.rows.map((row) => Object.fromEntries(keys.map((key, index) => [key, jsonValue(row[index] ?? null)])))
}

/** The name itself where it is not used yet, else with the first number that makes it nobody's. */
function freshName(column: string, taken: readonly string[], used: readonly string[]): string {
  if (!used.includes(column)) return column
  for (let count = 2; ; count += 1) if (!taken.includes(`${column}_${count}`)) return `${column}_${count}`
}

function jsonValue(value: Value): string | number | null {
  if (typeof value === 'bigint') return value.toString()
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64')
  return value
}

/** Indented JSON with a line break at its end, safe to look at in a terminal. */
export function formatJson(value: unknown): string {
  return `${safeJson(JSON.stringify(value, null, 2))}\n`
}

/**
 * `disarm`: a text cell that a spreadsheet would take for a formula (it begins with = + - @, a tab or a carriage
 * return) gets an apostrophe before it. Numbers are never touched, so that a change of -8 stays a number.
 */
function formatCsv(answer: Answer, disarm: boolean): string {
  const cell = (value: Value) =>
    disarm && typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : jsonValue(value)
  return csvOf([answer.columns, ...answer.rows.map((row) => row.map(cell))])
}

/** Rows as CSV; every line ends with a line break, cells hold theirs in quotation marks. */
export function csvOf(rows: readonly (readonly (string | number | null)[])[]): string {
  return stringify(rows.map((row) => [...row]))
}

/** Columns that hold only numbers stand at the right. NULL is left empty, as the sqlite3 shell does. */
export function formatAnswerTable(answer: Answer, session: Session): string {
  const columns = answer.columns.map((head, index): TableColumn => {
    const values = answer.rows.map((row) => row[index] ?? null)
    const numeric = values.some((value) => value !== null) && values.every(isNumberOrNull)
    return { head, align: numeric ? 'right' : 'left' }
  })
  const rows = answer.rows.map((row) => row.map(tableText))
  const lines = formatTable(columns, rows, { width: session.width, styleHead: session.bold })
  return `${lines.join('\n')}\n`
}

function isNumberOrNull(value: Value): boolean {
  return value === null || typeof value === 'number' || typeof value === 'bigint'
}

function tableText(value: Value): string {
  if (value === null) return ''
  return value instanceof Uint8Array ? `<${value.length} bytes>` : String(value)
}

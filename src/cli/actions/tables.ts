import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import { basename, join, parse } from 'node:path'
import {
  asReportError,
  type CountedSource,
  openSources,
  type PrintedTable,
  type PrintedTables,
  ReportError,
  tablesOf,
} from '../../index.ts'
import { CommandFailure } from '../command-failure.ts'
import { exitCodes } from '../exit-codes.ts'
import { tablesAsCsv, tablesAsHtml, tablesAsMarkdown, tablesAsText } from '../format-tables.ts'
import { formatJson } from '../output.ts'
import { complainOfFiles } from '../read-files.ts'
import type { Session } from '../session.ts'
import { safeText } from '../terminal-text.ts'

/** As commander gives them. */
export interface TablesCommandOptions {
  readonly table?: boolean
  readonly json?: boolean
  readonly csv?: boolean
  readonly markdown?: boolean
  readonly html?: boolean
  readonly page?: number
  readonly repeat?: boolean
  /** A file, or a folder: one that is there, or a name that ends with a slash. */
  readonly output?: string
}

type TablesFormat = 'text' | 'json' | 'csv' | 'markdown' | 'html'

interface ReadFile {
  readonly file: string
  readonly tables: readonly PrintedTable[]
}

/** Reads every file, then writes the tables of all of them in the form asked for; the files that failed come last. */
export async function printTables(
  paths: readonly string[],
  options: TablesCommandOptions,
  session: Session,
): Promise<void> {
  const files: ReadFile[] = []
  const errors: { readonly file: string; readonly error: ReportError }[] = []
  for await (const source of openSources(paths)) {
    const result = await readOne(source, options)
    if (result instanceof ReportError) errors.push({ file: source.path, error: result })
    else if (result !== null) files.push({ file: source.path, tables: onPage(result.tables, options.page) })
  }
  const isOne = paths.length === 1 && files.length + errors.length === 1 && (files[0] ?? errors[0])?.file === paths[0]
  for (const { file } of files.filter(({ tables }) => tables.length === 0))
    session.say(session.messages.noTablesIn(file))
  if (files.length === 0 && errors.length === 0) session.complain(session.messages.nothingFound)
  if (files.length > 0 || !isOne) write(files, isOne, options, session)
  complainOfFiles(
    errors.map(({ file, error }) => ({ file, code: error.code, en: error.reason, zh: error.reasonZh, error })),
    session,
  )
}

/** What stops one file stops only it, a mistake of ours too. Null for what is not tried. */
async function readOne(
  source: CountedSource,
  options: TablesCommandOptions,
): Promise<PrintedTables | ReportError | null> {
  if (source.type === 'skipped') return null
  if (source.type === 'failed') return source.error
  try {
    return await tablesOf({ name: source.path, bytes: source.bytes }, { repeatMerged: options.repeat === true })
  } catch (error) {
    return asReportError(error, source.path)
  }
}

function onPage(tables: readonly PrintedTable[], page: number | undefined): readonly PrintedTable[] {
  return page === undefined ? tables : tables.filter(({ pages }) => pages.includes(page))
}

function write(files: readonly ReadFile[], isOne: boolean, options: TablesCommandOptions, session: Session): void {
  const { output } = options
  const format = chooseFormat(options, session)
  if (output === undefined) {
    const text = formatFiles(files, isOne, format, session)
    // A file or a program wants the characters as they are; a terminal must not obey them.
    session.print(session.terminal && format !== 'json' && format !== 'text' ? safeText(text) : text)
  } else if (isFolder(output)) writeEach(files, output, format, session)
  else writeFile(output, formatFiles(files, isOne, format, session), session)
}

const endings: readonly (readonly [ending: RegExp, format: TablesFormat])[] = [
  [/\.csv$/i, 'csv'],
  [/\.json$/i, 'json'],
  [/\.(?:md|markdown)$/i, 'markdown'],
  [/\.html?$/i, 'html'],
]

function chooseFormat(options: TablesCommandOptions, session: Session): TablesFormat {
  const { output } = options
  if (options.json) return 'json'
  if (options.csv) return 'csv'
  if (options.markdown) return 'markdown'
  if (options.html) return 'html'
  if (options.table) return 'text'
  if (output === undefined) return session.terminal ? 'text' : 'json'
  return endings.find(([ending]) => ending.test(output))?.[1] ?? (isFolder(output) ? 'csv' : 'json')
}

function formatFiles(files: readonly ReadFile[], isOne: boolean, format: TablesFormat, session: Session): string {
  if (format === 'json') {
    return formatJson(isOne ? { tables: files[0]?.tables ?? [] } : { files })
  }
  const tables = files.flatMap((file) => file.tables)
  if (format !== 'text' || isOne) return formatTables(tables, format, session)
  const shown = files.filter((file) => file.tables.length > 0)
  return shown
    .map((file) => `${session.bold(safeText(file.file))}\n${formatTables(file.tables, format, session)}`)
    .join('\n')
}

function formatTables(tables: readonly PrintedTable[], format: TablesFormat, session: Session): string {
  switch (format) {
    case 'text':
      return tablesAsText(tables, session)
    case 'json':
      return formatJson({ tables })
    case 'csv':
      return tablesAsCsv(tables)
    case 'markdown':
      return tablesAsMarkdown(tables)
    case 'html':
      return tablesAsHtml(tables)
  }
}

const extensions: Readonly<Record<TablesFormat, string>> = {
  text: 'txt',
  json: 'json',
  csv: 'csv',
  markdown: 'md',
  html: 'html',
}

function isFolder(path: string): boolean {
  return /[/\\]$/.test(path) || statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

/** `report-1.csv`, `report-2.csv` …; where two files share a name, the second's are `report~2-1.csv`. */
function writeEach(files: readonly ReadFile[], folder: string, format: TablesFormat, session: Session): void {
  makeFolder(folder, session)
  const used = new Map<string, number>()
  for (const { file, tables } of files) {
    const stem = file === '-' ? 'stdin' : parse(basename(file)).name
    const count = (used.get(stem.toLowerCase()) ?? 0) + 1
    used.set(stem.toLowerCase(), count)
    const name = count === 1 ? stem : `${stem}~${count}`
    tables.forEach((table, index) => {
      const path = join(folder, `${name}-${index + 1}.${extensions[format]}`)
      writeFile(path, formatTables([table], format, session), session)
    })
  }
}

function makeFolder(folder: string, session: Session): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw unwritable(folder, error, session)
  }
}

function writeFile(path: string, text: string, session: Session): void {
  try {
    writeFileSync(path, text)
  } catch (error) {
    throw unwritable(path, error, session)
  }
}

function unwritable(path: string, error: unknown, session: Session): CommandFailure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  return new CommandFailure(session.messages.unwritable(path, code), null, exitCodes.unreadable)
}

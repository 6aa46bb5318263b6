import { sep } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Scope } from '../../parsers/record.ts'
import { decodeText } from '../ingest/decode.ts'
import type { Divisions } from '../places/divisions.ts'
import { nationalDivisions } from '../places/load-divisions.ts'
import { searchDivisions } from '../places/search-divisions.ts'

/** What one row of a manifest says of one file; null where its cell is blank, which says nothing. */
export interface ManifestRow {
  /** Line of the manifest on which the row begins, from 1. */
  readonly line: number
  /** As written, with the separators of this system; relative to the manifest's folder. */
  readonly file: string
  readonly issuer: string | null
  /** A code (350583) or path (福建省/泉州市/南安市) that the list of divisions has. */
  readonly place: string | null
  readonly year: number | null
  readonly scope: Scope | null
  readonly url: string | null
  /** ISO date, or date and time as written with a T between. */
  readonly retrievedAt: string | null
}

/** Why a manifest cannot be used as it is. `line` counts from 1; `text` is what stands there. */
export interface ManifestProblem {
  readonly why: 'no-file-column' | 'not-csv' | 'no-file' | 'place' | 'year' | 'scope' | 'url' | 'date' | 'twice'
  readonly line: number
  readonly text: string
}

export interface Manifest {
  readonly rows: readonly ManifestRow[]
  /** Headings that mean nothing here, such as a researcher's own notes. */
  readonly unusedColumns: readonly string[]
  /** Empty for a manifest that can be used. */
  readonly problems: readonly ManifestProblem[]
}

type Column = 'file' | 'issuer' | 'place' | 'year' | 'scope' | 'url' | 'retrievedAt'

/** Headings without spaces and underscores, in lower case. */
const headings: Readonly<Record<Column, readonly string[]>> = {
  file: ['file', 'filename', 'path', '文件', '文件名', '文件路径', '路径'],
  issuer: ['issuer', 'organ', '发布机构', '发布单位', '单位', '单位名称', '机构', '机关'],
  place: ['place', 'division', 'code', '地区', '区划', '区划代码', '行政区划', '地点'],
  year: ['year', 'reportyear', '年度', '年份', '报告年度'],
  scope: ['scope', '范围', '口径', '统计口径'],
  url: ['url', 'sourceurl', 'link', '网址', '链接', '来源网址'],
  retrievedAt: ['retrievedat', 'retrieved', 'downloaded', '获取时间', '下载时间', '抓取时间', '采集时间'],
}

const scopes: Readonly<Record<string, Scope>> = {
  own: 'own',
  本机关: 'own',
  本级: 'own',
  本单位: 'own',
  aggregate: 'aggregate',
  汇总: 'aggregate',
  全区: 'aggregate',
  全县: 'aggregate',
  全市: 'aggregate',
}

/** The first reports were published in 2008; a few tell of the year before. */
const earliestYear = 2007
/** A year with more digits than a year has is none; nobody reports on what lies ahead by decades. */
const latestYear = 2099

/**
 * Reads a manifest: CSV with a row of headings, English or Chinese, in UTF-8, UTF-16 or GB18030; commas, semicolons or
 * tabs. A place must be one of `divisions`. Throws ReportError where the bytes are no text. Pure.
 */
export function readManifest(bytes: Uint8Array, name: string, divisions: Divisions = nationalDivisions()): Manifest {
  const { text } = decodeText(bytes, { file: name }, () => {})
  const records = recordsOf(text)
  if ('problem' in records) return { rows: [], unusedColumns: [], problems: [records.problem] }
  const [head, ...body] = records.lines
  const columns = head?.record.map(columnOf) ?? []
  const unusedColumns = head?.record.filter((heading, nth) => columns[nth] === null && heading.trim() !== '') ?? []
  if (!columns.includes('file')) {
    const problem: ManifestProblem = {
      why: 'no-file-column',
      line: head?.line ?? 1,
      text: head?.record.join(', ') ?? '',
    }
    return { rows: [], unusedColumns, problems: [problem] }
  }
  const problems: ManifestProblem[] = []
  const rows = body.flatMap(({ line, record }): ManifestRow[] => {
    const cellOf = (column: Column) => record[columns.indexOf(column)]?.normalize('NFC').trim() || null
    if (record.every((cell) => cell.trim() === '')) return []
    const row = rowOf(cellOf, line, divisions, (why, text) => problems.push({ why, line, text }))
    return row === null ? [] : [row]
  })
  const byFile = Map.groupBy(rows, ({ file }) => file)
  for (const [first, ...others] of byFile.values()) {
    const other = others.find((one) => !isSame(one, first))
    if (other) problems.push({ why: 'twice', line: other.line, text: other.file })
  }
  return {
    rows: [...byFile.values()].flatMap(([first]) => first ?? []),
    unusedColumns,
    problems: problems.sort((a, b) => a.line - b.line),
  }
}

interface Line {
  readonly line: number
  readonly record: readonly string[]
}

function recordsOf(text: string): { readonly lines: readonly Line[] } | { readonly problem: ManifestProblem } {
  try {
    const lines: Line[] = []
    parse(text, {
      delimiter: [',', ';', '\t'],
      relax_column_count: true,
      skip_empty_lines: true,
      // Counts the line on which a record ends; no cell of a manifest needs a line break, so it is where it begins.
      on_record: (record: string[], { lines: line }) => {
        lines.push({ line, record })
        return null
      },
    })
    return { lines }
  } catch (error) {
    // What the parser says of text that is no CSV: its own class, with the line in its words.
    if (!(error instanceof Error)) throw error
    const line = 'lines' in error && typeof error.lines === 'number' ? error.lines : 1
    return { problem: { why: 'not-csv', line, text: error.message } }
  }
}

function columnOf(heading: string): Column | null {
  const plain = heading
    .normalize('NFKC')
    .replace(/[\s_-]/gu, '')
    .toLowerCase()
  const found = Object.entries(headings).find(([, words]) => words.includes(plain))
  return found ? (found[0] as Column) : null
}

function rowOf(
  cellOf: (column: Column) => string | null,
  line: number,
  divisions: Divisions,
  complain: (why: ManifestProblem['why'], text: string) => void,
): ManifestRow | null {
  const file = cellOf('file')
  if (file === null) {
    complain('no-file', '')
    return null
  }
  const checked = <T>(column: Column, why: ManifestProblem['why'], read: (cell: string) => T | null): T | null => {
    const cell = cellOf(column)
    const value = cell === null ? null : read(cell)
    if (cell !== null && value === null) complain(why, cell)
    return value
  }
  return {
    line,
    file: sep === '/' ? file.replaceAll('\\', '/') : file.replaceAll('/', sep),
    issuer: cellOf('issuer'),
    place: checked('place', 'place', (cell) => (searchDivisions(cell, divisions).length > 0 ? cell : null)),
    year: checked('year', 'year', yearOf),
    scope: checked('scope', 'scope', (cell) => scopes[cell.toLowerCase()] ?? null),
    url: checked('url', 'url', (cell) => (URL.canParse(cell) && /^https?:/iu.test(cell) ? cell : null)),
    retrievedAt: checked('retrievedAt', 'date', momentOf),
  }
}

function yearOf(cell: string): number | null {
  const digits = /^(\d{4})(?:年度?|\.0)?$/u.exec(cell.normalize('NFKC'))?.[1]
  const year = Number(digits)
  return digits !== undefined && year >= earliestYear && year <= latestYear ? year : null
}

/** 2024-03-05, 2024/3/5 and 2024年3月5日, with a time behind or not. */
function momentOf(cell: string): string | null {
  const parts =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s]+(\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?))?$/u.exec(
      cell.normalize('NFKC'),
    )
  if (!parts) return null
  const [, year = '', month = '', day = '', time] = parts
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const parsed = new Date(`${date}T00:00:00Z`)
  if (Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== date) return null
  return time === undefined ? date : `${date}T${time.replace(/^(?=\d:)/u, '0')}`
}

function isSame(row: ManifestRow, other: ManifestRow | undefined): boolean {
  return JSON.stringify({ ...row, line: 0 }) === JSON.stringify({ ...other, line: 0 })
}

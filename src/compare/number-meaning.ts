import type { NumberRow } from '../../db/index.ts'
import { type CodebookEntry, codebook } from '../../parsers/codebook.ts'
import { labelStem } from '../document/text.ts'

/** What a printed number is. Two of the same `key` mean the same and have one unit. */
export interface Meaning {
  readonly key: string
  readonly table: NumberRow['table_code']
  /** Codebook code: on a local sheet that of the row that means the same. Else the printed label without its number. */
  readonly row: string
  readonly column: string
  readonly unit: string | null
  /** Null for a line that the codebook lacks. */
  readonly entry: CodebookEntry | null
  /** Place in the order of the forms; lines that the codebook lacks come after all of a table. */
  readonly order: number
}

interface KnownEntry {
  readonly entry: CodebookEntry
  readonly order: number
}

let known: ReadonlyMap<string, readonly KnownEntry[]> | null = null

function entriesOf(name: string): readonly KnownEntry[] {
  known ??= Map.groupBy(
    codebook().map((entry, order) => ({ entry, order })),
    ({ entry }) => numberName(entry.table, entry.row, entry.column),
  )
  return known.get(name) ?? []
}

/** `t3.new.total`. */
export function numberName(table: string, row: string, column: string): string {
  return `${table}.${row}.${column}`
}

/**
 * What a number of a report means: its codebook code. Where forms word a code differently the codebook has an entry for
 * each (处理决定数量, 2019, and 本年处理决定数量, 2021, of licences, penalties and coercion: the one pair of table 2 that
 * counts the same); `entry` is then that of the number's own form. The unit is part of the meaning: an amount in 元 is
 * none in 万元.
 */
export function meaningOf(fact: NumberRow): Meaning {
  const table = fact.table_code
  const row = fact.same_as ?? (fact.row_code === fact.row_label ? labelStem(fact.row_label) : fact.row_code)
  const column = fact.col_code
  const name = numberName(table, row, column)
  const entries = entriesOf(name)
  const ofForm = entries.find(({ entry }) => entry.forms.split(' ').includes(fact.form))
  const found = ofForm ?? entries.at(-1) ?? null
  return {
    key: [name, fact.unit ?? ''].join('\n'),
    table,
    row,
    column,
    unit: fact.unit,
    entry: found?.entry ?? null,
    order: found?.order ?? Number.MAX_SAFE_INTEGER,
  }
}

/** An amount without a unit is in 元 or in 万元: two of them cannot be held against each other. */
export function isUnitUnknown({ unit, entry }: Meaning): boolean {
  return unit === null && entry?.kind === 'decimal>=0'
}

/** The words for a row: the last part of its label without numbering, and the column unless it is the ordinary one. */
export function wordsOf(meaning: Meaning, printed: string): { readonly en: string; readonly zh: string } {
  const { entry, column } = meaning
  const isPlain = column === 'total' || column === 'value'
  const label = lastPart(entry?.rowLabel ?? printed)
  const columnLabel = entry ? lastPart(entry.columnLabel) : column
  if (isPlain && !(entry && entry.table === 't4')) return { zh: label, en: entry?.rowEnglish ?? printed }
  const english = entry ? `${entry.rowEnglish}: ${entry.columnEnglish}` : `${printed}: ${column}`
  return { zh: `${label}：${columnLabel}`, en: english }
}

/** 三、本年度办理结果/（一）予以公开 → 予以公开; a bare 总计 keeps what it is the total of; 本年增/减 stays whole. */
function lastPart(label: string): string {
  const parts = label.split(/(?<!增)\/(?!减)/u).map((part) => labelStem(part) || part)
  const [group = '', last = label] = parts.length > 1 ? parts.slice(-2) : ['', parts[0]]
  return last === '总计' ? group + last : last
}

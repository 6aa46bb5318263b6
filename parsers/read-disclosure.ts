import type { Note } from '../src/document/finding.ts'
import { findingAt, keyOf } from '../src/document/finding-on.ts'
import { labelStem } from '../src/document/text.ts'
import { assignColumns, type ColumnRange, leftOver } from './assign-columns.ts'
import { type FoundRow, findRow, type Header, headerOf, joinHeads, rowNamedIn } from './disclosure-heads.ts'
import { type Block, blocksOf, formOf, headLines, leastScore } from './disclosure-lines.ts'
import { type Entry, entriesOf, hasValue, joinBrokenEntries, labelTexts } from './entries.ts'
import type { TableRegion } from './find-tables.ts'
import { isEnding, scoreLabels } from './lines.ts'
import { type FactColumn, makeFacts } from './make-facts.ts'
import type { Fact, PrintedLine, RunOn, TableRecord } from './record.ts'
import { runOnsOf } from './run-ons.ts'
import type { LineSpec } from './spec.ts'
import type { RowItem } from './table-rows.ts'
import { absentFact, blankRows } from './table-shape.ts'

/** Reads table 2: five (F2019) or four (F2021) blocks, each with a head of its own. */
export function readDisclosure(region: TableRegion, note: Note): TableRecord | null {
  const entries = joinBrokenEntries(entriesOf(region.rows), 1)
  const form = formOf(entries)
  const reader: Reader = {
    form,
    blocks: blocksOf[form],
    note,
    facts: [],
    rows: [],
    runOns: [],
    seen: new Set(),
    header: null,
    unplaced: 0,
    named: null,
  }
  for (const entry of entries) readEntry(reader, entry)
  reader.facts.push(...blankFacts(reader, entries))
  if (reader.facts.length === 0) return null
  const absent = absentFacts(reader, region)
  const codes = new Map(
    reader.blocks.flatMap((block) => block.columns.map((line) => [line.spec.key, line.spec] as const)),
  )
  return {
    table: 't2',
    form,
    variant: 'standard',
    evidence: region.evidence,
    rows: reader.rows,
    columns: [...codes.values()].map((spec) => ({
      code: spec.key,
      label: spec.label,
      sameAs: null,
      unit: spec.unit ?? null,
    })),
    facts: [...reader.facts, ...absent],
    runOns: reader.runOns,
    positions: region.positions,
  }
}

interface Reader {
  readonly form: 'F2019' | 'F2021'
  readonly blocks: readonly Block[]
  readonly note: Note
  readonly facts: Fact[]
  readonly rows: PrintedLine[]
  readonly runOns: RunOn[]
  readonly seen: Set<string>
  header: Header | null
  /** Entries with numbers that no row of the form took. */
  unplaced: number
  /** The row last named, for texts that repeat the head of each number (规章：本年制发件数 0，本年废止件数 0). */
  named: FoundRow | null
}

function readEntry(reader: Reader, entry: Entry): void {
  if (readPair(reader, entry)) return
  const header = headerOf(headLines[reader.form], entry)
  if (header) reader.header = joinHeads(reader.header, header)
  if (entry.values.length === 0 || (entry.grid && !isBodyRow(reader, entry))) return
  const found = findRow(reader.blocks, reader.seen, entry)
  if (!found && !hasValue(entry)) return
  const row = found ?? rowWithoutLabel(reader, entry)
  if (!row) {
    addUnknownRow(reader, entry)
    return
  }
  const { block, line, match } = row
  const printed = entry.labels
    .slice(-match.parts)
    .map((item) => item.text.trim())
    .join('')
  addRow(
    reader,
    entry,
    block,
    match.key,
    printed === '' || isEnding(match) ? line.spec.label : printed,
    match.score < leastScore,
  )
}

/**
 * A number that stands behind its own head: `规章：本年制发件数 0，本年废止件数 0`. True where the entry is one, and its
 * number is read.
 */
function readPair(reader: Reader, entry: Entry): boolean {
  const [value, ...others] = entry.values
  if (entry.grid || !value || others.length > 0 || value.kind !== 'value') return false
  const texts = labelTexts(entry)
  const head = reader.blocks
    .flatMap((block) => block.columns.map((line) => ({ block, line })))
    .find(({ line }) => line.wordings.some(({ stem }) => labelStem(texts.at(-1) ?? '').endsWith(stem)))
  if (!head || findRow(reader.blocks, reader.seen, entry)) return false
  const row = rowNamedIn(reader.blocks, texts) ?? reader.named
  const column = row?.block.columns.find((line) => line.spec.key === head.line.spec.key)
  if (!row || !column) return false
  reader.named = row
  const { key } = row.line.spec
  if (reader.facts.some((fact) => fact.row === key && fact.column === column.spec.key)) return false
  const assignment = { outcome: 'read', items: [value], how: 'order' } as const
  const factRow = { table: 't2' as const, key, label: row.line.spec.label, unit: null, decimal: false, doubtful: false }
  if (!reader.seen.has(key)) reader.rows.push({ code: key, label: row.line.spec.label, sameAs: null, unit: null })
  reader.seen.add(key)
  reader.facts.push(...makeFacts(factRow, [factColumn(column.spec)], assignment, reader.note))
  return true
}

/** In a grid a head row has no numbers and may have blank cells. */
function isBodyRow(reader: Reader, entry: Entry): boolean {
  return reader.header?.entry !== entry || hasValue(entry)
}

/** 规章 with a blank label cell (met in one report): the first row under the head of its block. */
function rowWithoutLabel(reader: Reader, entry: Entry): FoundRow | null {
  if (!reader.header || entry.labels.some((item) => !item.fromAbove)) return null
  const key = reader.header.columns[0]?.spec.key
  const block = reader.blocks.find((one) => one.spec.columns.some((column) => column.key === key))
  const line = block?.rows.find((row) => !reader.seen.has(row.spec.key) && !row.spec.local)
  if (!block || !line) return null
  return { block, line, match: { score: 0, key: line.spec.key, parts: 0 } }
}

/** Head columns that belong to the row's block, in printed order; the form's own where the head is lost. */
function columnsFor(reader: Reader, entry: Entry, block: Block): Header['columns'] | null {
  const printed = reader.header?.columns ?? []
  const fitting = printed.filter(({ spec }) => block.spec.columns.some((column) => column.key === spec.key))
  // A head of another block says nothing; without borders a head that was half read would glue numbers together.
  const whole = entry.grid ? fitting.length > 0 : fitting.length === block.spec.columns.length
  return whole && fitting.length === printed.length ? fitting : null
}

function addRow(reader: Reader, entry: Entry, block: Block, key: string, label: string, inferred: boolean): void {
  const printed = columnsFor(reader, entry, block)
  const specs = printed?.map(({ spec }) => spec) ?? block.spec.columns
  const ranges: readonly (ColumnRange | null)[] =
    printed && entry.grid && reader.header?.entry.grid === entry.grid
      ? printed.map(({ item }) => item.columns)
      : specs.map(() => null)
  const labelEnd = Math.max(-1, ...entry.labels.map((item) => item.columns?.[1] ?? -1))
  const assignment = assignColumns(entry.values, ranges, labelEnd + 1, [])
  const row = { table: 't2' as const, key, label, unit: null, decimal: false, doubtful: inferred }
  const columns = specs.map(factColumn)
  if (inferred) {
    const facts = columns.map((column) => ({ table: 't2', row: key, column: column.key }))
    const positions = entry.values.map((item) => item.position)
    reader.note(findingAt('align.row-inferred', { table: 't2', row: label }, positions, facts))
  }
  reader.seen.add(key)
  reader.rows.push({ code: key, label, sameAs: null, unit: null })
  const facts = makeFacts(row, columns, assignment, reader.note)
  const left = leftOver(entry.values, assignment)
  reader.facts.push(...(left.length > 0 ? doubtLeftOver(reader, row.label, block, facts, left) : facts))
  reader.runOns.push(...runOnsOf(row, columns, assignment))
}

/** Numbers of a row that stand under no head of its block: a head was not recognised, or each has two columns. */
function doubtLeftOver(
  reader: Reader,
  label: string,
  block: Block,
  facts: readonly Fact[],
  left: readonly RowItem[],
): readonly Fact[] {
  const row = facts[0]?.row ?? ''
  const printed = new Set(facts.map((fact) => fact.column))
  const unread = block.spec.columns.filter((spec) => !printed.has(spec.key))
  const all = [...facts, ...unread.map((spec) => absentFact('t2', row, factColumn(spec)))]
  const raw = left.map((item) => item.text.trim()).join(' ')
  const positions = left.map((item) => item.position)
  reader.note(findingAt('align.values-left', { table: 't2', row: label, raw }, positions, all.map(keyOf)))
  return all.map((fact) => ({ ...fact, certain: false }))
}

function factColumn(spec: LineSpec): FactColumn {
  return {
    key: spec.key,
    label: spec.label,
    unit: spec.unit ?? null,
    signed: spec.signed ?? false,
    decimal: spec.decimal ?? false,
  }
}

/** A row that the form lacks keeps its printed name and the columns of the block it stands in. */
function addUnknownRow(reader: Reader, entry: Entry): void {
  reader.unplaced++
  const label = (entry.labels.at(-1)?.text ?? '').replace(/\s+/gu, '')
  const values = entry.values.filter((item) => item.kind === 'value')
  const positions = values.map((item) => item.position)
  const key = reader.header?.columns[0]?.spec.key
  const block = reader.blocks.find((one) => one.spec.columns.some((column) => column.key === key))
  // A head where a row's name should be: the text is no table any more.
  const isHead = headLines[reader.form].some((line) => scoreLabels([label], line)?.score === 1)
  const isTitle = /^第二十条/u.test(label)
  if (label === '' || !block || isHead || isTitle) {
    const raw = values.map((item) => item.text.trim()).join(' ')
    reader.note(findingAt('align.row-unknown', { table: 't2', raw }, positions))
    return
  }
  let code = label
  for (let copy = 2; reader.seen.has(code); copy++) code = `${label}（${copy}）`
  // A row of the form that stands there already: another table about the same matters, or a copy of the row.
  const again = reader.blocks.some((one) => one.rows.some((line) => scoreLabels([label], line)?.score === 1))
  if (again) {
    const facts = block.spec.columns.map((column) => ({ table: 't2', row: code, column: column.key }))
    reader.note(findingAt('align.row-repeated', { table: 't2', row: label }, positions, facts))
  } else reader.note(findingAt('align.row-added', { table: 't2', label: code }, positions))
  addRow(reader, entry, block, code, label, false)
}

/** Rows whose labels stand in a text without borders and without numbers are printed and blank. */
function blankFacts(reader: Reader, entries: readonly Entry[]): readonly Fact[] {
  const aligned = entries.map((entry) => ({ entry, line: null, match: null, inferred: false }))
  return reader.blocks.flatMap((block) => {
    const unread = block.rows.filter((line) => !line.wordings.some((wording) => reader.seen.has(wording.key)))
    const facts = blankRows('t2', unread, aligned, block.spec.columns.map(factColumn), reader.unplaced === 0)
    for (const line of unread) {
      if (!facts.some((fact) => fact.row === line.spec.key)) continue
      reader.seen.add(line.spec.key)
      reader.rows.push({ code: line.spec.key, label: line.spec.label, sameAs: null, unit: null })
    }
    return facts
  })
}

function absentFacts(reader: Reader, region: TableRegion): readonly Fact[] {
  const missing = reader.blocks.flatMap((block) =>
    block.rows
      .filter((line) => !line.spec.local && !line.wordings.some((wording) => reader.seen.has(wording.key)))
      .map((line) => ({ block, line })),
  )
  if (missing.length === 0) return []
  const facts = missing.flatMap(({ block, line }) =>
    block.spec.columns.map((column) => absentFact('t2', line.spec.key, factColumn(column))),
  )
  const rows = missing.map(({ line }) => line.spec.label).join('；')
  const keys = facts.map(({ table, row, column }) => ({ table, row, column }))
  reader.note(findingAt('align.rows-missing', { table: 't2', count: missing.length, rows }, region.positions, keys))
  return facts
}

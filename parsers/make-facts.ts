import type { Position } from '../src/document/document.ts'
import type { Finding, Note } from '../src/document/finding.ts'
import { findingAt, keyOf } from '../src/document/finding-on.ts'
import type { RuleId } from '../src/document/rules.ts'
import type { Assignment } from './assign-columns.ts'
import { readNumber } from './read-number.ts'
import type { Fact, TableCode } from './record.ts'
import type { RowItem } from './table-rows.ts'

/** A column as the reader of a table knows it. */
export interface FactColumn {
  readonly key: string
  /** As printed, or as the form prints it where the header is lost. */
  readonly label: string
  readonly unit: string | null
  readonly signed: boolean
  readonly decimal: boolean
}

export interface FactRow {
  readonly table: TableCode
  readonly key: string
  readonly label: string
  readonly unit: string | null
  readonly decimal: boolean
  /** A reason why the row itself is in doubt, already noted. */
  readonly doubtful: boolean
}

/** The facts of one row, one a column, with what there is to say about them; run-on digits are spoken of later. */
export function makeFacts(
  row: FactRow,
  columns: readonly FactColumn[],
  assignment: Assignment,
  note: Note,
): readonly Fact[] {
  switch (assignment.outcome) {
    case 'read':
      if (assignment.how === 'shifted') noteRow('align.row-shifted', row, columns, itemsOf(assignment.items), {}, note)
      return doubtBesideUnread(
        assignment.items,
        doubtCountedBlanks(
          row,
          assignment.items,
          columns.map((column, index) => readFact(row, column, assignment.items[index] ?? null, note)),
          note,
        ),
      )
    case 'solved':
      return solvedFacts(row, columns, assignment.numbers, assignment.items)
    // What there is to say of run-on digits is said when the whole table is solved (see solve/run-on-findings.ts).
    case 'ambiguous':
    case 'contradictory':
      return doubtfulFacts(row, columns, assignment.items)
    case 'mismatch':
      noteRow('read.count-mismatch', row, columns, assignment.items, counts(assignment.items, columns), note)
      return doubtfulFacts(row, columns, assignment.items)
    case 'disputed': {
      const first = assignment.first.map(shortText).join(' ')
      const second = assignment.second.map(shortText).join(' ')
      noteRow('align.reading-disputed', row, columns, itemsOf(assignment.first), { first, second }, note)
      return columns.map((column, index) => ({
        ...readFact(row, column, assignment.first[index] ?? null, note),
        certain: false,
      }))
    }
  }
}

/** Digits that are no one number may be those of two cells, where no grid says how many there are. */
function doubtBesideUnread(items: readonly (RowItem | null)[], facts: readonly Fact[]): readonly Fact[] {
  if (items.some((item) => item?.columns) || !facts.some((fact) => fact.state === 'unreadable')) return facts
  return facts.map((fact) => (fact.state === 'blank' ? { ...fact, certain: false } : fact))
}

/**
 * Numbers beside blank cells that were only counted from empty lines: their column is not certain. Table 3 judges its
 * rows together (see blank-lines.ts).
 */
function doubtCountedBlanks(
  row: FactRow,
  items: readonly (RowItem | null)[],
  facts: readonly Fact[],
  note: Note,
): readonly Fact[] {
  const counted = items.some((item) => item?.kind === 'blank' && !item.wholeCell)
  if (row.table === 't3' || !counted || facts.every((fact) => fact.value === null)) return facts
  const positions = items.flatMap((item) => (item ? [item.position] : []))
  note(findingAt('read.blank-lines-counted', { table: row.table, count: 1 }, positions, facts.map(keyOf)))
  return facts.map((fact) => ({ ...fact, certain: false }))
}

function counts(items: readonly RowItem[], columns: readonly FactColumn[]): Finding['values'] {
  return { found: items.length, expected: columns.length }
}

function itemsOf(items: readonly (RowItem | null)[]): readonly RowItem[] {
  return items.filter((item) => item !== null)
}

function shortText(item: RowItem | null): string {
  const text = item?.text.trim() ?? ''
  return text === '' ? '␣' : text
}

function noteRow(
  rule: RuleId,
  row: FactRow,
  columns: readonly FactColumn[],
  items: readonly RowItem[],
  more: Finding['values'],
  note: Note,
): void {
  const facts = columns.map((column) => ({ table: row.table, row: row.key, column: column.key }))
  const values = { table: row.table, row: row.label, raw: rawOf(items), ...more }
  note(findingAt(rule, values, positionsOf(items), facts))
}

function positionsOf(items: readonly RowItem[]): readonly Position[] {
  return items.map((item) => item.position)
}

/** The printed texts, parted by blanks; ␣ for a blank cell. */
export function rawOf(items: readonly RowItem[]): string {
  return items.map(shortText).join(' ')
}

function solvedFacts(
  row: FactRow,
  columns: readonly FactColumn[],
  numbers: readonly string[],
  items: readonly RowItem[],
): readonly Fact[] {
  const position = items[0]?.position ?? null
  return columns.map((column, index) => {
    const raw = numbers[index] ?? ''
    const value = Number(raw)
    return { ...emptyFact(row, column), state: value === 0 ? 'zero' : 'number', value, raw, position }
  })
}

/** The printed text stands in every column that it may belong to; no value is taken from it. */
function doubtfulFacts(row: FactRow, columns: readonly FactColumn[], items: readonly RowItem[]): readonly Fact[] {
  const raw = rawOf(items)
  const position = items[0]?.position ?? null
  return columns.map((column) => ({ ...emptyFact(row, column), state: 'unreadable', raw, position, certain: false }))
}

function emptyFact(row: FactRow, column: FactColumn): Fact {
  return {
    table: row.table,
    row: row.key,
    column: column.key,
    state: 'blank',
    value: null,
    raw: '',
    unit: row.unit ?? column.unit,
    position: null,
    certain: !row.doubtful,
  }
}

function readFact(row: FactRow, column: FactColumn, item: RowItem | null, note: Note): Fact {
  const fact = emptyFact(row, column)
  // The grid has no cell of this row here: it was merged with another, or a line between them was lost.
  if (!item) {
    note(findingAt('align.cell-missing', { table: row.table, row: row.label, column: column.label }, [], [keyOf(fact)]))
    return { ...fact, state: 'not_on_form', raw: null, certain: false }
  }
  const expected = { unit: fact.unit, signed: column.signed, decimal: column.decimal || row.decimal }
  const reading = readNumber(item.text, expected)
  const { state, value, unit } = reading
  const read: Fact = { ...fact, state, value, unit, raw: item.text, position: item.position }
  const values = {
    table: row.table,
    row: row.label,
    column: column.label,
    raw: item.text.trim(),
    value: value ?? '',
    unit: unit ?? '',
  }
  if (reading.converted) note(findingAt('read.unit-converted', values, [item.position], [keyOf(fact)]))
  if (reading.doubt === null) return read
  note(findingAt(reading.doubt, values, [item.position], [keyOf(fact)]))
  return { ...read, certain: false }
}

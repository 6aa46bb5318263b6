import type { Note } from '../src/document/finding.ts'
import { findingAt, keyOf } from '../src/document/finding-on.ts'
import { normalizeLabel } from '../src/document/text.ts'
import type { AlignedEntry } from './align-rows.ts'
import { applicantColumns } from './forms/application.ts'
import { f2019 } from './forms/f2019.ts'
import { f2021 } from './forms/f2021.ts'
import type { Line } from './lines.ts'
import type { FactColumn } from './make-facts.ts'
import type { Fact, FormCode, TableCode, TableRecord } from './record.ts'
import type { LineSpec } from './spec.ts'

export interface Shape {
  readonly form: FormCode
  readonly variant: TableRecord['variant']
}

/** Which form a table 3 follows, told by the rows under （六）, and whether lines were left out on purpose. */
export function applicationShape(facts: readonly Fact[], columns: readonly string[]): Shape {
  const rows = new Set(facts.map((fact) => fact.row))
  const hasLeaves = [...rows].some((row) => /^(?:denied|unavailable|not_processed)\./u.test(row))
  const hasGroups = ['denied', 'unavailable', 'not_processed', 'not_accepted'].some((row) => rows.has(row))
  const reduced = !columns.includes('business') || (hasGroups && !hasLeaves)
  const variant = reduced ? 'reduced' : 'standard'
  if ([...rows].some((row) => row.startsWith('other.'))) return { form: 'F2021', variant }
  // A reduced table prints （六） in one row on either form.
  if (rows.has('other') && hasLeaves) return { form: 'F2019', variant }
  return { form: 'F2019 F2021', variant }
}

/**
 * The table 3 with the rows that its form asks for and the print lacks: stored as not on the form, and said once. Comes
 * after the forms are settled, because they differ in the rows of （六）.
 */
export function withAbsentLines(table: TableRecord, note: Note): TableRecord {
  return table.table === 't3' ? withAbsentRows(withAbsentColumns(table, note), note) : table
}

/** Columns of the form that the header of a full table 3 lacks; added ones are only noted. */
function withAbsentColumns(table: TableRecord, note: Note): TableRecord {
  const printed = new Set(table.columns.map((column) => column.code))
  const known: ReadonlySet<string> = new Set(applicantColumns.map((column) => column.key))
  for (const { code } of table.columns) {
    if (known.has(code)) continue
    // The same head twice: last year's figures beside this year's, and nobody says which is which.
    const again = applicantColumns.some((spec) => normalizeLabel(spec.label) === normalizeLabel(code))
    const rule = again ? 'align.columns-repeated' : 'align.column-added'
    const facts = again ? table.facts.map(keyOf) : []
    note(findingAt(rule, { table: 't3', label: code }, table.positions, facts))
  }
  const missing = applicantColumns.filter((spec) => spec.kind !== 'group' && !printed.has(spec.key))
  if (table.variant === 'reduced' || missing.length === 0) return table
  const absent = table.rows.flatMap((row) =>
    missing.map(({ key, label }) =>
      absentFact('t3', row.code, { key, label, unit: '件', signed: false, decimal: false }),
    ),
  )
  const columns = missing.map((spec) => spec.label).join('；')
  const values = { table: 't3', count: missing.length, columns }
  note(findingAt('align.columns-missing', values, table.positions, absent.map(keyOf)))
  return { ...table, facts: [...table.facts, ...absent] }
}

function withAbsentRows(table: TableRecord, note: Note): TableRecord {
  const rows = new Set(table.facts.map((fact) => fact.row))
  const missing = requiredRows(table.form).filter((spec) => !rows.has(spec.key))
  if (missing.length === 0) return table
  if (table.variant === 'reduced') {
    const shown = missing.slice(0, shownRows).map((spec) => spec.label.replace(/（.*?）(?=.)|^\d\./gu, ''))
    const more = missing.length > shownRows ? '…' : ''
    const values = { table: 't3', count: missing.length, missing: shown.join('、') + more }
    note(findingAt('align.table-reduced', values, table.positions))
    return table
  }
  const absent = missing.flatMap((spec) =>
    table.columns.map(({ code, label, unit }) =>
      absentFact('t3', spec.key, { key: code, label, unit, signed: false, decimal: false }),
    ),
  )
  const values = { table: 't3', count: missing.length, rows: missing.map((spec) => spec.label).join('；') }
  note(findingAt('align.rows-missing', values, table.positions, absent.map(keyOf)))
  return { ...table, facts: [...table.facts, ...absent] }
}

/** More are no help to a reader. */
const shownRows = 4

/** Leaves that the form prints; for an undetermined form those that both print. */
function requiredRows(form: FormCode): readonly LineSpec[] {
  const lists = [f2019, f2021]
    .filter((spec) => form.split(' ').includes(spec.form))
    .map((spec) => leaves(spec.tables.find((table) => table.table === 't3')?.blocks[0]?.rows ?? []))
  const [first, ...others] = lists
  return (first ?? []).filter((line) => others.every((list) => list.some((other) => other.key === line.key)))
}

function leaves(rows: readonly LineSpec[]): readonly LineSpec[] {
  return rows.filter((row) => row.kind !== 'group')
}

export function absentFact(table: TableCode, row: string, column: FactColumn): Fact {
  return {
    table,
    row,
    column: column.key,
    state: 'not_on_form',
    value: null,
    raw: null,
    unit: column.unit,
    position: null,
    certain: true,
  }
}

/**
 * In a text whose cells are not delimited a row of blank cells leaves only its label. Lines that no numbers answer and
 * whose whole label, numbering included, stands among the words of the body are printed and blank. `certain` is false
 * where numbers of the table found no row: one of them may be this row's.
 */
export function blankRows(
  table: TableCode,
  lines: readonly Line[],
  aligned: readonly AlignedEntry[],
  columns: readonly FactColumn[],
  certain: boolean,
): readonly Fact[] {
  const answered = new Set(aligned.flatMap((one) => (one.line && one.entry.values.length > 0 ? [one.line] : [])))
  const labels = aligned.flatMap((one) => (one.entry.grid ? [] : one.entry.labels))
  const words = normalizeLabel(labels.map((item) => item.text).join(''))
  return lines.flatMap((line) => {
    // F2019 prints （六） in one row; it is a group only where its rows stand below.
    const leafless = line.spec.key === 'other' && !words.includes('申请人无正当理由')
    if ((line.spec.kind === 'group' && !leafless) || answered.has(line)) return []
    const printed = line.wordings.some((wording) => words.includes(wording.whole))
    if (!printed) return []
    const stem = line.wordings[0]?.stem ?? ''
    const position = labels.find((item) => normalizeLabel(item.text).includes(stem))?.position ?? null
    return columns.map((column) => ({
      ...absentFact(table, line.spec.key, column),
      state: 'blank' as const,
      raw: '',
      position,
      certain,
    }))
  })
}

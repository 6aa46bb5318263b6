import type { Note } from '../src/document/finding.ts'
import { normalizeLabel } from '../src/document/text.ts'
import type { AlignedEntry } from './align-rows.ts'
import type { TableRegion } from './find-tables.ts'
import { f2019 } from './forms/f2019.ts'
import { f2021 } from './forms/f2021.ts'
import type { Line } from './lines.ts'
import { type FactColumn, finding } from './make-facts.ts'
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

/** The rows of table 3 that the form asks for and the print lacks: stored as not on the form, and said once. */
export function absentApplicationRows(
  shape: Shape,
  facts: readonly Fact[],
  columns: readonly FactColumn[],
  region: TableRegion,
  note: Note,
): readonly Fact[] {
  const rows = new Set(facts.map((fact) => fact.row))
  const missing = requiredRows(shape.form).filter((spec) => !rows.has(spec.key))
  if (missing.length === 0) return []
  const listed = missing.map((spec) => spec.label).join('；')
  if (shape.variant === 'reduced') {
    const shown = missing
      .map((spec) => spec.label.replace(/（.*?）(?=.)|^\d\./gu, ''))
      .slice(0, shownRows)
      .join('、')
    const more = missing.length > shownRows ? '…' : ''
    note(
      finding(
        'align.table-reduced',
        { table: 't3', count: missing.length, missing: shown + more },
        region.positions,
        [],
      ),
    )
    return []
  }
  const absent = missing.flatMap((spec) => columns.map((column) => absentFact('t3', spec.key, column)))
  const values = { table: 't3', count: missing.length, rows: listed }
  note(
    finding(
      'align.rows-missing',
      values,
      region.positions,
      absent.map(({ table, row, column }) => ({ table, row, column })),
    ),
  )
  return absent
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
 * whose whole label, numbering included, stands among the words of the body are printed and blank.
 */
export function blankRows(
  table: TableCode,
  lines: readonly Line[],
  aligned: readonly AlignedEntry[],
  columns: readonly FactColumn[],
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
    }))
  })
}

import type { Grid } from '../src/document/document.ts'
import type { Finding, Note } from '../src/document/finding.ts'
import { findingAt, keyOf } from '../src/document/finding-on.ts'
import { labelStem } from '../src/document/text.ts'
import type { AlignedEntry } from './align-rows.ts'
import type { ColumnPlan } from './application-columns.ts'
import { rowSpecs } from './application-lines.ts'
import { type Assignment, assignColumns, leftOver } from './assign-columns.ts'
import { type Entry, hasValue, labelTexts } from './entries.ts'
import { isEnding } from './lines.ts'
import { type FactRow, makeFacts, rawOf } from './make-facts.ts'
import type { Fact, PrintedLine, RunOn } from './record.ts'
import { runOnsOf } from './run-ons.ts'
import { newBudget } from './solve/divide-run.ts'
import { losesCells } from './solve/lost-cells.ts'
import type { LineSpec } from './spec.ts'
import type { RowItem } from './table-rows.ts'

/** The facts of the rows of a table 3, and the rows as printed. */
export interface ReadRows {
  readonly facts: readonly Fact[]
  readonly rows: readonly PrintedLine[]
  readonly runOns: readonly RunOn[]
}

interface AssignedRow {
  readonly row: FactRow
  readonly assignment: Assignment
  readonly line: PrintedLine
  readonly grid: Grid | null
  readonly values: readonly RowItem[]
}

type NamedRow = Pick<AssignedRow, 'row' | 'line'>

/** Reads the aligned rows of table 3 together: shifts, divisions and sums of one row speak of the others. */
export function readRows(aligned: readonly AlignedEntry[], plan: ColumnPlan, note: Note): ReadRows {
  const complete = isComplete(aligned)
  const budget = newBudget()
  const assigned: AssignedRow[] = []
  const seen = new Set<string>()
  let group: LineSpec | null = null
  for (const one of aligned) {
    group = groupOf(one) ?? group
    if (one.entry.values.length === 0) continue
    if (!hasValue(one.entry) && one.entry.values.length < plan.columns.length) continue
    // A group head spans its rows in a grid and has no cells of its own to be blank; F2019 prints （六） as a row.
    const leafless = one.line?.spec.key === 'other' && !aligned.some((other) => other.line?.spec.under === 'other')
    if (one.line?.spec.kind === 'group' && !leafless && !hasValue(one.entry)) continue
    const row = nameRow(one, group, seen, complete, note)
    if (!row) continue
    seen.add(row.row.key)
    const { ranges, firstColumn } = plan.rangesIn(one.entry.grid)
    assigned.push({
      ...row,
      grid: one.entry.grid,
      values: one.entry.values,
      assignment: assignColumns(one.entry.values, ranges, firstColumn, plan.sums, budget),
    })
  }
  const settled = doubtDivisions(
    settleShifts(assigned),
    plan.columns.map(({ key }) => key),
    note,
  )
  const facts = settled.flatMap(({ row, values, assignment }) => {
    const read = makeFacts(row, plan.columns, assignment, note)
    return noteLeftOver(row, values, assignment, read, note)
  })
  const runOns = settled.flatMap(({ row, assignment }) => runOnsOf(row, plan.columns, assignment))
  return { facts, rows: assigned.map(({ line }) => line), runOns }
}

/**
 * A row that cannot be divided shows that the print leaves cells blank, or that the report contradicts itself. Either way a
 * division that another row's own sum allows is no longer sure: with blank cells in the table it proves nothing and is not
 * taken, else it is taken in doubt. Zeros only are what they are.
 */
function doubtDivisions(
  assigned: readonly AssignedRow[],
  columns: readonly string[],
  note: Note,
): readonly AssignedRow[] {
  const isMismatched = assigned.some(
    ({ assignment }) => assignment.outcome === 'mismatch' && assignment.items.some((item) => !item.wholeCell),
  )
  const undivided = assigned.filter(({ assignment }) => assignment.outcome === 'contradictory')
  if (undivided.length === 0 && !isMismatched) return assigned
  const texts = undivided.map(({ values }) => ({ text: rawOf(values), columns: columns.length }))
  const doubt = isMismatched || losesCells(texts, assigned.length) ? notTaken : inDoubt
  const doubted = assigned.map((row) => (hasSumOnly(row) ? doubt(row) : row))
  const unproven = doubted.filter((row, index) => row !== assigned[index] && row.assignment.outcome === 'solved')
  if (unproven.length > 0) note(unprovenFinding(unproven, undivided, columns))
  return doubted
}

function hasSumOnly({ assignment }: AssignedRow): boolean {
  return assignment.outcome === 'solved' && assignment.numbers.some((number) => number !== '0')
}

function notTaken(row: AssignedRow): AssignedRow {
  if (row.assignment.outcome !== 'solved') return row
  const { numbers, items } = row.assignment
  return { ...row, assignment: { outcome: 'ambiguous', candidates: [numbers], complete: false, items } }
}

function inDoubt(row: AssignedRow): AssignedRow {
  return { ...row, row: { ...row.row, doubtful: true } }
}

function unprovenFinding(
  unproven: readonly AssignedRow[],
  undivided: readonly AssignedRow[],
  columns: readonly string[],
): Finding {
  const rows = undivided.map(({ row }) => row.label).join('；')
  const facts = unproven.flatMap(({ row }) => columns.map((column) => ({ table: 't3', row: row.key, column })))
  const positions = [...undivided, ...unproven].flatMap(({ values }) => values.map((item) => item.position))
  return findingAt('read.run-on-unproven', { table: 't3', count: unproven.length, rows }, positions, facts)
}

/** Numbers of the row that stand under no known column: none of the row's numbers is certain then. */
function noteLeftOver(
  row: FactRow,
  values: readonly RowItem[],
  assignment: Assignment,
  facts: readonly Fact[],
  note: Note,
): readonly Fact[] {
  const left = leftOver(values, assignment)
  if (left.length === 0) return facts
  const raw = left.map((item) => item.text.trim()).join(' ')
  const positions = left.map((item) => item.position)
  note(findingAt('align.values-left', { table: 't3', row: row.label, raw }, positions, facts.map(keyOf)))
  return facts.map((fact) => ({ ...fact, certain: false }))
}

/**
 * Where every row of a grid that could be proved is shifted against the header, the header is: a corner cell that the
 * source does not declare. Rows that no sum decides (all zero) are then read by order too.
 */
function settleShifts(assigned: readonly AssignedRow[]): readonly AssignedRow[] {
  const outcomes = new Map<Grid, Set<string>>()
  for (const { grid, assignment } of assigned) {
    if (!grid) continue
    const how = assignment.outcome === 'read' ? assignment.how : assignment.outcome
    outcomes.set(grid, (outcomes.get(grid) ?? new Set()).add(how))
  }
  return assigned.map((row) => {
    const seen = row.grid ? outcomes.get(row.grid) : undefined
    if (row.assignment.outcome !== 'disputed' || !seen?.has('shifted') || seen.has('grid')) return row
    return { ...row, assignment: { outcome: 'read', items: row.assignment.second, how: 'shifted' } }
  })
}

/** The group whose rows are being read: the one just headed, or that of the row just read. */
function groupOf({ line }: AlignedEntry): LineSpec | null {
  if (!line) return null
  if (line.spec.kind === 'group') return line.spec
  return rowSpecs.find((spec) => spec.key === line.spec.under && spec.kind === 'group') ?? null
}

/**
 * Every leaf of the form is there, in order: then a row whose label was torn away can only be the one that the order
 * says.
 */
function isComplete(aligned: readonly AlignedEntry[]): boolean {
  const keys = new Set(aligned.flatMap((one) => (one.line ? [one.line.spec.key] : [])))
  const extra = aligned.some((one) => !one.line && hasValue(one.entry))
  const leaves = rowSpecs.filter((spec) => spec.kind !== 'group')
  // F2019 prints （六） in one row, F2021 in three.
  const common = leaves.filter((spec) => spec.under !== 'other')
  const others = leaves.filter((spec) => spec.under === 'other')
  const either = keys.has('other') || others.every((spec) => keys.has(spec.key))
  return !extra && either && common.every((spec) => keys.has(spec.key))
}

function nameRow(
  one: AlignedEntry,
  group: LineSpec | null,
  seen: ReadonlySet<string>,
  complete: boolean,
  note: Note,
): NamedRow | null {
  const labels = labelTexts(one.entry)
  const positions = one.entry.values.map((item) => item.position)
  if (one.line) {
    const key = one.inferred ? one.line.spec.key : (one.match?.key ?? one.line.spec.key)
    const torn = one.inferred || !one.match || isEnding(one.match)
    const printed = torn ? one.line.spec.label : labels.slice(-one.match.parts).join('')
    const doubtful = one.inferred && !complete
    if (doubtful) {
      const facts = [{ table: 't3', row: key, column: 'total' }]
      note(findingAt('align.row-inferred', { table: 't3', row: one.line.spec.label }, positions, facts))
    }
    return named(key, printed.trim(), one.line.spec.unit ?? null, doubtful)
  }
  if (!hasValue(one.entry)) return null
  const last = labelStem(labels.at(-1) ?? '')
  if (group && /^(?:小计|合计|总计|计)$/u.test(last) && !seen.has(group.key)) {
    return named(group.key, `${group.label}/${labels.at(-1)?.trim() ?? ''}`, null, false)
  }
  return addedRow(one.entry, seen, note)
}

function addedRow(entry: Entry, seen: ReadonlySet<string>, note: Note): NamedRow {
  const label = (entry.labels.at(-1)?.text ?? '').replace(/\s+/gu, '')
  const positions = entry.values.map((item) => item.position)
  const raw = entry.values.map((item) => item.text.trim()).join(' ')
  const plain = label === '' ? '（无行名）' : label
  let key = plain
  for (let copy = 2; seen.has(key); copy++) key = `${plain}（${copy}）`
  const facts = [{ table: 't3', row: key, column: 'total' }]
  if (label === '') note(findingAt('align.row-unknown', { table: 't3', raw }, positions, facts))
  else note(findingAt('align.row-added', { table: 't3', label: key }, positions, facts))
  return named(key, plain, null, label === '')
}

function named(key: string, label: string, unit: string | null, doubtful: boolean): NamedRow {
  return {
    row: { table: 't3', key, label, unit, decimal: false, doubtful },
    line: { code: key, label, sameAs: null, unit },
  }
}

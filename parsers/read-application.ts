import type { Grid } from '../src/document/document.ts'
import type { Note } from '../src/document/finding.ts'
import { labelStem } from '../src/document/text.ts'
import { type AlignedEntry, alignRows } from './align-rows.ts'
import { applicationColumns, type ColumnPlan } from './application-columns.ts'
import { type Assignment, assignColumns } from './assign-columns.ts'
import { settleBlankLines } from './blank-lines.ts'
import { type Entry, entriesOf, hasValue, joinBrokenEntries, labelTexts } from './entries.ts'
import type { TableRegion } from './find-tables.ts'
import { f2019 } from './forms/f2019.ts'
import { f2021 } from './forms/f2021.ts'
import { compileLines, isEnding, type Line, scoreAll } from './lines.ts'
import { type FactRow, finding, keyOf, makeFacts } from './make-facts.ts'
import type { Fact, PrintedLine, TableRecord } from './record.ts'
import { solveTogether } from './solve-together.ts'
import type { LineSpec, TableSpec } from './spec.ts'
import type { RowItem } from './table-rows.ts'
import { applicationShape, blankRows } from './table-shape.ts'

const specs: readonly TableSpec[] = [f2021, f2019].flatMap((form) =>
  form.tables.filter((table) => table.table === 't3'),
)

/** The rows of both forms in one order: they differ only in what stands under （六）. */
const rowSpecs: readonly LineSpec[] = (specs[0]?.blocks ?? []).flatMap((block) => block.rows)
const rowLines: readonly Line[] = compileLines(rowSpecs)

/** Reads table 3, whatever its layout. Null where no row of it could be found. */
export function readApplication(region: TableRegion, note: Note): TableRecord | null {
  const entries = entriesOf(region.rows)
  const first = entries.findIndex(isFirstRow)
  const body = first < 0 ? firstWithValues(entries) : first
  if (body < 0) return null
  const plan = applicationColumns(entries, body)
  const blanks = settleBlankLines(setAsidePageNumbers(entries.slice(body), plan, note), plan.columns.length)
  const whole = joinBrokenEntries(blanks.entries, plan.columns.length)
  const rows = whole.map((entry) => wordsAmongNumbers(entry, plan))
  const aligned = alignRows(rows, rowLines, plan.columns.length)
  const read = doubtCounted(readRows(aligned, plan, note), blanks.doubtful, region, note)
  // Numbers that found no row, or more of them than a row has, may belong to a row that seems blank.
  const most = plan.columns.length + mostFillers
  const allPlaced = aligned.every((one) => !hasValue(one.entry) || (one.line && one.entry.values.length <= most))
  const blank = blankRows('t3', rowLines, aligned, plan.columns, allPlaced)
  const facts = [...read.facts, ...blank]
  if (facts.length === 0) return null
  const keys = plan.columns.map((column) => column.key)
  const shape = applicationShape(facts, keys)
  return {
    table: 't3',
    form: shape.form,
    variant: shape.variant,
    evidence: region.evidence,
    rows: read.rows,
    columns: plan.columns.map((column) => ({ code: column.key, label: column.label, sameAs: null, unit: column.unit })),
    facts,
    positions: region.positions,
  }
}

/** What stands in a column of numbers is no label, whatever it is (×, 空, 详见附件). */
function wordsAmongNumbers(entry: Entry, plan: ColumnPlan): Entry {
  const { ranges, firstColumn } = plan.rangesIn(entry.grid)
  if (!entry.grid || ranges.every((range) => range === null)) return entry
  const own = entry.labels.filter((item) => !item.fromAbove)
  const isWord = (item: RowItem): boolean =>
    !item.fromAbove && item !== own[0] && (item.columns?.[0] ?? -1) >= firstColumn && !namesRow(item)
  const words = entry.labels.filter(isWord)
  if (words.length === 0) return entry
  const values = [...entry.values, ...words.map((item): RowItem => ({ ...item, kind: 'value' }))]
  values.sort((a, b) => (a.columns?.[0] ?? 0) - (b.columns?.[0] ?? 0))
  return { ...entry, labels: entry.labels.filter((item) => !isWord(item)), values }
}

/** A label that was pushed among the numbers by a merged cell that the source does not declare. */
function namesRow(item: RowItem): boolean {
  return scoreAll([item.text], rowLines).some((match) => (match?.score ?? 0) >= leastFirstRowScore)
}

/** Blank cells that merged labels leave behind in a row. */
const mostFillers = 3

/** Rows whose blank cells were counted from empty lines, where the count could mean two things, are in doubt. */
function doubtCounted(read: ReadRows, doubtful: boolean, region: TableRegion, note: Note): ReadRows {
  const rows = new Set(read.facts.filter((fact) => fact.state === 'blank').map((fact) => fact.row))
  if (!doubtful || rows.size === 0) return read
  const facts = read.facts.map((fact) => (rows.has(fact.row) ? { ...fact, certain: false } : fact))
  const named = facts.filter((fact) => rows.has(fact.row)).map(keyOf)
  note(finding('read.blank-lines-counted', { table: 't3', count: rows.size }, region.positions, named))
  return { ...read, facts }
}

/** The first entry with numbers; the first of all where the rows' labels stand there without any number. */
function firstWithValues(entries: readonly Entry[]): number {
  const body = entries.findIndex(hasValue)
  if (body >= 0) return body
  return entries.some((entry) => labelTexts(entry).some((label) => /本年新收|上年结转/u.test(label))) ? 0 : -1
}

/** Alike enough to be the row; 上年结转 with a slip, but not a column head. */
const leastFirstRowScore = 0.7

const firstRowLines = rowLines.filter((line) => ['new', 'carried_in', 'granted'].includes(line.spec.key))

/** The header says 总计 and 其他 as rows do, so the body begins at a row that only the body has. */
function isFirstRow(entry: Entry): boolean {
  return scoreAll(labelTexts(entry), firstRowLines).some((match) => (match?.score ?? 0) >= leastFirstRowScore)
}

/**
 * A number alone on a line before a row that is complete without it: 信息公开申请 / 1 / 0 0 0 0 0 0 0. Its labels go to
 * the row.
 */
function setAsidePageNumbers(entries: readonly Entry[], plan: ColumnPlan, note: Note): readonly Entry[] {
  const kept: Entry[] = []
  let waiting: Entry | null = null
  for (const entry of entries) {
    if (waiting && entry.labels.length === 0 && entry.values.length >= plan.columns.length) {
      const [number] = waiting.values
      const values = { table: 't3', raw: number?.text.trim() ?? '' }
      note(finding('align.number-set-aside', values, number ? [number.position] : [], []))
      kept.push({ ...entry, labels: waiting.labels })
      waiting = null
      continue
    }
    if (waiting) kept.push(waiting)
    const behind = pageNumberBehind(entry, plan)
    if (behind) {
      note(finding('align.number-set-aside', { table: 't3', raw: behind.text.trim() }, [behind.position], []))
      kept.push({ ...entry, values: entry.values.slice(0, -1) })
      waiting = null
      continue
    }
    const alone = !entry.grid && entry.values.length === 1 && entry.values[0]?.wholeCell && plan.columns.length > 1
    waiting = alone ? entry : null
    if (!alone) kept.push(entry)
  }
  if (waiting) kept.push(waiting)
  return kept
}

/** A number on a line of its own behind the numbers of a full row that stand together on another line. */
function pageNumberBehind(entry: Entry, plan: ColumnPlan): RowItem | null {
  const last = entry.values.at(-1)
  const full = entry.values.length === plan.columns.length + 1
  const inLine = entry.values.slice(0, -1).every((item) => !item.wholeCell)
  return !entry.grid && full && inLine && last?.wholeCell ? last : null
}

interface ReadRows {
  readonly facts: readonly Fact[]
  readonly rows: readonly PrintedLine[]
}

interface AssignedRow {
  readonly row: FactRow
  readonly assignment: Assignment
  readonly line: PrintedLine
  readonly grid: Grid | null
  readonly values: readonly RowItem[]
}

type NamedRow = Pick<AssignedRow, 'row' | 'line'>

function readRows(aligned: readonly AlignedEntry[], plan: ColumnPlan, note: Note): ReadRows {
  const complete = isComplete(aligned)
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
      assignment: assignColumns(one.entry.values, ranges, firstColumn, plan.sums),
    })
  }
  const settled = doubtDivisions(settleShifts(assigned))
  const solved = solveTogether(
    settled.map(({ row, assignment }) => ({ key: row.key, assignment })),
    plan.columns.map((column) => column.key),
  )
  const facts = assigned.flatMap(({ row, values }, index) => {
    const assignment = solved[index]
    if (!assignment) return []
    const read = makeFacts(row, plan.columns, assignment, note)
    return noteLeftOver(row, values, assignment, read, note)
  })
  return { facts, rows: assigned.map(({ line }) => line) }
}

/**
 * A row that cannot be divided, or has fewer digits than columns, shows that the print leaves cells blank; then a
 * division that the row's own sum allows proves nothing. Zeros only are what they are.
 */
function doubtDivisions(assigned: readonly AssignedRow[]): readonly AssignedRow[] {
  const broken = assigned.some(
    ({ assignment }) =>
      assignment.outcome === 'contradictory' ||
      (assignment.outcome === 'mismatch' && assignment.items.some((item) => !item.wholeCell)),
  )
  if (!broken) return assigned
  return assigned.map((row) => {
    const { assignment } = row
    if (assignment.outcome !== 'solved' || assignment.numbers.every((number) => number === '0')) return row
    const { numbers, items } = assignment
    return { ...row, assignment: { outcome: 'ambiguous', candidates: [numbers], complete: false, items } }
  })
}

/** Numbers of the row that stand under no known column: none of the row's numbers is certain then. */
function noteLeftOver(
  row: FactRow,
  values: readonly RowItem[],
  assignment: Assignment,
  facts: readonly Fact[],
  note: Note,
): readonly Fact[] {
  if (assignment.outcome !== 'read') return facts
  const used = new Set(assignment.items)
  const left = values.filter((item) => item.kind === 'value' && !used.has(item))
  if (left.length === 0) return facts
  const raw = left.map((item) => item.text.trim()).join(' ')
  const positions = left.map((item) => item.position)
  note(finding('align.values-left', { table: 't3', row: row.label, raw }, positions, facts.map(keyOf)))
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
      note(finding('align.row-inferred', { table: 't3', row: one.line.spec.label }, positions, facts))
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
  if (label === '') note(finding('align.row-unknown', { table: 't3', raw }, positions, facts))
  else note(finding('align.row-added', { table: 't3', label: key }, positions, facts))
  return named(key, plain, null, label === '')
}

function named(key: string, label: string, unit: string | null, doubtful: boolean): NamedRow {
  return {
    row: { table: 't3', key, label, unit, decimal: false, doubtful },
    line: { code: key, label, sameAs: null, unit },
  }
}

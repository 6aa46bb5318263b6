import type { Note } from '../src/document/finding.ts'
import { findingAt, keyOf } from '../src/document/finding-on.ts'
import { alignRows } from './align-rows.ts'
import { applicationColumns, type ColumnPlan } from './application-columns.ts'
import { rowLines } from './application-lines.ts'
import { type ReadRows, readRows } from './application-rows.ts'
import { settleBlankLines } from './blank-lines.ts'
import { withoutColumnNumbers, withoutRowNumbers } from './counted-lines.ts'
import { type Entry, entriesOf, hasValue, joinBrokenEntries, labelTexts } from './entries.ts'
import type { TableRegion } from './find-tables.ts'
import { scoreAll } from './lines.ts'
import type { TableRecord } from './record.ts'
import type { RowItem } from './table-rows.ts'
import { applicationShape, blankRows } from './table-shape.ts'
import { doubtUnsettled } from './unsettled-rows.ts'

/** Reads table 3, whatever its layout. Null where no row of it could be found. */
export function readApplication(region: TableRegion, note: Note): TableRecord | null {
  const entries = entriesOf(region.rows)
  const first = entries.findIndex(isFirstRow)
  const body = first < 0 ? firstWithValues(entries) : first
  if (body < 0) return null
  const plan = applicationColumns(entries, body)
  const counted = withoutRowNumbers(entries.slice(body), plan, note)
  const blanks = settleBlankLines(setAsidePageNumbers(counted, plan, note), plan.columns.length)
  const whole = joinBrokenEntries(blanks.entries, plan.columns.length)
  const rows = whole.map((entry) => wordsAmongNumbers(entry, plan))
  const aligned = alignRows(rows, rowLines, plan.columns.length)
  const settled = doubtCounted(readRows(aligned, plan, note), blanks.doubtful, region, note)
  const early = withoutColumnNumbers(entries.slice(0, body), note)
  const read = doubtIfNumbersFirst(settled, early, plan, note)
  // Numbers that found no row, or more of them than a row has, may belong to a row that seems blank.
  const most = plan.columns.length + mostFillers
  const allPlaced =
    read === settled && aligned.every((one) => !hasValue(one.entry) || (one.line && one.entry.values.length <= most))
  const blank = blankRows('t3', rowLines, aligned, plan.columns, allPlaced)
  const facts = doubtUnsettled([...read.facts, ...blank], region, note)
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
    runOns: read.runOns,
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

/**
 * A row of numbers before the first row's label: the print may give each row's numbers before its label, and then every
 * label has the numbers of the row below.
 */
function doubtIfNumbersFirst(read: ReadRows, header: readonly Entry[], plan: ColumnPlan, note: Note): ReadRows {
  const early = header.flatMap((entry) => entry.values.filter((item) => item.kind === 'value'))
  if (early.length < plan.columns.length) return read
  const raw = early.map((item) => item.text.trim()).join(' ')
  const positions = early.map((item) => item.position)
  note(findingAt('align.row-unknown', { table: 't3', raw }, positions, read.facts.map(keyOf)))
  return { ...read, facts: read.facts.map((fact) => ({ ...fact, certain: false })) }
}

/** Blank cells that merged labels leave behind in a row. */
const mostFillers = 3

/** Rows whose blank cells were counted from empty lines, where the count could mean two things, are in doubt. */
function doubtCounted(read: ReadRows, doubtful: boolean, region: TableRegion, note: Note): ReadRows {
  const rows = new Set(read.facts.filter((fact) => fact.state === 'blank').map((fact) => fact.row))
  if (!doubtful || rows.size === 0) return read
  const facts = read.facts.map((fact) => (rows.has(fact.row) ? { ...fact, certain: false } : fact))
  const named = facts.filter((fact) => rows.has(fact.row)).map(keyOf)
  note(findingAt('read.blank-lines-counted', { table: 't3', count: rows.size }, region.positions, named))
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
      note(findingAt('align.number-set-aside', values, number ? [number.position] : []))
      kept.push({ ...entry, labels: waiting.labels })
      waiting = null
      continue
    }
    if (waiting) kept.push(waiting)
    const behind = pageNumberBehind(entry, plan)
    if (behind) {
      note(findingAt('align.number-set-aside', { table: 't3', raw: behind.text.trim() }, [behind.position]))
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

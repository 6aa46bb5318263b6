import type { Note } from '../src/document/finding.ts'
import { findingAt } from '../src/document/finding-on.ts'
import { normalizeLabel } from '../src/document/text.ts'
import { assignColumns, type ColumnRange } from './assign-columns.ts'
import { blocks, columnsOf, type Place, placesOf, sumsOf } from './dispute-places.ts'
import { type Entry, entriesOf, hasValue, labelTexts } from './entries.ts'
import type { TableRegion } from './find-tables.ts'
import { disputeResults } from './forms/dispute.ts'
import { type HeaderColumn, headerPaths } from './header-columns.ts'
import { compileLines, type Line, scoreAll } from './lines.ts'
import { makeFacts } from './make-facts.ts'
import type { Fact, RunOn, TableRecord } from './record.ts'
import { runOnsOf } from './run-ons.ts'
import { absentFact } from './table-shape.ts'

const blockLines = compileLines(blocks)
const resultLines = compileLines(disputeResults)

/**
 * Reads table 4: one printed row whose columns stand under two or three levels of heads, or one row for each part
 * where reconsideration and litigation are tables of their own. Null without any cell.
 */
export function readDispute(region: TableRegion, note: Note): TableRecord | null {
  const entries = entriesOf(region.rows)
  const turned = readTurned(entries, note)
  const facts: Fact[] = turned.flatMap((row) => row.facts)
  const runOns: RunOn[] = turned.flatMap((row) => row.runOns)
  let start = facts.length > 0 ? entries.length : 0
  for (;;) {
    const part = readPart(entries, start, new Set(facts.map((fact) => fact.row)), note)
    if (!part) break
    facts.push(...part.facts)
    runOns.push(...part.runOns)
    start = part.end
  }
  if (facts.length === 0) facts.push(...blankFacts(region))
  if (facts.length === 0) return null
  const printed = new Set(facts.map((fact) => fact.row))
  return {
    table: 't4',
    form: 'F2019 F2021',
    variant: 'standard',
    evidence: region.evidence,
    rows: blocks
      .filter((block) => printed.has(block.key))
      .map((block) => ({ code: block.key, label: block.label, sameAs: null, unit: '件' })),
    columns: disputeResults.map((result) => ({ code: result.key, label: result.label, sameAs: null, unit: '件' })),
    facts: [...facts, ...absentFacts(facts, note, region)],
    runOns,
    positions: region.positions,
  }
}

/** What was read of one printed row. */
interface ReadRow {
  readonly facts: readonly Fact[]
  readonly runOns: readonly RunOn[]
}

/** One header with the row below it; `end` is the entry after it. */
function readPart(
  entries: readonly Entry[],
  start: number,
  seen: ReadonlySet<string>,
  note: Note,
): (ReadRow & { readonly end: number }) | null {
  const data = entries.findIndex(
    (entry, index) => index >= start && isDataRow(entry) && !isSpacer(entries, start, index),
  )
  if (data < 0) return null
  const header = entries.slice(start, data)
  const { entry, end } = joinValues(entries, data)
  const own = ownBlock(entry)
  const printed = (own ? [own] : blocksNamed([...header, entry])).filter((block) => !seen.has(block))
  const named = header.length > 0 || entry.labels.length > 0
  if (printed.length === 0 || (seen.size > 0 && !named)) {
    noteUnknown(entry, note)
    return { facts: [], runOns: [], end }
  }
  const places = placesOf(printed)
  return { ...readRow(entry, header, places, note), end }
}

/** The block that the row's own label names, where each block has a row of its own under one set of heads. */
function ownBlock(entry: Entry): string | null {
  const label = entry.labels.filter((item) => !item.fromAbove).at(-1)
  if (!label || entry.values.length < disputeResults.length) return null
  return bestLine([label.text], blockLines)?.spec.key ?? null
}

/** Table 4 turned on its side: a row for each result, a column for each block. */
function readTurned(entries: readonly Entry[], note: Note): readonly ReadRow[] {
  const rows = entries.flatMap((entry) => {
    const label = entry.labels.filter((item) => !item.fromAbove).at(-1)
    const result = label ? bestLine([label.text], resultLines)?.spec.key : undefined
    return result && hasValue(entry) && entry.values.length <= blocks.length ? [{ entry, result }] : []
  })
  const results = new Set(rows.map((row) => row.result))
  if (results.size < leastTurnedRows || results.size !== rows.length) return []
  const turned = new Set(rows.map((row) => row.entry))
  const first = entries.findIndex((entry) => turned.has(entry))
  const printed = blocksNamedOnce(entries.slice(0, first))
  return rows.map(({ entry, result }) => {
    const places = printed.map((block) => ({ block, result }))
    return readRow(entry, [], places, note)
  })
}

/** Four of the five results, so that a table of something else with a total is not taken for it. */
const leastTurnedRows = 4

function blocksNamedOnce(header: readonly Entry[]): readonly string[] {
  const words = normalizeLabel(header.flatMap(labelTexts).join(''))
  const named = blocks.filter((block) => words.includes(normalizeLabel(block.label))).map((block) => block.key)
  return named.length > 0 ? named : blocks.map((block) => block.key)
}

/** A row of the body: numbers, or enough blank cells, and no head of the table among its words. */
function isDataRow(entry: Entry): boolean {
  if (hasValue(entry)) return true
  return entry.grid !== null && entry.labels.length === 0 && entry.values.length >= disputeResults.length
}

/** A blank row above a row of numbers, or between the rows of a header that is not whole yet, only makes room. */
function isSpacer(entries: readonly Entry[], start: number, index: number): boolean {
  const [entry, next] = entries.slice(index, index + 2)
  if (!entry || !next || hasValue(entry)) return false
  if (next.labels.length === 0) return hasValue(next)
  const words = normalizeLabel(entries.slice(start, index).flatMap(labelTexts).join(''))
  const named = blocks.filter((block) => words.includes(normalizeLabel(block.label))).length
  return words !== '' && words.split('总计').length - 1 < Math.max(1, named)
}

/** The blocks that the header names; each has its own 总计. All three where the header is lost. */
function blocksNamed(header: readonly Entry[]): readonly string[] {
  const words = normalizeLabel(header.flatMap(labelTexts).join(''))
  const named = blocks.filter((block) => words.includes(normalizeLabel(block.label))).map((block) => block.key)
  const totals = words.split('总计').length - 1
  return named.length > 0 && totals === named.length ? named : blocks.map((block) => block.key)
}

/** In a text without borders the numbers of the one row may stand on many lines. */
function joinValues(entries: readonly Entry[], data: number): { readonly entry: Entry; readonly end: number } {
  const first = withWords(entries[data] ?? { labels: [], values: [], grid: null })
  const values = [...first.values]
  let end = data + 1
  for (; !first.grid; end++) {
    const next = entries[end]
    if (!next || next.labels.length > 0 || next.grid) break
    values.push(...next.values)
  }
  return { entry: { ...first, values }, end }
}

/** In the row of numbers a word that heads no block stands in a number's place (×, 空). */
function withWords(entry: Entry): Entry {
  if (!entry.grid) return entry
  const words = entry.labels.filter((item) => !item.fromAbove && !bestLine([item.text], blockLines))
  if (words.length === 0 || entry.values.length === 0) return entry
  const values = [...entry.values, ...words.map((item) => ({ ...item, kind: 'value' as const }))]
  values.sort((a, b) => (a.columns?.[0] ?? 0) - (b.columns?.[0] ?? 0))
  return { ...entry, labels: entry.labels.filter((item) => !words.includes(item)), values }
}

function readRow(entry: Entry, header: readonly Entry[], places: readonly Place[], note: Note): ReadRow {
  const ranges = entry.grid && header.length > 0 ? rangesOf(entry, header, places) : places.map(() => null)
  const starts = ranges.flatMap((range) => (range ? [range[0]] : []))
  const firstColumn = starts.length > 0 ? Math.min(...starts) : 0
  const assignment = assignColumns(entry.values, ranges, firstColumn, sumsOf(places))
  const row = {
    table: 't4' as const,
    key: 't4',
    label: '行政复议、行政诉讼',
    unit: null,
    decimal: false,
    doubtful: false,
  }
  const place = ({ key }: { readonly key: string }): { row: string; column: string } => {
    const [block = '', result = ''] = key.split('/')
    return { row: block, column: result }
  }
  // Read as one row of fifteen columns; each number then goes to its block.
  const renamed: Note = (one) =>
    note({ ...one, facts: one.facts.map((fact) => ({ table: 't4', ...place({ key: fact.column }) })) })
  const columns = columnsOf(places)
  const facts = makeFacts(row, columns, assignment, renamed)
  return {
    facts: facts.map((fact) => ({ ...fact, ...place({ key: fact.column }) })),
    runOns: runOnsOf(row, columns, assignment),
  }
}

/** The grid column of each place by its heads; null for all where any is unclear, and the order then decides. */
function rangesOf(entry: Entry, header: readonly Entry[], places: readonly Place[]): readonly (ColumnRange | null)[] {
  const { grid } = entry
  const unclear = places.map(() => null)
  if (!grid) return unclear
  const dataRow = grid.cells.find((cell) => entry.values.some((item) => item.position === cell.position))?.row ?? 0
  const first = header.some((one) => one.grid === grid) ? firstHeaderRow(header, grid.rowCount, dataRow) : 0
  const rows = Array.from({ length: dataRow - first }, (_, index) => first + index)
  const named = headerPaths(grid, rows).map(placeOf)
  const ranges = places.map((place): ColumnRange | null => {
    const columns = named.flatMap((other, column) =>
      other?.block === place.block && other.result === place.result ? [column] : [],
    )
    const [from] = columns
    const to = columns.at(-1)
    return from === undefined || to === undefined || to - from + 1 !== columns.length ? null : [from, to]
  })
  return ranges.every((range) => range !== null) ? ranges : unclear
}

/** The header rows are the rows of this region just above the data; another table may stand above in the same grid. */
function firstHeaderRow(header: readonly Entry[], rowCount: number, dataRow: number): number {
  return Math.max(0, Math.min(dataRow, rowCount) - header.filter((one) => one.grid).length)
}

function placeOf({ path }: HeaderColumn): Place | null {
  const result = bestLine([path.at(-1) ?? ''], resultLines) ?? bestLine(path.slice(-2), resultLines)
  if (!result) return null
  const litigation = path.map(normalizeLabel).includes('行政诉讼')
  const heads = path.map((text) => bestLine([text], blockLines)?.spec.key).filter((key) => key !== undefined)
  const block = heads.find((key) => key !== 'review') ?? (litigation ? null : heads[0])
  return block ? { block, result: result.spec.key } : null
}

function bestLine(labels: readonly string[], lines: readonly Line[]): Line | null {
  const scored = scoreAll(labels, lines)
    .flatMap((match, index) => {
      const line = lines[index]
      return line && match ? [{ line, score: match.score }] : []
    })
    .sort((a, b) => b.score - a.score)[0]
  return scored && scored.score >= 0.7 ? scored.line : null
}

/** The heads are printed and no numbers follow: a text without borders shows no blank cells. */
function blankFacts(region: TableRegion): readonly Fact[] {
  const words = normalizeLabel(region.rows.flatMap((row) => row.items.map((item) => item.text)).join(''))
  if (!words.includes('结果维持')) return []
  const position = region.positions[0] ?? null
  return placesOf(blocks.map((block) => block.key)).map(({ block, result }) => ({
    ...absentFact('t4', block, { key: result, label: '', unit: '件', signed: false, decimal: false }),
    state: 'blank' as const,
    raw: '',
    position,
  }))
}

function absentFacts(facts: readonly Fact[], note: Note, region: TableRegion): readonly Fact[] {
  const absent = blocks.flatMap((block) =>
    facts.some((fact) => fact.row === block.key)
      ? []
      : disputeResults.map((result) =>
          absentFact('t4', block.key, { key: result.key, label: '', unit: '件', signed: false, decimal: false }),
        ),
  )
  if (absent.length === 0) return absent
  const keys = absent.map(({ table, row, column }) => ({ table, row, column }))
  const rows = [...new Set(absent.map((fact) => blocks.find((block) => block.key === fact.row)?.label ?? fact.row))]
  note(
    findingAt('align.rows-missing', { table: 't4', count: rows.length, rows: rows.join('；') }, region.positions, keys),
  )
  return absent
}

/** Numbers after the one row of the table belong to nothing that the form knows. */
function noteUnknown(entry: Entry, note: Note): void {
  const values = entry.values.filter((item) => item.kind === 'value')
  if (values.length === 0) return
  const raw = values.map((item) => item.text.trim()).join(' ')
  note(
    findingAt(
      'align.row-unknown',
      { table: 't4', raw },
      values.map((item) => item.position),
      [],
    ),
  )
}

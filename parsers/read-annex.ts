import type { Note } from '../src/document/finding.ts'
import { findingAt } from '../src/document/finding-on.ts'
import { sliceColumns } from '../src/document/grid.ts'
import { labelStem, normalizeLabel } from '../src/document/text.ts'
import { type AlignedEntry, alignRows } from './align-rows.ts'
import { headWord, sheetColumns } from './annex-columns.ts'
import { assignColumns } from './assign-columns.ts'
import { type Entry, entriesOf, hasValue, labelTexts } from './entries.ts'
import type { TableRegion } from './find-tables.ts'
import { f2014 } from './forms/f2014.ts'
import { localRows } from './forms/local-annex.ts'
import { compileLines, type Line } from './lines.ts'
import { type FactColumn, makeFacts } from './make-facts.ts'
import type { Fact, PrintedLine, RunOn, TableRecord } from './record.ts'
import { runOnsOf } from './run-ons.ts'
import { type RowItem, rowsOfGrid, type TableRow } from './table-rows.ts'

const lines: readonly Line[] = compileLines(f2014.tables[0]?.blocks[0]?.rows ?? [])
const meanings: ReadonlyMap<string, string> = new Map([
  ...lines
    .filter((line) => line.spec.kind !== 'group')
    .map((line) => [line.wordings[0]?.stem ?? '', line.spec.key] as const),
  ...localRows.map((local) => [labelStem(local.text), local.row] as const),
])

/** The units that these sheets print in a column of their own, longest first. */
const units = /(万元|人次|件次|条|件|次|篇|个|元|人|份|宗|起|册|场|期)$/u

/**
 * Reads a statistics sheet: one number a row, or two where a column 历年累计 stands beside the year's. Rows of the
 * national sheet of 2014 get its codes; rows of other sheets keep their printed label.
 */
export function readAnnex(region: TableRegion, note: Note): TableRecord | null {
  const all = entriesOf(unfold(region.rows))
  const sheet = sheetColumns(all)
  const { columns } = sheet
  const entries = all
    .map((entry) => bodyEntry(entry, columns))
    .filter((entry) => entry.labels.length > 0 || hasValue(entry))
  const body = entries.filter((entry) => entry.values.length > 0)
  if (!body.some(hasValue)) return null
  const aligned = alignRows(
    body.filter((entry) => hasValue(entry) || entry.labels.length > 0).map(withoutUnit),
    lines,
    columns.length,
  )
  const national = isNational(aligned)
  const facts: Fact[] = []
  const rows: PrintedLine[] = []
  const runOns: RunOn[] = []
  const seen = new Set<string>()
  for (const one of national ? aligned : body.map(unaligned)) {
    // Chapter heads print a dash where rows print units and numbers.
    const chapter = one.line?.spec.kind === 'group' || one.entry.values.length > columns.length
    if (chapter && one.entry.values.every((item) => item.kind === 'blank' || /^[\s\-—–―─]+$/u.test(item.text))) continue
    const source = body.find((entry) => entry.values === one.entry.values) ?? one.entry
    const row = nameRow({ ...one, entry: source }, national, seen, note)
    if (!row) continue
    seen.add(row.code)
    rows.push(row)
    const ranges = one.entry.grid ? sheet.ranges : sheet.ranges.map(() => null)
    const first = ranges.find((range) => range !== null)?.[0] ?? 0
    const assignment = assignColumns(one.entry.values, ranges, first, [])
    const decimal = row.unit === '万元' || row.unit === '元'
    const factRow = {
      table: 'annex' as const,
      key: row.code,
      label: row.label,
      unit: row.unit,
      decimal,
      doubtful: one.inferred,
    }
    facts.push(...makeFacts(factRow, columns, assignment, note))
    runOns.push(...runOnsOf(factRow, columns, assignment))
  }
  if (facts.length === 0) return null
  return {
    table: 'annex',
    form: national ? 'F2014' : 'local',
    variant: 'standard',
    evidence: region.evidence,
    rows,
    columns: columns.map((column) => ({ code: column.key, label: column.label, sameAs: null, unit: null })),
    facts,
    runOns,
    positions: region.positions,
  }
}

/** For comparing labels: the unit that stands between label and number belongs to neither. */
function withoutUnit(entry: Entry): Entry {
  const labels = entry.labels.flatMap((item) => {
    const text = item.text.replace(/\s+/gu, '')
    if (units.exec(text)?.[1] === text) return []
    return [
      {
        ...item,
        text: entry.grid ? item.text : text.replace(/(?<=[数量用费额])(?:万元|人次|条|件|次|篇|个|元|人)$/u, ''),
      },
    ]
  })
  return { ...entry, labels }
}

/** Sheets set in two halves side by side (指标 单位 数 | 指标 单位 数): the right half comes after the left. */
function unfold(rows: readonly TableRow[]): readonly TableRow[] {
  const grid = rows.find((row) => row.grid)?.grid
  if (!grid) return rows
  const heads = grid.cells.filter((cell) => /^(?:统计指标|指标名称|指标|项目)$/u.test(normalizeLabel(cell.text)))
  const starts = heads.filter((cell) => cell.row === heads[0]?.row).map((cell) => cell.column)
  if (starts.length < 2) return rows
  const halves = starts.map((from, index) => sliceColumns(grid, from, starts[index + 1] ?? grid.columnCount))
  return [...halves.flatMap((half) => rowsOfGrid(half)), ...rows.filter((row) => row.grid !== grid)]
}

function unaligned(entry: Entry): AlignedEntry {
  return { entry, line: null, match: null, inferred: false }
}

/** More rows answer the national sheet's lines than not, and enough of them to be that sheet at all. */
function isNational(aligned: readonly AlignedEntry[]): boolean {
  const named = aligned.filter((one) => one.line?.spec.kind !== 'group' && (one.match?.score ?? 0) >= exactScore).length
  return named >= leastNationalRows && named * 2 > aligned.length
}

/** Local sheets have labels that are alike; only the same wording counts (see `scoreLabels`). */
const exactScore = 0.85
/** A local sheet shares up to nine labels with the national one. */
const leastNationalRows = 10

const headerEnd = /^.*?(?:历年累计|累计数?|统计数量?|数量|数值|合计|本年度?|\d{4}年度?)(?:备注)?/su

/** The entry without the table's header and without units in cells of their own. */
function bodyEntry(entry: Entry, columns: readonly FactColumn[]): Entry {
  const names = entry.labels.map((item) => normalizeLabel(item.text))
  const headed = !entry.grid && names.some((name) => /统计指标|指标名称/u.test(name))
  const labels = headed ? withoutHeader(entry.labels, columns) : entry.labels
  return { ...entry, labels: labels.filter((item) => !/^(?:计量)?单位$|^备注$/u.test(normalizeLabel(item.text))) }
}

/** In a text without borders the header's words, or the header run together, stand before the first row's label. */
function withoutHeader(labels: readonly RowItem[], columns: readonly FactColumn[]): readonly RowItem[] {
  const last = labels.findLastIndex((item) => headWord.test(normalizeLabel(item.text)))
  const rest = labels.slice(last + 1)
  const [first, ...others] = rest
  if (!first) return rest
  const end = columns.length > 1 ? /^.*?(?:历年)?累计数?(?:\s*\d{4}\s*年度?)?/su : headerEnd
  const cut = /统计指标|指标名称/u.test(first.text) ? first.text.replace(end, '') : first.text
  return cut.trim() === '' ? others : [{ ...first, text: cut }, ...others]
}

function nameRow(one: AlignedEntry, national: boolean, seen: ReadonlySet<string>, note: Note): PrintedLine | null {
  const texts = labelTexts(one.entry).map((text) => text.trim())
  const { label, unit } = splitUnit(texts, one.entry)
  if (one.line && national) {
    const { key, unit: expected } = one.line.spec
    if (!seen.has(key)) return { code: key, label, sameAs: null, unit: expected ?? unit }
  }
  if (label === '') {
    if (hasValue(one.entry)) {
      const raw = one.entry.values.map((item) => item.text.trim()).join(' ')
      const positions = one.entry.values.map((item) => item.position)
      note(findingAt('align.row-unknown', { table: 'annex', raw }, positions))
    }
    return null
  }
  let code = label
  for (let copy = 2; seen.has(code); copy++) code = `${label}（${copy}）`
  if (national && hasValue(one.entry)) {
    note(
      findingAt(
        'align.row-added',
        { table: 'annex', label: code },
        one.entry.values.map((item) => item.position),
        [],
      ),
    )
  }
  return { code, label, sameAs: meanings.get(labelStem(label)) ?? null, unit }
}

/** The unit stands in a cell of its own before the number, or at the end of a label that ran together with it. */
function splitUnit(texts: readonly string[], entry: Entry): { readonly label: string; readonly unit: string | null } {
  const nearest = entry.grid ? leafTexts(entry) : texts
  const joined = nearest.join('').replace(/[\s\u3000\u00a0]+/gu, '')
  const unit = units.exec(joined)?.[1] ?? null
  const alone = unit !== null && nearest.at(-1)?.replace(/\s+/gu, '') === unit
  // A label of the sheet never ends in its unit, except 人次 and the like inside words: those end in 数.
  const strip = unit !== null && (alone || !entry.grid)
  return { label: strip ? joined.slice(0, -unit.length) : joined, unit: strip ? unit : null }
}

/** In a grid the cells that reach down from above name groups; the row's own label is its own cells. */
function leafTexts(entry: Entry): readonly string[] {
  const own = entry.labels.filter((item) => !item.fromAbove)
  return (own.length > 0 ? own : entry.labels).map((item) => item.text.trim())
}

import type { Neighbours } from '../../db/index.ts'
import { carryOverOf } from './carry-over.ts'
import type { NumberChoice } from './chosen-numbers.ts'
import { type CellRow, rowsOf, type Values } from './compare-rows.ts'
import type {
  Change,
  ComparedColumn,
  ComparedRow,
  Comparison,
  ComparisonNote,
  NoDifference,
  ReportSide,
  Wanted,
} from './comparison.ts'
import { changeBetween } from './difference.ts'
import { listedFindings } from './listed-findings.ts'
import { notesOn, otherNames } from './notes.ts'
import { spreadOf } from './spread.ts'
import { compareTexts } from './texts.ts'

/** Which numbers are shown, and whether those that people gave stand in for those printed. */
export interface CompareOptions extends NumberChoice {
  readonly values?: Values
}

/** Two reports of whomever and whenever; the second is held against the first. Own figures against an aggregate are noted. */
export function compareTwo(first: ReportSide, second: ReportSide, options: CompareOptions = {}): Comparison {
  const wanted = [first, second].map(wantedOf)
  const barred = (): null => null
  const rows = withChanges(cellRows(wanted, options), (index) => (index === 0 ? null : 0), barred)
  const texts = compareTexts(first.sections, second.sections)
  return comparison('reports', wanted, rows, options, { texts })
}

/**
 * One body over years: columns by year, years without a report among them. Each year is held against the one before it;
 * one with several reports, or with figures of another scope, against none.
 */
export function compareYears(
  wanted: readonly Wanted[],
  options: CompareOptions = {},
  notes: readonly ComparisonNote[] = [],
): Comparison {
  const barred = barsOf(wanted, 'years')
  const before = (index: number): number | null => {
    const year = wanted[index]?.year
    const found = wanted.findIndex((one) => one.year !== null && year != null && one.year === year - 1)
    return found < 0 ? null : found
  }
  const rows = withChanges(cellRows(wanted, options), before, barred)
  const carryOver = carryOverOf(wanted, options.values ?? 'printed', before, barred)
  return comparison('years', wanted, rows, options, { carryOver, notes })
}

/**
 * A body (the first column) with its neighbours of one year. Rank, median and spread count the reports of the first one's
 * scope, and no body that has several of them; the others are shown and noted.
 */
export function compareNeighbours(
  wanted: readonly Wanted[],
  { around, byName, unheard }: Omit<Neighbours, 'issuers'>,
  options: CompareOptions = {},
): Comparison {
  const barred = barsOf(wanted, 'neighbours')
  const isFirstSeveral = severalOf(wanted, 'neighbours').includes(0)
  const cells = cellRows(wanted, options)
  const rows = withChanges(cells, (index) => (index === 0 ? null : 0), barred).map((row, index) => {
    if (cells[index]?.isUnitUnknown) return row
    const others = row.cells.slice(1).flatMap(({ used }, other) => (used === null || barred(0, other + 1) ? [] : used))
    const own = row.cells[0]?.used ?? null
    return { ...row, spread: spreadOf(isFirstSeveral ? null : own, others) }
  })
  const named: readonly ComparisonNote[] = [
    ...(unheard.length > 0 ? [{ about: 'unheard' as const, around, names: unheard }] : []),
    ...(byName.length > 0 ? [{ about: 'by-name' as const, around, names: byName }] : []),
  ]
  return comparison('neighbours', wanted, rows, options, { around, notes: named })
}

/** A report as a column. */
export function wantedOf(report: ReportSide): Wanted {
  return { issuer: report.report.issuer ?? '', year: report.report.report_year, report }
}

function cellRows(wanted: readonly Wanted[], options: CompareOptions): readonly CellRow[] {
  const reports = wanted.map(({ report }) => report)
  return rowsOf(reports, options, options.values ?? 'printed')
}

/** `against` gives the column that one is held against, null for none; `barred` what forbids it. */
function withChanges(
  rows: readonly CellRow[],
  against: (index: number) => number | null,
  barred: (from: number, to: number) => NoDifference | null,
): readonly ComparedRow[] {
  return rows.map(({ isUnitUnknown, ...row }) => {
    const changes = row.cells.map((cell, index): Change | null => {
      const from = against(index)
      const base = from === null ? undefined : row.cells[from]
      if (from === null || !base) return null
      return changeBetween(from, base, cell, row.kind, isUnitUnknown ? 'unit' : barred(from, index))
    })
    return { ...row, changes, spread: null }
  })
}

/** What forbids to hold one column against another. */
function barsOf(
  wanted: readonly Wanted[],
  kind: Comparison['kind'],
): (from: number, to: number) => NoDifference | null {
  const several = new Set(severalOf(wanted, kind))
  return (from, to) => {
    if (several.has(from) || several.has(to)) return 'several-reports'
    const [a, b] = [wanted[from]?.report?.report.scope, wanted[to]?.report?.report.scope]
    if (a !== undefined && b !== undefined && a !== b) return 'scope'
    const [before, after] = [wanted[from]?.territory, wanted[to]?.territory]
    return before && after && before.lineage !== after.lineage ? 'territory' : null
  }
}

/** Columns, from 0, that share body and year with another; over years all are one body, whatever its names. */
function severalOf(wanted: readonly Wanted[], kind: Comparison['kind']): readonly number[] {
  const there = wanted.flatMap(({ report }, index) => (report ? [{ index, head: report.report }] : []))
  const groups = Map.groupBy(there, ({ head }) =>
    kind === 'years' ? head.report_year : `${head.issuer_id} ${head.report_year}`,
  )
  return [...groups.values()]
    .flatMap((same) => (same.length > 1 ? same.map(({ index }) => index) : []))
    .sort((a, b) => a - b)
}

function comparison(
  kind: Comparison['kind'],
  wanted: readonly Wanted[],
  rows: readonly ComparedRow[],
  options: CompareOptions,
  more: Partial<Pick<Comparison, 'around' | 'carryOver' | 'texts' | 'notes'>>,
): Comparison {
  const columns = wanted.map(
    ({ issuer, year, report }): ComparedColumn => ({
      issuer,
      year,
      report: report?.report ?? null,
      superseded: report?.superseded ?? [],
    }),
  )
  const several = kind === 'reports' ? [] : severalOf(wanted, kind)
  return {
    kind,
    values: options.values ?? 'printed',
    around: more.around ?? null,
    columns,
    rows,
    carryOver: more.carryOver ?? [],
    texts: more.texts ?? null,
    findings: listedFindings(
      wanted.map(({ report }) => report),
      rows,
    ),
    notes: [...(more.notes ?? []), ...(kind === 'years' ? otherNames(wanted) : []), ...notesOn(wanted, rows, several)],
  }
}

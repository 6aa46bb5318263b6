import type { ComparedRow, ComparisonNote, ReportSide, Wanted } from './comparison.ts'
import { numberName } from './number-meaning.ts'

/** What must be known of the columns and rows; `several` are the columns that share body and year with another. */
export function notesOn(
  wanted: readonly Wanted[],
  rows: readonly ComparedRow[],
  several: readonly number[],
): readonly ComparisonNote[] {
  const which = (is: (report: ReportSide) => boolean) =>
    wanted.flatMap(({ report }, index) => (report && is(report) ? [index] : []))
  const scopes = new Set(wanted.flatMap(({ report }) => (report ? [report.report.scope] : [])))
  const missing = wanted.flatMap(({ report }, index) => (report ? [] : [index]))
  const notes: readonly ComparisonNote[] = [
    { about: 'missing', columns: missing },
    // All columns alike are said too where they are aggregates: nobody should take them for a town's own.
    { about: 'scope', columns: scopes.has('aggregate') ? which(({ report }) => report.scope === 'aggregate') : [] },
    { about: 'scope-unknown', columns: which(({ report }) => !report.scope_known) },
    { about: 'several-reports', columns: several },
    { about: 'revised', columns: which(({ report, superseded }) => superseded.length > 0 || !report.is_current) },
    { about: 'without-rates', columns: which(({ report }) => !report.is_current) },
    { about: 'repeated', columns: which(({ repeated }) => repeated > 0) },
    {
      about: 'passed-over',
      columns: wanted.flatMap(({ passedOver = [] }, index) => (passedOver.length > 0 ? [index] : [])),
      reports: [...new Set(wanted.flatMap(({ passedOver = [] }) => passedOver.map(({ report_id }) => report_id)))],
    },
  ]
  return [...notes.filter((note) => !('columns' in note) || note.columns.length > 0), ...rowNotes(rows)]
}

/** Years in which the body's place had another name than in its latest report: 城关镇 before 城关街道. */
export function otherNames(wanted: readonly Wanted[]): readonly ComparisonNote[] {
  const newest = wanted.findLast(({ territory }) => territory)?.territory?.nameThen
  const others = wanted.flatMap(({ territory }, index) =>
    territory && territory.nameThen !== newest ? [{ index, name: territory.nameThen }] : [],
  )
  return [...Map.groupBy(others, ({ name }) => name)].map(([name, same]) => ({
    about: 'other-name',
    name,
    columns: same.map(({ index }) => index),
  }))
}

/** Numbers of one code that the forms word differently, or that stand in rows of their own. */
function rowNotes(rows: readonly ComparedRow[]): readonly ComparisonNote[] {
  const groups = Map.groupBy(rows, ({ table, row, column }) => numberName(table, row, column))
  const reworded = [...groups].flatMap(([name, same]) => (same.some((row) => row.isReworded) ? [name] : []))
  const units = [...groups].flatMap(([name, same]) => (new Set(same.map(({ unit }) => unit)).size > 1 ? [name] : []))
  return [
    ...(reworded.length > 0 ? [{ about: 'reworded' as const, rows: reworded }] : []),
    ...(units.length > 0 ? [{ about: 'other-unit' as const, rows: units }] : []),
  ]
}

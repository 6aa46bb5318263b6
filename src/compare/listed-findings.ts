import type { ComparedRow, ListedFinding, ReportSide } from './comparison.ts'
import { numberName } from './number-meaning.ts'

/** Errors and warnings that name numbers of the rows; those of the first column first. One that names numbers of two years stands once. */
export function listedFindings(
  reports: readonly (ReportSide | null)[],
  rows: readonly ComparedRow[],
): readonly ListedFinding[] {
  const shown = new Set(rows.map(({ table, row, column }) => numberName(table, row, column)))
  const all = reports.flatMap((report, index) =>
    (report?.findings ?? [])
      .filter(({ names }) => names.some((name) => shown.has(name)))
      .map((finding): ListedFinding => ({ ...finding, columns: [index] })),
  )
  // Those of files bear no number and stand each for itself.
  const groups = Map.groupBy(all, (finding) => finding.number ?? finding)
  return [...groups.values()].flatMap((same): readonly ListedFinding[] => {
    const [first] = same
    if (!first) return []
    const names = [...new Set(same.flatMap((one) => one.names))]
    return [{ ...first, names, columns: same.flatMap(({ columns }) => columns) }]
  })
}

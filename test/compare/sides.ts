import type { Archive } from '../../db/index.ts'
import type { ReportSide, Wanted } from '../../src/compare/comparison.ts'
import { storedReports } from '../../src/compare/stored-report.ts'
import { importSketch, temporaryArchive } from '../db/archive-file.ts'
import { applicants, buildTable, type ReportSketch } from '../db/build-report.ts'

type Total = Parameters<typeof buildTable>[2][string][number]

/** Table 3 with nothing but these totals; a text is printed in the place of one. */
export function totals(rows: Readonly<Record<string, Total>>) {
  const lines = Object.entries(rows).map(([row, total]) => [row, [0, 0, 0, 0, 0, 0, total]] as const)
  return buildTable('t3', applicants, Object.fromEntries(lines))
}

/** Reports out of one archive, each as a column; a null is a year without a report. */
export function sidesOf(
  sketches: readonly ReportSketch[],
  archive: Archive = temporaryArchive(),
): readonly ReportSide[] {
  const ids = sketches.map((sketch, index) => {
    const result = importSketch(archive, `${index}.txt`, { text: `bytes ${index}`, ...sketch })
    if (result.reportId === null) throw new Error('not imported')
    return result.reportId
  })
  const rows = archive.reports({ withOlder: true })
  const ordered = ids.flatMap((id) => rows.find(({ report_id }) => report_id === id) ?? [])
  return storedReports(archive, ordered, { withText: true, older: rows })
}

/** The reports of years as columns. */
export function years(sketches: readonly ReportSketch[], archive?: Archive): readonly Wanted[] {
  return sidesOf(sketches, archive).map((report) => ({
    issuer: report.report.issuer ?? '',
    year: report.report.report_year,
    report,
  }))
}

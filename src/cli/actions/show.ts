import type { ReportRow } from '../../../db/index.ts'
import { CommandFailure } from '../command-failure.ts'
import { exitCodes } from '../exit-codes.ts'
import { findIssuers } from '../find-issuers.ts'
import { formatJson } from '../output.ts'
import type { Session } from '../session.ts'
import { databaseWords } from '../shared-options.ts'
import { shellWord } from '../shell-word.ts'
import { showStoredReport } from '../shown-stored.ts'
import { viewReport } from '../view-report.ts'
import { viewReportList } from '../view-report-list.ts'
import { withArchive } from '../with-archive.ts'

/** As commander gives them. */
export interface ShowOptions {
  readonly db: string
  readonly json?: boolean
  readonly positions?: boolean
}

/** Prints what the database holds of the issuers that `name` means. */
export async function show(
  name: string,
  year: number | undefined,
  options: ShowOptions,
  session: Session,
): Promise<void> {
  await withArchive(options.db, session, (archive) => {
    const issuers = findIssuers(name, archive, session)
    const all = issuers.flatMap(({ issuer_id }) => archive.reports({ issuerId: issuer_id, withOlder: true }))
    if (year === undefined) {
      session.print(options.json ? formatJson(all) : listReports(all, options, session))
      return
    }
    const ofYear = all.filter((report) => report.report_year === year && report.is_current)
    if (ofYear.length === 0) throw noSuchYear(name, all, session)
    const stored = ofYear.flatMap(({ report_id }) => archive.report(report_id) ?? [])
    if (options.json) session.print(formatJson(stored))
    else {
      const shown = stored.map((report) => showStoredReport(report, session))
      const views = shown.map((report) => viewReport(report, session, { positions: options.positions === true }))
      session.print(views.join('\n'))
    }
  })
}

function noSuchYear(name: string, reports: readonly ReportRow[], session: Session): CommandFailure {
  const years = [...new Set(reports.map((report) => report.report_year ?? session.messages.unknown))]
  return new CommandFailure(session.messages.noSuchYear(name, years.join(', ')), null, exitCodes.usedWrongly)
}

function listReports(reports: readonly ReportRow[], options: ShowOptions, session: Session): string {
  const example = reports.find((report) => report.report_year !== null && report.is_current)
  if (example) {
    const command = `gongkai show ${shellWord(example.issuer ?? '')} ${example.report_year}`
    session.say(session.messages.tryNext(`${command}${databaseWords(options.db)}`))
  }
  return viewReportList(reports, session)
}

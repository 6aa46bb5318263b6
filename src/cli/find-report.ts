import type { Archive, ReportRow } from '../../db/index.ts'
import { CommandFailure } from './command-failure.ts'
import { findIssuers } from './find-issuers.ts'
import type { Session } from './session.ts'

/**
 * The one report that is meant: by its number in this database (12), or by issuer and year (九都镇/2022), where the
 * revision that counts is meant. Throws CommandFailure where there is none, or several, with their numbers.
 */
export function findReport(typed: string, archive: Archive, session: Session): ReportRow {
  const { messages } = session
  if (/^\d+$/u.test(typed)) {
    const [report] = archive.reports({ reportId: Number(typed), withOlder: true })
    if (!report) throw new CommandFailure(messages.noSuchReport(typed), null)
    return report
  }
  const [, name, year] = /^(.+)\/(\d{4})$/u.exec(typed) ?? []
  if (name === undefined) throw new CommandFailure(messages.badReportName(typed), null)
  const issuers = findIssuers(name, archive, session)
  const found = issuers.flatMap(({ issuer_id }) => archive.reports({ issuerId: issuer_id, year: Number(year) }))
  const [report, ...others] = found
  if (!report) throw new CommandFailure(messages.noSuchReport(typed), null)
  if (others.length === 0) return report
  const listed = found.map(({ report_id, issuer, place, scope }) =>
    [report_id, issuer ?? messages.unknown, place ?? '', messages.scopes[scope]].join(' '),
  )
  throw new CommandFailure(messages.severalReports(typed), listed.join('\n'))
}

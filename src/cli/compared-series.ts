import type { Archive, IssuerRow, Neighbours, ReportRow } from '../../db/index.ts'
import { type ComparisonNote, storedReports, type Wanted } from '../index.ts'
import { CommandFailure } from './command-failure.ts'
import { exitCodes } from './exit-codes.ts'
import type { Session } from './session.ts'

type Scope = ReportRow['scope']

/** The years of one issuer as columns, those without a report too; and what else is there and not shown. */
export function yearsOf(
  issuer: IssuerRow,
  archive: Archive,
  { year, scope }: { readonly year?: readonly [number, number] | undefined; readonly scope?: Scope | undefined },
  session: Session,
): { readonly wanted: readonly Wanted[]; readonly notes: readonly ComparisonNote[] } {
  const all = archive.reports({ issuerId: issuer.issuer_id, withOlder: true })
  const current = all.filter(({ is_current }) => is_current)
  const known = current.flatMap(({ report_year }) => report_year ?? [])
  const [from, to] = year ?? [Math.min(...known), Math.max(...known)]
  if (!known.some((one) => one >= from && one <= to)) throw noSuchYear(issuer.name, known, session)
  const years = Array.from({ length: to - from + 1 }, (_, step) => from + step)
  const wanted = years.flatMap((one) =>
    columnsOf(
      issuer.name,
      one,
      current.filter(({ report_year }) => report_year === one),
      all,
      archive,
      scope,
    ),
  )
  const without = current.filter(({ report_year }) => report_year === null).map(({ report_id }) => report_id)
  return { wanted, notes: without.length > 0 ? [{ about: 'without-year', reports: without }] : [] }
}

/** The issuer and its neighbours of one year as columns, those without a report too. */
export function neighboursOf(
  issuer: IssuerRow,
  archive: Archive,
  { year, scope }: { readonly year?: number | undefined; readonly scope?: Scope | undefined },
  session: Session,
): { readonly wanted: readonly Wanted[]; readonly neighbours: Neighbours } {
  const known = archive.reports({ issuerId: issuer.issuer_id }).flatMap(({ report_year }) => report_year ?? [])
  const ofYear = year ?? Math.max(...known)
  if (!known.includes(ofYear)) throw noSuchYear(issuer.name, known, session)
  const neighbours = archive.neighbours(issuer.issuer_id)
  if (!neighbours) throw new CommandFailure(session.messages.comparison.noNeighbours(issuer.name), null)
  const bodies = [{ issuer_id: issuer.issuer_id, name: issuer.name }, ...neighbours.issuers]
  const wanted = bodies.flatMap(({ issuer_id, name }) => {
    const all = archive.reports({ issuerId: issuer_id, year: ofYear, withOlder: true })
    const current = all.filter(({ is_current }) => is_current)
    return columnsOf(name, ofYear, current, all, archive, scope)
  })
  return { wanted, neighbours }
}

/**
 * The reports of one body and year with figures of the scope asked for; where none was asked for, own figures, or what
 * there is where nobody's own are. One column without a report where there is none.
 */
function columnsOf(
  issuer: string,
  year: number,
  current: readonly ReportRow[],
  all: readonly ReportRow[],
  archive: Archive,
  scope: Scope | undefined,
): readonly Wanted[] {
  const fitting = current.filter((report) => report.scope === (scope ?? 'own'))
  const chosen = fitting.length > 0 || scope !== undefined ? fitting : current
  const passedOver = current.filter((report) => !chosen.includes(report))
  if (chosen.length === 0) return [{ issuer, year, report: null, passedOver }]
  return storedReports(archive, chosen, { older: all }).map((report) => ({ issuer, year, report, passedOver }))
}

function noSuchYear(name: string, known: readonly number[], session: Session): CommandFailure {
  const { messages } = session
  const years = [...new Set(known)].join(', ') || messages.unknown
  return new CommandFailure(messages.noSuchYear(name, years), null, exitCodes.usedWrongly)
}

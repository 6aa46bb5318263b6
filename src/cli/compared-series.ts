import type { Archive, IssuerRow, Neighbours, ReportRow } from '../../db/index.ts'
import { type ComparisonNote, storedReports, type Wanted } from '../index.ts'
import { CommandFailure } from './command-failure.ts'
import { exitCodes } from './exit-codes.ts'
import type { Session } from './session.ts'

type Scope = ReportRow['scope']

/** The years of one body, under all its names, as columns, those without a report too; and what else is there and not shown. */
export function yearsOf(
  issuer: IssuerRow,
  archive: Archive,
  { year, scope }: { readonly year?: readonly [number, number] | undefined; readonly scope?: Scope | undefined },
  session: Session,
): { readonly wanted: readonly Wanted[]; readonly notes: readonly ComparisonNote[] } {
  const { issuers, territories, events } = archive.oneBody(issuer.issuer_id)
  const all = issuers.flatMap((issuerId) => archive.reports({ issuerId, withOlder: true }))
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
  const shown = events.filter(({ fromYear }) => fromYear > from && fromYear <= to)
  return {
    wanted: wanted.map((one) => ({ ...one, territory: territories.get(one.report?.report.report_id ?? -1) ?? null })),
    notes: [
      ...(without.length > 0 ? [{ about: 'without-year' as const, reports: without }] : []),
      ...(shown.length > 0 ? [{ about: 'territory' as const, events: shown }] : []),
    ],
  }
}

/** The issuer and its neighbours of one year as columns, those without a report too. */
export function neighboursOf(
  issuer: IssuerRow,
  archive: Archive,
  { year, scope }: { readonly year?: number | undefined; readonly scope?: Scope | undefined },
  session: Session,
): { readonly wanted: readonly Wanted[]; readonly neighbours: Neighbours } {
  const { issuers } = archive.oneBody(issuer.issuer_id)
  const own = issuers.flatMap((issuerId) => archive.reports({ issuerId }))
  const known = own.flatMap(({ report_year }) => report_year ?? [])
  const ofYear = year ?? Math.max(...known)
  if (!known.includes(ofYear)) throw noSuchYear(issuer.name, known, session)
  // 城关街道 was 城关镇 then: the neighbours of that year are those of the issuer of that year.
  const named = own.filter(({ report_year }) => report_year === ofYear)
  const then = named.some(({ issuer_id }) => issuer_id === issuer.issuer_id) ? issuer : issuerOf(named[0], issuer)
  const all = archive.neighbours(then.issuer_id)
  if (!all) throw new CommandFailure(session.messages.comparison.noNeighbours(issuer.name), null)
  // The body itself under another name is no neighbour of itself.
  const neighbours = { ...all, issuers: all.issuers.filter(({ issuer_id }) => !issuers.includes(issuer_id)) }
  const bodies = [then, ...neighbours.issuers]
  const wanted = bodies.flatMap(({ issuer_id, name }) => {
    const all = archive.reports({ issuerId: issuer_id, year: ofYear, withOlder: true })
    const current = all.filter(({ is_current }) => is_current)
    return columnsOf(name, ofYear, current, all, archive, scope)
  })
  return { wanted, neighbours }
}

function issuerOf(
  report: ReportRow | undefined,
  issuer: IssuerRow,
): { readonly issuer_id: number; readonly name: string } {
  return report?.issuer_id == null ? issuer : { issuer_id: report.issuer_id, name: report.issuer ?? issuer.name }
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

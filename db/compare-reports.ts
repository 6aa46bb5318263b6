import { z } from 'zod'
import { aggregatedTables, checkAggregate } from '../src/checks/issuers/aggregate.ts'
import type { IsOneBody } from '../src/checks/years/comparable.ts'
import { checkYears } from '../src/checks/years/index.ts'
import type { RelatedFinding as Noticed } from '../src/checks/years/pair.ts'
import { type SolvedRow, solveYears, withSolvedRows } from '../src/checks/years/solve-years.ts'
import { type IssuerGroups, openIssuerGroups, type PlacedReport } from './issuer-groups.ts'
import { type IssuerTexts, openIssuerTexts } from './issuer-texts.ts'
import type { Connection } from './open.ts'
import { openPendingComparisons, type PendingComparisons } from './pending-comparisons.ts'
import { openYearReader, type StoredYear } from './read-years.ts'
import { bodyName, compareIssuers } from './same-issuer.ts'
import { openSolvedRows } from './solved-rows.ts'
import type { ComparisonFinding, ComparisonWriter, PartnersOf } from './write-findings.ts'
import { readSeverities } from './write-severities.ts'

/** Compares the reports of an archive with one another; the caller holds a transaction around every call. */
export interface ReportComparer {
  /**
   * Does one step of what waits: finds those that compare themselves with a report that changed, or compares the reports
   * of one body. The findings of what waits depend on the reports that are there alone, not on the order in which they
   * came. Gives how many reports it looked at, 0 where nothing waits.
   */
  readonly step: () => number
  readonly pending: PendingComparisons
  readonly texts: IssuerTexts
  /** Reports of the body that this one names, itself among them; for a report that is about to go. */
  readonly sameBody: (reportId: number) => readonly number[]
}

/** Prepares the statements; `writer` writes the findings and settles the flags. */
export function openReportComparer(
  connection: Connection,
  writer: ComparisonWriter,
  partnersOf: PartnersOf,
): ReportComparer {
  const pending = openPendingComparisons(connection)
  const texts = openIssuerTexts(connection)
  const groups = openIssuerGroups(connection)
  const compareBody = openBodyComparer(connection, writer, groups, texts)
  const reportsOf = connection.prepare('SELECT report_id FROM report_core WHERE issuer_id = ?').pluck()
  const isCurrent = connection.prepare('SELECT 1 FROM report_core WHERE report_id = ? AND is_current = 1').pluck()
  const exists = connection.prepare('SELECT 1 FROM report_core WHERE report_id = ?').pluck()

  const issuersWith = (reportId: number): readonly number[] => {
    const report = groups.report(reportId)
    return report ? groups.issuersOf(report.issuerId) : []
  }
  const reportsIn = (issuers: readonly number[]): readonly number[] =>
    issuers.flatMap((issuer) => z.array(z.number()).parse(reportsOf.all(issuer)))

  function markNeighbours(reportId: number): void {
    pending.mark(partnersOf(reportId))
    const report = groups.report(reportId)
    if (report && isCurrent.get(reportId) !== undefined) {
      pending.mark(texts.near(reportId))
      pending.mark(groups.aggregatesOver(report))
    }
    pending.settle(reportId)
  }

  function compare(reportId: number): number {
    if (exists.get(reportId) === undefined) {
      pending.remove(reportId)
      return 1
    }
    const issuers = issuersWith(reportId)
    const members = new Set([reportId, ...reportsIn(issuers)])
    const changed = compareBody(new Set(issuers), members)
    for (const member of members) pending.remove(member)
    // Numbers that other years solve count in an aggregate too.
    for (const member of changed) {
      const report = groups.report(member)
      if (report) pending.mark(groups.aggregatesOver(report))
    }
    return members.size
  }

  return {
    pending,
    texts,
    sameBody: (reportId) => reportsIn(issuersWith(reportId)),
    step: () => {
      const changed = pending.nextChanged()
      if (changed !== null) {
        markNeighbours(changed)
        return 1
      }
      const next = pending.next()
      return next === null ? 0 : compare(next)
    },
  }
}

const lineageRow = z.object({ place_lineage: z.string().nullable(), lineage: z.string() })

/**
 * Writes anew all that the reports of one body have from comparing; superseded ones have nothing. Gives the reports in
 * which other years solve numbers, or did before.
 */
function openBodyComparer(
  connection: Connection,
  writer: ComparisonWriter,
  groups: IssuerGroups,
  texts: IssuerTexts,
): (issuers: ReadonlySet<number>, members: ReadonlySet<number>) => ReadonlySet<number> {
  const years = openYearReader(connection)
  const solvedRows = openSolvedRows(connection)
  const current = connection.prepare('SELECT is_current FROM report_core WHERE report_id = ?').pluck()
  const lineageOf = connection.prepare('SELECT place_lineage, lineage FROM report_lineage WHERE report_id = ?')
  const saidOf = connection
    .prepare(`SELECT said_name || '/' || said_place FROM report_place WHERE report_id = ? AND said_name IS NOT NULL`)
    .pluck()
  const hasFindings = connection
    .prepare(`SELECT 1 FROM finding_row WHERE report_id = ? AND origin = 'archive' LIMIT 1`)
    .pluck()

  function solve(stored: readonly StoredYear[], isOneBody: IsOneBody): readonly SolvedRow[] {
    if (!stored.some(({ record }) => years.hasRunOns(Number(record.key)))) return []
    const tables = new Map(stored.map(({ record }) => [record.key, years.tables(Number(record.key))]))
    const withTables = stored.map(({ record }) => ({
      ...record,
      records: (tables.get(record.key) ?? []).map((table) => table.record),
    }))
    return solveYears(withTables, isOneBody).filter(({ report, table, cells }) => {
      const tableNo = tables.get(report)?.[table]?.tableNo
      return tableNo !== undefined && solvedRows.write(Number(report), tableNo, cells)
    })
  }

  function aggregateFinding(reportId: number): readonly Noticed[] {
    const aggregate = groups.report(reportId)
    if (aggregate?.scope !== 'aggregate') return []
    const parts = onePerBody(groups.partsOf(aggregate))
    const [own] = years.of([reportId], aggregatedTables)
    if (!own || parts.length === 0) return []
    const found = years.of(
      parts.map((part) => part.reportId),
      aggregatedTables,
    )
    const records = new Map(found.map(({ record }) => [record.key, record]))
    const ordered = parts.flatMap((part) => records.get(String(part.reportId)) ?? [])
    return [checkAggregate(own.record, aggregate.evidence.name, ordered) ?? []].flat()
  }

  return (issuers, members) => {
    const severities = readSeverities(connection)
    const counting = [...members].filter((member) => current.get(member) === 1)
    const restored = [...members].filter((member) => solvedRows.restore(member, severities))
    const stored = counting.length > 1 ? years.of(counting) : []
    const evidence = new Map(stored.map((one) => [one.record.key, one.evidence]))
    const lineages = new Map(
      stored.map(({ record }) => [record.key, lineageRow.parse(lineageOf.get(Number(record.key)))]),
    )
    const isOneBody: IsOneBody = (a, b) => {
      // A town that took in another goes on under its name: what it carried out and in are two towns' figures.
      const [before, after] = [lineages.get(a.key), lineages.get(b.key)]
      // Of bodies that the list lacks, or has for one of the two only, people say which are one.
      const isOpen = before?.place_lineage == null || after?.place_lineage == null
      const said = [saidOf.get(Number(a.key)), saidOf.get(Number(b.key))] as const
      if (isOpen && said[0] != null && said[0] === said[1]) return 'same'
      if (before?.place_lineage !== after?.place_lineage) return 'different'
      // 城关镇 and 城关街道: one place under the names of two times.
      if (before?.place_lineage != null && before.lineage === after?.lineage) return 'same'
      const [one, other] = [evidence.get(a.key), evidence.get(b.key)]
      return one && other ? compareIssuers(withBodyName(one), withBodyName(other)) : 'unknown'
    }
    const solved = solve(stored, isOneBody)
    const records = stored.map(({ record }) => withSolvedRows(record, solved))
    const noticed = [
      ...solved.map(({ finding }) => finding),
      ...checkYears(records, isOneBody),
      ...counting.flatMap((member) => texts.check(member, issuers)),
      ...counting.flatMap(aggregateFinding),
    ]
    // Most reports that come in have nothing to do with another: nothing is written then, and no flag changes.
    const isIdle = noticed.length + restored.length === 0
    if (isIdle && ![...members].some((member) => hasFindings.get(member) !== undefined)) return new Set()
    writer.replace([...members], noticed.map(toStored), severities)
    return new Set([...restored, ...solved.map(({ report }) => Number(report))])
  }
}

/** Of bodies with two reports none: nobody can tell which of them counts. By name and place. */
function onePerBody(parts: readonly PlacedReport[]): readonly PlacedReport[] {
  const byBody = Map.groupBy(parts, ({ evidence }) => `${evidence.name}\0${evidence.placeHints.join('/')}`)
  const ordered = [...byBody].sort(([a], [b]) => (a < b ? -1 : 1))
  return ordered.flatMap(([, same]) => (same.length === 1 ? same : []))
}

function withBodyName<Evidence extends { readonly name: string }>(evidence: Evidence): Evidence {
  return { ...evidence, name: bodyName(evidence.name) }
}

function toStored({ report, related, ...finding }: Noticed): ComparisonFinding {
  const parts = related.map(({ key, facts, positions }) => ({ reportId: Number(key), facts, positions }))
  return { ...finding, reportId: Number(report), related: parts }
}

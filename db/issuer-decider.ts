import { z } from 'zod'
import { withSeverities } from '../src/document/severities.ts'
import type { Divisions } from '../src/places/divisions.ts'
import { searchDivisions } from '../src/places/search-divisions.ts'
import type { ReportComparer } from './compare-reports.ts'
import { encodeFinding } from './encode-report.ts'
import { ArchiveError, notThere } from './errors.ts'
import { openIssuerDecisions } from './issuer-decisions.ts'
import type { Connection } from './open.ts'
import type { Placer } from './place-report.ts'
import { openStoredPlacing, type PlacedAnew, subjectOf } from './replace-reports.ts'
import type { Key } from './report-key.ts'
import { aboveOf, bodyOf } from './same-issuer.ts'
import type { openSeries } from './series.ts'
import type { SettleReport } from './settle-report.ts'
import type { DecisionWriter } from './write-decisions.ts'
import type { PartnersOf, WriteFindings } from './write-findings.ts'
import type { PlaceWriter } from './write-places.ts'
import { readSeverities } from './write-severities.ts'

/** The place of a body as a person says it: a code or path (null withdraws), the reason and who says so. */
export interface NewIssuerDecision {
  readonly place: string | null
  readonly why: string
  readonly by: string
}

export interface IssuerDecider {
  /**
   * Says of which place the reports are, and brings the archive to what importing them with that knowledge would have
   * made of it. Throws ArchiveError `not-there` for a report or place that is not there, `bad-value` for a place that
   * leaves a report open: nothing is recorded then. Gives the reports that were placed anew.
   */
  readonly decideIssuer: (reportIds: readonly number[], decision: NewIssuerDecision) => readonly number[]
  /**
   * Places a report just written anew, and others of its name, where people said something of it or its like; true
   * where they did.
   */
  readonly apply: (reportId: number) => boolean
}

/** The parts of the writer that this needs. */
export interface DeciderParts {
  readonly connection: Connection
  readonly path: string
  readonly placer: Placer
  readonly places: PlaceWriter
  readonly series: ReturnType<typeof openSeries>
  readonly comparer: ReportComparer
  readonly partnersOf: PartnersOf
  readonly writeFindings: WriteFindings
  readonly relink: DecisionWriter['relink']
  readonly settle: SettleReport
  readonly divisions: () => Divisions
}

/** Prepares the statements; the caller holds a transaction around every call. */
export function openIssuerDecider(parts: DeciderParts): IssuerDecider {
  const { connection, path } = parts
  const decisions = openIssuerDecisions(connection)
  const placing = openStoredPlacing(connection, decisions, parts.divisions)
  const move = openMover(parts)
  const alike = connection
    .prepare(
      `SELECT c.report_id FROM report_core c JOIN source_file s ON s.source_id = c.source_id
       WHERE c.report_id IN (
         SELECT p.report_id FROM report_place t JOIN report_place p ON p.printed_name = t.printed_name WHERE t.report_id = @id
         UNION SELECT o.report_id FROM report_core t JOIN report_core o ON o.issuer_id = t.issuer_id OR o.series_id = t.series_id
           WHERE t.report_id = @id
         UNION SELECT b.report_id FROM report_place p JOIN issuer i ON i.place_code = p.place_code AND i.body = p.canonical_name
           JOIN report_core b ON b.issuer_id = i.issuer_id WHERE p.report_id = @id)`,
    )
    .pluck()
  const alikeTo = (ids: readonly number[]): readonly number[] => [
    ...new Set(ids.flatMap((id) => z.array(z.number()).parse(alike.all({ id })))),
  ]
  const bodies = connection
    .prepare(
      `SELECT c.report_id FROM issuer i JOIN report_core c ON c.issuer_id = i.issuer_id WHERE i.place_code = ? AND i.body = ?`,
    )
    .pluck()

  function replace(reportIds: readonly number[]): readonly number[] {
    const first = new Map(alikeTo(reportIds).map((id) => [id, anew(id)]))
    // Reports of the bodies that they turn out to be, under whatever names.
    for (const one of [...first.values()]) {
      const found = one ? bodies.all(one.resolution.place, one.resolution.canonicalName) : []
      for (const id of z.array(z.number()).parse(found)) if (!first.has(id)) first.set(id, anew(id))
    }
    const known = [...first].flatMap(([id, one]) => (one ? [{ id, one }] : []))
    move(known.sort((a, b) => a.one.stored.import_no - b.one.stored.import_no))
    return known.map(({ id }) => id)
  }

  function anew(reportId: number): PlacedAnew | null {
    const stored = placing.stored(reportId)
    return stored && placing.place(reportId, stored)
  }

  return {
    decideIssuer: (reportIds, { place, why, by }) => {
      const code = place === null ? null : codeOf(place, parts.divisions(), path)
      for (const id of reportIds) {
        const stored = placing.stored(id)
        const subject = stored && subjectOf(stored)
        if (!subject) throw notThere(path, `report ${id} that names its issuer`, `写明机关的报告 ${id}`)
        decisions.add(subject, code, { why, by })
      }
      const open = code === null ? undefined : reportIds.find((id) => anew(id)?.resolution.outcome !== 'resolved')
      if (open !== undefined) throw leftOpen(path, open, place ?? '')
      return replace(reportIds)
    },
    apply: (reportId) => {
      // Asked for each report that is written, and there is hardly ever one.
      if (!decisions.areAny()) return false
      const stored = placing.stored(reportId)
      const subject = stored && subjectOf(stored)
      if (!subject || !decisions.isTouched(subject)) return false
      replace([reportId])
      return true
    },
  }
}

/** One place, or none: a name that several bear settles nothing. */
function codeOf(place: string, divisions: Divisions, path: string): string {
  const found = searchDivisions(place, divisions)
  const [one, ...others] = found
  if (!one) throw notThere(path, `place ${place}`, `地方 ${place}`)
  if (others.length === 0) return one.code
  throw new ArchiveError(
    'bad-value',
    path,
    `${place} is the name of ${found.length} places; give a code or a path such as 福建省/泉州市/南安市.`,
    `${place} 对应 ${found.length} 个地方，请用代码或路径，例如 福建省/泉州市/南安市。`,
  )
}

function leftOpen(path: string, reportId: number, place: string): ArchiveError {
  return new ArchiveError(
    'bad-value',
    path,
    `report ${reportId} names no body that ${place} has, so it would stay open; nothing was recorded.`,
    `报告 ${reportId} 所印名称在 ${place} 无对应机关，所在地仍不能确定；未作记录。`,
  )
}

interface Moved {
  readonly id: number
  readonly one: PlacedAnew
}

/** Puts reports, in the order of their import, where their places say: place, findings, issuer, series. */
function openMover(parts: DeciderParts): (moved: readonly Moved[]) => void {
  const { connection, series, comparer, partnersOf } = parts
  const oldSeries = connection.prepare('SELECT series_id FROM report_core WHERE report_id = ?').pluck()
  const detach = connection.prepare(
    'UPDATE report_core SET series_id = ?, issuer_id = NULL, revision = 1, is_current = 1 WHERE report_id = ?',
  )
  const attach = connection.prepare(
    'UPDATE report_core SET issuer_id = ?, series_id = ?, is_current = ? WHERE report_id = ?',
  )
  const clear = ['report_place', 'place_candidate', 'place_evidence'].map((table) =>
    connection.prepare(`DELETE FROM ${table} WHERE report_id = ?`),
  )
  const clearFindings = connection.prepare(
    `DELETE FROM finding_row WHERE report_id = ? AND origin = 'report' AND message_id IN (SELECT message_id FROM message
       WHERE rule IN ('identity.place-conflict', 'identity.same-name', 'identity.same-bytes', 'identity.path-reused'))`,
  )
  const clearIssuers = connection.prepare(
    'DELETE FROM issuer WHERE issuer_id NOT IN (SELECT issuer_id FROM report_core WHERE issuer_id IS NOT NULL)',
  )
  // A row that got its place from a report that has none any more.
  const unplaceIssuers = connection.prepare(
    `UPDATE issuer SET place_code = NULL, body = NULL, organ = NULL, function_code = NULL WHERE body IS NOT NULL AND NOT EXISTS
       (SELECT 1 FROM report_core c JOIN report_place p ON p.report_id = c.report_id
        WHERE c.issuer_id = issuer.issuer_id AND p.place_code IS NOT NULL)`,
  )
  return (moved) => {
    const before = new Set(moved.map(({ id }) => Number(oldSeries.get(id))))
    for (const { id } of moved) comparer.pending.mark([id, ...partnersOf(id), ...comparer.sameBody(id)])
    for (const { id } of moved) detach.run(series.freshId(), id)
    const severities = readSeverities(connection)
    for (const { id, one } of moved) {
      const key = keyOf(one)
      const placed = parts.placer.place(key, one.stored.path, one.stored.sha256, id, one.stored.import_no)
      for (const statement of clear) statement.run(id)
      clearFindings.run(id)
      parts.places.write(id, key)
      const found = [...one.findings, ...(placed.as === 'report' ? placed.findings : [])]
      parts.writeFindings(id, withSeverities(found.map(encodeFinding), severities))
      const joined = placed.as === 'report' ? placed.seriesId : null
      attach.run(parts.placer.issuerId(key), joined ?? Number(oldSeries.get(id)), joined === null ? 1 : 0, id)
      if (joined !== null) series.elect(joined)
    }
    for (const one of before) series.elect(one)
    clearIssuers.run()
    unplaceIssuers.run()
    for (const { id } of moved) {
      parts.relink(id)
      parts.settle(id)
      comparer.pending.markChanged([id, ...series.reports(Number(oldSeries.get(id)))])
    }
    for (const one of before) comparer.pending.markChanged(series.reports(one))
  }
}

function keyOf({ stored, resolution }: PlacedAnew): Key {
  const { printed_name: issuer, year, scope, index_number, source_url, place_hints: placeHints } = stored
  const evidence = { indexNumber: index_number, sourceUrl: source_url, placeHints }
  const known = { name: issuer ?? '', body: bodyOf(resolution), above: aboveOf(resolution), ...evidence }
  return { issuer, year, scope, evidence: known, resolution }
}

import { withSeverities } from '../src/document/severities.ts'
import type { Divisions } from '../src/places/divisions.ts'
import type { ReportComparer } from './compare-reports.ts'
import { encodeFinding } from './encode-report.ts'
import type { Folders } from './folders.ts'
import type { Connection } from './open.ts'
import type { Placer } from './place-report.ts'
import type { PlacedAnew } from './replace-reports.ts'
import type { Key } from './report-key.ts'
import { aboveOf, bodyOf } from './same-issuer.ts'
import type { openSeries } from './series.ts'
import type { SettleReport } from './settle-report.ts'
import type { DecisionWriter } from './write-decisions.ts'
import type { PartnersOf, WriteFindings } from './write-findings.ts'
import type { PlaceWriter } from './write-places.ts'
import { readSeverities } from './write-severities.ts'

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
  readonly folders: Folders
  readonly divisions: () => Divisions
}

/** A report with the place that it gets. */
export interface Moved {
  readonly id: number
  readonly one: PlacedAnew
}

/** Puts reports, in the order of their import, where their places say: place, findings, issuer, series. */
export function openMover(parts: DeciderParts): (moved: readonly Moved[]) => void {
  const { connection, series, comparer, partnersOf } = parts
  const oldSeries = connection.prepare('SELECT series_id FROM report_core WHERE report_id = ?').pluck()
  const detach = connection.prepare(
    'UPDATE report_core SET series_id = ?, issuer_id = NULL, revision = 1, is_current = 1 WHERE report_id = ?',
  )
  const attach = connection.prepare(
    'UPDATE report_core SET issuer_id = ?, series_id = ?, is_current = ? WHERE report_id = ?',
  )
  const ownPlace = connection
    .prepare(`SELECT place_code FROM report_place WHERE report_id = ? AND method IS NOT 'siblings'`)
    .pluck()
  const clear = ['report_place', 'place_candidate', 'place_evidence_row'].map((table) =>
    connection.prepare(`DELETE FROM ${table} WHERE report_id = ?`),
  )
  const clearFindings = connection.prepare(
    `DELETE FROM finding_row WHERE report_id = ? AND origin = 'report' AND message_id IN (SELECT message_id FROM message
       WHERE rule IN ('identity.place-conflict', 'identity.place-from-siblings', 'identity.body-undecided', 'identity.same-name', 'identity.same-bytes', 'identity.path-reused'))`,
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
      const before = ownPlace.get(id) ?? null
      for (const statement of clear) statement.run(id)
      clearFindings.run(id)
      parts.places.write(id, key)
      if (before !== (ownPlace.get(id) ?? null)) parts.folders.note(one.stored.sha256)
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

function keyOf({ stored, resolution, said }: PlacedAnew): Key {
  const { printed_name: issuer, year, scope, index_number, source_url, place_hints: placeHints } = stored
  const evidence = { indexNumber: index_number, sourceUrl: source_url, placeHints }
  const known = { name: issuer ?? '', body: bodyOf(resolution), above: aboveOf(resolution), ...evidence }
  return { issuer, year, scope, evidence: known, resolution, said }
}

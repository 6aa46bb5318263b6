import type { Finding } from '../src/document/finding.ts'
import type { Connection } from './open.ts'
import type { Key } from './report-key.ts'
import type { KnownReport } from './rows.ts'
import { knownReportRow } from './rows.ts'
import { compareIssuers, type IssuerEvidence, placeOf, type Sameness } from './same-issuer.ts'
import { standardInput } from './write-sources.ts'

/** Where a newly read report belongs. */
export type Placing =
  | { readonly as: 'duplicate'; readonly reportId: number }
  | { readonly as: 'report'; readonly seriesId: number | null; readonly findings: readonly Finding[] }

/** Reads what is known about earlier reports; changes nothing. */
export interface Placer {
  /**
   * `ownId` is the report being read again, which is no neighbour of itself. With `before` only reports count whose number
   * of import is lower: those that were there when it came.
   */
  readonly place: (key: Key, path: string, sha256: Uint8Array, ownId: number | null, before?: number) => Placing
  /** The issuer's number, made where it is new; null where the report names none. */
  readonly issuerId: (key: Key) => number | null
}

// The name that the report itself prints: its issuer may stand under another.
const columns = `c.report_id, c.series_id, c.import_no, coalesce(p.printed_name, i.name) AS issuer, i.place_code || ' ' || i.body AS body,
  coalesce(p.method = 'siblings', 0) AS by_siblings, p.said_name, p.said_place, c.year, c.scope, d.index_number, d.source_url, d.place_hints, s.path`
const details = `JOIN report_detail d ON d.report_id = c.report_id LEFT JOIN issuer i ON i.issuer_id = c.issuer_id
  LEFT JOIN report_place p ON p.report_id = c.report_id`

export function openPlacer(connection: Connection): Placer {
  // CROSS JOIN and the unary + hold SQLite to the order written: few reports first, sorted afterwards.
  const sameBytes = connection.prepare(
    `SELECT ${columns} FROM source_file s CROSS JOIN report_core c ON c.source_id = s.source_id
     ${details} WHERE s.sha256 = ? AND c.report_id IS NOT ? ORDER BY +c.import_no`,
  )
  const samePath = connection.prepare(
    `SELECT ${columns} FROM source_file s CROSS JOIN report_core c ON c.source_id = s.source_id
     ${details} WHERE s.path = ? AND c.report_id IS NOT ? ORDER BY +c.import_no DESC`,
  )
  const sameName = connection.prepare(
    `SELECT ${columns} FROM (SELECT report_id FROM report_place WHERE printed_name = @name
         UNION SELECT report_id FROM issuer JOIN report_core USING (issuer_id) WHERE name = @name) n
       CROSS JOIN report_core c ON c.report_id = n.report_id JOIN source_file s ON s.source_id = c.source_id
     ${details} WHERE c.year = @year AND c.scope = @scope AND c.report_id IS NOT @ownId ORDER BY +c.import_no DESC`,
  )
  const sameBody = connection.prepare(
    `SELECT ${columns} FROM issuer n CROSS JOIN report_core c ON c.issuer_id = n.issuer_id
     JOIN source_file s ON s.source_id = c.source_id
     ${details} WHERE n.place_code = ? AND n.body = ? AND c.year = ? AND c.scope = ? AND c.report_id IS NOT ?
     ORDER BY +c.import_no DESC`,
  )
  const sameSaid = connection.prepare(
    `SELECT ${columns} FROM issuer n CROSS JOIN report_core c ON c.issuer_id = n.issuer_id
     JOIN source_file s ON s.source_id = c.source_id
     ${details} WHERE n.name = ? AND n.place = ? AND c.year = ? AND c.scope = ? AND c.report_id IS NOT ?
     ORDER BY +c.import_no DESC`,
  )
  const findIssuer = connection.prepare('SELECT issuer_id FROM issuer WHERE name = ? AND place = ?').pluck()
  const findBody = connection.prepare('SELECT issuer_id FROM issuer WHERE place_code = ? AND body = ?').pluck()
  const isUnplaced = connection.prepare('SELECT 1 FROM issuer WHERE issuer_id = ? AND body IS NULL').pluck()
  const addIssuer = connection.prepare('INSERT INTO issuer (name, place) VALUES (?, ?)')
  const placeIssuer = connection.prepare(
    'UPDATE issuer SET place_code = ?, body = ?, organ = ?, function_code = ? WHERE issuer_id = ?',
  )

  return {
    place: (key, path, sha256, ownId, bound = Number.POSITIVE_INFINITY) => {
      const known = (rows: readonly unknown[]): readonly KnownReport[] =>
        rows.map((row) => knownReportRow.parse(row)).filter((other) => other.import_no < bound)
      const copies = known(sameBytes.all(sha256, ownId))
      const copy = copies.find((other) => isSameReport(key, other))
      if (copy && ownId === null) return { as: 'duplicate', reportId: copy.report_id }
      const findings = copies.filter((other) => !isSameReport(key, other)).map((other) => sameBytesFinding(key, other))
      // Standard input is no place: what came through it before says nothing about what comes now.
      const before = path === standardInput ? undefined : known(samePath.all(path, ownId))[0]
      if (before && isCompatible(key, before)) return { as: 'report', seriesId: before.series_id, findings }
      if (before) findings.push(pathReusedFinding(before))
      const named =
        key.issuer === null || key.year === null
          ? []
          : [
              ...(key.said ? known(sameSaid.all(key.said.name, key.said.place, key.year, key.scope, ownId)) : []),
              ...known(sameBody.all(key.resolution.place, key.resolution.canonicalName, key.year, key.scope, ownId)),
              ...known(sameName.all({ name: key.issuer, year: key.year, scope: key.scope, ownId })),
            ]
      const same = named.find((other) => samenessOf(key, other) === 'same')
      if (same) return { as: 'report', seriesId: same.series_id, findings }
      const doubtful = named.find((other) => samenessOf(key, other) === 'unknown')
      if (doubtful) findings.push(sameNameFinding(key, doubtful))
      return { as: 'report', seriesId: null, findings }
    },
    issuerId: (key) => {
      if (key.issuer === null) return null
      const { place: code, canonicalName, organ, function: of } = key.resolution
      const { name, place } = key.said ?? { name: key.issuer, place: placeOf(key.evidence) }
      const body = findBody.get(code, canonicalName)
      const found = (key.said ? null : body) ?? findIssuer.get(name, place)
      const id = typeof found === 'number' ? found : Number(addIssuer.run(name, place).lastInsertRowid)
      // Bodies that people merged keep the place that their issuer has.
      if (code !== null && (body === undefined ? !key.said || isUnplaced.get(id) !== undefined : body === id))
        placeIssuer.run(code, canonicalName, organ, of, id)
      return id
    },
  }
}

function evidenceOf(known: KnownReport): IssuerEvidence {
  return {
    name: known.issuer ?? '',
    body: known.body,
    indexNumber: known.index_number,
    sourceUrl: known.source_url,
    placeHints: known.place_hints,
  }
}

/** Where the files beside them tell whose two reports are, they are of one issuer, and neither replaces the other. */
function samenessOf(key: Key, other: KnownReport): Sameness {
  const said = compareSaid(key, other)
  if (said !== null) return said
  const whole = compareIssuers(key.evidence, evidenceOf(other))
  if (whole !== 'same' || !(isBySiblings(key) || other.by_siblings)) return whole
  return comparedAlone(key, other) === 'same' ? 'same' : 'unknown'
}

/** Null where nobody said of either whose it is. Of what was said of one alone nothing follows for the other. */
function compareSaid({ said = null, evidence }: Key, other: KnownReport): Sameness | null {
  if (said === null && other.said_name === null) return null
  if (said !== null && other.said_name !== null)
    return said.name === other.said_name && said.place === other.said_place ? 'same' : 'different'
  if (evidence.body && other.body) return null
  return evidence.name === other.issuer ? 'unknown' : 'different'
}

function isBySiblings(key: Key): boolean {
  return key.resolution.method === 'siblings'
}

/** By what the reports say themselves: what lies beside them is known later, and may change. */
function comparedAlone(key: Key, other: KnownReport): Sameness {
  const own = isBySiblings(key) ? { ...key.evidence, body: null } : key.evidence
  return compareIssuers(own, other.by_siblings ? { ...evidenceOf(other), body: null } : evidenceOf(other))
}

/** The same bytes are one report unless folders or file names make them reports of different bodies or years. */
function isSameReport(key: Key, other: KnownReport): boolean {
  return (
    isSameName(key, other) &&
    key.year === other.year &&
    key.scope === other.scope &&
    comparedAlone(key, other) !== 'different'
  )
}

/** Printed alike, or names of one body. */
function isSameName(key: Key, other: KnownReport): boolean {
  if (key.issuer === other.issuer || compareSaid(key, other) === 'same') return true
  return key.evidence.body != null && key.evidence.body === other.body
}

/** At one path: nothing known contradicts that the new content corrects the old. */
function isCompatible(key: Key, other: KnownReport): boolean {
  return (
    (key.issuer === null || other.issuer === null || isSameName(key, other)) &&
    (key.year === null || other.year === null || key.year === other.year) &&
    key.scope === other.scope
  )
}

function sameBytesFinding(key: Key, other: KnownReport): Finding {
  return warning('identity.same-bytes', {
    other: other.path,
    issuer: key.issuer ?? '?',
    year: key.year ?? '?',
    otherIssuer: other.issuer ?? '?',
    otherYear: other.year ?? '?',
  })
}

function pathReusedFinding(before: KnownReport): Finding {
  return warning('identity.path-reused', { otherIssuer: before.issuer ?? '?', otherYear: before.year ?? '?' })
}

function sameNameFinding(key: Key, other: KnownReport): Finding {
  return warning('identity.same-name', { issuer: key.issuer ?? '?', year: key.year ?? '?', other: other.path })
}

function warning(rule: Finding['rule'], values: Finding['values']): Finding {
  return { rule, severity: 'warning', values, positions: [], facts: [] }
}

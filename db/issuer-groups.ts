import { z } from 'zod'
import { openIssuersOfBody } from './one-body.ts'
import type { Connection } from './open.ts'
import { json } from './rows.ts'
import { bodyName, type IssuerEvidence, nameHoldsCounty, namesOfBody } from './same-issuer.ts'

/** A current report as far as its place among issuers goes. */
export interface PlacedReport {
  readonly reportId: number
  readonly issuerId: number
  readonly year: number | null
  readonly scope: 'own' | 'aggregate'
  /** Its name is that of the body, without the words for its government. */
  readonly evidence: IssuerEvidence
}

/** Which issuers are one body, and which bodies lie under another. */
export interface IssuerGroups {
  /** All issuers that are the same body as this one; itself among them: see `openIssuersOfBody`. */
  readonly issuersOf: (issuerId: number) => readonly number[]
  /** Null where the report is gone or names no issuer; also found where it is superseded. */
  readonly report: (reportId: number) => PlacedReport | null
  /** Aggregates that this report's body surely lies under, of its year. */
  readonly aggregatesOver: (report: PlacedReport) => readonly number[]
  /** Reports with own figures of bodies that surely lie under this aggregate's issuer, of its year. */
  readonly partsOf: (aggregate: PlacedReport) => readonly PlacedReport[]
}

const placedRow = z.object({
  report_id: z.number(),
  issuer_id: z.number(),
  year: z.number().nullable(),
  scope: z.enum(['own', 'aggregate']),
  name: z.string(),
  index_number: z.string().nullable(),
  source_url: z.string().nullable(),
  place_hints: json(z.array(z.string())),
})

const columns = `c.report_id, c.issuer_id, c.year, c.scope, i.name, d.index_number, d.source_url, d.place_hints`
const joined = `JOIN report_core c ON c.issuer_id = i.issuer_id JOIN report_detail d ON d.report_id = c.report_id`

/** Prepares the statements; each question is a few steps in an index. */
export function openIssuerGroups(connection: Connection): IssuerGroups {
  const one = connection.prepare(`SELECT ${columns} FROM issuer i ${joined} WHERE c.report_id = ?`)
  const parts = `c.year = @year AND c.scope = 'own' AND c.is_current = 1`
  // CROSS JOIN holds SQLite to the order written: the few issuers first.
  const below = joined.replace('JOIN', 'CROSS JOIN')
  const ofNames = connection.prepare(
    `SELECT ${columns} FROM json_each(@names) n CROSS JOIN issuer i ON i.name = n.value ${below}
     WHERE c.year = @year AND c.scope = 'aggregate' AND c.is_current = 1`,
  )
  const byName = connection.prepare(
    `SELECT ${columns} FROM issuer i ${below} WHERE i.name > @from AND i.name < @to AND ${parts}`,
  )
  const byPlace = connection.prepare(
    `SELECT ${columns} FROM issuer i ${below}
     WHERE i.place <> '' AND (i.place = @from OR i.place > @from || '/' AND i.place < @from || '0') AND ${parts}`,
  )
  const placed = (rows: readonly unknown[]): readonly PlacedReport[] =>
    rows.map((row) => toPlaced(placedRow.parse(row)))

  return {
    issuersOf: openIssuersOfBody(connection),
    report: (reportId) => placed(one.all(reportId))[0] ?? null,
    aggregatesOver: (report) => {
      if (report.year === null || report.scope !== 'own') return []
      const bodies = new Set([...placesIn(report.evidence.name), ...report.evidence.placeHints])
      const names = [...new Set([...bodies].flatMap(namesOfBody))]
      const found = placed(ofNames.all({ names: JSON.stringify(names), year: report.year }))
      return found.filter((aggregate) => liesUnder(report, aggregate)).map(({ reportId }) => reportId)
    },
    partsOf: (aggregate) => {
      const { year, evidence } = aggregate
      const from = pathTo(evidence)
      if (year === null) return []
      const found = [
        ...byName.all({ from: evidence.name, to: `${evidence.name}\uffff`, year }),
        ...(from === null ? [] : byPlace.all({ from, year })),
      ]
      const byId = new Map(placed(found).map((part) => [part.reportId, part]))
      return [...byId.values()].filter((part) => liesUnder(part, aggregate))
    },
  }
}

function toPlaced(row: z.infer<typeof placedRow>): PlacedReport {
  return {
    reportId: row.report_id,
    issuerId: row.issuer_id,
    year: row.year,
    scope: row.scope,
    evidence: {
      name: bodyName(row.name),
      indexNumber: row.index_number,
      sourceUrl: row.source_url,
      placeHints: row.place_hints,
    },
  }
}

/** Places with which a name begins: 福建省南安市九都镇 begins with 福建省 and 福建省南安市. */
function placesIn(name: string): readonly string[] {
  return [...name.matchAll(/(?:省|自治区|市|县|区|旗|州|盟)(?=.)/gu)].map((match) =>
    name.slice(0, match.index + match[0].length),
  )
}

/** Only where name or folders leave no doubt: a county whose name others share is known by its folders alone. */
function liesUnder(part: PlacedReport, aggregate: PlacedReport): boolean {
  const above = aggregate.evidence
  if (part.evidence.name === above.name) return false
  if (nameHoldsCounty(above.name) && part.evidence.name.startsWith(above.name)) return true
  const path = pathTo(above)
  return path !== null && `${part.evidence.placeHints.join('/')}/`.startsWith(`${path}/`)
}

/** The folders down to the issuer's own place; null where they do not name it, or name it as others are named too. */
function pathTo({ name, placeHints }: IssuerEvidence): string | null {
  const at = placeHints.indexOf(name)
  if (at < 0 || (at === 0 && !nameHoldsCounty(name))) return null
  return placeHints.slice(0, at + 1).join('/')
}

import { z } from 'zod'
import type { Connection } from './open.ts'
import { bodyName, namesOfBody } from './same-issuer.ts'

/** An event that made a territory another one: a merger or a split. */
export interface TerritoryEvent {
  readonly kind: 'merge' | 'split'
  /** The first report year of what there was afterwards. */
  readonly fromYear: number
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** A place as it was in the year of a report. */
export interface Territory {
  /** Changes with mergers and splits only: place_lineage of report_lineage. */
  readonly lineage: string
  readonly nameThen: string
}

/** A body under all its names, with the places that it governed. */
export interface OneBody {
  /** Its rows in the archive, the one asked for among them. */
  readonly issuers: readonly number[]
  /** By number of report; without those whose place is not resolved. */
  readonly territories: ReadonlyMap<number, Territory>
  /** Mergers and splits in which these territories took part, oldest first. */
  readonly events: readonly TerritoryEvent[]
}

const issuerRow = z.object({
  issuer_id: z.number(),
  name: z.string(),
  place: z.string(),
  place_code: z.string().nullable(),
  body: z.string().nullable(),
  organ: z.string().nullable(),
})
type Issuer = z.infer<typeof issuerRow>

const columns = Object.keys(issuerRow.shape).join(', ')
const governments = ['town_gov', 'street_office', 'county_gov', 'city_gov', 'province_gov']

/**
 * All issuers that are the same body as one: by name and place, or of one place that had other names in other years
 * (城关镇, 城关街道), with the same words for the department. Those reached over others are among them, so that every one
 * of them gives the same list.
 */
export function openIssuersOfBody(connection: Connection): (issuerId: number) => readonly number[] {
  const one = connection.prepare(`SELECT ${columns} FROM issuer WHERE issuer_id = ?`)
  const named = connection.prepare(`SELECT ${columns} FROM issuer WHERE name = ? AND place = ?`)
  // The index of bodies holds only resolved ones.
  const ofPlace = connection.prepare(`SELECT ${columns} FROM issuer WHERE body IS NOT NULL AND place_code = ?`)
  const namesThen = connection.prepare('SELECT DISTINCT name FROM place_period WHERE place_code = ?').pluck()
  const issuers = (rows: readonly unknown[]): readonly Issuer[] => rows.map((row) => issuerRow.parse(row))

  /** Nothing is known to have happened to most places: there the name says it all. */
  function underOtherNames(issuer: Issuer): readonly Issuer[] {
    if (issuer.place_code === null || issuer.body === null) return []
    const names = z.array(z.string()).parse(namesThen.all(issuer.place_code))
    if (names.length === 0) return []
    const words = wordsBehind(issuer, names)
    return issuers(ofPlace.all(issuer.place_code)).filter((other) => wordsBehind(other, names) === words)
  }

  return (issuerId) => {
    const found = new Map(issuers([one.get(issuerId)]).map((issuer) => [issuer.issuer_id, issuer]))
    // A map goes on with what is put into it while it is walked.
    for (const issuer of found.values()) {
      const alike = namesOfBody(bodyName(issuer.name)).flatMap((name) => issuers(named.all(name, issuer.place)))
      for (const other of [...alike, ...underOtherNames(issuer)]) {
        if (!found.has(other.issuer_id)) found.set(other.issuer_id, other)
      }
    }
    return [...found.keys()]
  }
}

/** 财政局 of 青岛市即墨区财政局, whatever the place is called; empty for the government itself. */
function wordsBehind({ body, organ, issuer_id }: Issuer, names: readonly string[]): string {
  if (governments.includes(organ ?? '')) return ''
  const ends = names.flatMap((name) => {
    const at = body?.lastIndexOf(name) ?? -1
    return at < 0 ? [] : [at + name.length]
  })
  // Nothing tells what body this is but itself.
  return ends.length === 0 ? `issuer ${issuer_id}` : (body ?? '').slice(Math.max(...ends))
}

/** Statements are prepared when asked for: this is for people, not for loops. */
export function openOneBody(connection: Connection): (issuerId: number) => OneBody {
  return (issuerId) => {
    const issuers = openIssuersOfBody(connection)(issuerId)
    const rows = z.array(z.tuple([z.number(), z.string(), z.string()])).parse(
      connection
        .prepare(`SELECT report_id, place_lineage, name_then FROM report_lineage
             WHERE issuer_id IN (SELECT value FROM json_each(?)) AND place_lineage IS NOT NULL`)
        .raw()
        .all(JSON.stringify(issuers)),
    )
    const lineages = [...new Set(rows.map(([, lineage]) => lineage))]
    const territories = new Map(rows.map(([reportId, lineage, nameThen]) => [reportId, { lineage, nameThen }]))
    return { issuers, territories, events: eventsOf(connection, lineages) }
  }
}

const eventRow = z.object({
  event_id: z.string(),
  kind: z.enum(['merge', 'split']),
  from_year: z.number(),
  role: z.enum(['from', 'to']),
  name: z.string(),
})

function eventsOf(connection: Connection, lineages: readonly string[]): readonly TerritoryEvent[] {
  const rows = z.array(eventRow).parse(
    connection
      .prepare(
        `SELECT e.event_id, e.kind, e.from_year, m.role, m.name FROM place_event e JOIN place_event_member m USING (event_id)
         WHERE e.event_id IN (
           SELECT event_id FROM lineage_step
           WHERE before IN (SELECT value FROM json_each(@lineages)) OR after IN (SELECT value FROM json_each(@lineages)))
         ORDER BY e.from_year, e.event_id, m.role, m.member_no`,
      )
      .all({ lineages: JSON.stringify(lineages) }),
  )
  return [...Map.groupBy(rows, ({ event_id }) => event_id).values()].map((members) => ({
    kind: members[0]?.kind ?? 'merge',
    fromYear: members[0]?.from_year ?? 0,
    before: members.flatMap(({ role, name }) => (role === 'from' ? name : [])),
    after: members.flatMap(({ role, name }) => (role === 'to' ? name : [])),
  }))
}

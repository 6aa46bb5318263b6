import { z } from 'zod'
import type { Resolution } from '../parsers/record.ts'
import { type Claimed, countyOfSiblings, mayLieIn, rivalsAmong } from '../src/places/sibling-rule.ts'
import type { Connection } from './open.ts'
import type { StoredPlacing } from './replace-reports.ts'
import { bodyName, bodyOf } from './same-issuer.ts'

/**
 * Places of the reports beside a report that tell its own: codes, in order. Null where its folder tells nothing.
 */
export type SiblingsOf = (reportId: number) => readonly string[] | null

/** What reports that lie in one folder say of each other's place; see src/places/sibling-rule.ts. */
export interface Siblings {
  /** Folders are looked into once, so that a look is good for as long as no place changes. */
  readonly look: () => SiblingsLook
}

export interface SiblingsLook {
  readonly of: SiblingsOf
  /** Reports of the folder that its siblings may settle, or settled before. */
  readonly concerned: (folderId: number) => readonly number[]
}

const memberRow = z.object({
  report_id: z.number(),
  path: z.string(),
  sha256: z.string(),
  printed_name: z.string().nullable(),
  year: z.number().nullable(),
  scope: z.string(),
  body: z.string().nullable(),
})

/** What a folder tells its open reports. */
interface Told {
  readonly places: readonly string[]
  readonly rivals: ReadonlySet<number>
}

/** Prepares the statements. What siblings settled never tells others: the order of imports would show. */
export function openSiblings(connection: Connection, placing: StoredPlacing): Siblings {
  const members = `FROM source_file s JOIN report_core c ON c.report_id = s.report_id
    JOIN report_place p ON p.report_id = s.report_id WHERE s.folder_id = ?`
  const settled = `p.place_code IS NOT NULL AND p.method IS NOT 'siblings'`
  const placesIn = connection.prepare(`SELECT DISTINCT p.place_code ${members} AND ${settled}`).pluck()
  const openIn = connection.prepare(`SELECT DISTINCT s.report_id ${members} AND NOT (${settled}) ORDER BY 1`).pluck()
  const all = connection.prepare(
    `SELECT s.report_id, s.path, lower(hex(s.sha256)) AS sha256, p.printed_name, c.year, c.scope,
       CASE WHEN ${settled} THEN p.place_code || ' ' || p.canonical_name END AS body ${members} AND s.sha256 IS NOT NULL`,
  )
  const foldersOf = connection
    .prepare(
      `SELECT DISTINCT o.folder_id FROM report_core c JOIN source_file s ON s.source_id = c.source_id
       JOIN source_file o ON o.sha256 = s.sha256 WHERE c.report_id = ? AND o.folder_id IS NOT NULL`,
    )
    .pluck()
  const bySiblings = connection.prepare(`SELECT DISTINCT s.report_id ${members} AND p.method = 'siblings'`).pluck()
  const settledIn = (folderId: number) => z.array(z.number()).parse(bySiblings.all(folderId))
  const open = (folderId: number) => z.array(z.number()).parse(openIn.all(folderId))

  /** Null also where it tells nothing: a folder of a whole province is asked for two counties and no more. */
  function countyOf(folderId: number): { readonly county: string; readonly places: readonly string[] } | null {
    const places: string[] = []
    for (const code of placesIn.iterate(folderId)) {
      places.push(z.string().parse(code))
      if (places[0]?.slice(0, 6) !== places.at(-1)?.slice(0, 6)) return null
    }
    const county = countyOfSiblings(places)
    return county === null ? null : { county, places: places.sort() }
  }

  function tellOf(folderId: number): Told | null {
    const found = countyOf(folderId)
    if (!found) return null
    const targets = new Map<number, string | null>()
    for (const reportId of open(folderId)) {
      const stored = placing.stored(reportId)
      if (!stored) continue
      if (!mayLieIn(placing.place(reportId, stored).resolution, found.county)) return null
      targets.set(reportId, targetOf(placing.place(reportId, stored, found.places).resolution))
    }
    const claimed = z
      .array(memberRow)
      .parse(all.all(folderId))
      .map(({ report_id: reportId, printed_name: printed, body, ...row }): Claimed => {
        const bodies = [printed === null ? null : bodyName(printed), body ?? targets.get(reportId) ?? null]
        return { ...row, reportId, bodies: bodies.filter((one) => one !== null) }
      })
    return { places: found.places, rivals: rivalsAmong(claimed) }
  }

  return {
    look: () => {
      const looked = new Map<number, Told | null>()
      const tell = (folderId: number): Told | null => {
        const known = looked.get(folderId)
        if (known !== undefined) return known
        const told = tellOf(folderId)
        looked.set(folderId, told)
        return told
      }
      const of: SiblingsOf = (reportId) => {
        const told = z.array(z.number()).parse(foldersOf.all(reportId)).map(tell)
        // The same bytes in a folder that says nothing, or something else, may be another town's.
        if (told.some((one) => one === null || one.rivals.has(reportId))) return null
        const places = [...new Set(told.flatMap((one) => one?.places ?? []))].sort()
        return countyOfSiblings(places) === null ? null : places
      }
      return { of, concerned: (folderId) => (tell(folderId) === null ? settledIn(folderId) : open(folderId)) }
    },
  }
}

function targetOf(resolution: Resolution): string | null {
  return resolution.outcome === 'resolved' ? bodyOf(resolution) : null
}

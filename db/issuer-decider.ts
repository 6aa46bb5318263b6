import { z } from 'zod'
import type { Divisions } from '../src/places/divisions.ts'
import { searchDivisions } from '../src/places/search-divisions.ts'
import { type BodyDecider, openBodyDecider } from './decide-bodies.ts'
import { ArchiveError, notThere } from './errors.ts'
import { openIssuerDecisions } from './issuer-decisions.ts'
import { type DeciderParts, openMover } from './move-reports.ts'
import { openStoredPlacing, type PlacedAnew, subjectOf } from './replace-reports.ts'
import { openSiblings, type SiblingsOf } from './siblings.ts'

/** The place of a body as a person says it: a code or path (null withdraws that and mergers), the reason and who says so. */
export interface NewIssuerDecision {
  readonly place: string | null
  readonly why: string
  readonly by: string
}

export interface IssuerDecider extends BodyDecider {
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
  /**
   * Places the open reports of some folders that wait anew, by the others in them; gives how many it looked at, 0 where
   * no folder waits. What is placed in the end depends on the reports that are there alone.
   */
  readonly step: () => number
}

/** Prepares the statements; the caller holds a transaction around every call. */
export function openIssuerDecider(parts: DeciderParts): IssuerDecider {
  const { connection, path } = parts
  const decisions = openIssuerDecisions(connection)
  const placing = openStoredPlacing(connection, decisions, parts.divisions)
  const move = openMover(parts)
  const siblings = openSiblings(connection, placing)
  const placed = connection.prepare('SELECT place_code, method FROM report_place WHERE report_id = ?')
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

  const ofIssuer = connection
    .prepare(
      'SELECT c.report_id FROM issuer i JOIN report_core c ON c.issuer_id = i.issuer_id WHERE i.name = ? AND i.place = ?',
    )
    .pluck()

  function replace(reportIds: readonly number[], siblingsOf = siblings.look().of): readonly number[] {
    const anew = (id: number) => placedAnew(id, siblingsOf)
    const first = new Map(alikeTo(reportIds).map((id) => [id, anew(id)]))
    // Reports of the bodies that they turn out to be, under whatever names.
    for (const one of [...first.values()]) {
      const found = one
        ? [
            ...bodies.all(one.resolution.place, one.resolution.canonicalName),
            ...ofIssuer.all(one.said?.name, one.said?.place),
          ]
        : []
      for (const id of z.array(z.number()).parse(found)) if (!first.has(id)) first.set(id, anew(id))
    }
    const known = [...first].flatMap(([id, one]) => (one ? [{ id, one }] : []))
    move(known.sort((a, b) => a.one.stored.import_no - b.one.stored.import_no))
    return known.map(({ id }) => id)
  }

  /** What is known of the report itself comes first; those beside it are asked where that leaves it open. */
  function placedAnew(reportId: number, siblingsOf: SiblingsOf): PlacedAnew | null {
    const stored = placing.stored(reportId)
    const alone = stored && placing.place(reportId, stored)
    if (alone?.resolution.outcome !== 'ambiguous') return alone
    const beside = siblingsOf(reportId)
    const helped = beside && placing.place(reportId, alone.stored, beside)
    return helped?.resolution.method === 'siblings' ? helped : alone
  }

  function isPlacedElse(reportId: number, siblingsOf: SiblingsOf): boolean {
    const before = placedRow.optional().parse(placed.get(reportId))
    // Most folders tell nothing, and most of what is open in them was so before.
    if (before?.method !== 'siblings' && siblingsOf(reportId) === null) return false
    const one = placedAnew(reportId, siblingsOf)
    const { place, method } = one?.resolution ?? {}
    return one !== null && (before?.place_code !== place || before?.method !== method)
  }

  function isSettled(reportId: number): boolean {
    const stored = placing.stored(reportId)
    return stored !== null && placing.place(reportId, stored).resolution.outcome === 'resolved'
  }

  return {
    ...openBodyDecider(parts, decisions, placing, (reportIds) => replace(reportIds)),
    step: () => {
      const { of: siblingsOf, concerned } = siblings.look()
      const changed = new Set<number>()
      let looked = 0
      while (changed.size < placedAtOnce && looked < lookedAtOnce) {
        const folder = parts.folders.next()
        if (folder === null) break
        parts.folders.done(folder)
        const open = concerned(folder)
        for (const id of open) if (isPlacedElse(id, siblingsOf)) changed.add(id)
        looked += open.length + 1
      }
      // Together: each moves all reports of its name, of which 城关镇 has hundreds.
      if (changed.size > 0) replace([...changed], siblingsOf)
      return looked
    },
    decideIssuer: (reportIds, { place, why, by }) => {
      const code = place === null ? null : codeOf(place, parts.divisions(), path)
      for (const id of reportIds) {
        const stored = placing.stored(id)
        const subject = stored && subjectOf(stored)
        if (!subject) throw notThere(path, `report ${id} that names its issuer`, `写明机关的报告 ${id}`)
        decisions.add(
          subject,
          { place: code, body: code === null ? null : decisions.own(subject.sha256).body },
          { why, by },
        )
      }
      const open = code === null ? undefined : reportIds.find((id) => !isSettled(id))
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

/** Reports: a step of so many takes about a second, and nobody else writes meanwhile. */
const placedAtOnce = 100
/** Open reports and folders looked at in one step, some tens of microseconds each. */
const lookedAtOnce = 10_000

const placedRow = z.object({ place_code: z.string().nullable(), method: z.string().nullable() })

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

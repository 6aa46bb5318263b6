import { z } from 'zod'
import { ArchiveError, notThere } from './errors.ts'
import type { IssuerDecisions } from './issuer-decisions.ts'
import type { Connection } from './open.ts'
import { type StoredPlacing, subjectOf } from './replace-reports.ts'
import type { SaidIssuer } from './report-key.ts'

/** The reason for a decision, and who says so; both not empty. */
export interface Said {
  readonly why: string
  readonly by: string
}

/** What people say of bodies that the list of divisions does not tell apart: zones, departments, units it lacks. */
export interface BodyDecider {
  /**
   * Says that issuers are one body: all their reports are of the first, or of the one whose place is known, and their
   * names are its names. Throws ArchiveError `not-there` for an issuer that is not there, `bad-value` for fewer than two
   * or for bodies of two places. Gives the reports that were placed anew.
   */
  readonly mergeIssuers: (issuerIds: readonly number[], said: Said) => readonly number[]
  /**
   * Says that reports of one issuer are of another body of its name, called `name`, which may be one split off before, or
   * the old name with a number. Throws ArchiveError `not-there` for a report that is not there, `bad-value` where they are
   * of several issuers or are all that it has, or its place is known.
   */
  readonly splitReports: (reportIds: readonly number[], split: Said & { readonly name?: string }) => readonly number[]
}

const issuerRow = z.object({
  issuer_id: z.number(),
  name: z.string(),
  place: z.string(),
  place_code: z.string().nullable(),
})

/** Prepares the statements; `replace` brings the archive to what importing with these decisions makes of it. */
export function openBodyDecider(
  { connection, path }: { readonly connection: Connection; readonly path: string },
  decisions: IssuerDecisions,
  placing: StoredPlacing,
  replace: (reportIds: readonly number[]) => readonly number[],
): BodyDecider {
  const columns = 'i.issuer_id, i.name, i.place, i.place_code'
  const issuerWith = connection.prepare(`SELECT ${columns} FROM issuer i WHERE i.issuer_id = ?`)
  const issuerOf = connection.prepare(
    `SELECT ${columns} FROM report_core c JOIN issuer i ON i.issuer_id = c.issuer_id WHERE c.report_id = ?`,
  )
  const reportsOf = connection.prepare('SELECT report_id FROM report_core WHERE issuer_id = ? ORDER BY 1').pluck()
  const named = connection.prepare('SELECT 1 FROM issuer WHERE name = ? AND place = ?').pluck()
  const reportsIn = (issuerId: number): readonly number[] => z.array(z.number()).parse(reportsOf.all(issuerId))
  const refuse = (en: string, zh: string): never => {
    throw new ArchiveError('bad-value', path, en, zh)
  }

  /** The place that was said of the bytes stays. */
  function say(reportId: number, body: SaidIssuer, said: Said): void {
    const stored = placing.stored(reportId)
    const subject = stored && subjectOf(stored)
    if (!subject) throw notThere(path, `report ${reportId} that names its issuer`, `写明机关的报告 ${reportId}`)
    decisions.add(subject, { place: decisions.own(subject.sha256).place, body }, said)
  }

  function freeName(name: string, place: string): string {
    for (let nth = 2; ; nth++) {
      const free = `${name} (${nth})`
      if (named.get(free, place) === undefined) return free
    }
  }

  return {
    mergeIssuers: (issuerIds, said) => {
      const issuers = [...new Set(issuerIds)].map((id) => {
        const found = issuerRow.optional().parse(issuerWith.get(id))
        if (!found) throw notThere(path, `issuer ${id}`, `机关 ${id}`)
        return found
      })
      const placed = issuers.filter(({ place_code: code }) => code !== null)
      const canonical = placed[0] ?? issuers[0]
      if (!canonical || issuers.length < 2)
        return refuse('one body is made of two issuers or more.', '合并至少需要两个机关。')
      if (new Set(placed.map(({ place_code: code }) => code)).size > 1)
        return refuse(
          'issuers of two places are two bodies; nothing was recorded.',
          '所在地不同的机关不能合并；未作记录。',
        )
      const reports = issuers.flatMap(({ issuer_id: id }) => reportsIn(id))
      for (const id of reports) say(id, { name: canonical.name, place: canonical.place }, said)
      return replace(reports)
    },
    splitReports: (reportIds, { name, ...said }) => {
      const chosen = [...new Set(reportIds)]
      const issuers = chosen.map((id) => {
        const found = issuerRow.optional().parse(issuerOf.get(id))
        if (!found) throw notThere(path, `report ${id} that names its issuer`, `写明机关的报告 ${id}`)
        return found
      })
      const [issuer] = issuers
      if (!issuer || new Set(issuers.map(({ issuer_id: id }) => id)).size > 1)
        return refuse(
          'these reports are of several issuers; nothing was recorded.',
          '这些报告不属于同一机关；未作记录。',
        )
      if (issuer.place_code !== null)
        return refuse(
          `the place of ${issuer.name} is known; \`issuers confirm\` says of which other place reports are.`,
          `${issuer.name} 的所在地已确定；报告属于另一地方的，请用 issuers confirm 指明。`,
        )
      const rest = reportsIn(issuer.issuer_id).filter((id) => !chosen.includes(id))
      if (rest.length === 0)
        return refuse(
          `these are all reports of ${issuer.name}; nothing was recorded.`,
          `这些已是 ${issuer.name} 的全部报告；未作记录。`,
        )
      const { place } = issuer
      const other = { name: name ?? freeName(issuer.name, place), place }
      for (const id of chosen) say(id, other, said)
      // Said of the rest too, so that a later report of the name is seen to be of either.
      for (const id of rest) say(id, { name: issuer.name, place }, said)
      return replace([...chosen, ...rest])
    },
  }
}

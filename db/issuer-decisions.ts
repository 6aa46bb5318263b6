import { z } from 'zod'
import { folderOf } from './folders.ts'
import type { Connection } from './open.ts'

/** What a report is known by to decisions, whatever its number. */
export interface DecisionSubject {
  readonly sha256: Uint8Array
  readonly printedName: string
  /** See folders.ts; null where the path tells none. */
  readonly folder: string | null
  /** See `siteOf`. */
  readonly site: string | null
}

/** A place that holds for a report. */
export interface DecidedPlace {
  /** Code of the place. */
  readonly place: string
  /** False: said of another report of the name, so that what this report says itself may speak against it. */
  readonly isOwn: boolean
}

export interface IssuerDecisions {
  /** Null where nobody has decided, it was withdrawn, or nothing said of others of the name surely holds for it too. */
  readonly standing: (subject: DecisionSubject) => DecidedPlace | null
  /** False in most archives: nobody has decided anything. */
  readonly areAny: () => boolean
  /** Whether anything was said of it or of another of its name in its folder, which it may make doubtful. */
  readonly isTouched: (subject: DecisionSubject) => boolean
  /** Adds a decision; `place` null withdraws. */
  readonly add: (
    subject: DecisionSubject,
    place: string | null,
    said: { readonly why: string; readonly by: string },
  ) => void
  /** When the last decision on these bytes was made; null where there is none. */
  readonly lastMade: (sha256: Uint8Array) => string | null
}

const decisionRow = z.object({
  place: z.string().nullable(),
  folder: z.string().nullable(),
  site: z.string().nullable(),
})

const namedRow = z.object({
  path: z.string(),
  sha256: z.string(),
  year: z.number().nullable(),
  scope: z.string(),
})

/** Prepares the statements. */
export function openIssuerDecisions(connection: Connection): IssuerDecisions {
  const own = connection.prepare(
    'SELECT place, folder, site FROM issuer_decision WHERE sha256 = ? ORDER BY issuer_decision_id DESC LIMIT 1',
  )
  const ofName = connection.prepare(
    `SELECT place, folder, site FROM issuer_decision d WHERE printed_name = ? AND place IS NOT NULL AND issuer_decision_id =
       (SELECT max(issuer_decision_id) FROM issuer_decision l WHERE l.sha256 = d.sha256)`,
  )
  const named = connection.prepare(
    `SELECT s.path, lower(hex(s.sha256)) AS sha256, c.year, c.scope FROM report_place p
     JOIN report_core c ON c.report_id = p.report_id JOIN source_file s ON s.source_id = c.source_id WHERE p.printed_name = ?`,
  )
  const any = connection.prepare('SELECT EXISTS (SELECT 1 FROM issuer_decision)').pluck()
  const insert = connection.prepare(
    `INSERT INTO issuer_decision (sha256, printed_name, folder, site, place, why, by_whom, made_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const made = connection.prepare('SELECT max(made_at) FROM issuer_decision WHERE sha256 = ?').pluck()
  // A site may hold several towns of one name, so only the folder makes neighbours; two sites make none.
  const nearTo = ({ printedName, folder, site }: DecisionSubject) =>
    folder === null
      ? []
      : z
          .array(decisionRow)
          .parse(ofName.all(printedName))
          .filter((row) => row.folder === folder && (site === null || row.site === null || row.site === site))
  /** A town reports once a year: two reports of the name, folder and year may be of two towns, as in a folder of everything. */
  const mayBeSeveral = ({ printedName, folder }: DecisionSubject): boolean => {
    const here = z
      .array(namedRow)
      .parse(named.all(printedName))
      .filter(({ path }) => folderOf(path) === folder)
    const bytes = new Set(here.map(({ sha256 }) => sha256)).size
    return new Set(here.map(({ year, scope }) => `${year} ${scope}`)).size < bytes
  }
  return {
    standing: (subject) => {
      const last = decisionRow.optional().parse(own.get(subject.sha256))
      if (last) return last.place === null ? null : { place: last.place, isOwn: true }
      const [place, ...others] = new Set(nearTo(subject).map((row) => row.place))
      if (place == null || others.length > 0 || mayBeSeveral(subject)) return null
      return { place, isOwn: false }
    },
    areAny: () => any.get() === 1,
    isTouched: (subject) => own.get(subject.sha256) !== undefined || nearTo(subject).length > 0,
    add: ({ sha256, printedName, folder, site }, place, { why, by }) =>
      void insert.run(sha256, printedName, folder, site, place, why, by, new Date().toISOString()),
    lastMade: (sha256) =>
      z
        .string()
        .nullable()
        .parse(made.get(sha256) ?? null),
  }
}

/** The host of a page's address; null where there is none. */
export function siteOf(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? new URL(url).hostname || null : null
}

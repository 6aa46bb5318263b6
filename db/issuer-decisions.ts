import { z } from 'zod'
import { folderOf } from './folders.ts'
import type { Connection } from './open.ts'
import type { SaidIssuer } from './report-key.ts'

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

/** What a person says of reports: a place's code, an issuer, or neither, which withdraws both. */
export interface SaidOfReport {
  readonly place: string | null
  readonly body: SaidIssuer | null
}

export interface IssuerDecisions {
  /** Of which issuer the report is, its own or that of others of the name in its folder; `several` where these are of more than one. */
  readonly standingBody: (subject: DecisionSubject) => SaidIssuer | 'several' | null
  /** What was last said of the bytes themselves. */
  readonly own: (sha256: Uint8Array) => SaidOfReport
  /** Null where nobody has decided, it was withdrawn, or nothing said of others of the name surely holds for it too. */
  readonly standing: (subject: DecisionSubject) => DecidedPlace | null
  /** False in most archives: nobody has decided anything. */
  readonly areAny: () => boolean
  /** Whether anything was said of it or of another of its name in its folder, which it may make doubtful. */
  readonly isTouched: (subject: DecisionSubject) => boolean
  /** Adds a decision, in the place of what was said of these bytes before. */
  readonly add: (
    subject: DecisionSubject,
    what: SaidOfReport,
    said: { readonly why: string; readonly by: string },
  ) => void
  /** When the last decision on these bytes was made; null where there is none. */
  readonly lastMade: (sha256: Uint8Array) => string | null
}

const decisionRow = z.object({
  place: z.string().nullable(),
  folder: z.string().nullable(),
  site: z.string().nullable(),
  said_name: z.string().nullable(),
  said_place: z.string().nullable(),
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
    'SELECT place, folder, site, said_name, said_place FROM issuer_decision WHERE sha256 = ? ORDER BY issuer_decision_id DESC LIMIT 1',
  )
  const ofName = connection.prepare(
    `SELECT place, folder, site, said_name, said_place FROM issuer_decision d
     WHERE printed_name = ? AND (place IS NOT NULL OR said_name IS NOT NULL) AND issuer_decision_id =
       (SELECT max(issuer_decision_id) FROM issuer_decision l WHERE l.sha256 = d.sha256)`,
  )
  const named = connection.prepare(
    `SELECT s.path, lower(hex(s.sha256)) AS sha256, c.year, c.scope FROM report_place p
     JOIN report_core c ON c.report_id = p.report_id JOIN source_file s ON s.source_id = c.source_id WHERE p.printed_name = ?`,
  )
  const any = connection.prepare('SELECT EXISTS (SELECT 1 FROM issuer_decision)').pluck()
  const insert = connection.prepare(
    `INSERT INTO issuer_decision (sha256, printed_name, folder, site, place, why, by_whom, made_at, said_name, said_place)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const made = connection
    .prepare('SELECT max(made_at) FROM issuer_decision WHERE sha256 = ? AND (place IS NOT NULL OR said_name IS NULL)')
    .pluck()
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
      if (last && last.place !== null) return { place: last.place, isOwn: true }
      if (last && last.said_name === null) return null
      const near = nearTo(subject).filter((row) => row.place !== null)
      const [place, ...others] = new Set(near.map((row) => row.place))
      if (place == null || others.length > 0 || mayBeSeveral(subject)) return null
      return { place, isOwn: false }
    },
    standingBody: (subject) => {
      const last = decisionRow.optional().parse(own.get(subject.sha256))
      if (last && (last.said_name !== null || last.place === null)) return issuerOf(last)
      const near = nearTo(subject).flatMap((row) => issuerOf(row) ?? [])
      const [one, ...others] = new Map(near.map((issuer) => [`${issuer.name}\0${issuer.place}`, issuer])).values()
      if (!one) return null
      return others.length > 0 || mayBeSeveral(subject) ? 'several' : one
    },
    own: (sha256) => {
      const last = decisionRow.optional().parse(own.get(sha256))
      return { place: last?.place ?? null, body: last ? issuerOf(last) : null }
    },
    areAny: () => any.get() === 1,
    isTouched: (subject) => own.get(subject.sha256) !== undefined || nearTo(subject).length > 0,
    add: ({ sha256, printedName, folder, site }, { place, body }, { why, by }) => {
      const said = [place, why, by, new Date().toISOString(), body?.name ?? null, body?.place ?? null]
      insert.run(sha256, printedName, folder, site, ...said)
    },
    lastMade: (sha256) =>
      z
        .string()
        .nullable()
        .parse(made.get(sha256) ?? null),
  }
}

function issuerOf({ said_name: name, said_place: place }: z.infer<typeof decisionRow>): SaidIssuer | null {
  return name === null ? null : { name, place: place ?? '' }
}

/** The host of a page's address; null where there is none. */
export function siteOf(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? new URL(url).hostname || null : null
}

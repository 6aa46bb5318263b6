import { z } from 'zod'
import type { Resolution } from '../parsers/record.ts'
import type { Finding } from '../src/document/finding.ts'
import { findingAt } from '../src/document/finding-on.ts'
import type { Divisions } from '../src/places/divisions.ts'
import type { EvidenceSources, ImportKnowledge } from '../src/places/gather-evidence.ts'
import { placeFindings, placeFrom } from '../src/places/place-of-report.ts'
import { folderOf } from './folders.ts'
import { type DecidedPlace, type DecisionSubject, type IssuerDecisions, siteOf } from './issuer-decisions.ts'
import type { Connection } from './open.ts'
import type { SaidIssuer } from './report-key.ts'
import { json } from './rows.ts'

const storedRow = z.object({
  sha256: z.instanceof(Uint8Array),
  path: z.string(),
  year: z.number().nullable(),
  scope: z.enum(['own', 'aggregate']),
  import_no: z.number(),
  printed_name: z.string().nullable(),
  index_number: z.string().nullable(),
  source_url: z.string().nullable(),
  place_hints: json(z.array(z.string())),
  given: z.string().nullable(),
  given_at: z.string().nullable(),
})

/** A stored report as far as placing it anew goes. */
export type StoredForPlacing = z.infer<typeof storedRow>

/** A stored report with the place that all that is known now leads to. */
export interface PlacedAnew {
  readonly stored: StoredForPlacing
  readonly resolution: Resolution
  readonly findings: readonly Finding[]
  readonly said: SaidIssuer | null
}

/** Places stored reports anew. */
export interface StoredPlacing {
  /** Null for a report that is not there, or was read by a gongkai that knew no places. */
  readonly stored: (reportId: number) => StoredForPlacing | null
  /** By all that is known of it; places of others beside it only where `siblings` has them. */
  readonly place: (reportId: number, report: StoredForPlacing, siblings?: readonly string[]) => PlacedAnew
}

/**
 * Places stored reports anew from what the archive keeps of them: name as printed, sections, folders, index number,
 * address, publisher. Gives what importing the report with the same knowledge would give.
 */
export function openStoredPlacing(
  connection: Connection,
  decisions: IssuerDecisions,
  divisions: () => Divisions,
): StoredPlacing {
  const stored = connection.prepare(
    `SELECT s.sha256, s.path, c.year, c.scope, c.import_no, p.printed_name, d.index_number, d.source_url, d.place_hints,
       (SELECT place FROM given_place g WHERE g.sha256 = s.sha256 ORDER BY given_id DESC LIMIT 1) AS given,
       (SELECT max(made_at) FROM given_place g WHERE g.sha256 = s.sha256) AS given_at
     FROM report_core c JOIN source_file s ON s.source_id = c.source_id JOIN report_detail d ON d.report_id = c.report_id
     JOIN report_place p ON p.report_id = c.report_id WHERE c.report_id = ?`,
  )
  const sections = connection.prepare(
    'SELECT section_key AS key, text FROM section WHERE report_id = ? ORDER BY section_no',
  )
  const published = connection.prepare(
    `SELECT source AS key, text FROM place_evidence WHERE report_id = ? AND source IN ('publisher', 'site') ORDER BY evidence_no`,
  )

  function identityOf(reportId: number, report: StoredForPlacing): EvidenceSources {
    const {
      printed_name: name,
      year: reported,
      index_number: indexNumber,
      source_url: sourceUrl,
      place_hints: placeHints,
    } = report
    const metadata = z.array(metadataRow).parse(published.all(reportId))
    return {
      document: {
        name: report.path,
        metadata: metadata.map(({ key, text }) => ({ key: key === 'site' ? key : 'issuer', text })),
      },
      identity: {
        issuer: name === null ? null : { value: name },
        year: reported === null ? null : { value: reported },
        indexNumber,
        sourceUrl,
        placeHints,
      },
      sections: z.array(sectionRow).parse(sections.all(reportId)),
    }
  }

  return {
    stored: (reportId) => storedRow.optional().parse(stored.get(reportId)) ?? null,
    place: (reportId, report, siblings): PlacedAnew => {
      const subject = subjectOf(report)
      const decided = subject ? decisions.standing(subject) : null
      const known = identityOf(reportId, report)
      const beside = { divisions: divisions(), ...(siblings && { siblings }) }
      const place = placeWith(known, givenOf(report, decided, decisions), decided, beside)
      const issuer = { value: report.printed_name ?? '', position: null }
      const body = subject ? decisions.standingBody(subject) : null
      const open = body === 'several' ? [severalFinding(issuer.value)] : []
      const found = [...placeFindings({ place, issuer }), ...open]
      return { stored: report, resolution: place, findings: found, said: body === 'several' ? null : body }
    },
  }
}

function severalFinding(issuer: string): Finding {
  return findingAt('identity.body-undecided', { issuer }, [])
}

const metadataRow = z.object({ key: z.string(), text: z.string() })
const sectionRow = z.object({ key: z.string().nullable(), text: z.string() })

/** What decisions know the report by; null for one that names no issuer. */
export function subjectOf(report: StoredForPlacing): DecisionSubject | null {
  const { sha256, printed_name: printedName, path, source_url: url } = report
  return printedName === null ? null : { sha256, printedName, folder: folderOf(path), site: siteOf(url) }
}

/** Of what was said of the same bytes the later counts; what was said of another report yields to both. */
function givenOf(
  { sha256, given, given_at: at }: StoredForPlacing,
  decided: DecidedPlace | null,
  decisions: IssuerDecisions,
): string | null {
  const made = decisions.lastMade(sha256)
  const isImportLater = given !== null && (made === null || (at ?? '') > made)
  return isImportLater ? given : (decided?.place ?? given)
}

/** A place said of another report of the name does not win over what the report itself says against it. */
function placeWith(
  report: EvidenceSources,
  given: string | null,
  decided: DecidedPlace | null,
  beside: Pick<ImportKnowledge, 'siblings' | 'divisions'>,
): Resolution {
  const place = placeFrom(report, { given, ...beside })
  const isInferred = decided !== null && !decided.isOwn && given === decided.place
  return isInferred && place.isContradicted ? placeFrom(report, beside) : place
}

import { z } from 'zod'
import { checkIssuersText, type IssuersText } from '../src/checks/issuers/same-text.ts'
import { textBands } from '../src/checks/issuers/text-bands.ts'
import { shinglesOf, shortestText } from '../src/checks/text-likeness.ts'
import type { RelatedFinding } from '../src/checks/years/pair.ts'
import type { Connection } from './open.ts'
import { json } from './rows.ts'
import { bodyName } from './same-issuer.ts'

/** Sections five of one year, found by what they have in common. The caller holds a transaction where it writes. */
export interface IssuerTexts {
  /** Makes a report's text findable by the bands that `encodeReport` gives. */
  readonly add: (reportId: number, bands: readonly number[]) => void
  /** Takes back `add`; to be called before its sections go. */
  readonly remove: (reportId: number) => void
  /** Current reports whose text may be much like this one's. */
  readonly near: (reportId: number) => readonly number[]
  /** XI-TEXT for a current report; `ownIssuers` are not compared with. */
  readonly check: (reportId: number, ownIssuers: ReadonlySet<number>) => RelatedFinding | null
}

/** Of more texts than these that may be alike only the first by content are looked at. */
const mostCompared = 200

const textRow = z.object({
  year: z.number(),
  issuer: z.string(),
  place_hints: json(z.array(z.string())),
  sha256: z.string(),
  title: z.string(),
  text: z.string(),
  position: z.string().nullable(),
})

const nearRow = z.object({ report_id: z.number(), issuer_id: z.number() })

/** Prepares the statements. */
export function openIssuerTexts(connection: Connection): IssuerTexts {
  // Of two sections with the key the longer, as in textsOf.
  const findText = connection.prepare<unknown[], object>(
    `SELECT title, text, position FROM section
     WHERE report_id = ? AND section_key = 'problems' AND length(text) >= ${shortestText}
     ORDER BY length(text) DESC, section_no LIMIT 1`,
  )
  const findReport = connection.prepare<unknown[], object>(
    `SELECT c.year, i.name AS issuer, d.place_hints, lower(hex(s.sha256)) AS sha256
     FROM report_core c JOIN issuer i ON i.issuer_id = c.issuer_id JOIN report_detail d ON d.report_id = c.report_id
     JOIN source_file s ON s.source_id = c.source_id WHERE c.report_id = ? AND c.year IS NOT NULL`,
  )
  const insert = connection.prepare('INSERT OR IGNORE INTO text_band VALUES (?, ?)')
  const remove = connection.prepare('DELETE FROM text_band WHERE band = ? AND report_id = ?')
  const near = connection.prepare(
    `SELECT DISTINCT c.report_id, c.issuer_id FROM json_each(?) j CROSS JOIN text_band b ON b.band = j.value
     CROSS JOIN report_core c ON c.report_id = b.report_id CROSS JOIN source_file s ON s.source_id = c.source_id
     WHERE c.is_current = 1 AND c.issuer_id IS NOT NULL AND c.report_id <> ? ORDER BY s.sha256, c.report_id`,
  )

  const textOf = (reportId: number): IssuersText | null => {
    const found = findText.get(reportId)
    const report = found === undefined ? undefined : findReport.get(reportId)
    if (found === undefined || report === undefined) return null
    const { issuer, place_hints: placeHints, text, ...rest } = textRow.parse({ ...found, ...report })
    return { ...rest, key: String(reportId), issuer: bodyName(issuer), placeHints, shingles: shinglesOf(text) }
  }
  const bandsOf = (text: IssuersText | null): readonly number[] => (text ? textBands(text.shingles, text.year) : [])
  const nearTo = (reportId: number, text: IssuersText | null) => {
    const bands = bandsOf(text)
    return bands.length === 0 ? [] : z.array(nearRow).parse(near.all(JSON.stringify(bands), reportId))
  }

  return {
    add: (reportId, bands) => {
      for (const band of bands) insert.run(band, reportId)
    },
    remove: (reportId) => {
      for (const band of bandsOf(textOf(reportId))) remove.run(band, reportId)
    },
    near: (reportId) => nearTo(reportId, textOf(reportId)).map(({ report_id }) => report_id),
    check: (reportId, ownIssuers) => {
      const own = textOf(reportId)
      if (!own) return null
      const others = nearTo(reportId, own).filter(({ issuer_id }) => !ownIssuers.has(issuer_id))
      const texts = others.slice(0, mostCompared).flatMap(({ report_id }) => textOf(report_id) ?? [])
      return checkIssuersText(own, texts)
    },
  }
}

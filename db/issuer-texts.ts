import { z } from 'zod'
import { checkIssuersText, type IssuersText, textsNotCompared } from '../src/checks/issuers/same-text.ts'
import { textBands } from '../src/checks/issuers/text-bands.ts'
import { comparedText, shinglesOf, shortestText } from '../src/checks/text-likeness.ts'
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
  readonly check: (reportId: number, ownIssuers: ReadonlySet<number>) => readonly RelatedFinding[]
}

/** Of more different texts than these that may be alike only the first by content are compared: some hundred milliseconds. */
const mostTexts = 200

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
export function openIssuerTexts(connection: Connection, mostCompared = mostTexts): IssuerTexts {
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

  const readText = (reportId: number): ReadText | null => {
    const found = findText.get(reportId)
    const report = found === undefined ? undefined : findReport.get(reportId)
    if (found === undefined || report === undefined) return null
    const { issuer, place_hints: placeHints, text, ...rest } = textRow.parse({ ...found, ...report })
    const compared = comparedText(text)
    const withShingles = () => ({
      ...rest,
      key: String(reportId),
      issuer: bodyName(issuer),
      placeHints,
      shingles: shinglesOf(text),
    })
    return { compared, withShingles }
  }
  const textOf = (reportId: number): IssuersText | null => readText(reportId)?.withShingles() ?? null
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
      const read = readText(reportId)
      if (!read) return []
      const own = read.withShingles()
      const others = nearTo(reportId, own).filter(({ issuer_id }) => !ownIssuers.has(issuer_id))
      const { texts, isCut } = firstTexts(read.compared, others)
      const found = checkIssuersText(own, texts)
      return [...(found ? [found] : []), ...(isCut ? [textsNotCompared(own, others.length, texts.length)] : [])]
    },
  }

  /** Each different text once, of the report with the smallest content; none behind the very same text, which nothing is more alike to. */
  function firstTexts(own: string, others: readonly z.infer<typeof nearRow>[]) {
    const texts: IssuersText[] = []
    const seen = new Set<string>()
    for (const { report_id } of others) {
      const other = readText(report_id)
      if (!other || seen.has(other.compared)) continue
      if (texts.length === mostCompared) return { texts, isCut: true }
      seen.add(other.compared)
      texts.push(other.withShingles())
      if (other.compared === own) break
    }
    return { texts, isCut: false }
  }
}

interface ReadText {
  /** Texts of which this is the same are alike to the last character that counts. */
  readonly compared: string
  readonly withShingles: () => IssuersText
}

import type { Dictionaries } from './dictionaries.ts'
import type { EncodedClaim, EncodedPlace, EncodedSection } from './encode-texts.ts'
import type { Connection } from './open.ts'
import { partNumber } from './search/report-parts.ts'

/** Writes what the views `section` and `claim` show of a report; the caller holds the transaction. */
export interface TextWriter {
  readonly sections: (reportId: number, sections: readonly EncodedSection[]) => void
  readonly claims: (reportId: number, claims: readonly EncodedClaim[]) => void
}

/** What many reports say in the same words: days, notices, names. Titles are each report's own. */
const sharedAbouts: ReadonlySet<string> = new Set(['period', 'published', 'scope', 'notice'])

/** Prepares the statements. */
export function openTextWriter(connection: Connection, dictionaries: Dictionaries): TextWriter {
  const insertSection = connection.prepare('INSERT INTO section_row VALUES (?, ?, ?, ?, ?, ?, ?)')
  const insertClaim = connection.prepare('INSERT INTO claim_row VALUES (?, ?, ?, ?, ?, ?)')
  const placeOf = (place: EncodedPlace | null): readonly unknown[] =>
    place ? [dictionaries.place({ pattern: place.pattern, step: 0 }), integerOrText(place.rest)] : [null, null]
  return {
    sections: (reportId, sections) =>
      sections.forEach(({ key, title, text, place }, index) => {
        insertSection.run(reportId, index + 1, partNumber(key), dictionaries.text(title), ...placeOf(place), text)
      }),
    claims: (reportId, claims) => {
      for (const { about, saidBy, text, place } of claims) {
        const isShared = text !== null && sharedAbouts.has(about)
        const words = isShared ? [dictionaries.text(text), null] : [null, text]
        insertClaim.run(reportId, dictionaries.claimKind(about, saidBy), ...placeOf(place), ...words)
      }
    },
  }
}

/** In a column of type ANY a JavaScript number beyond 32 bits would become a REAL; positions are far below that. */
export function integerOrText(rest: number | string): bigint | string {
  return typeof rest === 'number' ? BigInt(rest) : rest
}

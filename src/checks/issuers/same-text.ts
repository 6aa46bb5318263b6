import { rules } from '../../document/rules.ts'
import { inPercent, likeText, type Shingles, textLikeness } from '../text-likeness.ts'
import type { RelatedFinding } from '../years/pair.ts'

/** A section five with whose it is. */
export interface IssuersText {
  /** Names the report. */
  readonly key: string
  readonly issuer: string
  readonly year: number
  /** Of the report's content: of equally alike texts the one with the smaller is named. */
  readonly sha256: string
  readonly title: string
  readonly position: string | null
  readonly shingles: Shingles
  /** Folder names that look like places, outermost first. */
  readonly placeHints: readonly string[]
}

/**
 * XI-TEXT: whether section five is that of another issuer's report of the same year. Names the most alike of `others`,
 * whose order does not matter; null where none is much alike.
 */
export function checkIssuersText(own: IssuersText, others: readonly IssuersText[]): RelatedFinding | null {
  let nearest: { readonly other: IssuersText; readonly likeness: number } | null = null
  for (const other of others) {
    const likeness = textLikeness(own.shingles, other.shingles)
    if (likeness < likeText) continue
    const isNearer =
      nearest === null ||
      likeness > nearest.likeness ||
      (likeness === nearest.likeness && other.sha256 < nearest.other.sha256)
    if (isNearer) nearest = { other, likeness }
  }
  if (nearest === null) return null
  const { other, likeness } = nearest
  const rule = liesElsewhere(own.placeHints, other.placeHints) ? 'issuers.same-text-elsewhere' : 'issuers.same-text'
  return {
    rule,
    severity: rules[rule].severity,
    values: { section: own.title.trim(), other: other.issuer, percent: inPercent(likeness), year: own.year },
    report: own.key,
    facts: [],
    positions: own.position === null ? [] : [own.position],
    related: [
      { key: other.key, year: other.year, facts: [], positions: other.position === null ? [] : [other.position] },
    ],
  }
}

/** That of `near` reports whose section five may be much like this one only some texts were compared with it. */
export function textsNotCompared(own: IssuersText, near: number, compared: number): RelatedFinding {
  const rule = 'issuers.texts-not-compared'
  return {
    rule,
    severity: rules[rule].severity,
    values: { section: own.title.trim(), near, compared, year: own.year },
    report: own.key,
    facts: [],
    positions: own.position === null ? [] : [own.position],
    related: [],
  }
}

/** Both places are known down to where they part. */
function liesElsewhere(a: readonly string[], b: readonly string[]): boolean {
  return a.some((place) => !b.includes(place)) && b.some((place) => !a.includes(place))
}

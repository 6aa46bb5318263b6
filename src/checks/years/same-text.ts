import { inPercent, likeText, sameText, shinglesOf, shortestText, textLikeness } from '../text-likeness.ts'
import { type Pair, pairFinding, type RelatedFinding } from './pair.ts'
import { comparedSections } from './year-record.ts'

/** XY-TEXT: sections one and five that are those of the year before. */
export function checkSameText(pair: Pair): readonly RelatedFinding[] {
  return comparedSections.flatMap((key) => {
    const before = pair.earlier.record.texts[key]
    const now = pair.later.record.texts[key]
    if (!before || !now) return []
    const [a, b] = [shinglesOf(before.text), shinglesOf(now.text)]
    if (Math.min(a.length, b.length) < shortestText) return []
    const likeness = textLikeness(a, b)
    if (likeness < likeText) return []
    const rule = likeness >= sameText ? 'years.same-text' : 'years.like-text'
    const finding = pairFinding(rule, pair, { section: now.title.trim(), percent: inPercent(likeness) })
    return [
      {
        ...finding,
        positions: now.position === null ? [] : [now.position],
        related: finding.related.map((part) => ({
          ...part,
          positions: before.position === null ? [] : [before.position],
        })),
      },
    ]
  })
}

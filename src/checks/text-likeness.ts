import { plainText } from '../document/text.ts'

/** Characters in one piece: two make a word of any text, four already break at every changed character. */
const shingleLength = 3

/** Pieces of a text with how often each occurs. */
export interface Shingles {
  readonly counts: ReadonlyMap<string, number>
  /** How many pieces in all. */
  readonly total: number
  /** Characters that were compared. */
  readonly length: number
}

/**
 * What of a text is compared: width, blanks, punctuation and script put aside, and the numbers of years, which change in
 * every report. Other numbers stay: a text with new figures says something new.
 */
export function comparedText(text: string): string {
  return plainText(text)
    .replace(/(?:19|20)\d{2}(?=年)/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** A text, as it is compared, in its pieces of three characters. */
export function shinglesOf(text: string): Shingles {
  const plain = comparedText(text)
  const counts = new Map<string, number>()
  let total = 0
  for (let at = 0; at + shingleLength <= plain.length; at++) {
    const piece = plain.slice(at, at + shingleLength)
    counts.set(piece, (counts.get(piece) ?? 0) + 1)
    total += 1
  }
  return { counts, total, length: plain.length }
}

/** How alike two texts are, 0 to 1: twice the pieces that both have, over all pieces of both (Dice). */
export function textLikeness(a: Shingles, b: Shingles): number {
  if (a.total === 0 || b.total === 0) return 0
  const [few, many] = a.counts.size <= b.counts.size ? [a, b] : [b, a]
  let common = 0
  for (const [piece, count] of few.counts) common += Math.min(count, many.counts.get(piece) ?? 0)
  return (2 * common) / (a.total + b.total)
}

/** From this likeness on a text is much like another (domain text, XY-TEXT and XI-TEXT). */
export const likeText = 0.9

/** From this likeness on hardly a word differs (XY-TEXT). */
export const sameText = 0.97

/** Characters: shorter sections are set phrases (无其他需要报告的事项) that everybody repeats. */
export const shortestText = 120

/** A likeness in per cent, rounded down: 97 is said only where 97 is reached. */
export function inPercent(likeness: number): number {
  return Math.floor(likeness * 100)
}

import type { Character } from './pages.ts'

/** What one glyph may stand for; PDFium gives a character for each letter, all in the same place and as wide as one. */
const ligature = /^(?:ff?[ijlbhkt]?|[fst]t|tti?|ti|Th|ct|IJ|ij)$/u

/**
 * Letters of a ligature as one character of several letters, so that they are not taken for print over print. It
 * reaches to the next character of its line, for PDFium does not say how wide the glyph is.
 */
export function joinLigatures(characters: readonly Character[]): readonly Character[] {
  const joined: Character[] = []
  const open: { at: number; parts: number } = { at: -1, parts: 0 }
  for (const character of characters) {
    const last = joined.at(-1)
    const isMore = last !== undefined && isSamePlace(last, character) && ligature.test(last.text + character.text)
    if (last && isMore) {
      joined[joined.length - 1] = { ...last, text: last.text + character.text }
      if (open.at !== joined.length - 1) Object.assign(open, { at: joined.length - 1, parts: 1 })
      open.parts++
      continue
    }
    if (last && open.at === joined.length - 1) joined[joined.length - 1] = widened(last, character)
    joined.push(character)
  }
  return joined
}

function isSamePlace(a: Character, b: Character): boolean {
  return (
    a.direction === 0 && b.direction === 0 && a.box[0] === b.box[0] && a.baseline === b.baseline && a.size === b.size
  )
}

/** Font sizes; ffi is the widest. */
const widestLigature = 1.1

function widened(ligature: Character, next: Character): Character {
  const [left, top, , bottom] = ligature.box
  const isNext = next.direction === 0 && Math.abs(next.baseline - ligature.baseline) < ligature.size / 2
  const reach = next.box[0] - left
  if (!isNext || reach <= 0 || reach > ligature.size * widestLigature) return ligature
  return { ...ligature, box: [left, top, Math.max(next.box[0], ligature.box[2]), bottom] }
}

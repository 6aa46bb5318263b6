import type { Character } from '../pages.ts'
import { linesOf } from '../words.ts'
import { spaced } from './thresholds.ts'

/** Characters with superscripts and subscripts set on the baseline of what they stand beside; the original of each. */
export interface Levelled {
  readonly characters: readonly Character[]
  readonly originals: ReadonlyMap<Character, Character>
}

/** Footnote marks and units such as km² would else be lines of their own, and the numbers beside them lose their row. */
export function levelScripts(characters: readonly Character[]): Levelled {
  const usual = usualSize(characters)
  const originals = new Map<Character, Character>()
  const large = linesOf(characters.filter(({ size }) => size >= usual * spaced.scriptSize))
  const levelled = characters.map((character) => {
    const base = character.size < usual ? baseOf(character, large) : null
    if (base === null) return character
    const moved = { ...character, baseline: base }
    originals.set(moved, character)
    return moved
  })
  return { characters: levelled, originals }
}

/** The size of most characters. */
function usualSize(characters: readonly Character[]): number {
  const counts = new Map<number, number>()
  for (const { size } of characters) counts.set(Math.round(size * 2), (counts.get(Math.round(size * 2)) ?? 0) + 1)
  return ([...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0) / 2
}

/** The baseline of the larger character that a small one stands beside, a little above or below it; null where none does. */
function baseOf(character: Character, lines: ReturnType<typeof linesOf>): number | null {
  for (const line of lines) {
    const rise = Math.abs(line.baseline - character.baseline)
    if (rise > line.size * spaced.scriptRise || rise < 0.5) continue
    const isBeside = line.characters.some(({ box, size }) => {
      if (character.size > size * spaced.scriptSize) return false
      const gap = Math.max(character.box[0] - box[2], box[0] - character.box[2])
      return gap > -size * 0.2 && gap < size * spaced.scriptGap
    })
    if (isBeside) return line.baseline
  }
  return null
}

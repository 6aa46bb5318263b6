import type { Character } from '../pages.ts'
import { linesOf, type TextLine } from '../words.ts'
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
function baseOf(character: Character, lines: readonly TextLine[]): number | null {
  for (const line of lines) {
    const rise = Math.abs(line.baseline - character.baseline)
    if (rise > line.size * spaced.scriptRise || rise < leastRise) continue
    const near = firstAfter(line.characters, character.box[0])
    const isBeside = line.characters.slice(Math.max(0, near - 2), near + 1).some(({ box, size }) => {
      if (character.size > size * spaced.scriptSize) return false
      const gap = Math.max(character.box[0] - box[2], box[0] - character.box[2])
      return gap > -size * overlapping && gap < size * spaced.scriptGap
    })
    if (isBeside) return line.baseline
  }
  return null
}

/** Points; less is the rounding of one baseline. */
const leastRise = 0.5
/** Font sizes by which a superscript may reach into the box of its neighbour. */
const overlapping = 0.2

/** The index of the first character that starts right of `x`; their number where none does. */
function firstAfter(characters: readonly Character[], x: number): number {
  let [low, high] = [0, characters.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((characters[middle]?.box[0] ?? 0) > x) high = middle
    else low = middle + 1
  }
  return low
}

import type { Character } from '../pages.ts'
import { linesOf, type TextLine } from '../words.ts'
import { spaced } from './thresholds.ts'

/** Characters with superscripts and subscripts set on the baseline of what they stand beside; the original of each. */
export interface Levelled {
  readonly characters: readonly Character[]
  readonly originals: ReadonlyMap<Character, Character>
}

/** Sizes of type on a page that are looked at, the commonest first; a page has five or six. */
const mostSizes = 10

/** Footnote marks and units such as km² would else be lines of their own, and the numbers beside them lose their row. */
export function levelScripts(characters: readonly Character[]): Levelled {
  const originals = new Map<Character, Character>()
  const moved = new Map<Character, Character>()
  const sizes = [...Map.groupBy(characters, ({ size }) => Math.round(size * 2) / 2)]
  for (const [, own] of sizes.sort((a, b) => b[1].length - a[1].length).slice(0, mostSizes)) {
    const smallest = own.reduce((least, { size }) => Math.min(least, size), Number.POSITIVE_INFINITY)
    const larger = characters.filter(({ size }) => size * spaced.scriptSize >= smallest)
    if (larger.length === 0) continue
    const lines = linesOf(larger)
    for (const character of own) {
      const baseline = baseOf(character, lines)
      if (baseline === null) continue
      const level = { ...character, baseline }
      moved.set(character, level)
      originals.set(level, character)
    }
  }
  return { characters: characters.map((character) => moved.get(character) ?? character), originals }
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

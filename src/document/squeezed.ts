import { remembering } from './remember.ts'
import { toSimplified } from './traditional.ts'

/** A text without anything that prints nothing, half-width and simplified, that knows where each character stood. */
export interface Squeezed {
  readonly text: string
  /** For each UTF-16 unit of `text` the offset in the original; one more at the end: the original's length. */
  readonly offsets: readonly number[]
}

const blank = /^[\s\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u205f\u2060\u3000\ufeff]$/u

/** Han, ASCII letters and digits: the commonest characters by far, and as they are. */
function isPlain(unit: number): boolean {
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x30 && unit <= 0x39) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x61 && unit <= 0x7a)
  )
}

/** What stands for a character, by character; no more of them than Unicode has. */
const plainForms = new Map<string, string>()

function plainFormOf(character: string): string {
  const known = plainForms.get(character)
  if (known !== undefined) return known
  const form = blank.test(character) ? '' : character.normalize('NFKC').replace(/\s/gu, '')
  plainForms.set(character, form)
  return form
}

/** Keeps offsets exact, so that a label found in the squeezed text can be cut out of the printed one. */
export const squeezeWithOffsets = remembering(squeezeKeepingOffsets)

function squeezeKeepingOffsets(original: string): Squeezed {
  let text = ''
  const offsets: number[] = []
  let offset = 0
  while (offset < original.length) {
    if (isPlain(original.charCodeAt(offset))) {
      const start = offset
      while (offset < original.length && isPlain(original.charCodeAt(offset))) offsets.push(offset++)
      text += original.slice(start, offset)
      continue
    }
    const character = String.fromCodePoint(original.codePointAt(offset) ?? 0)
    const plain = plainFormOf(character)
    text += plain
    for (let i = 0; i < plain.length; i++) offsets.push(offset)
    offset += character.length
  }
  offsets.push(original.length)
  const simplified = toSimplified(text)
  // Word-wise conversion may change the length (資訊科技); then characters are converted one by one.
  if (simplified.length === text.length) return { text: simplified, offsets }
  const characters = [...text]
  const single = characters.map((character) => toSimplified(character))
  const same = single.every((character, index) => character.length === characters[index]?.length)
  return { text: same ? single.join('') : text, offsets }
}

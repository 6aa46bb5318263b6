import { toSimplified } from './traditional.ts'

/** A text without anything that prints nothing, half-width and simplified, that knows where each character stood. */
export interface Squeezed {
  readonly text: string
  /** For each UTF-16 unit of `text` the offset in the original; one more at the end: the original's length. */
  readonly offsets: readonly number[]
}

const plainCharacter = /^[\u4e00-\u9fff0-9A-Za-z]$/u
const blank = /^[\s\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u205f\u2060\u3000\ufeff]$/u

/** Keeps offsets exact, so that a label found in the squeezed text can be cut out of the printed one. */
export function squeezeWithOffsets(original: string): Squeezed {
  let text = ''
  const offsets: number[] = []
  let offset = 0
  for (const character of original) {
    // The commonest characters by far are as they are: Han and ASCII letters and digits.
    if (plainCharacter.test(character)) {
      text += character
      offsets.push(offset)
    } else if (!blank.test(character)) {
      const plain = character.normalize('NFKC').replace(/\s/gu, '')
      text += plain
      for (let i = 0; i < plain.length; i++) offsets.push(offset)
    }
    offset += character.length
  }
  offsets.push(original.length)
  const simplified = toSimplified(text)
  // Word-wise conversion may change the length (資訊科技); then characters are converted one by one.
  if (simplified.length === text.length) return { text: simplified, offsets }
  const single = [...text].map((character) => toSimplified(character))
  const same = single.every((character, index) => character.length === [...text][index]?.length)
  return { text: same ? single.join('') : text, offsets }
}

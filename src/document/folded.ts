import { simplifiedCharacters, toSimplified } from './traditional.ts'

/** A text as search compares it, and where each of its characters stood. */
export interface Folded {
  readonly text: string
  /** For each UTF-16 unit of `text` the offset in the original; one more at the end: the original's length. */
  readonly offsets: readonly number[]
}

/** For each UTF-16 unit whether it stays as it is, which nine tenths of a text do; made at the first need. */
let plainUnits: Uint8Array | null = null

function unitsThatStay(): Uint8Array {
  if (plainUnits) return plainUnits
  const units = new Uint8Array(0x10000)
  units.fill(1, 0x4e00, 0xa000)
  for (const character of '0123456789abcdefghijklmnopqrstuvwxyz\n') units[character.charCodeAt(0)] = 1
  for (const character of simplifiedCharacters().keys()) units[character.charCodeAt(0)] = 0
  plainUnits = units
  return units
}

/** Prints nothing, stands above or below other characters, or only says that words are quoted: “12345”热线 is 12345热线. */
const dropped = /[\s\p{M}\p{Cf}\p{Co}\u115f\u1160\u3164\uffa0"'`“”„‟‘’‚‛«»‹›《》〈〉「」『』﹁﹂﹃﹄\u301d-\u301f]/gu

const folds = new Map<string, string>()

/**
 * The text as search compares it: half width, simplified, lower case, without blanks, quotation marks and accents; other
 * punctuation and line breaks stay. Character by character, so that the fold of a part is that part of the fold.
 */
export function foldText(text: string): string {
  const stays = unitsThatStay()
  let folded = ''
  let from = 0
  for (let at = 0; at < text.length; ) {
    if (stays[text.charCodeAt(at)] === 1) {
      at++
      continue
    }
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
    folded += text.slice(from, at) + foldCharacter(character)
    at += character.length
    from = at
  }
  return from === 0 ? text : folded + text.slice(from)
}

/**
 * The text with Taiwan's words turned back too (資訊 is 信息), as machine-made mirrors of mainland pages have them, each
 * character where it was; null where that is what `foldText` says anyway, as with nearly all texts.
 */
export function withMainlandWords(text: string): string | null {
  if (!hasTraditional(text)) return null
  const lines = text.split('\n').map((line) => {
    const turned = toSimplified(line)
    // Some words have other lengths there (軟體, 軟件; 程式設計師, 程序员): then nobody knows what stands where.
    return turned.length === line.length ? turned : line
  })
  const turned = lines.join('\n')
  return foldText(turned) === foldText(text) ? null : turned
}

function hasTraditional(text: string): boolean {
  const stays = unitsThatStay()
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    // Han that does not stay. Traditional characters beyond the first plane stand in no word that Taiwan has otherwise.
    if (stays[unit] === 0 && unit >= 0x4e00 && unit < 0xa000) return true
  }
  return false
}

/** `foldText` that knows where each character stood; several times slower. */
export function foldWithOffsets(original: string): Folded {
  let text = ''
  const offsets: number[] = []
  let offset = 0
  for (const character of original) {
    const folded = character === '\n' ? character : foldCharacter(character)
    text += folded
    for (let i = 0; i < folded.length; i++) offsets.push(offset)
    offset += character.length
  }
  offsets.push(original.length)
  return { text, offsets }
}

function foldCharacter(character: string): string {
  const known = folds.get(character)
  if (known !== undefined) return known
  const plain = character.normalize('NFKD').replace(dropped, '')
  const simplified = [...plain].map((one) => simplifiedCharacters().get(one) ?? one).join('')
  const folded = simplified.toLowerCase().replace(dropped, '')
  folds.set(character, folded)
  return folded
}

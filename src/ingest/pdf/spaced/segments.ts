import { unionBox } from '../../../document/position.ts'
import type { Chunk } from '../columns.ts'
import type { Character } from '../pages.ts'
import type { Ruling } from '../rulings.ts'
import { linesOf, makeLine, type TextLine } from '../words.ts'
import { spaced } from './thresholds.ts'

/** One printed line as its phrases, from left to right. */
export type Row = readonly Chunk[]

/** $ and other signs before a number; a bullet or a number of a list before its item. */
const opening = /^(?:[$€£¥]|US\$|[(<>≤≥~])$/u
const bullet = /^(?:[-–—•·◦▪■□●○]|\(?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,4})[.)])$/u
const closing = /^(?:%|\*+|†|‡|\))$/u
/** Numbers, also negative, in brackets, with a sign of money or of a footnote, and what stands where none is known. */
const numberWord = /^[-+−–±(<>~]*[$€£¥]?[-−]?\d[\d.,'’/:]*(?:[-–]\d[\d.,]*)?%?\)?(?:\([a-z\d]{1,2}\)|[a-z*†‡]{1,2})?$/u
const nothing = /^(?:\.{1,3}|…|[-–—−:*xX]|n\.?\/?[ad]\.?|N\/?A|\((?:[A-Z\d*]{1,2}|na)\))$/u

/** True for a number or a sign that stands for one. */
export function isNumberText(text: string): boolean {
  const words = text.normalize('NFKC').trim().split(/\s+/u)
  return words.every((word) => numberWord.test(word) || nothing.test(word) || opening.test(word) || word === '%')
}

/** The printed lines of upright text as rows of phrases, from top to bottom. `verticals` part phrases where they stand. */
export function rowsOfPhrases(characters: readonly Character[], verticals: readonly Ruling[]): readonly Row[] {
  const lines = linesOf(characters).filter((line) => line.characters[0].direction === 0)
  const blankless = printsBlanks(lines) ? spaced.blanklessGap : spaced.phraseGap
  return lines
    .sort((a, b) => a.baseline - b.baseline)
    .map((line) => phrasesOf(line, verticals, blankless))
    .filter((row) => row.length > 0)
}

/** A phrase from its characters; the box is without the leaders that follow its words. */
export function phraseOf(characters: readonly Character[]): Chunk {
  const line = makeLine(characters)
  const isLeader = leadersOf(characters)
  const [first, ...rest] = characters.filter((_, index) => !isLeader[index]).map(({ box }) => box)
  const box = first ? unionBox([first, ...rest]) : line.box
  return { line, box, baseline: line.baseline, size: line.size, isNumber: isNumberText(line.text) }
}

/** Dots from which a row of them leads the eye to a number. */
const leastLeaders = 4
/** Font sizes between two dots of a row. */
const leaderGap = 1.6

/** For each character whether it is one of a row of dots. */
function leadersOf(characters: readonly Character[]): readonly boolean[] {
  const isLeader = characters.map(() => false)
  let start = 0
  characters.forEach((character, index) => {
    const before = characters[index - 1]
    const goesOn = /^[.…·‥]+$/u.test(character.text)
    const isNear = before !== undefined && character.box[0] - before.box[2] < character.size * leaderGap
    if (!goesOn || !isNear || !/^[.…·‥]+$/u.test(before?.text ?? '')) start = index
    if (!goesOn) return
    if (index - start + 1 >= leastLeaders) isLeader.fill(true, start, index + 1)
  })
  return isLeader
}

/** Gaps between words, in font sizes, that tell whether the file prints blanks; part of them that it prints them in. */
const tellingGap = { least: 0.2, most: 0.45, part: 0.8 }

/** True where the file prints a blank in nearly every gap between words: then a gap without one parts two cells. */
function printsBlanks(lines: readonly TextLine[]): boolean {
  let [gaps, blanks] = [0, 0]
  for (const { characters } of lines) {
    characters.forEach((character, index) => {
      const gap = (character.box[0] - (characters[index - 1]?.box[2] ?? Infinity)) / character.size
      if (gap < tellingGap.least || gap > tellingGap.most) return
      gaps++
      if (character.isAfterBlank) blanks++
    })
  }
  return gaps > 10 && blanks >= gaps * tellingGap.part
}

/** `blankless`: font sizes from which a gap without a printed blank parts two phrases. */
function phrasesOf(line: TextLine, verticals: readonly Ruling[], blankless: number): Row {
  // Lines to write on: a form, not a table.
  if (/_{4,}/u.test(line.text)) return [phraseOf(line.characters)]
  const { characters } = line
  const isLeader = leadersOf(characters)
  const parts: Character[][] = []
  let end = Number.NEGATIVE_INFINITY
  characters.forEach((character, index) => {
    const part = parts.at(-1)
    const gap = character.box[0] - end
    const isParted =
      !part ||
      (isLeader[index - 1] && !isLeader[index]) ||
      (gap > character.size * (character.isAfterBlank ? spaced.phraseGap : blankless) && !isLeader[index]) ||
      verticals.some(
        ({ at, from, to }) => at > end - 1 && at < character.box[0] + 1 && from < line.baseline && to > line.box[1],
      )
    if (isParted) parts.push([character])
    else part.push(character)
    end = Math.max(end, character.box[2])
  })
  return joinSigns(parts.flatMap(partNumbers).map(phraseOf))
}

/** Numbers side by side are parted where they cannot be one (1 234 567 can). */
function partNumbers(part: readonly Character[]): readonly (readonly Character[])[] {
  const words = wordsOf(part)
  const texts = words.map((word) => word.map(({ text }) => text).join(''))
  if (words.length < 2 || !texts.every((text) => isNumberText(text)) || !texts.some((text) => /\d/u.test(text)))
    return [part]
  const parts: Character[][] = []
  words.forEach((word, index) => {
    const last = parts.at(-1)
    const [before, text] = [texts[index - 1] ?? '', texts[index] ?? '']
    const gap = (word[0]?.box[0] ?? 0) - (last?.at(-1)?.box[2] ?? 0)
    const isGrouped = /^[-−–(]?\d{1,3}$/u.test(before) && /^\d{3}(?:[.,]\d+)?\)?[a-z*]?$/u.test(text)
    const isSigned = opening.test(before) || closing.test(text)
    const isOne = last && gap <= (word[0]?.size ?? 0) * spaced.numberGap && (isGrouped || isSigned)
    if (isOne) last.push(...word)
    else parts.push([...word])
  })
  return parts
}

/** Runs of characters without a blank between. */
export function wordsOf(characters: readonly Character[]): readonly (readonly Character[])[] {
  const words: Character[][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const character of characters) {
    const word = words.at(-1)
    const isApart = character.isAfterBlank || character.box[0] - end > character.size * spaced.wordGap
    if (!word || isApart) words.push([character])
    else word.push(character)
    end = Math.max(end, character.box[2])
  }
  return words
}

/** Font sizes over which a sign of money reaches its number, and a closing sign the number before it. */
const signReach = { opening: 7, closing: 1.5, bullet: 4 }

/** `$` far left of its number, `%` beside it and the bullet before an item are no cells of their own. */
function joinSigns(row: Row): Row {
  const joined: Chunk[] = []
  row.forEach((chunk, index) => {
    const last = joined.at(-1)
    const gap = last ? chunk.box[0] - last.line.box[2] : Number.POSITIVE_INFINITY
    const isOpened = last && opening.test(last.line.text) && chunk.isNumber && gap < chunk.size * signReach.opening
    const isClosing = last?.isNumber && closing.test(chunk.line.text) && gap < chunk.size * signReach.closing
    const isItem = last && index === 1 && bullet.test(last.line.text) && gap < chunk.size * signReach.bullet
    if (last && (isOpened || isClosing || (isItem && !chunk.isNumber)))
      joined[joined.length - 1] = phraseOf([...last.line.characters, ...chunk.line.characters])
    else joined.push(chunk)
  })
  return joined
}

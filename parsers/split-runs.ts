/** A stretch of a text: words, or a group of digits that belongs to the numbers. Offsets in UTF-16 units. */
export interface Stretch {
  readonly kind: 'words' | 'digits'
  readonly start: number
  readonly end: number
}

/**
 * A group of digits with its sign, decimals and unit; or a mark that stands for a number among numbers. A unit counts
 * only where no word goes on after it (0件, but not 0件数); no label begins with 元.
 */
const group =
  /[+\-−]?\d+(?:,\d{3})*(?:\.\d+)?(?:万元|亿元|元|(?:件次|人次|[件项条次个份人宗起篇])(?!\p{L}))?|(?<=[\s\d])[-—/](?=\s|$)|(?<=\p{L})[/／\-－—]+(?=\d)|(?<=\d)[/／]+(?=[\p{L}\d]|$)|(?<=\d)(?:[-－—]{2,}|[-－—](?=\p{L}|$))/gu

/** Without any of these a text has no group; most lines of a report are such. */
const mayBeNumber = /[\d０-９\-—/／－]/u

/** Digits before these are a date, a document number or a share, not a cell. */
const notANumberBefore = /^(?:\s*(?:年|月|日|号|时|分|%|％|期|楼|层))/u
/** Digits after these are part of a name: 第20条, 〔2021〕, No.3. */
const notANumberAfter = /(?:第|〔|\[|No\.?|[A-Za-z_]\/?)$/u
/** What follows the numbering of a label: 2.重复申请, 3、网上申请数, 5．… */
const numberingEnd = /^\s*[.、．](?!\d)/u

/**
 * Tells apart the words and the digits of a text whose cells ran together. The digit that numbers the next label
 * (`0000000` + `2.重复申请`) goes to the words, where the table's labels are `numbered` at all; digits inside brackets
 * with words (指2018年事项数) are words.
 */
export function splitRuns(text: string, numbered = true): readonly Stretch[] {
  if (!mayBeNumber.test(text)) return withWords([], text.length)
  // Full-width digits and signs become half-width one for one, so the offsets stay.
  const plain = text.replace(/[０-９＋－．，]/gu, (character) => character.normalize('NFKC'))
  const inBrackets = bracketed(plain)
  const digits: Stretch[] = []
  for (const match of plain.matchAll(group)) {
    const stretch = valuePart(plain, match.index, match.index + match[0].length, numbered)
    if (stretch && !inBrackets(match.index)) digits.push(stretch)
  }
  return withWords(digits, text.length)
}

function valuePart(plain: string, start: number, end: number, numbered: boolean): Stretch | null {
  const after = plain.slice(end)
  const before = plain.slice(0, start)
  if (notANumberBefore.test(after) || notANumberAfter.test(before)) return null
  // 0000000 2.重复申请: the last digit numbers the label that follows.
  const numbersLabel = numbered && numberingEnd.test(after) && /\d$/u.test(plain.slice(start, end))
  const valueEnd = numbersLabel ? end - 1 : end
  return valueEnd > start && /[\d\-—/]/u.test(plain.slice(start, valueEnd))
    ? { kind: 'digits', start, end: valueEnd }
    : null
}

/**
 * True at offsets inside round brackets that hold words; （1） and (二) number labels and are words too. A bracket that
 * the line does not close ends at the next blank: its label goes on in the next line, and numbers may stand before.
 */
function bracketed(plain: string): (offset: number) => boolean {
  const ranges: (readonly [number, number])[] = []
  // One more at the front, so that a bracket opened in the line above covers its first character.
  for (const match of plain.matchAll(/[(（][^()（）]*[)）]|[(（][^()（）\s]*|(?<=^|\s)[^()（）\s]*[)）]/gu))
    ranges.push([match.index - 1, match.index + match[0].length])
  return (offset) => ranges.some(([start, end]) => offset > start && offset < end)
}

function withWords(digits: readonly Stretch[], length: number): readonly Stretch[] {
  const stretches: Stretch[] = []
  let end = 0
  for (const stretch of digits) {
    if (stretch.start > end) stretches.push({ kind: 'words', start: end, end: stretch.start })
    stretches.push(stretch)
    end = stretch.end
  }
  if (end < length) stretches.push({ kind: 'words', start: end, end: length })
  return stretches
}

import { spokenWords } from '../../../parsers/forms/spoken-words.ts'
import { readChineseNumeral } from '../../../parsers/read-chinese-numeral.ts'
import type { SpokenMark } from '../../../parsers/spec.ts'
import { unitSet } from '../../document/unit-set.ts'
import { readTime, type SpokenTime } from './read-dates.ts'

/** What stands at a place of a sentence; offsets in its squeezed text. */
export interface Token {
  readonly start: number
  readonly end: number
  readonly kind: 'word' | 'amount' | 'percent' | 'time' | 'break' | 'unknown'
  readonly marks: readonly SpokenMark[]
  readonly amount?: Amount
  readonly time?: SpokenTime['time']
}

export interface Amount {
  readonly value: number
  /** 件, 份 …; null where a bare 0 is said (均为0). */
  readonly unit: string | null
  /** 余, 多 behind the number. */
  readonly isOver: boolean
}

/** What a sentence is read with: the report's year, and the names by which its issuer calls itself. */
export interface Speaker {
  readonly year: number | null
  readonly names: readonly string[]
  /** It is the government, or the zone, of a county or more. */
  readonly isRegion: boolean
}

interface Word {
  readonly text: string
  readonly marks: readonly SpokenMark[]
}

/** Longest first. */
const words: readonly Word[] = spokenWords
  .flatMap(({ marks, words }) => words.map((text) => ({ text, marks })))
  .sort((a, b) => b.text.length - a.text.length)

/** By the first character. */
const vocabulary: ReadonlyMap<string, readonly Word[]> = Map.groupBy(words, ({ text }) => text[0] ?? '')
const beginsWord = unitSet([...vocabulary.keys()].join(''))

const units = '件次|件|份|条|起|宗|例|万元|元|项|个|部'
/** 12件, 1,234件, 96.5万元, 5500余条; not in an ordinal (第3件), a range (11-30件) or a longer number. */
const printedAmount = new RegExp(
  String.raw`(?<![\d.第号〔\[]|\d[-—~至到])(\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:\.\d+)?)(余|多|来)?(万(?!元))?(余|多)?(${units})(?!套|百分|月|工作日|小时)`,
  'uy',
)
const spokenAmount = new RegExp(
  String.raw`(?<![第每\d零一二三四五六七八九十百千万])([零一二两三四五六七八九十百千万]+)(余|多)?(${units})(?!套|事|百分|月|工作日)`,
  'uy',
)
/** 均为0, 数为零 at the end of a clause. */
const bareZero = /(?<=[为是数])[0零〇](?![\d.%])(?=$|[,;:)、。])/uy
// Begins at the first digit only: thousands of digits that ran together are not tried at each of them.
const percent = /(?<!\d)(\d+(?:\.\d+)?)%/uy
const title = /《[^》]{1,80}》/uy

/** A sentence as a row of tokens. What no word, number or time explains is `unknown`, one character each. */
export function lexSentence(text: string, speaker: Speaker): readonly Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    const token = tokenAt(text, at, speaker)
    tokens.push(token)
    at = token.end
  }
  return tokens
}

/** The last is a full stop of another script; inside a number it is the number's. */
const isBreak = unitSet(',;:()…—.')
const isQuote = unitSet(`"“”'‘’〈〉<>`)
const isDigit = unitSet('0123456789')
const isNumeral = unitSet('0123456789零〇一二两三四五六七八九十百千万')

function tokenAt(text: string, start: number, speaker: Speaker): Token {
  if (isBreak(text, start)) return { start, end: start + 1, kind: 'break', marks: [] }
  if (isQuote(text, start)) return { start, end: start + 1, kind: 'word', marks: ['filler'] }
  return (
    titleAt(text, start) ??
    timeAt(text, start, speaker) ??
    percentAt(text, start) ??
    amountAt(text, start) ??
    nameAt(text, start, speaker) ??
    wordAt(text, start) ?? { start, end: start + 1, kind: 'unknown', marks: [] }
  )
}

/** Names of documents and laws count nothing. */
function titleAt(text: string, start: number): Token | null {
  if (text[start] !== '《') return null
  title.lastIndex = start
  const match = title.exec(text)
  return match ? { start, end: start + match[0].length, kind: 'word', marks: ['filler'] } : null
}

function timeAt(text: string, start: number, { year }: Speaker): Token | null {
  const found = readTime(text, start, year)
  if (!found) return null
  const marks = found.time === 'carried_in' || found.time === 'carried_out' ? [found.time] : []
  return { start, end: start + found.length, kind: 'time', marks, time: found.time }
}

function percentAt(text: string, start: number): Token | null {
  if (!isDigit(text, start)) return null
  percent.lastIndex = start
  const match = percent.exec(text)
  if (!match) return null
  const amount = { value: Number(match[1]), unit: '%', isOver: false }
  return { start, end: start + match[0].length, kind: 'percent', marks: [], amount }
}

function amountAt(text: string, start: number): Token | null {
  if (!isNumeral(text, start)) return null
  for (const pattern of [printedAmount, spokenAmount]) {
    pattern.lastIndex = start
    const match = pattern.exec(text)
    const amount = match && (pattern === printedAmount ? printed(match) : spoken(match))
    if (match && amount) return { start, end: start + match[0].length, kind: 'amount', marks: [], amount }
  }
  bareZero.lastIndex = start
  if (!bareZero.test(text)) return null
  return { start, end: start + 1, kind: 'amount', marks: [], amount: { value: 0, unit: null, isOver: false } }
}

function printed([, digits = '', over, wan, overWan, unit = '']: RegExpExecArray): Amount {
  const value = Number(digits.replaceAll(',', ''))
  // 1.2万条 is rounded, whatever stands behind it.
  return { value: wan ? Math.round(value * 1e4) : value, unit, isOver: Boolean(over ?? overWan ?? wan) }
}

function spoken([, numeral = '', over, unit = '']: RegExpExecArray): Amount | null {
  const value = readChineseNumeral(numeral)
  return value === null ? null : { value, unit, isOver: Boolean(over) }
}

function nameAt(text: string, start: number, { names }: Speaker): Token | null {
  const name = names.find((one) => text.startsWith(one, start))
  return name ? { start, end: start + name.length, kind: 'word', marks: ['self'] } : null
}

function wordAt(text: string, start: number): Token | null {
  if (!beginsWord(text, start)) return null
  const word = vocabulary.get(text.charAt(start))?.find((one) => text.startsWith(one.text, start))
  return word ? { start, end: start + word.text.length, kind: 'word', marks: word.marks } : null
}

import type { Phrase, SearchWords } from './search-words.ts'
import type { TokensFrom } from './token-list.ts'

/** Changes whenever other tokens come out of the same text: the index of an archive is then made anew. */
export const tokensVersion = '1'

/** How often a pair of characters stands in a part that is listed among those that have it often. */
export const denseFrom: readonly number[] = [3, 8]

/** Private-use letters, which no folded text holds: at the end of a pair, that it stands there often. */
const denseMarks = ['\ue001', '\ue002'] as const

const runs = /[\p{L}\p{N}]+/gu

/**
 * The tokens of one folded part, each once and apart by blanks: every two characters that stand side by side, the last character
 * of every run of letters and digits alone (so that the beginnings of tokens are all characters), and pairs that stand
 * there often once more with a mark. FTS5 takes them as they are (tokenizer `ascii`: whatever is not ASCII is a letter).
 */
export function tokensOf(folded: string): string {
  let tokens = ''
  for (const [pair, count] of countPairs(folded)) {
    const token = typeof pair === 'string' ? pair : String.fromCharCode((pair >>> 16) & 0xffff, pair & 0xffff)
    tokens += `${token} `
    denseFrom.forEach((least, level) => {
      if (count >= least) tokens += `${token}${denseMarks[level]} `
    })
  }
  return tokens
}

/** A number that tells tokens apart, the same for each of `tokensOf`: they are summed up without making them. */
export function sumOfTokens(folded: string, weight: number): number {
  let sum = 0
  for (const [pair, count] of countPairs(folded)) {
    const begun = typeof pair === 'string' ? hashed(pair) : withUnit(withUnit(emptyHash, pair >>> 16), pair & 0xffff)
    sum = (sum + Math.imul(mixed(begun), weight)) | 0
    for (let level = 0; level < denseFrom.length && count >= (denseFrom[level] ?? 0); level++)
      sum = (sum + Math.imul(mixed(withUnit(begun, denseMarks[level]?.charCodeAt(0) ?? 0)), weight)) | 0
  }
  return sum
}

/** The number of one token, as `sumOfTokens` adds it up. */
export function hashOfToken(token: string): number {
  return mixed(hashed(token))
}

/** FNV-1a over UTF-16 units. */
const emptyHash = 0x811c9dc5
const withUnit = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193)

function hashed(token: string): number {
  let hash = emptyHash
  for (let at = 0; at < token.length; at++) hash = withUnit(hash, token.charCodeAt(at))
  return hash
}

/** The last steps of MurmurHash3: without them sums of like tokens would be alike. */
function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
  return twice ^ (twice >>> 16)
}

/** How often each pair, or last character of a run, stands in a text; a pair of two units as a number. */
function countPairs(folded: string): ReadonlyMap<number | string, number> {
  const counts = new Map<number | string, number>()
  if (hasSurrogates(folded)) countByCharacters(folded, counts)
  else countByUnits(folded, counts)
  return counts
}

function hasSurrogates(text: string): boolean {
  for (let at = 0; at < text.length; at++) if ((text.charCodeAt(at) & 0xf800) === 0xd800) return true
  return false
}

/** Pairs as numbers are counted several times faster than as texts; that is most of what indexing a report costs. */
function countByUnits(folded: string, counts: Map<number | string, number>): void {
  let before = 0
  for (let at = 0; at <= folded.length; at++) {
    const unit = at < folded.length ? folded.charCodeAt(at) : 0
    const isWord = isWordUnit(unit)
    if (before !== 0) {
      const token = isWord ? (before << 16) | unit : String.fromCharCode(before)
      counts.set(token, (counts.get(token) ?? 0) + 1)
    }
    before = isWord ? unit : 0
  }
}

function countByCharacters(folded: string, counts: Map<number | string, number>): void {
  const add = (token: string) => void counts.set(token, (counts.get(token) ?? 0) + 1)
  for (const [run] of folded.matchAll(runs)) {
    let before = ''
    for (const character of run) {
      if (before !== '') add(before + character)
      before = character
    }
    add(before)
  }
}

/** For each UTF-16 unit: 1 a letter or digit, 2 none, 0 not looked at yet. */
const wordUnits = new Uint8Array(0x10000)

function isWordUnit(unit: number): boolean {
  if (wordUnits[unit] === 0) wordUnits[unit] = /[\p{L}\p{N}]/u.test(String.fromCharCode(unit)) ? 1 : 2
  return wordUnits[unit] === 1
}

/**
 * A MATCH for all parts that can meet the words: exact where every phrase is one or two characters long or a run of
 * letters and digits in which no pair is met elsewhere, else some too many, never too few.
 */
export function matchOf(words: SearchWords, tokensFrom: TokensFrom): string {
  const lists = words.all.map((phrases) => `(${phrases.map((phrase) => tokensFor(phrase, tokensFrom)).join(' OR ')})`)
  return `(${lists.join(' AND ')})${excluding(words, tokensFrom)}`
}

/** Only what the index knows for certain may exclude. */
function excluding({ none }: SearchWords, tokensFrom: TokensFrom): string {
  const excluded = none.filter(isExact).map((phrase) => tokensFor(phrase, tokensFrom))
  return excluded.length === 0 ? '' : ` NOT (${excluded.join(' OR ')})`
}

/** The parts of `matchOf` in which one of the wanted phrases stands often, one character alone: with another; null where none can. */
export function denseMatchOf(words: SearchWords, tokensFrom: TokensFrom, level: number): string | null {
  const mark = denseMarks[level] ?? ''
  const dense = words.all.flat().flatMap((phrase) => {
    const pairs = pairsOf(phrase)
    if (pairs.length > 0) return [`(${pairs.map((pair) => quoted(pair + mark)).join(' AND ')})`]
    return singlesOf(phrase).flatMap((single) =>
      tokensFrom(single)
        .filter((token) => token.endsWith(mark))
        .map(quoted),
    )
  })
  if (dense.length === 0) return null
  // Of one list any that stands often is one of those wanted.
  if (words.all.length === 1) return `(${dense.join(' OR ')})${excluding(words, tokensFrom)}`
  return `(${dense.join(' OR ')}) AND (${matchOf(words, tokensFrom)})`
}

/** How many tokens a MATCH asks for: what each step through its rows costs. */
export function tokensIn(match: string): number {
  return (match.length - match.replaceAll('"', '').length) / 2
}

/** True where the index alone knows which parts hold the phrase. */
export function isExact(phrase: Phrase): boolean {
  return /^[\p{L}\p{N}]{1,2}$/u.test(phrase)
}

function tokensFor(phrase: Phrase, tokensFrom: TokensFrom): string {
  const pairs = pairsOf(phrase)
  if (pairs.length > 0) return `(${pairs.map(quoted).join(' AND ')})`
  return `(${singlesOf(phrase)
    .map((single) => anyOf(tokensFrom(single)))
    .join(' AND ')})`
}

/** Tokens with a mark stand only beside the same without. */
function anyOf(tokens: readonly string[]): string {
  const plain = tokens.filter((token) => !denseMarks.some((mark) => token.endsWith(mark)))
  return `(${(plain.length === 0 ? [denseMarks[0]] : plain).map(quoted).join(' OR ')})`
}

function singlesOf(phrase: Phrase): readonly string[] {
  return [...new Set(phrase.match(/[\p{L}\p{N}]/gu) ?? [])]
}

/** Longer phrases are asked for by every second pair: all characters are still there, and hardly a part more is read. */
const longPhrase = 8

function pairsOf(phrase: Phrase): readonly string[] {
  const pairs = new Set<string>()
  const step = [...phrase].length > longPhrase ? 2 : 1
  for (const [run] of phrase.matchAll(runs)) {
    const characters = [...run]
    for (let i = 0; i + 1 < characters.length; i += step) pairs.add(`${characters[i]}${characters[i + 1]}`)
    if (characters.length > 1) pairs.add(characters.slice(-2).join(''))
  }
  return [...pairs]
}

/** Letters and digits only, so nothing in them can end the quotation. */
function quoted(token: string): string {
  return `"${token}"`
}

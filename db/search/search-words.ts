import { foldText, withMainlandWords } from '../../src/document/folded.ts'

/** Words that stand together in the text, folded; punctuation between them counts. Never without a letter or digit. */
export type Phrase = string

/** What is looked for in one part of a report. */
export interface SearchWords {
  /** Of every inner list at least one. */
  readonly all: readonly (readonly Phrase[])[]
  /** None of these. */
  readonly none: readonly Phrase[]
}

/** Why a typed line cannot be searched for; `word` is what it is about, as typed. */
export interface SearchComplaint {
  readonly problem: 'nothing' | 'only-minus' | 'no-letters' | 'open-quote' | 'or-between' | 'or-minus' | 'too-long'
  readonly word: string
}

/** A name with everything around it is shorter; longer ones are texts put in by mistake. */
const longestPhrase = 200
const mostPhrases = 50

interface Token {
  readonly kind: 'word' | 'or'
  readonly minus: boolean
  readonly isQuoted: boolean
  readonly text: string
}

const openers: Readonly<Record<string, string>> = {
  '"': '"“”＂„‟',
  '“': '"”＂',
  '”': '"”＂“',
  '＂': '"＂”',
  '„': '"“”‟',
  '「': '」',
  '『': '』',
}
const blank = /[\s\u3000\u00a0\u200b]/u
const minus = /[-－−﹣–]/u

/**
 * Reads what a person typed: words apart by blanks are all wanted, “OR” (also 或者 as a word of its own, |) joins the
 * words at its sides more closely than that, a minus before a word excludes it, quotation marks of any kind keep blanks
 * together. AND says what is so anyway. Nothing else has a meaning of its own.
 */
export function readSearchWords(typed: string): SearchWords | SearchComplaint {
  const tokens = tokensOf(typed)
  if (!Array.isArray(tokens)) return tokens as SearchComplaint
  const all: Phrase[][] = []
  const none: Phrase[] = []
  let orBefore: Token | null = null
  let before: Token | null = null
  for (const token of tokens as readonly Token[]) {
    if (token.kind === 'or') {
      if (!before) return { problem: 'or-between', word: token.text }
      if (before.minus) return { problem: 'or-minus', word: before.text }
      orBefore = token
      continue
    }
    const phrases = phrasesOf(token)
    const [phrase = ''] = phrases
    if (!/[\p{L}\p{N}]/u.test(phrase)) return { problem: 'no-letters', word: token.text }
    if (phrase.length > longestPhrase) return { problem: 'too-long', word: `${token.text.slice(0, 20)}…` }
    if (token.minus && orBefore) return { problem: 'or-minus', word: token.text }
    if (token.minus) none.push(...phrases)
    else if (orBefore) all.at(-1)?.push(...phrases)
    else all.push([...phrases])
    orBefore = null
    before = token
  }
  if (orBefore) return { problem: 'or-between', word: orBefore.text }
  if (all.length === 0) return { problem: none.length > 0 ? 'only-minus' : 'nothing', word: typed.trim() }
  if (all.flat().length + none.length > mostPhrases) return { problem: 'too-long', word: `${typed.slice(0, 20)}…` }
  return { all, none }
}

/** True for what readSearchWords gives where it cannot understand. */
export function isComplaint(read: SearchWords | SearchComplaint): read is SearchComplaint {
  return 'problem' in read
}

function tokensOf(typed: string): readonly Token[] | SearchComplaint {
  const characters = [...typed]
  const tokens: Token[] = []
  let at = 0
  while (at < characters.length) {
    if (blank.test(characters[at] ?? '')) {
      at++
      continue
    }
    const isMinus = minus.test(characters[at] ?? '') && !blank.test(characters[at + 1] ?? ' ')
    if (isMinus) at++
    const closers = openers[characters[at] ?? '']
    if (closers) {
      const end = characters.findIndex((character, index) => index > at && closers.includes(character))
      if (end < 0) return { problem: 'open-quote', word: characters.slice(at).join('') }
      tokens.push({ kind: 'word', minus: isMinus, isQuoted: true, text: characters.slice(at + 1, end).join('') })
      at = end + 1
      continue
    }
    // A quotation mark inside a word (公开“三”项) is folded away with the word and opens nothing.
    const next = characters.findIndex((character, index) => index > at && blank.test(character))
    const text = characters.slice(at, next < 0 ? undefined : next).join('')
    at = next < 0 ? characters.length : next
    if (!isMinus && /^(?:OR|ＯＲ|\||｜|\|\||或者)$/u.test(text))
      tokens.push({ kind: 'or', minus: false, isQuoted: false, text })
    else if (isMinus || !/^(?:AND|ＡＮＤ|&&?|＆)$/u.test(text))
      tokens.push({ kind: 'word', minus: isMinus, isQuoted: false, text })
  }
  return tokens
}

/** The word folded, and where Taiwan has another word for the same, also that of the mainland. */
function phrasesOf({ text, isQuoted }: Token): readonly Phrase[] {
  const turned = withMainlandWords(text)
  const folded = [text, ...(turned === null ? [] : [turned])].map(foldText)
  return isQuoted ? folded : folded.map(withoutEdges)
}

/** 人员， typed in a list means 人员. */
function withoutEdges(folded: string): string {
  return folded.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
}

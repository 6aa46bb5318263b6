import type { Phrase, SearchWords } from './search-words.ts'

/** One place in a folded text where a phrase stands. */
export interface FoundPhrase {
  /** Which of the wanted phrases, all lists one after the other. */
  readonly phrase: number
  /** UTF-16 units from the beginning of the folded text. */
  readonly start: number
  readonly end: number
}

/** Where the wanted phrases stand in a folded text, in order; null where the text does not meet the words. */
export function findWords(words: SearchWords, folded: string): readonly FoundPhrase[] | null {
  if (words.none.some((phrase) => folded.includes(phrase))) return null
  const isMet = words.all.every((phrases) => phrases.some((phrase) => folded.includes(phrase)))
  return isMet ? findPhrases(words.all.flat(), folded) : null
}

/** Where phrases stand in a folded text, whether or not all of them do. */
export function findPhrases(phrases: readonly Phrase[], folded: string): readonly FoundPhrase[] {
  return phrases
    .flatMap((phrase, index) => {
      const found: FoundPhrase[] = []
      for (let at = folded.indexOf(phrase); at >= 0; at = folded.indexOf(phrase, at + phrase.length))
        found.push({ phrase: index, start: at, end: at + phrase.length })
      return found
    })
    .sort((a, b) => a.start - b.start || b.end - a.end)
}

/** What bm25 asks of the texts as a whole, for each wanted phrase how rare it is. */
export interface Rarity {
  readonly weights: readonly number[]
  /** Mean length of the texts, folded. */
  readonly meanLength: number
}

/** The usual settings of bm25 (Robertson and Zaragoza 2009): how soon more of a word says little more, and how much length counts. */
const saturation = 1.2
const lengthShare = 0.75

/** How well a text speaks of the phrases, by bm25. */
export function scoreOf(found: readonly FoundPhrase[], length: number, { weights, meanLength }: Rarity): number {
  const counts = weights.map(() => 0)
  for (const { phrase } of found) counts[phrase] = (counts[phrase] ?? 0) + 1
  const damping = saturation * (1 - lengthShare + (lengthShare * length) / Math.max(meanLength, 1))
  return counts.reduce(
    (sum, count, phrase) => sum + ((weights[phrase] ?? 0) * count * (saturation + 1)) / (count + damping),
    0,
  )
}

/** How much a phrase tells apart that stands in `holding` of `all` texts: never nothing, so that more of it ranks higher. */
export function weightOf(holding: number, all: number): number {
  return Math.max(Math.log(1 + (all - holding + 0.5) / (holding + 0.5)), leastWeight)
}

/** As FTS5 has it: a word that most texts hold still ranks among its like. */
const leastWeight = 1e-6

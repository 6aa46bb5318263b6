import { foldText, foldWithOffsets, withMainlandWords } from '../../src/document/folded.ts'
import { type FoundPhrase, findPhrases } from './find-words.ts'
import type { Phrase } from './search-words.ts'

/** A stretch of a text as printed, with the phrases in it marked. */
export interface Snippet {
  /** Line breaks as blanks; … where something was left out. */
  readonly text: string
  /** Where it begins in the original, in UTF-16 units. */
  readonly start: number
  /** How often the phrases stand in the whole text. */
  readonly hits: number
  /** Where the first phrase in the snippet begins in the original. */
  readonly firstHit: number
}

/** Signs around a hit. */
export interface SnippetMarks {
  readonly open: string
  readonly close: string
}

/** What a Chinese text marks with itself, and what every terminal and spreadsheet shows. */
export const defaultMarks: SnippetMarks = { open: '【', close: '】' }

/** Characters of the original: about a line and a half of a terminal. */
const snippetLength = 60
/** Of these before the first hit, so that one sees what is said of it. */
const lead = 16

/** The stretch that holds the most different phrases, then the most of them, the first of equals; null where none is. */
export function snippetOf(original: string, phrases: readonly Phrase[], marks = defaultMarks): Snippet | null {
  const turned = withMainlandWords(original)
  const isAsPrinted = turned === null || phrases.some((phrase) => foldText(original).includes(phrase))
  const folded = foldWithOffsets(isAsPrinted ? original : turned)
  const found = findPhrases(phrases, folded.text).map(({ phrase, start, end }) => ({
    phrase,
    start: folded.offsets[start] ?? 0,
    // To the end of the last character that was found, not to the beginning of the next: blanks between are not hit.
    end: characterEnd(original, folded.offsets[end - 1] ?? 0),
  }))
  const first = bestFirst(found)
  if (!first) return null
  const start = wordStart(original, Math.max(0, first.start - lead))
  const shown = found.filter((one) => one.start >= first.start && one.end <= start + snippetLength)
  const end = wordStart(original, Math.min(original.length, Math.max(start + snippetLength, first.end)))
  const before = original.slice(0, start).trim() === '' ? '' : '…'
  const after = original.slice(end).trim() === '' ? '' : '…'
  return {
    text: `${before}${marked(original, start, end, shown.length > 0 ? shown : [first], marks)}${after}`,
    start,
    hits: found.length,
    firstHit: first.start,
  }
}

function bestFirst(found: readonly FoundPhrase[]): FoundPhrase | undefined {
  let best: { readonly one: FoundPhrase; readonly worth: number } | undefined
  for (const [index, one] of found.entries()) {
    const near = new Set<number>()
    let count = 0
    for (let i = index; i < found.length && (found[i]?.end ?? 0) <= one.start - lead + snippetLength; i++) {
      near.add(found[i]?.phrase ?? 0)
      count++
    }
    const worth = near.size * 1000 + count
    if (!best || worth > best.worth) best = { one, worth }
  }
  return best?.one
}

function marked(
  original: string,
  start: number,
  end: number,
  shown: readonly FoundPhrase[],
  marks: SnippetMarks,
): string {
  let text = ''
  let at = start
  for (const hit of merged(shown)) {
    text += `${original.slice(at, hit.start)}${marks.open}${original.slice(hit.start, hit.end)}${marks.close}`
    at = hit.end
  }
  return (text + original.slice(at, Math.max(at, end))).replace(/\s+/gu, ' ').trim()
}

/** Phrases that overlap or touch are one mark. */
function merged(found: readonly FoundPhrase[]): readonly { readonly start: number; readonly end: number }[] {
  const joined: { start: number; end: number }[] = []
  for (const { start, end } of found) {
    const last = joined.at(-1)
    if (last && start < last.end) last.end = Math.max(last.end, end)
    else joined.push({ start, end })
  }
  return joined
}

function characterEnd(text: string, start: number): number {
  return start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1)
}

/** Never between the halves of one character. */
function wordStart(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff && at > 0 ? at - 1 : at
}

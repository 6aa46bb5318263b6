import type { Section, SectionParagraph } from '../../../parsers/record.ts'
import type { Position } from '../../document/document.ts'
import { partOfPosition } from '../../document/position.ts'
import { squeezeWithOffsets } from '../../document/squeezed.ts'
import { squeeze } from '../../document/text.ts'
import { unitSet } from '../../document/unit-set.ts'

/** A sentence of a section, squeezed and simplified. */
export interface Sentence {
  readonly section: Section
  readonly text: string
  /** The stretch of the section in which it stands. */
  readonly run: Run
  /** Its first character's number in the squeezed text of the run, from 0. */
  readonly from: number
}

/** Lines that go on in one another; `offsets` lead from its squeezed characters back into its text, as in `Squeezed`. */
interface Run {
  /** Where it begins in the section's text. */
  readonly start: number
  readonly offsets: readonly number[]
}

/** A line shorter than this, in characters that print, is a heading or a cell and does not go on in the next line. */
const leastWrappedLine = 15
/** Longer ones, in squeezed characters, are tables that lost their cells, and not read. */
const longestSentence = 2000
/** Ends a sentence in squeezed text; 、，； and brackets stay inside. */
const endsSentence = unitSet('。!?')
const paragraphEnd = /[。！？：；!?:;]$/u
/** （一） 一、 1. at the head of a line begins something new. */
const numbering = /^(?:[（(][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、.．]|\d{1,2}[.、．](?!\d))/u

/** The sentences of a section in order. Lines that a converter broke at the page's width are joined again. */
export function sentencesOf(section: Section): readonly Sentence[] {
  return runsOf(section.text).flatMap(([start, end]) => splitRun(section, start, end))
}

function runsOf(text: string): readonly (readonly [start: number, end: number])[] {
  const runs: [number, number][] = []
  let offset = 0
  let open = false
  let before = ''
  for (const line of text.split('\n')) {
    const [start, end] = [offset, offset + line.length]
    const last = runs.at(-1)
    if (last && open && goesOn(before, line)) last[1] = end
    else runs.push([start, end])
    before = line
    open = squeeze(line).length >= leastWrappedLine && !paragraphEnd.test(line.trimEnd())
    offset = end + 1
  }
  return runs
}

/** Digits that a line break parted may be one number or two, so nothing is read across them. */
function goesOn(before: string, line: string): boolean {
  const next = line.trimStart()
  return !numbering.test(next) && !(/[\d０-９]$/u.test(before.trimEnd()) && /^[\d０-９]/u.test(next))
}

function splitRun(section: Section, start: number, end: number): readonly Sentence[] {
  const { text, offsets } = squeezeWithOffsets(section.text.slice(start, end))
  const run = { start, offsets }
  const sentences: Sentence[] = []
  let from = 0
  for (let index = 0; index <= text.length; index++) {
    if (index < text.length && !endsSentence(text, index)) continue
    if (index > from && index - from <= longestSentence) {
      sentences.push({ section, text: text.slice(from, index), run, from })
    }
    from = index + 1
  }
  return sentences
}

/** Characters `from` to `to` of a sentence as printed, without line breaks and the blanks around them. */
export function printedPart(sentence: Sentence, from: number, to: number): string {
  const start = printedOffset(sentence, Math.max(0, from))
  const end = printedOffset(sentence, Math.min(sentence.text.length, to))
  return sentence.section.text
    .slice(start, end)
    .replace(/\s*\n\s*/gu, '')
    .trim()
}

/** Where characters `from` to `to` of a sentence stand, one place for each paragraph that they touch. */
export function placesOfPart(sentence: Sentence, from: number, to: number): readonly Position[] {
  const { section } = sentence
  const start = printedOffset(sentence, from)
  const end = printedOffset(sentence, to)
  const places: Position[] = []
  for (let index = firstAfter(section, start); index < section.paragraphs.length; index++) {
    const paragraph = section.paragraphs[index]
    if (!paragraph || paragraph.start >= end) break
    places.push(...placesIn(section, paragraph, Math.max(start, paragraph.start), Math.min(end, paragraph.end)))
  }
  return places
}

/** Where a character of the sentence stands in the section's text; `index` may be that behind the last one. */
function printedOffset({ run, from }: Sentence, index: number): number {
  return run.start + (run.offsets[from + index] ?? 0)
}

/** The first paragraph that ends after `offset`; they stand in order. */
function firstAfter({ paragraphs }: Section, offset: number): number {
  let [low, high] = [0, paragraphs.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((paragraphs[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** A paragraph over several pages or lines does not say where inside it a sentence stands. */
function placesIn({ text }: Section, paragraph: SectionParagraph, first: number, last: number): readonly Position[] {
  const [position, another] = paragraph.positions
  if (!position || another || text.slice(paragraph.start, first).includes('\n')) return paragraph.positions
  return [partOfPosition(position, first - paragraph.start, last - first)]
}

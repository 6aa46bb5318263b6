import { likeText, type Shingles, sameText, shinglesOf, textLikeness } from '../checks/text-likeness.ts'
import { labelStem, squeeze } from '../document/text.ts'
import type { ComparedSection, ComparedText, ComparedTexts } from './comparison.ts'

/** Which sections differ and how alike they are. Tables are no part of the text. */
export function compareTexts(first: readonly ComparedSection[], second: readonly ComparedSection[]): ComparedTexts {
  const [ours, theirs] = [bySubject(first), bySubject(second)]
  const subjects = [...new Set([...ours.keys(), ...theirs.keys()])]
  const whole = [wholeText(first), wholeText(second)] as const
  return {
    sections: subjects.map((subject) => compareSection(ours.get(subject) ?? null, theirs.get(subject) ?? null)),
    likeness: whole[0].length + whole[1].length === 0 ? 1 : textLikeness(whole[0], whole[1]),
    shared: [sharedOf(whole[0], whole[1]), sharedOf(whole[1], whole[0])],
  }
}

interface SubjectText {
  readonly title: string
  readonly text: string
}

/** Sections of one subject: the form's, or of one heading; several of a report are one text. */
function bySubject(sections: readonly ComparedSection[]): ReadonlyMap<string, SubjectText> {
  const groups = Map.groupBy(sections, ({ key, title }) => key ?? `\n${labelStem(title)}`)
  return new Map(
    [...groups].map(([subject, parts]) => [
      subject,
      { title: parts.map(({ title }) => title).join('；'), text: parts.map(({ text }) => text).join('\n') },
    ]),
  )
}

function compareSection(a: SubjectText | null, b: SubjectText | null): ComparedText {
  const [left, right] = [shinglesOf(a?.text ?? ''), shinglesOf(b?.text ?? '')]
  const titles = [a?.title ?? null, b?.title ?? null] as const
  const lengths = [left.length, right.length] as const
  if (!a || !b) return { titles, lengths, likeness: null, verdict: a ? 'only-first' : 'only-second' }
  if (left.length + right.length === 0) return { titles, lengths, likeness: null, verdict: 'no-text' }
  // Two words are no piece of three characters, and may still be the same two words (无).
  const alike = squeeze(a.text) === squeeze(b.text) ? 1 : textLikeness(left, right)
  const verdict = alike >= sameText ? 'same' : alike >= likeText ? 'like' : 'differs'
  return { titles, lengths, likeness: alike, verdict }
}

function wholeText(sections: readonly ComparedSection[]): Shingles {
  return shinglesOf(sections.map(({ text }) => text).join('\n'))
}

/** Share of the pieces of `text` that stand in `source` too; 0 of a text without any. */
function sharedOf(text: Shingles, source: Shingles): number {
  if (text.total === 0) return 0
  let common = 0
  for (const [piece, count] of text.counts) common += Math.min(count, source.counts.get(piece) ?? 0)
  return common / text.total
}

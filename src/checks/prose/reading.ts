import type { SpokenMark } from '../../../parsers/spec.ts'
import type { Claim, Meaning, Topic } from './claim.ts'
import type { Token } from './lex-sentence.ts'

/** What is known while a sentence is read from left to right. */
export interface Reading {
  topic: Topic
  time: 'now' | 'other'
  scope: Claim['scope']
  /** The issuer is a government, whose 我区 is its own; a bureau's 我区 is more than itself. */
  readonly isRegion: boolean
  /** All amounts of this sentence and the one before, of which a share may be said. */
  readonly amounts: readonly number[]
  readonly claims: Claim[]
}

/** All marks of some tokens. */
export function marksOf(tokens: readonly Token[]): ReadonlySet<SpokenMark> {
  return new Set(tokens.flatMap((token) => token.marks))
}

/** True where every word is known and none leads to another year. */
export function isUnderstood(tokens: readonly Token[], reading: Reading): boolean {
  return reading.time === 'now' && tokens.every(({ kind, time }) => kind !== 'unknown' && time !== 'other')
}

/** 政府信息公开申请和行政复议 are two things; 因政府信息公开申请引发的行政复议 is one. */
export function isJoint(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ marks }, index) =>
      marks.includes('application') &&
      tokens[index + 1]?.marks.includes('and') === true &&
      tokens.slice(index + 2).some((later) => later.marks.includes('review') || later.marks.includes('litigation')),
  )
}

/** From the first to the last of some tokens; 、 and 和 before them belong to what stands before. */
export function rangeOf(all: readonly Token[]): readonly [start: number, end: number] {
  const tokens = all.filter(({ marks }) => marks.join() !== 'and')
  return [Math.min(...tokens.map(({ start }) => start)), Math.max(...tokens.map(({ end }) => end))]
}

/** A claim from what its words mean and what the sentence said before. */
export function claimOf(
  meaning: Meaning,
  reading: Reading,
  marks: ReadonlySet<SpokenMark>,
  [start, end]: readonly [number, number],
  said: Pick<Claim, 'value' | 'unit' | 'how' | 'exactness'>,
): Claim {
  const isPartial = meaning.isPartial || marks.has('cumulative')
  return { ...meaning, isPartial, marks, start, end, scope: reading.scope, part: null, wholes: [], ...said }
}

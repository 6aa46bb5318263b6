import type { SpokenMark } from '../../../parsers/spec.ts'
import type { Claim, Topic } from './claim.ts'
import { followingClaims } from './following-claims.ts'
import { lexSentence, type Speaker, type Token } from './lex-sentence.ts'
import { disputeKinds, meaningOf } from './meaning.ts'
import { claimOf, isJoint, isUnderstood, marksOf, type Reading, rangeOf } from './reading.ts'
import type { Sentence } from './sentences.ts'

/** What the sentences before one have spoken of. */
export interface Context {
  /** The sentence before counted applications, so 予以公开3件 goes on with them. */
  readonly followsApplications: boolean
  /** Disputes here are about disclosure. */
  readonly isOfDisclosure: boolean
  /** Whose figures the sentence before gave, and its amounts, of which shares may be said. */
  readonly scope: Claim['scope']
  readonly amounts: readonly number[]
}

/** What a sentence says, and what the next one may go on from. */
export interface ReadSentence {
  readonly claims: readonly Claim[]
  readonly scope: Claim['scope']
  readonly amounts: readonly number[]
  /** Every amount stands among words that are known; else nobody knows of what the next sentence gives parts. */
  readonly isWhole: boolean
}

/** One amount with the words that belong to it. */
interface Segment {
  readonly tokens: readonly Token[]
  readonly amount: Token
}

/** The amounts that a sentence says of the report's own year; those of other years are left out. */
export function readSentence(sentence: Sentence, speaker: Speaker, context: Context): ReadSentence {
  const tokens = lexSentence(sentence.text, speaker)
  const own = tokens.flatMap(({ kind, amount }) => (kind === 'amount' && amount ? [amount.value] : []))
  const reading: Reading = {
    topic: topicOf(sentence, tokens, context),
    time: 'now',
    scope: context.scope,
    isRegion: speaker.isRegion,
    amounts: [...context.amounts, ...own],
    claims: [],
  }
  const clauses = clausesOf(tokens)
  for (const clause of clauses) {
    // 行政复议5件（…）；行政诉讼3件，其中…: what follows a semicolon speaks of what stands behind it.
    if (sentence.text[(clause[0]?.start ?? 0) - 1] === ';') reading.topic = { ...reading.topic, disputes: [] }
    readClause(clause, reading)
  }
  const isWhole = clauses.every((clause) => !clause.some(isAmount) || clause.every(({ kind }) => kind !== 'unknown'))
  // Without an amount a sentence gives nobody's figures.
  const scope = own.length > 0 ? reading.scope : 'unsaid'
  return { claims: [...reading.claims, ...addedParts(reading.claims)], scope, amounts: own, isWhole }
}

/** Documents are looked for in the whole sentence, everything else is learned on the way. */
function topicOf(sentence: Sentence, tokens: readonly Token[], context: Context): Topic {
  return {
    isApplication: false,
    followsApplications: context.followsApplications,
    isForeign: false,
    isByAttribute: tokens.some(({ marks }) => marks.includes('disclosed')) || sentence.section.key === 'disclosure',
    disputes: [],
    documents: [],
    isAdministrative: false,
    isOfDisclosure: context.isOfDisclosure || /公开/u.test(sentence.text),
  }
}

function clausesOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const clauses: Token[][] = [[]]
  for (const token of tokens) {
    if (token.kind === 'break') clauses.push([])
    else clauses.at(-1)?.push(token)
  }
  return clauses.filter((clause) => clause.length > 0)
}

const isAmount = ({ kind }: Token): boolean => kind === 'amount' || kind === 'percent'

function readClause(clause: readonly Token[], reading: Reading): void {
  const { segments, tail } = segmentsOf(clause)
  for (const segment of segments) {
    note(segment.tokens, reading)
    readSegment(segment, reading)
  }
  if (tail.length === 0) return
  note(tail, reading)
  reading.claims.push(...followingClaims(tail, reading))
}

/** Marks that say what is counted or what happened to it; a stretch without any belongs to its neighbour. */
const bare: ReadonlySet<SpokenMark> = new Set([
  'filler',
  'all',
  'and',
  'self',
  'organ',
  'wide',
  'about',
  'at_least',
  'cumulative',
  'and_so_on',
  'part',
  'region',
])
const isTelling = (tokens: readonly Token[]): boolean =>
  tokens.some(({ marks }) => marks.some((mark) => !bare.has(mark)))

function withoutSubject(topic: Topic): Topic {
  return { ...topic, isApplication: false, followsApplications: false, disputes: [], documents: [] }
}

/** Each amount with its words: those before it, or behind it where they alone tell (3件维持、2件纠正). */
function segmentsOf(clause: readonly Token[]): {
  readonly segments: readonly Segment[]
  readonly tail: readonly Token[]
} {
  const places = clause.flatMap((token, index) => (isAmount(token) ? [index] : []))
  if (places.length === 0) return { segments: [], tail: clause }
  const between = [-1, ...places].map((place, index) => clause.slice(place + 1, places[index] ?? clause.length))
  const [before = []] = between
  const behind = between.at(-1) ?? []
  const isBehind = !isTelling(before) && isTelling(behind)
  const isApart = isTelling(before) && startsAnew(behind)
  const segments = places.map((place, index): Segment => {
    const words = between[isBehind ? index + 1 : index] ?? []
    const rest = index === places.length - 1 && !isBehind && !isApart ? behind : []
    const lead = isBehind && index === 0 ? before : []
    return { amount: clause[place] as Token, tokens: [...lead, ...words, ...rest] }
  })
  return { segments, tail: isApart ? behind : [] }
}

/** 收到12件并已答复, 收到12件均已答复: what follows speaks of all of them. */
function startsAnew(tokens: readonly Token[]): boolean {
  return tokens[0]?.marks.includes('all') ?? false
}

/** Learns from words: when, whose, what is spoken of. */
function note(tokens: readonly Token[], reading: Reading): void {
  const marks = marksOf(tokens)
  const time = tokens.findLast((token) => token.time === 'now' || token.time === 'other')?.time
  if (time === 'now' || time === 'other') reading.time = time
  if (marks.has('wide') || (marks.has('region') && !reading.isRegion)) reading.scope = 'wide'
  else if (marks.has('organ')) reading.scope = 'organ'
  else if (marks.has('self') || marks.has('region')) reading.scope = 'place'
  // What stands in a stretch that is not understood may be another subject: 加强网站互动，受理300件.
  if (tokens.some(({ kind }) => kind === 'unknown')) {
    reading.topic = withoutSubject(reading.topic)
    return
  }
  const { topic } = reading
  const documents = (['normative', 'rules'] as const).filter((kind) => marks.has(kind))
  reading.topic = {
    ...topic,
    isApplication: topic.isApplication || marks.has('application'),
    isForeign: topic.isForeign || marks.has('foreign'),
    disputes: [...new Set([...topic.disputes, ...disputeKinds(marks)])],
    documents: documents.length > 0 ? documents : topic.documents,
    // 规范性文件 after 行政规范性文件 in one sentence are the same documents.
    isAdministrative: topic.isAdministrative || marks.has('administrative'),
  }
}

function readSegment({ tokens, amount }: Segment, reading: Reading): void {
  if (!amount.amount || !isUnderstood(tokens, reading)) return
  const marks = marksOf(tokens)
  if (amount.kind === 'percent') {
    reading.claims.push(...shareOf(amount, marks, reading))
    return
  }
  if (marks.has('none') || isJoint(tokens)) return
  const meaning = meaningOf(marks, amount.amount.unit, reading.topic)
  if (!meaning) return
  const { value, unit } = amount.amount
  // 行政复议、行政诉讼各1件, or none of either.
  const isEach = meaning.kinds.length > 1 && (marks.has('each') || value === 0 || marks.has('all'))
  const sums = isEach ? meaning.kinds.map((kind) => [kind]) : [meaning.kinds]
  const range = rangeOf([...tokens, amount])
  for (const kinds of sums) {
    reading.claims.push(
      claimOf({ ...meaning, kinds }, reading, marks, range, {
        value,
        unit,
        how: 'amount',
        exactness: exactnessOf(marks, amount),
      }),
    )
  }
}

function exactnessOf(marks: ReadonlySet<SpokenMark>, { amount }: Token): Claim['exactness'] {
  if (amount?.isOver || marks.has('at_least')) return 'at-least'
  return marks.has('about') ? 'about' : 'exact'
}

/** Kinds of which a share is said: of applications, and not of documents or disputes. */
const ofResults = /^(?:received|handled|closed|carried_|by_|granted|partial|denied|unavailable|not_processed|other)/u

/** 占33.9% of what the amount before was a part of. */
function shareOf(amount: Token, marks: ReadonlySet<SpokenMark>, reading: Reading): readonly Claim[] {
  const whole = reading.claims.at(-1)
  const others = [...marks].filter(
    (mark) => !bare.has(mark) && mark !== 'share' && mark !== 'application' && mark !== 'closed',
  )
  if (
    !amount.amount ||
    !whole ||
    whole.how !== 'amount' ||
    !ofResults.test(whole.kinds[0] ?? '') ||
    !marks.has('share') ||
    others.length > 0
  )
    return []
  const said = {
    value: amount.amount.value,
    unit: '%',
    how: 'share',
    part: whole.value,
    wholes: reading.amounts,
  } as const
  return [{ ...whole, ...said, end: Math.max(amount.end, whole.end), marks }]
}

/** Answers counted in parts (3份超时, 后续11份按期; 按时10件, 延期2件) are added up to all answers. */
function addedParts(claims: readonly Claim[]): readonly Claim[] {
  const parts = claims.filter(
    ({ how, kinds, marks, column, exactness }) =>
      how === 'amount' &&
      exactness === 'exact' &&
      column === null &&
      kinds.join() === 'closed' &&
      (['late', 'on_time', 'rest'] as const).some((mark) => marks.has(mark)),
  )
  const [first, second] = parts
  if (!first || !second || parts.length > 2) return []
  const isWhole = second.marks.has('rest') || first.marks.has('late') !== second.marks.has('late')
  if (!isWhole) return []
  return [{ ...first, end: second.end, value: first.value + second.value, how: 'parts', isPartial: false }]
}

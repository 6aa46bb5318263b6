import type { SpokenMark } from '../../../parsers/spec.ts'

/** One amount that a sentence says, before it is compared. Offsets in the sentence's squeezed text. */
export interface Claim {
  readonly start: number
  readonly end: number
  /** Kinds of parsers/forms/spoken-cells.ts whose sum is said. */
  readonly kinds: readonly string[]
  /** Kinds that it may mean as well. */
  readonly otherKinds: readonly string[]
  /** Kind of applicant, or result of a dispute; null for all of them. */
  readonly column: string | null
  readonly value: number
  readonly unit: string | null
  readonly exactness: 'exact' | 'about' | 'at-least'
  readonly scope: 'unsaid' | 'place' | 'organ' | 'wide'
  /**
   * `amount` is said outright; `none` by 未收到 and the like; `all` by 均已答复; `parts` is added up from two amounts;
   * `share` is a percentage of what the sentence counted before.
   */
  readonly how: 'amount' | 'none' | 'all' | 'parts' | 'share'
  /** Says something of a part only: answered in time, by letter. */
  readonly isPartial: boolean
  /** The sentence may mean more, or something else, than the table: 规范性文件 without 行政, suits of no named kind. */
  readonly isLoose: boolean
  readonly marks: ReadonlySet<SpokenMark>
  /** Of a share: the amount that it is the share of. */
  readonly part: number | null
  /** Of a share: amounts said before, of which it may be the share, beside those of the table. */
  readonly wholes: readonly number[]
}

/** What one stretch of words says about its amount; null kinds are none that tables have. */
export interface Meaning {
  readonly kinds: readonly string[]
  readonly otherKinds: readonly string[]
  readonly column: string | null
  readonly isPartial: boolean
  readonly isLoose: boolean
}

/** What a sentence has spoken of so far. */
export interface Topic {
  readonly isApplication: boolean
  /** The sentence before counted applications. */
  readonly followsApplications: boolean
  /** Something else than applications is counted in the sentence too (工单, 投诉). */
  readonly isForeign: boolean
  /** Documents are counted by how they may be published, so 依申请公开 is a kind of document here. */
  readonly isByAttribute: boolean
  /** Kinds of disputes spoken of, each once. */
  readonly disputes: readonly string[]
  /** normative, rules. */
  readonly documents: readonly string[]
  readonly isAdministrative: boolean
  /** The sentence or its section is about disclosure on application. */
  readonly isOfDisclosure: boolean
}

import type { SpokenMark } from '../../../parsers/spec.ts'
import type { Meaning, Topic } from './claim.ts'

type Marks = ReadonlySet<SpokenMark>

const spoilers: readonly SpokenMark[] = ['difference', 'modal', 'foreign', 'rate', 'share']
const applicants = ['natural', 'legal_persons', 'business', 'research', 'public_interest', 'legal_service'] as const
const channels = ['by_online', 'by_letter', 'by_in_person', 'by_fax', 'by_other'] as const
const results: readonly (readonly [mark: SpokenMark, column: string])[] = [
  ['maintained', 'maintained'],
  ['corrected', 'corrected'],
  ['pending', 'pending'],
  ['other_any', 'other'],
]
const outcomeGroups = ['granted', 'partial', 'denied', 'unavailable', 'not_processed', 'other'] as const
const counted = ['normative', 'rules', 'licensing', 'punishment', 'coercion', 'fee'] as const

const applicationUnits = /^(?:件|件次|份|条|起|宗|例|项)$/u
const disputeUnits = /^(?:件|起|宗|例)$/u
const documentUnits = /^(?:件|份|部|项|个)$/u
const decisionUnits = /^(?:件|起|宗|例|项|个)$/u

/** Words beside those of a family that leave its meaning alone. */
const neutral: readonly SpokenMark[] = [
  'wide',
  'region',
  'organ',
  'self',
  'all',
  'each',
  'and',
  'and_so_on',
  'about',
  'at_least',
  'cumulative',
  'part',
  'filler',
]
/** A sentence about applications holds nothing else than these; 有效申请 and 其他申请 are other applications. */
const ofApplications: ReadonlySet<SpokenMark> = new Set<SpokenMark>([
  ...neutral,
  ...applicants,
  ...channels,
  ...outcomeGroups,
  'application',
  'received',
  'fresh',
  'accepted',
  'handled',
  'closed',
  'carried_in',
  'carried_out',
  'on_time',
  'late',
  'rest',
])
/** 被申请行政复议 and the like hold the word for applications too. */
const ofDisputes: ReadonlySet<SpokenMark> = new Set<SpokenMark>([
  ...neutral,
  'review',
  'litigation',
  'direct',
  'after_review',
  'application',
  'received',
  'fresh',
  'accepted',
  'handled',
  'maintained',
  'corrected',
  'pending',
  'other_any',
  'rest',
  'carried_in',
])
const onlyHas = (marks: Marks, allowed: ReadonlySet<SpokenMark>): boolean =>
  [...marks].every((mark) => allowed.has(mark) || mark.includes('.'))

const has = (marks: Marks, ...names: readonly SpokenMark[]): boolean => names.some((name) => marks.has(name))
const plain = (kinds: readonly string[]): Meaning => ({
  kinds,
  otherKinds: [],
  column: null,
  isPartial: false,
  isLoose: false,
})

/**
 * What an amount counts, from the marks of the words around it and from what the sentence spoke of before; null where
 * the tables have no such number, or where the words allow more than one reading. A bare 0 has no unit.
 */
export function meaningOf(marks: Marks, unit: string | null, topic: Topic): Meaning | null {
  if (has(marks, ...spoilers)) return null
  const fits = (units: RegExp): boolean => unit === null || units.test(unit)
  if (has(marks, 'fee')) return unit === '元' || unit === '万元' || unit === null ? feeOf(marks) : null
  if (has(marks, 'review', 'litigation')) return fits(disputeUnits) ? disputeOf(marks, topic) : null
  if (has(marks, ...counted)) {
    return has(marks, 'normative', 'rules')
      ? fits(documentUnits)
        ? documentOf(marks, marks, has(marks, 'administrative') || topic.isAdministrative)
        : null
      : fits(decisionUnits)
        ? decisionOf(marks)
        : null
  }
  const isDocument = topic.documents.length > 0 && !topic.isApplication && has(marks, 'issued', 'repealed', 'in_force')
  if (isDocument)
    return fits(documentUnits) ? documentOf(marks, new Set(topic.documents), topic.isAdministrative) : null
  if (!has(marks, 'application') && has(marks, 'maintained', 'corrected', 'pending', 'other_any')) {
    return fits(disputeUnits) && topic.disputes.length === 1 ? resultOf(marks, topic) : null
  }
  return fits(applicationUnits) ? (applicationOf(marks, unit, topic) ?? disclosedOf(marks, unit)) : null
}

function feeOf(marks: Marks): Meaning | null {
  return has(marks, 'application', 'received') ? null : plain(['fee'])
}

function disputeOf(marks: Marks, topic: Topic): Meaning | null {
  if (!onlyHas(marks, ofDisputes) || [...marks].some((mark) => mark.includes('.'))) return null
  const kinds = disputeKinds(marks)
  const result = results.filter(([mark]) => marks.has(mark))
  if (result.length > 1) return null
  const column = result[0]?.[1] ?? null
  // A government handles the disputes of its departments, beside its own.
  const isLoose = !topic.isOfDisclosure || has(marks, 'handled', 'accepted')
  return { ...plain(kinds), column, isPartial: has(marks, 'rest', 'fresh', 'part', 'carried_in'), isLoose }
}

/** review, and one of litigation, direct, after_review. */
export function disputeKinds(marks: Marks): readonly string[] {
  const suit = has(marks, 'direct') ? 'direct' : has(marks, 'after_review') ? 'after_review' : 'litigation'
  return [...(has(marks, 'review') ? ['review'] : []), ...(has(marks, 'litigation') ? [suit] : [])]
}

function resultOf(marks: Marks, topic: Topic): Meaning | null {
  const result = results.filter(([mark]) => marks.has(mark))
  if (result.length !== 1 || !onlyHas(marks, ofDisputes)) return null
  return { ...plain(topic.disputes), column: result[0]?.[1] ?? null, isLoose: !topic.isOfDisclosure }
}

function documentOf(marks: Marks, kinds: ReadonlySet<string>, isAdministrative: boolean): Meaning | null {
  if (has(marks, 'application', 'received', 'closed', 'handled', 'licensing', 'punishment', 'coercion')) return null
  const strong = (['in_force', 'repealed'] as const).filter((mark) => marks.has(mark))
  if (strong.length > 1) return null
  const event = strong[0] ?? (has(marks, 'issued') ? 'issued' : has(marks, 'disclosed') ? 'disclosed' : null)
  if (event === null) return null
  // 发布 and 公布 may mean published again; 规范性文件 may count those of the party too.
  const isLoose = (event === 'issued' && has(marks, 'disclosed')) || (kinds.has('normative') && !isAdministrative)
  const documents = ['rules', 'normative'].filter((kind) => kinds.has(kind))
  return { ...plain(documents.map((kind) => `${kind}.${event}`)), isLoose, isPartial: has(marks, 'rest', 'part') }
}

function decisionOf(marks: Marks): Meaning | null {
  if (has(marks, 'application', 'received', 'disclosed', 'fee', ...applicants)) return null
  // 公开行政许可信息55项，行政处罚3项 counts what was published.
  if (!has(marks, 'decided', 'handled', 'closed')) return null
  const kinds = (['licensing', 'punishment', 'coercion'] as const).filter((kind) => marks.has(kind))
  return { ...plain(kinds.map((kind) => `${kind}.decided`)), isLoose: !has(marks, 'decided') }
}

function applicationOf(marks: Marks, unit: string | null, topic: Topic): Meaning | null {
  const people = applicants.filter((one) => marks.has(one))
  const outcome = outcomeOf(marks)
  if (!onlyHas(marks, ofApplications) || people.length > 1 || outcome === null) return null
  const column = people[0] ?? null
  // Results and carried-over cases name themselves; 受理300件 needs its applications in the same sentence.
  const namesItself = outcome.kinds.length > 0 || has(marks, 'carried_in', 'carried_out') || column !== null
  const isSpokenOf = topic.isApplication || (topic.followsApplications && namesItself)
  if (!has(marks, 'application') && (topic.isForeign || !isSpokenOf)) return null
  const isPartial = has(marks, 'on_time', 'late', 'rest', ...channels)
  if (outcome.kinds.length > 0) {
    // 不予公开1402条 counts documents that are not to be published, not answers.
    if (topic.isByAttribute || has(marks, 'received', 'carried_in', 'carried_out')) return null
    return { ...outcome, column, isPartial }
  }
  const kind = kindOfApplication(marks, unit, topic, column !== null)
  if (kind === null) return null
  const isPart = column === null && has(marks, 'part') && ['received', 'handled', 'closed'].includes(kind)
  // 89件次 may count one application twice, one application may ask for several 项.
  const isLoose = unit === '件次' || unit === '项'
  return { ...plain([kind]), column, isLoose, isPartial: isPartial || isPart || isPartOfClosed(marks) }
}

const isPartOfClosed = (marks: Marks): boolean => has(marks, 'carried_in', 'carried_out') && has(marks, 'closed')

function kindOfApplication(marks: Marks, unit: string | null, topic: Topic, hasApplicant: boolean): string | null {
  if (has(marks, 'carried_in') && has(marks, 'carried_out')) return null
  if (has(marks, 'carried_in')) return 'carried_in'
  if (has(marks, 'carried_out')) return 'carried_out'
  const way = channels.filter((one) => marks.has(one))
  if (way.length > 0) return way.length === 1 && !has(marks, 'closed') ? (way[0] ?? null) : null
  const events = (['received', 'handled', 'closed'] as const).filter((mark) => marks.has(mark))
  if (events.length > 1) return 'handled'
  if (events[0]) return events[0]
  if (has(marks, 'late', 'rest')) return 'closed'
  // 其中申请8件 is some of them, nobody knows which.
  if (topic.isByAttribute || unit === '条' || (has(marks, 'part') && !hasApplicant)) return null
  return hasApplicant || has(marks, 'application') ? 'handled' : null
}

/** Which results are named; no kinds where none is, null where they cannot be added. */
function outcomeOf(marks: Marks): Meaning | null {
  const leaves = [...marks].filter((mark) => mark.includes('.'))
  const groups = outcomeGroups.filter((group) => marks.has(group))
  const groupOfLeaf = new Set(leaves.map((leaf) => leaf.slice(0, leaf.indexOf('.'))))
  if (leaves.length === 0) return plain(groups)
  const [group, another] = [...groupOfLeaf]
  if (another || group === undefined || groups.some((one) => one !== group)) return null
  if (groups.length === 0) return has(marks, 'and_so_on') ? null : plain(leaves)
  // 因本机关不掌握等原因无法提供: the group; 因本机关不掌握无法提供: the reason.
  return has(marks, 'and_so_on') ? { ...plain([group]), otherKinds: leaves } : { ...plain(leaves), otherKinds: [group] }
}

function disclosedOf(marks: Marks, unit: string | null): Meaning | null {
  if (!has(marks, 'disclosed') || (unit !== '条' && unit !== '件')) return null
  if (has(marks, 'application', 'received', 'closed', 'issued', ...channels, ...counted)) return null
  return { ...plain(['disclosed']), isLoose: true }
}

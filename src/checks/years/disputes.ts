import { type IndexedYear, type Pair, pairFinding, type ReadFact, type RelatedFinding } from './pair.ts'

/** Reconsiderations and suits of two years, and the applications that they must follow. */
export function checkDisputes(pair: Pair): readonly RelatedFinding[] {
  return [...pendingLost(pair), ...suitsAfterReview(pair), ...withoutRequest(pair)]
}

/** XY-OPEN: what was pending is decided or pending a year later. */
function pendingLost(pair: Pair): readonly RelatedFinding[] {
  const pending = pair.earlier.at('t4', 'review', 'pending')
  const total = pair.later.at('t4', 'review', 'total')
  if (!pending || !total || pending.value <= total.value) return []
  const values = { pending: pending.value, total: total.value }
  return [pairFinding('years.pending-lost', pair, values, { earlier: [pending], later: [total] })]
}

/** T4-LR≤RV: a suit after reconsideration needs a reconsideration, of the same year or the one before. */
function suitsAfterReview(pair: Pair): readonly RelatedFinding[] {
  const suits = pair.later.at('t4', 'after_review', 'total')
  const now = pair.later.at('t4', 'review', 'total')
  const before = pair.earlier.at('t4', 'review', 'total')
  if (!suits || !now || !before || suits.value <= now.value + before.value) return []
  const values = { suits: suits.value, reviews: now.value + before.value }
  return [pairFinding('years.suits-after-review', pair, values, { earlier: [before], later: [suits, now] })]
}

/**
 * T4-vs-T3, asked of two years: the answer to an application of December is disputed in the next year, so that one year
 * without applications says nothing.
 */
function withoutRequest(pair: Pair): readonly RelatedFinding[] {
  const disputes = ['review', 'direct'].map((row) => pair.later.at('t4', row, 'total'))
  const requests = [requestsOf(pair.earlier), requestsOf(pair.later)]
  const [before, now] = requests
  const counted = disputes.filter((fact): fact is ReadFact => fact !== null && fact.value > 0)
  if (!before || !now || counted.length === 0 || disputes.includes(null)) return []
  if ([...before, ...now].some((fact) => fact.value > 0)) return []
  const values = { disputes: counted.reduce((sum, fact) => sum + fact.value, 0) }
  return [pairFinding('years.dispute-without-request', pair, values, { earlier: before, later: [...counted, ...now] })]
}

/** New applications and those carried in, in total; null where one was not read. */
function requestsOf(year: IndexedYear): readonly ReadFact[] | null {
  const facts = ['new', 'carried_in'].flatMap((row) => year.at('t3', row, 'total') ?? [])
  return facts.length === 2 ? facts : null
}

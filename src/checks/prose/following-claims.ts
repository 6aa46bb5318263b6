import type { Claim } from './claim.ts'
import type { Token } from './lex-sentence.ts'
import { meaningOf } from './meaning.ts'
import { claimOf, isJoint, isUnderstood, marksOf, type Reading, rangeOf } from './reading.ts'

/**
 * What a clause without a number says: 未收到申请, 均已答复, 均获维持, 均已结案, 未被纠错. Amounts said before in the
 * sentence are those that 均 speaks of.
 */
export function followingClaims(tokens: readonly Token[], reading: Reading): readonly Claim[] {
  if (!isUnderstood(tokens, reading)) return []
  const marks = marksOf(tokens)
  if (marks.has('none')) return noneClaims(tokens, reading)
  return marks.has('all') ? [...allClosed(tokens, reading), ...allDisputes(tokens, reading)] : []
}

function noneClaims(tokens: readonly Token[], reading: Reading): readonly Claim[] {
  const marks = marksOf(tokens)
  // 未发生举报、投诉、行政复议、行政诉讼: none of any, and the tables know of the last two.
  const isOfDisputes = marks.has('review') || marks.has('litigation')
  const without = new Set(
    [...marks].filter((mark) => mark !== 'none' && mark !== 'all' && (mark !== 'foreign' || !isOfDisputes)),
  )
  const said = { value: 0, unit: null, how: 'none', exactness: 'exact' } as const
  const range = rangeOf(tokens)
  const meaning = meaningOf(without, null, reading.topic)
  if (!meaning || meaning.isPartial) return []
  const claims = meaning.kinds.flatMap((kind) => {
    const received = kind === 'received' || (kind === 'handled' && without.has('application'))
    // 无申请 alone says it of the year; without 申请 in the clause nobody knows of what.
    if (received && !without.has('application')) return []
    return [claimOf({ ...meaning, kinds: [received ? 'none-received' : kind] }, reading, marks, range, said)]
  })
  if (!isOfDisputes || !isJoint(tokens)) return claims
  const received = { ...meaning, kinds: ['none-received'], column: null }
  return [claimOf(received, reading, marks, range, said), ...claims]
}

/** 均已答复: as many answered as were received, with what the sentence says was carried in. */
function allClosed(tokens: readonly Token[], reading: Reading): readonly Claim[] {
  const marks = marksOf(tokens)
  const amounts = reading.claims.filter(({ how, column }) => how === 'amount' && column === null)
  const received = amounts.filter(({ kinds }) => kinds.join() === 'received' || kinds.join() === 'handled')
  const [first, another] = received
  if (!marks.has('closed') || !first || another || first.exactness !== 'exact' || first.isPartial) return []
  if (marks.has('review') || marks.has('litigation') || reading.topic.disputes.length > 0) return []
  if (amounts.some(({ kinds }) => kinds.includes('carried_out')) || first.value === 0) return []
  const carried = amounts.find(({ kinds }) => kinds.join() === 'carried_in')
  const meaning = { kinds: ['closed'], otherKinds: [], column: null, isPartial: false, isLoose: first.isLoose }
  const value = first.value + (carried?.value ?? 0)
  const range: [number, number] = [first.start, rangeOf(tokens)[1]]
  return [claimOf(meaning, reading, marks, range, { value, unit: first.unit, how: 'all', exactness: 'exact' })]
}

/** 均获维持: every dispute of the sentence ended so; 均已结案: none is pending. */
function allDisputes(tokens: readonly Token[], reading: Reading): readonly Claim[] {
  const marks = marksOf(tokens)
  const disputes = reading.claims.filter(
    ({ how, column, kinds }) =>
      how === 'amount' && column === null && kinds.every((kind) => reading.topic.disputes.includes(kind)),
  )
  const [first] = disputes
  const column = (['maintained', 'corrected', 'pending'] as const).find((mark) => marks.has(mark))
  const isOver = marks.has('concluded')
  if (!first || disputes.some(({ exactness, isPartial }) => exactness !== 'exact' || isPartial)) return []
  if (column === undefined && !isOver) return []
  const kinds = [...new Set(disputes.flatMap((dispute) => dispute.kinds))]
  const meaning = {
    kinds,
    otherKinds: [],
    column: column ?? 'pending',
    isPartial: false,
    isLoose: disputes.some(({ isLoose }) => isLoose),
  }
  const value = column === undefined ? 0 : disputes.reduce((sum, dispute) => sum + dispute.value, 0)
  const range: [number, number] = [first.start, rangeOf(tokens)[1]]
  return [claimOf(meaning, reading, marks, range, { value, unit: first.unit, how: 'all', exactness: 'exact' })]
}

import type { Scope, Statement, StatementDoubt, TableRecord } from '../../../parsers/record.ts'
import type { RuleId } from '../../document/rules.ts'
import type { Sum } from '../operands.ts'
import { type Candidates, candidatesOf } from './cells.ts'
import type { Claim } from './claim.ts'
import { isRegion } from './own-names.ts'

/** Whose figures the tables hold. */
export interface Teller {
  readonly scope: Scope | null
  readonly issuer: string | null
}

/** How a claim compares with the tables. */
export interface Comparison extends Pick<Statement, 'verdict' | 'why' | 'cells' | 'tableValue' | 'isPlain'> {
  readonly rule: RuleId
  /** The cells that it equals, or most likely means. */
  readonly sum: Sum | null
  readonly table: TableRecord | null
}

/** Compares one claim with the cells that it may mean; `earlier` are the sentence's claims before it. */
export function compareClaim(claim: Claim, tables: readonly TableRecord[], teller: Teller): Comparison {
  const rule = ruleOf(claim)
  const candidates = candidatesOf(claim, tables)
  if (!candidates) return { rule, verdict: 'not_compared', why: 'no-table', ...nothing, table: null }
  if (claim.how === 'share') return { ...compareShare(claim, candidates, tables), rule, table: candidates.table }
  const found = verdictOf(claim, candidates, tables, teller)
  const isPlain =
    claim.exactness === 'exact' &&
    (claim.how === 'amount' || claim.how === 'none') &&
    !claim.isPartial &&
    !claim.isLoose &&
    claim.otherKinds.length === 0 &&
    !candidates.isRepeated &&
    candidates.anyOf.length === 1 &&
    fitsScope(claim, teller)
  return {
    ...found,
    rule,
    isPlain,
    cells: found.sum?.keys ?? [],
    tableValue: readTotal(found.sum),
    table: candidates.table,
  }
}

const nothing = { cells: [], tableValue: null, isPlain: false, sum: null } as const

type Found = Pick<Comparison, 'verdict' | 'why' | 'sum'>

function verdictOf(claim: Claim, candidates: Candidates, tables: readonly TableRecord[], teller: Teller): Found {
  const { anyOf, loosely } = candidates
  const [first = loosely[0] ?? null] = anyOf
  const equal = anyOf.find((sum) => isRead(sum) && equals(claim, sum))
  if (equal) return { verdict: 'agrees', why: claim.exactness === 'exact' ? null : 'approximate', sum: equal }
  const not = (why: StatementDoubt): Found => ({ verdict: 'not_compared', why, sum: first })
  if (loosely.some((sum) => isRead(sum) && equals(claim, sum)))
    return not(claim.otherKinds.length > 0 ? 'wording' : 'ambiguous')
  if (anyOf.length === 0 || !first) return not('no-table')
  if (anyOf.some((sum) => sum !== null && sum.total === null)) return not('unread')
  if (!isRead(first)) return not('blank')
  const doubt = doubtOf(claim, candidates, tables, teller)
  return doubt ? not(doubt) : { verdict: 'differs', why: null, sum: first }
}

/** Every operand was read, and not all of them are blank. */
function isRead(sum: Sum | null): sum is Sum {
  return sum !== null && sum.total !== null && sum.blanks < sum.facts.length
}

function readTotal(sum: Sum | null): number | null {
  return isRead(sum) ? sum.total : null
}

/** What keeps a difference from being a contradiction. */
function doubtOf(
  claim: Claim,
  candidates: Candidates,
  tables: readonly TableRecord[],
  teller: Teller,
): StatementDoubt | null {
  if (claim.isPartial) return 'partial'
  if (claim.how === 'parts' || candidates.isRepeated || claim.otherKinds.length > 0) return 'ambiguous'
  // 均已答复 follows the amount received; where that one is wrong already, nothing new is said.
  if (claim.how === 'all' && claim.kinds.join() === 'closed' && !equalsReceived(claim, tables)) return 'ambiguous'
  if (!fitsScope(claim, teller)) return 'scope'
  if (claim.exactness !== 'exact') return 'approximate'
  return claim.isLoose ? 'wording' : null
}

function equalsReceived(claim: Claim, tables: readonly TableRecord[]): boolean {
  const received = candidatesOf({ kinds: ['received'], otherKinds: [], column: null }, tables)
  return received?.anyOf.some((sum) => isRead(sum) && sum.total === claim.value) ?? false
}

/** False where the sentence may speak of more bodies than the table, or of fewer. */
function fitsScope({ scope }: Claim, { scope: own, issuer }: Teller): boolean {
  if (scope === 'unsaid' || scope === 'place') return true
  if (scope === 'wide') return own === 'aggregate'
  return own === 'own' || (own === null && !isRegion(issuer))
}

/** 约 and 近: this far from the number, as a share of it. */
const roundedBy = 0.1

function equals({ value, exactness }: Claim, { total }: Sum): boolean {
  if (total === null) return false
  if (exactness === 'exact') return total === value
  if (exactness === 'about') return Math.abs(total - value) <= value * roundedBy
  return total >= value && total < value + stepOf(value)
}

/** 5500余条 is less than 5600, 10余件 less than 20; of 15件以上 only the lower end is known. */
function stepOf(value: number): number {
  const zeros = /0*$/u.exec(String(value))?.[0].length ?? 0
  return zeros === 0 ? Number.POSITIVE_INFINITY : 10 ** zeros
}

/** Percentage points that rounding may take (domain text 2.5, N-PCT). */
const pointsOff = 0.1

function compareShare(
  claim: Claim,
  { anyOf, table }: Candidates,
  tables: readonly TableRecord[],
): Omit<Comparison, 'rule' | 'table'> {
  const part = anyOf.find(isRead)
  const whole = candidatesOf({ kinds: ['handled'], otherKinds: [], column: null }, tables)
  const wholes = whole?.anyOf.filter(isRead) ?? []
  if (part?.total == null || wholes.length === 0 || whole?.table !== table)
    return { verdict: 'not_compared', why: 'unread', ...nothing }
  const decimals = /\.(\d+)$/u.exec(String(claim.value))?.[1]?.length ?? 0
  const tolerance = Math.max(pointsOff, 0.5 / 10 ** decimals) + 1e-9
  const ratios = wholes.flatMap(({ total }) =>
    total ? [part.total, claim.part].flatMap((count) => (count === null ? [] : [(100 * count) / total])) : [],
  )
  const said = claim.wholes.flatMap((total) => (total && claim.part !== null ? [(100 * claim.part) / total] : []))
  const holds = [...ratios, ...said].some((ratio) => Math.abs(ratio - claim.value) <= tolerance)
  const tableValue = ratios[0] === undefined ? null : Math.round(ratios[0] * 100) / 100
  if (tableValue === null) return { verdict: 'not_compared', why: 'blank', ...nothing }
  const verdict = holds ? 'agrees' : 'differs'
  return { verdict, why: null, sum: part, cells: part.keys, tableValue, isPlain: false }
}

const ruleOfKind: readonly (readonly [RegExp, RuleId])[] = [
  [/^none-received$/u, 'prose.none-received'],
  [/^(?:received|handled|by_\w+)$/u, 'prose.received'],
  [/^closed$/u, 'prose.closed'],
  [/^carried_/u, 'prose.carried'],
  [/^review$/u, 'prose.review'],
  [/^(?:litigation|direct|after_review)$/u, 'prose.litigation'],
  [/^(?:normative|rules)\./u, 'prose.normative'],
  [/\.decided$/u, 'prose.decisions'],
  [/^disclosed$/u, 'prose.disclosed'],
  [/^fee$/u, 'prose.fee'],
]
const applicants = /^(?:natural|legal_persons|business|research|public_interest|legal_service)$/u

function ruleOf({ kinds, column, how }: Claim): RuleId {
  if (how === 'share') return 'prose.percentage'
  if (column !== null && applicants.test(column)) return 'prose.applicant'
  const isDispute = kinds.some((kind) => /^(?:review|litigation|direct|after_review)$/u.test(kind))
  if (how === 'all') return isDispute ? 'prose.dispute-results' : 'prose.all-closed'
  // A sum that holds suits speaks of both tables' halves; the last kind names it.
  return ruleOfKind.find(([pattern]) => pattern.test(kinds.at(-1) ?? ''))?.[1] ?? 'prose.outcome'
}

import type { ReportNumbers } from '../../db/index.ts'
import type { Rate } from './comparison.ts'

/** A column of `request_metric` or `dispute_metric`; these views alone say how it is made. */
interface RateSketch {
  readonly code: string
  /** The table that it is made from. */
  readonly of: 't3' | 't4'
  readonly kind: 'number' | 'rate'
  readonly en: string
  readonly zh: string
}

/** Sums that a table prints as several rows, then the rates, in the order in which they are shown. */
export const rateSketches: readonly RateSketch[] = [
  { code: 'denied', of: 't3', kind: 'number', en: 'denied, all reasons', zh: '不予公开（合计）' },
  { code: 'unavailable', of: 't3', kind: 'number', en: 'cannot be provided, all reasons', zh: '无法提供（合计）' },
  { code: 'not_processed', of: 't3', kind: 'number', en: 'not processed, all reasons', zh: '不予处理（合计）' },
  { code: 'other', of: 't3', kind: 'number', en: 'handled otherwise', zh: '其他处理（合计）' },
  { code: 'disclosure_rate', of: 't3', kind: 'rate', en: 'granted in full or in part, of those closed', zh: '公开率' },
  { code: 'denial_rate', of: 't3', kind: 'rate', en: 'denied, of those closed', zh: '不予公开率' },
  { code: 'unavailable_rate', of: 't3', kind: 'rate', en: 'cannot be provided, of those closed', zh: '无法提供率' },
  { code: 'not_processed_rate', of: 't3', kind: 'rate', en: 'not processed, of those closed', zh: '不予处理率' },
  { code: 'other_rate', of: 't3', kind: 'rate', en: 'handled otherwise, of those closed', zh: '其他处理率' },
  { code: 'carry_over_rate', of: 't3', kind: 'rate', en: 'carried over, of those that came in', zh: '结转率' },
  { code: 'review_correction_rate', of: 't4', kind: 'rate', en: 'corrected in reconsideration', zh: '复议纠错率' },
  { code: 'suit_correction_rate', of: 't4', kind: 'rate', en: 'corrected in court', zh: '诉讼纠错率' },
  { code: 'dispute_rate', of: 't4', kind: 'rate', en: 'disputed, of those closed', zh: '争议率' },
]

/** The rates of a report; none of a table that it does not print. */
export function ratesOf(numbers: ReportNumbers): readonly Rate[] {
  return rateSketches.flatMap(({ code, of }): readonly Rate[] => {
    const printed = of === 't3' ? numbers.request : numbers.dispute
    const corrected = of === 't3' ? numbers.requestCorrected : numbers.disputeCorrected
    if (!printed) return []
    const value = numberOrNull(printed[code])
    const best = corrected?.shows === 'corrected' ? numberOrNull(corrected[code]) : value
    return [{ code, printed: value, corrected: best === value ? null : best, flagged: printed.flagged }]
  })
}

function numberOrNull(value: unknown): number | null {
  return typeof value === 'number' ? value : null
}

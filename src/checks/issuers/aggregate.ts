import type { TableCode } from '../../../parsers/record.ts'
import { keyOf } from '../../document/finding-on.ts'
import { rules } from '../../document/rules.ts'
import { columnLabel } from '../years/line-labels.ts'
import { indexYear, labelOf, type ReadFact, type RelatedFinding, rounded } from '../years/pair.ts'
import type { YearRecord } from '../years/year-record.ts'

/** Numbers that an aggregate adds up; stocks and changes of items are counted in too many ways. */
const lines: readonly (readonly [table: TableCode, row: string, column: string, form?: string])[] = [
  ['t3', 'new', 'total'],
  ['t3', 'carried_in', 'total'],
  ['t3', 'granted', 'total'],
  ['t3', 'partial', 'total'],
  ['t3', 'total', 'total'],
  ['t3', 'carried_out', 'total'],
  ['t4', 'review', 'total'],
  ['t4', 'direct', 'total'],
  ['t4', 'after_review', 'total'],
  ['t2', 'normative', 'issued', 'F2021'],
  ['t2', 'licensing', 'decisions', 'F2021'],
  ['t2', 'punishment', 'decisions', 'F2021'],
  ['t2', 'coercion', 'decisions', 'F2021'],
]

/** Tables that `checkAggregate` looks into. */
export const aggregatedTables: readonly TableCode[] = [...new Set(lines.map(([table]) => table))]

/**
 * XI-AGG: an aggregate is at least the sum of what bodies under it report of themselves in the same year. `children` are
 * some of them, each once; the finding names them in this order. Null where nothing contradicts.
 */
export function checkAggregate(
  aggregate: YearRecord,
  issuer: string,
  children: readonly YearRecord[],
): RelatedFinding | null {
  const whole = indexYear(aggregate)
  const parts = children.map(indexYear)
  const smaller = lines.flatMap(([table, row, column, form]) => {
    const total = whole.at(table, row, column)
    if (!total || (form !== undefined && whole.table(table)?.form !== form)) return []
    const found = parts.flatMap((part) => {
      const fact = form === undefined || part.table(table)?.form === form ? part.at(table, row, column) : null
      return fact ? [{ part, fact }] : []
    })
    const sum = rounded(found.reduce((all, { fact }) => all + fact.value, 0))
    return sum > total.value ? [{ total, sum, found: found.filter(({ fact }) => fact.value > 0) }] : []
  })
  if (smaller.length === 0) return null
  const text = smaller.map(
    ({ total, sum }) => `${labelOf(total)}（${columnLabel(total.table, total.column)}） ${total.value} < ${sum}`,
  )
  const byPart = Map.groupBy(
    smaller.flatMap(({ found }) => found),
    ({ part }) => part.record,
  )
  const rule = 'issuers.aggregate-below-parts'
  return {
    rule,
    severity: rules[rule].severity,
    values: { issuer, year: aggregate.year, count: children.length, lines: text.join('；') },
    report: aggregate.key,
    facts: smaller.map(({ total }) => keyOf(total)),
    positions: placesOf(smaller.map(({ total }) => total)),
    related: [...byPart].map(([record, found]) => ({
      key: record.key,
      year: record.year,
      // Nothing says that a part is wrong: its numbers are shown, and not flagged.
      facts: [],
      positions: placesOf(found.map(({ fact }) => fact)),
    })),
  }
}

function placesOf(facts: readonly ReadFact[]): readonly string[] {
  return [...new Set(facts.flatMap(({ position }) => position ?? []))]
}

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TableRecord } from '../../parsers/record.ts'
import { checkBalances } from '../../src/checks/balances.ts'
import { diagnose, suggestionsOf } from '../../src/checks/repair/diagnose.ts'
import { withTrust } from '../../src/checks/trust.ts'
import { drawTable } from '../checks/records.ts'

const columns = ['natural', 'business', 'research', 'public_interest', 'legal_service', 'other', 'total']
const leaves = ['granted', 'partial', 'denied.third_party', 'unavailable.unclear', 'not_processed.petition']

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
const plus = (one: readonly number[], other: readonly number[]): readonly number[] =>
  one.map((value, nth) => value + (other[nth] ?? 0))

const applicants = fc.array(fc.nat({ max: 300 }), { minLength: 6, maxLength: 6 })

/** Table 3 in which every equation holds. */
const cleanTable: fc.Arbitrary<TableRecord> = fc
  .tuple(fc.array(applicants, { minLength: leaves.length, maxLength: leaves.length }), applicants, applicants)
  .map(([results, carriedIn, more]) => {
    const total = results.reduce(
      plus,
      columns.slice(1).map(() => 0),
    )
    // What came in is what went out: new = total + carried out − carried in, with as much carried out as that takes.
    const carriedOut = plus(carriedIn, more)
    const rows: readonly (readonly [string, readonly number[]])[] = [
      ['new', plus(total, more)],
      ['carried_in', carriedIn],
      ...leaves.map((leaf, nth) => [leaf, results[nth] ?? []] as const),
      ['total', total],
      ['carried_out', carriedOut],
    ]
    const lines = rows.map(([code, numbers]) => [code, ...numbers, sum(numbers)].join(' | '))
    return drawTable('t3', 'F2021', [['row', ...columns].join(' | '), ...lines].join('\n'))
  })

function withNumbers(table: TableRecord, values: ReadonlyMap<number, number>): TableRecord {
  const facts = table.facts.map((fact, nth) => {
    const value = values.get(nth)
    return value === undefined
      ? fact
      : ({ ...fact, value, raw: String(value), state: value === 0 ? 'zero' : 'number' } as const)
  })
  return { ...table, facts }
}

const cell = fc.nat({ max: columns.length * (leaves.length + 4) - 1 })

describe('table 3 with every number in two equations', () => {
  test('is proven as a whole, and nothing is to be repaired', () => {
    fc.assert(
      fc.property(cleanTable, (table) => {
        const { trials } = checkBalances(table)
        expect(new Set(withTrust(table, trials).facts.map(({ trust }) => trust))).toEqual(new Set(['proven']))
        expect(diagnose(table, trials)).toEqual([])
      }),
    )
  })

  test('gives any one wrong number back', () => {
    fc.assert(
      fc.property(cleanTable, cell, fc.integer({ min: 1, max: 400 }), fc.boolean(), (table, nth, by, isMore) => {
        const was = table.facts[nth]
        const before = was?.value ?? 0
        const value = isMore || before < by ? before + by : before - by
        const changed = withNumbers(table, new Map([[nth, value]]))
        const [diagnosis, another] = diagnose(changed, checkBalances(changed).trials)
        expect(another).toBeUndefined()
        expect(diagnosis && [...suggestionsOf(diagnosis)]).toEqual([[`${was?.row}|${was?.column}`, before]])
      }),
    )
  })

  test('has the right pair of numbers among its repairs where two are wrong, if no single one or slip explains them', () => {
    fc.assert(
      fc.property(
        cleanTable,
        cell,
        cell,
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 41, max: 90 }),
        (table, one, two, a, b) => {
          fc.pre(one !== two)
          const [first, second] = [table.facts[one]?.value ?? 0, table.facts[two]?.value ?? 0]
          const changed = withNumbers(
            table,
            new Map([
              [one, first + a],
              [two, second + b],
            ]),
          )
          const [diagnosis] = diagnose(changed, checkBalances(changed).trials)
          const sizes = new Set(diagnosis?.repairs.map(({ changes }) => changes.length))
          const isPair = diagnosis?.repairs.every(({ slip }) => slip === 'cells') && sizes.has(2)
          fc.pre(isPair === true)
          const sought = [one, two]
            .sort((x, y) => x - y)
            .map((nth) => `${table.facts[nth]?.row} ${table.facts[nth]?.value}`)
          const found = diagnosis?.repairs.map(({ changes }) =>
            changes.map(({ fact, to }) => `${fact.row} ${to}`).join(),
          )
          expect(found).toContain(sought.join())
        },
      ),
    )
  })
})

import { describe, expect, test } from 'vitest'
import type { CheckedTable, TableCode, TableRecord } from '../../parsers/record.ts'
import { checkBalances } from '../../src/checks/balances.ts'
import { withTrust } from '../../src/checks/trust.ts'
import { drawTable } from './records.ts'

const head = 'row | natural | business | research | public_interest | legal_service | other | total'

function judged(table: TableRecord): CheckedTable {
  return withTrust(table, checkBalances(table).trials)
}

const draw = (table: TableCode, form: TableRecord['form'], ...lines: string[]): CheckedTable =>
  judged(drawTable(table, form, lines.join('\n')))

const t3 = (...rows: string[]): CheckedTable => draw('t3', 'F2021', head, ...rows)

/** The trust of every number of a row, in printed order, with the suggested value where there is one. */
const rowOf = (table: CheckedTable, row: string): string =>
  table.facts
    .filter((fact) => fact.row === row)
    .map(({ trust, suggested }) => `${trust ?? '-'}${suggested === null ? '' : ` ${suggested}`}`)
    .join(', ')

const seven = (trust: string): string => Array.from({ length: 7 }, () => trust).join(', ')

const whole = [
  'new             | 9 | 3 | 0 | 0 | 3 | 1 | 16',
  'carried_in      | 1 | 0 | 0 | 0 | 0 | 0 | 1',
  'granted         | 7 | 1 | 0 | 0 | 2 | 0 | 10',
  'partial         | 0 | 0 | 0 | 0 | 0 | 0 | 0',
  'denied.internal_affairs | 3 | 0 | 0 | 0 | 1 | 1 | 5',
  'total           | 10 | 1 | 0 | 0 | 3 | 1 | 15',
  'carried_out     | 0 | 2 | 0 | 0 | 0 | 0 | 2',
]

describe('trust', () => {
  test('of every number of a clean table 3 is proven, by its row and its column', () => {
    expect(new Set(t3(...whole).facts.map(({ trust }) => trust))).toEqual(new Set(['proven']))
  })

  test('of printed zeros is earned like that of any number', () => {
    const zeros = whole.map((line) => line.replace(/\d+/gu, '0'))
    expect(new Set(t3(...zeros).facts.map(({ trust }) => trust))).toEqual(new Set(['proven']))
  })

  test('is lost in the row and the column of a wrong number, and nowhere else', () => {
    const table = t3(...whole.map((line) => line.replace('granted         | 7', 'granted         | 8')))
    expect(rowOf(table, 'granted')).toBe(seven('disputed'))
    expect(rowOf(table, 'partial')).toBe(`disputed, ${seven('proven').slice(8)}`)
    expect(rowOf(table, 'new')).toBe(seven('proven'))
  })

  test('of the sums of table 4, of which none crosses another, is consistent', () => {
    const columns = ['maintained', 'corrected', 'other', 'pending', 'total']
    const table = draw(
      't4',
      'F2021',
      `row | ${columns.join(' | ')}`,
      'review | 1 | 0 | 0 | 2 | 3',
      'direct | 1 | 0 | 0 | 0 | 0',
    )
    expect(rowOf(table, 'review')).toBe('consistent, consistent, consistent, consistent, consistent')
    expect(rowOf(table, 'direct')).toBe('disputed, disputed, disputed, disputed, disputed')
  })

  test('asks for identities that share one number only: a subtotal and its column share nine', () => {
    // One column alone: no row adds up. Each denied leaf stands in the subtotal, and in the column with it.
    const table = drawTable(
      't3',
      'F2021',
      [
        'row | natural',
        'denied | 4',
        'denied.state_secret | 1',
        'denied.third_party | 3',
        'granted | 2',
        'total | 6',
      ].join('\n'),
    )
    const { trials } = checkBalances(table)
    expect(trials.filter(({ assessment }) => assessment.outcome === 'pass')).toHaveLength(2)
    expect(new Set(withTrust(table, trials).facts.map(({ trust }) => trust))).toEqual(new Set(['consistent']))
  })

  test('is not given by 0 = 0 with blanks taken as zero, but by a sum with blanks in it', () => {
    const table = t3('new        | 0 |  |  |  |  |  | 0', 'carried_in | 2 |  |  |  |  |  | 2')
    expect(rowOf(table, 'new')).toBe('unchecked, -, -, -, -, -, unchecked')
    expect(rowOf(table, 'carried_in')).toBe('consistent, -, -, -, -, -, consistent')
  })

  test('is not given by a relation that says at most; broken, it disputes', () => {
    const columns = 'row | issued | repealed | in_force'
    expect(rowOf(draw('t2', 'F2021', columns, 'normative | 3 | 0 | 5'), 'normative')).toBe(
      'unchecked, unchecked, unchecked',
    )
    expect(rowOf(draw('t2', 'F2021', columns, 'normative | 6 | 0 | 5'), 'normative')).toBe(
      'disputed, disputed, disputed',
    )
  })

  test('of a number in doubt is unchecked, for no identity adds it up', () => {
    const table = drawTable('t3', 'F2021', [head, ...whole].join('\n'))
    const facts = table.facts.map((fact) =>
      fact.row === 'granted' && fact.column === 'natural' ? { ...fact, certain: false } : fact,
    )
    const checked = judged({ ...table, facts })
    expect(rowOf(checked, 'granted')).toBe(
      'unchecked, consistent, consistent, consistent, consistent, consistent, consistent',
    )
    expect(rowOf(checked, 'new')).toBe(seven('proven'))
  })

  test('of a number in doubt stays unchecked; what the identities give instead is suggested', () => {
    const table = drawTable('t3', 'F2021', [head, ...whole].join('\n'))
    const facts = table.facts.map((fact) =>
      fact.row === 'granted' && fact.column === 'natural' ? { ...fact, value: 9, raw: '9', certain: false } : fact,
    )
    expect(rowOf(judged({ ...table, facts }), 'granted')).toMatch(/^unchecked 7, consistent, /u)
  })

  test('of the second of two rows with one code is unchecked where the identities added up the other', () => {
    const table = t3('granted | 1 | 0 | 0 | 0 | 0 | 0 | 9', 'granted | 2 | 0 | 0 | 0 | 0 | 0 | 2')
    expect(rowOf(table, 'granted')).toBe(`${seven('unchecked')}, ${seven('consistent')}`)
  })
})

describe('a number that is not there to be read', () => {
  const withTotal = (printed: string): CheckedTable =>
    t3(...whole.map((line) => (line.startsWith('granted') ? line.replace('10', printed) : line)))

  test('is solved where a total is blank beside its printed parts; the blank stays', () => {
    const table = withTotal('')
    expect(rowOf(table, 'granted')).toMatch(/, solved 10$/u)
    const total = table.facts.find(({ row, column }) => row === 'granted' && column === 'total')
    expect([total?.state, total?.value]).toEqual(['blank', null])
  })

  test('is solved where its digits could not be read', () => {
    expect(rowOf(withTotal('x'), 'granted')).toMatch(/, solved 10$/u)
  })

  test('is not solved where a part is blank too', () => {
    expect(rowOf(t3('new | 9 |  | 0 | 0 | 0 | 0 | '), 'new')).toBe(
      'unchecked, -, unchecked, unchecked, unchecked, unchecked, -',
    )
  })

  test('is not solved where row and column tell different values', () => {
    const table = t3(
      'granted | x  | 1 | 0 | 0 | 2 | 0 | 10',
      'partial | 3  | 0 | 0 | 0 | 1 | 1 | 5',
      'total   | 11 | 1 | 0 | 0 | 3 | 1 | x',
    )
    expect(rowOf(table, 'granted')).toMatch(/^-, /u)
    expect(rowOf(table, 'total')).toMatch(/, -$/u)
  })

  test('is not solved where it would have to be below zero', () => {
    expect(rowOf(t3('new | x | 3 | 0 | 0 | 0 | 0 | 2'), 'new')).toMatch(/^-, /u)
  })

  test('is solved in turn where another had to be solved first', () => {
    const table = t3(
      ...whole.map((line) => {
        if (line.startsWith('granted')) return line.replace('| 7 |', '| x |').replace('10', 'x')
        return line
      }),
    )
    expect(rowOf(table, 'granted')).toMatch(/^solved 7, .*, solved 10$/u)
  })

  test('is no blank part: the zero rule may use it, nobody suggests a value for it', () => {
    expect(rowOf(t3('new | 9 |  | 0 | 0 | 0 | 0 | 12'), 'new')).toMatch(/^\w+, -, /u)
  })
})

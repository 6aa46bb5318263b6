import { describe, expect, test } from 'vitest'
import type { PrintedNumber } from '../../parsers/record.ts'
import { checkLedger, ledgerOf } from '../../src/checks/ledger.ts'
import { nodeAt } from '../build.ts'
import { drawTable } from './records.ts'

const key = { table: 't4', row: 'review', column: 'total' }
const number = (text: string, more: Partial<PrintedNumber> = {}): PrintedNumber => ({
  table: 't4',
  part: 1,
  text,
  position: nodeAt(`cell ${text}`),
  facts: [key],
  ...more,
})
const table4 = drawTable(
  't4',
  'F2021',
  `
  row | maintained | corrected | other | pending | total
  review | 1 | 0 | 0 | 0 | 1
  direct | 0 | 0 | 0 | ~ | 0
`,
)

describe('the ledger', () => {
  test('is the bound and the unbound numbers, none else', () => {
    const printed = [number('1'), number('7', { facts: [] }), number('9', { table: null, part: 0, facts: [] })]
    const ledger = ledgerOf({ tables: [table4], printed, form: 'F2021' })
    expect(ledger.printed).toEqual(printed)
    expect(ledger.unbound.map(({ text }) => text)).toEqual(['7', '9'])
  })

  test('names what the form asks for and the report lacks, single cells and whole tables', () => {
    const { missing } = ledgerOf({ tables: [table4], printed: [], form: 'F2021' })
    expect(missing[0]).toEqual({ table: 't4', row: 'direct', column: 'pending' })
    const count = (code: string): number => missing.filter(({ table }) => table === code).length
    expect([count('t2'), count('t3'), count('t4')]).toEqual([10, 175, 1])
  })

  test('of a report of the free form lacks nothing', () => {
    expect(ledgerOf({ tables: [], printed: [], form: 'F2008' }).missing).toEqual([])
  })
})

describe('a printed number that no fact holds', () => {
  const lost = number('7', { facts: [] })

  test('is named with its place', () => {
    const [finding, ...others] = checkLedger([number('1'), lost], [])
    expect(finding).toMatchObject({
      rule: 'align.number-unbound',
      severity: 'warning',
      values: { table: 't4', count: 1, numbers: '7' },
      positions: [lost.position],
    })
    expect(others).toEqual([])
  })

  test('is not said again where another finding names its place', () => {
    const [finding] = checkLedger([number('1'), lost], [])
    expect(finding && checkLedger([number('1'), lost], [finding])).toEqual([])
  })

  test('is no loss in the second printing of a table, and is one in a table that was not read at all', () => {
    const copy = number('7', { part: 2, facts: [] })
    expect(checkLedger([number('1'), copy], [])).toEqual([])
    expect(checkLedger([copy], [])).toHaveLength(1)
  })

  test('is no finding in a table that no form prescribes', () => {
    expect(checkLedger([number('3', { table: null, part: 0, facts: [] })], [])).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import { lookAgain } from '../../../src/checks/repair/look-again.ts'
import { drawTable } from '../records.ts'

const table = drawTable('t3', 'F2021', ['row | natural | business', 'granted | 14 | 7', 'partial | 0 | 3'].join('\n'))
const [cell] = table.facts
if (!cell) throw new Error('the table is empty')

describe('looking again', () => {
  test.each([
    ['14①', 1, null],
    ['14①', 14, 'cell'],
    ['1 4', 14, 'cell'],
    ['14（注1）', 14, 'cell'],
    ['141', 14, null],
    ['１４件', 14, 'cell'],
  ])('finds in “%s” for %i: %s', (raw, wanted, at) => {
    expect(lookAgain(table, { ...cell, raw, value: 141 }, wanted)?.at ?? null).toBe(at)
  })

  test('finds the value in a cell beside it, but no zero', () => {
    expect(lookAgain(table, cell, 7)).toMatchObject({ at: 'beside', fact: { row: 'granted', column: 'business' } })
    expect(lookAgain(table, cell, 0)).toBeNull()
    expect(lookAgain(table, cell, 3)).toBeNull()
  })
})

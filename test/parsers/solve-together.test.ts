import { describe, expect, test } from 'vitest'
import type { Assignment } from '../../parsers/assign-columns.ts'
import { type RowToSolve, solveTogether } from '../../parsers/solve-together.ts'
import { nodeAt } from '../build.ts'

const read = (key: string, ...numbers: number[]): RowToSolve => ({
  key,
  assignment: {
    outcome: 'read',
    how: 'order',
    items: numbers.map((number) => ({
      text: String(number),
      position: nodeAt('cell'),
      kind: 'value',
      wholeCell: true,
      columns: null,
      fromAbove: false,
    })),
  },
})
const open = (key: string, ...candidates: string[]): RowToSolve => ({
  key,
  assignment: { outcome: 'ambiguous', candidates: candidates.map((one) => one.split(' ')), complete: true, items: [] },
})
const outcomes = (rows: readonly RowToSolve[]): readonly string[] =>
  solveTogether(rows, ['natural', 'total']).map((one: Assignment) =>
    one.outcome === 'solved' ? one.numbers.join(' ') : one.outcome,
  )

describe('rows that can be divided in several ways', () => {
  test('are solved where the columns leave one way', () => {
    const rows = [read('granted', 1, 2), open('partial', '1 12', '11 2'), read('total', 12, 4)]
    expect(outcomes(rows)).toEqual(['read', '11 2', 'read'])
  })

  test('keep the candidates that fit where the columns leave more', () => {
    const rows = [open('granted', '1 12', '11 2', '5 5'), open('partial', '1 12', '11 2'), read('total', 12, 14)]
    const solved = solveTogether(rows, ['natural', 'total'])
    expect(solved[0]).toMatchObject({
      outcome: 'ambiguous',
      candidates: [
        ['1', '12'],
        ['11', '2'],
      ],
    })
  })

  test('are not narrowed where no combination fits: the report contradicts itself', () => {
    const rows = [read('granted', 1, 2), open('partial', '1 12', '11 2'), read('total', 99, 99)]
    expect(outcomes(rows)).toEqual(['read', 'ambiguous', 'read'])
  })

  test('are left alone where a row of the sum is missing', () => {
    expect(outcomes([open('partial', '1 12', '11 2'), read('total', 11, 2)])).toEqual(['ambiguous', 'read'])
  })

  test('count a subtotal once, beside its rows', () => {
    const rows = [
      read('granted', 0, 0),
      read('partial', 0, 0),
      open('denied.state_secret', '1 12', '11 2'),
      read('denied', 11, 2),
      read('total', 11, 2),
    ]
    expect(outcomes(rows)[2]).toBe('11 2')
  })

  test('hold in against out as well', () => {
    const rows = [
      read('new', 3, 4),
      read('carried_in', 0, 0),
      read('granted', 2, 3),
      read('partial', 0, 0),
      read('total', 2, 3),
      open('carried_out', '1 1', '0 11'),
    ]
    expect(outcomes(rows)[5]).toBe('1 1')
  })
})

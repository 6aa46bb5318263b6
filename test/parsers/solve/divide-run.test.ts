import { describe, expect, test } from 'vitest'
import { divideRun, mostCandidates } from '../../../parsers/solve/divide-run.ts'

/** The last of the columns is the sum of the others. */
const totalOf = (columns: number) => [
  { left: Array.from({ length: columns - 1 }, (_, index) => index), right: columns - 1 },
]
const divided = (...input: Parameters<typeof divideRun>) =>
  divideRun(...input).candidates.map((candidate) => candidate.join(' '))

describe('digits that ran together', () => {
  test('as many digits as columns are one each', () => {
    expect(divided(['000'], 3, [])).toEqual(['0 0 0'])
    expect(divided(['0000000'], 7, totalOf(7))).toEqual(['0 0 0 0 0 0 0'])
  })

  test('the sum leaves one division of a row of 平潭2022', () => {
    expect(divided(['713000074'], 7, totalOf(7))).toEqual(['71 3 0 0 0 0 74'])
  })

  test('without a sum every division without leading zeros is a candidate', () => {
    expect(divided(['1234'], 3, [])).toEqual(['1 2 34', '1 23 4', '12 3 4'])
    expect(divided(['1002'], 3, [])).toEqual(['1 0 02', '1 00 2', '10 0 2'].filter((one) => !/ 0\d/.test(one)))
  })

  test('no number begins with a zero', () => {
    expect(divided(['0123'], 3, [])).toEqual(['0 1 23', '0 12 3'])
    expect(divided(['00'], 1, [])).toEqual([])
  })

  test('too few digits for the columns have no division', () => {
    expect(divideRun(['12'], 3, [])).toEqual({ candidates: [], count: 0, complete: true })
  })

  test('a printed gap is always a border', () => {
    expect(divided(['71', '3000074'], 7, totalOf(7))).toEqual(['71 3 0 0 0 0 74'])
    expect(divided(['12', '3'], 3, [])).toEqual(['1 2 3'])
    expect(divided(['12', '3'], 2, [])).toEqual(['12 3'])
  })

  test('a sign belongs to the number before which it stands', () => {
    expect(divided(['15', '-3', '12'], 3, [])).toEqual(['15 -3 12'])
    expect(divided(['1', '+23'], 3, [])).toEqual(['1 +2 3'])
  })

  test('decimals belong to the last number', () => {
    expect(divided(['3', '12.5'], 2, [])).toEqual(['3 12.5'])
    expect(divided(['312.5'], 2, [])).toEqual(['3 12.5', '31 2.5'])
  })

  test('several sums must all hold', () => {
    const sums = [
      { left: [0, 1], right: 2 },
      { left: [3, 4], right: 5 },
    ]
    expect(divided(['112213'], 6, sums)).toEqual(['1 1 2 2 1 3'])
  })

  test('anything but digits has no division', () => {
    expect(divideRun(['1/2'], 2, [])).toEqual({ candidates: [], count: 0, complete: true })
  })
})

test('a search that finds too many says that it is not complete', () => {
  const { candidates, complete } = divideRun(['1'.repeat(24)], 8, [])
  expect(complete).toBe(false)
  expect(candidates).toHaveLength(mostCandidates)
})

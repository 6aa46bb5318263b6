import { describe, expect, test } from 'vitest'
import { alignInOrder } from '../../parsers/align.ts'

/** Letters answer the same letter; leaving a letter out costs a little. */
function align(printed: string, asked: string): readonly (number | null)[] {
  return alignInOrder(printed.length, asked.length, {
    gain: (item, line) => (printed[item] === asked[line] ? 1 : null),
    skipItem: () => 0.1,
    skipLine: () => 0.1,
  })
}

describe('two lists of letters', () => {
  test.each([
    ['abc', 'abc', [0, 1, 2]],
    ['ac', 'abc', [0, 2]],
    ['axc', 'abc', [0, null, 2]],
    ['xyz', 'abc', [null, null, null]],
    ['', 'abc', []],
    ['abc', '', [null, null, null]],
  ])('%s against %s', (printed, asked, expected) => {
    expect(align(printed, asked)).toEqual(expected)
  })

  test('a repeated letter is settled by its neighbours', () => {
    expect(align('aobo', 'aoboco')).toEqual([0, 1, 2, 3])
    expect(align('boco', 'aoboco')).toEqual([2, 3, 4, 5])
  })

  test('a letter answers one line at most, and never out of order', () => {
    expect(align('ba', 'ab').filter((line) => line !== null)).toHaveLength(1)
    expect(align('aa', 'a').filter((line) => line !== null)).toHaveLength(1)
  })

  test('of equal alignments the earlier line is taken', () => {
    expect(align('a', 'aa')).toEqual([0])
  })
})

test('the greatest sum of gains wins, not the first match', () => {
  const gains = [
    [0.5, 0.9],
    [null, 0.2],
  ]
  const aligned = alignInOrder(2, 2, {
    gain: (item, line) => gains[item]?.[line] ?? null,
    skipItem: () => 0,
    skipLine: () => 0,
  })
  expect(aligned).toEqual([1, null])
})

import { expect, test } from 'vitest'
import { losesCells } from '../../../parsers/solve/lost-cells.ts'

const long = { text: '713 000075', columns: 7 }

test('a row with fewer digits than columns has lost some', () => {
  expect(losesCells([{ text: '71 3 74', columns: 7 }], 25)).toBe(true)
})

test('one row in ten that cannot be divided may be the report’s own error, more are not', () => {
  expect(losesCells([long], 25)).toBe(false)
  expect(losesCells([long, long], 20)).toBe(false)
  expect(losesCells([long, long], 19)).toBe(true)
  expect(losesCells([], 0)).toBe(false)
})

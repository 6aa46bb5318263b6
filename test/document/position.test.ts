import { expect, test } from 'vitest'
import type { Position } from '../../src/document/document.ts'
import { formatPosition, partOfPosition, unionBox } from '../../src/document/position.ts'

test.each<[Position, string]>([
  [{ on: 'page', page: 4, box: [72.4, 310.2, 90, 320] }, 'p. 4, 72×310'],
  [{ on: 'line', line: 57, column: 2, length: 3 }, 'line 57, column 2'],
  [{ on: 'node', path: 'table 2, row 5, cell 3' }, 'table 2, row 5, cell 3'],
  [{ on: 'node', path: 'paragraph 12', offset: 0, length: 3 }, 'paragraph 12, character 1'],
])('%j is read as %s', (position, expected) => {
  expect(formatPosition(position)).toBe(expected)
})

test('the union of boxes holds all of them', () => {
  expect(
    unionBox([
      [10, 20, 30, 40],
      [5, 25, 35, 30],
    ]),
  ).toEqual([5, 20, 35, 40])
})

test.each<[Position, Position]>([
  [
    { on: 'line', line: 3, column: 5, length: 9 },
    { on: 'line', line: 3, column: 7, length: 4 },
  ],
  [
    { on: 'node', path: 'paragraph 1' },
    { on: 'node', path: 'paragraph 1', offset: 2, length: 4 },
  ],
  [
    { on: 'node', path: 'p', offset: 10, length: 9 },
    { on: 'node', path: 'p', offset: 12, length: 4 },
  ],
  [
    { on: 'page', page: 1, box: [0, 0, 1, 1] },
    { on: 'page', page: 1, box: [0, 0, 1, 1] },
  ],
])('a part of %j', (whole, part) => {
  expect(partOfPosition(whole, 2, 4)).toEqual(part)
})

import { describe, expect, test } from 'vitest'
import { assignColumns, type ColumnRange } from '../../parsers/assign-columns.ts'
import type { RowItem } from '../../parsers/table-rows.ts'
import { nodeAt } from '../build.ts'

/** Items of a row drawn as `1 | | 3`; `wholeCell` as in a grid of cells. */
function itemsOf(drawing: string, more: Partial<RowItem> = {}): readonly RowItem[] {
  return drawing.split('|').map((text, index) => ({
    text: text.trim(),
    position: nodeAt(`cell ${index + 1}`),
    kind: text.trim() === '' ? 'blank' : 'value',
    wholeCell: true,
    columns: null,
    fromAbove: false,
    ...more,
  }))
}

const inGrid = (items: readonly RowItem[], from: number): readonly RowItem[] =>
  items.map((item, index) => ({ ...item, columns: [from + index, from + index] as const }))
const columnsFrom = (from: number, count: number): readonly ColumnRange[] =>
  Array.from({ length: count }, (_, index) => [from + index, from + index] as const)
const nowhere = (count: number): readonly null[] => Array.from({ length: count }, () => null)
const total = (columns: number) => [
  { left: Array.from({ length: columns - 1 }, (_, index) => index), right: columns - 1 },
]
const textsOf = (assignment: ReturnType<typeof assignColumns>): readonly (string | undefined)[] | string =>
  assignment.outcome === 'read' ? assignment.items.map((item) => item?.text) : assignment.outcome

describe('in a grid', () => {
  test('cells answer the columns above which they stand', () => {
    const items = inGrid(itemsOf('1|2|3'), 1)
    expect(assignColumns(items, columnsFrom(1, 3), 1, total(3))).toMatchObject({ outcome: 'read', how: 'grid' })
    expect(textsOf(assignColumns(items, columnsFrom(1, 3), 1, total(3)))).toEqual(['1', '2', '3'])
  })

  test('a row that ends early lacks its last columns', () => {
    expect(textsOf(assignColumns(inGrid(itemsOf('1|2'), 1), columnsFrom(1, 3), 1, []))).toEqual(['1', '2', undefined])
  })

  test('a row shifted by one is read by order where its sum proves it', () => {
    const items = inGrid(itemsOf('1|2|3'), 2)
    expect(assignColumns(items, columnsFrom(1, 3), 1, total(3))).toMatchObject({ outcome: 'read', how: 'shifted' })
  })

  test('a row shifted by one that no sum proves is disputed', () => {
    expect(assignColumns(inGrid(itemsOf('1|2|5'), 2), columnsFrom(1, 3), 1, total(3)).outcome).toBe('disputed')
    expect(assignColumns(inGrid(itemsOf('1|2|5'), 2), columnsFrom(1, 3), 1, []).outcome).toBe('disputed')
  })

  test('a row of zeros is never proved by its sum', () => {
    expect(assignColumns(inGrid(itemsOf('0||0'), 2), columnsFrom(1, 3), 1, total(3)).outcome).toBe('disputed')
  })
})

describe('without columns', () => {
  test('as many cells as columns are read in order', () => {
    expect(textsOf(assignColumns(itemsOf('1||3'), nowhere(3), 0, []))).toEqual(['1', '', '3'])
  })

  test('blank cells at the ends are traces of merged labels', () => {
    expect(textsOf(assignColumns(itemsOf('||1|2|3'), nowhere(3), 0, total(3)))).toEqual(['1', '2', '3'])
  })

  test('blank cells at both ends leave more than one reading, which the sum may decide', () => {
    expect(textsOf(assignColumns(itemsOf('|1|2|5|'), nowhere(4), 0, total(4)))).toBe('disputed')
    expect(textsOf(assignColumns(itemsOf('|1|2|5|'), nowhere(4), 0, []))).toBe('disputed')
    expect(textsOf(assignColumns(itemsOf('|1|2|3|'), nowhere(4), 0, total(4)))).toEqual(['', '1', '2', '3'])
  })

  test('more numbers than columns, or fewer cells, are a mismatch', () => {
    expect(assignColumns(itemsOf('1|2|3|4'), nowhere(3), 0, []).outcome).toBe('mismatch')
    expect(assignColumns(itemsOf('1|2'), nowhere(3), 0, []).outcome).toBe('mismatch')
  })

  test('digits that ran together in a text are divided', () => {
    const run = itemsOf('713000074', { wholeCell: false })
    expect(assignColumns(run, nowhere(7), 0, total(7))).toMatchObject({
      outcome: 'solved',
      numbers: ['71', '3', '0', '0', '0', '0', '74'],
    })
  })

  test('digits that can be divided in several ways are ambiguous, with all of them', () => {
    const assignment = assignColumns(itemsOf('8855698', { wholeCell: false }), nowhere(3), 0, [])
    expect(assignment.outcome).toBe('ambiguous')
    expect(assignment.outcome === 'ambiguous' && assignment.candidates).toContainEqual(['88', '55', '698'])
  })

  test('digits that no division reconciles with the sum contradict it', () => {
    expect(assignColumns(itemsOf('1119', { wholeCell: false }), nowhere(4), 0, total(4)).outcome).toBe('contradictory')
  })

  test('digits in a whole cell are one number and never divided', () => {
    expect(assignColumns(itemsOf('713000074'), nowhere(7), 0, total(7)).outcome).toBe('mismatch')
  })
})

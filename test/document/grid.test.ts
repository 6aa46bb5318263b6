import { describe, expect, test } from 'vitest'
import { assertTiled, cellsByPlace, gridFromRows, type RowCell } from '../../src/document/grid.ts'
import { drawGrid, nodeAt } from '../build.ts'

const cell = (text: string, colSpan = 1, rowSpan = 1): RowCell => ({ text, position: nodeAt(text), colSpan, rowSpan })
/** What covers each place, row by row. */
const covered = (grid: Parameters<typeof cellsByPlace>[0]): readonly string[] =>
  cellsByPlace(grid).map((row) => row.map(({ text }) => text || '·').join(' '))

describe('rows of cells', () => {
  test('take the first free columns, spans honoured', () => {
    const grid = gridFromRows(
      [
        [cell('a', 1, 2), cell('b', 2)],
        [cell('c'), cell('d')],
      ],
      'markup',
      [],
    )
    expect(covered(grid)).toEqual(['a b b', 'a c d'])
    assertTiled(grid)
  })

  test('get empty cells where they end early', () => {
    const grid = gridFromRows([[cell('a'), cell('b'), cell('c')], [cell('d')]], 'markup', [])
    expect(covered(grid)).toEqual(['a b c', 'd · ·'])
    expect(grid.cells).toHaveLength(6)
  })

  test('of a sequence get their last cell widened instead', () => {
    const grid = gridFromRows([[cell('a'), cell('b'), cell('c')], [cell('d')]], 'sequence', [])
    expect(covered(grid)).toEqual(['a b c', 'd d d'])
    expect(grid.cells).toHaveLength(4)
  })

  test('cut a row span at the last row, and a wide cell at one that reaches down', () => {
    const grid = gridFromRows([[cell('a'), cell('b', 1, 9)], [cell('c', 2)]], 'markup', [])
    expect(covered(grid)).toEqual(['a b', 'c b'])
    assertTiled(grid)
  })

  test('may be empty, and there may be none', () => {
    expect(gridFromRows([], 'markup', []).cells).toEqual([])
    expect(covered(gridFromRows([[cell('a')], []], 'markup', []))).toEqual(['a', '·'])
  })
})

describe('a grid whose cells do not tile it is our mistake', () => {
  const whole = drawGrid('a | b\nc | d')
  test.each([
    ['a hole', { ...whole, cells: whole.cells.slice(1) }, 'no cell covers 0,0'],
    ['an overlap', { ...whole, cells: whole.cells.map((one) => ({ ...one, column: 0 })) }, 'two cells cover 0,0'],
    ['a cell outside', { ...whole, rowCount: 1 }, 'reaches outside 1×2'],
    ['a cell of no width', { ...whole, cells: whole.cells.map((one) => ({ ...one, colSpan: 0 })) }, 'spans nothing'],
  ])('%s', (_what, grid, message) => {
    expect(() => assertTiled(grid)).toThrow(message)
  })
})

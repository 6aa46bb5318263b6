import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assertTiled, cellsByPlace, gridFromRows } from '../../src/document/grid.ts'
import { nodeAt } from '../build.ts'

const cell = fc.record({
  text: fc.string({ maxLength: 3 }),
  position: fc.constant(nodeAt('cell')),
  rowSpan: fc.integer({ min: -1, max: 6 }),
  colSpan: fc.integer({ min: -1, max: 6 }),
})
const rows = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 })

test.each(['markup', 'sequence', 'alignment'] as const)('cells of any grid of %s tile it', (evidence) => {
  fc.assert(
    fc.property(rows, (drawn) => {
      const grid = gridFromRows(drawn, evidence, [nodeAt('table 1')])
      assertTiled(grid)
      expect(grid.rowCount).toBe(drawn.length)
      expect(cellsByPlace(grid).every((row) => row.length === grid.columnCount)).toBe(true)
    }),
  )
})

test('no text of a cell is lost, and the order stays', () => {
  fc.assert(
    fc.property(rows, (drawn) => {
      const grid = gridFromRows(drawn, 'markup', [nodeAt('table 1')])
      const given = drawn.flat().map(({ text }) => text)
      const kept = grid.cells.map(({ text }) => text)
      let from = 0
      for (const text of given) {
        from = kept.indexOf(text, from) + 1
        expect(from).toBeGreaterThan(0)
      }
      expect(kept.join('')).toBe(given.join(''))
    }),
  )
})

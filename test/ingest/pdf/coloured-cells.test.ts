import { describe, expect, test } from 'vitest'
import type { Box } from '../../../src/document/document.ts'
import { framesFromAreas } from '../../../src/ingest/pdf/coloured-cells.ts'
import type { Frame } from '../../../src/ingest/pdf/grids.ts'
import { filled, inCells, pageOf, ruledTable, stroked } from './build.ts'
import { flowOf, shownFlow } from './pages-of.ts'

const xs = [50, 150, 210, 270]
const ys = [100, 120, 140, 160]
const rows = [
  ['项目', '数量', '增减'],
  ['甲', '12', ''],
  ['乙', '4', '5'],
]
const fields = ys
  .slice(1)
  .flatMap((bottom, r) => xs.slice(1).map((right, c): Box => [xs[c] ?? 0, ys[r] ?? 0, right, bottom]))
const always = () => true
const framesOf = (areas: readonly Box[], hasText: (box: Box) => boolean = always, frames: readonly Frame[] = []) =>
  framesFromAreas(
    areas.map((box) => filled(box, 200)),
    frames,
    hasText,
  )

describe('coloured cells without lines', () => {
  test('are the cells of their table, whatever their colours', () => {
    const paths = fields.map((box, at) => filled(box, at % 2 === 0 ? 200 : 255))
    const flow = flowOf([pageOf(inCells(xs, ys, rows), paths)])
    expect(shownFlow(flow)).toEqual([rows.map((row) => row.join(' | '))])
    expect(flow[0]).toMatchObject({ evidence: 'rulings' })
  })

  test('may lie upon the background of their row, and apart by a white gap', () => {
    const bands = ys.slice(1).map((bottom, r): Box => [50, ys[r] ?? 0, 270, bottom])
    const apart = fields.map(([left, top, right, bottom]): Box => [left + 1, top + 1, right - 1, bottom - 1])
    const [frame] = framesOf([...bands, ...apart])
    expect([frame?.xs.length, frame?.ys.length, frame?.cells.length]).toEqual([4, 4, 9])
  })

  test('one over two columns spans them', () => {
    const [frame] = framesOf([...fields.slice(3), [50, 100, 150, 120], [150, 100, 270, 120]])
    expect(frame?.cells.filter(({ left, right }) => right - left === 2)).toHaveLength(1)
  })
})

describe('areas that are no cells', () => {
  test.each<readonly [string, readonly Box[]]>([
    ['bands of rows', ys.slice(1).map((bottom, r): Box => [50, ys[r] ?? 0, 270, bottom])],
    ['bars of a chart', [10, 60, 30, 80, 50, 20].map((high, at): Box => [50 + at * 20, 200 - high, 70 + at * 20, 200])],
    [
      'a tree map',
      [
        [0, 0, 60, 50],
        [0, 50, 60, 110],
        [60, 0, 100, 35],
        [60, 35, 100, 80],
        [60, 80, 100, 110],
        [100, 0, 130, 65],
        [100, 65, 130, 110],
      ],
    ],
    ['a checkerboard', fields.filter((_, at) => at % 2 === 0)],
  ])('%s', (_what, areas) => {
    expect(framesOf(areas)).toEqual([])
  })

  test('a mosaic without text', () => {
    expect(framesOf(fields, () => false)).toEqual([])
  })

  test('where lines draw a table they say nothing new', () => {
    const paths = [...fields.map((box) => filled(box, 200)), ...ruledTable([50, 270], ys), stroked(150, 100, 150, 160)]
    const flow = flowOf([pageOf(inCells(xs, ys, rows), paths)])
    expect(flow[0]).toMatchObject({ kind: 'grid', xs: [50, 150, 270] })
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Frame, framesFromRulings } from '../../../src/ingest/pdf/grids.ts'
import { findRulings } from '../../../src/ingest/pdf/rulings.ts'
import { ruledTable, stroked } from './build.ts'

const frames = (paths: Parameters<typeof findRulings>[0]): readonly Frame[] =>
  framesFromRulings(findRulings(paths), () => false)

/** Each cell as `top,left rows×columns`. */
const shape = ({ cells }: Frame): readonly string[] =>
  cells.map(({ left, top, right, bottom }) => `${top},${left} ${bottom - top}×${right - left}`)

describe('frames', () => {
  test('a whole table', () => {
    const [frame, ...others] = frames(ruledTable([50, 100, 200], [50, 70, 90]))
    expect(others).toEqual([])
    expect(frame && shape(frame)).toEqual(['0,0 1×1', '0,1 1×1', '1,0 1×1', '1,1 1×1'])
  })

  test('a missing piece of line is a merged cell', () => {
    const paths = [
      ...[50, 90].map((y) => stroked(50, y, 200, y)),
      stroked(100, 70, 200, 70),
      stroked(50, 50, 50, 90),
      stroked(200, 50, 200, 90),
      stroked(100, 50, 100, 90),
      stroked(150, 70, 150, 90),
    ]
    const [frame] = frames(paths)
    expect(frame && shape(frame)).toEqual(['0,0 2×1', '0,1 1×2', '1,1 1×1', '1,2 1×1'])
  })

  test('tables that only touch at a corner are two', () => {
    const both = [...ruledTable([50, 100, 150], [50, 70, 90]), ...ruledTable([150, 200, 250], [90, 110, 130])]
    expect(frames(both).map((frame) => frame.cells.length)).toEqual([4, 4])
  })

  test('sides that are not drawn are where the lines across end', () => {
    const open = [...[50, 70, 90].map((y) => stroked(50, y, 200, y)), stroked(120, 50, 120, 90)]
    expect(frames(open).map(({ xs }) => xs.map(Math.round))).toEqual([[50, 120, 200]])
    const cutByBreak = [
      ...[50, 70].map((y) => stroked(50, y, 200, y)),
      ...[50, 120, 200].map((x) => stroked(x, 50, x, 95)),
    ]
    expect(frames(cutByBreak).map(({ ys }) => ys.map(Math.round))).toEqual([[50, 70, 95]])
  })

  test('lines that cross nothing make no frame', () => {
    expect(frames([stroked(50, 50, 200, 50), stroked(50, 70, 200, 70)])).toEqual([])
  })

  test('cells tile their frame, whatever is drawn', () => {
    const place = fc.integer({ min: 0, max: 12 }).map((step) => 50 + step * 15)
    const line = fc
      .tuple(fc.boolean(), place, place, place)
      .map(([isAcross, at, from, to]) => (isAcross ? stroked(from, at, to, at) : stroked(at, from, at, to)))
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (paths) => {
        for (const { xs, ys, cells } of frames(paths)) {
          const covered = new Set<string>()
          for (const { left, top, right, bottom } of cells) {
            for (let r = top; r < bottom; r++) {
              for (let c = left; c < right; c++) {
                expect(covered.has(`${r} ${c}`)).toBe(false)
                covered.add(`${r} ${c}`)
              }
            }
          }
          expect(covered.size).toBe((xs.length - 1) * (ys.length - 1))
        }
      }),
    )
  })
})

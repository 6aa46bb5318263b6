import { describe, expect, test } from 'vitest'
import { findRulings } from '../../../src/ingest/pdf/rulings.ts'
import { filled, stroked } from './build.ts'

const rounded = (paths: Parameters<typeof findRulings>[0]): { horizontal: number[][]; vertical: number[][] } => {
  const round = ({ at, from, to }: { at: number; from: number; to: number }): number[] => [at, from, to].map(Math.round)
  const { horizontal, vertical } = findRulings(paths)
  return { horizontal: horizontal.map(round), vertical: vertical.map(round) }
}

describe('rulings', () => {
  test.each([
    ['a stroke', [stroked(50, 100, 200, 100)], { horizontal: [[100, 50, 200]], vertical: [] }],
    ['a thin filled area', [filled([50, 100, 50.5, 300])], { horizontal: [], vertical: [[50, 100, 300]] }],
    [
      'a double line',
      [stroked(50, 100, 200, 100), stroked(50, 102, 200, 102)],
      { horizontal: [[101, 50, 200]], vertical: [] },
    ],
    [
      'dashes',
      [0, 1, 2, 3, 4].map((at) => stroked(50 + at * 6, 100, 53 + at * 6, 100)),
      { horizontal: [[100, 50, 77]], vertical: [] },
    ],
    [
      'dots',
      [...Array(20).keys()].map((at) => filled([50, 100 + at * 2, 51, 101 + at * 2])),
      { horizontal: [], vertical: [[51, 100, 139]] },
    ],
    ['a diagonal is none', [stroked(50, 100, 200, 160)], { horizontal: [], vertical: [] }],
    ['a white area is none', [filled([50, 100, 200, 130], 255)], { horizontal: [], vertical: [] }],
    ['shading is none', [filled([50, 100, 200, 130], 200)], { horizontal: [], vertical: [] }],
    ['a white line on paper is none', [filled([50, 100, 200, 101], 255)], { horizontal: [], vertical: [] }],
    [
      'a white line on shading is one',
      [filled([50, 80, 200, 130], 200), filled([50, 100, 200, 101], 255)],
      { horizontal: [[101, 50, 200]], vertical: [] },
    ],
    [
      'a clip cuts off',
      [stroked(50, 100, 200, 100, 0.5, [0, 0, 120, 800])],
      { horizontal: [[100, 50, 120]], vertical: [] },
    ],
    ['a clip hides', [stroked(50, 100, 200, 100, 0.5, [0, 200, 600, 800])], { horizontal: [], vertical: [] }],
  ])('%s', (_what, paths, expected) => {
    expect(rounded(paths)).toEqual(expected)
  })

  test('a stroked rectangle has four sides', () => {
    const box = filled([50, 100, 200, 130])
    const frame = { ...box, fill: null, stroke: { color: { red: 0, green: 0, blue: 0, alpha: 255 }, width: 1 } }
    expect(rounded([frame])).toEqual({
      horizontal: [
        [100, 50, 200],
        [130, 50, 200],
      ],
      vertical: [
        [50, 100, 130],
        [200, 100, 130],
      ],
    })
  })
})

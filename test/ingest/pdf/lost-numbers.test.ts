import { describe, expect, test } from 'vitest'
import type { Finding } from '../../../src/document/finding.ts'
import { noteLostNumbers } from '../../../src/ingest/pdf/lost-numbers.ts'
import type { Character } from '../../../src/ingest/pdf/pages.ts'
import { inCells, pageOf, printed, ruledTable } from './build.ts'
import { flowOf } from './pages-of.ts'

const xs = [50, 200, 260, 320, 380]
const body = [
  ['1.重复申请', '12', '0', '3'],
  ['2.其他', '4', '5', '6'],
]
const table = (ys: readonly number[]) => ({ characters: inCells(xs, ys, body), paths: ruledTable(xs, ys) })
const upper = table([100, 120, 140])
const lower = table([160, 180, 200])

function lost(characters: readonly Character[], tables = [upper]): readonly Pick<Finding, 'values' | 'positions'>[] {
  const page = pageOf(
    [...tables.flatMap((one) => one.characters), ...characters],
    tables.flatMap((one) => one.paths),
  )
  const findings: Finding[] = []
  noteLostNumbers(
    flowOf([page]),
    (number, box) => ({ on: 'page', page: number, box }),
    (one) => findings.push(one),
  )
  return findings.map(({ values, positions }) => ({ values, positions }))
}

const row = (y: number, ...numbers: readonly string[]) => [
  ...printed('3.总计', 54, y),
  ...numbers.flatMap((text, at) => printed(text, 204 + at * 60, y)),
]

describe('numbers beside a table', () => {
  test('a row below the last ruling is said, with its place', () => {
    expect(lost(row(154, '16', '5', '9'))).toMatchObject([
      {
        values: { page: 1, count: 3, numbers: '16、5、9' },
        positions: [{ page: 1, box: [54, expect.any(Number), 329, expect.any(Number)] }],
      },
    ])
  })

  test('a row above the first ruling too', () => {
    expect(lost(row(94, '16', '5', '9'))).toHaveLength(1)
  })

  test('between two parts of one table a single number is enough', () => {
    expect(lost(row(154, '16'))).toEqual([])
    expect(lost(row(154, '16'), [upper, lower])).toMatchObject([{ values: { numbers: '16' } }])
  })

  test.each([
    ['a heading between two tables', printed('四、2021年行政复议、行政诉讼情况12', 54, 154)],
    ['a note', printed('注：2021年共收到申请 16 件，其中 5 件结转下年度。', 54, 154)],
    ['a row far below', row(300, '16', '5', '9')],
    ['numbers beside the columns', row(154).concat(printed('16', 460, 154), printed('5', 520, 154))],
  ])('%s is none of them', (_what, characters) => {
    expect(lost(characters)).toEqual([])
  })
})

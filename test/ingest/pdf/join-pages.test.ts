import { describe, expect, test } from 'vitest'
import { inCells, pageOf, printed, ruledTable, stroked } from './build.ts'
import { flowOf, shownFlow } from './pages-of.ts'

const xs = [50, 150, 350, 420, 490]
const ys = (rows: number, top = 100): readonly number[] => [...Array(rows + 1).keys()].map((row) => top + row * 20)

describe('tables over pages', () => {
  test('go on with other rows, page numbers and running heads between', () => {
    const first = pageOf(
      [
        ...printed('某县年度报告', 200, 40),
        ...inCells(xs, ys(2), [
          ['甲', '乙', '1', '2'],
          ['丙', '丁', '3', '4'],
        ]),
        ...printed('- 1 -', 280, 800),
      ],
      ruledTable(xs, ys(2)),
      1,
    )
    const second = pageOf(
      [
        ...printed('某县年度报告', 200, 40),
        ...inCells(xs, ys(1, 60), [['戊', '己', '5', '6']]),
        ...printed('- 2 -', 280, 800),
      ],
      ruledTable(xs, ys(1, 60)),
      2,
    )
    expect(shownFlow(flowOf([first, second]))).toEqual([['甲 | 乙 | 1 | 2', '丙 | 丁 | 3 | 4', '戊 | 己 | 5 | 6']])
  })

  test('lose a repeated head, and only that', () => {
    const head = ['项目', '说明', '自然人', '总计']
    const first = pageOf(inCells(xs, ys(2), [head, ['丙', '丁', '3', '4']]), ruledTable(xs, ys(2)), 1)
    const second = pageOf(inCells(xs, ys(2, 60), [head, ['戊', '己', '5', '6']]), ruledTable(xs, ys(2, 60)), 2)
    expect(shownFlow(flowOf([first, second]))).toEqual([
      ['项目 | 说明 | 自然人 | 总计', '丙 | 丁 | 3 | 4', '戊 | 己 | 5 | 6'],
    ])
    const zeros = ['0', '0', '0', '0']
    const a = pageOf(inCells(xs, ys(2), [zeros, zeros]), ruledTable(xs, ys(2)), 1)
    const b = pageOf(inCells(xs, ys(2, 60), [zeros, zeros]), ruledTable(xs, ys(2, 60)), 2)
    expect(shownFlow(flowOf([a, b]))).toEqual([Array(4).fill('0 | 0 | 0 | 0')])
  })

  test('stay two where a heading stands between or the edges differ', () => {
    const first = pageOf(
      inCells(xs, ys(2), [
        ['甲', '乙', '1', '2'],
        ['丙', '丁', '3', '4'],
      ]),
      ruledTable(xs, ys(2)),
      1,
    )
    const rows = [
      ['戊', '己', '5', '6'],
      ['庚', '辛', '7', '8'],
    ]
    const headed = pageOf([...printed('四、行政复议', 50, 40), ...inCells(xs, ys(2), rows)], ruledTable(xs, ys(2)), 2)
    expect(shownFlow(flowOf([first, headed]))).toHaveLength(3)
    const narrower = xs.map((x) => x * 0.9)
    const other = pageOf(inCells(narrower, ys(2), rows), ruledTable(narrower, ys(2)), 2)
    expect(shownFlow(flowOf([first, other]))).toHaveLength(2)
  })

  test('join a merged label whose words the break cut', () => {
    const merged = (top: number, rows: number) => [
      ...[0, rows].map((row) => stroked(50, top + row * 20, 490, top + row * 20)),
      ...[...Array(rows).keys()].map((row) => stroked(150, top + row * 20, 490, top + row * 20)),
      ...xs.map((x) => stroked(x, top, x, top + rows * 20)),
    ]
    const first = pageOf(
      [
        ...inCells(xs, ys(2), [
          ['', '1.本机关不掌握', '10', '10'],
          ['', '2.没有现成信息', '3', '3'],
        ]),
        ...printed('（四）无', 54, 124),
      ],
      merged(100, 2),
      1,
    )
    const second = pageOf([...inCells(xs, ys(1, 60), [['法提供', '3.补正后', '0', '0']])], merged(60, 1), 2)
    expect(shownFlow(flowOf([first, second]))).toEqual([
      ['（四）无⏎法提供[3×1] | 1.本机关不掌握 | 10 | 10', '2.没有现成信息 | 3 | 3', '3.补正后 | 0 | 0'],
    ])
  })

  test('join a row that the break cut', () => {
    const first = pageOf(
      inCells(xs, ys(2), [
        ['甲', '1.国家秘密', '1', '1'],
        ['乙', '2.没有现成信息需要另行制', '3', '3'],
      ]),
      ruledTable(xs, ys(2)),
      1,
    )
    const second = pageOf(
      inCells(xs, ys(2, 60), [
        ['', '作', '', ''],
        ['丙', '3.补正', '0', '0'],
      ]),
      ruledTable(xs, ys(2, 60)),
      2,
    )
    expect(shownFlow(flowOf([first, second]))).toEqual([
      ['甲 | 1.国家秘密 | 1 | 1', '乙 | 2.没有现成信息需要另行制⏎作 | 3 | 3', '丙 | 3.补正 | 0 | 0'],
    ])
  })

  test('keep a row of blanks that begins a page', () => {
    const first = pageOf(
      inCells(xs, ys(2), [
        ['甲', '行政许可', '1', '1'],
        ['乙', '行政处罚', '3', '3'],
      ]),
      ruledTable(xs, ys(2)),
      1,
    )
    const second = pageOf(
      inCells(xs, ys(2, 60), [
        ['丙', '行政强制', '', ''],
        ['丁', '收费', '0', '0'],
      ]),
      ruledTable(xs, ys(2, 60)),
      2,
    )
    expect(shownFlow(flowOf([first, second]))[0]).toHaveLength(4)
  })
})

describe('furniture', () => {
  test('a page number inside the lines of a table is set aside, a bare number there is not', () => {
    const rows = [
      ['甲', '乙', '1', '2'],
      ['', '', '', ''],
    ]
    const paths = ruledTable(xs, [700, 750, 810])
    const adorned = pageOf([...inCells(xs, [700, 750, 810], rows), ...printed('- 4 -', 200, 790)], paths)
    expect(shownFlow(flowOf([adorned]))[0]).toEqual(['甲 | 乙 | 1 | 2', ' |  |  | '])
    const bare = pageOf([...inCells(xs, [700, 750, 810], rows), ...printed('4', 360, 790)], paths)
    expect(shownFlow(flowOf([bare]))[0]).toEqual(['甲 | 乙 | 1 | 2', ' |  | 4 | '])
  })
})

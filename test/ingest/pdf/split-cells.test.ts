import { describe, expect, test } from 'vitest'
import { inCells, pageOf, printed, ruledTable, stroked } from './build.ts'
import { flowOf, shownFlow } from './pages-of.ts'

const xs = [50, 100, 200, 260, 320, 380]
const ys = [100, 120, 140, 160]
const rows = [
  ['1.', '2.重复申请', '12', '0', '3'],
  ['', '3.其他', '4', '5', '6'],
  ['', '4.总计', '16', '5', '9'],
]
/** The rulings of the table without those whose middle `drop` accepts; each is drawn field by field. */
function damaged(drop: (x: number, y: number) => boolean) {
  const across = ys.flatMap((y) => xs.slice(1).map((x, at) => [xs[at] ?? 0, y, x, y] as const))
  const down = xs.flatMap((x) => ys.slice(1).map((y, at) => [x, ys[at] ?? 0, x, y] as const))
  return [...across, ...down]
    .filter(([x1, y1, x2, y2]) => !drop((x1 + x2) / 2, (y1 + y2) / 2))
    .map(([x1, y1, x2, y2]) => stroked(x1, y1, x2, y2))
}
const shown = (paths: ReturnType<typeof damaged>, texts = rows) =>
  shownFlow(flowOf([pageOf(inCells(xs, ys, texts), paths)]))
const whole = rows.map((row) => row.join(' | '))

describe('a piece of ruling that is missing', () => {
  test('between two numbers', () => {
    expect(shown(damaged((x, y) => x === 260 && y === 130))).toEqual([whole])
  })

  test('between a label and the numbers of its row', () => {
    expect(shown(damaged((x, y) => x === 200 && y === 130))).toEqual([whole])
  })

  test('below the head of one column', () => {
    const heads = [['甲', '乙项目', '总计', '其他', '合计'], ...rows.slice(1)]
    expect(
      shown(
        damaged((x, y) => x === 290 && y === 120),
        heads,
      ),
    ).toEqual([heads.map((row) => row.join(' | '))])
  })

  test('between two rows over all of the table', () => {
    const paths = ruledTable(xs, [100, 140, 160])
    const unnumbered = rows.map(([, ...texts]) => ['', ...texts])
    expect(shown([...paths], unnumbered)).toEqual([unnumbered.map((row) => row.join(' | '))])
    // What cannot be told apart stays one row.
    expect(shown([...paths])[0]).toHaveLength(2)
  })

  test('leaves merged labels and numbers in the middle over several columns alone', () => {
    const texts = [
      ['', '', '总 计', '', ''],
      ['', '4.其他', '', '', ''],
      ['', '5.总计', '1', '2', '3'],
    ]
    const paths = damaged((x, y) => y < 140 && y > 100 && x > 200 && x < 380 && y !== 120)
    const centred = [...inCells(xs, ys, texts), ...printed('128', 282, 134)]
    expect(shownFlow(flowOf([pageOf(centred, paths)]))).toEqual([
      [' |  | 总 计[1×3]', ' | 4.其他 | 128[1×3]', ' | 5.总计 | 1 | 2 | 3'],
    ])
  })
})

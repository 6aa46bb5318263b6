import { describe, expect, test } from 'vitest'
import { pageOf, printed } from './build.ts'
import { flowOf, shownFlow } from './pages-of.ts'

/** Words in the middle about `x`. */
const centred = (text: string, x: number, y: number) =>
  printed(text, x - text.length * ([...text].every((letter) => letter < '\u0100') ? 2.5 : 5), y)

const row = (label: string, y: number, numbers: readonly (number | string)[], from = 60) => [
  ...printed(label, from, y),
  ...numbers.flatMap((number, index) => centred(String(number), 300 + index * 60, y)),
]

describe('tables without lines', () => {
  test('columns stand over their numbers, a head in the middle spans them', () => {
    const page = pageOf([
      ...centred('申请人情况', 360, 100),
      ...['自然人', '企业', '总计'].flatMap((head, index) => centred(head, 300 + index * 60, 118)),
      ...row('一、本年新收', 136, [21, 0, 21]),
      ...row('二、上年结转', 154, [0, 0, 0]),
    ])
    expect(shownFlow(flowOf([page]))).toEqual([
      [' | 申请人情况[1×3]', ' | 自然人 | 企业 | 总计', '一、本年新收 | 21 | 0 | 21', '二、上年结转 | 0 | 0 | 0'],
    ])
  })

  test('a head spans also those beside a label below it that spans several', () => {
    const page = pageOf([
      ...centred('申请人情况', 390, 100),
      ...centred('法人或其他组织', 390, 118),
      ...centred('自然人', 270, 127),
      ...centred('总计', 510, 127),
      ...['企业', '科研', '公益'].flatMap((head, at) => centred(head, 330 + at * 60, 136)),
      ...[0, 1].flatMap((line) => [
        ...printed(['一、新收', '二、结转'][line] ?? '', 60, 154 + line * 18),
        ...[1, 2, 3, 4, 10].flatMap((number, at) => centred(String(number), 270 + at * 60, 154 + line * 18)),
      ]),
    ])
    expect(shownFlow(flowOf([page]))[0]?.slice(0, 3)).toEqual([
      ' | 申请人情况[1×5]',
      ' | 自然人[2×1] | 法人或其他组织[1×3] | 总计[2×1]',
      ' | 企业 | 科研 | 公益',
    ])
  })

  test('heads in the middle of wide columns stand over the numbers at the right of them, one by one', () => {
    const toRight = (text: string, x: number, y: number) => printed(text, x - text.length * 5, y)
    const numbers = (label: string, y: number, values: readonly string[]) => [
      ...printed(label, 60, y),
      ...values.flatMap((value, at) => toRight(value, 260 + at * 90, y)),
    ]
    const page = pageOf([
      ...printed('全年各项指标总体平稳。', 60, 64),
      ...printed('表1 分地区工业增加值', 240, 82),
      ...printed('单位：万元', 480, 96),
      ...['本月', '本年累计'].flatMap((head, at) => centred(head, 260 + at * 180, 110)),
      ...printed('地区', 60, 118),
      ...['产值', '增长', '产值', '增长'].flatMap((head, at) => centred(head, 220 + at * 90, 126)),
      ...numbers('全市', 142, ['206', '8.0', '395', '0.7']),
      ...numbers('东城区', 158, ['1,206', '7.2', '895', '-8.1']),
      ...numbers('西城区', 174, ['27', '8.9', '1,984', '13.8']),
    ])
    expect(shownFlow(flowOf([page])).slice(-1)).toEqual([
      [
        '地区[2×1] | 本月[1×2] | 本年累计[1×2]',
        '产值 | 增长 | 产值 | 增长',
        '全市 | 206 | 8.0 | 395 | 0.7',
        '东城区 | 1,206 | 7.2 | 895 | -8.1',
        '西城区 | 27 | 8.9 | 1,984 | 13.8',
      ],
    ])
  })

  test('contents with their page numbers are no table, however far the numbers stand', () => {
    const titles = ['一、总体情况', '二、主动公开情况', '三、收到和处理申请情况', '四、复议和诉讼情况']
    const contents = (pages: readonly number[]) =>
      pageOf(
        titles.flatMap((title, at) => [
          ...printed(title, 60, 100 + at * 18),
          ...printed(String(pages[at]), 480, 100 + at * 18),
        ]),
      )
    expect(flowOf([contents([1, 4, 7, 10])]).map(({ kind }) => kind)).not.toContain('grid')
    expect(flowOf([contents([12, 4, 7, 10])]).map(({ kind }) => kind)).toEqual(['grid'])
  })

  test('the values of a chart are none, a table with few numbers is one', () => {
    const chart = [300, 460, 340, 420, 380, 500].flatMap((x, at) => printed(String(x / 10), x, 100 + at * 18))
    const labels = [...'甲乙丙丁戊己'].flatMap((label, at) => printed(`${label}地区`, 60, 100 + at * 18))
    expect(flowOf([pageOf([...labels, ...chart])]).map(({ kind }) => kind)).not.toContain('grid')
    const sparse = [0, 1, 2, 3, 4, 5].flatMap((at) => [
      ...printed(`${'甲乙丙丁戊己'[at]}地区`, 60, 100 + at * 18),
      ...printed('3', 220 + (at % 5) * 50, 100 + at * 18),
      ...printed('3', 500, 100 + at * 18),
    ])
    expect(flowOf([pageOf(sparse)]).map(({ kind }) => kind)).toEqual(['grid'])
  })

  test('a label that wraps about its numbers is one row', () => {
    const page = pageOf([
      ...row('1.重复申请', 100, [1, 2, 3]),
      ...printed('2.要求行政机关确认', 60, 114),
      ...row('', 120, [4, 5, 6]),
      ...printed('或重新出具', 60, 126),
      ...row('3.其他', 140, [7, 8, 9]),
      ...row('4.总计', 158, [7, 8, 9]),
    ])
    expect(shownFlow(flowOf([page]))).toEqual([
      [
        '1.重复申请 | 1 | 2 | 3',
        '2.要求行政机关确认⏎或重新出具 | 4 | 5 | 6',
        '3.其他 | 7 | 8 | 9',
        '4.总计 | 7 | 8 | 9',
      ],
    ])
  })

  test('empty places stay empty', () => {
    const page = pageOf([...row('甲项', 100, [1, 2, 3]), ...row('乙项', 118, [4]), ...row('丙项', 136, [7, 8, 9])])
    expect(shownFlow(flowOf([page]))).toEqual([['甲项 | 1 | 2 | 3', '乙项 | 4 |  | ', '丙项 | 7 | 8 | 9']])
  })

  test('prose is no table, nor are two columns of it', () => {
    const prose = [0, 1, 2, 3].flatMap((line) =>
      printed('全年主动公开政府信息四百八十六条并依托网站公开栏发布', 60, 100 + line * 18),
    )
    expect(shownFlow(flowOf([pageOf(prose)])).every((item) => typeof item === 'string')).toBe(true)
    const columns = [0, 1, 2, 3].flatMap((line) => [
      ...printed('全年主动公开政府信息四百八十六条并依托网', 40, 100 + line * 18),
      ...printed('站公开栏微信公众号发布各类信息三百余条等', 310, 100 + line * 18),
    ])
    const flow = shownFlow(flowOf([pageOf(columns)]))
    expect(flow.every((item) => typeof item === 'string')).toBe(true)
    expect(flow.slice(0, 4)).toEqual(Array(4).fill('全年主动公开政府信息四百八十六条并依托网'))
  })

  test('more words or columns than a page has room for are no table', () => {
    const strewn = (columns: number, rows: number) =>
      Array.from({ length: rows * columns }, (_, at) =>
        printed(at % columns === 0 ? '行' : '1', (at % columns) * 6, Math.floor(at / columns) * 2, 1),
      ).flat()
    const kinds = (columns: number, rows: number) => flowOf([pageOf(strewn(columns, rows))]).map(({ kind }) => kind)
    expect(kinds(20, 50)).toEqual(['grid'])
    expect(kinds(20, 300)).not.toContain('grid')
    expect(kinds(90, 20)).not.toContain('grid')
  })
})

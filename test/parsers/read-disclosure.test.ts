import { describe, expect, test } from 'vitest'
import { drawGrid } from '../build.ts'
import { rowOf, rulesIn, tablesIn } from './tables.ts'

const heading = '二、主动公开政府信息情况'

const grid2021 = drawGrid(`
  | 第二十条第（一）项 | < | < | < |
  | 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
  | 规章 | 0 | 0 | 0 |
  | 行政规范性文件 | 88 | 55 | 698 |
  | 第二十条第（五）项 | < | < | < |
  | 信息内容 | 本年处理决定数量 | < | < |
  | 行政许可 | 12345 | < | < |
  | 第二十条第（六）项 | < | < | < |
  | 信息内容 | 本年处理决定数量 | < | < |
  | 行政处罚 | 62 | < | < |
  | 行政强制 | / | < | < |
  | 第二十条第（八）项 | < | < | < |
  | 信息内容 | 本年收费金额（单位：万元） | < | < |
  | 行政事业性收费 | 3.5 | < | < |
`)

const grid2019 = drawGrid(`
  | 第二十条第（一）项 | < | < | < |
  | 信息内容 | 本年新⏎制作数量 | 本年新⏎公开数量 | 对外公开总数量 |
  | 规章 | | | |
  | 规范性文件 | 2 | 0 | 83 |
  | 第二十条第（五）项 | < | < | < |
  | 信息内容 | 上一年项目数量（指2018年事项数） | 本年增/减（减用负值表示,如-8） | 处理决定数量 |
  | 行政许可 | 120 | +1036 | 5 |
  | 其他对外管理服务事项 | 30 | -11 | 0 |
  | 第二十条第（六）项 | < | < | < |
  | 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |
  | 行政处罚 | 1 | 增3 | 4 |
  | 行政强制 | 5 | 减2 | 7 |
  | 第二十条第（八）项 | < | < | < |
  | 信息内容 | 上一年项目数量 | 本年增/减 | < |
  | 行政事业性收费 | 2 | 0 | < |
  | 第二十条第（九）项 | < | < | < |
  | 信息内容 | 采购项目数量 | 采购总金额 | < |
  | 政府集中采购 | 9 | 251000元 | < |
`)

describe('table 2 in a grid', () => {
  test('on the form of 2021', () => {
    const parsed = tablesIn(heading, grid2021)
    expect(parsed.tables.map(({ table, form, variant }) => [table, form, variant])).toEqual([
      ['t2', 'F2021', 'standard'],
    ])
    expect(rowOf(parsed, 't2', 'rules')).toBe('0 0 0')
    expect(rowOf(parsed, 't2', 'normative')).toBe('88 55 698')
    expect(rowOf(parsed, 't2', 'licensing')).toBe('12345')
    expect(rowOf(parsed, 't2', 'coercion')).toBe('slash')
    expect(rowOf(parsed, 't2', 'fees')).toBe('3.5')
    expect(rulesIn(parsed)).toEqual([])
  })

  test('on the form of 2019: signs, blanks, and no number out of a label', () => {
    const parsed = tablesIn(heading, grid2019)
    expect(parsed.tables[0]?.form).toBe('F2019')
    expect(rowOf(parsed, 't2', 'rules')).toBe('blank blank blank')
    expect(rowOf(parsed, 't2', 'licensing')).toBe('120 1036 5')
    expect(rowOf(parsed, 't2', 'other_services')).toBe('30 -11 0')
    expect(rowOf(parsed, 't2', 'punishment')).toBe('1 3 4')
    expect(rowOf(parsed, 't2', 'coercion')).toBe('5 -2 7')
    expect(rowOf(parsed, 't2', 'fees')).toBe('2 0')
    expect(rowOf(parsed, 't2', 'procurement')).toBe('9 251000')
    expect(parsed.tables[0]?.facts.find(({ column }) => column === 'amount')?.unit).toBe('元')
    expect(rulesIn(parsed)).toEqual([])
  })

  test('every number says where it stands and what was printed', () => {
    const { tables } = tablesIn(heading, grid2021)
    const fact = tables[0]?.facts.find(({ row, column }) => row === 'normative' && column === 'in_force')
    expect(fact).toMatchObject({ raw: '698', position: { on: 'node', path: 'table 1, row 4, cell 4' }, unit: '件' })
  })

  test('columns in another order are read by their heads', () => {
    const parsed = tablesIn(
      heading,
      drawGrid(`
      | 信息内容 | 现行有效件数 | 本年制发件数 | 本年废止件数 |
      | 规章 | 1 | 2 | 3 |
      | 行政规范性文件 | 4 | 5 | 6 |
    `),
    )
    const facts = parsed.tables[0]?.facts.filter(({ row }) => row === 'normative')
    expect(Object.fromEntries(facts?.map(({ column, value }) => [column, value]) ?? [])).toEqual({
      in_force: 4,
      issued: 5,
      repealed: 6,
    })
  })

  test('a row that the form lacks is kept under its printed name', () => {
    const parsed = tablesIn(
      heading,
      drawGrid(`
      | 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
      | 规章 | 0 | 0 | 0 |
      | 行政规范性文件 | 1 | 0 | 5 |
      | 会议纪要 | 7 | 8 | 9 |
    `),
    )
    expect(rowOf(parsed, 't2', '会议纪要')).toBe('7 8 9')
    expect(parsed.findings.map(({ rule }) => rule)).toContain('align.row-added')
  })

  test('规章 with a blank label is the first row of its block, and doubtful', () => {
    const parsed = tablesIn(
      heading,
      drawGrid(`
      | 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
      | | 1 | 2 | 3 |
      | 行政规范性文件 | 4 | 5 | 6 |
    `),
    )
    expect(rowOf(parsed, 't2', 'rules')).toBe('1? 2? 3?')
    expect(rowOf(parsed, 't2', 'normative')).toBe('4 5 6')
    expect(rulesIn(parsed)).toContain('align.row-inferred')
  })

  test('rows that the table lacks are not on the form, and said', () => {
    const parsed = tablesIn(
      heading,
      drawGrid(`
      | 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
      | 规章 | 0 | 0 | 0 |
      | 行政规范性文件 | 1 | 0 | 5 |
    `),
    )
    expect(rowOf(parsed, 't2', 'fees')).toBe('not_on_form')
    const missing = parsed.findings.find(({ rule }) => rule === 'align.rows-missing')
    expect(missing?.facts.map(({ row }) => row)).toEqual(['licensing', 'punishment', 'coercion', 'fees'])
  })
})

describe('table 2 whose cells ran together', () => {
  const run =
    '第二十条第（一）项信息内容本年制发件数本年废止件数现行有效件数规章000行政规范性文件8855698第二十条第（五）项信息内容本年处理决定数量行政许可97第二十条第（六）项信息内容本年处理决定数量行政处罚62行政强制0第二十条第（八）项信息内容本年收费金额（单位：万元）行政事业性收费12.5'
  const parsed = tablesIn(heading, run)

  test('one digit a column is read', () => {
    expect(rowOf(parsed, 't2', 'rules')).toBe('0 0 0')
  })

  test('rows of one number are read whole', () => {
    expect(rowOf(parsed, 't2', 'licensing')).toBe('97')
    expect(rowOf(parsed, 't2', 'punishment')).toBe('62')
    expect(rowOf(parsed, 't2', 'coercion')).toBe('0')
    expect(rowOf(parsed, 't2', 'fees')).toBe('12.5')
  })

  test('a row with several divisions is flagged with the candidates and never guessed', () => {
    expect(rowOf(parsed, 't2', 'normative')).toBe('unreadable? unreadable? unreadable?')
    const ambiguous = parsed.findings.filter(({ rule }) => rule === 'read.run-on-ambiguous')
    expect(ambiguous.map(({ facts }) => facts.map(({ column }) => column))).toEqual([
      ['issued', 'repealed', 'in_force'],
    ])
    expect(ambiguous[0]?.values.candidates).toContain('88 55 698')
  })
})

describe('table 2 with blank cells that leave no trace', () => {
  test('digits with gaps between them are not cut to fill a blank column', () => {
    const parsed = tablesIn(
      heading,
      '第二十条第（一）项',
      '信息内容   本年制发件数   本年废止件数   现行有效件数',
      '规章   0   0   0',
      '行政规范性文件   96   3',
      '第二十条第（五）项',
      '信息内容   本年处理决定数量',
      '行政许可   5',
    )
    expect(rowOf(parsed, 't2', 'normative')).toBe('unreadable? unreadable? unreadable?')
    expect(rowOf(parsed, 't2', 'licensing')).toBe('5')
  })

  test('one digit a column is no proof where another row of the table is blank', () => {
    const parsed = tablesIn(
      heading,
      '第二十条第（一）项信息内容本年制发件数本年废止件数现行有效件数规章行政规范性文件500第二十条第（五）项信息内容本年处理决定数量行政许可97',
    )
    expect(parsed.tables[0]?.facts.filter(({ row, certain }) => row === 'normative' && certain)).toEqual([])
  })
})

describe('heads of a block that do not stand in one row over one column each', () => {
  const block = (rows: string) =>
    drawGrid(`
    | 第二十条第（一）项 | < | < | < | < | < | < |
    ${rows}
    | 第二十条第（五）项 | < | < | < | < | < | < |
    | 信息内容 | 本年处理决定数量 | < | < | < | < | < |
    | 行政许可 | 7 | < | < | < | < | < |
  `)

  test('two years under each head: no number is certain', () => {
    const parsed = tablesIn(
      heading,
      block(`| 信息内容 | 本年制发件数 | < | 本年废止件数 | < | 现行有效件数 | < |
             | | 2021年 | 2022年 | 2021年 | 2022年 | 2021年 | 2022年 |
             | 规章 | 0 | 0 | 0 | 0 | 0 | 0 |
             | 行政规范性文件 | 4 | 6 | 1 | 2 | 30 | 34 |`),
    )
    expect(rowOf(parsed, 't2', 'normative')).toMatch(/^\d+\? \d+\? \d+\?$/u)
    expect(rowOf(parsed, 't2', 'licensing')).toBe('7')
    expect(rulesIn(parsed)).toContain('align.values-left')
  })

  test('each a little lower than the one before, as a print without lines gives them', () => {
    const parsed = tablesIn(
      heading,
      block(`| 信息内容 | 本年制发件数 | < | | | | |
             | | | | 本年废止件数 | < | | |
             | | | | | | 现行有效件数 | < |
             | 规章 | 0 | | 0 | | 0 | |
             | 行政规范性文件 | 6 | | 2 | | 34 | |`),
    )
    expect(rowOf(parsed, 't2', 'normative')).toBe('6 2 34')
    expect(rowOf(parsed, 't2', 'rules')).toBe('0 0 0')
    expect(rulesIn(parsed)).not.toContain('align.values-left')
  })

  test('a number under no head leaves the row and the columns of its block in doubt', () => {
    const parsed = tablesIn(
      heading,
      block(`| 信息内容 | 本年制发件数 | < | 其他 | < | 现行有效件数 | < |
             | 规章 | 0 | < | 0 | < | 0 | < |
             | 行政规范性文件 | 6 | < | 2 | < | 34 | < |`),
    )
    expect(rowOf(parsed, 't2', 'normative')).toBe('6? 34? not_on_form?')
  })
})

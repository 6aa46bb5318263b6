import { describe, expect, test } from 'vitest'
import { applicationTable } from '../../corpus/make/forms/application.ts'
import { type Printing, plainPrinting } from '../../corpus/make/printing.ts'
import { applicationSheet, drawGrid, gridOfTable } from '../build.ts'
import { rowOf, rulesIn, tablesIn } from './tables.ts'

const heading = '三、收到和处理政府信息公开申请情况'
const numbers = {
  results: {
    granted: [7, 1, 0, 0, 2, 0],
    'denied.internal_affairs': [3, 0, 0, 0, 0, 1],
    'other.other': [0, 0, 0, 0, 1, 0],
  },
  carriedIn: [1, 0, 0, 0, 0, 0],
  carriedOut: [0, 2, 0, 0, 0, 0],
}
const printed = (form: 'F2019' | 'F2021', printing: Partial<Printing> = {}) =>
  gridOfTable(applicationTable(form, applicationSheet(form, numbers), { ...plainPrinting, ...printing }))

describe('table 3 in a grid', () => {
  test.each(['F2019', 'F2021'] as const)('of %s is told by its rows and read whole', (form) => {
    const parsed = tablesIn(heading, printed(form))
    const [table] = parsed.tables
    expect([table?.form, table?.variant]).toEqual([form, 'standard'])
    expect(table?.facts).toHaveLength(form === 'F2019' ? 161 : 175)
    expect(rowOf(parsed, 't3', 'granted')).toBe('7 1 0 0 2 0 10')
    expect(rowOf(parsed, 't3', 'denied.internal_affairs')).toBe('3 0 0 0 0 1 4')
    expect(rowOf(parsed, 't3', 'carried_in')).toBe('1 0 0 0 0 0 1')
    expect(rowOf(parsed, 't3', 'carried_out')).toBe('0 2 0 0 0 0 2')
    expect(parsed.findings).toEqual([])
  })

  test('the total printed before the others is still the total', () => {
    const parsed = tablesIn(heading, printed('F2021', { applicants: 'total-first' }))
    const facts = parsed.tables[0]?.facts.filter(({ row }) => row === 'granted')
    expect(Object.fromEntries(facts?.map(({ column, value }) => [column, value]) ?? [])).toMatchObject({
      total: 10,
      natural: 7,
      business: 1,
    })
    expect(parsed.findings).toEqual([])
  })

  test('a total column that is left out is not invented', () => {
    const parsed = tablesIn(heading, printed('F2021', { applicants: 'no-total' }))
    const totals = parsed.tables[0]?.facts.filter(({ column, value }) => column === 'total' && value !== null)
    expect(totals).toEqual([])
  })

  test('zeros printed as blanks stay blank', () => {
    const parsed = tablesIn(heading, printed('F2021', { zero: '' }))
    expect(rowOf(parsed, 't3', 'granted')).toBe('7 1 blank blank 2 blank 10')
    expect(rowOf(parsed, 't3', 'partial')).toBe('blank blank blank blank blank blank blank')
  })

  test('labels with slips name the rows that they mean', () => {
    const parsed = tablesIn(
      heading,
      printed('F2021', { slips: ['half-year', 'second-level-enumeration', 'spaced-words'] }),
    )
    expect(rowOf(parsed, 't3', 'carried_out')).toBe('0 2 0 0 0 0 2')
    expect(rowOf(parsed, 't3', 'other.other')).toBe('0 0 0 0 1 0 1')
    expect(parsed.findings).toEqual([])
  })
})

describe('the reduced table 3 of 九都镇2019', () => {
  const parsed = tablesIn(
    heading,
    drawGrid(`
      | | < | 申请人情况 | < | < |
      | ^ | ^ | 自然人 | 法人或其他组织 | 总计 |
      | 一、本年新收政府信息公开申请数量 | < | 14 | 0 | 14 |
      | 二、上年结转政府信息公开申请数量 | < | 0 | 0 | 0 |
      | 三、本年度办理结果 | （一）予以公开 | 14 | 0 | 14 |
      | ^ | （二）部分公开 | 0 | 0 | 0 |
      | ^ | （三）不予公开 | 0 | 0 | 0 |
      | ^ | （四）无法提供 | 0 | 0 | 0 |
      | ^ | （五）不予受理 | 0 | 0 | 0 |
      | 四、结转下半年继续办理 | < | 1 | 0 | 1 |
    `),
  )

  test('keeps the codes of the lines that it prints', () => {
    expect(parsed.tables[0]?.variant).toBe('reduced')
    expect(parsed.tables[0]?.columns.map(({ code }) => code)).toEqual(['natural', 'legal_persons', 'total'])
    expect(parsed.tables[0]?.rows.map(({ code }) => code)).toEqual([
      'new',
      'carried_in',
      'granted',
      'partial',
      'denied',
      'unavailable',
      'not_accepted',
      'carried_out',
    ])
    expect(rowOf(parsed, 't3', 'carried_out')).toBe('1 0 1')
  })

  test('says what was left out as a note, and fills nothing in', () => {
    expect(parsed.tables[0]?.facts).toHaveLength(24)
    expect(parsed.findings.map(({ rule, severity }) => [rule, severity])).toEqual([['align.table-reduced', 'note']])
  })
})

describe('table 3 with lines that the form lacks', () => {
  test('a row 小计 under a group has the code of the group', () => {
    const parsed = tablesIn(
      heading,
      drawGrid(`
        | | < | < | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
        | 一、本年新收政府信息公开申请数量 | < | < | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
        | 三、本年度办理结果 | （三）不予公开 | 1.属于国家秘密 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
        | ^ | ^ | 2.其他法律行政法规禁止公开 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
        | ^ | ^ | 小计 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
      `),
    )
    expect(rowOf(parsed, 't3', 'denied')).toBe('3 0 0 0 0 0 3')
  })

  test('any other row keeps its printed name', () => {
    const parsed = tablesIn(
      heading,
      drawGrid(`
        | | 自然人 | 法人或其他组织 | 总计 |
        | 一、本年新收政府信息公开申请数量 | 3 | 0 | 3 |
        | 网上咨询数量 | 5 | 6 | 11 |
        | （一）予以公开 | 3 | 0 | 3 |
      `),
    )
    expect(rowOf(parsed, 't3', '网上咨询数量')).toBe('5 6 11')
    expect(parsed.findings.map(({ rule }) => rule)).toContain('align.row-added')
  })
})

describe('table 3 in a text without borders', () => {
  test('the sum of a row divides its digits', () => {
    const parsed = tablesIn(
      heading,
      '申请人情况自然人法人或其他组织总计商业企业科研机构社会公益组织法律服务机构其他一、本年新收政府信息公开申请数量713000074二、上年结转政府信息公开申请数量1000001三、本年度办理结果（一）予以公开381000039',
    )
    expect(rowOf(parsed, 't3', 'new')).toBe('71 3 0 0 0 0 74')
    expect(rowOf(parsed, 't3', 'carried_in')).toBe('1 0 0 0 0 0 1')
    expect(rowOf(parsed, 't3', 'granted')).toBe('38 1 0 0 0 0 39')
    expect(parsed.tables[0]?.evidence).toBe('run-on')
  })

  const zeros = [
    '（三）不予公开1.属于国家秘密',
    '2.其他法律行政法规禁止公开',
    '3.危及“三安全一稳定”',
    '4.保护第三方合法权益',
    '5.属于三类内部事务信息',
    '6.属于四类过程性信息',
    '7.属于行政执法案卷',
    '8.属于行政查询事项',
  ].map((label) => `${label}0000000`)

  test('beside a row that cannot be divided, the others are in doubt', () => {
    const rows = [
      '一、本年新收政府信息公开申请数量713000075',
      '二、上年结转政府信息公开申请数量1000001',
      '（一）予以公开381000039',
    ]
    const parsed = tablesIn(heading, [...rows, ...zeros].join(''))
    expect(rowOf(parsed, 't3', 'new')).toContain('unreadable?')
    expect(rowOf(parsed, 't3', 'granted')).toBe('38? 1? 0? 0? 0? 0? 39?')
    expect(rowOf(parsed, 't3', 'denied.state_secret')).toBe('0 0 0 0 0 0 0')
    expect(rulesIn(parsed)).toContain('read.run-on-unproven')
  })

  test('beside a row with fewer digits than columns, the others are not taken', () => {
    const rows = [
      '一、本年新收政府信息公开申请数量71374',
      '二、上年结转政府信息公开申请数量1000001',
      '（一）予以公开381000039',
    ]
    const parsed = tablesIn(heading, [...rows, ...zeros].join(''))
    expect(rowOf(parsed, 't3', 'granted')).toContain('unreadable?')
    expect(rowOf(parsed, 't3', 'denied.state_secret')).toBe('0 0 0 0 0 0 0')
  })

  test('rows that cannot fulfil the equations however they are divided are flagged', () => {
    const rows = [
      '一、本年新收政府信息公开申请数量110000011',
      '二、上年结转政府信息公开申请数量0000000',
      '（一）予以公开5000005',
      '（二）部分公开0000000',
      '（七）总计5000005',
      '四、结转下年度继续办理0000000',
    ]
    const parsed = tablesIn(heading, rows.join(''))
    const [finding] = parsed.findings.filter(({ rule }) => rule === 'read.run-on-unbalanced')
    expect(finding?.values.equations).toBe('application.in-equals-out')
    expect(finding?.facts).toContainEqual({ table: 't3', row: 'granted', column: 'natural' })
    expect(rowOf(parsed, 't3', 'new')).toContain('unreadable?')
  })

  test('the digit that numbers the next label is no value', () => {
    const parsed = tablesIn(
      heading,
      '一、本年新收政府信息公开申请数量0000000（三）不予公开1.属于国家秘密00000002.其他法律行政法规禁止公开0000000',
    )
    expect(rowOf(parsed, 't3', 'denied.state_secret')).toBe('0 0 0 0 0 0 0')
    expect(rowOf(parsed, 't3', 'denied.law_forbidden')).toBe('0 0 0 0 0 0 0')
  })

  test('a row with a number too few or too many has no values, and is flagged', () => {
    const parsed = tablesIn(
      heading,
      drawGrid(
        `
        一、本年新收政府信息公开申请数量 | 5 | 0 | 0 | 0 | 0 | 5 | <
        二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0
      `,
        'sequence',
      ),
    )
    expect(rowOf(parsed, 't3', 'new')).toContain('unreadable?')
    expect(rowOf(parsed, 't3', 'carried_in')).toBe('0 0 0 0 0 0 0')
    expect(rulesIn(parsed)).toContain('read.count-mismatch')
  })
})

describe('several tables', () => {
  test('table 3 printed twice with other numbers is read once, and said', () => {
    const other = applicationSheet('F2021', { ...numbers, results: { granted: [1, 0, 0, 0, 0, 0] } })
    const parsed = tablesIn(
      heading,
      printed('F2021'),
      '附：汇总表',
      gridOfTable(applicationTable('F2021', other, plainPrinting), 'markup', 'table 2'),
    )
    expect(parsed.tables).toHaveLength(1)
    expect(rowOf(parsed, 't3', 'granted')).toBe('7 1 0 0 2 0 10')
    expect(parsed.findings.map(({ rule }) => rule)).toContain('structure.table-repeated')
  })

  test('a table cut in two is one table', () => {
    const whole = applicationTable('F2021', applicationSheet('F2021', numbers), plainPrinting)
    // The cut goes between the head with 一、 and 二、 and the results, where no span crosses.
    const first = gridOfTable({ ...whole, rows: whole.rows.slice(0, 5) })
    const second = gridOfTable({ ...whole, rows: whole.rows.slice(5) }, 'markup', 'table 2')
    const parsed = tablesIn(heading, first, second)
    expect(parsed.tables).toHaveLength(1)
    expect(parsed.tables[0]?.facts).toHaveLength(175)
    expect(rowOf(parsed, 't3', 'new')).toBe('9 3 0 0 3 1 16')
    expect(rowOf(parsed, 't3', 'granted')).toBe('7 1 0 0 2 0 10')
    expect(rulesIn(parsed)).toEqual([])
  })

  test('tables in one grid are told apart', () => {
    const parsed = tablesIn(
      drawGrid(`
        | 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
        | 规章 | 1 | 2 | 3 |
        | 行政规范性文件 | 4 | 5 | 6 |
        | 申请人情况 | 自然人 | 法人或其他组织 | 总计 |
        | 一、本年新收政府信息公开申请数量 | 7 | 1 | 8 |
        | 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 |
        | （一）予以公开 | 7 | 1 | 8 |
      `),
    )
    expect(parsed.tables.map(({ table }) => table)).toEqual(['t2', 't3'])
    expect(rowOf(parsed, 't2', 'normative')).toBe('4 5 6')
    expect(rowOf(parsed, 't3', 'new')).toBe('7 1 8')
  })
})

describe('a second table of the other form further down', () => {
  const later = gridOfTable(
    applicationTable('F2021', applicationSheet('F2021', numbers), plainPrinting),
    'markup',
    'table 2',
  )
  const earlier = gridOfTable(
    applicationTable('F2019', applicationSheet('F2019', { ...numbers, carriedIn: [2, 0, 0, 0, 0, 0] }), plainPrinting),
  )

  test('has a few rows more and is no fuller printing: the first is used, in doubt', () => {
    const parsed = tablesIn(heading, earlier, '附：另一格式', later)
    expect(parsed.tables[0]?.form).toBe('F2019')
    expect(rowOf(parsed, 't3', 'carried_in')).toMatch(/^2/u)
    const [repeated] = parsed.findings.filter(({ rule }) => rule === 'structure.table-repeated')
    expect(repeated?.facts.some(({ row }) => row === 'carried_in')).toBe(true)
    expect(repeated?.facts.some(({ row }) => row === 'other.other')).toBe(true)
  })
})

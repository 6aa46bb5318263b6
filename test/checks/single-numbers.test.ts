import { describe, expect, test } from 'vitest'
import { checkSingleNumbers } from '../../src/checks/single-numbers.ts'
import { drawTable, identityOf } from './records.ts'

const rulesIn = (table: ReturnType<typeof drawTable>, issuer = '石湾镇人民政府'): readonly string[] =>
  checkSingleNumbers(table, identityOf(issuer, 2022)).map(({ rule }) => rule)

describe('a negative number', () => {
  test.each([
    ['t2', 'F2021', 'row | decisions\nlicensing | -3', ['disclosure.non-negative']],
    ['t3', 'F2021', 'row | natural\nnew | -3', ['application.non-negative']],
    ['t4', 'F2021', 'row | total\nreview | -3', ['dispute.non-negative']],
    ['annex', 'local', 'row | value\n主动公开信息数 | -3', ['annex.non-negative']],
    ['t2', 'F2019', 'row | prev_items | change\nlicensing | 5 | -3', []],
    ['t3', 'F2021', 'row | natural\nnew | 0', []],
  ] as const)('%s %s %j: %j', (code, form, drawing, expected) => {
    expect(rulesIn(drawTable(code, form, drawing))).toEqual(expected)
  })
})

test.each([
  ['5 | -5', []],
  ['5 | -6', ['disclosure.change-below-zero']],
  [' | -6', []],
])('items of last year and their change %s: %j', (cells, expected) => {
  expect(rulesIn(drawTable('t2', 'F2019', `row | prev_items | change\nlicensing | ${cells}`))).toEqual(expected)
})

describe('规章 in force', () => {
  const table = drawTable('t2', 'F2021', 'row | issued | repealed | in_force\nrules | 0 | 0 | 6')
  test.each([
    ['尼勒克县某镇', true],
    ['石湾镇人民政府', true],
    ['云岩县人民政府', true],
    ['南屏县自然资源局', true],
    ['驼峰路街道办事处', true],
    ['上海市人民政府办公厅', false],
    ['武汉市生态环境局', false],
    ['福建省人民政府', false],
  ])('by %s: found %s', (issuer, expected) => {
    expect(rulesIn(table, issuer).includes('disclosure.rules-by-low-level')).toBe(expected)
  })

  test('none: nothing to find', () => {
    expect(rulesIn(drawTable('t2', 'F2021', 'row | issued | in_force\nrules | 0 | '))).toEqual([])
  })
})

describe('采购总金额 without a unit', () => {
  const table = (amount: string, unit: string | null) => {
    const drawn = drawTable('t2', 'F2019', `row | amount\nprocurement | ${amount}`)
    return { ...drawn, facts: drawn.facts.map((fact) => ({ ...fact, unit })) }
  }
  test.each([
    ['251000', null, ['disclosure.amount-unit-unknown']],
    ['251000', '元', []],
    ['25.1', null, []],
  ])('%s in %s: %j', (amount, unit, expected) => {
    expect(rulesIn(table(amount, unit))).toEqual(expected)
  })
})

test.each([
  ['425 | 1516', []],
  ['425 | 425', []],
  ['425 | 300', ['annex.cumulative-below-year']],
  ['425 | ', []],
])('the year and the running total %s: %j', (cells, expected) => {
  expect(rulesIn(drawTable('annex', 'local', `row | value | cumulative\n主动公开信息数 | ${cells}`))).toEqual(expected)
})

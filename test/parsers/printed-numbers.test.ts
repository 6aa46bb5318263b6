import { expect, test } from 'vitest'
import { parseDocument } from '../../parsers/index.ts'
import type { PrintedNumber } from '../../parsers/record.ts'
import type { Grid } from '../../src/document/document.ts'
import { documentOf, drawGrid } from '../build.ts'

const heads = '四、政府信息公开行政复议、行政诉讼情况'
const printedIn = (...parts: readonly (string | Grid)[]): readonly PrintedNumber[] =>
  parseDocument(documentOf(['石湾镇2022年政府信息公开工作年度报告', ...parts]), () => undefined).printed

const shown = ({ table, text, facts }: PrintedNumber): string =>
  `${table ?? 'none'} ${text} → ${facts.map(({ row, column }) => `${row}.${column}`).join(' ')}`

test('a number of a prescribed table names its fact, one beside the columns names none', () => {
  const grid = drawGrid(`
    信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 | 
    规章 | 0 | 0 | 0 | 
    行政规范性文件 | 5 | 1 | 25 | 77
  `)
  const printed = printedIn('二、主动公开政府信息情况', grid)
  expect(printed.filter(({ text }) => text === '25').map(shown)).toEqual(['t2 25 → normative.in_force'])
  expect(printed.filter(({ facts }) => facts.length === 0).map(shown)).toEqual(['t2 77 → '])
})

test('numbers of other tables are listed without table, numbers in sentences are not', () => {
  const grid = drawGrid(`
    渠道 | 数量
    网站 | 120
  `)
  expect(printedIn('一、总体情况', '全年公开信息 33 条。', grid).map(shown)).toEqual(['none 120 → '])
})

test('digits that ran together are held by every number that they were divided into', () => {
  const row =
    '行政复议 行政诉讼 结果维持 结果纠正 其他结果 尚未审结 总计 未经复议直接起诉 结果维持 结果纠正 其他结果 尚未审结 总计'
  const text = `${row} 复议后起诉 结果维持 结果纠正 其他结果 尚未审结 总计 100010000000000`
  const printed = printedIn(heads, text)
  expect(printed.map(({ text: digits, facts }) => [digits, facts.length])).toEqual([['100010000000000', 15]])
})

test('a column that counts the rows is no column of figures', () => {
  const grid = drawGrid(`
    序号 | 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
    1 | 规章 | 0 | 0 | 0
    2 | 行政规范性文件 | 5 | 1 | 25
  `)
  const printed = printedIn('二、主动公开政府信息情况', grid)
  expect(printed.map(({ text }) => text)).toEqual(['0', '0', '0', '5', '1', '25'])
})

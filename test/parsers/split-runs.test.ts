import { expect, test } from 'vitest'
import { splitRuns } from '../../parsers/split-runs.ts'

/** Digits in square brackets, words as they are. */
function marked(text: string): string {
  return splitRuns(text)
    .map(({ kind, start, end }) => (kind === 'digits' ? `[${text.slice(start, end)}]` : text.slice(start, end)))
    .join('')
}

test.each([
  ['规章000行政规范性文件8855698', '规章[000]行政规范性文件[8855698]'],
  ['行政许可 97', '行政许可 [97]'],
  ['00000002.重复申请0000000', '[0000000]2.重复申请[0000000]'],
  ['0 0 0 2、其他法律行政法规禁止公开', '[0] [0] [0] 2、其他法律行政法规禁止公开'],
  ['信息不存在372.没有现成信息', '信息不存在[37]2.没有现成信息'],
  ['采购总金额75394432.52元', '采购总金额[75394432.52元]'],
  ['收费1,234万元', '收费[1,234万元]'],
  ['本年增/减+36', '本年增/减[+36]'],
  ['申请0件', '申请[0件]'],
  ['1２３', '[1２３]'],
])('%s', (text, expected) => {
  expect(marked(text)).toBe(expected)
})

test.each([
  '（指2018年事项数）',
  '（指2019年增加或减少的事项数,减用负值表示,如-8）',
  '第20条',
  '〔2021〕30号',
  '2021年1月31日',
  '占30%',
  '（1）',
  '1.属于国家秘密',
])('%s holds no number of a table', (text) => {
  expect(marked(text)).toBe(text)
})

test('the stretches cover the text without gap or overlap', () => {
  const text = '行政许可12 0 3（指2019年办件量）其他4'
  const stretches = splitRuns(text)
  expect(stretches.map(({ start }) => start)).toEqual([0, ...stretches.slice(0, -1).map(({ end }) => end)])
  expect(stretches.at(-1)?.end).toBe(text.length)
})

import { expect, test } from 'vitest'
import { readChineseNumeral } from '../../parsers/read-chinese-numeral.ts'

test.each([
  ['零', 0],
  ['〇', 0],
  ['五', 5],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['二十三', 23],
  ['一百零五', 105],
  ['三百五十', 350],
  ['两千', 2000],
  ['一千零一', 1001],
  ['一万', 10_000],
  ['一万二千', 12_000],
  ['三十万零六', 300_006],
  ['二〇一九', 2019],
  ['二零一九', 2019],
  ['壹佰贰拾叁', 123],
])('%s is %d', (text, value) => {
  expect(readChineseNumeral(text)).toBe(value)
})

test.each(['', '12', '第三', '三四百', '十百', '一万二万', '三件'])('%j is no numeral', (text) => {
  expect(readChineseNumeral(text)).toBeNull()
})

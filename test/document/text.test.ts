import { describe, expect, test } from 'vitest'
import { isBlank, labelStem, likeness, normalizeLabel, squeeze, stripNumbering } from '../../src/document/text.ts'

describe('squeeze', () => {
  test.each([
    ['  一、 总体情况\u3000', '一、总体情况'],
    ['本年新\n制作数量', '本年新制作数量'],
    ['（一）予以公开', '(一)予以公开'],
    ['１２３', '123'],
    ['商业\u00a0企业\u200b', '商业企业'],
    ['\u00ad\ufeff\u2060', ''],
  ])('%j is %j', (text, expected) => {
    expect(squeeze(text)).toBe(expected)
  })
})

test.each([
  ['', true],
  [' \u3000\u00a0\u200b\n', true],
  ['0', false],
  ['—', false],
])('%j prints nothing: %s', (text, expected) => {
  expect(isBlank(text)).toBe(expected)
})

describe('normalizeLabel', () => {
  test.each([
    ['（一）予以公开', '一予以公开'],
    ['(一) 予以公开', '一予以公开'],
    ['本年增/减', '本年增减'],
    ['3.危及“三安全一稳定”', '3危及三安全一稳定'],
    ['收到和處理政府信息公開申請情況', '收到和处理政府信息公开申请情况'],
    ['第二十条  第(一)项', '第二十条第一项'],
    ['ABC', 'abc'],
  ])('%s is %s', (text, expected) => {
    expect(normalizeLabel(text)).toBe(expected)
  })

  test('tells 予以公开 from 不予公开 and 1. from 2.', () => {
    expect(normalizeLabel('予以公开')).not.toBe(normalizeLabel('不予公开'))
    expect(normalizeLabel('1.其他')).not.toBe(normalizeLabel('2.其他'))
  })
})

describe('labelStem', () => {
  test.each([
    ['一、本年新收政府信息公开申请数量', '本年新收政府信息公开申请数量'],
    ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '部分公开'],
    ['其中：1.当面申请数', '当面申请数'],
    ['本年收费金额（单位：万元）', '本年收费金额'],
    ['上一年项目数量（指2018年事项数', '上一年项目数量'],
    ['（一）', '一'],
    ['（其他）', '其他'],
    ['3.其他', '其他'],
  ])('%s is %s', (text, expected) => {
    expect(labelStem(text)).toBe(expected)
  })
})

test.each([
  ['一、总体情况', '总体情况'],
  ['(一)予以公开', '予以公开'],
  ['1.属于国家秘密', '属于国家秘密'],
  ['其中:1.当面申请数', '当面申请数'],
  ['3.5万元', '3.5万元'],
  ['1.', '1.'],
])('%s without its numbering is %s', (text, expected) => {
  expect(stripNumbering(text)).toBe(expected)
})

describe('likeness', () => {
  test.each([
    ['总计', '总计', 1],
    ['', '', 0],
    ['总计', '', 0],
    ['总计', '其他', 0],
    ['予以公开', '不予公开', 0.75],
    ['尚未审判', '尚未审结', 0.75],
    ['abcd', 'abc', 6 / 7],
  ])('%s and %s: %d', (a, b, expected) => {
    expect(likeness(a, b)).toBeCloseTo(expected, 10)
    expect(likeness(b, a)).toBeCloseTo(expected, 10)
  })
})

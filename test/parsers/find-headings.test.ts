import { describe, expect, test } from 'vitest'
import { findHeadings } from '../../parsers/find-headings.ts'
import { splitSections } from '../../parsers/split-sections.ts'
import { blocksOf, drawGrid } from '../build.ts'

const keysIn = (...texts: string[]): readonly string[] => findHeadings(blocksOf(texts)).map(({ key }) => key)

describe('a heading alone on its line', () => {
  test.each([
    ['一、总体情况', 'overview'],
    ['一. 总体情况', 'overview'],
    ['（一）总体情况', 'overview'],
    ['一 、总体情况', 'overview'],
    ['一、工作概况', 'overview'],
    ['二、行政机关主动公开政府信息情况', 'disclosure'],
    ['三、收到和处理政府信息公开申请的情况', 'application'],
    ['三、依申请公开政府信息情况', 'application'],
    ['四、政府信息公开行政复议、行政诉讼情况', 'dispute'],
    ['四、因政府信息公开工作被申请行政复议和提起行政诉讼情况', 'dispute'],
    ['五、存在的主要问题及改正情况', 'problems'],
    ['六、其它需要报告事项', 'other_matters'],
    ['三、收到和處理政府信息公開申請情況', 'application'],
    ['四、政府信息公开行政法复议、行政诉讼情况', 'dispute'],
  ])('%s', (text, key) => {
    expect(keysIn(text)).toEqual([key])
  })

  test.each([
    '一、本年新收政府信息公开申请数量',
    '四、结转下年度继续办理',
    '总体情况良好。',
    '概述',
    '第二十条第（一）项',
  ])('%s is none', (text) => {
    expect(keysIn(text)).toEqual([])
  })
})

test('the sentence of a preamble that names the six parts is no heading', () => {
  const preamble =
    '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项等六部分组成。'
  expect(keysIn(preamble, '一、总体情况', '二、主动公开政府信息情况')).toEqual(['overview', 'disclosure'])
})

test('headings run on in one paragraph are found behind their numbers', () => {
  const text =
    '一、总体情况2022年，我镇认真贯彻落实《条例》，主动公开信息120条。二、主动公开政府信息情况第二十条第（一）项信息内容本年制发件数'
  const found = findHeadings(blocksOf([text]))
  expect(found.map(({ key, title }) => [key, title])).toEqual([
    ['overview', '一、总体情况'],
    ['disclosure', '二、主动公开政府信息情况'],
  ])
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(found.map(({ title }) => title))
})

test('sub-headings with （一） are no sections where chapters are numbered 一、', () => {
  const texts = ['一、总体情况', '（一）主动公开情况', '二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况']
  expect(keysIn(...texts)).toEqual(['overview', 'disclosure', 'application'])
})

describe('sections', () => {
  const sectionsOf = (...parts: Parameters<typeof blocksOf>[0]) => {
    const blocks = blocksOf(parts)
    return splitSections(blocks, findHeadings(blocks)).map(({ key, title, text }) => [key, title, text])
  }

  test('hold the text up to the next heading, tables left out', () => {
    const grid = drawGrid('规章 | 0')
    expect(
      sectionsOf('石湾镇年度报告', '一、总体情况', '第一段。', '第二段。', '二、主动公开政府信息情况', grid),
    ).toEqual([
      ['preamble', '', '石湾镇年度报告'],
      ['overview', '一、总体情况', '第一段。\n第二段。'],
      ['disclosure', '二、主动公开政府信息情况', ''],
    ])
  })

  test('before the first heading there is a preamble only where something stands', () => {
    expect(sectionsOf('一、总体情况', '无。').map(([key]) => key)).toEqual(['overview'])
  })

  test('a heading run on with its text is cut out of it', () => {
    const long = `${'我镇主动公开信息。'.repeat(6)}二、主动公开政府信息情况如下表所示，其中规章一栏按规定填零。`
    expect(sectionsOf(long).at(-1)).toEqual([
      'disclosure',
      '二、主动公开政府信息情况',
      '如下表所示，其中规章一栏按规定填零。',
    ])
  })
})

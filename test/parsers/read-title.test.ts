import { describe, expect, test } from 'vitest'
import { looksLikeIssuer, readTitle } from '../../parsers/read-title.ts'

describe('a title', () => {
  test.each([
    ['九都镇2019年度政务公开工作年度报告', '九都镇', 2019],
    ['上海市人民政府办公厅2019年政府信息公开工作年度报告', '上海市人民政府办公厅', 2019],
    ['2022年西咸新区太平镇人民政府政府信息公开工作年度报告', '西咸新区太平镇人民政府', 2022],
    ['西村镇二〇一八年度政府信息公开年报', '西村镇', 2018],
    ['《石湾镇人民政府2021年政府信息公开工作年度报告》', '石湾镇人民政府', 2021],
    ['石湾镇人民政府 2021 年政府信息公开工作年度报告', '石湾镇人民政府', 2021],
    ['武漢市生態環境局2020年政府信息公開工作年度報告', '武汉市生态环境局', 2020],
    ['关于石湾镇人民政府2021年政府信息公开工作年度报告', '石湾镇人民政府', 2021],
    ['2021年政府信息公开工作年度报告', null, 2021],
    ['石湾镇人民政府政府信息公开工作年度报告', '石湾镇人民政府', null],
  ])('%s', (text, issuer, year) => {
    expect(readTitle(text)).toMatchObject({ issuer, year })
  })

  test('goes on into the text without taking it along', () => {
    const read = readTitle('石湾镇2021年政府信息公开工作年度报告 本报告根据《条例》编制。')
    expect(read?.title).toBe('石湾镇2021年政府信息公开工作年度报告')
  })

  test.each(['', '石湾镇2021年工作总结', '政府信息公开指南', '一、总体情况'])('%j is none', (text) => {
    expect(readTitle(text)).toBeNull()
  })
})

test.each([
  ['九都镇', true],
  ['市场监督管理局', true],
  ['驼峰路街道办事处', true],
  ['平潭综合实验区管委会', true],
  ['总体情况', false],
  ['镇', false],
  [`${'很'.repeat(40)}局`, false],
])('%s looks like the name of a body: %s', (text, expected) => {
  expect(looksLikeIssuer(text)).toBe(expected)
})

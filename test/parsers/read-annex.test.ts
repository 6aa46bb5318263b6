import { describe, expect, test } from 'vitest'
import { drawGrid } from '../build.ts'
import { rowOf, rulesIn, tablesIn } from './tables.ts'

const nationalRows = `
  | 统计指标 | 单位 | 统计数 |
  | 一、主动公开情况 | —— | —— |
  | （一）主动公开政府信息数（不同渠道和方式公开相同信息计1条） | 条 | 425 |
  | 其中：主动公开规范性文件数 | 条 | 3 |
  | 制发规范性文件总数 | 件 | 4 |
  | （二）通过不同渠道和方式公开政府信息的情况 | —— | —— |
  | 1.政府公报公开政府信息数 | 条 | 0 |
  | 2.政府网站公开政府信息数 | 条 | 425 |
  | 3.政务微博公开政府信息数 | 条 | 12 |
  | 4.政务微信公开政府信息数 | 条 | |
  | 5.其他方式公开政府信息数 | 条 | / |
  | 三、依申请公开情况 | —— | —— |
  | （一）收到申请数 | 件 | 3 |
  | 1.当面申请数 | 件 | 1 |
  | 2.传真申请数 | 件 | 0 |
  | 3.网络申请数 | 件 | 2 |
  | 4.信函申请数 | 件 | 0 |
  | 七、依申请公开信息收取的费用 | 万元 | 0.02 |
`

describe('the national sheet of 2014', () => {
  const parsed = tablesIn('附表', '政府信息公开情况统计表', drawGrid(nationalRows))

  test('has the codes of the codebook', () => {
    expect(parsed.tables.map(({ table, form }) => [table, form])).toEqual([['annex', 'F2014']])
    expect(rowOf(parsed, 'annex', 'disclosed')).toBe('425')
    expect(rowOf(parsed, 'annex', 'disclosed.normative')).toBe('3')
    expect(rowOf(parsed, 'annex', 'channel.other')).toBe('slash')
    expect(rowOf(parsed, 'annex', 'received.online')).toBe('2')
    expect(rowOf(parsed, 'annex', 'fees_charged')).toBe('0.02')
  })

  test('has no number for its chapters, and no complaint about them', () => {
    expect(parsed.tables[0]?.rows.map(({ code }) => code)).not.toContain('chapter.disclosure')
    expect(rulesIn(parsed)).not.toContain('read.count-mismatch')
  })
})

describe('known to fail', () => {
  // Rows without any number are left out before the national sheet is aligned: missing in silence.
  test('a row of the national sheet whose cell is blank is blank', () => {
    expect(rowOf(tablesIn('政府信息公开情况统计表', drawGrid(nationalRows)), 'annex', 'channel.wechat')).toBe('blank')
  })
})

describe('a local sheet with 历年累计', () => {
  const parsed = tablesIn(
    '政府信息公开情况统计表',
    '指标名称 计量单位 2011年 历年累计 主动公开信息数 条 425 1516 其中：网站公开 条 425 1400 受理依申请公开信息总数 条 2 9 其中：1、当面申请数 条 2 8 行政复议数 件 0 0',
  )

  test('keeps its rows under their printed names, with both figures', () => {
    expect(parsed.tables.map(({ table, form }) => [table, form])).toEqual([['annex', 'local']])
    expect(parsed.tables[0]?.columns.map(({ code }) => code)).toEqual(['value', 'cumulative'])
    expect(rowOf(parsed, 'annex', '主动公开信息数')).toBe('425 1516')
    expect(rowOf(parsed, 'annex', '行政复议数')).toBe('0 0')
  })

  test('says which national row means the same', () => {
    const rows = parsed.tables[0]?.rows ?? []
    expect(rows.find(({ code }) => code === '主动公开信息数')?.sameAs).toBe('disclosed')
    expect(rows.find(({ label }) => label.includes('当面申请数'))?.sameAs).toBe('received.in_person')
  })

  test('the year and the running total run together are flagged', () => {
    const run = tablesIn(
      '政府信息公开情况统计表',
      '指标名称计量单位2016年历年累计主动公开信息数条346085376其中：网站公开条346085376行政复议数件00',
    )
    expect(rowOf(run, 'annex', '主动公开信息数')).toBe('unreadable? unreadable?')
    expect(rowOf(run, 'annex', '行政复议数')).toBe('0 0')
    expect(rulesIn(run)).toEqual(['read.run-on-ambiguous'])
  })
})

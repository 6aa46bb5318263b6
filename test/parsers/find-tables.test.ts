import { describe, expect, test } from 'vitest'
import { findHeadings } from '../../parsers/find-headings.ts'
import { findTables } from '../../parsers/find-tables.ts'
import { blocksOf, drawGrid } from '../build.ts'

/** Each region as `t2: words of its rows`. */
function regionsIn(...parts: Parameters<typeof blocksOf>[0]): readonly string[] {
  const blocks = blocksOf(parts)
  return findTables(blocks, findHeadings(blocks)).map(
    ({ table, rows }) => `${table}: ${rows.map(({ items }) => items.map(({ text }) => text).join(' ')).join(' / ')}`,
  )
}

describe('a table is known by its own words', () => {
  test.each([
    ['t2', '信息内容 | 本年制发件数\n规章 | 0'],
    ['t2', '第二十条第（五）项 | <\n行政许可 | 5'],
    ['t3', '申请人情况 | 自然人\n一、本年新收政府信息公开申请数量 | 5'],
    ['t3', '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） | 自然人\n一、本年新收 | 5'],
    ['t4', '行政复议 | 行政诉讼\n结果维持 | 结果维持\n0 | 0'],
    ['annex', '统计指标 | 单位 | 统计数\n主动公开信息数 | 条 | 5'],
    ['annex', '指标名称 | 计量单位 | 2011年\n主动公开信息数 | 条 | 5'],
  ])('%s: %j', (table, drawing) => {
    expect(regionsIn(drawGrid(drawing)).map((region) => region.split(':')[0])).toEqual([table])
  })

  test('and any other grid is none', () => {
    expect(regionsIn(drawGrid('姓名 | 职务\n张三 | 主任'))).toEqual([])
  })
})

describe('in running text', () => {
  test('a sentence ends a table', () => {
    expect(regionsIn('一、本年新收政府信息公开申请数量 1 0 1', '以上数据真实。', '2 3 4')).toHaveLength(1)
  })

  test('so does a heading', () => {
    const [table] = regionsIn('一、本年新收政府信息公开申请数量 1 0 1', '五、存在的主要问题及改进情况', '公开 3 件')
    expect(table).not.toContain('公开 3')
  })

  test('a sentence that names a table is no table', () => {
    expect(regionsIn('我镇全年收到申请3件，行政复议0件，均已按时答复。')).toEqual([])
  })
})

test('tables in one grid are told apart, and parts of one table are joined', () => {
  const first = drawGrid('申请人情况 | 自然人 | 总计\n一、本年新收政府信息公开申请数量 | 1 | 1')
  const second = drawGrid('四、结转下年度继续办理 | 0 | 0\n行政复议 | 行政诉讼 | <\n0 | 0 | 0', 'markup', 'table 2')
  expect(regionsIn(first, second).map((region) => region.split(':')[0])).toEqual(['t3', 't4'])
})

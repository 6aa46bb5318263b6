import { describe, expect, test } from 'vitest'
import type { Evidence } from '../../src/document/document.ts'
import { drawGrid } from '../build.ts'
import { rowOf, rulesIn, tablesIn } from './tables.ts'

const heading = '三、收到和处理政府信息公开申请情况'
const head = `
  | 申请人情况 | 自然人 | 法人或其他组织 | 总计 |
  | 一、本年新收政府信息公开申请数量 | 9 | 2 | 11 |
  | 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 |`
const results = `
  | （一）予以公开 | 5 | 1 | 6 |
  | （二）部分公开 | 1 | 0 | 1 |`
const end = `
  | 四、结转下年度继续办理 | 0 | 0 | 0 |`

/** The label 1.属于国家秘密 broken over two rows of the print, its numbers beside the second half. */
const broken = `${head}${results}
  | 1.属于国家秘密 | | | |
  | 密级文件 | 3 | 1 | 4 |
  | 2.其他法律行政法规禁止公开 | 0 | 0 | 0 |${end}`

const read = (drawing: string, evidence: Evidence) => tablesIn(heading, drawGrid(drawing, evidence))

describe('numbers beside unknown words while rows of the form are blank', () => {
  test.each(['alignment', 'ocr'] as const)('neither is certain in a print without lines: %s', (evidence) => {
    const parsed = read(broken, evidence)
    expect(rowOf(parsed, 't3', 'denied.state_secret')).toBe('blank? blank? blank?')
    expect(rowOf(parsed, 't3', '密级文件')).toBe('3? 1? 4?')
    expect(rowOf(parsed, 't3', 'granted')).toBe('5 1 6')
    const [finding] = parsed.findings.filter(({ rule }) => rule === 'align.rows-unsettled')
    expect(finding?.facts).toHaveLength(6)
  })

  test.each(['markup', 'rulings'] as const)('where lines are drawn the row is a row of its own: %s', (evidence) => {
    const parsed = read(broken, evidence)
    expect(rowOf(parsed, 't3', '密级文件')).toBe('3 1 4')
    expect(rulesIn(parsed)).not.toContain('align.rows-unsettled')
  })

  test('the head of a group with the numbers of its first row', () => {
    const parsed = read(
      `${head}${results}
      | （四）无法提供 | 3 | 1 | 4 |
      | 1.本机关不掌握相关政府信息 | | | |
      | 2.没有现成信息需要另行制作 | 0 | 0 | 0 |${end}`,
      'alignment',
    )
    expect(rowOf(parsed, 't3', 'unavailable')).toBe('3? 1? 4?')
    expect(rowOf(parsed, 't3', 'unavailable.not_held')).toBe('blank? blank? blank?')
  })

  test('a reduced table with a row that means something else (不予受理) is what it is', () => {
    const parsed = read(`${head}${results}\n  | （五）不予受理 | 3 | 1 | 4 |${end}`, 'alignment')
    expect(rowOf(parsed, 't3', 'not_accepted')).toBe('3 1 4')
    expect(rulesIn(parsed)).not.toContain('align.rows-unsettled')
  })
})

import { describe, expect, test } from 'vitest'
import { drawGrid } from '../build.ts'
import { rowOf, rulesIn, tablesIn } from './tables.ts'

const heading = '三、收到和处理政府信息公开申请情况'
const labels = [
  '一、本年新收政府信息公开申请数量',
  '二、上年结转政府信息公开申请数量',
  '（一）予以公开',
  '（二）部分公开',
  '（三）不予公开',
  '（四）无法提供',
  '四、结转下年度继续办理',
]
const figures = ['9 2 11', '1 0 1', '5 1 6', '1 0 1', '2 0 2', '0 1 1', '2 0 2']

/** A reduced table with a number between label and figures in each row, and rows between head and body. */
const drawn = (counters: readonly (string | number)[], between = '') =>
  tablesIn(
    heading,
    drawGrid(`
      | 申请人情况 | 行次 | 自然人 | 法人或其他组织 | 总计 |
      ${between}
      ${labels.map((label, row) => `| ${label} | ${counters[row]} | ${figures[row]?.replaceAll(' ', ' | ')} |`).join('\n')}
    `),
  )

describe('numbers that count the rows', () => {
  test.each([
    ['1, 2, 3', labels.map((_, row) => row + 1)],
    ['01, 02, 03', labels.map((_, row) => `0${row + 1}`)],
  ])('are no figures: %s', (_how, counters) => {
    const parsed = drawn(counters)
    expect(rowOf(parsed, 't3', 'new')).toBe('9 2 11')
    expect(rowOf(parsed, 't3', 'carried_out')).toBe('2 0 2')
    expect(rulesIn(parsed)).toEqual([])
    expect(parsed.findings.map(({ rule }) => rule)).toContain('align.counters-set-aside')
  })

  test.each([
    ['one out of turn', [1, 2, 3, 5, 4, 6, 7]],
    ['one left out', [1, 2, 3, '', 4, 5, 6]],
    ['all from another number', [3, 4, 5, 6, 7, 8, 9]],
  ])('where they do not count up from one, every row is in doubt: %s', (_what, counters) => {
    const parsed = drawn(counters)
    expect(rowOf(parsed, 't3', 'new')).toBe('9? 2? 11?')
    expect(rulesIn(parsed)).toContain('align.values-left')
  })
})

describe('a row that numbers the columns', () => {
  const counters = labels.map((_, row) => row + 1)

  test('is no row of figures that stands before its label', () => {
    const parsed = drawn(counters, '| 甲 | 乙 | 1 | 2 | 3 |')
    expect(rowOf(parsed, 't3', 'new')).toBe('9 2 11')
    expect(rulesIn(parsed)).toEqual([])
  })

  test.each(['4 | 1 | 5', '1 | 2 | 3'])('figures before the first label leave all in doubt: %s', (early) => {
    const parsed = drawn(counters, `| | | ${early} |`)
    expect(rowOf(parsed, 't3', 'new')).toBe('9? 2? 11?')
  })
})

describe('one cell over all columns of a row', () => {
  const merged = (text: string) =>
    tablesIn(
      heading,
      drawGrid(`
        | 申请人情况 | 自然人 | 法人或其他组织 | 总计 |
        ${labels.map((label, row) => (row === 3 ? `| ${label} | ${text} | < | < |` : `| ${label} | ${figures[row]?.replaceAll(' ', ' | ')} |`)).join('\n')}
      `),
    )

  test('that says 0 or 无 says it for each', () => {
    expect(rowOf(merged('0'), 't3', 'partial')).toBe('0 0 0')
    expect(rowOf(merged('无'), 't3', 'partial')).toBe('word word word')
    expect(rulesIn(merged('0'))).toEqual([])
  })

  test('over two columns the line between a 0 and a blank may be lost', () => {
    const parsed = tablesIn(
      heading,
      drawGrid(`
        | 申请人情况 | 自然人 | 法人或其他组织 | 总计 |
        ${labels.map((label, row) => (row === 3 ? `| ${label} | 0 | < | 0 |` : `| ${label} | ${figures[row]?.replaceAll(' ', ' | ')} |`)).join('\n')}
      `),
    )
    expect(rowOf(parsed, 't3', 'partial')).toMatch(/\?/u)
  })

  test('any other number is no number of any', () =>
    expect(rowOf(merged('3'), 't3', 'partial')).toBe('unreadable? unreadable? unreadable?'))
})

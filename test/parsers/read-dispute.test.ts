import { describe, expect, test } from 'vitest'
import { disputeTable } from '../../corpus/make/forms/dispute.ts'
import { type Printing, plainPrinting } from '../../corpus/make/printing.ts'
import { disputeSheet, drawGrid, gridOfTable } from '../build.ts'
import { rowOf, rulesIn, tablesIn } from './tables.ts'

const heading = '四、政府信息公开行政复议、行政诉讼情况'
const results = { review: [10, 1, 0, 2], direct: [0, 0, 0, 5], after_review: [3, 0, 1, 0] }
const printed = (printing: Partial<Printing> = {}) =>
  gridOfTable(disputeTable(disputeSheet(results), { ...plainPrinting, ...printing }))

const header =
  '行政复议行政诉讼结果维持结果纠正其他结果尚未审结总计未经复议直接起诉复议后起诉结果维持结果纠正其他结果尚未审结总计结果维持结果纠正其他结果尚未审结总计'

describe('table 4', () => {
  test('in a grid: fifteen numbers in three blocks', () => {
    const parsed = tablesIn(heading, printed())
    expect(rowOf(parsed, 't4', 'review')).toBe('10 1 0 2 13')
    expect(rowOf(parsed, 't4', 'direct')).toBe('0 0 0 5 5')
    expect(rowOf(parsed, 't4', 'after_review')).toBe('3 0 1 0 4')
    expect(parsed.findings).toEqual([])
  })

  test('with 尚未审判 and a broken 其他结果 in its heads', () => {
    const parsed = tablesIn(heading, printed({ slips: ['pending-tried', 'broken-other'] }))
    expect(rowOf(parsed, 't4', 'review')).toBe('10 1 0 2 13')
    expect(rowOf(parsed, 't4', 'direct')).toBe('0 0 0 5 5')
    expect(parsed.findings).toEqual([])
  })

  test('with blanks for nothing', () => {
    expect(rowOf(tablesIn(heading, printed({ zero: '' })), 't4', 'direct')).toBe('blank blank blank 5 5')
  })

  test('printed and all blank is blank, not missing', () => {
    const parsed = tablesIn(heading, gridOfTable(disputeTable(disputeSheet({}), { ...plainPrinting, zero: '' })))
    expect(rowOf(parsed, 't4', 'review')).toBe('blank blank blank blank blank')
  })

  test('in a text, as many numbers as columns', () => {
    const parsed = tablesIn(heading, header, '10 1 0 2 13 0 0 0 5 5 3 0 1 0 4')
    expect(rowOf(parsed, 't4', 'review')).toBe('10 1 0 2 13')
    expect(rowOf(parsed, 't4', 'after_review')).toBe('3 0 1 0 4')
    expect(rulesIn(parsed)).toEqual([])
  })

  test('run together, divided by its three sums', () => {
    const parsed = tablesIn(heading, `${header}000000000000000`)
    expect(rowOf(parsed, 't4', 'direct')).toBe('0 0 0 0 0')
  })

  test('run together in more than one way, flagged and not guessed', () => {
    const parsed = tablesIn(heading, `${header}1110030000000000`)
    expect(parsed.tables[0]?.facts.filter(({ value, certain }) => value !== null && certain)).toEqual([])
    expect(rulesIn(parsed).some((rule) => rule.startsWith('read.run-on'))).toBe(true)
  })

  test('reconsideration and litigation as tables of their own', () => {
    const parsed = tablesIn(
      heading,
      drawGrid(`
        | 行政复议 | < | < | < | < |
        | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
        | 1 | 0 | 0 | 2 | 3 |
      `),
      drawGrid(
        `
        | 行政诉讼 | < | < | < | < | < | < | < | < | < |
        | 未经复议直接起诉 | < | < | < | < | 复议后起诉 | < | < | < | < |
        | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
        | 0 | 4 | 0 | 0 | 4 | 0 | 0 | 0 | 5 | 5 |
      `,
        'markup',
        'table 2',
      ),
    )
    expect(rowOf(parsed, 't4', 'review')).toBe('1 0 0 2 3')
    expect(rowOf(parsed, 't4', 'direct')).toBe('0 4 0 0 4')
    expect(rowOf(parsed, 't4', 'after_review')).toBe('0 0 0 5 5')
  })
})

describe('blank rows that only make room', () => {
  const heads = (spacer: string) =>
    drawGrid(`
    | 行政复议 | < | < | < | < | 行政诉讼 | < | < | < | < | < | < | < | < | < |
    ${spacer}
    | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | < | < | < | < | 复议后起诉 | < | < | < | < |
    ${spacer}
    | | | | | | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
    ${spacer}
    | 10 | 1 | 0 | 2 | 13 | 0 | 0 | 0 | 5 | 5 | 3 | 0 | 1 | 0 | 4 |
  `)
  const blank = '| | | | | | | | | | | | | | | |'

  test.each(['', blank])('are no row of numbers (%j)', (spacer) => {
    const parsed = tablesIn(heading, heads(spacer))
    expect(rowOf(parsed, 't4', 'review')).toBe('10 1 0 2 13')
    expect(rowOf(parsed, 't4', 'after_review')).toBe('3 0 1 0 4')
    expect(rulesIn(parsed)).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import { applicantColumns } from '../../parsers/forms/application.ts'
import { f2021 } from '../../parsers/forms/f2021.ts'
import { compileLines, scoreLabels } from '../../parsers/lines.ts'

const rows = compileLines(f2021.tables.find(({ table }) => table === 't3')?.blocks[0]?.rows ?? [])

/** The code of the row that the labels name best, with the score. */
function bestRow(...labels: string[]): readonly [string, number] | null {
  let best: readonly [string, number] | null = null
  for (const line of rows) {
    const match = scoreLabels(labels, line)
    if (match && match.score > (best?.[1] ?? 0)) best = [match.key, match.score]
  }
  return best
}

describe('a label', () => {
  test.each([
    ['一、本年新收政府信息公开申请数量', 'new'],
    ['（一）予以公开', 'granted'],
    ['(一) 予以公开', 'granted'],
    ['（二）部分公开', 'partial'],
    ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', 'partial'],
    ['1.属于国家秘密', 'denied.state_secret'],
    ['1、属于国家秘密', 'denied.state_secret'],
    ['3.危及"三安全一稳定"', 'denied.security_stability'],
    ['（五）不予处理', 'not_processed'],
    ['（五）不予受理', 'not_accepted'],
    ['四、结转下半年继续办理', 'carried_out'],
    ['四、结转下一年度继续办理', 'carried_out'],
    ['四、結轉下年度繼續辦理', 'carried_out'],
    ['（七）总计', 'total'],
    ['3.其他', 'other.other'],
    ['1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', 'other.no_correction'],
  ])('%s names %s exactly', (label, key) => {
    expect(bestRow(label)).toEqual([key, 1])
  })

  test.each([
    ['2.其他法律行政止公开', 'denied.law_forbidden'],
    ['1.申请人无正当理由逾期不补正、行政机关不再处理', 'other.no_correction'],
    ['本年新收政府信息公开申请数', 'new'],
  ])('%s with lost characters still names %s, less surely', (label, key) => {
    const best = bestRow(label)
    expect(best?.[0]).toBe(key)
    expect(best?.[1]).toBeGreaterThan(0.6)
    expect(best?.[1]).toBeLessThan(1)
  })

  test('broken over several cells is put together', () => {
    expect(bestRow('（五）不', '予处理')).toEqual(['not_processed', 1])
    expect(bestRow('（五）', '不予', '处理')).toEqual(['not_processed', 1])
  })

  test('behind other labels counts a little less than alone', () => {
    const best = bestRow('三、本年度办理结果（三）不予公开', '1.属于国家秘密')
    expect(best?.[0]).toBe('denied.state_secret')
  })

  test('予以公开 is not 不予公开', () => {
    const granted = rows.find(({ spec }) => spec.key === 'granted')
    expect(granted && scoreLabels(['不予公开'], granted)).toBeNull()
  })

  test.each(['', ' ', '（）'])('%j names nothing', (label) => {
    expect(bestRow(label)).toBeNull()
  })
})

test('a column head broken inside a word is the same head', () => {
  const business = compileLines(applicantColumns).find(({ spec }) => spec.key === 'business')
  expect(business && scoreLabels(['商业\n企业'], business)).toMatchObject({ score: 1 })
  expect(business && scoreLabels(['商业', '企业'], business)).toMatchObject({ score: 1, parts: 2 })
})

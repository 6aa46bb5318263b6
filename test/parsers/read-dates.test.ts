import { describe, expect, test } from 'vitest'
import { isReportYear, readDate, readPeriod, readYear } from '../../parsers/read-dates.ts'

describe('a day', () => {
  test.each([
    ['2020-01-31', '2020-01-31'],
    ['2023-02-20 15:07', '2023-02-20'],
    ['2020年1月31日', '2020-01-31'],
    ['２０２０年１月３１日', '2020-01-31'],
    ['2020 年 1 月 31 日', '2020-01-31'],
    ['2012/3/5', '2012-03-05'],
    ['2012.3.5', '2012-03-05'],
    ['二○一二年二月二十日', '2012-02-20'],
    ['二〇二一年十二月三十一日', '2021-12-31'],
    ['发布于2021年1月5日，修改于2022年3月1日', '2021-01-05'],
  ])('%s is %s', (text, expected) => {
    expect(readDate(text)).toBe(expected)
  })

  test.each(['2021年2月30日', '2021年13月1日', '2017210日', '2021年', '', '1月31日'])('%j is no day', (text) => {
    expect(readDate(text)).toBeNull()
  })
})

describe('a report year', () => {
  test.each([
    ['2019', 2019],
    ['２０１９', 2019],
    ['二〇一九', 2019],
    ['二○一二', 2012],
    ['二0一七', 2017],
    ['一九九九', null],
    ['1999', null],
    ['2100', null],
    ['202020', null],
    ['', null],
  ])('%s is %s', (text, expected) => {
    expect(readYear(text)).toBe(expected)
  })

  test('lies between the Regulations and a misprint', () => {
    expect([2006, 2007, 2025, 2060, 2061].map(isReportYear)).toEqual([false, true, true, true, false])
  })
})

describe('a period', () => {
  test.each([
    ['统计期限为2021年1月1日至2021年12月31日。', ['2021-01-01', '2021-12-31']],
    ['2021年1月1日至12月31日', ['2021-01-01', '2021-12-31']],
    ['2021 年 1 月 1 日起至 12 月 31 日止', ['2021-01-01', '2021-12-31']],
    ['2021年1月1日—12月31日', ['2021-01-01', '2021-12-31']],
    ['2021年1月1日到2021年11月30日', ['2021-01-01', '2021-11-30']],
  ])('%s', (text, days) => {
    expect(readPeriod(text)?.days).toEqual(days)
  })

  test.each(['2021年度', '自2021年1月1日起', '2020年1月1日至202020年12月31日', '2021年1月1日至2月30日'])(
    '%s states none in full',
    (text) => {
      expect(readPeriod(text)).toBeNull()
    },
  )
})

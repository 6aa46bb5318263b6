import { describe, expect, test } from 'vitest'
import type { Report, TableRecord } from '../../../parsers/record.ts'
import { drawTable } from '../records.ts'
import { only, rulesOf, year } from './sketch.ts'

describe('tables that repeat the year before', () => {
  const disputes = (review: string, direct = '0|0|0|0|0'): TableRecord =>
    drawTable('t4', 'F2021', `|maintained|corrected|other|pending|total|\nreview|${review}|\ndirect|${direct}|`)
  const twice = (table: TableRecord, other = table) => [
    year(2022, { tables: [table] }),
    year(2023, { tables: [other] }),
  ]

  test('with many digits are a warning that names every number of both', () => {
    const finding = only(twice(disputes('12|3|0|0|15')), 'years.same-tables')
    expect(finding.values).toMatchObject({ tables: '表四', count: 3 })
    expect(finding.facts).toHaveLength(3)
    expect(finding.related[0]?.facts).toHaveLength(3)
  })

  test('with few small numbers are a note', () => {
    const finding = only(twice(disputes('1|0|0|0|1')), 'years.same-small-tables')
    expect([finding.severity, finding.facts]).toEqual(['note', []])
  })

  test('are not told of where a number differs, all are zero, or one was not read', () => {
    expect(rulesOf(twice(disputes('12|3|0|0|15'), disputes('12|3|1|0|16')))).toEqual([])
    expect(rulesOf(twice(disputes('0|0|0|0|0')))).toEqual([])
    expect(rulesOf(twice(disputes('12|3|x|0|15')))).toEqual([])
  })

  test('blank and zero are alike', () => {
    expect(rulesOf(twice(disputes('12|3|0|0|15'), disputes('12|3|||15')))).toEqual(['years.same-tables'])
  })

  test('a stock that stands still is no repetition', () => {
    const stock = drawTable('t2', 'F2021', '|issued|repealed|in_force|\nnormative|0|0|12345|')
    expect(rulesOf(twice(stock))).toEqual([])
  })

  test('a small table alike beside one that differs says nothing', () => {
    const stock = (issued: number) =>
      drawTable('t2', 'F2021', `|issued|repealed|in_force|\nnormative|${issued}|0|${20 + issued}|`)
    const small = disputes('1|0|0|0|1')
    expect(rulesOf([year(2022, { tables: [stock(0), small] }), year(2023, { tables: [stock(3), small] })])).toEqual([])
  })
})

describe('texts that repeat the year before', () => {
  const sentences = Array.from(
    { length: 12 },
    (_, index) => `第${'一二三四五六七八九十百千'[index]}，镇政府进一步完善公开制度并加强培训力度。`,
  )
  const problems = (text: string): Report['sections'] => [
    {
      key: 'problems',
      title: '五、存在的主要问题及改进情况',
      text,
      position: { on: 'line', line: 9, column: 1, length: 5 },
      paragraphs: [],
    },
  ]
  const pair = (before: string, now: string) => [
    year(2022, { sections: problems(before) }),
    year(2023, { sections: problems(now) }),
  ]

  test('are the same though the year and the punctuation changed', () => {
    const finding = only(pair(`2022年，${sentences.join('')}`, `２０２３年:${sentences.join('\n')}`), 'years.same-text')
    expect(finding).toMatchObject({
      severity: 'warning',
      facts: [],
      positions: ['line 9, column 1'],
      values: { percent: 100, section: '五、存在的主要问题及改进情况' },
      related: [{ positions: ['line 9, column 1'] }],
    })
  })

  test('are much alike with a sentence changed', () => {
    const changed = [...sentences.slice(0, 11), '新增一项：邀请群众代表座谈。']
    expect(rulesOf(pair(sentences.join(''), changed.join('')))).toEqual(['years.like-text'])
  })

  test('are others where half is new, and set phrases are no texts', () => {
    const half = '群众反映的办事指南不够细，我们请各村网格员逐户走访，收集意见并在公示栏逐条回应。'.repeat(4)
    expect(rulesOf(pair(sentences.join(''), sentences.slice(0, 6).join('') + half))).toEqual([])
    expect(rulesOf(pair('本镇无此类问题。', '本镇无此类问题。'))).toEqual([])
  })
})

describe('single figures of two years', () => {
  test('jump beyond five times or below a fifth, from twenty on', () => {
    const received = (total: number) => drawTable('t3', 'F2021', `|total|\nnew|${total}|`)
    const of = (before: number, now: number) =>
      rulesOf([year(2022, { tables: [received(before)] }), year(2023, { tables: [received(now)] })])
    expect(of(20, 101)).toEqual(['years.jump'])
    expect(of(20, 100)).toEqual([])
    expect(of(19, 1000)).toEqual([])
    expect(of(26, 5)).toEqual(['years.jump'])
    expect(of(25, 5)).toEqual([])
  })

  test('jump only within a form', () => {
    const decisions = (form: 'F2019' | 'F2021', number: number) =>
      drawTable('t2', form, `|decisions|\nlicensing|${number}|`)
    const of = (before: TableRecord, now: TableRecord) =>
      rulesOf([year(2020, { tables: [before] }), year(2021, { tables: [now] })])
    expect(of(decisions('F2019', 40), decisions('F2021', 900))).toEqual([])
    expect(of(decisions('F2019', 40), decisions('F2019', 900))).toEqual(['years.jump'])
  })

  test('fees that differ ten thousand times are in two units', () => {
    const fees = (amount: number) => drawTable('t2', 'F2021', `|amount|\nfees|${amount}|`)
    const of = (before: number, now: number) =>
      rulesOf([year(2022, { tables: [fees(before)] }), year(2023, { tables: [fees(now)] })])
    expect(of(12.5, 131_000)).toEqual(['years.fee-unit'])
    expect(of(131_000, 12.5)).toEqual(['years.fee-unit', 'years.jump'])
    expect(of(12.5, 12_500)).toEqual([])
    expect(of(0, 12_500)).toEqual([])
  })
})

describe('disputes of two years', () => {
  const disputes = (review: string, direct: string, afterReview: string) =>
    drawTable('t4', 'F2021', `|pending|total|\nreview|${review}|\ndirect|${direct}|\nafter_review|${afterReview}|`)
  const applications = (received: number) => drawTable('t3', 'F2021', `|total|\nnew|${received}|\ncarried_in|0|`)

  test('pending reviews are counted again', () => {
    const before = year(2022, { tables: [disputes('3|5', '0|0', '0|0')] })
    expect(rulesOf([before, year(2023, { tables: [disputes('0|2', '0|0', '0|0')] })])).toEqual(['years.pending-lost'])
    expect(rulesOf([before, year(2023, { tables: [disputes('0|3', '0|0', '0|0')] })])).toEqual([])
  })

  test('suits after reconsideration need one', () => {
    const before = year(2022, { tables: [disputes('0|1', '0|0', '0|0')] })
    const of = (suits: number) => rulesOf([before, year(2023, { tables: [disputes('0|1', '0|0', `0|${suits}`)] })])
    expect(of(2)).toEqual([])
    expect(of(3)).toEqual(['years.suits-after-review'])
  })

  test('without an application in two years', () => {
    const quiet = disputes('0|0', '0|0', '0|0')
    const busy = disputes('0|1', '0|1', '0|0')
    const of = (before: number, now: number) => [
      year(2022, { tables: [applications(before), quiet] }),
      year(2023, { tables: [applications(now), busy] }),
    ]
    expect(only(of(0, 0), 'years.dispute-without-request').values).toMatchObject({ disputes: 2 })
    expect(rulesOf(of(1, 0))).toEqual([])
    expect(rulesOf(of(0, 1))).toEqual([])
  })
})

describe('years that are not here', () => {
  test('are named with the first report after them, whichever its scope', () => {
    const finding = only([year(2019), year(2022, { scope: 'aggregate' }), year(2023)], 'years.missing')
    expect(finding).toMatchObject({
      report: '2022',
      severity: 'note',
      values: { missing: '2020、2021', earlier: 2019 },
    })
    expect(rulesOf([year(2021), year(2022, { scope: 'aggregate' }), year(2023)])).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import { knownFigures } from '../../../src/checks/prose/known-figures.ts'
import { solveByProse } from '../../../src/checks/prose/solve-by-prose.ts'
import { findingAt } from '../../../src/document/finding-on.ts'
import { numbersOf, withRuns } from '../../parsers/solve/run-on-tables.ts'
import { identityOf } from '../records.ts'
import { proseOf, sectionOf } from './reports.ts'

const figures = (text: string): readonly string[] =>
  knownFigures(proseOf(text).statements).map(
    ({ cells, value }) => `${cells.map(({ row, column }) => `${row}.${column}`).join('+')} = ${value}`,
  )

describe('known figures', () => {
  test.for([
    ['办结申请25件。', 'total.total = 25'],
    ['上年结转申请2件。', 'carried_in.total = 2'],
    ['政府信息公开行政诉讼3件。', 'direct.total+after_review.total = 3'],
    ['制发行政规范性文件4件，现行有效15件。', 'normative.issued = 4', 'normative.in_force = 15'],
    ['未发生政府信息公开行政复议。', 'review.total = 0'],
  ])('%s', ([text = '', ...expected]) => {
    expect(figures(text)).toEqual(expected)
  })

  test.for([
    // 新收, or 新收 and 上年结转
    '收到申请24件。',
    '办结申请20余件。',
    '全县办结申请25件。',
    '按时办结申请25件。',
    '2022年办结申请25件。',
    '制定规范性文件4件。',
    '收到申请26件，均已办结。',
  ])('of %s nobody can be sure', (text) => {
    expect(figures(text)).toEqual([])
  })

  test('two sentences that differ tell nothing, two that agree tell one thing', () => {
    expect(figures('办结申请25件。年内办结申请24件。')).toEqual([])
    expect(figures('办结申请25件。年内办结申请25件。')).toEqual(['total.total = 25'])
  })
})

describe('digits that ran together', () => {
  const table = withRuns(
    't2',
    'F2021',
    `
      | issued | repealed | in_force
      rules | 0 | 0 | 0
      normative | x | x | x
    `,
    { normative: '8855698' },
  )
  const solvedWith = (text: string) =>
    solveByProse({ identity: identityOf('石桥镇', 2023), sections: [sectionOf(text)], tables: [table] }, [
      findingAt('ingest.rebuilt', {}, []),
    ])

  test('are divided by what sentences say, and the finding says by which', () => {
    const { parsed, findings } = solvedWith('现行有效行政规范性文件698件，本年制发行政规范性文件88件。')
    expect(parsed.tables.map((one) => numbersOf(one, 'normative'))).toEqual(['88 55 698'])
    expect(findings.map(({ rule }) => rule)).toEqual(['ingest.rebuilt', 'read.run-on-solved'])
    expect(findings[1]?.values.readings).toContain('现行有效行政规范性文件698件')
  })

  test('stay open where sentences leave two divisions, or fit none', () => {
    for (const text of ['现行有效行政规范性文件698件。', '现行有效行政规范性文件700件。', '全年未收到申请。']) {
      expect(solvedWith(text).parsed.tables.map((one) => numbersOf(one, 'normative'))).toEqual(['? ? ?'])
    }
  })
})

import { describe, expect, test } from 'vitest'
import { formatFinding } from '../../../src/document/format-finding.ts'
import { proseOf, type Situation, townTables } from './reports.ts'

const found = (text: string, situation?: Situation): readonly string[] =>
  proseOf(text, situation).findings.map(({ severity, rule, actual, expected }) =>
    [severity, rule, actual, expected].filter((part) => part !== undefined).join(' '),
  )

describe('a contradiction', () => {
  test('is a warning that quotes the sentence and names the cells', () => {
    const { findings } = proseOf('依申请公开方面，全年共收到政府信息公开申请23件。')
    expect(findings).toHaveLength(1)
    const [finding] = findings
    expect(finding).toMatchObject({
      rule: 'prose.received',
      severity: 'warning',
      values: { words: '全年共收到政府信息公开申请23件', said: '23件', table: 24, cells: 'new · total' },
      facts: [{ table: 't3', row: 'new', column: 'total' }],
      expected: 24,
      actual: 23,
    })
    expect(finding?.positions).toEqual([
      { on: 'node', path: 'paragraph 1', offset: 8, length: 16 },
      { on: 'node', path: 'new, total' },
    ])
    expect(finding && formatFinding(finding, 'zh')).toBe(
      '正文称“全年共收到政府信息公开申请23件”，表中为 24（new · total）。',
    )
  })

  test('of several cells names all of them', () => {
    const [finding] = proseOf('收到申请24件，不予公开4件。').findings
    expect(finding?.facts).toHaveLength(8)
    expect(finding?.values.cells).toMatch(/ \+ …$/u)
  })

  test.for([
    ['2023年未收到政府信息公开申请。', 'warning prose.none-received 0 24'],
    ['全年办结政府信息公开申请24件。', 'warning prose.closed 24 25'],
    ['收到申请24件，结转至2024年2件。', 'warning prose.carried 2 1'],
    ['收到申请24件，予以公开9件。', 'warning prose.outcome 9 10'],
    ['收到申请24件，其中自然人19件。', 'warning prose.applicant 19 21'],
    ['政府信息公开行政复议4件。', 'warning prose.review 4 5'],
    ['政府信息公开行政诉讼5件。', 'warning prose.litigation 5 3'],
    ['政府信息公开行政复议5件，均获维持。', 'warning prose.dispute-results 5 3'],
    ['收到申请24件，予以公开10件，占45.5%。', 'note prose.percentage 45.5 40'],
    ['作出行政处罚决定118件。', 'note prose.decisions 118 120'],
    ['收到申请26件，均已答复。', 'note prose.all-closed 26 25'],
    ['全年收取信息处理费385元。', 'note prose.fee'],
  ])('%s → %s', ([text = '', expected = '']) => {
    expect(found(text)).toEqual([expected])
  })
})

describe('a difference that may have a good reason is a note', () => {
  test.for([
    ['全县共收到政府信息公开申请350件。', 350, 24],
    ['全年收到申请100余件。', 100, 24],
    ['2023年制定规范性文件5件。', 5, 4],
  ] as const)('%s', ([text, said, table]) => {
    expect(found(text)).toEqual([`note prose.may-differ ${said} ${table}`])
  })

  test('documents are to be repeated in words from 2025 on', () => {
    expect(found('制发行政规范性文件5件。')).toEqual(['note prose.may-differ 5 4'])
    expect(found('制发行政规范性文件5件。', { year: 2025 })).toEqual(['warning prose.normative 5 4'])
  })
})

describe('whose figures the table holds decides', () => {
  const county: Situation = { issuer: '南屏县人民政府', scope: 'aggregate' }

  test('全县 and 我县 are the figures of an aggregate, those of one body are not', () => {
    expect(found('全县共收到政府信息公开申请23件。', county)).toEqual(['warning prose.received 23 24'])
    expect(found('我县共收到政府信息公开申请23件。', county)).toEqual(['warning prose.received 23 24'])
    expect(found('本机关共收到政府信息公开申请23件。', county)).toEqual(['note prose.may-differ 23 24'])
  })

  test('where the report does not say, 全县 proves nothing', () => {
    expect(found('全县共收到政府信息公开申请23件。', { ...county, scope: null })).toEqual([
      'note prose.may-differ 23 24',
    ])
    expect(found('共收到政府信息公开申请23件。', { ...county, scope: null })).toEqual(['warning prose.received 23 24'])
  })

  test('a bureau is more than 我县, and its own name is itself', () => {
    const bureau: Situation = { issuer: '南屏县自然资源局', scope: 'own' }
    expect(found('我县共收到政府信息公开申请23件。', bureau)).toEqual(['note prose.may-differ 23 24'])
    expect(found('县自然资源局共收到政府信息公开申请23件。', bureau)).toEqual(['warning prose.received 23 24'])
    expect(found('县教育局共收到政府信息公开申请23件。', bureau)).toEqual([])
  })
})

describe('a table', () => {
  test('that was not read, or is blank, contradicts nobody', () => {
    const without = (state: 'unreadable' | 'blank') =>
      townTables.map((table) => ({
        ...table,
        facts: table.facts.map((fact) =>
          fact.value === null ? fact : { ...fact, value: null, state, certain: state === 'blank' },
        ),
      }))
    for (const state of ['unreadable', 'blank'] as const) {
      const { findings, assessments } = proseOf('收到申请23件，办结20件。', { tables: without(state) })
      expect(findings).toEqual([])
      expect(assessments.map(({ outcome, why }) => [outcome, why])).toEqual([
        ['not_assessable', state === 'blank' ? 'blank' : 'unread'],
        ['not_assessable', state === 'blank' ? 'blank' : 'unread'],
      ])
    }
  })

  test('that is printed twice contradicts nobody and still agrees', () => {
    const tables = [...townTables, ...townTables]
    expect(found('收到政府信息公开申请23件。', { tables })).toEqual([])
    expect(proseOf('收到政府信息公开申请24件。', { tables }).assessments.map(({ outcome }) => outcome)).toEqual([
      'pass',
    ])
  })

  test('whose totals are blank is added up along its rows', () => {
    const tables = townTables.map((table) => ({
      ...table,
      facts: table.facts.map((fact) =>
        fact.table === 't3' && fact.column === 'total'
          ? { ...fact, value: null, state: 'blank' as const, raw: '' }
          : fact,
      ),
    }))
    expect(found('收到政府信息公开申请23件。', { tables })).toEqual(['warning prose.received 23 24'])
  })
})

test('an agreement is counted as a check that held, with the cells of the table', () => {
  expect(proseOf('收到政府信息公开申请26件。').assessments).toEqual([
    {
      rule: 'prose.received',
      outcome: 'pass',
      assumedBlankZero: false,
      why: null,
      left: [],
      right: [
        { table: 't3', row: 'new', column: 'total' },
        { table: 't3', row: 'carried_in', column: 'total' },
      ],
      leftSum: 26,
      rightSum: 26,
    },
  ])
})

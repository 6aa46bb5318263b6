import { describe, expect, test } from 'vitest'
import type { TableCode, TableRecord } from '../../parsers/record.ts'
import { checkBalances } from '../../src/checks/balances.ts'
import { drawTable } from './records.ts'

const head = 'row | natural | business | research | public_interest | legal_service | other | total'

const t3 = (...rows: string[]): TableRecord => drawTable('t3', 'F2019', [head, ...rows].join('\n'))

/** `application.row-sum: pass 2, fail 1`: what came of each rule that was tried. */
function outcomes(table: TableRecord): readonly string[] {
  const groups = Map.groupBy(checkBalances(table).assessments, ({ rule }) => rule)
  return [...groups].map(([rule, tried]) => {
    const counts = (['pass', 'fail', 'not_assessable'] as const).flatMap((outcome) => {
      const count = tried.filter((one) => one.outcome === outcome).length
      return count > 0 ? [`${outcome} ${count}`] : []
    })
    return `${rule}: ${counts.join(', ')}`
  })
}

/** Each failure as `rule at line: left ≠ right`. */
const failures = (table: TableRecord): readonly string[] =>
  checkBalances(table)
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ rule, values }) => `${rule} at ${values.line}: ${values.left} ≠ ${values.right}`)

const whole = [
  'new             | 9 | 3 | 0 | 0 | 3 | 1 | 16',
  'carried_in      | 1 | 0 | 0 | 0 | 0 | 0 | 1',
  'granted         | 7 | 1 | 0 | 0 | 2 | 0 | 10',
  'partial         | 0 | 0 | 0 | 0 | 0 | 0 | 0',
  'denied.internal_affairs | 3 | 0 | 0 | 0 | 0 | 1 | 4',
  'other           | 0 | 0 | 0 | 0 | 1 | 0 | 1',
  'total           | 10 | 1 | 0 | 0 | 3 | 1 | 15',
  'carried_out     | 0 | 2 | 0 | 0 | 0 | 0 | 2',
]
const withRow = (row: string): readonly string[] =>
  whole.map((line) => (line.split('|')[0]?.trim() === row.split('|')[0]?.trim() ? row : line))

describe('table 3', () => {
  test('of a clean report passes in every row and column', () => {
    expect(failures(t3(...whole))).toEqual([])
    expect(outcomes(t3(...whole))).toEqual([
      'application.row-sum: pass 8',
      'application.column-sum: pass 7',
      'application.in-equals-out: pass 7',
      'application.carried-out-at-most: pass 7',
    ])
  })

  test('with a wrong total of a row fails there and in the total column', () => {
    expect(failures(t3(...withRow('granted | 7 | 1 | 0 | 0 | 2 | 0 | 11')))).toEqual([
      'application.row-sum at granted: 10 ≠ 11',
      'application.column-sum at total: 16 ≠ 15',
    ])
  })

  test('with a wrong （七）总计 fails along the column and in the balance', () => {
    expect(failures(t3(...withRow('total | 11 | 1 | 0 | 0 | 3 | 1 | 16')))).toEqual([
      'application.column-sum at natural: 10 ≠ 11',
      'application.column-sum at total: 15 ≠ 16',
      'application.in-equals-out at natural: 10 ≠ 11',
      'application.in-equals-out at total: 17 ≠ 18',
    ])
  })

  test('cannot carry out more than came in', () => {
    const table = t3(
      'new | 1 | 0 | 0 | 0 | 0 | 0 | 1',
      'carried_in | 0 | 0 | 0 | 0 | 0 | 0 | 0',
      'carried_out | 2 | 0 | 0 | 0 | 0 | 0 | 2',
    )
    expect(failures(table)).toContain('application.carried-out-at-most at natural: 2 ≠ 1')
  })

  test('a failure names all its numbers, with their places', () => {
    const [finding] = checkBalances(t3(...withRow('granted | 7 | 1 | 0 | 0 | 2 | 0 | 11'))).findings
    expect(finding?.facts).toHaveLength(7)
    expect(finding?.facts).toContainEqual({ table: 't3', row: 'granted', column: 'total' })
    expect(finding?.positions).toHaveLength(7)
    expect([finding?.expected, finding?.actual]).toEqual([10, 11])
  })
})

describe('a reduced table', () => {
  const jiudu = drawTable(
    't3',
    'F2019',
    `row | natural | legal_persons | total
     new | 14 | 0 | 14
     carried_in | 0 | 0 | 0
     granted | 14 | 0 | 14
     partial | 0 | 0 | 0
     denied | 0 | 0 | 0
     unavailable | 0 | 0 | 0
     not_accepted | 0 | 0 | 0
     carried_out | 1 | 0 | 1`,
  )

  test('adds up its groups for the total that it does not print', () => {
    expect(failures(jiudu)).toEqual([
      'application.in-equals-out at natural: 14 ≠ 15',
      'application.in-equals-out at total: 14 ≠ 15',
    ])
  })

  test('takes 法人或其他组织 for the five columns', () => {
    expect(outcomes(jiudu)).toContain('application.row-sum: pass 8')
  })

  test('has no column sum without （七）总计', () => {
    expect(outcomes(jiudu).some((one) => one.startsWith('application.column-sum'))).toBe(false)
  })
})

describe('subtotals', () => {
  const withSubtotal = (subtotal: string): TableRecord =>
    t3(
      ...whole.slice(0, 4),
      'denied.internal_affairs | 3 | 0 | 0 | 0 | 0 | 1 | 4',
      `denied | ${subtotal}`,
      ...whole.slice(5),
    )

  test('equal the sum of their rows and are never added twice', () => {
    const table = withSubtotal('3 | 0 | 0 | 0 | 0 | 1 | 4')
    expect(failures(table)).toEqual([])
    expect(outcomes(table)).toContain('application.subtotal: pass 7')
    expect(outcomes(table)).toContain('application.column-sum: pass 7')
  })

  test('that are wrong fail by themselves', () => {
    expect(failures(withSubtotal('3 | 0 | 0 | 0 | 0 | 0 | 3'))).toEqual([
      'application.subtotal at other: 1 ≠ 0',
      'application.subtotal at total: 4 ≠ 3',
    ])
  })

  test('of the column 法人或其他组织 equal its parts', () => {
    const table = drawTable('t3', 'F2021', `${head} | legal_persons\nnew | 1 | 2 | 3 | 0 | 0 | 0 | 6 | 4`)
    expect(failures(table)).toEqual(['application.legal-persons-sum at new: 5 ≠ 4'])
  })
})

test('rows that the form lacks take part in no equation', () => {
  expect(failures(t3(...whole, '网上咨询数量 | 5 | 5 | 5 | 5 | 5 | 5 | 99'))).toEqual([])
})

describe('the zero rule', () => {
  test('a printed total confirms the blanks of its parts', () => {
    const { assessments, findings } = checkBalances(t3('new | 14 | | | | | | 14'))
    expect(findings).toEqual([])
    expect(assessments).toMatchObject([{ rule: 'application.row-sum', outcome: 'pass', assumedBlankZero: true }])
  })

  test('blanks that would break a sum are no proof that it is broken', () => {
    const { assessments, findings } = checkBalances(t3('new | 13 | | | | | | 14'))
    expect(assessments).toMatchObject([{ outcome: 'not_assessable', why: 'blank' }])
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['check.blank-operand', 'note']])
  })

  test('with the balance of the whole table blanks are zero, and a broken sum is broken', () => {
    const rows = [
      'new         | 14 | | | | | | 14',
      'carried_in  | | | | | | | ',
      'granted     | 13 | | | | | | 14',
      'partial     | | | | | | | ',
      'total       | 14 | | | | | | 14',
      'carried_out | | | | | | | ',
    ]
    expect(failures(t3(...rows))).toContain('application.row-sum at granted: 13 ≠ 14')
    expect(failures(t3(...rows))).toContain('application.column-sum at natural: 13 ≠ 14')
  })

  test('a blank total is not zero, and confirms nothing', () => {
    const { assessments, findings } = checkBalances(t3('new | 3 | 1 | 0 | 0 | 0 | 0 | '))
    expect(assessments).toMatchObject([{ outcome: 'not_assessable', why: 'blank' }])
    expect(findings.filter(({ severity }) => severity !== 'note')).toEqual([])
  })

  test('in the balance a blank total stands for the sum of its parts', () => {
    const blankTotals = whole.map((line) => line.replace(/\|[^|]*$/u, '| '))
    const [last] = checkBalances(t3(...blankTotals)).assessments.filter(
      ({ rule, left }) => rule === 'application.in-equals-out' && left[0]?.column === 'total',
    )
    expect(last).toMatchObject({ leftSum: 17, rightSum: 17 })
  })

  test('/ and - and 无 are nothing as a blank is', () => {
    expect(checkBalances(t3('new | 14 | / | - | 无 | 0 | | 14')).assessments).toMatchObject([
      { outcome: 'pass', assumedBlankZero: true },
    ])
  })

  test('a row of blanks is not tried at all', () => {
    expect(checkBalances(t3('new | | | | | | | ')).assessments).toEqual([])
  })
})

test('an unread number makes an equation not assessable, and that is said as a note', () => {
  const { assessments, findings } = checkBalances(t3('new | x | 0 | 0 | 0 | 0 | 0 | 14'))
  expect(assessments).toMatchObject([{ outcome: 'not_assessable', why: 'unread', leftSum: null }])
  expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['check.unread-operand', 'note']])
})

test('a cell that the table lacks leaves the equation untried', () => {
  expect(checkBalances(t3('new | ~ | 0 | 0 | 0 | 0 | 0 | 14')).assessments).toEqual([])
})

describe('the other tables', () => {
  test.each<[string, TableCode, TableRecord['form'], string, readonly string[]]>([
    [
      'a total of table 4 includes 尚未审结',
      't4',
      'F2021',
      'row | maintained | corrected | other | pending | total\nreview | 10 | 1 | 0 | 2 | 13\ndirect | 10 | 1 | 0 | 0 | 0',
      ['dispute.sum at direct: 11 ≠ 0'],
    ],
    [
      'channels of the sheet of 2014 add up',
      'annex',
      'F2014',
      'row | value\nreceived | 4\nreceived.in_person | 1\nreceived.fax | 0\nreceived.online | 2\nreceived.letter | 0',
      ['annex.received-by-channel at value: 3 ≠ 4'],
    ],
    ['a local sheet is held to nothing', 'annex', 'local', 'row | value | cumulative\n主动公开信息数 | 4 | 9', []],
  ])('%s', (_name, code, form, drawing, expected) => {
    expect(failures(drawTable(code, form, drawing))).toEqual(expected)
  })

  test.each<[string, TableRecord['form'], string, readonly string[]]>([
    [
      'F2019: more disclosed than public in all',
      'F2019',
      'row | made | disclosed | public_total\nnormative | 9 | 5 | 4',
      ['disclosure.disclosed-at-most-total'],
    ],
    ['F2019: fewer', 'F2019', 'row | made | disclosed | public_total\nnormative | 9 | 4 | 4', []],
    [
      'F2021: more issued than in force and repealed',
      'F2021',
      'row | issued | repealed | in_force\nnormative | 9 | 3 | 5',
      ['disclosure.issued-at-most-in-force'],
    ],
    ['F2021: as many', 'F2021', 'row | issued | repealed | in_force\nnormative | 8 | 3 | 5', []],
  ])('table 2 of %s', (_name, form, drawing, expected) => {
    const { findings } = checkBalances(drawTable('t2', form, drawing))
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual(expected.map((rule) => [rule, 'warning']))
  })
})

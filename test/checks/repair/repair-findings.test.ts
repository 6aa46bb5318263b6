import { describe, expect, test } from 'vitest'
import type { TableRecord } from '../../../parsers/record.ts'
import { check } from '../../../src/checks/index.ts'
import type { Finding } from '../../../src/document/finding.ts'
import { formatFinding } from '../../../src/document/format-finding.ts'
import { drawTable, identityOf } from '../records.ts'

function findingsOf(table: TableRecord): readonly Finding[] {
  const { findings } = check({ identity: identityOf(null, 2022), sections: [], tables: [table] })
  return findings.filter(({ rule }) => rule.startsWith('repair.'))
}

const sentences = (table: TableRecord): readonly string[] =>
  findingsOf(table).map((finding) => `${finding.rule}: ${formatFinding(finding, 'en')}`)

const t3 = (...rows: readonly string[]): TableRecord =>
  drawTable('t3', 'F2021', ['row | natural | business | total', ...rows].join('\n'))

const rows = [
  'new | 9 | 3 | 12',
  'carried_in | 1 | 0 | 1',
  'granted | 7 | 1 | 8',
  'total | 7 | 1 | 8',
  'carried_out | 3 | 2 | 5',
]

const withRow = (row: string): TableRecord =>
  t3(...rows.map((one) => (one.split('|')[0] === row.split('|')[0] ? row : one)))

describe('findings of repair', () => {
  test('are none where nothing fails', () => {
    expect(sentences(t3(...rows))).toEqual([])
  })

  test('name the number, what is printed and what would fit', () => {
    const table = withRow('new | 8 | 3 | 12')
    expect(sentences(table)).toEqual([
      'repair.cell: Table 3, new × natural: printed is 8; 9 would make every equation hold, and no other single number would.',
    ])
    expect(findingsOf(table)[0]).toMatchObject({
      severity: 'note',
      facts: [{ table: 't3', row: 'new', column: 'natural' }],
      expected: 9,
      actual: '8',
    })
  })

  test('say so where the number stands beside its place', () => {
    expect(sentences(withRow('granted | 7 | 7 | 8'))[0]).toMatch(
      /^repair\.beside: .* 1 .* beside it \(total × business\)\.$/u,
    )
  })

  test('say so where the print can be read otherwise', () => {
    const table = withRow('new | 91 | 3 | 12')
    const facts = table.facts.map((fact) => (fact.value === 91 ? { ...fact, raw: '9 1' } : fact))
    expect(sentences({ ...table, facts })[0]).toMatch(/^repair\.misread: .*“9 1” may have been misread; 9,/u)
  })

  test('name a slip, with all that it changes', () => {
    expect(sentences(withRow('new | 3 | 9 | 12'))).toEqual([
      'repair.slip: Table 3: one slip explains every equation that fails: two numbers stand in each other’s place (new × natural 3 → 9; new × business 9 → 3).',
    ])
  })

  test('list what could be, the same change of a row said once', () => {
    const [first] = sentences(withRow('new | 10 | 3 | 13'))
    expect(first).toMatch(/^repair\.candidates: Table 3: 3 changes .*; carried_in × natural、total 1 → 0; /u)
  })

  test('name the total first where one sum alone fails', () => {
    const table = drawTable(
      't4',
      'F2021',
      'row | maintained | corrected | other | pending | total\nreview | 1 | 2 | 0 | 0 | 4',
    )
    expect(sentences(table)).toEqual([
      'repair.total: Table 4, review × total: printed is 4; its parts add up to 3. If the parts are right the total is 3; or else: review × maintained 1 → 2; review × corrected 2 → 3; review × other 0 → 1; review × pending 0 → 1.',
    ])
  })

  test('leave the printed number, and put the other beside it', () => {
    const { tables } = check({ identity: identityOf(null, 2022), sections: [], tables: [withRow('new | 8 | 3 | 12')] })
    expect(tables[0]?.facts[0]).toMatchObject({ value: 8, raw: '8', trust: 'disputed', suggested: 9 })
    expect(tables[0]?.facts.filter(({ suggested }) => suggested !== null)).toHaveLength(1)
  })
})

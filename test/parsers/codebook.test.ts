import { expect, test } from 'vitest'
import { applicationTable } from '../../corpus/make/forms/application.ts'
import { disputeTable } from '../../corpus/make/forms/dispute.ts'
import { plainPrinting } from '../../corpus/make/printing.ts'
import { codebook } from '../../parsers/codebook.ts'
import { parseDocument } from '../../parsers/index.ts'
import { applicationSheet, disputeSheet, documentOf, gridOfTable } from '../build.ts'

const places = new Set(codebook().map(({ table, row, column }) => `${table} ${row} ${column}`))

test('names each place of a form once', () => {
  const keys = codebook().map(
    ({ table, row, column, forms }) => `${table} ${row} ${column} ${table === 't2' ? forms : ''}`,
  )
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
})

test('explains every code in two languages', () => {
  for (const { rowLabel, rowEnglish, columnLabel, columnEnglish } of codebook()) {
    expect([rowLabel, rowEnglish, columnLabel, columnEnglish].every((text) => text.length > 0)).toBe(true)
  }
})

test.each([
  ['t3 granted natural', 'F2019 F2021'],
  ['t3 other total', 'F2019'],
  ['t3 other.fee_overdue total', 'F2021'],
  ['t3 denied total', 'reduced'],
  ['t3 not_accepted total', 'reduced'],
  ['t3 new legal_persons', 'reduced'],
  ['t4 review pending', 'F2019 F2021'],
  ['annex received value', 'F2014'],
])('%s belongs to %s', (place, forms) => {
  const [table, row, column] = place.split(' ')
  const entry = codebook().find((one) => one.table === table && one.row === row && one.column === column)
  expect(entry?.forms).toBe(forms)
})

test('tells apart what the two forms of table 2 count', () => {
  const decisions = codebook().filter((one) => one.row === 'licensing' && one.column === 'decisions')
  expect(decisions.map(({ forms }) => forms)).toEqual(['F2019', 'F2021'])
})

test.each(['F2019', 'F2021'] as const)('has every code that tables 3 and 4 of %s are read into', (form) => {
  const nothing = { results: {}, carriedIn: [], carriedOut: [] }
  const document = documentOf([
    gridOfTable(
      applicationTable(form, applicationSheet(form, nothing), {
        ...plainPrinting,
        subtotals: true,
        applicants: 'with-subtotal',
      }),
    ),
    gridOfTable(disputeTable(disputeSheet({}), plainPrinting), 'markup', 'table 2'),
  ])
  const { tables } = parseDocument(document, () => {})
  const facts = tables.flatMap((table) => table.facts)
  expect(facts.length).toBeGreaterThan(190)
  const codes = facts.map(({ table, row, column }) => `${table} ${row} ${column}`)
  expect(codes.filter((code) => !places.has(code))).toEqual([])
})

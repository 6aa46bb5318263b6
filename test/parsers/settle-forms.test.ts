import { describe, expect, test } from 'vitest'
import type { FormCode, TableRecord } from '../../parsers/record.ts'
import { reportForm, settleForms } from '../../parsers/settle-forms.ts'

const tableOf = (form: FormCode): TableRecord => ({
  table: 't4',
  form,
  variant: 'standard',
  evidence: 'markup',
  rows: [],
  columns: [],
  facts: [],
  runOns: [],
  positions: [],
})
const settled = (...codes: FormCode[]): readonly FormCode[] => settleForms(codes.map(tableOf)).map(({ form }) => form)

describe('a table that either form could have', () => {
  test('follows the others where they agree', () => {
    expect(settled('F2021', 'F2021', 'F2019 F2021')).toEqual(['F2021', 'F2021', 'F2021'])
    expect(settled('F2019', 'F2019 F2021')).toEqual(['F2019', 'F2019'])
  })

  test('stays open where the others disagree or do not tell', () => {
    expect(settled('F2021', 'F2019', 'F2019 F2021')).toEqual(['F2021', 'F2019', 'F2019 F2021'])
    expect(settled('F2019 F2021')).toEqual(['F2019 F2021'])
    expect(settled('local', 'F2019 F2021')).toEqual(['local', 'F2019 F2021'])
  })
})

test.each([
  [['F2021', 'F2021'], 'F2021'],
  [['F2019', 'F2021'], 'mixed'],
  [['F2019 F2021'], 'F2019 F2021'],
  [['F2019', 'F2019 F2021'], 'F2019'],
  [['local'], 'local'],
  [['F2014'], 'F2014'],
] as const)('tables on %j make a report on %s', (codes, form) => {
  expect(reportForm(codes.map(tableOf), 2021)).toBe(form)
})

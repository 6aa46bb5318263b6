import { describe, expect, test } from 'vitest'
import type { FormCode, Section, SectionKey, TableCode, TableRecord } from '../../parsers/record.ts'
import { checkCompleteness } from '../../src/checks/completeness.ts'
import { nodeAt } from '../build.ts'
import { drawTable, identityOf } from './records.ts'

const allSections: readonly SectionKey[] = [
  'overview',
  'disclosure',
  'application',
  'dispute',
  'problems',
  'other_matters',
]
const sectionsOf = (keys: readonly SectionKey[]): readonly Section[] =>
  keys.map((key) => ({ key, title: `title of ${key}`, text: '', position: nodeAt(key), paragraphs: [] }))
const tableOf = (table: TableCode, form: FormCode, cell = '0'): TableRecord =>
  drawTable(table, form, `row | total\nnew | ${cell}`)
const threeTables = (form: FormCode): readonly TableRecord[] =>
  (['t2', 't3', 't4'] as const).map((code) => tableOf(code, form))

/** `severity rule` of what is found. */
const found = (
  year: number | null,
  sections: readonly SectionKey[],
  tables: readonly TableRecord[],
): readonly string[] =>
  checkCompleteness({ identity: identityOf('石湾镇', year), sections: sectionsOf(sections), tables }).map(
    ({ severity, rule }) => `${severity} ${rule}`,
  )

test('a whole report on the form of its year lacks nothing', () => {
  expect(found(2022, allSections, threeTables('F2021'))).toEqual([])
  expect(found(2020, allSections, threeTables('F2019'))).toEqual([])
})

describe('a section that is missing', () => {
  test('is a note for section six, a warning for the others', () => {
    const without = (key: SectionKey): readonly string[] =>
      found(
        2022,
        allSections.filter((one) => one !== key),
        threeTables('F2021'),
      )
    expect(without('other_matters')).toEqual(['note structure.section-other-missing'])
    expect(without('dispute')).toEqual(['warning structure.section-missing'])
    expect(without('overview')).toEqual(['warning structure.section-missing'])
  })

  test('is not missed in a report from before the three tables', () => {
    expect(found(2014, ['overview'], [tableOf('annex', 'F2014')])).toEqual([])
    expect(found(2010, ['overview'], [])).toEqual([])
  })
})

describe('a table that is missing', () => {
  test('under its heading is an error, at the heading', () => {
    const tables = threeTables('F2021').filter(({ table }) => table !== 't3')
    expect(found(2022, allSections, tables)).toEqual(['error structure.table-missing'])
    const [finding] = checkCompleteness({
      identity: identityOf('石湾镇', 2022),
      sections: sectionsOf(allSections),
      tables,
    })
    expect(finding?.positions).toEqual([nodeAt('application')])
  })

  test('under a heading that comes twice is said once', () => {
    const tables = threeTables('F2021').filter(({ table }) => table !== 't3')
    expect(found(2022, [...allSections, 'application'], tables)).toEqual(['error structure.table-missing'])
  })

  test('with its headings gone too is a finding on the whole report from 2019 on', () => {
    expect(found(2019, ['overview'], [])).toEqual(['warning structure.no-table'])
    expect(found(2018, ['overview'], [])).toEqual([])
    expect(found(null, ['overview'], [])).toEqual([])
  })
})

test.each([
  ['', ['warning structure.table-blank']],
  ['0', []],
  ['/', []],
])('a table whose only cell is “%s”: %j', (cell, expected) => {
  const tables = [tableOf('t2', 'F2021'), tableOf('t3', 'F2021', cell), tableOf('t4', 'F2021')]
  expect(found(2022, allSections, tables)).toEqual(expected)
})

describe('the form', () => {
  test.each<[number | null, readonly FormCode[], readonly string[]]>([
    [2022, ['F2019', 'F2019', 'F2019'], ['warning structure.form-unexpected']],
    [2020, ['F2021', 'F2021', 'F2021'], ['warning structure.form-unexpected']],
    [2023, ['F2021', 'F2019', 'F2019 F2021'], ['warning structure.form-mixed']],
    [2023, ['F2021', 'F2019 F2021', 'F2019 F2021'], []],
    [2018, ['F2019', 'F2019', 'F2019'], []],
    [null, ['F2019', 'F2019', 'F2019'], []],
  ])('%s with %j: %j', (year, codes, expected) => {
    const tables = (['t2', 't3', 't4'] as const).map((table, index) => tableOf(table, codes[index] ?? 'F2021'))
    expect(found(year, allSections, tables)).toEqual(expected)
  })
})

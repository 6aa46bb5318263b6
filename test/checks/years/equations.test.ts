import { describe, expect, test } from 'vitest'
import type { TableRecord } from '../../../parsers/record.ts'
import { drawTable } from '../records.ts'
import { findingsOf, only, rulesOf, year } from './sketch.ts'

/** Table 3 with what is carried in and out; the rest does not matter here. */
const applications = (carriedIn: string, carriedOut: string): TableRecord =>
  drawTable('t3', 'F2021', `|natural|business|total|\ncarried_in|${carriedIn}|\ncarried_out|${carriedOut}|`)

const carrying = (out: string, taken: string) => [
  year(2022, { tables: [applications('0|0|0', out)] }),
  year(2023, { tables: [applications(taken, '0|0|0')] }),
]

describe('what one year hands on', () => {
  test('is what the next takes over', () => {
    expect(rulesOf(carrying('3|1|4', '3|1|4'))).toEqual([])
  })

  test('differs in total and in the columns, named with both years and places', () => {
    const finding = only(carrying('3|1|4', '4|1|5'), 'years.carry-over')
    expect(finding).toMatchObject({
      severity: 'warning',
      report: '2023',
      expected: 4,
      actual: 5,
      positions: ['carried_in, natural', 'carried_in, total'],
      values: { earlier: 2022, year: 2023, lines: '自然人 3 ≠ 4、总计 4 ≠ 5' },
    })
    expect(finding.facts.map(({ row, column }) => `${row} ${column}`)).toEqual([
      'carried_in natural',
      'carried_in total',
    ])
    const places = ['carried_out, natural', 'carried_out, total']
    expect(finding.related).toMatchObject([{ key: '2022', year: 2022, positions: places }])
    expect(finding.related[0]?.facts.map(({ row }) => row)).toEqual(['carried_out', 'carried_out'])
  })

  test('with one total and other columns is a warning too', () => {
    const finding = only(carrying('3|1|4', '2|2|4'), 'years.carry-over')
    expect(finding.values).toMatchObject({ lines: '自然人 3 ≠ 2、商业企业 1 ≠ 2' })
    expect(finding.expected).toBeUndefined()
  })

  test('that differs by more than two and a tenth is an error', () => {
    expect(rulesOf(carrying('3|0|3', '6|0|6'))).toEqual(['years.carry-over-large'])
    expect(rulesOf(carrying('3|0|3', '5|0|5'))).toEqual(['years.carry-over'])
    expect(rulesOf(carrying('100|0|100', '110|0|110'))).toContain('years.carry-over')
    expect(rulesOf(carrying('100|0|100', '112|0|112'))).toContain('years.carry-over-large')
  })

  test('is no error where the bodies or their scopes may be two', () => {
    expect(rulesOf(carrying('3|0|3', '9|0|9'), 'unknown')).toEqual(['years.carry-over'])
    const county = { issuer: '南安市人民政府' }
    const unsaid = [
      year(2022, { ...county, tables: [applications('0|0|0', '3|0|3')] }),
      year(2023, { ...county, tables: [applications('9|0|9', '0|0|0')] }),
    ]
    expect(rulesOf(unsaid)).toEqual(['years.carry-over'])
    const said = unsaid.map((record) => ({ ...record, isScopeSure: true }))
    expect(rulesOf(said)).toEqual(['years.carry-over-large'])
  })

  test('is not compared where a number is blank or was not read', () => {
    expect(rulesOf(carrying('3|1|x', '3|1|9'))).toEqual([])
    expect(rulesOf(carrying('||', '3|1|4'))).toEqual([])
  })

  test('is compared across the two forms', () => {
    const earlier = year(2020, { tables: [{ ...applications('0|0|0', '1|0|1'), form: 'F2019' }] })
    const later = year(2021, { tables: [applications('0|0|0', '0|0|0')] })
    expect(rulesOf([later, earlier])).toEqual(['years.carry-over'])
  })
})

describe('which reports are compared', () => {
  const [earlier, later] = carrying('3|0|3', '9|0|9')
  if (!earlier || !later) throw new Error('two years')

  test('not those of different bodies, scopes or of years apart', () => {
    expect(rulesOf([earlier, later], 'different')).toEqual([])
    expect(rulesOf([earlier, { ...later, scope: 'aggregate' }])).toEqual([])
    expect(rulesOf([earlier, { ...later, year: 2024 }])).toEqual(['years.missing'])
  })

  test('not where a name stands for two bodies, unless it is sure which', () => {
    const twin = { ...earlier, key: 'twin' }
    const next = { ...later, year: 2024, key: 'next' }
    expect(rulesOf([earlier, twin, later], 'same')).toEqual([])
    const carriedOut = year(2023, { tables: [applications('0|0|0', '5|0|5')] })
    expect(rulesOf([earlier, twin, carriedOut, next], 'unknown')).toEqual([])
    expect(rulesOf([earlier, twin, carriedOut, next], 'same')).toEqual(['years.carry-over-large'])
  })

  test('in any order', () => {
    expect(findingsOf([later, earlier])).toEqual(findingsOf([earlier, later]))
  })
})

describe('stocks and their changes', () => {
  const documents = (rules: string, normative: string): TableRecord =>
    drawTable('t2', 'F2021', `|issued|repealed|in_force|\nrules|${rules}|\nnormative|${normative}|`)

  test('documents in force grow by those issued and shrink by those repealed', () => {
    const before = year(2022, { tables: [documents('0|0|0', '5|0|55')] })
    expect(rulesOf([before, year(2023, { tables: [documents('0|0|0', '3|2|56')] })])).toEqual([])
    const finding = only([before, year(2023, { tables: [documents('0|0|0', '3|2|60')] })], 'years.stock')
    expect(finding.values).toMatchObject({ lines: 'normative 55 + 3 − 2 = 56 ≠ 60' })
    expect(finding.facts.map(({ column }) => column)).toEqual(['issued', 'repealed', 'in_force'])
  })

  test('documents of the form of 2019 are other ones', () => {
    const before = { ...documents('0|0|0', '5|0|55'), form: 'F2019' as const }
    expect(rulesOf([year(2020, { tables: [before] }), year(2021, { tables: [documents('0|0|0', '0|0|9')] })])).toEqual(
      [],
    )
  })

  test('items of 2019 and their change are last year’s items of 2020', () => {
    const items = (licensing: string): TableRecord =>
      drawTable('t2', 'F2019', `|prev_items|change|decisions|\nlicensing|${licensing}|`)
    const before = year(2019, { tables: [items('30|-8|100')] })
    expect(rulesOf([before, year(2020, { tables: [items('22|1|90')] })])).toEqual([])
    const finding = only([before, year(2020, { tables: [items('30|1|90')] })], 'years.items')
    expect(finding.values).toMatchObject({ lines: 'licensing 30 − 8 = 22 ≠ 30' })
  })

  test('running totals grow by the year’s figure, whatever the numbering of the row', () => {
    const sheet = (row: string, numbers: string): TableRecord =>
      drawTable('annex', 'local', `|value|cumulative|\n${row}|${numbers}|`)
    const before = year(2014, { tables: [sheet('其中：1、网上申请数', '2|9')] })
    expect(rulesOf([before, year(2015, { tables: [sheet('1.网上申请数', '3|12')] })])).toEqual([])
    const finding = only([before, year(2015, { tables: [sheet('1.网上申请数', '3|5')] })], 'years.running-total')
    expect(finding.values).toMatchObject({ lines: '1.网上申请数 9 + 3 = 12 ≠ 5' })
    expect(finding.facts.map(({ row }) => row)).toEqual(['1.网上申请数', '1.网上申请数'])
    expect(finding.related[0]?.facts.map(({ row }) => row)).toEqual(['其中：1、网上申请数'])
  })

  test('a row that a sheet prints twice is no number of its name', () => {
    const twice = drawTable('annex', 'local', '|value|cumulative|\n1.其他|0|0|\n2.其他|7|9|')
    expect(rulesOf([year(2014, { tables: [twice] }), year(2015, { tables: [twice] })])).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import { checkAggregate } from '../../../src/checks/issuers/aggregate.ts'
import { drawTable } from '../records.ts'
import { year } from '../years/sketch.ts'

const received = (total: string) => drawTable('t3', 'F2021', `|total|\nnew|${total}|\ngranted|0|`)
const whole = (total: string) =>
  year(2022, { issuer: '南安市', scope: 'aggregate', tables: [received(total)] }, 'whole')
const town = (key: string, total: string) => year(2022, { issuer: key, scope: 'own', tables: [received(total)] }, key)

describe('an aggregate', () => {
  test('holds at least what the bodies under it report', () => {
    expect(checkAggregate(whole('9'), '南安市', [town('九都镇', '4'), town('诗山镇', '5')])).toBeNull()
    expect(checkAggregate(whole('9'), '南安市', [])).toBeNull()
  })

  test('that is smaller names the sum and the bodies with numbers', () => {
    const children = [town('九都镇', '4'), town('诗山镇', '6'), town('码头镇', '0')]
    const finding = checkAggregate(whole('9'), '南安市', children)
    expect(finding).toMatchObject({
      rule: 'issuers.aggregate-below-parts',
      report: 'whole',
      values: { issuer: '南安市', count: 3, lines: 'new（总计） 9 < 10' },
      facts: [{ row: 'new', column: 'total' }],
    })
    expect(finding?.related.map(({ key }) => key)).toEqual(['九都镇', '诗山镇'])
  })

  test('that was not read says nothing, and a part that was not read counts nothing', () => {
    expect(checkAggregate(whole('x'), '南安市', [town('九都镇', '4')])).toBeNull()
    expect(checkAggregate(whole('9'), '南安市', [town('九都镇', 'x'), town('诗山镇', '9')])).toBeNull()
  })
})

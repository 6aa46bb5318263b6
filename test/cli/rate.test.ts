import { expect, it } from 'vitest'
import { createRate } from '../../src/cli/rate.ts'

it('says nothing of the time left before something can be known', () => {
  const rate = createRate()
  expect(rate(0, 100, 0)).toEqual({ perSecond: 0, left: null })
  expect(rate(5, 100, 1000)).toEqual({ perSecond: 5, left: null })
  expect(rate(10, 100, 2000)).toEqual({ perSecond: 5, left: 18 })
})

it('forgets how fast it was half a minute ago', () => {
  const rate = createRate()
  for (let second = 0; second <= 10; second += 1) rate(second * 100, 10_000, second * 1000)
  for (let second = 11; second <= 45; second += 1) rate(1000 + (second - 10) * 10, 10_000, second * 1000)
  expect(rate(1360, 10_000, 46_000).perSecond).toBeCloseTo(10, 5)
})

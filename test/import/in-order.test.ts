import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openLine } from '../../src/import/in-order.ts'

const after = <T>(milliseconds: number, value: T): Promise<T> =>
  new Promise((resolve) => setTimeout(() => resolve(value), milliseconds))

it('writes everything once, in the order in which it came, within its bounds', async () => {
  const plan = fc.record({
    delays: fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 30 }),
    items: fc.integer({ min: 1, max: 8 }),
    batch: fc.integer({ min: 1, max: 4 }),
    bytes: fc.integer({ min: 1, max: 40 }),
  })
  await fc.assert(
    fc.asyncProperty(plan, async ({ delays, ...bounds }) => {
      const written: number[] = []
      let most = 0
      let begun = 0
      const line = openLine<number>((batch) => {
        expect(batch.length).toBeLessThanOrEqual(bounds.batch)
        written.push(...batch)
      }, bounds)
      for (const [index, delay] of delays.entries()) {
        begun += 1
        most = Math.max(most, begun - written.length)
        await line.add(after(delay, index), 10)
      }
      await line.end()
      expect(written).toEqual(delays.map((_, index) => index))
      expect(most).toBeLessThanOrEqual(bounds.items)
      expect((most - 1) * 10).toBeLessThan(bounds.bytes)
    }),
    { numRuns: 50 },
  )
})

it('writes what is ready though nothing more comes', async () => {
  const written: string[] = []
  const line = openLine<string>((batch) => void written.push(...batch), { items: 100, bytes: 100, batch: 50 })
  await line.add(Promise.resolve('a'), 1)
  await line.add(new Promise(() => undefined), 1)
  await expect.poll(() => written).toEqual(['a'])
})

it('throws what writing threw, and writes nothing after it', async () => {
  const full = new Error('full')
  const written: number[] = []
  const line = openLine<number>(
    ([first = 0]) => {
      if (first === 1) throw full
      written.push(first)
    },
    { items: 1, bytes: 100, batch: 1 },
  )
  await line.add(Promise.resolve(0), 1)
  await expect(line.add(Promise.resolve(1), 1)).rejects.toBe(full)
  await expect(line.end()).rejects.toBe(full)
  expect(written).toEqual([0])
})

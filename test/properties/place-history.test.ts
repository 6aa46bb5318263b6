import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSnapshot } from '../../src/places/division.ts'
import type { RecordedEvent } from '../../src/places/place-events.ts'
import { buildHistory, type PlaceState } from '../../src/places/place-history.ts'

const codes = ['100', '101', '102', '103', '104', '105']
const county = '359781'
const list = readSnapshot(
  [
    'code,name',
    '35,福建省',
    '3597,泉东市',
    `${county},南屏市`,
    ...codes.slice(0, 4).map((code) => `${code},甲${code}镇`),
  ].join('\n'),
  '2023-06-30',
)
const units = new Map(list.units.map((unit) => [unit.code, unit]))
const member = (code: string) => ({ place: { code: county + code, name: `甲${code}镇` }, share: null })

/** Any events between towns of one county, whether they can have happened or not. */
const events = fc.array(
  fc.record({
    kind: fc.constantFrom<RecordedEvent['kind']>('rename', 'code_change', 'merge', 'split', 'found', 'abolish'),
    year: fc.integer({ min: 2008, max: 2022 }),
    from: fc.uniqueArray(fc.constantFrom(...codes), { maxLength: 3 }),
    to: fc.uniqueArray(fc.constantFrom(...codes), { maxLength: 2 }),
  }),
  { maxLength: 12 },
)

const covers = ({ fromYear, toYear }: PlaceState, year: number) =>
  (fromYear ?? year) <= year && year <= (toYear ?? year)

test('whatever is told, a place is one thing in a year, and mergers lead from lineages that are there to such', () => {
  fc.assert(
    fc.property(events, (told) => {
      const recorded = told.map(
        ({ kind, year, from, to }, index): RecordedEvent => ({
          id: String(index),
          kind,
          between: [String(year), String(year)],
          from: from.map(member),
          to: to.map(member),
          isCertain: true,
          source: '',
        }),
      )
      const history = buildHistory(units, recorded)
      expect(history.events.length + history.problems.length).toBe(recorded.length)
      const lineages = new Map<string, string>()
      for (const [place, states] of history.states) {
        for (let year = 2000; year <= 2025; year++) {
          expect(states.filter((state) => covers(state, year)).length).toBeLessThanOrEqual(1)
        }
        for (const { lineage } of states) {
          // No two places share a lineage.
          expect(lineages.get(lineage) ?? place).toBe(place)
          lineages.set(lineage, place)
        }
      }
      for (const { before, after } of history.steps) {
        expect(lineages.has(before)).toBe(true)
        expect(lineages.has(after) || units.has(after)).toBe(true)
        expect(before).not.toBe(after)
      }
      expect(new Set(history.ended.map(({ id }) => id)).size).toBe(history.ended.length)
    }),
    { numRuns: 500 },
  )
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alignInOrder } from '../../parsers/align.ts'
import { alignRows } from '../../parsers/align-rows.ts'
import type { Entry } from '../../parsers/entries.ts'
import { f2019 } from '../../parsers/forms/f2019.ts'
import { f2021 } from '../../parsers/forms/f2021.ts'
import { compileLines } from '../../parsers/lines.ts'
import { nodeAt } from '../build.ts'

const rowsOf = (form: typeof f2019) => form.tables.find(({ table }) => table === 't3')?.blocks[0]?.rows ?? []

/** A label with blanks put into it. */
const spaced = (label: string, places: readonly number[]): string => {
  const characters = [...label]
  for (const place of places) characters.splice(place % (characters.length + 1), 0, ' ')
  return characters.join('')
}

const entryOf = (label: string): Entry => {
  const item = { position: nodeAt(label), wholeCell: true, columns: null, fromAbove: false }
  return {
    labels: [{ ...item, text: label, kind: 'label' }],
    values: Array.from({ length: 7 }, () => ({ ...item, text: '0', kind: 'value' as const })),
    grid: null,
  }
}

describe.each([f2019, f2021])('the rows of table 3 of $form', (form) => {
  const lines = compileLines(rowsOf(form))
  // A group's own number is only read where its rows are missing, so groups stay out of the full list.
  const leaves = lines.filter(({ spec }) => spec.kind !== 'group')

  test('aligned with themselves, blanks put in anywhere, are the identity', () => {
    const blanks = fc.array(fc.array(fc.nat(40), { maxLength: 4 }), {
      minLength: leaves.length,
      maxLength: leaves.length,
    })
    fc.assert(
      fc.property(blanks, (places) => {
        const entries = leaves.map(({ spec }, index) => entryOf(spaced(spec.label, places[index] ?? [])))
        const aligned = alignRows(entries, leaves, 7)
        expect(aligned.map(({ line }) => line?.spec.key)).toEqual(leaves.map(({ spec }) => spec.key))
        expect(aligned.every(({ inferred }) => !inferred)).toBe(true)
      }),
      { numRuns: 30 },
    )
  })

  test('with some left out, the others keep their lines', () => {
    fc.assert(
      fc.property(fc.subarray([...leaves]), (kept) => {
        const aligned = alignRows(
          kept.map(({ spec }) => entryOf(spec.label)),
          lines,
          7,
        )
        expect(aligned.map(({ line }) => line?.spec.key)).toEqual(kept.map(({ spec }) => spec.key))
      }),
      { numRuns: 60 },
    )
  })
})

test('an alignment never goes back, and never uses a line twice', () => {
  const gains = fc.array(
    fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true })), { minLength: 6, maxLength: 6 }),
    { maxLength: 6 },
  )
  fc.assert(
    fc.property(gains, fc.double({ min: 0, max: 1, noNaN: true }), (table, loss) => {
      const aligned = alignInOrder(table.length, 6, {
        gain: (item, line) => table[item]?.[line] ?? null,
        skipItem: () => loss,
        skipLine: () => loss,
      })
      const used = aligned.filter((line) => line !== null)
      expect(aligned).toHaveLength(table.length)
      expect(used).toEqual([...new Set(used)].sort((a, b) => a - b))
      aligned.forEach((line, item) => {
        if (line !== null) expect(table[item]?.[line]).not.toBeNull()
      })
    }),
  )
})

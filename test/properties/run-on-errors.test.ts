import fc from 'fast-check'
import { expect, test } from 'vitest'
import { documentOf, headOfApplications } from '../../bench/made-run-ons.ts'
import { at } from '../../corpus/make/model.ts'
import { f2021 } from '../../parsers/forms/f2021.ts'
import { readDocument } from '../../src/read-report.ts'
import { applicants, applicationSheet, resultCodes } from '../build.ts'

const columns = [...applicants, 'total']
const codes = resultCodes('F2021')
const count = fc.oneof(
  { weight: 6, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.nat(40) },
  { weight: 1, arbitrary: fc.nat(999) },
)
const rowOf = fc.array(count, { minLength: 6, maxLength: 6 })

/** What a cell is printed as in place of its number: another number, or nothing. */
const slip = fc.record({
  row: fc.nat(25),
  column: fc.nat(6),
  by: fc.constantFrom<number | null>(null, -7, -1, 1, 9, 30),
})

/** Labels and numbers of table 3 with nothing between them. */
function print(cells: ReadonlyMap<string, readonly (number | null)[]>): string {
  const lines = f2021.tables.find(({ table }) => table === 't3')?.blocks[0]?.rows ?? []
  return headOfApplications + lines.map(({ key, label }) => label + (cells.get(key) ?? []).join('')).join('')
}

test('a report that contradicts itself or leaves cells blank is read rightly or flagged', () => {
  fc.assert(
    fc.property(
      fc.array(rowOf, { minLength: codes.length + 1, maxLength: codes.length + 1 }),
      fc.array(slip, { minLength: 1, maxLength: 3 }),
      (numbers, slips) => {
        const results = Object.fromEntries(codes.map((code, index) => [code, numbers[index] ?? []]))
        const sheet = applicationSheet('F2021', { results, carriedIn: [], carriedOut: numbers.at(-1) ?? [] })
        const rows = ['new', 'carried_in', ...codes, 'total', 'carried_out']
        const cells = new Map<string, (number | null)[]>(
          rows.map((row) => [row, columns.map((column) => sheet.get(at(row, column)) ?? 0)]),
        )
        for (const { row, column, by } of slips) {
          const line = cells.get(rows[row % rows.length] ?? '') ?? []
          const meant = line[column] ?? 0
          line[column] = by === null ? null : Math.max(0, meant + by)
        }
        const report = readDocument(documentOf(print(cells)))
        const flagged = new Set(
          report.findings
            .filter(({ severity }) => severity !== 'note')
            .flatMap(({ facts }) => facts.map((fact) => at(fact.row, fact.column))),
        )
        for (const fact of report.tables.find(({ table }) => table === 't3')?.facts ?? []) {
          const meant = cells.get(fact.row)?.[columns.indexOf(fact.column)] ?? null
          if (fact.value === null || !fact.certain || flagged.has(at(fact.row, fact.column))) continue
          expect([fact.row, fact.column, fact.value]).toEqual([fact.row, fact.column, meant])
        }
      },
    ),
    // A wrong division that fulfils every equation by chance exists, if rarely: the tables are the same in every run.
    { numRuns: 120, seed: 20_260_101 },
  )
})

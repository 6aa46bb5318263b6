import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { at } from '../../corpus/make/model.ts'
import type { RunOn, TableRecord } from '../../parsers/record.ts'
import { isSolved } from '../../parsers/solve/run-on-cells.ts'
import { solveAcrossYears } from '../../parsers/solve/solve-across-years.ts'
import { type KnownFigure, solveRunOns } from '../../parsers/solve/solve-run-ons.ts'
import { applicants, applicationSheet, resultCodes } from '../build.ts'
import { withRuns } from '../parsers/solve/run-on-tables.ts'

/** Rows of a table as they are meant. */
type Truth = ReadonlyMap<string, readonly number[]>

/** The table with the rows named in `runs` run together and the others read. */
function printed(
  table: 't2' | 't3' | 'annex',
  form: TableRecord['form'],
  columns: readonly string[],
  truth: Truth,
  runs: readonly string[],
): TableRecord {
  const lines = [...truth].map(([row, numbers]) => [row, ...numbers].join(' | '))
  const texts = runs.map((row) => [row, truth.get(row)?.join('') ?? ''] as const)
  return withRuns(table, form, [`| ${columns.join(' | ')}`, ...lines].join('\n'), Object.fromEntries(texts))
}

/** Digits that make many divisions possible, and ordinary counts. */
const count = fc.oneof(
  { weight: 5, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.constantFrom(1, 10, 11, 100, 101, 110, 111) },
  { weight: 2, arbitrary: fc.nat(30) },
  { weight: 1, arbitrary: fc.nat(3000) },
)
const applicantColumns = [...applicants, 'total']

/** A table 3 in which every equation of the form holds, by row. */
const applications = fc
  .record({
    rows: fc.array(fc.array(count, { minLength: 6, maxLength: 6 }), { minLength: 30, maxLength: 30 }),
    runs: fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }),
  })
  .map(({ rows, runs }) => {
    const codes = resultCodes('F2021')
    const sheet = applicationSheet('F2021', {
      results: Object.fromEntries(codes.map((code, index) => [code, rows[index] ?? []])),
      // Nothing carried in, so that 本年新收 is never negative.
      carriedIn: [],
      carriedOut: rows.at(-1) ?? [],
    })
    const all = ['new', 'carried_in', ...codes, 'total', 'carried_out']
    const truth: Truth = new Map(
      all.map((row) => [row, applicantColumns.map((column) => sheet.get(at(row, column)) ?? 0)]),
    )
    return { truth, runs: all.filter((_, index) => runs[index]) }
  })

const has = ({ candidates }: RunOn, numbers: readonly number[]): boolean =>
  candidates.some((candidate) => candidate.join(' ') === numbers.join(' '))

/** What must hold of every solution of a table whose equations hold. */
function expectTrue(table: TableRecord, columns: readonly string[], truth: Truth): void {
  for (const runOn of table.runOns) {
    const numbers = truth.get(runOn.row) ?? []
    // A list that was cut is not all there is, and says so.
    if (runOn.isComplete) expect(has(runOn, numbers)).toBe(true)
    const facts = table.facts.filter(({ row }) => row === runOn.row)
    for (const fact of facts) {
      if (fact.value !== null) expect(fact.value).toBe(numbers[columns.indexOf(fact.column)])
      expect(fact.value !== null).toBe(isSolved(runOn))
    }
  }
}

describe('the divisions of a table whose equations hold', () => {
  test('always contain what is meant, and the only one is what is meant', () => {
    fc.assert(
      fc.property(applications, ({ truth, runs }) => {
        const { table } = solveRunOns(printed('t3', 'F2021', applicantColumns, truth, runs), [])
        expectTrue(table, applicantColumns, truth)
      }),
      { numRuns: 40 },
    )
  })

  test('are never more for more known figures, which never rule out what is meant', () => {
    const figures = fc.array(fc.record({ row: fc.nat(40), columns: fc.subarray(applicantColumns, { minLength: 1 }) }), {
      maxLength: 6,
    })
    fc.assert(
      fc.property(applications, figures, fc.nat(6), ({ truth, runs }, figuresAt, fewer) => {
        const rows = [...truth.keys()]
        const known = figuresAt.map(({ row, columns }, index): KnownFigure => {
          const code = rows[row % rows.length] ?? 'total'
          const cells = columns.map((column) => ({ table: 't3', row: code, column }))
          const numbers = truth.get(code) ?? []
          const value = columns.reduce((sum, column) => sum + (numbers[applicantColumns.indexOf(column)] ?? 0), 0)
          return { cells, value, because: `figure ${index}` }
        })
        const read = printed('t3', 'F2021', applicantColumns, truth, runs)
        const some = solveRunOns(read, known.slice(0, fewer))
        const more = solveRunOns(read, known)
        expect(more.contradicted).toEqual([])
        expectTrue(more.table, applicantColumns, truth)
        more.table.runOns.forEach((runOn, index) => {
          const before = some.table.runOns[index]
          if (!before?.isComplete) return
          expect(runOn.candidates.every((candidate) => has(before, candidate))).toBe(true)
        })
        // In two steps as in one: what was narrowed is narrowed further.
        expectTrue(solveRunOns(some.table, known).table, applicantColumns, truth)
      }),
      { numRuns: 25 },
    )
  })

  test('of table 2 without any equation, by known figures', () => {
    const columns = ['issued', 'repealed', 'in_force']
    fc.assert(
      fc.property(fc.tuple(count, count, count), fc.subarray(columns), (numbers, told) => {
        const truth: Truth = new Map([
          ['rules', [0, 0, 0]],
          ['normative', numbers],
        ])
        const known = told.map(
          (column): KnownFigure => ({
            cells: [{ table: 't2', row: 'normative', column }],
            value: numbers[columns.indexOf(column)] ?? 0,
            because: column,
          }),
        )
        const { table } = solveRunOns(printed('t2', 'F2021', columns, truth, ['normative']), known)
        expectTrue(table, columns, truth)
      }),
    )
  })
})

test('running totals that hold divide the years of a sheet rightly or not at all', () => {
  const columns = ['value', 'cumulative']
  const series = fc.record({
    start: count,
    values: fc.array(count, { minLength: 2, maxLength: 5 }),
    runs: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
  })
  fc.assert(
    fc.property(series, ({ start, values, runs }) => {
      let total = start
      const truths = values.map((value): Truth => {
        total += value
        return new Map([
          ['主动公开数', [value, total]],
          ['行政复议数', [0, 0]],
        ])
      })
      const years = truths.map((truth, index) => ({
        year: 2010 + index,
        tables: [printed('annex', 'local', columns, truth, runs[index] ? ['主动公开数'] : [])],
      }))
      solveAcrossYears(years).forEach(({ tables }, index) => {
        for (const { table, contradicted } of tables) {
          expect(contradicted).toEqual([])
          expectTrue(table, columns, truths[index] ?? new Map())
        }
      })
    }),
  )
})

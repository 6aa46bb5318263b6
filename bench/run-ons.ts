/**
 * The worst that digits that ran together can cost: rows, tables and hostile input.
 *   npx node bench/run-ons.ts
 * Writes bench/results/run-ons.json and the part of bench/README.md between its marks.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { divideRun, type RowSum } from '../parsers/solve/divide-run.ts'
import type { Equation, OpenRow } from '../parsers/solve/equation.ts'
import { isSolved } from '../parsers/solve/run-on-cells.ts'
import { solveJointly } from '../parsers/solve/solve-jointly.ts'
import { readDocument } from '../src/read-report.ts'
import { digits, documentOf, made, runOnRows, runOnTable } from './made-run-ons.ts'
import { aligned, machine, putIntoReadme } from './readme-table.ts'

interface Outcome {
  readonly rows: number
  /** Rows with one division. */
  readonly solved: number
  /** Rows of which it is said that not all could be looked at. */
  readonly givenUp: number
}

interface Figure extends Outcome {
  readonly name: string
  /** Of the processor: the machine is shared. */
  readonly milliseconds: number
}

const columns = 7
const total: readonly RowSum[] = [{ left: [0, 1, 2, 3, 4, 5], right: 6 }]
const blocks: readonly RowSum[] = [0, 5, 10].map((first) => ({
  left: [0, 1, 2, 3].map((index) => first + index),
  right: first + 4,
}))

function divided(texts: readonly string[], count: number, sums: readonly RowSum[]): Outcome {
  const found = texts.map((text) => divideRun([text], count, sums))
  return {
    rows: texts.length,
    solved: found.filter((one) => one.complete && one.count === 1).length,
    givenUp: found.filter((one) => !one.complete).length,
  }
}

function read(text: string): Outcome {
  const runOns = readDocument(documentOf(text)).tables.flatMap((table) => table.runOns)
  return {
    rows: runOns.length,
    solved: runOns.filter(isSolved).length,
    givenUp: runOns.filter(({ isComplete }) => !isComplete).length,
  }
}

/** Rows with several divisions each, and the sums down their columns. */
function jointly(texts: readonly (readonly number[])[]): Outcome {
  const rows = texts.map((numbers, row): OpenRow => {
    const sum = numbers.reduce((all, one) => all + one, 0)
    const { candidates } = divideRun([[...numbers, sum].join('')], columns, total, 5000)
    return {
      cells: Array.from({ length: columns }, (_, column) => `${row}|${column}`),
      candidates: candidates.map((one) => one.map(Number)),
    }
  })
  const equations = Array.from({ length: columns }, (_, column): Equation => {
    const terms = rows.map((_, row) => ({ cell: `${row}|${column}`, factor: 1 }))
    const constant = texts.reduce(
      (sum, numbers) => sum + (numbers[column] ?? numbers.reduce((all, one) => all + one, 0)),
      0,
    )
    return { terms, constant, name: `column ${column}` }
  })
  const { kept, isExact } = solveJointly(rows, equations)
  return {
    rows: rows.length,
    solved: kept.filter((one) => one.length === 1).length,
    givenUp: isExact.filter((one) => !one).length,
  }
}

const next = made(7)
const many = <T>(count: number, make: () => T): readonly T[] => Array.from({ length: count }, make)

/** A row that adds up, of about so many digits. */
function row(each: number): string {
  const numbers = many(6, () => Math.floor(10 ** each * (0.1 + 0.9 * next())))
  return [...numbers, numbers.reduce((sum, one) => sum + one, 0)].join('')
}

/** Rows of six numbers that can be divided in at least two ways. */
function ambiguous(count: number, pick: () => number): readonly (readonly number[])[] {
  const found: (readonly number[])[] = []
  while (found.length < count) {
    const numbers = many(6, pick)
    const text = [...numbers, numbers.reduce((sum, one) => sum + one, 0)].join('')
    if (divideRun([text], columns, total).count > 1) found.push(numbers)
  }
  return found
}

const cases: readonly (readonly [name: string, run: () => Outcome])[] = [
  ['one row, 7 columns, 40 digits that add up', () => divided([row(5.6)], columns, total)],
  ['one row, 7 columns, 40 digits that add up to nothing', () => divided([digits(40, next)], columns, total)],
  ['one row, 7 columns, 60 digits', () => divided([digits(60, next)], columns, total)],
  ['one row, 15 columns of table 4, 40 digits', () => divided([digits(40, next)], 15, blocks)],
  ['a report, table 3 of a town', () => read(runOnTable(() => (next() < 0.7 ? 0 : Math.floor(next() * 40))))],
  ['a report, table 3, rows of about 40 digits', () => read(runOnTable(() => Math.floor(10 ** (4.5 + next()))))],
  [
    'a report, table 3 of 0, 1, 11 and 111 only',
    () => read(runOnTable(() => [0, 1, 11, 111][Math.floor(next() * 4)] ?? 0)),
  ],
  ['40 rows of several divisions each, ordinary counts', () => jointly(ambiguous(40, () => Math.floor(next() * 120)))],
  [
    '40 rows of many divisions each, 1, 11 and 111 only',
    () => jointly(ambiguous(40, () => [1, 11, 111][Math.floor(next() * 3)] ?? 0)),
  ],
  ['hostile: a row of 100,000 digits', () => read(runOnRows([digits(100_000, next)]))],
  ['hostile: 1,000 rows of 56 digits', () => read(runOnRows(many(1000, () => digits(56, next))))],
]

const figures: Figure[] = []
readDocument(documentOf(runOnTable(() => 1)))
for (const [name, run] of cases) {
  const start = process.cpuUsage()
  const outcome = run()
  const { user, system } = process.cpuUsage(start)
  figures.push({ name, milliseconds: Math.round((user + system) / 100) / 10, ...outcome })
}
const host = machine()
writeFileSync(join(import.meta.dirname, 'results/run-ons.json'), `${JSON.stringify({ host, figures }, null, 2)}\n`)
const table = aligned([
  ['input', 'processor, ms', 'rows', 'solved', 'not looked at to the end'],
  ...figures.map(({ name, milliseconds, rows, solved, givenUp }) => [
    name,
    String(milliseconds),
    String(rows),
    String(solved),
    String(givenUp),
  ]),
])
const text = [...table, '', `Measured on ${host.processor}, ${host.cores} cores (one used), Node ${host.node}.`].join(
  '\n',
)
putIntoReadme(text, { start: '<!-- run-ons -->', end: '<!-- end of run-ons -->' })
process.stdout.write(`${text}\n`)

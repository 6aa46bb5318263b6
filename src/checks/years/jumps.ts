import type { TableCode } from '../../../parsers/record.ts'
import { columnLabel } from './line-labels.ts'
import { labelOf, type Pair, pairFinding, type RelatedFinding } from './pair.ts'

/** XY-JUMP: fewer than these in the year before jump without anybody's mistake. */
const smallestBase = 20

/** XY-JUMP: growth beyond this factor, or a fall below its inverse. */
const jumpFactor = 5

interface JumpingLine {
  readonly table: TableCode
  readonly row: string
  readonly column: string
  /** The only form of the table in which the number means this. */
  readonly form?: string
}

/** Sums and single figures; parts of a sum jump with it and would only repeat it. */
const lines: readonly JumpingLine[] = [
  { table: 't2', row: 'normative', column: 'in_force', form: 'F2021' },
  { table: 't2', row: 'normative', column: 'public_total', form: 'F2019' },
  // 处理决定数量 of 2019 and 本年处理决定数量 of 2021 are near, but not the same (XY-BRIDGE): only within a form.
  ...['licensing', 'punishment', 'coercion'].flatMap((row) =>
    ['F2019', 'F2021'].map((form) => ({ table: 't2' as const, row, column: 'decisions', form })),
  ),
  { table: 't2', row: 'fees', column: 'amount', form: 'F2021' },
  ...['new', 'total', 'carried_out'].map((row) => ({ table: 't3' as const, row, column: 'total' })),
  ...['review', 'direct', 'after_review'].map((row) => ({ table: 't4' as const, row, column: 'total' })),
]

/** XY-JUMP. One finding names all numbers of a pair that jump. */
export function checkJumps(pair: Pair): readonly RelatedFinding[] {
  const jumps = lines.flatMap(({ table, row, column, form }) => {
    if (form !== undefined && [pair.earlier, pair.later].some((year) => year.table(table)?.form !== form)) return []
    const before = pair.earlier.at(table, row, column)
    const now = pair.later.at(table, row, column)
    if (!before || !now || before.value < smallestBase) return []
    const isJump = now.value > before.value * jumpFactor || now.value * jumpFactor < before.value
    return isJump ? [{ before, now, name: `${labelOf(now)}（${columnLabel(table, column)}）` }] : []
  })
  if (jumps.length === 0) return []
  const text = jumps.map(({ before, now, name }) => `${name} ${before.value} → ${now.value}`).join('；')
  const facts = { earlier: jumps.map(({ before }) => before), later: jumps.map(({ now }) => now) }
  return [pairFinding('years.jump', pair, { lines: text }, facts)]
}

/** 元 in a field of 万元: a factor of ten thousand, give or take what fees change in a year (T2-FEE-UNIT). */
const unitFactor = 10_000
const unitTolerance = 0.2

/** T2-FEE-UNIT: fees that differ by the factor between 元 and 万元. */
export function checkFeeUnit(pair: Pair): readonly RelatedFinding[] {
  if (pair.earlier.table('t2')?.form !== 'F2021' || pair.later.table('t2')?.form !== 'F2021') return []
  const before = pair.earlier.at('t2', 'fees', 'amount')
  const now = pair.later.at('t2', 'fees', 'amount')
  if (!before || !now || before.value <= 0 || now.value <= 0) return []
  const factor = Math.max(now.value / before.value, before.value / now.value) / unitFactor
  if (factor < 1 - unitTolerance || factor > 1 + unitTolerance) return []
  const values = { before: before.value, now: now.value }
  return [pairFinding('years.fee-unit', pair, values, { earlier: [before], later: [now] })]
}

import type { Fact, TableRecord } from '../../../parsers/record.ts'
import { expandOperand } from '../../../parsers/solve/expand-operand.ts'
import { specsOf, type Trial, totalParts } from '../balances.ts'

/** A row that the table does not print, with the numbers that would make its columns add up. */
export interface LostRow {
  readonly values: readonly { readonly fact: Fact; readonly value: number }[]
}

/**
 * Whether one lost row explains all that fails: only sums of columns fail, each lacks something, and what they lack adds
 * up along the row. One answer for each row that it could be: a part of the sum that the form has and the table lacks.
 */
export function lostRowsOf(table: TableRecord, trials: readonly Trial[]): readonly LostRow[] {
  const failing = trials.filter(({ assessment }) => assessment.outcome === 'fail')
  const [balance, another] = new Set(failing.map((trial) => trial.balance))
  if (!balance || another || balance.across !== 'rows' || balance.right.length !== 1) return []
  const sums = trials.filter((trial) => trial.balance === balance)
  const lacking = new Map(
    sums.map(({ left, right }) => [right.facts[0]?.column ?? '', (right.total ?? 0) - (left.total ?? 0)]),
  )
  const parts = [...lacking].filter(([column]) => column !== 'total' && column !== 'legal_persons')
  const sum = parts.reduce((total, [, value]) => total + value, 0)
  const total = lacking.get('total') ?? sum
  // Columns of blanks are not tried: the rest of the row's total may be lost there.
  const isWhole = parts.length === totalParts.length
  if ([...lacking.values()].some((value) => value < 0) || (isWhole ? sum !== total : sum > total)) return []
  return absentParts(table, balance.left).map((row) => ({
    values: table.facts.flatMap((fact) => {
      const value = fact.row === row ? lacking.get(fact.column) : undefined
      return value === undefined ? [] : [{ fact, value }]
    }),
  }))
}

/** Parts of the sum that the form has and the table prints no cell of. */
function absentParts(table: TableRecord, operands: readonly string[]): readonly string[] {
  const known = new Set(table.facts.map(({ row }) => row))
  const printed = new Set(table.facts.filter(({ state }) => state !== 'not_on_form').map(({ row }) => row))
  const lines = specsOf(table).flatMap(({ blocks }) => blocks.flatMap(({ rows }) => rows))
  const parts = operands.flatMap((operand) => expandOperand(operand, lines, known))
  return [...new Set(parts)].filter((row) => known.has(row) && !printed.has(row))
}

import type { Fact, RunOn, TableRecord } from '../record.ts'
import { digitGroups } from './digit-run.ts'
import { isSolved, runOnCells } from './run-on-cells.ts'
import type { ChangedRow } from './solve-tables.ts'

/** The table with the changed rows in place of what they were; the facts of rows that are solved now hold their numbers. */
export function withChanges(table: TableRecord, changed: readonly ChangedRow[]): TableRecord {
  if (changed.length === 0) return table
  const runOns = table.runOns.map((runOn, index) => changed.find((one) => one.index === index)?.runOn ?? runOn)
  const solved = new Map(changed.flatMap(({ runOn }) => (isSolved(runOn) ? solvedCells(table, runOn) : [])))
  const facts = table.facts.map((fact) => {
    const raw = solved.get(`${fact.row}|${fact.column}`)
    return raw === undefined ? fact : solvedFact(fact, raw)
  })
  return { ...table, runOns, facts }
}

function solvedFact(fact: Fact, raw: string): Fact {
  const value = Number(raw)
  return { ...fact, state: value === 0 ? 'zero' : 'number', value, raw, certain: true }
}

function solvedCells(table: TableRecord, runOn: RunOn): readonly (readonly [place: string, raw: string])[] {
  const printed = printedNumbers(runOn.text, runOn.candidates[0] ?? [])
  return runOnCells(table.table, runOn).map(({ row, column }, index) => [`${row}|${column}`, printed[index] ?? ''])
}

/**
 * The digits of each number of a division as they stand in `text`: the sign with them, decimals at the last. Throws where
 * the text does not print these numbers, which only a mistake of ours can bring about.
 */
export function printedNumbers(text: string, numbers: readonly number[]): readonly string[] {
  const digits = digitGroups(text.split(' ')).join('')
  let start = 0
  return numbers.map((number, index) => {
    const sign = /^[+-]/u.exec(digits.slice(start))?.[0] ?? ''
    // No number begins with a zero, so its digits are those that it is written with.
    const whole = String(Math.trunc(Math.abs(number)))
    const end = index === numbers.length - 1 ? digits.length : start + sign.length + whole.length
    const printed = digits.slice(start, end)
    if (Number(printed) !== number) throw new Error(`${text} does not print ${numbers.join(' ')}`)
    start = end
    return printed
  })
}

import type { RunOn, TableCode, TableRecord } from '../../../parsers/record.ts'
import { digitGroups } from '../../../parsers/solve/digit-run.ts'
import { divideRun } from '../../../parsers/solve/divide-run.ts'
import { runOnCells } from '../../../parsers/solve/run-on-cells.ts'
import { drawTable } from '../../checks/records.ts'

/**
 * A table drawn as in `drawTable`, in which the rows named in `runs` are digits that ran together and were divided by
 * nothing yet: each with all the divisions that there are.
 */
export function withRuns(
  table: TableCode,
  form: TableRecord['form'],
  drawing: string,
  runs: Readonly<Record<string, string>>,
): TableRecord {
  const drawn = drawTable(table, form, drawing)
  const columns = drawn.columns.map(({ code }) => code)
  const runOns = Object.entries(runs).map(([row, text]): RunOn => {
    const { candidates, complete } = divideRun(digitGroups(text.split(' ')), columns.length, [])
    const isComplete = complete && candidates.length !== 1
    return { row, columns, text, candidates: candidates.map((one) => one.map(Number)), isComplete, position: null }
  })
  const facts = drawn.facts.map((fact) => {
    const run = runOns.find((one) => runOnCells(table, one).some(({ row }) => row === fact.row))
    return run ? { ...fact, state: 'unreadable' as const, value: null, raw: run.text, certain: false } : fact
  })
  return { ...drawn, facts, runOns }
}

/** The numbers of a row as `88 55 698`, `?` where none is known. */
export function numbersOf(table: TableRecord, row: string): string {
  const facts = table.facts.filter((fact) => fact.row === row)
  return facts.map(({ value, certain }) => (value === null ? '?' : `${value}${certain ? '' : '?'}`)).join(' ')
}

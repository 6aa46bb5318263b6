import type { FactKey } from '../../src/document/finding.ts'
import type { RunOn, TableCode } from '../record.ts'

/** The facts that a row of run-on digits holds, in the order of its columns. */
export function runOnCells(table: TableCode, { row, columns }: Pick<RunOn, 'row' | 'columns'>): readonly FactKey[] {
  return columns.map((column) => {
    if (table !== 't4') return { table, row, column }
    // The one printed row of table 4 holds the rows of all its blocks: review/maintained.
    const [block = '', result = ''] = column.split('/')
    return { table, row: block, column: result }
  })
}

/** True where one division is left and nothing else could be meant; the facts then hold its numbers. */
export function isSolved({ candidates, isComplete }: Pick<RunOn, 'candidates' | 'isComplete'>): boolean {
  return isComplete && candidates.length === 1
}

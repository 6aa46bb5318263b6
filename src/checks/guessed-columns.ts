import type { Assessment, Fact, TableRecord } from '../../parsers/record.ts'
import type { FactKey, Finding } from '../document/finding.ts'
import { findingOn } from '../document/finding-on.ts'

/**
 * Numbers of a table whose columns were inferred from alignment count as read only where an equation that holds
 * contains them, and none that fails.
 */
export function checkGuessedColumns(table: TableRecord, assessments: readonly Assessment[]): readonly Finding[] {
  if (table.evidence !== 'alignment') return []
  const named = (outcome: Assessment['outcome']): ReadonlySet<string> =>
    new Set(
      assessments.filter((one) => one.outcome === outcome).flatMap((one) => [...one.left, ...one.right].map(keyText)),
    )
  const passed = named('pass')
  const failed = named('fail')
  const unproved = table.facts.filter((fact) => {
    const key = keyText(fact)
    return fact.value !== null && (!passed.has(key) || failed.has(key))
  })
  if (unproved.length === 0) return []
  const doubted = [...unproved, ...besideThem(table, unproved)]
  return [findingOn('check.columns-guessed', { table: table.table, count: unproved.length }, doubted)]
}

/** Blank cells of table 2 beside such numbers: a number may have been put one column too far. */
function besideThem(table: TableRecord, unproved: readonly Fact[]): readonly Fact[] {
  if (table.table !== 't2') return []
  const rows = new Set(unproved.map((fact) => fact.row))
  return table.facts.filter((fact) => fact.state === 'blank' && rows.has(fact.row))
}

function keyText({ table, row, column }: FactKey): string {
  return `${table}|${row}|${column}`
}

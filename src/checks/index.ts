import type { Assessment, CheckedTable, Identity, Section, TableRecord } from '../../parsers/record.ts'
import type { Finding } from '../document/finding.ts'
import { checkBalances } from './balances.ts'
import { checkCompleteness } from './completeness.ts'
import { checkGuessedColumns } from './guessed-columns.ts'
import { checkSingleNumbers } from './single-numbers.ts'
import { withTrust } from './trust.ts'

export interface CheckResult {
  /** The same tables, each number with its trust. */
  readonly tables: readonly CheckedTable[]
  readonly assessments: readonly Assessment[]
  readonly findings: readonly Finding[]
}

/** Everything that one report can be held to by itself. */
export function check(report: {
  readonly identity: Identity
  readonly sections: readonly Section[]
  readonly tables: readonly TableRecord[]
}): CheckResult {
  const balances = report.tables.map(checkBalances)
  return {
    tables: report.tables.map((table, index) => withTrust(table, balances[index]?.trials ?? [])),
    assessments: balances.flatMap((checked) => checked.assessments),
    findings: [
      ...checkCompleteness(report),
      ...report.tables.flatMap((table) => checkSingleNumbers(table, report.identity)),
      ...balances.flatMap((checked) => checked.findings),
      ...report.tables.flatMap((table, index) => checkGuessedColumns(table, balances[index]?.assessments ?? [])),
    ],
  }
}

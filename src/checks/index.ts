import type { Assessment, CheckedTable, Identity, Section, Statement, TableRecord } from '../../parsers/record.ts'
import type { FactKey, Finding } from '../document/finding.ts'
import { checkBalances } from './balances.ts'
import { checkCompleteness } from './completeness.ts'
import { checkGuessedColumns } from './guessed-columns.ts'
import { checkProse } from './prose/index.ts'
import { checkSingleNumbers } from './single-numbers.ts'
import { withTrust } from './trust.ts'

export interface CheckResult {
  /** The same tables, each number with its trust. */
  readonly tables: readonly CheckedTable[]
  readonly assessments: readonly Assessment[]
  readonly statements: readonly Statement[]
  readonly findings: readonly Finding[]
}

/** Everything that one report can be held to by itself. */
export function check(report: {
  readonly identity: Identity
  readonly sections: readonly Section[]
  readonly tables: readonly TableRecord[]
  /** Cells that were read with the help of sentences, which they then do not confirm. */
  readonly told?: readonly FactKey[]
}): CheckResult {
  const balances = report.tables.map(checkBalances)
  const prose = checkProse(report)
  return {
    tables: report.tables.map((table, index) => withTrust(table, balances[index]?.trials ?? [])),
    assessments: [...balances.flatMap((checked) => checked.assessments), ...prose.assessments],
    statements: prose.statements,
    findings: [
      ...checkCompleteness(report),
      ...report.tables.flatMap((table) => checkSingleNumbers(table, report.identity)),
      ...balances.flatMap((checked) => checked.findings),
      ...report.tables.flatMap((table, index) => checkGuessedColumns(table, balances[index]?.assessments ?? [])),
      ...prose.findings,
    ],
  }
}

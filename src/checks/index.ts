import type { Assessment, CheckedTable, Identity, Section, Statement, TableRecord } from '../../parsers/record.ts'
import type { FactKey, Finding } from '../document/finding.ts'
import { checkBalances, type Trial } from './balances.ts'
import { checkCompleteness } from './completeness.ts'
import { checkGuessedColumns } from './guessed-columns.ts'
import { checkProse } from './prose/index.ts'
import { diagnose, suggestionsOf } from './repair/diagnose.ts'
import { repairFindings } from './repair/repair-findings.ts'
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
  const repaired = report.tables.map((table, index) => repair(table, balances[index]?.trials ?? []))
  const prose = checkProse(report)
  return {
    tables: repaired.map(({ checked }) => checked),
    assessments: [...balances.flatMap((checked) => checked.assessments), ...prose.assessments],
    statements: prose.statements,
    findings: [
      ...checkCompleteness(report),
      ...report.tables.flatMap((table) => checkSingleNumbers(table, report.identity)),
      ...balances.flatMap((checked) => checked.findings),
      ...repaired.flatMap(({ findings }) => findings),
      ...report.tables.flatMap((table, index) => checkGuessedColumns(table, balances[index]?.assessments ?? [])),
      ...prose.findings,
    ],
  }
}

/** The trust of each number, with what would repair the identities that fail. */
function repair(
  table: TableRecord,
  trials: readonly Trial[],
): { readonly checked: CheckedTable; readonly findings: readonly Finding[] } {
  const diagnoses = diagnose(table, trials)
  const suggestions = new Map(diagnoses.flatMap((diagnosis) => [...suggestionsOf(diagnosis)]))
  return {
    checked: withTrust(table, trials, suggestions),
    findings: diagnoses.flatMap((diagnosis) => repairFindings(table, diagnosis)),
  }
}

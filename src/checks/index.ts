import type { Assessment, CheckedTable, Identity, Section, Statement, TableRecord } from '../../parsers/record.ts'
import type { FactKey, Finding } from '../document/finding.ts'
import { type Checked, checkBalances, type Trial } from './balances.ts'
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

/** What the checks look at. */
export interface Checkable {
  readonly identity: Identity
  readonly sections: readonly Section[]
  readonly tables: readonly TableRecord[]
}

/** What the form's equations and the numbers alone say: no trust, no repair, no sentence. */
export interface NumberCheck {
  readonly assessments: readonly Assessment[]
  readonly findings: readonly Finding[]
}

/**
 * The part of the checks that can find an error, without what explains it. Enough for whoever only asks what is broken,
 * as the second reading does for every PDF.
 */
export function checkNumbers(report: Checkable): NumberCheck {
  const balances = report.tables.map(checkBalances)
  return { assessments: balances.flatMap((checked) => checked.assessments), findings: numberFindings(report, balances) }
}

function numberFindings(
  report: Checkable,
  balances: readonly Checked[],
  repaired: readonly Finding[] = [],
): readonly Finding[] {
  return [
    ...checkCompleteness(report),
    ...report.tables.flatMap((table) => checkSingleNumbers(table, report.identity)),
    ...balances.flatMap((checked) => checked.findings),
    ...repaired,
    ...report.tables.flatMap((table, index) => checkGuessedColumns(table, balances[index]?.assessments ?? [])),
  ]
}

/**
 * Everything that one report can be held to by itself. `told` are cells that were read with the help of sentences, which
 * they then do not confirm.
 */
export function check(report: Checkable & { readonly told?: readonly FactKey[] }): CheckResult {
  const balances = report.tables.map(checkBalances)
  const repaired = report.tables.map((table, index) => repair(table, balances[index]?.trials ?? []))
  const prose = checkProse(report)
  const repairs = repaired.flatMap(({ findings }) => findings)
  return {
    tables: repaired.map(({ checked }) => checked),
    assessments: [...balances.flatMap((checked) => checked.assessments), ...prose.assessments],
    statements: prose.statements,
    findings: [...numberFindings(report, balances, repairs), ...prose.findings],
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

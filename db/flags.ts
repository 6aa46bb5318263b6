import type { FactKey, Severity } from '../src/document/finding.ts'

/** A finding as far as flags depend on it. */
export interface FlaggingFinding {
  readonly severity: Severity
  /** A person decided that it is a false alarm: it flags nothing. */
  readonly isFalseAlarm: boolean
  readonly facts: readonly FactKey[]
}

/** A number as far as its flag depends on it. */
export interface FlaggableFact extends FactKey {
  readonly certain: boolean
}

/**
 * Tells of each number whether it is flagged: an error or warning names it that is no false alarm, or its reading is in
 * doubt and nobody has decided otherwise. Such a doubt has a finding that names the number; it is settled where every
 * error and warning that names the number is a false alarm.
 */
export function flagsOf(findings: readonly FlaggingFinding[]): (fact: FlaggableFact) => boolean {
  const grave = findings.filter(({ severity }) => severity !== 'note')
  const namesIn = (some: readonly FlaggingFinding[]) => new Set(some.flatMap(({ facts }) => facts.map(nameOf)))
  const open = namesIn(grave.filter(({ isFalseAlarm }) => !isFalseAlarm))
  const dismissed = namesIn(grave.filter(({ isFalseAlarm }) => isFalseAlarm))
  return (fact) => open.has(nameOf(fact)) || (!fact.certain && !dismissed.has(nameOf(fact)))
}

/** How many findings of each severity are no false alarms. */
export function countOpen(findings: readonly FlaggingFinding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, note: 0 }
  for (const { severity, isFalseAlarm } of findings) if (!isFalseAlarm) counts[severity] += 1
  return counts
}

/** One text for table, row and column. */
export function nameOf({ table, row, column }: FactKey): string {
  return `${table}\0${row}\0${column}`
}

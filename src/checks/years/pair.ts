import type { TableCode } from '../../../parsers/record.ts'
import type { FactKey, Finding } from '../../document/finding.ts'
import { keyOf } from '../../document/finding-on.ts'
import { type RuleId, rules } from '../../document/rules.ts'
import { labelStem } from '../../document/text.ts'
import type { YearFact, YearRecord, YearTable } from './year-record.ts'

/** A report's part in a finding about several. */
export interface RelatedPart {
  readonly key: string
  readonly year: number
  /** Numbers of that report that it names; an error or warning flags them too. */
  readonly facts: readonly FactKey[]
  /** As formatPosition writes them. */
  readonly positions: readonly string[]
}

/** Something noticed about several reports. It stands with one of them, the later. */
export interface RelatedFinding extends Omit<Finding, 'positions'> {
  /** Key of the report with which it stands. */
  readonly report: string
  /** In that report. */
  readonly positions: readonly string[]
  readonly related: readonly RelatedPart[]
}

/** Two reports of one issuer and scope for years that follow one another. */
export interface Pair {
  readonly earlier: IndexedYear
  readonly later: IndexedYear
  /** True where both surely come from one body and give figures of one scope. */
  readonly isSure: boolean
}

/** A record with its numbers by name. */
export interface IndexedYear {
  readonly record: YearRecord
  /** The number of that name where it was read with certainty; null otherwise, also where a sheet has two such rows. */
  readonly at: (table: TableCode, row: string, column: string) => ReadFact | null
  readonly table: (table: TableCode) => YearTable | null
}

/** A number that was read with certainty. */
export type ReadFact = YearFact & { readonly value: number }

/** By what rows of two years are taken for the same: the code, on local sheets the meaning or the words. */
export function rowKey(fact: YearFact): string {
  return fact.table === 'annex'
    ? (fact.sameAs ?? (fact.row === fact.label ? labelStem(fact.label) : fact.row))
    : fact.row
}

/** Makes a record's numbers findable by name. */
export function indexYear(record: YearRecord): IndexedYear {
  const facts = new Map<string, YearFact | null>()
  for (const fact of record.tables.flatMap((table) => table.facts)) {
    const name = nameOf(fact.table, rowKey(fact), fact.column)
    facts.set(name, facts.has(name) ? null : fact)
  }
  return {
    record,
    at: (table, row, column) => {
      const fact = facts.get(nameOf(table, row, column))
      return fact && isRead(fact) ? fact : null
    },
    table: (code) => record.tables.find(({ table }) => table === code) ?? null,
  }
}

/** Read, and read with certainty: only such a number may contradict another year's. */
export function isRead(fact: YearFact): fact is ReadFact {
  return fact.certain && fact.value !== null
}

function nameOf(table: string, row: string, column: string): string {
  return `${table}\0${row}\0${column}`
}

/** A finding of the severity of its rule that stands with the later report. */
export function pairFinding(
  rule: RuleId,
  { earlier, later }: Pick<Pair, 'earlier' | 'later'>,
  values: Finding['values'],
  facts: { readonly earlier: readonly YearFact[]; readonly later: readonly YearFact[] } = { earlier: [], later: [] },
  more: Pick<Finding, 'expected' | 'actual'> = {},
): RelatedFinding {
  return {
    rule,
    severity: rules[rule].severity,
    values: { earlier: earlier.record.year, year: later.record.year, ...values },
    report: later.record.key,
    facts: facts.later.map(keyOf),
    positions: placesOf(facts.later),
    related: [
      {
        key: earlier.record.key,
        year: earlier.record.year,
        facts: facts.earlier.map(keyOf),
        positions: placesOf(facts.earlier),
      },
    ],
    ...more,
  }
}

function placesOf(facts: readonly YearFact[]): readonly string[] {
  return [...new Set(facts.flatMap(({ position }) => position ?? []))]
}

/** Amounts have at most six decimals; the rounding hides binary fractions. */
export function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6
}

/** A row's printed label on one line. */
export function labelOf(fact: YearFact): string {
  return fact.label.replaceAll('\n', '')
}

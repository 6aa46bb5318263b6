import type { Fact, TableRecord } from '../../parsers/record.ts'
import type { FactKey } from '../document/finding.ts'

/** Facts by row and column, for looking up operands. */
export type FactIndex = ReadonlyMap<string, Fact>

/** The facts of one table; of two with the same name the later. */
export function indexFacts(table: TableRecord): FactIndex {
  return new Map(table.facts.map((fact) => [placeOf(fact.row, fact.column), fact]))
}

export function placeOf(row: string, column: string): string {
  return `${row}|${column}`
}

export interface Sum {
  readonly keys: readonly FactKey[]
  readonly facts: readonly Fact[]
  /** Null where any operand was not read. */
  readonly total: number | null
  readonly blanks: number
  readonly unread: number
}

/** Adds facts, blanks as zero; says how many were blank and how many could not be read. */
export function sumOf(facts: readonly Fact[]): Sum {
  let total = 0
  let blanks = 0
  let unread = 0
  for (const fact of facts) {
    // A reading in doubt accuses nobody.
    if (!fact.certain) unread++
    else if (fact.value !== null) total += fact.value
    else if (fact.state === 'unreadable' || fact.state === 'text' || fact.state === 'not_on_form') unread++
    else blanks++
  }
  const keys = facts.map(({ table, row, column }) => ({ table, row, column }))
  // Amounts have at most six decimals; the rounding hides binary fractions.
  return { keys, facts, total: unread > 0 ? null : Math.round(total * 1e6) / 1e6, blanks, unread }
}

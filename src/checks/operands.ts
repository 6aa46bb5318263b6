import type { Fact, TableRecord } from '../../parsers/record.ts'
import type { FactKey } from '../document/finding.ts'

/** Facts by row and column, for looking up operands. */
export type FactIndex = ReadonlyMap<string, Fact>

/** Each check asks for the same tables, which never change. */
const indexes = new WeakMap<TableRecord, FactIndex>()

/** The facts of one table; of two with the same name the later. */
export function indexFacts(table: TableRecord): FactIndex {
  const known = indexes.get(table)
  if (known) return known
  const index = new Map(table.facts.map((fact) => [placeOf(fact.row, fact.column), fact]))
  indexes.set(table, index)
  return index
}

/** A text made anew has to be hashed anew by every map that it is looked up in; these are kept, by row and column. */
const places = new Map<string, Map<string, string>>()
/** Forms have some 4,000 places; reports add lines of their own, and beyond this all are forgotten. */
const mostPlaces = 16_384
let placeCount = 0

/** The name of a place inside its table. */
export function placeOf(row: string, column: string): string {
  const inRow = places.get(row)
  return inRow?.get(column) ?? rememberPlace(row, column)
}

function rememberPlace(row: string, column: string): string {
  if (placeCount >= mostPlaces) {
    places.clear()
    placeCount = 0
  }
  const inRow = places.get(row) ?? new Map<string, string>()
  const place = `${row}|${column}`
  places.set(row, inRow.set(column, place))
  placeCount++
  return place
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

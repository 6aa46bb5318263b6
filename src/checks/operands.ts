import type { Fact, TableRecord } from '../../parsers/record.ts'
import type { LineSpec } from '../../parsers/spec.ts'
import type { FactKey } from '../document/finding.ts'

/** Facts by row and column, for looking up operands. */
export type FactIndex = ReadonlyMap<string, Fact>

export function indexFacts(table: TableRecord): FactIndex {
  return new Map(table.facts.map((fact) => [placeOf(fact.row, fact.column), fact]))
}

export function placeOf(row: string, column: string): string {
  return `${row}|${column}`
}

/**
 * The lines that an operand stands for. `denied/*` are the printed leaves under `denied`; where the table prints none
 * of a group's leaves, the group's own line under any of its codes. Totals are no parts.
 */
export function expandOperand(
  operand: string,
  specs: readonly LineSpec[],
  printed: ReadonlySet<string>,
): readonly string[] {
  if (!operand.endsWith('/*')) return [operand]
  const group = operand.slice(0, -2)
  const parts = partsOf(group, specs, printed)
  return parts.length > 0 ? parts : codesOf(group, specs).filter((code) => printed.has(code))
}

function codesOf(key: string, specs: readonly LineSpec[]): readonly string[] {
  const spec = specs.find((one) => one.key === key)
  return [key, ...(spec?.also ?? []).flatMap((variant) => variant.key ?? [])]
}

function partsOf(group: string, specs: readonly LineSpec[], printed: ReadonlySet<string>): readonly string[] {
  const children = specs.filter((spec) => spec.under === group && spec.kind !== 'total')
  return children.flatMap((child) => {
    const below = child.kind === 'group' ? partsOf(child.key, specs, printed) : []
    if (below.length > 0) return below
    return codesOf(child.key, specs).filter((code) => printed.has(code))
  })
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

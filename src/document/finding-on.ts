import type { Position } from './document.ts'
import type { FactKey, Finding } from './finding.ts'
import { type RuleId, rules } from './rules.ts'

/** A number's name with its place. */
export interface PlacedFact extends FactKey {
  readonly position: Position | null
}

/** A finding with the severity of its rule that names `facts` and the places where they stand. */
export function findingOn(rule: RuleId, values: Finding['values'], facts: readonly PlacedFact[]): Finding {
  return findingAt(rule, values, positionsOf(facts), facts.map(keyOf))
}

/** A finding with the severity of its rule that names places, and numbers where it speaks of any. */
export function findingAt(
  rule: RuleId,
  values: Finding['values'],
  positions: readonly Position[],
  facts: readonly FactKey[] = [],
): Finding {
  return { rule, severity: rules[rule].severity, values, positions, facts }
}

/** Where the facts stand, as far as known. */
export function positionsOf(facts: readonly PlacedFact[]): readonly Position[] {
  return facts.flatMap(({ position }) => position ?? [])
}

/** The name alone. */
export function keyOf({ table, row, column }: FactKey): FactKey {
  return { table, row, column }
}

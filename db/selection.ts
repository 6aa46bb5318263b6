import { isKnownAs, wordsFor } from './known-as.ts'
import type { SqlValue } from './query.ts'

/** Which reports are meant; what is left out does not narrow. Superseded revisions never are. */
export interface Selection {
  /** First and last report year, both included. */
  readonly years?: readonly [from: number, to: number]
  /** Part of a place's path, of any name of an issuer or of its place, or a code: 泉州市, 南安市/九都镇, 350583. */
  readonly place?: string
  readonly scope?: 'own' | 'aggregate'
}

/** A condition on the view `report` with its parameters. */
export interface Condition {
  readonly sql: string
  readonly parameters: readonly SqlValue[]
}

/** The selection as SQL. */
export function conditionOf({ years, place, scope }: Selection): Condition {
  const parts: readonly Condition[] = [
    { sql: 'is_current = 1', parameters: [] },
    ...(years ? [{ sql: 'report_year BETWEEN ? AND ?', parameters: [...years] }] : []),
    ...(place === undefined ? [] : [{ sql: isKnownAs, parameters: wordsFor(place) }]),
    ...(scope ? [{ sql: 'scope = ?', parameters: [scope] }] : []),
  ]
  return { sql: parts.map((part) => part.sql).join(' AND '), parameters: parts.flatMap((part) => part.parameters) }
}

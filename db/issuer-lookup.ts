import { z } from 'zod'
import { isKnownAs, wordsFor } from './known-as.ts'
import type { Connection } from './open.ts'
import { type IssuerRow, issuerRow } from './rows.ts'

/** Issuers that are known by all these words (see known-as.ts), apart by spaces, most reports first; all where there is none. */
export function openIssuerLookup(connection: Connection): (words: string) => readonly IssuerRow[] {
  return (words) => {
    const parts = words.split(/\s+/u).filter((part) => part !== '')
    const clauses = parts.map(() => `i.${isKnownAs}`)
    const found = connection.prepare(
      `SELECT i.issuer_id, i.name, i.place, i.place_code, count(*) AS reports, min(c.year) AS first_year, max(c.year) AS last_year,
         json_group_array(DISTINCT p.printed_name) FILTER (WHERE p.printed_name IS NOT NULL) AS names
       FROM issuer i JOIN report_core c ON c.issuer_id = i.issuer_id LEFT JOIN report_place p ON p.report_id = c.report_id
       WHERE ${['c.is_current = 1', ...clauses].join(' AND ')}
       GROUP BY i.issuer_id ORDER BY reports DESC, i.name, i.place`,
    )
    return z.array(issuerRow).parse(found.all(...parts.flatMap(wordsFor)))
  }
}

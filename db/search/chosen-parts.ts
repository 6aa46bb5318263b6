import { z } from 'zod'
import type { Connection } from '../open.ts'
import { conditionOf, type Selection } from '../selection.ts'
import { partsOfReport } from './report-parts.ts'

/** The parts of the reports that are meant, asked with a MATCH of search_index. */
export interface ChosenParts {
  /** Numbers of parts (rowids of search_index), the newest reports first. */
  readonly find: (match: string, limit: number) => readonly number[]
  /** How many parts, counted up to `limit`, and how many reports these are of. */
  readonly count: (match: string, limit: number) => { readonly parts: number; readonly reports: number }
}

/** Chooses current reports; `parts` are numbers as in `partNumber`. Nothing is written, not even a temporary table. */
export function chosenParts(
  connection: Connection,
  selection: Selection,
  parts: readonly number[] | undefined,
): ChosenParts {
  const { years, place, scope } = selection
  const isNarrow = years !== undefined || place !== undefined || scope !== undefined
  const { sql, parameters } = conditionOf({
    ...(years && { years }),
    ...(place !== undefined && { place }),
    ...(scope && { scope }),
  })
  const clauses = ['search_index MATCH ?']
  const bound: (string | number | bigint | Uint8Array | null)[] = []
  if (parts) clauses.push(`rowid % ${partsOfReport} IN (${parts.join(', ')})`)
  if (isNarrow) {
    clauses.push(`rowid / ${partsOfReport} IN (SELECT report_id FROM report WHERE ${sql})`)
    bound.push(...parameters)
  } else {
    // Few reports are superseded: to look for them is cheaper than for those that count.
    clauses.push(`rowid / ${partsOfReport} NOT IN (SELECT report_id FROM report_core WHERE is_current = 0)`)
  }
  const where = clauses.join(' AND ')
  const find = connection.prepare(`SELECT rowid FROM search_index WHERE ${where} ORDER BY rowid DESC LIMIT ?`).pluck()
  const count = connection.prepare(
    `SELECT count(*) AS parts, count(DISTINCT report) AS reports
     FROM (SELECT rowid / ${partsOfReport} AS report FROM search_index WHERE ${where} LIMIT ?)`,
  )
  return {
    find: (match, limit) => z.array(z.number()).parse(find.all(match, ...bound, limit)),
    count: (match, limit) =>
      z.object({ parts: z.number(), reports: z.number() }).parse(count.get(match, ...bound, limit)),
  }
}

import { z } from 'zod'
import type { Connection } from '../open.ts'
import { conditionOf, type Selection } from '../selection.ts'
import { partsOfReport } from './report-parts.ts'

/** The parts of the reports that are meant. */
export interface ChosenParts {
  /** The reports, where they are so few that reading them takes no longer than asking the index; else null. */
  readonly few: readonly number[] | null
  /** Numbers of parts (rowids of search_index) that a MATCH finds, the newest reports first, `limit` at the most. */
  readonly find: (match: string, limit: number) => readonly number[]
}

/** Reports that are read whole: some three hundred parts, as many as a search reads otherwise. */
const fewReports = 40

/**
 * From this share of all reports on, one row after the other is looked up among the chosen: the first that are found are
 * enough. For fewer SQLite gets the list, and passes over the others three times as fast.
 */
const wideShare = 1 / 8

/** Chooses current reports; `parts` are numbers as in `partNumber`. */
export function chosenParts(
  connection: Connection,
  selection: Selection,
  parts: readonly number[] | undefined,
): ChosenParts {
  const clauses = ['search_index MATCH ?']
  if (parts) clauses.push(`rowid % ${partsOfReport} IN (${parts.join(', ')})`)
  const select = (more: readonly string[]) =>
    connection.prepare(
      `SELECT rowid FROM search_index WHERE ${[...clauses, ...more].join(' AND ')} ORDER BY rowid DESC`,
    )
  const { years, place, scope } = selection
  if (years === undefined && place === undefined && scope === undefined) {
    // Few reports are superseded: to look for them is cheaper than for those that count.
    const superseded = 'SELECT report_id FROM report_core WHERE is_current = 0'
    return { few: null, find: firstOf(select([`rowid / ${partsOfReport} NOT IN (${superseded})`])) }
  }
  const reports = chosenReports(connection, selection)
  if (reports.length <= fewReports) return { few: reports, find: () => [] }
  const newest = z.number().parse(connection.prepare('SELECT max(report_id) FROM report_core').pluck().get())
  if (reports.length >= newest * wideShare) {
    const isChosen = new Uint8Array(newest + 1)
    for (const report of reports) isChosen[report] = 1
    return { few: null, find: firstOf(select([]), (row) => isChosen[Math.floor(row / partsOfReport)] === 1) }
  }
  const [first = 0, last = 0] = [reports[0], reports.at(-1)]
  const narrow = select([
    `rowid BETWEEN ${first * partsOfReport} AND ${(last + 1) * partsOfReport - 1}`,
    `rowid / ${partsOfReport} IN (SELECT value FROM json_each(?))`,
  ])
  return { few: null, find: firstOf(narrow, () => true, [JSON.stringify(reports)]) }
}

/** Ids in ascending order. The view `report` would join what nobody asks here. */
function chosenReports(connection: Connection, selection: Selection): readonly number[] {
  const { sql, parameters } = conditionOf(selection)
  const found = connection
    .prepare(
      `SELECT report_id FROM (SELECT report_id, issuer_id, year AS report_year, scope, is_current FROM report_core)
       WHERE ${sql} ORDER BY report_id`,
    )
    .pluck()
  return z.array(z.number()).parse(found.all(...parameters))
}

function firstOf(
  select: ReturnType<Connection['prepare']>,
  isChosen: (row: number) => boolean = () => true,
  bound: readonly string[] = [],
): ChosenParts['find'] {
  const rows = select.pluck()
  return (match, limit) => {
    const found: number[] = []
    for (const row of rows.iterate(match, ...bound)) {
      if (isChosen(Number(row)) && found.push(Number(row)) >= limit) break
    }
    return found
  }
}

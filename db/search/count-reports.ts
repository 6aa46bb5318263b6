import { z } from 'zod'
import type { Connection } from '../open.ts'
import { conditionOf, type Selection } from '../selection.ts'
import { findWords } from './find-words.ts'
import { foldPart, openPartReader, type PartKey, partNumber, partsOfReport } from './report-parts.ts'
import { isExact, matchOf } from './search-tokens.ts'
import type { SearchWords } from './search-words.ts'
import { openTokenList } from './token-list.ts'

/** How many reports of a year say the words. */
export interface YearCount {
  /** Null for reports that do not say their year. */
  readonly year: number | null
  /** Reports with a part that meets the words. */
  readonly reports: number
  /** Reports with any of the parts that were searched: what the first number is a share of. */
  readonly of: number
}

/** Counts all current reports that are chosen, by year; exact, however many texts have to be read for it. */
export function countReports(
  connection: Connection,
  words: SearchWords,
  options: Selection & { readonly sections?: readonly PartKey[] } = {},
): readonly YearCount[] {
  const { sections, ...selection } = options
  const { sql, parameters } = conditionOf(selection)
  const years = connection.prepare(`SELECT report_id, report_year FROM report WHERE ${sql}`).raw()
  const yearOf = new Map(z.array(yearRow).parse(years.all(...parameters)))
  const said = new Set<number>()
  for (const reportId of saying(connection, words, sections?.map(partNumber))) said.add(reportId)
  const counts = new Map<number | null, { reports: number; of: number }>()
  for (const reportId of searched(connection, sections) ?? yearOf.keys()) {
    const year = yearOf.get(reportId)
    if (year === undefined) continue
    const count = counts.get(year) ?? { reports: 0, of: 0 }
    counts.set(year, count)
    count.of++
    if (said.has(reportId)) count.reports++
  }
  return [...counts].map(([year, count]) => ({ year, ...count })).sort((a, b) => (a.year ?? 0) - (b.year ?? 0))
}

const yearRow = z.tuple([z.number(), z.number().nullable()])

/** Reports with a part that meets the words; the text is read only where the index cannot be sure. */
function* saying(
  connection: Connection,
  words: SearchWords,
  parts: readonly number[] | undefined,
): Generator<number, void, undefined> {
  const where = parts ? ` AND rowid % ${partsOfReport} IN (${parts.join(', ')})` : ''
  const found = connection.prepare(`SELECT rowid FROM search_index WHERE search_index MATCH ?${where}`).pluck()
  const isSure = [...words.all.flat(), ...words.none].every(isExact)
  const readPart = openPartReader(connection)
  for (const row of z.array(z.number()).parse(found.all(matchOf(words, openTokenList(connection))))) {
    const reportId = Math.floor(row / partsOfReport)
    const [part] = isSure ? [] : readPart(reportId, row % partsOfReport)
    if (isSure || (part && findWords(words, foldPart(part)))) yield reportId
  }
}

/** Reports that have one of the parts, whatever it says; null where every report has one. */
function searched(connection: Connection, sections: readonly PartKey[] | undefined): ReadonlySet<number> | null {
  if (!sections || sections.includes('title')) return null
  const parts = sections.map(partNumber).join(', ')
  const found = connection.prepare(`SELECT DISTINCT report_id FROM section_row WHERE part IN (${parts})`).pluck()
  return new Set(z.array(z.number()).parse(found.all()))
}

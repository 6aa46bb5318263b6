import { z } from 'zod'
import { foldText, withMainlandWords } from '../../src/document/folded.ts'
import type { Connection } from '../open.ts'
import type { Selection } from '../selection.ts'
import { chosenParts } from './chosen-parts.ts'
import { type FoundPhrase, findPhrases, findWords, scoreOf, weightOf } from './find-words.ts'
import {
  foldPart,
  openPartReader,
  type PartKey,
  partKey,
  partKeys,
  partNumber,
  partsOfReport,
  type ReportPart,
} from './report-parts.ts'
import { denseFrom, denseMatchOf, isExact, matchOf, tokensIn } from './search-tokens.ts'
import type { SearchWords } from './search-words.ts'
import { type SnippetMarks, snippetOf } from './snippet.ts'
import { openTokenList, type TokensFrom } from './token-list.ts'

/** Where to look and how much to give back. */
export interface SearchOptions extends Selection {
  /** Only in these parts; in all without it. */
  readonly sections?: readonly PartKey[]
  /** Reports to give back at the most; 20 without it. */
  readonly limit?: number
  readonly marks?: SnippetMarks
}

/** A report with a part that meets the words, and where in it. */
export interface SearchHit {
  readonly reportId: number
  readonly issuer: string | null
  readonly year: number | null
  /** The best of the parts that meet the words. */
  readonly section: PartKey
  /** As printed; empty for the title and the preamble. */
  readonly heading: string
  /** Where the heading stands in the source, as a person reads it. */
  readonly position: string | null
  /** Which paragraph of the section the snippet is of, from 1; null in a heading or title. */
  readonly paragraph: number | null
  /** As printed, what was found marked. */
  readonly snippet: string
  /** How often the words stand in that part. */
  readonly hits: number
  /** Other parts of the report that meet the words. */
  readonly alsoIn: readonly PartKey[]
  /** The path as given to import. */
  readonly source: string
  /** bm25 of the part; of use for comparing hits of one search only. */
  readonly score: number
}

export interface SearchResult {
  /** Best first. */
  readonly hits: readonly SearchHit[]
  /** Reports that meet the words; see `counted`. */
  readonly reports: number
  /** `exact`; `at-least`: there may be more than were counted; `at-most`: of more than were read, some may lack a phrase. */
  readonly counted: 'exact' | 'at-least' | 'at-most'
}

/** Parts that are read and scored: some twenty milliseconds. Where more meet the words, those that have them often go first. */
const mostScored = 300
/** Parts that are counted where they cannot all be read. */
const mostCounted = 10_000
/** Steps through lists of single tokens that one counting takes: some twenty milliseconds. */
const mostSteps = 1_000_000
const usualLimit = 20

interface FoundPart {
  readonly reportId: number
  readonly part: ReportPart
  readonly found: readonly FoundPhrase[]
  /** Of the folded text, in UTF-16 units. */
  readonly length: number
}

interface Scored extends FoundPart {
  readonly score: number
}

/** Searches the parts of all current reports; nothing is written. */
export function searchReports(connection: Connection, words: SearchWords, options: SearchOptions = {}): SearchResult {
  const limit = options.limit ?? usualLimit
  const wanted = options.sections?.map(partNumber)
  const chosen = chosenParts(connection, options, wanted)
  const readPart = openPartReader(connection)
  const tokensFrom = openTokenList(connection)
  const rank = (parts: readonly FoundPart[]) => scored(parts, weigh(connection, words, tokensFrom))
  const hitsOf = (parts: readonly Scored[]) => hits(connection, words, parts, limit, readPart, options)
  const exactly = (parts: readonly FoundPart[]): SearchResult => ({
    hits: hitsOf(rank(parts)),
    reports: reportsOf(parts),
    counted: 'exact',
  })
  if (chosen.few) {
    const parts = chosen.few.flatMap((reportId) =>
      readPart(reportId)
        .filter(({ part }) => wanted?.includes(part) ?? true)
        .flatMap((part) => meeting(words, reportId, part)),
    )
    return exactly(parts)
  }
  const read = (rows: Iterable<number>) =>
    [...rows].flatMap((row) =>
      readPart(reportOf(row), row % partsOfReport).flatMap((part) => meeting(words, reportOf(row), part)),
    )
  const match = matchOf(words, tokensFrom)
  const most = Math.max(countable(match), limit * (partKeys.length + 1))
  const found = chosen.find(match, most)
  if (found.length <= mostScored) return exactly(read(found))
  const rows = new Set<number>()
  for (let level = denseFrom.length - 1; level >= 0 && rows.size < mostScored; level--) {
    const dense = denseMatchOf(words, tokensFrom, level)
    if (dense) for (const row of chosen.find(dense, mostScored)) if (rows.size < mostScored) rows.add(row)
  }
  for (const row of found) if (rows.size < mostScored) rows.add(row)
  const parts = [...read(rows)]
  // Where hardly any of those has the words, or more reports are wanted, those behind them are read too.
  let next = 0
  for (; next < found.length && reportsOf(parts) < limit; next += mostScored)
    parts.push(...read(found.slice(next, next + mostScored).filter((row) => !rows.has(row))))
  const isWhole = found.length < most
  if (isWhole && next >= found.length) return exactly(parts)
  // Nobody is told that no report says it before all were read.
  if (parts.length === 0) return exactly(read(chosen.find(match, Number.POSITIVE_INFINITY)))
  const isSure = [...words.all.flat(), ...words.none].every(isExact)
  return {
    hits: hitsOf(rank(parts)),
    // Of more than can be counted, some of which may lack a phrase, only those that were read are certain.
    reports: isSure || isWhole ? new Set(found.map(reportOf)).size : reportsOf(parts),
    counted: isWhole ? (isSure ? 'exact' : 'at-most') : 'at-least',
  }
}

/** Parts that a MATCH is asked for, by what each costs. */
function countable(match: string): number {
  return Math.max(mostScored + 1, Math.min(mostCounted, Math.floor(mostSteps / tokensIn(match))))
}

const reportOf = (row: number): number => Math.floor(row / partsOfReport)

const reportsOf = (parts: readonly FoundPart[]): number => new Set(parts.map(({ reportId }) => reportId)).size

/** The part as found; none where it only seemed to meet the words. */
function meeting(words: SearchWords, reportId: number, part: ReportPart): readonly FoundPart[] {
  const folded = foldPart(part)
  const found = findWords(words, folded)
  return found ? [{ reportId, part, found, length: folded.length }] : []
}

/** Best first. */
function scored(read: readonly FoundPart[], weights: readonly number[]): readonly Scored[] {
  const meanLength = read.reduce((sum, { length }) => sum + length, 0) / Math.max(read.length, 1)
  return read
    .map((one) => ({ ...one, score: scoreOf(one.found, one.length, { weights, meanLength }) }))
    .sort((a, b) => b.score - a.score || b.reportId - a.reportId || a.part.part - b.part.part)
}

/** How rare each wanted phrase is; of one alone all are alike. */
function weigh(connection: Connection, words: SearchWords, tokensFrom: TokensFrom): readonly number[] {
  const phrases = words.all.flat()
  if (phrases.length === 1) return [1]
  const newest = connection.prepare('SELECT max(report_id) FROM report_core').pluck()
  const counted = connection
    .prepare('SELECT count(*) FROM (SELECT 1 FROM search_index WHERE search_index MATCH ? LIMIT ?)')
    .pluck()
  // What a report has on the average; it only moves all weights together.
  const all = z.number().parse(newest.get()) * 5
  return phrases.map((phrase) => {
    const match = matchOf({ all: [[phrase]], none: [] }, tokensFrom)
    return weightOf(z.number().parse(counted.get(match, countable(match))), all)
  })
}

const whoRow = z.object({ issuer: z.string().nullable(), report_year: z.number().nullable(), source: z.string() })

function hits(
  connection: Connection,
  words: SearchWords,
  parts: readonly Scored[],
  limit: number,
  readPart: ReturnType<typeof openPartReader>,
  options: SearchOptions,
): readonly SearchHit[] {
  const who = connection.prepare('SELECT issuer, report_year, source FROM report WHERE report_id = ?')
  const position = connection.prepare('SELECT position FROM section WHERE report_id = ? AND section_no = ?').pluck()
  const positionOf = (reportId: number, sectionNo: number) =>
    z
      .string()
      .nullable()
      .parse(position.get(reportId, sectionNo) ?? null)
  const phrases = words.all.flat()
  const best = new Map<number, Scored>()
  for (const part of parts) if (best.size < limit && !best.has(part.reportId)) best.set(part.reportId, part)
  const wanted = options.sections?.map(partNumber)
  return [...best.values()].map(({ reportId, part, score }) => {
    const row = whoRow.parse(who.get(reportId))
    const others = readPart(reportId).filter(
      (other) => other.part !== part.part && (wanted?.includes(other.part) ?? true),
    )
    return {
      reportId,
      issuer: row.issuer,
      year: row.report_year,
      section: partKey(part.part),
      ...placeOf(part, phrases, options.marks, (sectionNo) => positionOf(reportId, sectionNo)),
      alsoIn: others.filter((other) => findWords(words, foldPart(other))).map((other) => partKey(other.part)),
      source: row.source,
      score,
    }
  })
}

/** The section of a part that holds the most of the phrases, with its snippet, and how often they stand in the part. */
function placeOf(
  part: ReportPart,
  phrases: readonly string[],
  marks: SnippetMarks | undefined,
  positionOf: (sectionNo: number) => string | null,
) {
  const counted = part.sections.map((section) => ({
    section,
    inText: countOf(phrases, section.text),
    inHeading: countOf(phrases, section.heading),
  }))
  const best = counted.reduce((a, b) => (b.inText * 2 + b.inHeading > a.inText * 2 + a.inHeading ? b : a))
  const { heading, text, sectionNo } = best.section
  const isInText = best.inText > 0
  const snippet = snippetOf(isInText ? text : heading, phrases, marks)
  return {
    heading,
    position: positionOf(sectionNo),
    paragraph: isInText && part.part !== 0 && snippet ? text.slice(0, snippet.firstHit).split('\n').length : null,
    snippet: snippet?.text ?? '',
    hits: counted.reduce((sum, { inText, inHeading }) => sum + inText + inHeading, 0),
  }
}

function countOf(phrases: readonly string[], text: string): number {
  const turned = withMainlandWords(text)
  const texts = turned === null ? [text] : [text, turned]
  return Math.max(...texts.map((one) => findPhrases(phrases, foldText(one)).length))
}

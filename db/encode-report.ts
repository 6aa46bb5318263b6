import type { Claim, Report } from '../parsers/record.ts'
import { textBands } from '../src/checks/issuers/text-bands.ts'
import { shinglesOf, shortestText } from '../src/checks/text-likeness.ts'
import type { Position } from '../src/document/document.ts'
import type { Finding } from '../src/document/finding.ts'
import { formatPosition } from '../src/document/position.ts'
import { type EncodedTable, encodeTables } from './encode-tables.ts'
import {
  type EncodedClaim,
  type EncodedSection,
  encodeClaims,
  encodeSections,
  type PlainClaim,
} from './encode-texts.ts'
import { flagsOf } from './flags.ts'
import { type Key, keyOf } from './report-key.ts'
import { partNumber, partsFrom } from './search/report-parts.ts'
import { type PartTokens, tokensOfParts } from './search/search-index.ts'
import type { RuleCounts } from './write-assessments.ts'

type Values = readonly (string | number | null)[]

/**
 * A report as the archive writes it: rows without the numbers that only the archive gives. A twentieth of the report's own
 * size, plain data that survives JSON, so that threads that read make it and the one that writes has little to do.
 */
export interface EncodedReport {
  readonly sha256: string
  readonly format: string
  readonly form: string
  readonly key: Key
  /** False where the report does not say whose figures it gives. */
  readonly isScopeKnown: boolean
  /** Values of `report_detail` from `format` to `encoding`. */
  readonly detail: Values
  readonly claims: readonly EncodedClaim[]
  readonly sections: readonly EncodedSection[]
  readonly assessments: readonly RuleCounts[]
  /** Flagged as the findings here flag them. */
  readonly tables: readonly EncodedTable[]
  readonly findings: readonly EncodedFinding[]
  /** Of the text by which bodies are compared (text-bands.ts); none where there is none. */
  readonly bands: readonly number[]
  /** What full-text search finds it by. */
  readonly words: readonly PartTokens[]
  /** Places in tables where a value was read. */
  readonly numbers: number
}

/** A finding with its positions as formatPosition writes them. */
export interface EncodedFinding extends Omit<Finding, 'positions'> {
  readonly positions: readonly string[]
}

/** Pure; the larger part of what writing a report takes. */
export function encodeReport(report: Report): EncodedReport {
  const { identity, findings } = report
  const key = keyOf(report)
  // Decisions on findings, which are rare, are looked at when all is written (settle-report.ts).
  const isFlagged = flagsOf(findings.map((finding) => ({ ...finding, isFalseAlarm: false })))
  return {
    sha256: report.document.sha256,
    format: report.format,
    form: report.form,
    key,
    isScopeKnown: identity.scope !== null,
    detail: detailOf(report),
    claims: encodeClaims(claimsOf(report), identity.title),
    sections: encodeSections(report.sections.map((section) => ({ ...section, position: placeOf(section.position) }))),
    assessments: assessmentsOf(report),
    tables: encodeTables(report.tables, isFlagged),
    findings: findings.map(encodeFinding),
    bands: bandsOf(report, key),
    words: wordsOf(report),
    numbers: numbersIn(report),
  }
}

/** A finding as the rows that hold it; see EncodedFinding. */
export function encodeFinding(finding: Finding): EncodedFinding {
  return { ...finding, positions: finding.positions.map(formatPosition) }
}

/** Places in tables where a value was read. */
export function numbersIn(report: Report): number {
  return report.tables.reduce((sum, table) => sum + table.facts.filter((fact) => fact.value !== null).length, 0)
}

function detailOf({ format, identity, document }: Report): Values {
  const [from, to] = identity.period?.value ?? [null, null]
  return [
    format,
    identity.title,
    from,
    to,
    identity.published?.value ?? null,
    identity.notice?.value ?? null,
    identity.indexNumber,
    identity.sourceUrl,
    JSON.stringify(identity.placeHints),
    document.encoding,
  ]
}

function claimsOf({ identity }: Report): readonly PlainClaim[] {
  return (['issuer', 'year', 'period', 'published', 'scope', 'notice'] as const).flatMap((about) => {
    const claim: Claim<unknown> | null = identity[about] ?? (about === 'scope' ? identity.likelyScope : null)
    return claim ? [{ about, saidBy: claim.from, text: claim.text, position: placeOf(claim.position) }] : []
  })
}

function wordsOf({ identity, sections }: Report): readonly PartTokens[] {
  const { title, issuer } = identity
  const texts = sections.map(({ key, title: heading, text }, index) => ({
    section_no: index + 1,
    part: partNumber(key),
    title: heading,
    text,
  }))
  return tokensOfParts(partsFrom({ title, issuer: issuer?.text ?? null, sections: texts }))
}

function assessmentsOf(report: Report): readonly RuleCounts[] {
  const counts = new Map<string, [passed: number, assuming: number, failed: number, notAssessable: number]>()
  for (const { rule, outcome, assumedBlankZero } of report.assessments) {
    const count = counts.get(rule) ?? [0, 0, 0, 0]
    counts.set(rule, count)
    if (outcome === 'fail') count[2]++
    else if (outcome === 'not_assessable') count[3]++
    else if (assumedBlankZero) count[1]++
    else count[0]++
  }
  return [...counts].map(([rule, count]) => [rule, ...count])
}

/** Of two sections five the longer, the first of two alike: the one that issuer-texts.ts finds in the archive. */
function bandsOf({ sections }: Report, { issuer, year }: Key): readonly number[] {
  if (issuer === null || year === null) return []
  const texts = sections.filter(({ key }) => key === 'problems').map(({ text }) => ({ text, length: [...text].length }))
  const longest = texts.toSorted((a, b) => b.length - a.length)[0]
  return longest && longest.length >= shortestText ? textBands(shinglesOf(longest.text), year) : []
}

function placeOf(position: Position | null | undefined): string | null {
  return position ? formatPosition(position) : null
}

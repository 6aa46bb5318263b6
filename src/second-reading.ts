import type { ParsedDocument } from '../parsers/index.ts'
import { parseDocument } from '../parsers/index.ts'
import type { Assessment, Fact, TableRecord } from '../parsers/record.ts'
import { checkNumbers } from './checks/index.ts'
import type { SourceDocument } from './document/document.ts'
import { ReportError } from './document/errors.ts'
import type { Finding } from './document/finding.ts'
import { findingAt, findingOn, positionsOf } from './document/finding-on.ts'
import { normalizeLabel, squeeze } from './document/text.ts'
import { secondReaderOf } from './ingest/index.ts'
import type { Ingest, SourceFile } from './ingest/ingestor.ts'
import { defaultLimits, type Limits } from './ingest/limits.ts'

/** A document with its records, before they are checked. */
export interface Reading {
  readonly document: SourceDocument
  readonly parsed: ParsedDocument
  readonly findings: readonly Finding[]
}

/**
 * Where the reading breaks an equation of the form or leaves a number in doubt, and the format has a second reader, the
 * file is read again and the numbers are compared. The first reading stays; numbers that differ become uncertain.
 * Findings: `ingest.second-reading-*`.
 */
export async function withSecondReading(
  file: SourceFile,
  first: Reading,
  limits: Limits = defaultLimits,
  ingestAgain: Ingest | null = secondReaderOf(first.document.format),
): Promise<Reading> {
  // A file that the first reader refused was read by the second one already.
  if (!ingestAgain || first.findings.some(({ rule }) => rule === 'ingest.rebuilt')) return first
  const doubted = factsInDoubt(first.parsed)
  if (doubted.size === 0) return first
  const second = await tryAgain(file, limits, ingestAgain)
  if (second instanceof ReportError) return { ...first, findings: [...first.findings, failed(second)] }
  return compare(first, second, doubted)
}

async function tryAgain(file: SourceFile, limits: Limits, ingestAgain: Ingest): Promise<ParsedDocument | ReportError> {
  try {
    // What the second reading notices of itself says nothing of the record, which is that of the first.
    return parseDocument(await ingestAgain(file, () => undefined, limits), () => undefined)
  } catch (error) {
    if (error instanceof ReportError) return error
    throw error
  }
}

function failed({ reason, reasonZh }: ReportError): Finding {
  return findingAt('ingest.second-reading-failed', { reason, reasonZh }, [])
}

/** Operands of broken equations, and what was not read with certainty. */
function factsInDoubt(parsed: ParsedDocument): ReadonlySet<Fact> {
  const broken = checkNumbers(parsed).findings.filter(({ severity }) => severity === 'error')
  const names = new Set(
    broken.flatMap(({ facts }) => facts.map(({ table, row, column }) => nameOf(table, row, column))),
  )
  const facts = parsed.tables.flatMap((table) => table.facts)
  return new Set(
    facts.filter(
      ({ table, row, column, state, certain }) =>
        !certain || state === 'unreadable' || (names.size > 0 && names.has(nameOf(table, row, column))),
    ),
  )
}

const nameOf = (table: string, row: string, column: string): string =>
  [table, normalizeLabel(row), normalizeLabel(column)].join('|')

function compare(first: Reading, second: ParsedDocument, doubted: ReadonlySet<Fact>): Reading {
  const { tables } = first.parsed
  const pairs = tables.map((table, index) => pairOf(table, nthOfKind(second.tables, table, kindsBefore(tables, index))))
  const findings = pairs.flatMap((pair) => [...agreement(pair, doubted), ...disagreement(pair)])
  const extra = second.tables.filter((table) => tables.every((one) => one.table !== table.table)).map(onlyInSecond)
  return {
    ...first,
    parsed: { ...first.parsed, tables: pairs.map(withUncertain) },
    findings: [...first.findings, ...findings, ...extra],
  }
}

/** A report may print a table twice: the second printing answers the second. */
const kindsBefore = (tables: readonly TableRecord[], index: number): number =>
  tables.slice(0, index).filter(({ table }) => table === tables[index]?.table).length

function nthOfKind(tables: readonly TableRecord[], like: TableRecord, nth: number): TableRecord | undefined {
  return tables.filter(({ table }) => table === like.table)[nth]
}

/** One table in both readings; `differing` are facts of the first with what the second has in their place. */
interface Pair {
  readonly table: TableRecord
  readonly second: TableRecord | undefined
  readonly differing: ReadonlyMap<Fact, Fact | undefined>
}

function pairOf(table: TableRecord, second: TableRecord | undefined): Pair {
  const others = new Map(second?.facts.map((fact) => [nameOf(fact.table, fact.row, fact.column), fact]))
  const differing = new Map<Fact, Fact | undefined>()
  for (const fact of table.facts) {
    const other = others.get(nameOf(fact.table, fact.row, fact.column))
    if (!isSame(fact, other)) differing.set(fact, other)
  }
  return { table, second, differing }
}

function isSame(fact: Fact, other: Fact | undefined): boolean {
  if (!other) return fact.state === 'not_on_form'
  if (fact.state !== other.state || fact.value !== other.value) return false
  return fact.value !== null || squeeze(fact.raw ?? '') === squeeze(other.raw ?? '')
}

function agreement({ table, differing }: Pair, doubted: ReadonlySet<Fact>): readonly Finding[] {
  const facts = table.facts.filter((fact) => doubted.has(fact) && !differing.has(fact))
  if (facts.length === 0) return []
  return [findingOn('ingest.second-reading-agrees', { table: table.table, count: facts.length }, facts)]
}

function disagreement(pair: Pair): readonly Finding[] {
  const { table, differing } = pair
  if (differing.size === 0) return []
  const rule = isSolved(pair) ? 'ingest.second-reading-balances' : 'ingest.second-reading-differs'
  const values = { table: table.table, count: differing.size, numbers: numbersOf(pair) }
  const [[fact, other] = [], another] = [...differing]
  const finding = findingOn(rule, values, [...differing.keys()])
  if (!fact || another) return [finding]
  return [{ ...finding, expected: shownFact(other), actual: shownFact(fact) }]
}

/** Whether the second reading fulfils every equation that the first broke, and breaks none itself. */
function isSolved({ table, second }: Pair): boolean {
  const before = assessmentsOf(table)
  const after = second ? assessmentsOf(second) : []
  const broken = before.filter(({ outcome }) => outcome === 'fail')
  const passed = new Set(after.filter(({ outcome }) => outcome === 'pass').map(equationOf))
  return (
    broken.length > 0 &&
    after.every(({ outcome }) => outcome !== 'fail') &&
    broken.every((assessment) => passed.has(equationOf(assessment)))
  )
}

function assessmentsOf(table: TableRecord): readonly Assessment[] {
  return checkNumbers({ identity: nobody, sections: [], tables: [table] }).assessments
}

/** Equations do not ask whose they are. */
const nobody = {
  title: null,
  issuer: null,
  year: null,
  period: null,
  published: null,
  scope: null,
  likelyScope: null,
  notice: null,
  indexNumber: null,
  sourceUrl: null,
  placeHints: [],
}

function equationOf({ rule, left, right }: Assessment): string {
  return JSON.stringify([rule, left, right])
}

/** In one sentence; the finding's facts name all of them. */
const mostNumbersNamed = 20

function numbersOf({ table, differing }: Pair): string {
  const named = [...differing].slice(0, mostNumbersNamed).map(([fact, other]) => {
    const row = table.rows.find(({ code }) => code === fact.row)?.label ?? fact.row
    const column = table.columns.find(({ code }) => code === fact.column)?.label ?? fact.column
    return `${oneLine(row)} · ${oneLine(column)}: ${shownFact(fact)} | ${shownFact(other)}`
  })
  const rest = differing.size - named.length
  return named.join('; ') + (rest > 0 ? `; … (+${rest})` : '')
}

const oneLine = (text: string): string => text.replaceAll('\n', '')

/** As printed, in quotes; a dash where that reading has no such place. */
function shownFact(fact: Fact | undefined): string {
  return fact?.raw == null ? '–' : `“${oneLine(fact.raw)}”`
}

function onlyInSecond({ table, facts }: TableRecord): Finding {
  const count = facts.filter(({ value }) => value !== null).length
  return findingAt('ingest.second-reading-table', { table, count }, positionsOf(facts))
}

function withUncertain({ table, differing }: Pair): TableRecord {
  if (differing.size === 0) return table
  const facts = table.facts.map((fact) => (differing.has(fact) ? { ...fact, certain: false } : fact))
  return { ...table, facts }
}

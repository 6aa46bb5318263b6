import type { Fact, TableRecord } from '../../parsers/record.ts'
import type { Finding } from '../document/finding.ts'
import { findingOn } from '../document/finding-on.ts'
import type { RuleId } from '../document/rules.ts'
import { checkBalances } from './balances.ts'
import { placeOf } from './operands.ts'
import { withTrust } from './trust.ts'

interface Settled {
  readonly tables: readonly TableRecord[]
  readonly findings: readonly Finding[]
}

/**
 * Doubts about what the digits of one cell say (`12 345`, `34①`, `1O`, `1 2 3`), and no other: which row or column a
 * number belongs to is not proved by sums, for numbers that trade places keep them.
 */
const aboutDigits: ReadonlySet<RuleId> = new Set([
  'read.blank-inside',
  'read.look-alike',
  'read.footnote-mark',
  'read.unreadable',
])

/**
 * Numbers that could be read, but not with certainty, and that two independent equations of the form prove: they are
 * certain, and what doubted them says no more of them. A number that stands in an equation that fails keeps its doubt.
 */
export function settleDoubts(tables: readonly TableRecord[], findings: readonly Finding[]): Settled {
  const doubts = doubtsOf(findings)
  if (doubts.size === 0) return { tables, findings }
  const settled = new Set<string>()
  const notes: Finding[] = []
  const read = tables.map((table) => {
    const facts = provenOf(table, doubts)
    if (facts.size === 0) return table
    for (const fact of facts.values()) settled.add(nameOf(fact))
    notes.push(findingOn('check.doubt-settled', { table: table.table, count: facts.size }, [...facts.values()]))
    return { ...table, facts: table.facts.map((fact) => facts.get(fact) ?? fact) }
  })
  if (settled.size === 0) return { tables, findings }
  return { tables: read, findings: [...findings.flatMap((finding) => withoutSettled(finding, settled)), ...notes] }
}

function withoutSettled(finding: Finding, settled: ReadonlySet<string>): readonly Finding[] {
  if (!aboutDigits.has(finding.rule)) return [finding]
  const facts = finding.facts.filter((fact) => !settled.has(nameOf(fact)))
  if (facts.length === finding.facts.length) return [finding]
  return facts.length === 0 ? [] : [{ ...finding, facts }]
}

/** The numbers that are doubted, each with true where the doubts are all about its digits. */
function doubtsOf(findings: readonly Finding[]): ReadonlyMap<string, boolean> {
  const doubts = new Map<string, boolean>()
  if (!findings.some(({ rule, facts }) => aboutDigits.has(rule) && facts.length > 0)) return doubts
  for (const { rule, severity, facts } of findings) {
    if (severity === 'note') continue
    for (const fact of facts) {
      const name = nameOf(fact)
      doubts.set(name, (doubts.get(name) ?? true) && aboutDigits.has(rule))
    }
  }
  return doubts
}

/** The doubted facts that are proven, each with its certain reading. */
function provenOf(table: TableRecord, doubts: ReadonlyMap<string, boolean>): ReadonlyMap<Fact, Fact> {
  const all = new Map(
    table.facts.flatMap((fact) => {
      const reading = doubts.get(nameOf(fact)) ? likelyReading(fact) : null
      return reading ? [[fact, reading] as const] : []
    }),
  )
  if (all.size === 0) return all
  // A wrong reading breaks equations of others: it is put aside, and the rest is tried again.
  const undisputed = withVerdict(table, all, (trust) => trust !== 'disputed')
  return withVerdict(table, undisputed, (trust) => trust === 'proven')
}

function withVerdict(
  table: TableRecord,
  readings: ReadonlyMap<Fact, Fact>,
  isWanted: (trust: string | null) => boolean,
): ReadonlyMap<Fact, Fact> {
  if (readings.size === 0) return readings
  const tried = { ...table, facts: table.facts.map((fact) => readings.get(fact) ?? fact) }
  const trusts = new Map(
    withTrust(tried, checkBalances(tried).trials).facts.map((fact) => [placeOf(fact.row, fact.column), fact.trust]),
  )
  return new Map([...readings].filter(([fact]) => isWanted(trusts.get(placeOf(fact.row, fact.column)) ?? null)))
}

/** The value that was read; for digits with blanks among them the number that they make together. */
function likelyReading(fact: Fact): Fact | null {
  if (fact.certain) return null
  if (fact.value !== null) return { ...fact, certain: true }
  const printed = (fact.raw ?? '').normalize('NFKC').trim()
  if (fact.state !== 'unreadable' || !spacedDigits.test(printed)) return null
  const value = Number(printed.replace(/\s+/gu, ''))
  return Number.isSafeInteger(value) ? { ...fact, state: 'number', value, certain: true } : null
}

/** 1 2 3; a number broken over two lines. Not 0 12, which no number is. */
const spacedDigits = /^[1-9]\d*(?:\s+\d+)+$/u

const nameOf = ({ table, row, column }: { readonly table: string; readonly row: string; readonly column: string }) =>
  `${table}|${placeOf(row, column)}`

import type { Fact, Identity, TableRecord } from '../../parsers/record.ts'
import type { Finding } from '../document/finding.ts'
import { findingOn } from '../document/finding-on.ts'
import { indexFacts, placeOf } from './operands.ts'

/** Checks that look at one number or one row: signs, amounts, who may issue rules. */
export function checkSingleNumbers(table: TableRecord, identity: Identity): readonly Finding[] {
  return [
    ...negatives(table),
    ...(table.table === 't2' ? [...changes(table), ...lowLevelRules(table, identity), ...unitless(table)] : []),
    ...(table.table === 't3' ? lostTotals(table) : []),
    ...(table.table === 'annex' ? cumulatives(table) : []),
  ]
}

const negativeRules = {
  t2: 'disclosure.non-negative',
  t3: 'application.non-negative',
  t4: 'dispute.non-negative',
  annex: 'annex.non-negative',
} as const

function negatives(table: TableRecord): readonly Finding[] {
  return table.facts
    .filter((fact) => fact.value !== null && fact.value < 0 && fact.column !== 'change')
    .map((fact) => findingOn(negativeRules[table.table], { ...namesOf(table, fact), value: fact.value ?? '' }, [fact]))
}

function namesOf(table: TableRecord, fact: Fact): { readonly row: string; readonly column: string } {
  const row = table.rows.find((line) => line.code === fact.row)?.label ?? fact.row
  const column = table.columns.find((line) => line.code === fact.column)?.label ?? fact.column
  return { row, column }
}

function changes(table: TableRecord): readonly Finding[] {
  const index = indexFacts(table)
  return table.rows.flatMap((row) => {
    const previous = index.get(placeOf(row.code, 'prev_items'))
    const change = index.get(placeOf(row.code, 'change'))
    if (previous?.value == null || change?.value == null || previous.value + change.value >= 0) return []
    const values = { line: row.label, previous: previous.value, change: change.value }
    return [findingOn('disclosure.change-below-zero', values, [previous, change])]
  })
}

/** Towns, streets, counties and their bureaus; the office of a city government fills in the city's own rules. */
const cannotIssueRules = /(?:镇|乡|街道|街道办事处|县)(?:人民政府|政府)?$|(?:县|区).{0,12}(?:局|委员会|委|办公室)$/u

function lowLevelRules(table: TableRecord, identity: Identity): readonly Finding[] {
  const issuer = identity.issuer?.value ?? ''
  if (!cannotIssueRules.test(issuer)) return []
  const facts = table.facts.filter((fact) => fact.row === 'rules' && (fact.value ?? 0) > 0)
  if (facts.length === 0) return []
  const value = facts.map((fact) => fact.value).join('、')
  return [findingOn('disclosure.rules-by-low-level', { value, issuer }, facts)]
}

/**
 * A row with numbers and a blank total, in a table whose other rows print theirs: a cell of the row may be lost, and
 * the others then stand one column too far to the left.
 */
function lostTotals(table: TableRecord): readonly Finding[] {
  if (!table.facts.some((fact) => fact.column === 'total' && fact.state === 'blank')) return []
  const index = indexFacts(table)
  const rows = table.rows.map((row) => ({
    row,
    facts: table.columns.flatMap((column) => index.get(placeOf(row.code, column.code)) ?? []),
    total: index.get(placeOf(row.code, 'total')),
  }))
  const filled = rows.filter(({ total }) => total?.value != null).length
  return rows
    .filter(({ total, facts }) => total?.state === 'blank' && facts.some((fact) => (fact.value ?? 0) > 0))
    .filter(() => filled * 2 > rows.length)
    .map(({ row, facts }) => findingOn('application.total-blank', { row: row.label.replaceAll('\n', '') }, facts))
}

/** From here on a sum spent is more likely in 元 than in 万元; below it nobody can tell and little depends on it. */
const largeAmount = 10_000

function unitless(table: TableRecord): readonly Finding[] {
  return table.facts
    .filter((fact) => fact.column === 'amount' && fact.unit === null && (fact.value ?? 0) >= largeAmount)
    .map((fact) =>
      findingOn('disclosure.amount-unit-unknown', { ...namesOf(table, fact), raw: fact.raw ?? '' }, [fact]),
    )
}

function cumulatives(table: TableRecord): readonly Finding[] {
  const index = indexFacts(table)
  return table.rows.flatMap((row) => {
    const year = index.get(placeOf(row.code, 'value'))
    const total = index.get(placeOf(row.code, 'cumulative'))
    if (year?.value == null || total?.value == null || total.value >= year.value) return []
    const values = { row: row.label, value: year.value, cumulative: total.value }
    return [findingOn('annex.cumulative-below-year', values, [year, total])]
  })
}

import type { RunOn, TableRecord } from '../../../parsers/record.ts'
import { isSolved, runOnCells } from '../../../parsers/solve/run-on-cells.ts'
import { solveAcrossYears } from '../../../parsers/solve/solve-across-years.ts'
import type { SolvedTable } from '../../../parsers/solve/solve-run-ons.ts'
import type { FactKey } from '../../document/finding.ts'
import { formatPosition } from '../../document/position.ts'
import { rules } from '../../document/rules.ts'
import { comparablePairs, type IsOneBody } from './comparable.ts'
import type { RelatedFinding } from './pair.ts'
import type { YearRecord } from './year-record.ts'

/** A record with its tables as they were read, repeated ones included. */
export interface YearOfReport extends YearRecord {
  readonly records: readonly TableRecord[]
}

/** A row of run-on digits that other years solve. */
export interface SolvedRow {
  /** Key of the report. */
  readonly report: string
  /** Its table, from 0 among `records`. */
  readonly table: number
  readonly cells: readonly (FactKey & { readonly value: number; readonly raw: string })[]
  readonly finding: RelatedFinding
}

/**
 * Divides the digits that ran together in reports of one issuer by what holds from year to year, as far as
 * `comparablePairs` lets them be compared. Order does not matter. Only rows that their own report leaves open are given.
 */
export function solveYears(years: readonly YearOfReport[], isOneBody: IsOneBody): readonly SolvedRow[] {
  if (years.every(({ records }) => records.every(({ runOns }) => runOns.every(isSolved)))) return []
  return chainsOf(years, isOneBody).flatMap((chain) =>
    solveAcrossYears(chain.map(({ year, records }) => ({ year, tables: records }))).flatMap(({ tables }, index) => {
      const year = chain[index]
      return year ? tables.flatMap((solved, table) => solvedRows(year, table, solved, chain)) : []
    }),
  )
}

/** Years that follow one another without a break. */
function chainsOf(years: readonly YearOfReport[], isOneBody: IsOneBody): readonly (readonly YearOfReport[])[] {
  const chains: YearOfReport[][] = []
  for (const { earlier, later } of comparablePairs(years, isOneBody)) {
    const chain = chains.find((one) => one.at(-1) === earlier)
    if (chain) chain.push(later)
    else chains.push([earlier, later])
  }
  return chains
}

function solvedRows(
  year: YearOfReport,
  tableIndex: number,
  { table, changed }: SolvedTable,
  chain: readonly YearOfReport[],
): readonly SolvedRow[] {
  const facts = new Map(table.facts.map((fact) => [`${fact.row}\0${fact.column}`, fact]))
  return changed.flatMap(({ runOn, because }) => {
    const others = yearsIn(because).filter((one) => one !== year.year)
    if (!isSolved(runOn) || others.length === 0) return []
    const cells = runOnCells(table.table, runOn).flatMap((key) => {
      const fact = facts.get(`${key.row}\0${key.column}`)
      return fact && fact.value !== null ? [{ ...key, value: fact.value, raw: fact.raw ?? '' }] : []
    })
    const isByCarryOver = because.some((name) => name.startsWith(carriedOver))
    const rule = isByCarryOver ? 'years.run-on-likely' : 'years.run-on-solved'
    const finding: RelatedFinding = {
      rule,
      severity: rules[rule].severity,
      values: { ...valuesOf(table, runOn), others: others.join('、'), year: year.year },
      report: year.key,
      facts: cells.map(({ table: code, row, column }) => ({ table: code, row, column })),
      positions: runOn.position === null ? [] : [formatPosition(runOn.position)],
      related: chain
        .filter((one) => others.includes(one.year))
        .map((one) => ({ key: one.key, year: one.year, facts: [], positions: [] })),
    }
    return [{ report: year.key, table: tableIndex, cells, finding }]
  })
}

/** How solveAcrossYears names the equation of applications carried over. */
const carriedOver = 'application.carried-over'

/** The years of equations such as `annex.running-total 2014–2015`. */
function yearsIn(because: readonly string[]): readonly number[] {
  const years = because.flatMap((name) => [...(/ (\d{4})–(\d{4})$/u.exec(name)?.slice(1) ?? [])].map(Number))
  return [...new Set(years)].sort((a, b) => a - b)
}

function valuesOf(table: TableRecord, runOn: RunOn) {
  const label = table.rows.find(({ code }) => code === runOn.row)?.label ?? runOn.row
  const numbers = (runOn.candidates[0] ?? []).join('、')
  return { table: table.table, row: label.replaceAll('\n', ''), text: runOn.text, numbers }
}

/** The record with the numbers that its solved rows have. */
export function withSolvedRows(record: YearRecord, solved: readonly SolvedRow[]): YearRecord {
  const cells = solved.filter(({ report }) => report === record.key).flatMap((row) => row.cells)
  if (cells.length === 0) return record
  const values = new Map(cells.map((cell) => [`${cell.table}\0${cell.row}\0${cell.column}`, cell.value]))
  const tables = record.tables.map((table) => ({
    ...table,
    facts: table.facts.map((fact) => {
      const value = values.get(`${fact.table}\0${fact.row}\0${fact.column}`)
      return value === undefined ? fact : { ...fact, value, state: value === 0 ? 'zero' : 'number', certain: true }
    }),
  }))
  return { ...record, tables }
}

import { forms } from '../../../parsers/forms/index.ts'
import { spokenCells } from '../../../parsers/forms/spoken-cells.ts'
import type { Fact, TableCode, TableRecord } from '../../../parsers/record.ts'
import { expandOperand } from '../../../parsers/solve/expand-operand.ts'
import type { LineSpec, SpokenCells } from '../../../parsers/spec.ts'
import { type FactIndex, indexFacts, placeOf, type Sum, sumOf } from '../operands.ts'
import type { Claim } from './claim.ts'

/** The sums of cells that a claim may mean, in one table. Null sums are cells that the table does not have. */
export interface Candidates {
  readonly table: TableRecord
  /** The report prints this table twice. */
  readonly isRepeated: boolean
  readonly anyOf: readonly (Sum | null)[]
  readonly loosely: readonly (Sum | null)[]
}

type Meant = Pick<Claim, 'kinds' | 'otherKinds' | 'column'>

/** The cells that a claim may mean; null where no table of the report has such cells. */
export function candidatesOf(meant: Meant, tables: readonly TableRecord[]): Candidates | null {
  const candidates = candidatesFor(meant, tables)
  const hasCells = candidates?.anyOf.some((sum) => sum !== null) ?? false
  // 收到信函申请1条 is compared with all applications received where the table has no row for the way.
  const isWay = meant.kinds[0]?.startsWith('by_') ?? false
  return !hasCells && isWay ? candidatesFor({ ...meant, kinds: ['received'] }, tables) : candidates
}

function candidatesFor({ kinds, otherKinds, column }: Meant, tables: readonly TableRecord[]): Candidates | null {
  const specs = kinds.map((kind) => specFor(kind, tables))
  const code = specs[0]?.table
  if (!code || specs.some((spec) => spec?.table !== code)) return null
  const same = tables.filter(({ table }) => table === code)
  const [table] = same
  if (!table) return null
  const known = specs.flatMap((spec) => spec ?? [])
  const printed = printOf(table)
  const sum = (text: string): Sum | null => sumOfCells(text, column, printed)
  const others = otherKinds.flatMap((kind) => specFor(kind, tables)?.anyOf ?? [])
  return {
    table,
    isRepeated: same.length > 1,
    anyOf: combined(known.map(({ anyOf }) => anyOf)).map(sum),
    loosely: [...combined(known.map(({ anyOf, loosely }) => [...anyOf, ...(loosely ?? [])])), ...others].map(sum),
  }
}

function specFor(kind: string, tables: readonly TableRecord[]): SpokenCells | undefined {
  return spokenCells.find((spec) => {
    if (spec.kind !== kind) return false
    const table = tables.find((one) => one.table === spec.table)
    return table && (spec.form === undefined || table.form.split(' ').includes(spec.form))
  })
}

/** One choice from each list, joined. */
function combined(lists: readonly (readonly string[])[]): readonly string[] {
  return lists.reduce<readonly string[]>(
    (sums, list) => sums.flatMap((sum) => list.map((one) => (sum === '' ? one : `${sum}+${one}`))),
    [''],
  )
}

interface Print {
  readonly table: TableRecord
  readonly index: FactIndex
  readonly rows: readonly LineSpec[]
  readonly printedRows: ReadonlySet<string>
  readonly printedColumns: ReadonlySet<string>
  /** The columns that applicants other than natural persons have. */
  readonly organisations: readonly string[]
}

/** One table is asked about by every statement of its report. */
const prints = new WeakMap<TableRecord, Print>()

function printOf(table: TableRecord): Print {
  const known = prints.get(table)
  if (known) return known
  const print = makePrint(table)
  prints.set(table, print)
  return print
}

function makePrint(table: TableRecord): Print {
  const codes = table.form.split(' ')
  const spec = forms
    .flatMap((form) => form.tables)
    .find((one) => one.table === table.table && (codes.includes(one.form) || table.table === 'annex'))
  const there = table.facts.filter(({ state }) => state !== 'not_on_form')
  const columns = spec?.blocks.flatMap((block) => block.columns) ?? []
  const printedColumns = new Set(there.map(({ column }) => column))
  return {
    table,
    index: indexFacts(table),
    rows: spec?.blocks.flatMap(({ rows }) => rows) ?? [],
    printedRows: new Set(there.map(({ row }) => row)),
    printedColumns,
    organisations: expandOperand('legal_persons/*', columns, printedColumns),
  }
}

const usualColumn: Readonly<Record<TableCode, string>> = { t2: '', t3: 'total', t4: 'total', annex: 'value' }

/** Null where the print lacks a cell of the sum. */
function sumOfCells(text: string, column: string | null, print: Print): Sum | null {
  const facts: Fact[] = []
  for (const part of text.split('+')) {
    const [row = '', own] = part.split(':')
    const found = cellsOf(row, own ?? column, print)
    if (!found) return null
    facts.push(...found)
  }
  return sumOf(facts)
}

function cellsOf(row: string, column: string | null, print: Print): readonly Fact[] | null {
  const { table } = print.table
  if (table === 'annex') {
    const name = column === null ? row : `${row}.${column}`
    const line = print.table.rows.find(({ code, sameAs }) => code === name || sameAs === name)
    const fact = line && print.index.get(placeOf(line.code, usualColumn.annex))
    return fact ? [fact] : null
  }
  // A reduced table has no row （七）总计; its results are added up instead.
  const operand = row === 'total' && !print.printedRows.has('total') ? 'results/*' : row
  const rows = expandOperand(operand, print.rows, print.printedRows)
  const found = rows.map((one) => cellsAcross(one, column ?? usualColumn[table], print))
  const there = found.flatMap((facts) => facts ?? [])
  return there.length > 0 && found.every((facts) => facts !== null) ? there : null
}

/** The cell, or those that it is the sum of where the print leaves it blank or has no such column. */
function cellsAcross(row: string, column: string, print: Print): readonly Fact[] | null {
  const fact = print.index.get(placeOf(row, column))
  const isThere = fact && fact.state !== 'not_on_form'
  const parts = partsOf(column, print).flatMap((part) => print.index.get(placeOf(row, part)) ?? [])
  const filled = parts.some(({ value }) => value !== null)
  if (isThere && (fact.state !== 'blank' || !filled)) return [fact]
  return filled ? parts : null
}

function partsOf(column: string, { organisations, printedColumns }: Print): readonly string[] {
  if (column === 'legal_persons') return organisations
  return column === 'total' && printedColumns.has('natural') ? ['natural', ...organisations] : []
}

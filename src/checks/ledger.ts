import { codebook } from '../../parsers/codebook.ts'
import type { FormCode, PrintedNumber, Report, TableCode, TableRecord } from '../../parsers/record.ts'
import type { FactKey, Finding } from '../document/finding.ts'
import { findingAt, keyOf } from '../document/finding-on.ts'
import { positionKey } from '../document/position.ts'

/** What became of every number that a report prints in tables, and what the form asks for and the report lacks. */
export interface Ledger {
  /** In printed order. */
  readonly printed: readonly PrintedNumber[]
  /** Those of `printed` that no fact holds. */
  readonly unbound: readonly PrintedNumber[]
  /** Places of the form for which the report has no cell; a blank cell is none of them. */
  readonly missing: readonly FactKey[]
}

type LedgerSource = Pick<Report, 'printed' | 'form'> & { readonly tables: readonly TableRecord[] }

/** The books of one report: `printed` are the numbers bound and the unbound ones, none else and none twice. */
export function ledgerOf(report: LedgerSource): Ledger {
  const unbound = report.printed.filter((number) => number.facts.length === 0)
  return { printed: report.printed, unbound, missing: [...missingCells(report), ...missingTables(report)] }
}

function missingCells({ tables }: LedgerSource): readonly FactKey[] {
  return tables.flatMap((table) => table.facts.filter((fact) => fact.state === 'not_on_form').map(keyOf))
}

const fixedTables: readonly TableCode[] = ['t2', 't3', 't4']

/** All cells of a prescribed table of the report's form that is not there at all. */
function missingTables({ tables, form }: LedgerSource): readonly FactKey[] {
  const forms: readonly FormCode[] = form === 'mixed' || form === 'unknown' ? tables.map((table) => table.form) : [form]
  const asked = codebook().filter((entry) => entry.forms.split(' ').some((one) => forms.includes(one as FormCode)))
  const absent = fixedTables.filter((code) => tables.every((table) => table.table !== code))
  return asked.filter((entry) => absent.some((code) => code === entry.table)).map(keyOf)
}

/** In one sentence; the positions name all of them. */
const mostNumbersNamed = 12

/**
 * Says of each prescribed table which of its printed numbers no fact holds, unless an earlier finding names their place.
 * A part none of whose numbers is held, in a report that has the table elsewhere, is its second printing, which
 * `structure.table-repeated` judges.
 */
export function checkLedger(printed: readonly PrintedNumber[], earlier: readonly Finding[]): readonly Finding[] {
  const named = new Set(earlier.flatMap((finding) => finding.positions.map(positionKey)))
  const parts = [...Map.groupBy(printed, (number) => number.part).values()]
  const held = parts.filter((numbers) => numbers.some(isBound))
  const read = new Set(held.flatMap((numbers) => numbers.map((number) => number.table)))
  const judged = parts.filter((numbers) => held.includes(numbers) || !read.has(numbers[0]?.table ?? null))
  const lost = judged.flat().filter((number) => !isBound(number) && !named.has(positionKey(number.position)))
  return [...Map.groupBy(lost, (number) => number.table)].flatMap(([table, numbers]) =>
    table === null ? [] : [unboundFinding(table, numbers)],
  )
}

const isBound = (number: PrintedNumber): boolean => number.facts.length > 0

function unboundFinding(table: TableCode, numbers: readonly PrintedNumber[]): Finding {
  const texts = numbers.slice(0, mostNumbersNamed).map((number) => number.text.trim())
  const named = texts.join('、') + (numbers.length > texts.length ? '、…' : '')
  const positions = numbers.map((number) => number.position)
  return findingAt('align.number-unbound', { table, count: numbers.length, numbers: named }, positions)
}

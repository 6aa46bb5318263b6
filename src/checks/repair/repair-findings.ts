import type { Fact, TableRecord } from '../../../parsers/record.ts'
import type { Finding } from '../../document/finding.ts'
import { findingOn } from '../../document/finding-on.ts'
import { specsOf } from '../balances.ts'
import { type Change, type Diagnosis, derivedTotal, type Repair } from './diagnose.ts'
import { lookAgain } from './look-again.ts'

/** What a diagnosis says to people: one finding, naming the numbers that would have to be others. */
export function repairFindings(table: TableRecord, { repairs, isComplete }: Diagnosis): readonly Finding[] {
  const [only, another] = repairs
  if (!only) return []
  const total = derivedTotal(repairs)
  if (total) return [ofTotal(table, total, repairs)]
  if (another || !isComplete) return [ofCandidates(table, repairs, isComplete)]
  const [change, more] = only.changes
  return change && !more && only.slip === 'cells' ? [ofCell(table, change)] : [ofSeveral(table, only)]
}

function ofCell(table: TableRecord, { fact, to }: Change): Finding {
  const sighting = lookAgain(table, fact, to)
  const rule = sighting ? (sighting.at === 'cell' ? 'repair.misread' : 'repair.beside') : 'repair.cell'
  const beside = sighting?.at === 'beside' ? { beside: nameOf(table, sighting.fact) } : {}
  const values = { table: table.table, cell: nameOf(table, fact), printed: printedOf(fact), suggested: to, ...beside }
  return { ...findingOn(rule, values, [fact]), expected: to, actual: printedOf(fact) }
}

function ofTotal(table: TableRecord, total: Change, repairs: readonly Repair[]): Finding {
  const others = repairs.flatMap(({ changes }) => changes).filter((change) => change !== total)
  const values = {
    table: table.table,
    cell: nameOf(table, total.fact),
    printed: printedOf(total.fact),
    suggested: total.to,
    others: listOf(others.map((change) => changeOf(table, change))),
  }
  const finding = findingOn('repair.total', values, [total.fact, ...others.map(({ fact }) => fact)])
  return { ...finding, expected: total.to, actual: printedOf(total.fact) }
}

function ofSeveral(table: TableRecord, { slip, changes }: Repair): Finding {
  const said = changes.map((change) => changeOf(table, change))
  const values = { table: table.table, count: changes.length, changes: listOf(said) }
  const facts = changes.map(({ fact }) => fact)
  if (slip === 'cells') return findingOn('repair.cells', values, facts)
  return findingOn('repair.slip', { ...values, ...slipNames[slip] }, facts)
}

function ofCandidates(table: TableRecord, repairs: readonly Repair[], isComplete: boolean): Finding {
  const said = repairs.map((repair) => repairOf(table, repair))
  const facts = new Set(repairs.flatMap(({ changes }) => changes.map(({ fact }) => fact)))
  const count = isComplete ? repairs.length : `${repairs.length}+`
  return findingOn('repair.candidates', { table: table.table, count, candidates: listOf(said) }, [...facts])
}

const slipNames = {
  swap: { slip: 'two numbers stand in each other’s place', slipZh: '两个数互换了位置' },
  'row-shift': { slip: 'numbers of a row stand one column too far', slipZh: '某行的数错开了一列' },
  'column-shift': { slip: 'numbers of a column stand one row too far', slipZh: '某列的数错开了一行' },
  'table-shift': { slip: 'the numbers of all rows stand one column too far', slipZh: '各行的数都错开了一列' },
  'row-lost': { slip: 'a row is missing', slipZh: '缺了一行' },
} as const

/** More in one sentence are not read; the finding's facts name all of them. */
const mostNamed = 6

function listOf(said: readonly string[]): string {
  const rest = said.length - mostNamed
  return said.slice(0, mostNamed).join('; ') + (rest > 0 ? `; … (+${rest})` : '')
}

/** All changes of a repair; the same change in several columns of a row is said once. */
function repairOf(table: TableRecord, { changes }: Repair): string {
  const [first] = changes
  const isOne = changes.every(
    ({ fact, to }) => fact.row === first?.fact.row && fact.value === first.fact.value && to === first.to,
  )
  if (!first || !isOne) return changes.map((change) => changeOf(table, change)).join(' + ')
  const columns = changes.map(({ fact }) => columnOf(table, fact)).join('、')
  return `${rowOf(table, first.fact)} × ${columns} ${printedOf(first.fact)} → ${first.to}`
}

function changeOf(table: TableRecord, { fact, to }: Change): string {
  return `${nameOf(table, fact)} ${printedOf(fact)} → ${to}`
}

/** As printed, in quotes where that is no plain number; a dash where the table has no such place. */
function printedOf({ raw, value }: Fact): string {
  const text = raw?.replaceAll('\n', '').trim()
  if (text === undefined) return '–'
  return text === String(value) ? text : `“${text}”`
}

const nameOf = (table: TableRecord, fact: Fact): string => `${rowOf(table, fact)} × ${columnOf(table, fact)}`

/** The label as printed; that of the form for a row that the table lacks. */
function rowOf(table: TableRecord, { row }: Fact): string {
  const specs = specsOf(table).flatMap(({ blocks }) => blocks.flatMap(({ rows }) => rows))
  return lastPart(
    table.rows.find(({ code }) => code === row)?.label ?? specs.find(({ key }) => key === row)?.label ?? row,
  )
}

function columnOf(table: TableRecord, { column }: Fact): string {
  return lastPart(table.columns.find(({ code }) => code === column)?.label ?? column)
}

/** The label without the groups before it, on one line. */
function lastPart(label: string): string {
  return (
    label
      .split('/')
      .at(-1)
      ?.replace(/\s*\n\s*/gu, '') ?? label
  )
}

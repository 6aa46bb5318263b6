import { forms } from '../../parsers/forms/index.ts'
import type { Assessment, Fact, TableRecord } from '../../parsers/record.ts'
import { expandOperand } from '../../parsers/solve/expand-operand.ts'
import type { Balance, LineSpec, TableSpec } from '../../parsers/spec.ts'
import type { Finding } from '../document/finding.ts'
import { findingAt, findingOn, positionsOf } from '../document/finding-on.ts'
import { type FactIndex, indexFacts, placeOf, type Sum, sumOf } from './operands.ts'

/** One equation tried in one line of one table, with what a finding about it needs. */
export interface Trial {
  readonly assessment: Assessment
  readonly balance: Balance
  /** The row or column along which it was tried, as printed. */
  readonly line: string
  readonly left: Sum
  readonly right: Sum
}

export interface Checked {
  readonly trials: readonly Trial[]
  readonly assessments: readonly Assessment[]
  readonly findings: readonly Finding[]
}

/** Tries the equations that the table's form states, in every line that the print has. */
export function checkBalances(table: TableRecord): Checked {
  const trials = specsOf(table).flatMap((spec) => trySpec(table, spec))
  return {
    trials,
    assessments: trials.map((trial) => trial.assessment),
    findings: [...trials.flatMap((trial) => failure(table, trial)), ...unassessed(table, trials)],
  }
}

/** The specs whose form the table follows; one of them where it prints only what both have. */
export function specsOf(table: TableRecord): readonly TableSpec[] {
  const spec = specs.find((one) => one.table === table.table && table.form.split(' ').includes(one.form))
  return spec ? [spec] : []
}

const specs = forms.flatMap((form) => form.tables)

function trySpec(table: TableRecord, spec: TableSpec): readonly Trial[] {
  const index = indexFacts(table)
  const zeros = blanksAreZero(table, spec, index)
  const printedIn = { rows: printedLines(table, 'rows'), columns: printedLines(table, 'columns') }
  const blocks = spec.blocks.map(({ rows, columns }) => ({
    rows: { operandLines: rows, lines: linesOf(table, 'rows', columns) },
    columns: { operandLines: columns, lines: linesOf(table, 'columns', rows) },
  }))
  return spec.balances.flatMap((balance) =>
    blocks.flatMap((block) => {
      const { operandLines, lines } = block[balance.across]
      const printed = printedIn[balance.across]
      const sides = {
        left: operandKeys(balance, balance.left, operandLines, printed),
        right: operandKeys(balance, balance.right, operandLines, printed),
      }
      return lines.flatMap((line) => {
        const find = finder(index, balance.across, line.key)
        const trial = tryLine(balance, sides, find, zeros)
        return trial ? [{ ...trial, balance, line: line.label }] : []
      })
    }),
  )
}

/** Rows or columns that the table prints at least one cell of. */
function printedLines(table: TableRecord, across: Balance['across']): ReadonlySet<string> {
  const facts = table.facts.filter((fact) => fact.state !== 'not_on_form')
  return new Set(facts.map((fact) => (across === 'rows' ? fact.row : fact.column)))
}

/** The lines along which the equation is tried, as printed; each of the form's and no added one. */
function linesOf(
  table: TableRecord,
  across: Balance['across'],
  specs: readonly LineSpec[],
): readonly { readonly key: string; readonly label: string }[] {
  const known = new Set(specs.flatMap((spec) => [spec.key, ...(spec.also ?? []).flatMap(({ key }) => key ?? [])]))
  const printed = across === 'rows' ? table.columns : table.rows
  return printed.filter((line) => known.has(line.code)).map((line) => ({ key: line.code, label: line.label }))
}

type Find = (operand: string) => Fact | undefined

function finder(index: FactIndex, across: Balance['across'], line: string): Find {
  return (operand) => {
    const [row, column] = across === 'rows' ? [operand, line] : [line, operand]
    const fact = index.get(placeOf(row, column))
    return across === 'rows' && column === 'total' && fact ? derivedTotal(index, fact) : fact
  }
}

/**
 * A blank total beside printed parts is not zero: it is their sum (one report of 2019 prints the total in four rows of
 * 23). Used as an operand only; the record keeps the blank.
 */
function derivedTotal(index: FactIndex, total: Fact): Fact {
  if (total.state !== 'blank') return total
  const parts = totalParts.map((column) => index.get(placeOf(total.row, column)))
  const values = parts.flatMap((part) => part?.value ?? [])
  return values.length === 0 ? total : { ...total, value: values.reduce((sum, value) => sum + value, 0) }
}

/** The columns whose numbers a blank total of table 3 is the sum of. */
export const totalParts = ['natural', 'business', 'research', 'public_interest', 'legal_service', 'other']

/** The lines that the two sides of an equation add up. */
interface Sides {
  readonly left: readonly string[]
  readonly right: readonly string[]
}

function tryLine(balance: Balance, sides: Sides, find: Find, zeros: boolean): Omit<Trial, 'balance' | 'line'> | null {
  const left = operands(sides.left, find)
  const right = operands(sides.right, find)
  if (!left || !right || left.facts.length === 0 || right.facts.length === 0) return null
  // A subtotal that stands for its own missing leaves says nothing.
  if (left.facts.length === 1 && right.facts.length === 1 && left.facts[0] === right.facts[0]) return null
  if ([...left.facts, ...right.facts].every((fact) => isBlankLike(fact))) return null
  return { left, right, assessment: assess(balance, left, right, zeros) }
}

function operandKeys(
  balance: Balance,
  names: readonly string[],
  specs: readonly LineSpec[],
  printed: ReadonlySet<string>,
): readonly string[] {
  return names.flatMap((name) => {
    // Reduced tables have no row （七）总计; their results are added up instead.
    const standsIn =
      name === 'total' &&
      balance.across === 'rows' &&
      !printed.has('total') &&
      balance.rule !== 'application.column-sum'
    return expandOperand(standsIn ? 'results/*' : name, specs, printed)
  })
}

/** Null where the print lacks a line that the equation needs. */
function operands(keys: readonly string[], find: Find): Sum | null {
  const facts: Fact[] = []
  for (const key of keys) {
    const fact = find(key)
    if (!fact || fact.state === 'not_on_form') return null
    facts.push(fact)
  }
  return sumOf(facts)
}

function isBlankLike(fact: Fact): boolean {
  return fact.value === null && fact.state !== 'unreadable' && fact.state !== 'text'
}

function assess(balance: Balance, left: Sum, right: Sum, zeros: boolean): Assessment {
  const base = {
    rule: balance.rule,
    left: left.keys,
    right: right.keys,
    leftSum: left.total,
    rightSum: right.total,
    assumedBlankZero: false,
    why: null,
  }
  if (left.total === null || right.total === null) return { ...base, outcome: 'not_assessable', why: 'unread' }
  const holds = balance.relation === 'at-most' ? left.total <= right.total : left.total === right.total
  const blanks = [...left.facts, ...right.facts].filter((fact) => isBlankLike(fact) || fact.state === 'blank').length
  if (blanks === 0) return { ...base, outcome: holds ? 'pass' : 'fail' }
  if (failsAnyway(balance, left, right)) return { ...base, outcome: 'fail' }
  // Zero rule: a printed total confirms the blanks of its parts; a blank total confirms nothing.
  // All parts blank beside a printed total: the report gives only the total, and no part of it.
  const onlyTotal = left.blanks === left.facts.length && right.total > 0
  const confirmed = !onlyTotal && right.blanks < right.facts.length && (holds || zeros)
  if (!confirmed) return { ...base, outcome: 'not_assessable', why: 'blank' }
  return { ...base, outcome: holds ? 'pass' : 'fail', assumedBlankZero: true }
}

/** One side is too great already, whatever the blanks of it mean: counts are not below zero. */
function failsAnyway({ relation }: Balance, left: Sum, right: Sum): boolean {
  const isPrinted = ({ facts }: Sum): boolean => facts.every((fact) => fact.value !== null && fact.state !== 'blank')
  const exceeds = (one: Sum, other: Sum): boolean => isPrinted(other) && (one.total ?? 0) > (other.total ?? 0)
  return exceeds(left, right) || (relation !== 'at-most' && exceeds(right, left))
}

/** The second half of the zero rule: with blanks as zero the table's balance holds in every column, and not trivially. */
function blanksAreZero(table: TableRecord, spec: TableSpec, index: FactIndex): boolean {
  const balance = spec.balances.find((one) => one.rule === 'application.in-equals-out')
  const rows = spec.blocks[0]?.rows ?? []
  if (!balance) return false
  const printed = printedLines(table, 'rows')
  const left = operandKeys(balance, balance.left, rows, printed)
  const right = operandKeys(balance, balance.right, rows, printed)
  const sums = table.columns.map((column) => {
    const find = finder(index, 'rows', column.code)
    return [operands(left, find), operands(right, find)]
  })
  const known = sums.every(([left, right]) => left?.total != null && left.total === right?.total)
  return known && sums.some(([left]) => (left?.total ?? 0) > 0)
}

function failure(table: TableRecord, { assessment, balance, line, left, right }: Trial): readonly Finding[] {
  if (assessment.outcome !== 'fail') return []
  const group = table.rows.find((row) => row.code === balance.right[0])?.label ?? ''
  const facts = [...left.facts, ...right.facts]
  const values = { line: line.replaceAll('\n', ''), left: left.total ?? '', right: right.total ?? '', group }
  return [{ ...findingOn(balance.rule, values, facts), expected: left.total ?? '', actual: right.total ?? '' }]
}

/** One note for each rule and reason: a check that could not be made is no pass. */
function unassessed(table: TableRecord, trials: readonly Trial[]): readonly Finding[] {
  const groups = Map.groupBy(
    trials.filter((trial) => trial.assessment.outcome === 'not_assessable'),
    (trial) => `${trial.assessment.rule}|${trial.assessment.why}`,
  )
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const rule = first.assessment.why === 'blank' ? 'check.blank-operand' : 'check.unread-operand'
    const lines = group.map((trial) => trial.line.replaceAll('\n', '')).join('、')
    const positions = positionsOf(group.flatMap(({ left, right }) => [...left.facts, ...right.facts]))
    const values = { table: table.table, rule: first.assessment.rule, count: group.length, lines }
    return [findingAt(rule, values, positions)]
  })
}

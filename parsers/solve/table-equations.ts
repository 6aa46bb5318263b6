import { forms } from '../forms/index.ts'
import type { Fact, TableRecord } from '../record.ts'
import type { Balance, LineSpec, TableSpec } from '../spec.ts'
import { cellName, type Equation, type Term } from './equation.ts'
import { expandOperand } from './expand-operand.ts'

/** An equation of a form with all its operands, those that were read too, by `cellName`. */
export interface FormEquation extends Equation {
  readonly operands: readonly string[]
}

/** What the solver knows of the cells of one table. */
export interface TableCells {
  readonly table: TableRecord
  /** Its place among the tables that are solved together. */
  readonly place: number
  /** Cells of the rows to be solved, by `cellName`. */
  readonly open: ReadonlySet<string>
}

/**
 * The equations of the table's form that speak of open cells, in every line that the print has, with the cells that were
 * read put in. One with a cell that was neither read with certainty nor is open says nothing and is left out; so is one
 * with a line that the form asks for and the print lacks. Blank cells count as zero, a blank total as unread.
 */
export function tableEquations(cells: TableCells): readonly FormEquation[] {
  if (cells.open.size === 0) return []
  const facts = new Map(cells.table.facts.map((fact) => [cellName(cells.place, fact.row, fact.column), fact]))
  return specsOf(cells.table).flatMap((spec) =>
    spec.balances.flatMap((balance) => balanceEquations(cells, facts, spec, balance)),
  )
}

function specsOf(table: TableRecord): readonly TableSpec[] {
  const codes = table.form.split(' ')
  return forms
    .flatMap((form) => form.tables)
    .filter((spec) => spec.table === table.table && codes.includes(spec.form))
    .slice(0, 1)
}

type Facts = ReadonlyMap<string, Fact>

function balanceEquations(cells: TableCells, facts: Facts, spec: TableSpec, balance: Balance): readonly FormEquation[] {
  if (balance.relation === 'at-most') return []
  const { table, place } = cells
  const printed = {
    rows: new Set(table.facts.map((fact) => fact.row)),
    columns: new Set(table.facts.map((fact) => fact.column)),
  }
  const isAcrossRows = balance.across === 'rows'
  return spec.blocks.flatMap(({ rows, columns }) => {
    const [operandLines, lines] = isAcrossRows ? [rows, columns] : [columns, rows]
    const operands = printed[balance.across]
    const left = operandKeys(balance, balance.left, operandLines, operands)
    const right = operandKeys(balance, balance.right, operandLines, operands)
    // A subtotal that stands for its own missing leaves says nothing.
    if (left.length === 0 || right.length === 0 || (left.length === 1 && left[0] === right[0])) return []
    return codesOf(lines)
      .filter((line) => printed[isAcrossRows ? 'columns' : 'rows'].has(line))
      .flatMap((line) => {
        const nameOf = (key: string): string => (isAcrossRows ? cellName(place, key, line) : cellName(place, line, key))
        const sides = [...left.map((key) => [key, 1] as const), ...right.map((key) => [key, -1] as const)]
        const operandsIn = sides.map(
          ([key, factor]): Operand => ({ cell: nameOf(key), factor, isTotal: key === 'total' }),
        )
        return equationOf(operandsIn, cells.open, facts, balance.rule) ?? []
      })
  })
}

interface Operand extends Term {
  readonly isTotal: boolean
}

function equationOf(
  operands: readonly Operand[],
  open: ReadonlySet<string>,
  facts: Facts,
  name: string,
): FormEquation | null {
  const terms: Term[] = []
  let constant = 0
  for (const { cell, factor, isTotal } of operands) {
    if (open.has(cell)) {
      terms.push({ cell, factor })
      continue
    }
    const value = knownValue(facts.get(cell), isTotal)
    if (value === null) return null
    constant -= factor * value
  }
  return terms.length === 0 ? null : { terms, constant, name, operands: operands.map(({ cell }) => cell) }
}

/** Null where the cell was not read with certainty. */
export function knownValue(fact: Fact | undefined, isTotal: boolean): number | null {
  if (!fact?.certain) return null
  if (fact.value !== null) return fact.value
  const isBlank = fact.state === 'blank' || fact.state === 'dash' || fact.state === 'slash' || fact.state === 'word'
  return isBlank && !isTotal ? 0 : null
}

function codesOf(specs: readonly LineSpec[]): readonly string[] {
  return specs.flatMap((spec) => [spec.key, ...(spec.also ?? []).flatMap(({ key }) => key ?? [])])
}

function operandKeys(
  balance: Balance,
  names: readonly string[],
  specs: readonly LineSpec[],
  printed: ReadonlySet<string>,
): readonly string[] {
  return names.flatMap((name) => {
    // Reduced tables have no row （七）总计; their results are added up instead.
    const standsIn = name === 'total' && balance.rule === 'application.in-equals-out' && !printed.has('total')
    return expandOperand(standsIn ? 'results/*' : name, specs, printed)
  })
}

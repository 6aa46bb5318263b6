import type { RunOn, TableRecord } from '../record.ts'
import { mostCandidates, newBudget } from './divide-run.ts'
import type { Equation } from './equation.ts'
import { cellsOf, openRunOns, type RowCandidates, rowCandidates, rowSumsOf } from './row-candidates.ts'
import { solveJointly } from './solve-jointly.ts'
import { type FormEquation, tableEquations } from './table-equations.ts'

/** A row that was solved, or of which fewer divisions remain, with what ruled the others out. */
export interface ChangedRow {
  /** The place of its table among those given. */
  readonly table: number
  /** Its place in `runOns` of the table. */
  readonly index: number
  readonly runOn: RunOn
  /** Names of equations, and `because` of known figures. */
  readonly because: readonly string[]
}

export interface SolvedRows {
  readonly changed: readonly ChangedRow[]
  /** Names of the further equations with which no division of some row fits; they were not used. */
  readonly contradicted: readonly string[]
  /** Equations of the forms that cannot hold, or not together, however the rows are divided. */
  readonly unbalanced: readonly FormEquation[]
}

/** What every stage needs to know of the open rows. */
interface Problem {
  readonly rows: readonly (RowCandidates & { readonly table: number; readonly index: number })[]
  readonly equations: readonly FormEquation[]
}

/**
 * Divides the run-on rows of all tables together: by the equations of their forms, then by `further` ones, whose cells are
 * named by `cellName` with the place of the table. The forms' equations of rows that contradict themselves rule out nothing;
 * a further equation that nothing fulfils is left out and said.
 */
export function solveTables(tables: readonly TableRecord[], further: readonly Equation[]): SolvedRows {
  const { rows, equations } = problemOf(tables, further)
  if (rows.length === 0) return { changed: [], contradicted: [], unbalanced: [] }
  const first = solveJointly(rows, equations)
  const narrowed = rows.map((row, index) => narrow(row, first.kept[index] ?? []))
  const against = new Set(first.contradicted)
  const holding = equations.filter((equation) => !against.has(equation))
  const openCells = new Set(rows.flatMap(({ cells }) => cells))
  // A cell that is not open, but was not read either, makes an equation useless.
  const speaking = further.filter(({ terms }) => terms.every(({ cell }) => openCells.has(cell)))
  const possible = speaking.filter((equation) => solveJointly(narrowed, [equation]).contradicted.length === 0)
  const second = possible.length === 0 ? first : solveJointly(narrowed, [...holding, ...possible])
  const contradicted = possible.length === 0 ? [] : second.contradicted
  const used = [...holding, ...possible].filter((equation) => !contradicted.includes(equation))
  const changed = rows.flatMap((row, index) => {
    const kept = possible.length === 0 ? narrowed[index] : narrow(narrowed[index] ?? row, second.kept[index] ?? [])
    const isExact = (first.isExact[index] ?? true) && (second.isExact[index] ?? true)
    return kept ? changeOf(row, kept, isExact, used) : []
  })
  const left = speaking.filter((equation) => !possible.includes(equation))
  const failed = [...left, ...contradicted.filter((equation) => further.includes(equation))]
  return {
    changed,
    contradicted: [...new Set(failed.map(({ name }) => name))],
    unbalanced: unbalanced(
      rows,
      equations.filter((equation) => against.has(equation)),
    ),
  }
}

/** Those that cannot hold by themselves; all of them where each can. */
function unbalanced(rows: Problem['rows'], equations: readonly FormEquation[]): readonly FormEquation[] {
  const alone = equations.filter((equation) => solveJointly(rows, [equation]).contradicted.length > 0)
  return alone.length > 0 ? alone : equations
}

function problemOf(tables: readonly TableRecord[], further: readonly Equation[]): Problem {
  const open = tables.flatMap((record, table) =>
    openRunOns(record).flatMap((index) => {
      const runOn = record.runOns[index]
      return runOn ? [{ table, index, runOn, cells: cellsOf(record, table, runOn) }] : []
    }),
  )
  const all = equationsOf(tables, new Set(open.flatMap(({ cells }) => cells)))
  const spokenOf = new Set([...all, ...further].flatMap(({ terms }) => terms.map(({ cell }) => cell)))
  const budget = newBudget()
  const rows = open.flatMap(({ table, index, runOn, cells }) => {
    if (!cells.some((cell) => spokenOf.has(cell))) return []
    const candidates = rowCandidates(runOn, cells, rowSumsOf(cells, all), budget)
    return candidates ? [{ ...candidates, table, index }] : []
  })
  const cells = new Set(rows.flatMap((row) => row.cells))
  return { rows, equations: rows.length === open.length ? all : equationsOf(tables, cells) }
}

function equationsOf(tables: readonly TableRecord[], open: ReadonlySet<string>): readonly FormEquation[] {
  return tables.flatMap((table, place) => tableEquations({ table, place, open }))
}

function narrow<Row extends RowCandidates>(row: Row, kept: readonly number[]): Row {
  if (kept.length === row.candidates.length) return row
  return {
    ...row,
    candidates: kept.map((index) => row.candidates[index] ?? []),
    isWhole: kept.map((index) => row.isWhole[index] ?? false),
  }
}

function changeOf(
  row: Problem['rows'][number],
  kept: RowCandidates,
  isExact: boolean,
  used: readonly Equation[],
): readonly ChangedRow[] {
  const { runOn, table, index } = row
  const whole = kept.candidates.filter((_, place) => kept.isWhole[place])
  const isOnly = kept.candidates.length === 1
  // Only readings with blank cells fit: nothing that could be taken for the row's numbers.
  if (whole.length === 0) return []
  const isComplete = isOnly || (isExact && whole.length > 1 && whole.length <= mostCandidates)
  const candidates = whole.slice(0, mostCandidates)
  if (candidates.length === runOn.candidates.length && isComplete === runOn.isComplete) return []
  return [{ table, index, runOn: { ...runOn, candidates, isComplete }, because: reasons(row, used) }]
}

/** The equations that tell the row's candidates apart. */
function reasons({ cells, candidates }: RowCandidates, used: readonly Equation[]): readonly string[] {
  const telling = used.filter(({ terms }) => {
    const own = terms.flatMap(({ cell, factor }) => {
      const column = cells.indexOf(cell)
      return column < 0 ? [] : [{ column, factor }]
    })
    if (own.length === 0) return false
    const sums = candidates.map((numbers) =>
      own.reduce((sum, { column, factor }) => sum + factor * (numbers[column] ?? 0), 0),
    )
    return sums.some((sum) => sum !== sums[0])
  })
  return [...new Set(telling.map(({ name }) => name))]
}

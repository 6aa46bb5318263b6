import type { FactKey, Finding } from '../../src/document/finding.ts'
import { findingAt, findingOn, keyOf } from '../../src/document/finding-on.ts'
import type { RunOn, TableRecord } from '../record.ts'
import { digitGroups } from './digit-run.ts'
import { divideRun, mostCandidates } from './divide-run.ts'
import { cellName } from './equation.ts'
import { rowSumsOf } from './row-candidates.ts'
import { isSolved, runOnCells } from './run-on-cells.ts'
import type { ChangedRunOn, SolvedTable } from './solve-run-ons.ts'
import { tableEquations } from './table-equations.ts'

/** A list longer than this is no help to a reader. */
const shownCandidates = 12

/**
 * All that there is to say of a table's run-on digits: the solved rows in one finding, with the equations that leave one
 * division, and one finding for each other row.
 */
export function runOnFindings(solution: SolvedTable): readonly Finding[] {
  const { table, changed } = solution
  if (table.runOns.length === 0) return []
  return [...findingsOf(table, table.runOns, changed), ...unbalancedFindings(solution)]
}

/**
 * Equations that no division fulfils: the report contradicts itself, or a cell is blank and a row was divided wrongly. It
 * may be any run-on row but those of zeros, which can be nothing else.
 */
function unbalancedFindings({ table, unbalanced }: SolvedTable): readonly Finding[] {
  if (unbalanced.length === 0) return []
  const divided = table.runOns.filter(({ text }) => /[1-9]/u.test(text)).flatMap((runOn) => cellsOf(table, runOn))
  const doubtful = new Set([
    ...unbalanced.flatMap((equation) => equation.operands),
    ...divided.map(({ row, column }) => cellName(0, row, column)),
  ])
  const facts = table.facts.filter(({ row, column }) => doubtful.has(cellName(0, row, column)))
  const equations = [...new Set(unbalanced.map(({ name }) => name))].join(', ')
  return [findingOn('read.run-on-unbalanced', { table: table.table, count: unbalanced.length, equations }, facts)]
}

/**
 * The findings of a report in which `solution` has taken the place of one of its tables: what they said of the rows that
 * the solver changed is said anew, the rest stays.
 */
export function withRunOnFindings(findings: readonly Finding[], { table, changed }: SolvedTable): readonly Finding[] {
  if (changed.length === 0) return findings
  const rows = changed.map(({ runOn }) => runOn)
  const cells = new Set(rows.flatMap((runOn) => runOnCells(table.table, runOn).map(nameOf)))
  const kept = findings.filter(({ rule, facts }) => !isOpenRule(rule) || !facts.some((fact) => cells.has(nameOf(fact))))
  return [...kept, ...findingsOf(table, rows, changed)]
}

const isOpenRule = (rule: string): boolean => rule === 'read.run-on-ambiguous' || rule === 'read.run-on-contradicts'

const nameOf = ({ table, row, column }: FactKey): string => `${table}|${row}|${column}`

function findingsOf(table: TableRecord, rows: readonly RunOn[], changed: readonly ChangedRunOn[]): readonly Finding[] {
  const solved = rows.filter(isSolved)
  const others = rows.filter((runOn) => !isSolved(runOn)).map((runOn) => unsolved(table, runOn))
  return solved.length === 0 ? others : [solvedFinding(table, solved, changed), ...others]
}

function solvedFinding(table: TableRecord, solved: readonly RunOn[], changed: readonly ChangedRunOn[]): Finding {
  const sums = sumRules(table, solved)
  const readings = solved.map((runOn) => {
    const because = changed.find((one) => one.runOn === runOn)?.because ?? []
    const names = [...new Set([...(sums.get(runOn) ?? []), ...because])]
    const reading = `${runOn.text} → ${runOn.candidates[0]?.join(' ')}`
    return names.length === 0 ? reading : `${reading} [${names.join(', ')}]`
  })
  const values = { table: table.table, count: solved.length, readings: readings.join('；') }
  return findingAt(
    'read.run-on-solved',
    values,
    positionsOf(solved),
    solved.flatMap((one) => cellsOf(table, one)),
  )
}

/** The rules of the sums along each row, where there would be other divisions without them. */
function sumRules(table: TableRecord, solved: readonly RunOn[]): ReadonlyMap<RunOn, readonly string[]> {
  const divided = solved.filter(
    ({ text, columns }) => divideRun(digitGroups(text.split(' ')), columns.length, [], 2).count > 1,
  )
  const cells = divided.map((runOn) => cellsOf(table, runOn).map(({ row, column }) => cellName(0, row, column)))
  const byCell = Map.groupBy(
    tableEquations({ table, place: 0, open: new Set(cells.flat()) }),
    ({ terms }) => terms[0]?.cell ?? '',
  )
  return new Map(
    divided.map((runOn, index) => {
      const own = cells[index] ?? []
      const inside = own.flatMap((cell) => byCell.get(cell) ?? []).filter((one) => rowSumsOf(own, [one]).length > 0)
      return [runOn, [...new Set(inside.map(({ name }) => name))]]
    }),
  )
}

function unsolved(table: TableRecord, runOn: RunOn): Finding {
  const row = table.rows.find(({ code }) => code === runOn.row)?.label ?? '行政复议、行政诉讼'
  const values = { table: table.table, row, raw: runOn.text }
  const facts = cellsOf(table, runOn)
  if (runOn.isComplete && runOn.candidates.length === 0) {
    return findingAt('read.run-on-contradicts', values, positionsOf([runOn]), facts)
  }
  const { candidates, isComplete } = withCandidates(runOn)
  const shown = candidates.slice(0, shownCandidates).map((candidate) => candidate.join(' '))
  const more = candidates.length > shown.length ? ' | …' : ''
  const count = isComplete ? candidates.length : `${candidates.length}+`
  return findingAt(
    'read.run-on-ambiguous',
    { ...values, count, candidates: shown.join(' | ') + more },
    positionsOf([runOn]),
    facts,
  )
}

/** A row that is in doubt keeps no candidates; a reader sees how its digits could be divided all the same. */
function withCandidates(
  runOn: RunOn,
): Pick<RunOn, 'isComplete'> & { readonly candidates: readonly (readonly unknown[])[] } {
  if (runOn.candidates.length > 0) return runOn
  const { candidates } = divideRun(digitGroups(runOn.text.split(' ')), runOn.columns.length, [], mostCandidates)
  return { candidates, isComplete: false }
}

const cellsOf = (table: TableRecord, runOn: RunOn): readonly FactKey[] => runOnCells(table.table, runOn).map(keyOf)

const positionsOf = (rows: readonly RunOn[]): Finding['positions'] => rows.flatMap(({ position }) => position ?? [])

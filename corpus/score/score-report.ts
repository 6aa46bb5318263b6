import type { Fact, Report } from '../../parsers/record.ts'
import type { FactKey } from '../../src/document/finding.ts'
import type { TruthCell } from './read-truth.ts'

/**
 * `right`: value and state agree. `flagged`: they do not, and the report says that this number is in doubt. `wrong` and
 * `missing`: they do not, in silence. `invented`: a value in silence where the truth has no cell.
 */
export type Outcome = 'right' | 'flagged' | 'wrong' | 'missing' | 'invented'

export interface CellScore {
  /** `t3 granted natural`. */
  readonly place: string
  readonly outcome: Outcome
  /** True where a finding of severity error or warning names the number, or its reading is not certain. */
  readonly isFlagged: boolean
  /** What was printed and what was read, for a person. */
  readonly detail: string
}

/** Holds every cell of the truth, and every value that was read, against each other. */
export function scoreReport(report: Report, truth: readonly TruthCell[]): readonly CellScore[] {
  const flagged = new Set(
    report.findings.filter((finding) => finding.severity !== 'note').flatMap((finding) => finding.facts.map(placeOf)),
  )
  const facts = new Map(report.tables.flatMap((table) => table.facts).map((fact) => [placeOf(fact), fact]))
  const scores = truth.map((cell) => scoreCell(cell, facts.get(placeOf(cell)), flagged))
  const printed = new Set(truth.map(placeOf))
  const invented = [...facts].flatMap(([place, fact]): CellScore[] => {
    if (printed.has(place) || fact.value === null) return []
    const isFlagged = flagged.has(place) || !fact.certain
    return [{ place, outcome: isFlagged ? 'flagged' : 'invented', isFlagged, detail: `nothing, read ${shown(fact)}` }]
  })
  return [...scores, ...invented]
}

function placeOf({ table, row, column }: FactKey): string {
  return `${table} ${row} ${column}`
}

function scoreCell(cell: TruthCell, fact: Fact | undefined, flagged: ReadonlySet<string>): CellScore {
  const place = placeOf(cell)
  const isFlagged = flagged.has(place) || fact?.certain === false
  const detail = `“${cell.printed}”, read ${fact ? shown(fact) : 'nothing'}`
  if (fact && agrees(cell, fact)) return { place, outcome: 'right', isFlagged, detail }
  if (isFlagged) return { place, outcome: 'flagged', isFlagged, detail }
  const absent = !fact || fact.state === 'not_on_form'
  return { place, outcome: absent ? 'missing' : 'wrong', isFlagged, detail }
}

function shown({ value, state, raw }: Fact): string {
  return `${value ?? state} (${raw === null ? 'no cell' : `“${raw}”`})`
}

const inYuan: Readonly<Record<string, number>> = { 元: 1, 万元: 10_000 }
/** Amounts have at most two decimals of a yuan; binary fractions stay far below half of that. */
const leastYuan = 0.005

function agrees(cell: TruthCell, fact: Fact): boolean {
  if (fact.state !== cell.state) return false
  if (cell.value === null || fact.value === null) return cell.value === fact.value
  if (cell.money === null) return fact.value === cell.value
  const factor = inYuan[fact.unit ?? '']
  const printed = cell.value * (inYuan[cell.money] ?? Number.NaN)
  return factor !== undefined && Math.abs(fact.value * factor - printed) < leastYuan
}

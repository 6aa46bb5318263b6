import type { NumberRow } from '../../db/index.ts'
import { isChosen, isRateChosen, type NumberChoice } from './chosen-numbers.ts'
import type { ComparedCell, ComparedRow, ReportSide } from './comparison.ts'
import { isUnitUnknown, type Meaning, meaningOf, wordsOf } from './number-meaning.ts'
import { rateSketches } from './rates.ts'

/** A row before its cells are held against one another. */
export interface CellRow extends Omit<ComparedRow, 'changes' | 'spread'> {
  readonly isUnitUnknown: boolean
}

/** Which value of a cell is compared. */
export type Values = 'printed' | 'best'

const tableOrder: readonly string[] = ['t2', 't3', 't4', 'annex']

/**
 * The chosen numbers of all reports, one row for each meaning and unit; `null` stands for a report that is not there. In
 * the order of the forms, lines that the codebook lacks last in their table and in printed order, rates at the end.
 */
export function rowsOf(
  reports: readonly (ReportSide | null)[],
  choice: NumberChoice,
  values: Values,
): readonly CellRow[] {
  const found = reports.map((report) => factsByKey(report, choice))
  const meanings = new Map(found.flatMap((facts) => [...facts].map(([key, [first]]) => [key, first] as const)))
  const numbers = [...meanings].map(([key, first]): readonly [MeantFact, CellRow] => {
    const { meaning, fact } = first
    const cells = found.map((facts, index) => cellOf(reports[index] ?? null, facts.get(key) ?? [], values))
    const { table, row, column, unit } = meaning
    const words = wordsOf(meaning, fact.row_label)
    const entries = new Set(found.flatMap((facts) => (facts.get(key) ?? []).map((one) => one.meaning.entry)))
    const isReworded = entries.size > 1
    return [
      first,
      { table, row, column, isReworded, unit, kind: 'number', ...words, cells, isUnitUnknown: isUnitUnknown(meaning) },
    ]
  })
  const ordered = numbers.sort(([{ meaning: a }], [{ meaning: b }]) => inOrder(a, b)).map(([, row]) => row)
  return [...ordered, ...rateRows(reports, choice, values)]
}

interface MeantFact {
  readonly fact: NumberRow
  readonly meaning: Meaning
}

type Facts = readonly [MeantFact, ...MeantFact[]]

function factsByKey(report: ReportSide | null, choice: NumberChoice): ReadonlyMap<string, Facts> {
  const facts = new Map<string, Facts>()
  for (const fact of report?.numbers ?? []) {
    const meaning = meaningOf(fact)
    if (!isChosen(choice, meaning)) continue
    facts.set(meaning.key, [...(facts.get(meaning.key) ?? []), { fact, meaning }] as unknown as Facts)
  }
  return facts
}

/** Sorting keeps the printed order of what the codebook lacks. */
function inOrder(a: Meaning, b: Meaning): number {
  return tableOrder.indexOf(a.table) - tableOrder.indexOf(b.table) || a.order - b.order
}

const nothing: ComparedCell = {
  state: 'absent',
  raw: null,
  value: null,
  corrected: null,
  suggested: null,
  used: null,
  trust: null,
  flagged: false,
  position: null,
}

function cellOf(report: ReportSide | null, facts: readonly MeantFact[], values: Values): ComparedCell {
  if (!report) return { ...nothing, state: 'missing' }
  const [first, second] = facts
  if (!first) return nothing
  const { fact } = first
  // Nobody can tell which of two printed lines of one name is the other report's line.
  if (second)
    return { ...nothing, state: 'several', raw: facts.map((one) => one.fact.raw ?? '').join(' | '), flagged: true }
  const { state, raw, value, corrected, suggested, trust, flagged, position } = fact
  const used = values === 'best' ? (corrected ?? value) : value
  return { state, raw, value, corrected, suggested, used, trust, flagged, position }
}

function rateRows(reports: readonly (ReportSide | null)[], choice: NumberChoice, values: Values): readonly CellRow[] {
  const printing = rateSketches.filter(
    (sketch) =>
      isRateChosen(choice, sketch) && reports.some((report) => report?.rates.some(({ code }) => code === sketch.code)),
  )
  return printing.map(({ code, kind, en, zh }) => ({
    table: 'rates',
    row: code,
    column: kind === 'rate' ? 'rate' : 'total',
    isReworded: false,
    unit: kind === 'rate' ? null : '件',
    kind,
    en,
    zh,
    isUnitUnknown: false,
    cells: reports.map((report) => {
      if (!report) return { ...nothing, state: 'missing' as const }
      const rate = report.rates.find((one) => one.code === code)
      if (!rate) return nothing
      const { printed: value, corrected, flagged } = rate
      const used = values === 'best' ? (corrected ?? value) : value
      return {
        ...nothing,
        state: value === null ? ('blank' as const) : ('number' as const),
        value,
        corrected,
        used,
        flagged,
      }
    }),
  }))
}

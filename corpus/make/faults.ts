/** Contradictions that real reports have, put into figures that agree. Each names what a checker should find. */
import { at, numberAt, type Sheet } from './model.ts'

export interface Sheets {
  readonly t2: Sheet
  readonly t3: Sheet
  readonly t4: Sheet
  readonly annex: Sheet
}

export type FaultName =
  | 'balance-off-by-one'
  | 'row-total-wrong'
  | 'dispute-total-wrong'
  | 'annex-parts-wrong'
  | 'carry-over-broken'
  | 'stock-broken'
  | 'running-total-broken'
  | 'town-with-rules'
  | 'aggregate-too-small'
  | 'narrative-received'
  | 'narrative-disputes'
  | 'title-year-wrong'
  | 'one-section-missing'
  | 'tables-missing'

interface Fault {
  /** Findings inside the report. */
  readonly expects: readonly string[]
  /** Findings that need another report: the year before, or the parts of an aggregate. */
  readonly across?: readonly string[]
  readonly change?: (sheets: Sheets) => Sheets
}

function changed(sheet: Sheet, changes: readonly (readonly [row: string, col: string, by: number])[]): Sheet {
  const copy = new Map(sheet)
  for (const [row, col, by] of changes) {
    const value = numberAt(copy, row, col) + by
    if (value < 0) throw new Error(`this fault would make ${row}, ${col} negative: choose a report with requests`)
    copy.set(at(row, col), value)
  }
  return copy
}

const inT3 =
  (...changes: readonly (readonly [string, string, number])[]) =>
  (sheets: Sheets): Sheets => ({
    ...sheets,
    t3: changed(sheets.t3, changes),
  })
const inT2 =
  (...changes: readonly (readonly [string, string, number])[]) =>
  (sheets: Sheets): Sheets => ({
    ...sheets,
    t2: changed(sheets.t2, changes),
  })

export const faults: Readonly<Record<FaultName, Fault>> = {
  'balance-off-by-one': { expects: ['balance'], change: inT3(['new', 'natural', 1], ['new', 'total', 1]) },
  'row-total-wrong': { expects: ['row-sum', 'column-sum'], change: inT3(['granted', 'total', 1]) },
  'dispute-total-wrong': {
    expects: ['dispute-sum'],
    change: (sheets) => ({ ...sheets, t4: changed(sheets.t4, [['review', 'total', 1]]) }),
  },
  'annex-parts-wrong': {
    expects: ['annex-sum'],
    change: (sheets) => ({ ...sheets, annex: changed(sheets.annex, [['received', 'value', 1]]) }),
  },
  // One more carried in and one fewer new: the table itself still agrees, only the year before does not.
  'carry-over-broken': {
    expects: [],
    across: ['carry-over'],
    change: inT3(
      ['carried_in', 'natural', 1],
      ['carried_in', 'total', 1],
      ['new', 'natural', -1],
      ['new', 'total', -1],
    ),
  },
  'stock-broken': { expects: [], across: ['stock'], change: inT2(['normative', 'in_force', 3]) },
  'running-total-broken': {
    expects: [],
    across: ['running-total'],
    change: (sheets) => ({
      ...sheets,
      annex: changed(sheets.annex, [
        ['disclosed', 'cumulative', -900],
        ['website', 'cumulative', -900],
      ]),
    }),
  },
  'town-with-rules': { expects: ['rules-level'], change: inT2(['rules', 'in_force', 6]) },
  'aggregate-too-small': {
    expects: [],
    across: ['aggregate'],
    change: (sheets) => ({ ...sheets, t3: emptied(sheets.t3) }),
  },
  'narrative-received': { expects: ['narrative'] },
  'narrative-disputes': { expects: ['narrative'] },
  'title-year-wrong': { expects: ['year-conflict'] },
  'one-section-missing': { expects: ['section-missing'] },
  'tables-missing': { expects: ['table-missing'] },
}

/** An aggregate that forgot its parts: no requests at all, so that it agrees with itself. */
function emptied(sheet: Sheet): Sheet {
  return new Map([...sheet.keys()].map((key) => [key, 0]))
}

/** All figures with all faults put in. */
export function withFaults(sheets: Sheets, names: readonly FaultName[]): Sheets {
  return names.reduce((before, name) => faults[name].change?.(before) ?? before, sheets)
}

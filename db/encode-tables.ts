import type { CheckedFact, CheckedTable, Fact, PrintedLine, TableCode } from '../parsers/record.ts'
import type { Position } from '../src/document/document.ts'
import { formatPosition } from '../src/document/position.ts'
import type { EncodedPositions } from './encode-positions.ts'
import { encodePositions } from './encode-positions.ts'
import { decimalColumns, expectedRaw, stateLetters, trustLetters, wideColumns } from './wide-tables.ts'

/** One printed row as a wide table keeps it; see schema.sql for the meaning of each field. */
export interface WideRow {
  readonly lineNo: number
  readonly line: LineName
  readonly values: readonly (number | null)[]
  readonly states: string | null
  readonly flagged: number
  readonly uncertain: number
  readonly printed: string | null
  readonly trusts: string | null
  readonly suggested: string | null
  readonly positions: EncodedPositions | null
  readonly extra: readonly ExtraCell[]
}

/** What identifies a printed line in the dictionary of lines. */
export interface LineName {
  readonly table: TableCode
  readonly row: string
  readonly label: string
  readonly sameAs: string
  /** JSON array: a unit or null for each wide column. */
  readonly units: string
}

/** A number that no wide column takes: values of `extra_cell` from `col_code` to `suggested`. */
export type ExtraCell = readonly (string | number | null)[]

export interface EncodedTable {
  readonly table: TableCode
  readonly tableNo: number
  readonly isRepeat: boolean
  /** The form that it follows, its variant, how its cells are known. */
  readonly kind: readonly [form: string, variant: string, evidence: string]
  /** JSON: its printed columns. */
  readonly columns: string
  readonly position: string | null
  /** Values of `run_on_row` from `row_code` to `position`. */
  readonly runOns: readonly (readonly (string | number | null)[])[]
  readonly rows: readonly WideRow[]
}

/** Tells whether an error or warning names a number, or its reading is in doubt. */
export type IsFlagged = (fact: Fact) => boolean

/** Every table of a report in printed order. A table that gives any number a second time is a repeat. */
export function encodeTables(tables: readonly CheckedTable[], isFlagged: IsFlagged): readonly EncodedTable[] {
  const seen = new Set<string>()
  return tables.map((record, index) => {
    const names = record.facts.map((fact) => `${fact.table}\0${fact.row}\0${fact.column}`)
    const isRepeat = names.some((name) => seen.has(name))
    for (const name of names) seen.add(name)
    const { table, form, variant, evidence, positions } = record
    return {
      table,
      tableNo: index + 1,
      isRepeat,
      kind: [form, variant, evidence],
      columns: JSON.stringify(record.columns),
      position: placeOf(positions[0]),
      runOns: record.runOns.map(({ row, columns, text, candidates, isComplete, position }) => {
        const divisions = JSON.stringify(candidates)
        return [row, JSON.stringify(columns), text, divisions, isComplete ? 1 : 0, placeOf(position)]
      }),
      rows: encodeRows(record, isFlagged),
    }
  })
}

function encodeRows(record: CheckedTable, isFlagged: IsFlagged): readonly WideRow[] {
  const lines = new Map<string, PrintedLine>()
  for (const line of record.rows) if (!lines.has(line.code)) lines.set(line.code, line)
  return groupByRow(record).map((facts, index) => {
    const code = facts[0]?.row ?? ''
    const line = lines.get(code) ?? { code, label: code, sameAs: null, unit: null }
    return encodeRow(record.table, index + 1, line, facts, isFlagged)
  })
}

/** Facts of one printed row together. A row that would fill a column twice (two rows of one label) is begun anew. */
function groupByRow(record: CheckedTable): readonly (readonly CheckedFact[])[] {
  const groups: CheckedFact[][] = []
  const open = new Map<string, { readonly facts: CheckedFact[]; readonly columns: Set<string> }>()
  for (const fact of record.facts) {
    let group = open.get(fact.row)
    if (!group || group.columns.has(fact.column)) {
      group = { facts: [], columns: new Set() }
      open.set(fact.row, group)
      groups.push(group.facts)
    }
    group.facts.push(fact)
    group.columns.add(fact.column)
  }
  return groups
}

function encodeRow(
  table: TableCode,
  lineNo: number,
  line: PrintedLine,
  facts: readonly CheckedFact[],
  isFlagged: IsFlagged,
): WideRow {
  const columns: readonly string[] = wideColumns[table]
  const cells: (CheckedFact | undefined)[] = columns.map(() => undefined)
  const extra: ExtraCell[] = []
  for (const fact of facts) {
    const index = columns.indexOf(fact.column)
    if (index >= 0 && fitsColumn(fact)) cells[index] = fact
    else extra.push(extraCell(fact, isFlagged(fact)))
  }
  return {
    lineNo,
    line: {
      table,
      row: line.code,
      label: line.label,
      sameAs: line.sameAs ?? '',
      units: JSON.stringify(cells.map((fact) => fact?.unit ?? null)),
    },
    values: cells.map((fact) => fact?.value ?? null),
    states: encodeStates(cells),
    flagged: bits(cells, isFlagged),
    uncertain: bits(cells, (fact) => !fact.certain),
    printed: encodePrinted(cells),
    trusts: encodeTrusts(cells),
    suggested: encodeSuggested(cells),
    positions: encodePositions(
      cells.map((fact) => (fact ? skippable(fact) : undefined)),
      cells.every((fact) => fact?.state !== 'not_on_form' || fact.position === null),
    ),
    extra,
  }
}

/** A count with decimals, or too large to be exact, is kept apart rather than rounded. */
function fitsColumn(fact: Fact): boolean {
  return fact.value === null || decimalColumns.has(fact.column) || Number.isSafeInteger(fact.value)
}

function extraCell(fact: CheckedFact, isFlagged: boolean): ExtraCell {
  const { column, state, value, raw, unit, certain, trust, suggested } = fact
  return [column, state, value, raw, unit, formatted(fact), isFlagged ? 1 : 0, certain ? 0 : 1, trust, suggested]
}

function formatted(fact: Fact): string | null {
  return placeOf(fact.position)
}

function placeOf(position: Position | null | undefined): string | null {
  return position ? formatPosition(position) : null
}

/** A place that is not on the form has no position; it need not break a row's arithmetic. */
function skippable(fact: Fact): string | null | undefined {
  const position = formatted(fact)
  return position === null && fact.state === 'not_on_form' ? undefined : position
}

function encodeStates(cells: readonly (Fact | undefined)[]): string | null {
  const obvious = cells.every((fact) => {
    if (!fact) return true
    return fact.value === 0 ? fact.state === 'zero' : fact.state === 'number'
  })
  return obvious ? null : cells.map((fact) => (fact ? stateLetters[fact.state] : '.')).join('')
}

function encodePrinted(cells: readonly (Fact | undefined)[]): string | null {
  const printed = cells.map((fact) => (fact && fact.raw !== expectedRaw(fact.state, fact.value) ? fact.raw : null))
  return printed.every((text) => text === null) ? null : JSON.stringify(printed)
}

/** NULL where no number is checked, one letter where all have the same and nothing else has any, else one a column. */
function encodeTrusts(cells: readonly (CheckedFact | undefined)[]): string | null {
  const letters = cells.map((fact) => (fact?.trust ? trustLetters[fact.trust] : '.'))
  const isPlain = cells.every((fact) => ((fact?.value ?? null) !== null) === ((fact?.trust ?? null) !== null))
  const distinct = [...new Set(letters.filter((letter) => letter !== '.'))]
  if (!isPlain || distinct.length > 1) return letters.join('')
  return distinct[0] === undefined || distinct[0] === trustLetters.unchecked ? null : distinct[0]
}

function encodeSuggested(cells: readonly (CheckedFact | undefined)[]): string | null {
  const suggested = cells.map((fact) => fact?.suggested ?? null)
  return suggested.every((value) => value === null) ? null : JSON.stringify(suggested)
}

function bits(cells: readonly (Fact | undefined)[], holds: (fact: Fact) => boolean): number {
  return cells.reduce((mask, fact, index) => (fact && holds(fact) ? mask | (1 << index) : mask), 0)
}

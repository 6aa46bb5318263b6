/** Σ factor · cell = constant, over cells of which at least one is open. */
export interface Equation {
  readonly terms: readonly Term[]
  readonly constant: number
  /** What says so: the rule of the form's equation, or where a figure is known from. */
  readonly name: string
}

export interface Term {
  /** See `cellName`. */
  readonly cell: string
  readonly factor: number
}

/** A row whose numbers are open together: one of its candidates is meant, a number for each cell. */
export interface OpenRow {
  readonly cells: readonly string[]
  readonly candidates: readonly (readonly number[])[]
}

/** One name for a cell of one of the tables that are solved together; `table` is its place among them. */
export function cellName(table: number, row: string, column: string): string {
  return `${table}|${row}|${column}`
}

/** Counts are exact; amounts have at most six decimals, and the rounding hides binary fractions. */
export function exact(value: number): number {
  return Number.isInteger(value) ? value : Math.round(value * 1e6) / 1e6
}

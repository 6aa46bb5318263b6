/** What a prescribed form says, as data. Forms are constants of these types; how to find it on a page is elsewhere. */
import type { FormCode, TableCode } from './record.ts'

export type Unit = '件' | '项' | '条' | '次' | '篇' | '个' | '人' | '人次' | '元' | '万元'

/** A row or column of a prescribed table, with the words printed at its head. */
export interface LineSpec {
  /** Codebook code: ours, English, stable across form versions. */
  readonly key: string
  /** Exactly as the notice prints it, numbering included, groups left out. */
  readonly label: string
  /** Labels of the groups that it stands under, outermost first. */
  readonly under?: readonly string[]
  /** `group`: heads other lines; holds a number only in reduced or subtotalled tables. `total`: sums others. */
  readonly kind?: 'group' | 'total'
  /** Other wordings met in the wild that normalization and likeness do not reach. */
  readonly also?: readonly string[]
  readonly unit?: Unit
  /** Signed number (本年增/减). */
  readonly signed?: true
  /** Decimals allowed (amounts). */
  readonly decimal?: true
}

/** Some rows of a table share columns that others do not have (the five blocks of table 2). */
export interface BlockSpec {
  /** Printed title of the block, where it has one. */
  readonly title?: string
  readonly rows: readonly LineSpec[]
  readonly columns: readonly LineSpec[]
}

export interface TableSpec {
  readonly table: TableCode
  readonly form: FormCode
  readonly blocks: readonly BlockSpec[]
  readonly balances: readonly Balance[]
}

/**
 * An equation that the form states, or that follows from its lines: Σ left = Σ right.
 * `across: 'rows'`: the operands are rows, and the equation holds in every column. `across: 'columns'`: the operands
 * are columns, and it holds in every row. `quote` is the form's own sentence where it prints one.
 */
export interface Balance {
  readonly rule: string
  readonly across: 'rows' | 'columns'
  readonly left: readonly string[]
  readonly right: readonly string[]
  readonly quote?: string
}

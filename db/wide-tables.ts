import type { FactState, TableCode, Trust } from '../parsers/record.ts'

/** Columns of the wide tables, in the order of `wide_column` in schema.sql (a test compares the two). */
export const wideColumns = {
  t2: [
    'made',
    'disclosed',
    'public_total',
    'prev_items',
    'change',
    'decisions',
    'items',
    'amount',
    'issued',
    'repealed',
    'in_force',
  ],
  t3: ['natural', 'business', 'research', 'public_interest', 'legal_service', 'other', 'total', 'legal_persons'],
  t4: ['maintained', 'corrected', 'other', 'pending', 'total'],
  annex: ['value', 'cumulative'],
} as const satisfies Record<TableCode, readonly string[]>

/** A column of any wide table. */
export type WideColumn = (typeof wideColumns)[TableCode][number]

/** Columns that hold decimals; all others hold whole numbers only. */
export const decimalColumns: ReadonlySet<string> = new Set(['amount', 'value', 'cumulative'])

/** The physical table behind each kind of table. */
export const wideTableNames = {
  t2: 'disclosure_row',
  t3: 'application_row',
  t4: 'dispute_row',
  annex: 'annex_row',
} as const satisfies Record<TableCode, string>

export const tableCodes = ['t2', 't3', 't4', 'annex'] as const satisfies readonly TableCode[]

/** Whether a text is the code of a kind of table. */
export function isTableCode(text: string): text is TableCode {
  return Object.hasOwn(wideTableNames, text)
}

/** One letter for each state in a row's `states`; `.` stands for a column that the row does not have. */
export const stateLetters = {
  number: 'n',
  zero: 'z',
  blank: 'b',
  dash: 'd',
  slash: 's',
  word: 'w',
  text: 't',
  unreadable: 'u',
  not_on_form: '-',
} as const satisfies Record<FactState, string>

/** One letter for each trust in a row's `trusts`; `.` stands for a place without a number to trust. */
export const trustLetters = {
  proven: 'p',
  consistent: 'c',
  unchecked: 'u',
  disputed: 'd',
  solved: 's',
} as const satisfies Record<Trust, string>

/**
 * What is expected to be printed for a state and value; a cell that prints just this costs no space. Null where
 * nothing can be expected.
 */
export function expectedRaw(state: FactState, value: number | null): string | null {
  switch (state) {
    case 'number':
      return value !== null && Number.isSafeInteger(value) ? String(value) : null
    case 'zero':
      return '0'
    case 'blank':
      return ''
    case 'dash':
      return '-'
    case 'slash':
      return '/'
    case 'word':
      return '无'
    case 'text':
    case 'unreadable':
    case 'not_on_form':
      return null
  }
}

import type { Meaning } from './number-meaning.ts'
import { numberName } from './number-meaning.ts'

/** Which numbers a comparison shows; without any the lines that matter. */
export interface NumberChoice {
  /** Every line of a table, of table 3 the totals. */
  readonly table?: Meaning['table'] | 'rates'
  /** A row with all its columns (`granted`, `t3.granted`), a number (`t3.granted.natural`), or a rate by its code. */
  readonly row?: string
  readonly all?: boolean
}

/** The lines of each table that say how a body worked, what it was asked and who contradicted it. */
const main: ReadonlySet<string> = new Set([
  ...['made', 'public_total', 'issued', 'repealed', 'in_force'].map((column) => `t2.normative.${column}`),
  ...['licensing', 'punishment', 'coercion'].map((row) => `t2.${row}.decisions`),
  't2.fees.amount',
  ...['new', 'carried_in', 'granted', 'partial', 'total', 'carried_out'].map((row) => `t3.${row}.total`),
  ...['review', 'direct', 'after_review'].flatMap((row) => [`t4.${row}.total`, `t4.${row}.corrected`]),
  ...['disclosed', 'received', 'closed', 'answered.granted', 'answered.partial', 'answered.refused'].map(
    (row) => `annex.${row}.value`,
  ),
  'annex.review.value',
  'annex.litigation.value',
])

/** Whether a number is among those to be shown. */
export function isChosen(
  choice: NumberChoice,
  { table, row, column }: Pick<Meaning, 'table' | 'row' | 'column'>,
): boolean {
  const name = numberName(table, row, column)
  if (choice.row !== undefined) return [row, `${table}.${row}`, name].includes(choice.row)
  if (choice.all) return choice.table === undefined || choice.table === table
  if (choice.table !== undefined) return choice.table === table && (table !== 't3' || column === 'total')
  return main.has(name)
}

/** Of rates those of the chosen table. */
export function isRateChosen(
  choice: NumberChoice,
  { code, of }: { readonly code: string; readonly of: string },
): boolean {
  if (choice.row !== undefined) return [code, `rates.${code}`].includes(choice.row)
  return choice.table === undefined || choice.table === 'rates' || choice.table === of
}

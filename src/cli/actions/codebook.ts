import { codebook } from '../../index.ts'
import { type OutputOptions, writeAnswer } from '../output.ts'
import type { Session } from '../session.ts'

/** The columns of the table `codebook` in the database, so that one name fits both. */
const columns = [
  'table_code',
  'row_code',
  'col_code',
  'forms',
  'row_label',
  'column_label',
  'row_english',
  'column_english',
  'unit',
  'kind',
  'note',
]

/** Writes every code, in the order of the forms. */
export function listCodebook(options: OutputOptions, session: Session): void {
  const rows = codebook().map((entry) => [
    entry.table,
    entry.row,
    entry.column,
    entry.forms,
    entry.rowLabel,
    entry.columnLabel,
    entry.rowEnglish,
    entry.columnEnglish,
    entry.unit,
    entry.kind,
    entry.note,
  ])
  writeAnswer({ columns, rows }, options, session)
}

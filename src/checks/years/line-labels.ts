import { forms } from '../../../parsers/forms/index.ts'
import type { TableCode } from '../../../parsers/record.ts'

/** The form's own words for a column, the newest form first; the code where no form has it. */
export function columnLabel(table: TableCode, code: string): string {
  const columns = forms.flatMap((form) =>
    form.tables.filter((one) => one.table === table).flatMap((one) => one.blocks.flatMap((block) => block.columns)),
  )
  return columns.find((column) => column.key === code)?.label.replaceAll('\n', '') ?? code
}

import { forms } from './forms/index.ts'
import type { BlockSpec, FormSpec, LineSpec, TableSpec } from './spec.ts'

/** One code of the public vocabulary: a place in a table, with its official label and unit. */
export interface CodebookEntry {
  readonly table: string
  readonly row: string
  readonly column: string
  /** Form codes, oldest first, separated by a space; `reduced` for lines that only reduced tables fill. */
  readonly forms: string
  readonly rowLabel: string
  readonly columnLabel: string
  readonly unit: string | null
  /** `integer>=0`, `integer` (signed) or `decimal>=0`. */
  readonly kind: string
  readonly note: string
  readonly rowEnglish: string
  readonly columnEnglish: string
}

/** Every code, in the order of the forms. The same codes stand in the view `fact`. */
export function codebook(): readonly CodebookEntry[] {
  const entries = new Map<string, CodebookEntry>()
  for (const form of [...forms].reverse()) {
    for (const table of form.tables) {
      for (const block of table.blocks) addBlock(entries, form, table, block)
    }
  }
  return [...entries.values()]
}

function addBlock(entries: Map<string, CodebookEntry>, form: FormSpec, table: TableSpec, block: BlockSpec): void {
  const rows = block.rows.flatMap((row) => [row, ...variantLines(row)])
  for (const row of rows) {
    // Chapter headings (三、本年度办理结果, 一、主动公开情况, 行政诉讼) head groups and never hold a number themselves.
    if (row.kind === 'group' && block.rows.some((line) => line.under === row.key && line.kind === 'group')) continue
    if (row.kind === 'group' && (table.table === 'annex' || table.table === 't4')) continue
    for (const column of block.columns) {
      if (column.local) continue
      addEntry(entries, form, table, block, row, column)
    }
  }
}

/** A variant with a code of its own (不予受理) is a line of its own in the codebook. */
function variantLines(row: LineSpec): LineSpec[] {
  return (row.also ?? []).flatMap((variant) =>
    variant.key === undefined ? [] : [{ ...row, key: variant.key, label: variant.text, also: [] }],
  )
}

function addEntry(
  entries: Map<string, CodebookEntry>,
  form: FormSpec,
  table: TableSpec,
  block: BlockSpec,
  row: LineSpec,
  column: LineSpec,
): void {
  const reduced = row.kind === 'group' || column.kind === 'group'
  // Table 2 counts other things in each form, so its codes keep one entry a form; tables 3 and 4 compare across forms.
  const separate = table.table === 't2'
  const id = [table.table, row.key, column.key, separate ? form.form : ''].join('|')
  const earlier = entries.get(id)
  const local = row.local || column.local ? 'local' : null
  const formName = local ?? (reduced ? 'reduced' : form.form)
  entries.set(id, {
    table: table.table,
    row: row.key,
    column: column.key,
    forms: earlier && !earlier.forms.split(' ').includes(formName) ? joinForms(earlier.forms, formName) : formName,
    rowLabel: labelPath(row, block.rows),
    columnLabel: labelPath(column, block.columns),
    unit: row.unit ?? column.unit ?? null,
    kind: (row.decimal ?? column.decimal) ? 'decimal>=0' : column.signed ? 'integer' : 'integer>=0',
    note: noteOf(table, block, reduced, column),
    rowEnglish: row.english,
    columnEnglish: column.english,
  })
}

/** `reduced` gives way to a form in which the line is an ordinary one ((六) is a row in F2019, a group in F2021). */
function joinForms(earlier: string, added: string): string {
  if (added === 'reduced') return earlier
  return earlier === 'reduced' ? added : `${earlier} ${added}`
}

function labelPath(line: LineSpec, lines: readonly LineSpec[]): string {
  const group = lines.find((other) => other.key === line.under)
  return group ? `${labelPath(group, lines)}/${line.label}` : line.label
}

function noteOf(table: TableSpec, block: BlockSpec, reduced: boolean, column: LineSpec): string {
  if (column.key === 'legal_persons') return 'one merged column instead of the five'
  if (reduced) return 'group row of a reduced or subtotal variant; never added to its own leaves'
  if (table.table === 't4' && column.key === 'total') return '总计 includes 尚未审结'
  if (column.key === 'amount' && column.unit === undefined) {
    return 'the form prints no unit: kept as the cell or header gives it, else unknown'
  }
  return block.title ?? ''
}

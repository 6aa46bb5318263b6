import type { Evidence, FactState, PrintedLine, TableCode, Trust } from '../index.ts'
import type { Session } from './session.ts'
import { formatTable, type TableColumn } from './table.ts'
import { viewPosition } from './view-position.ts'

/**
 * `!!`: an error names the number; `!`: a warning does; `?`: it was not read with certainty; `*`: flagged, as the
 * database says it, which keeps one flag for the three.
 */
export type Mark = '' | '?' | '!' | '!!' | '*'

/** One number as it is shown, from a report just read or from the database. */
export interface ShownCell {
  readonly row: string
  readonly column: string
  readonly state: FactState
  readonly value: number | null
  readonly raw: string | null
  readonly unit: string | null
  /** As formatPosition writes it; null where the table has no such place. */
  readonly position: string | null
  readonly mark: Mark
  readonly trust: Trust | null
  /** What the identities give where nothing else could be read, or would want; never shown as the printed value. */
  readonly suggested: number | null
  /** What a person says it should be; only a database knows. */
  readonly corrected?: number | null
}

/** A table as it is shown. `cells` stand in printed order, row by row. */
export interface ShownTable {
  readonly table: TableCode
  readonly form: string
  readonly variant: string
  readonly evidence: string
  readonly rows: readonly PrintedLine[]
  readonly columns: readonly PrintedLine[]
  readonly cells: readonly ShownCell[]
}

/**
 * A table as it was read: rows and columns as printed (with their codes for readers of English), every number with
 * its mark. Rows that do not share their columns (the blocks of table 2) become a table each.
 */
export function viewTable(table: ShownTable, session: Session): readonly string[] {
  const { messages } = session
  const evidence: Readonly<Record<Evidence, string>> = messages.evidence
  const variant = table.variant === 'reduced' ? messages.reduced : ''
  const how = messages.tableVariant(
    table.form,
    variant,
    isEvidence(table.evidence, evidence) ? evidence[table.evidence] : '',
  )
  return [
    `${session.bold(messages.tableTitles[table.table])}  ${session.dim(how)}`,
    ...blocksOf(table).flatMap((block) => ['', ...viewBlock(block, session)]),
  ]
}

function isEvidence(text: string, known: Readonly<Record<Evidence, string>>): text is Evidence {
  return Object.hasOwn(known, text)
}

/** Terminal columns from which a code, a label of 24 characters and seven numbers stand side by side. */
const widthForLabels = 140

/** A printed row with its cells in printed order. */
export interface ShownRow {
  readonly line: PrintedLine
  readonly cells: readonly ShownCell[]
}

/** Neighbouring rows that have the same columns: the blocks of table 2. */
export interface TableBlock {
  readonly rows: readonly ShownRow[]
  readonly columns: readonly PrintedLine[]
}

/** The rows of a table with their cells, in printed order. */
export function blocksOf(table: ShownTable): readonly TableBlock[] {
  const blocks: { rows: ShownRow[]; columns: readonly PrintedLine[] }[] = []
  for (const row of rowsOf(table)) {
    const columns = table.columns.filter((column) => row.cells.some((cell) => cell.column === column.code))
    const last = blocks.at(-1)
    if (last && sameCodes(last.columns, columns)) last.rows.push(row)
    else if (columns.length > 0) blocks.push({ rows: [row], columns })
  }
  return blocks
}

/** Two printed rows may bear one code: the second takes the second cell of each column, not the first again. */
function rowsOf(table: ShownTable): readonly ShownRow[] {
  const waiting = new Map<string, ShownCell[]>()
  for (const cell of table.cells) {
    const key = [cell.row, cell.column].join('\n')
    const cells = waiting.get(key)
    if (cells) cells.push(cell)
    else waiting.set(key, [cell])
  }
  return table.rows.map((line) => ({
    line,
    cells: table.columns.flatMap((column) => waiting.get([line.code, column.code].join('\n'))?.shift() ?? []),
  }))
}

function sameCodes(left: readonly PrintedLine[], right: readonly PrintedLine[]): boolean {
  return left.length === right.length && left.every((line, index) => line.code === right[index]?.code)
}

function viewBlock(block: TableBlock, session: Session): readonly string[] {
  const withCodes = session.language === 'en'
  // Codes say it all to a reader of English; the printed labels beside them need a wide terminal.
  const withLabels = !withCodes || session.width >= widthForLabels
  const heads = [...(withCodes ? [session.messages.code] : []), ...(withLabels ? [session.messages.label] : [])]
  const columns: TableColumn[] = [
    ...heads.map((head) => ({ head, align: 'left' }) as const),
    ...block.columns.map(({ code, label }) => ({ head: withCodes ? code : lastPart(label), align: 'right' }) as const),
  ]
  const rows = block.rows.flatMap(({ line, cells }, index) => {
    const head = [...(withCodes ? [line.code] : []), ...(withLabels ? [indent(line.label)] : [])]
    const groups = withLabels ? newGroups(line.label, block.rows[index - 1]?.line.label ?? '') : []
    const numbers = block.columns.map((column) => viewCell(cells.find((cell) => cell.column === column.code)))
    return [...groups.map((group) => (withCodes ? ['', group] : [group])), [...head, ...numbers]]
  })
  return formatTable(columns, rows, { width: session.width, styleHead: session.bold })
}

/** The groups that this row opens: printed once above it, without numbers. */
function newGroups(label: string, before: string): readonly string[] {
  const parts = partsOf(label)
  const earlier = partsOf(before)
  const opened = parts.slice(0, -1).map((_, depth) => parts.slice(0, depth + 1))
  return opened
    .filter((path) => path.join('/') !== earlier.slice(0, path.length).join('/'))
    .map((path) => indent(path.join('/')))
}

function indent(label: string): string {
  return '  '.repeat(partsOf(label).length - 1) + lastPart(label)
}

/** 自然人 of 法人/自然人: the last part of a label with its groups, on one line. */
export function lastPart(label: string): string {
  return (
    partsOf(label)
      .at(-1)
      ?.replace(/\s*\n\s*/g, '') ?? ''
  )
}

/** A label joins its groups by `/`; the one label of the forms that itself holds a slash is 本年增/减. */
function partsOf(label: string): readonly string[] {
  return label.split(/(?<!增)[/](?!减)/)
}

/** Ticks as many as identities vouch for the number, as far as they count. */
const trustSigns: Readonly<Record<Trust, string>> = {
  proven: '"',
  consistent: "'",
  unchecked: '',
  disputed: 'x',
  solved: '~',
}

/**
 * The number or what stands in its place, the sign of its trust, then its mark; these take three columns so that digits
 * stay in line. A value that was not printed stands behind what was: solved in brackets, suggested in parentheses, corrected by a person
 * behind an arrow.
 */
export function viewCell(cell: ShownCell | undefined): string {
  if (cell === undefined || cell.state === 'not_on_form') return ''
  const text = cell.value === null ? cell.raw : String(cell.value)
  const suggested =
    cell.suggested === null ? '' : cell.trust === 'solved' ? `[${cell.suggested}]` : `(${cell.suggested})`
  const corrected = (cell.corrected ?? null) === null ? '' : `→${cell.corrected}`
  const sign = cell.trust === null ? '' : trustSigns[cell.trust]
  return (cell.state === 'blank' ? '·' : (text ?? '')) + suggested + corrected + sign.padEnd(1) + cell.mark.padEnd(2)
}

/** Every number of a table with its printed text, its state and where it stands. */
export function viewPositions(table: ShownTable, session: Session): readonly string[] {
  const { messages, language } = session
  const columns: TableColumn[] = [
    { head: messages.row, align: 'left' },
    { head: messages.column, align: 'left' },
    { head: messages.value, align: 'right' },
    { head: messages.printed, align: 'left' },
    { head: messages.unit, align: 'left' },
    { head: messages.state, align: 'left' },
    { head: messages.trust, align: 'left' },
    { head: messages.suggested, align: 'right' },
    { head: messages.position, align: 'left' },
  ]
  const rows = table.cells.map((cell) => [
    cell.row,
    cell.column,
    viewCell(cell),
    cell.raw ?? '',
    cell.unit ?? '',
    cell.state,
    cell.trust ?? '',
    cell.suggested === null ? '' : String(cell.suggested),
    cell.position === null ? '' : viewPosition(cell.position, language),
  ])
  return formatTable(columns, rows, { width: session.width, styleHead: session.bold })
}

import type { Fact, Finding, PrintedLine, Severity, TableRecord } from '../index.ts'
import type { Session } from './session.ts'
import { formatTable, type TableColumn } from './table.ts'
import { viewPosition } from './view-position.ts'

/** The gravest finding that names each number, by `factName`. Notes mark nothing. */
export type Marks = ReadonlyMap<string, Severity>

export function marksOf(findings: readonly Finding[]): Marks {
  const marks = new Map<string, Severity>()
  for (const finding of findings) {
    if (finding.severity === 'note') continue
    for (const fact of finding.facts) {
      const name = factName(fact.table, fact.row, fact.column)
      if (marks.get(name) !== 'error') marks.set(name, finding.severity)
    }
  }
  return marks
}

function factName(table: string, row: string, column: string): string {
  return [table, row, column].join('\n')
}

/**
 * A table as it was read: rows and columns as printed (with their codes for readers of English), every number with
 * its marks. Rows that do not share their columns (the blocks of table 2) become a table each.
 */
export function viewTable(record: TableRecord, marks: Marks, session: Session): readonly string[] {
  const { messages } = session
  const variant = record.variant === 'reduced' ? messages.reduced : ''
  const how = messages.tableVariant(record.form, variant, messages.evidence[record.evidence])
  const facts = new Map(record.facts.map((fact) => [factName(fact.table, fact.row, fact.column), fact]))
  const blocks = blocksOf(record, facts)
  return [
    `${session.bold(messages.tableTitles[record.table])}  ${session.dim(how)}`,
    ...blocks.flatMap((block) => ['', ...viewBlock(record, block, facts, marks, session)]),
  ]
}

/** Neighbouring rows that have the same columns. */
interface TableBlock {
  readonly rows: readonly PrintedLine[]
  readonly columns: readonly PrintedLine[]
}

function blocksOf(record: TableRecord, facts: ReadonlyMap<string, Fact>): readonly TableBlock[] {
  const blocks: { rows: PrintedLine[]; columns: readonly PrintedLine[] }[] = []
  for (const row of record.rows) {
    const columns = record.columns.filter((column) => facts.has(factName(record.table, row.code, column.code)))
    const last = blocks.at(-1)
    if (last && sameCodes(last.columns, columns)) last.rows.push(row)
    else if (columns.length > 0) blocks.push({ rows: [row], columns })
  }
  return blocks
}

function sameCodes(left: readonly PrintedLine[], right: readonly PrintedLine[]): boolean {
  return left.length === right.length && left.every((line, index) => line.code === right[index]?.code)
}

function viewBlock(
  record: TableRecord,
  block: TableBlock,
  facts: ReadonlyMap<string, Fact>,
  marks: Marks,
  session: Session,
): readonly string[] {
  const withCodes = session.language === 'en'
  const heads: TableColumn[] = block.columns.map((column) => ({
    head: withCodes ? column.code : lastPart(column.label),
    align: 'right',
  }))
  const rowHeads: TableColumn[] = [
    ...(withCodes ? [{ head: session.messages.code, align: 'left' } as const] : []),
    { head: session.messages.label, align: 'left' },
  ]
  const rows = block.rows.flatMap((row, index) => {
    const cells = block.columns.map((column) => {
      const name = factName(record.table, row.code, column.code)
      return viewFact(facts.get(name), marks.get(name))
    })
    const groups = newGroups(row.label, block.rows[index - 1]?.label ?? '')
    const head = [...(withCodes ? [row.code] : []), indent(row.label)]
    return [...groups.map((group) => [...(withCodes ? [''] : []), group]), [...head, ...cells]]
  })
  return formatTable([...rowHeads, ...heads], rows, { width: session.width, styleHead: session.bold })
}

/** The groups that this row opens: printed once above it, without numbers. */
function newGroups(label: string, before: string): readonly string[] {
  const parts = label.split('/')
  const earlier = before.split('/')
  const opened = parts.slice(0, -1).map((_, depth) => parts.slice(0, depth + 1))
  return opened
    .filter((path) => path.join('/') !== earlier.slice(0, path.length).join('/'))
    .map((path) => indent(path.join('/')))
}

function indent(label: string): string {
  return '  '.repeat(label.split('/').length - 1) + lastPart(label)
}

function lastPart(label: string): string {
  return label.slice(label.lastIndexOf('/') + 1).replace(/\s*\n\s*/g, '')
}

/** The number or what stands in its place, then its mark; marks take two columns so that digits stay in line. */
export function viewFact(fact: Fact | undefined, severity: Severity | undefined): string {
  if (fact === undefined || fact.state === 'not_on_form') return ''
  return viewState(fact) + viewMark(fact, severity).padEnd(2)
}

function viewState(fact: Fact): string {
  if (fact.value !== null) return String(fact.value)
  return fact.state === 'blank' ? '·' : (fact.raw ?? '')
}

function viewMark(fact: Fact, severity: Severity | undefined): string {
  if (severity === 'error') return '!!'
  if (severity === 'warning') return '!'
  return fact.certain && fact.state !== 'unreadable' ? '' : '?'
}

/** Every number of a table with its printed text, its state and where it stands. */
export function viewPositions(record: TableRecord, marks: Marks, session: Session): readonly string[] {
  const { messages, language } = session
  const columns: TableColumn[] = [
    { head: messages.row, align: 'left' },
    { head: messages.column, align: 'left' },
    { head: messages.value, align: 'right' },
    { head: messages.printed, align: 'left' },
    { head: messages.unit, align: 'left' },
    { head: messages.state, align: 'left' },
    { head: messages.position, align: 'left' },
  ]
  const rows = record.facts.map((fact) => [
    fact.row,
    fact.column,
    viewFact(fact, marks.get(factName(fact.table, fact.row, fact.column))),
    fact.raw ?? '',
    fact.unit ?? '',
    fact.state,
    fact.position === null ? '' : viewPosition(fact.position, language),
  ])
  return formatTable(columns, rows, { width: session.width, styleHead: session.bold })
}

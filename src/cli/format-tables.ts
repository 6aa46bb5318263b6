import stringWidth from 'string-width'
import type { Evidence, PrintedTable } from '../index.ts'
import { csvOf } from './output.ts'
import type { Session } from './session.ts'
import { formatTable, pad } from './table.ts'
import { safeLine } from './terminal-text.ts'

/** Rows one after the other; an empty line parts the tables. */
export function tablesAsCsv(tables: readonly PrintedTable[]): string {
  return tables.map(({ rows }) => csvOf(rows)).join('\n')
}

/** The first row is the head, since Markdown has no table without one; of merged cells it knows nothing. */
export function tablesAsMarkdown(tables: readonly PrintedTable[]): string {
  return tables.map(tableAsMarkdown).join('\n')
}

function tableAsMarkdown({ rows, columnCount }: PrintedTable): string {
  const texts = rows.map((row) => row.map(markdownText))
  const widths = Array.from({ length: columnCount }, (_, column) =>
    texts.reduce((width, row) => Math.max(width, stringWidth(row[column] ?? '')), 3),
  )
  const [head, ...body] = texts.map((row) => row.map((text, column) => pad(text, widths[column] ?? 0, 'left')))
  const rule = widths.map((width) => '-'.repeat(width))
  return [head ?? [], rule, ...body].map((row) => `| ${row.join(' | ')} |\n`).join('')
}

/** Everything that Markdown would take for its own: a cell may hold `*`, `<script>` or a bar. */
function markdownText(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~&]/g, (sign) => (sign === '<' ? '&lt;' : sign === '&' ? '&amp;' : `\\${sign}`))
    .replace(/\s*\n\s*/g, '<br>')
    .trim()
}

/** One `<table>` after the other, a line each row; nothing of a cell's text is markup. */
export function tablesAsHtml(tables: readonly PrintedTable[]): string {
  return tables.map(tableAsHtml).join('\n')
}

function tableAsHtml({ cells, rowCount, page }: PrintedTable): string {
  const rows = Array.from({ length: rowCount }, (): string[] => [])
  for (const { row, rowSpan, colSpan, text } of cells) {
    const spans = `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}${colSpan > 1 ? ` colspan="${colSpan}"` : ''}`
    rows[row]?.push(`<td${spans}>${htmlText(text)}</td>`)
  }
  const of = page === null ? '' : ` data-page="${page}"`
  return `<table${of}>\n${rows.map((row) => `<tr>${row.join('')}</tr>\n`).join('')}</table>\n`
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function htmlText(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign).replace(/\n/g, '<br>')
}

/** For people: a line about each table, then its rows; columns of numbers stand at the right. */
export function tablesAsText(tables: readonly PrintedTable[], session: Session): string {
  return tables.map((table, index) => tableAsText(table, index + 1, session)).join('\n')
}

function tableAsText(table: PrintedTable, number: number, session: Session): string {
  const { page, rows, rowCount, columnCount } = table
  const evidence: Readonly<Record<Evidence, string>> = session.messages.evidence
  const about = session.messages.tableOnPage(number, page, rowCount, columnCount, evidence[table.evidence])
  const [head = [], ...body] = rows
  const columns = Array.from({ length: columnCount }, (_, column) => ({
    head: safeLine(head[column] ?? ''),
    align: isNumeric(body.map((row) => row[column] ?? '')) ? ('right' as const) : ('left' as const),
  }))
  const lines = formatTable(columns, body, { width: session.width, styleHead: session.bold })
  return `${[session.dim(about), '', ...lines].join('\n')}\n`
}

/** More of its texts are numbers than not. */
function isNumeric(texts: readonly string[]): boolean {
  const printed = texts.filter((text) => text.trim() !== '')
  const numbers = printed.filter((text) => /^[^\p{L}]*\d[^\p{L}]*$/u.test(text.normalize('NFKC')))
  return numbers.length * 2 > printed.length
}

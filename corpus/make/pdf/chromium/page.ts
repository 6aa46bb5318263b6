/** A report as the page that Chromium prints. */
import { escapeHtml } from '../../layout/html/tables.ts'
import { writeHtml } from '../../layout/html/write.ts'
import type { BlockModel, CellModel, ReportModel, TableModel } from '../../model.ts'
import type { Look } from '../look.ts'
import { asideLines, columnWidths, headerRowCount, isHeaderRow, isLongLabel, isResultsLabel } from '../shape.ts'
import { styleSheet } from './styles.ts'

const span = (name: string, count: number) => (count > 1 ? ` ${name}="${count}"` : '')

/** Header words that letter spacing is put into. */
const longestWord = 6

function classesOf(cell: CellModel, look: Look): string {
  const isUpright = isResultsLabel(cell) && (look.resultsLabel === 'vertical' || look.resultsLabel === 'turned')
  return [
    cell.fact === undefined ? 'label' : 'fact',
    isLongLabel(cell) && !isUpright ? 'long' : '',
    isUpright ? look.resultsLabel : '',
    cell.text.length <= longestWord ? 'word' : '',
  ]
    .filter((name) => name !== '')
    .join(' ')
}

function cellHtml(cell: CellModel, look: Look): string {
  const text = escapeHtml(cell.text).replace(/\n/g, '<br>')
  return `<td class="${classesOf(cell, look)}"${span('rowspan', cell.rowSpan)}${span('colspan', cell.colSpan)}>${text}</td>`
}

function tableHtml(table: TableModel, look: Look): string {
  const widths = columnWidths(table, look)
  const total = widths.reduce((sum, width) => sum + width, 0)
  const columns = widths.map((width) => `<col style="width:${((width / total) * 100).toFixed(3)}%">`).join('')
  const rows = table.rows.map(
    (row) => `<tr${isHeaderRow(row) ? ' class="head"' : ''}>${row.map((cell) => cellHtml(cell, look)).join('')}</tr>`,
  )
  const heads = look.header === 'repeated' ? headerRowCount(table) : 0
  const head = heads > 0 ? `<thead>${rows.slice(0, heads).join('\n')}</thead>` : ''
  return `<table><colgroup>${columns}</colgroup>${head}<tbody>\n${rows.slice(heads).join('\n')}\n</tbody></table>`
}

const besideHtml = (table: string) =>
  `<div class="beside">${table}<div class="aside">${asideLines.map((line) => `<p>${line}</p>`).join('')}</div></div>`

function blockHtml(block: BlockModel, next: BlockModel | undefined, look: Look): string {
  if (block.type === 'paragraph') return `<p>${escapeHtml(block.text)}</p>`
  if (block.type === 'table') {
    const table = tableHtml(block.table, look)
    return look.arrangement === 'beside-text' && block.table.code === 't2' ? besideHtml(table) : table
  }
  const isBeforeRequests = next?.type === 'table' && next.table.code === 't3'
  const space = isBeforeRequests && look.space > 0 ? `<div style="height:${look.space}pt"></div>` : ''
  return `${space}<h2>${escapeHtml(block.number + block.text)}</h2>`
}

/** The page, with everything that it needs inside. */
export function chromiumPage(report: ReportModel, look: Look): string {
  if (look.arrangement === 'web-page') return writeHtml(report, 'cms', 'utf-8')
  const body = report.blocks.map((block, index) => blockHtml(block, report.blocks[index + 1], look))
  const signature = report.signature.map((line) => `<p class="signature">${escapeHtml(line)}</p>`)
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${escapeHtml(report.title)}</title>
<style>${styleSheet(look, report.title)}</style></head>
<body><h1>${escapeHtml(report.title)}</h1>
${[...body, ...signature].join('\n')}
</body></html>
`
}

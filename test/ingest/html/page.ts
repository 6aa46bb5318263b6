import type { Block, Grid, SourceDocument } from '../../../src/document/document.ts'
import { ReportError } from '../../../src/document/errors.ts'
import type { Finding } from '../../../src/document/finding.ts'
import { assertTiled } from '../../../src/document/grid.ts'
import { ingestHtml } from '../../../src/ingest/html/ingest.ts'
import { defaultLimits, type Limits } from '../../../src/ingest/limits.ts'

/** What a page gives, with the findings that it caused. Grids are checked to be tiled. */
export interface ReadPage {
  readonly document: SourceDocument
  readonly findings: readonly Finding[]
  readonly grids: readonly Grid[]
  readonly texts: readonly string[]
}

/** Reads HTML given as text (sent as UTF-8) or as bytes. */
export function readPage(html: string | Uint8Array, limits: Partial<Limits> = {}): ReadPage {
  const bytes = typeof html === 'string' ? new TextEncoder().encode(html) : html
  const findings: Finding[] = []
  const file = { name: 'page.html', bytes }
  const document = ingestHtml(file, (finding) => findings.push(finding), { ...defaultLimits, ...limits })
  const grids = document.blocks.filter((block) => block.type === 'grid')
  grids.forEach(assertTiled)
  const texts = document.blocks.flatMap((block) => (block.type === 'grid' ? [] : [block.text]))
  return { document, findings, grids, texts }
}

/** The error that a page gives; fails where it gives none. */
export function errorOf(html: string | Uint8Array, limits: Partial<Limits> = {}): ReportError {
  try {
    readPage(html, limits)
  } catch (error) {
    if (error instanceof ReportError) return error
    throw error
  }
  throw new Error('the page was read without an error')
}

/** A grid as text: a line a row, cells between bars, `<` for what a cell from the left covers, `^` from above. */
export function drawn(grid: Block | undefined): string[] {
  if (grid?.type !== 'grid') throw new Error('no grid')
  const rows = Array.from({ length: grid.rowCount }, () => Array.from({ length: grid.columnCount }, () => '?'))
  for (const cell of grid.cells) {
    for (let r = 0; r < cell.rowSpan; r++) {
      for (let c = 0; c < cell.colSpan; c++) {
        const row = rows[cell.row + r]
        if (row) row[cell.column + c] = c > 0 ? '<' : r > 0 ? '^' : cell.text.replaceAll('\n', '/')
      }
    }
  }
  return rows.map((row) => row.join('|'))
}

/** Rows of cells as a table. */
export function table(rows: readonly (readonly (string | number)[])[]): string {
  return `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`
}

/** A small report: three sections with prose around a table of each of two kinds. */
export const report = `<p>一、总体情况</p><p>${'本镇认真贯彻落实《中华人民共和国政府信息公开条例》，全年主动公开政府信息五十六条。'.repeat(2)}</p>
<p>二、主动公开政府信息情况</p>${table([
  ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
  ['规章', 0, 0, 0],
  ['行政规范性文件', 3, 1, 12],
])}
<p>三、收到和处理政府信息公开申请情况</p>${table([
  ['', '自然人', '总计'],
  ['一、本年新收政府信息公开申请数量', 5, 5],
])}
<p>四、政府信息公开行政复议、行政诉讼情况</p><p>无。</p>
<p>五、存在的主要问题及改进情况</p><p>无。</p><p>六、其他需要报告的事项</p><p>无。</p>`

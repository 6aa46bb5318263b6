import type { BlockModel, ReportModel, TableModel } from '../../model.ts'
import type { HtmlLayout } from '../../plan.ts'
import { barePage, cmsPage, type Page, tablePage } from './pages.ts'
import * as tables from './tables.ts'

interface HtmlWriter {
  readonly page: (page: Page) => string
  readonly table: (table: TableModel) => string
  readonly paragraph: (text: string) => string
}

const paragraph = (text: string) => `<p style="text-indent: 2em;">${tables.escapeHtml(text)}</p>`

/** Word breaks a paragraph into runs wherever a font changes, so digits stand in spans of their own. */
const wordParagraph = (text: string) => {
  const runs = tables.escapeHtml(text).replace(/\d+/g, '<span lang="EN-US" style="font-family:仿宋_GB2312">$&</span>')
  return `<p class="MsoNormal" style="text-indent:32.0pt;line-height:28.0pt"><span style="font-size:16.0pt">&nbsp;&nbsp;${runs}</span><o:p></o:p></p>`
}

const writers: Readonly<Record<HtmlLayout, HtmlWriter>> = {
  cms: { page: cmsPage, table: (table) => tables.htmlTable(table, tables.plainCell), paragraph },
  'word-pasted': {
    page: cmsPage,
    table: (table) => tables.htmlTable(table, tables.wordCell),
    paragraph: wordParagraph,
  },
  'digit-spans': { page: barePage, table: (table) => tables.htmlTable(table, tables.digitSpanCell), paragraph },
  joined: { page: cmsPage, table: (table) => tables.htmlTable(table, tables.plainCell), paragraph },
  split: {
    page: barePage,
    table: (table) =>
      tables
        .splitTable(table)
        .map((part) => tables.htmlTable(part, tables.plainCell))
        .join('\n'),
    paragraph,
  },
  nested: {
    page: tablePage,
    table: (table) => `<table width="100%"><tr><td>${tables.htmlTable(table, tables.plainCell)}</td></tr></table>`,
    paragraph,
  },
  shifting: {
    page: barePage,
    table: (table) =>
      tables.htmlTable(tables.withShiftingSpans(table), (cell) => `<p align="center">${tables.plainCell(cell)}</p>`),
    paragraph,
  },
}

const textOf = (block: Exclude<BlockModel, { type: 'table' }>) =>
  block.type === 'heading' ? block.number + block.text : block.text

function blockHtml(block: BlockModel, writer: HtmlWriter): string {
  return block.type === 'table' ? writer.table(block.table) : writer.paragraph(textOf(block))
}

/** All tables in one, the section headings in rows of their own between them. */
function joinedArticle(report: ReportModel, writer: HtmlWriter): string {
  const first = report.blocks.findIndex((block) => block.type === 'table')
  const last = report.blocks.findLastIndex((block) => block.type === 'table')
  const inside = report.blocks.slice(first, last + 1)
  const models = inside.flatMap((block) => (block.type === 'table' ? [block.table] : []))
  const captions = inside.flatMap((block) => (block.type === 'heading' ? [textOf(block)] : []))
  const table = tables.joinTables(models, ['', ...captions].slice(0, models.length), tables.plainCell)
  const before = report.blocks.slice(0, first).map((block) => blockHtml(block, writer))
  const after = report.blocks.slice(last + 1).map((block) => blockHtml(block, writer))
  return [...before, table, ...after].join('\n')
}

/** A report as one page. `charset` is what the page claims, true or not. */
export function writeHtml(report: ReportModel, layout: HtmlLayout, charset: string): string {
  const writer = writers[layout]
  const hasTables = report.blocks.some((block) => block.type === 'table')
  const article =
    layout === 'joined' && hasTables
      ? joinedArticle(report, writer)
      : report.blocks.map((block) => blockHtml(block, writer)).join('\n')
  const signature = report.signature.map((line) => `<p style="text-align: right;">${tables.escapeHtml(line)}</p>`)
  return writer.page({ report, article: [article, ...signature].join('\n'), charset })
}

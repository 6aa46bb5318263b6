import type { BlockModel, MetaModel, ReportModel } from '../../model.ts'
import { madeNotice } from '../../model.ts'
import type { TextLayout } from '../../plan.ts'
import { fixedWidth, withPageNumbers } from './fixed-width.ts'
import * as tables from './tables.ts'

const writers: Readonly<Record<TextLayout, tables.TableWriter>> = {
  'cell-lines-tab': tables.cellLinesTab,
  'cell-lines-bar': tables.cellLinesBar,
  pipes: tables.pipes,
  'pipes-colspans': tables.pipesColspans,
  tabs: tables.tabs,
  'wide-spaces': tables.wideSpaces,
  'fixed-width': fixedWidth,
  markdown: tables.markdown,
  paragraphs: tables.paragraphs,
  'run-on': tables.runOn,
  'one-line': tables.oneLine,
}

/** Layouts in which the whole article is one line, as a page's text is when its tags are thrown away. */
const joiners: Partial<Record<TextLayout, string>> = { 'run-on': '', 'one-line': ' ' }

const inserted = '该部分以表格形式报告。表格如下：'

function blockLines(block: BlockModel, layout: TextLayout): readonly string[] {
  if (block.type === 'table')
    return layout === 'cell-lines-bar' ? [inserted, ...writers[layout](block.table)] : writers[layout](block.table)
  const text = block.type === 'heading' ? `${block.number}${block.text}` : block.text
  if (layout === 'paragraphs') return [text, '']
  if (layout === 'markdown' && block.type === 'heading') return ['', `${'#'.repeat(block.level + 1)} ${text}`, '']
  return layout === 'fixed-width' ? ['', ...(text.match(/.{1,44}/gsu) ?? [])] : [text]
}

/** What a crawler writes above the text of a page. */
function crawlerHead(title: string, meta: MetaModel): readonly string[] {
  return [
    `标题: ${title}`,
    `发布时间: ${meta.published} 09:30`,
    `文号: ${meta.documentNumber}`,
    `索引号: ${meta.indexNumber}`,
    `发布机构: ${meta.issuer}`,
    `栏目: ${meta.column}`,
    `原文链接: ${meta.url}`,
    `备注: ${madeNotice}`,
    '==================== 正文 ====================',
  ]
}

/** A report as the text of one layout. The notice that it is made stands in the head or in the last line. */
export function writeText(report: ReportModel, layout: TextLayout): string {
  const body = [...report.blocks.flatMap((block) => blockLines(block, layout)), ...report.signature]
  const joiner = joiners[layout]
  if (joiner !== undefined) {
    const article = body.filter((line) => line !== '').join(joiner)
    return [...crawlerHead(report.title, report.meta), article, ''].join('\n')
  }
  const title = layout === 'markdown' ? `# ${report.title}` : report.title
  const lines = [title, '', ...body, madeNotice, '']
  return (layout === 'fixed-width' ? withPageNumbers(lines) : lines).join('\n')
}

/** A composed report to the bytes of its file. */
import { Converter } from 'opencc-js/cn2t'
import { encodeText } from '../encode.ts'
import type { BlockModel, ReportModel } from '../model.ts'
import type { ReportPlan } from '../plan.ts'
import { writeDocx } from './docx/write.ts'
import { writeHtml } from './html/write.ts'
import { writeText } from './text/write.ts'

const toTraditional = Converter({ from: 'cn', to: 'tw' })

const extensions = { text: 'txt', html: 'html', docx: 'docx' } as const

export const extensionOf = (plan: ReportPlan) =>
  plan.layout.name === 'markdown' ? 'md' : extensions[plan.layout.format]

function convertBlock(block: BlockModel): BlockModel {
  if (block.type !== 'table') return { ...block, text: toTraditional(block.text) }
  const rows = block.table.rows.map((row) => row.map((cell) => ({ ...cell, text: toTraditional(cell.text) })))
  return { ...block, table: { ...block.table, rows } }
}

/** The same report in traditional characters; codes and numbers stay. */
export function inTraditional(report: ReportModel): ReportModel {
  return {
    title: toTraditional(report.title),
    meta: {
      ...report.meta,
      issuer: toTraditional(report.meta.issuer),
      column: toTraditional(report.meta.column),
      site: toTraditional(report.meta.site),
    },
    blocks: report.blocks.map(convertBlock),
    signature: report.signature.map(toTraditional),
  }
}

/** Bytes of the file that the plan asks for. */
export function writeReport(report: ReportModel, plan: ReportPlan): Uint8Array {
  const { layout, encoding } = plan
  if (layout.format === 'docx') return writeDocx(report, layout.name)
  const charset = plan.declared ?? encoding.replace('-bom', '')
  const text = layout.format === 'text' ? writeText(report, layout.name) : writeHtml(report, layout.name, charset)
  // The words around the report (navigation, footer) are the layout's own: they are converted here.
  return encodeText(plan.isTraditional ? toTraditional(text) : text, encoding)
}

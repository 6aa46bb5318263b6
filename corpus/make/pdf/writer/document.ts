/** A report as the flat OpenDocument file that LibreOffice Writer turns into a PDF. */
import { escapeXml } from '../../layout/docx/runs.ts'
import type { BlockModel, ReportModel } from '../../model.ts'
import type { Look } from '../look.ts'
import { asideLines } from '../shape.ts'
import { flatDocument } from './styles.ts'
import { type WriterTable, writerTable } from './tables.ts'

const paragraph = (text: string, style: string) => `<text:p text:style-name="${style}">${escapeXml(text)}</text:p>`

/** A frame at the right edge, beside the table that follows its paragraph. */
const aside = `<text:p text:style-name="Anchor"><draw:frame draw:style-name="Aside" draw:name="Aside" text:anchor-type="paragraph" svg:x="116mm" svg:y="3mm" svg:width="58mm" draw:z-index="0"><draw:text-box fo:min-height="20mm">${asideLines.map((line) => paragraph(line, 'Note')).join('')}</draw:text-box></draw:frame></text:p>`

interface Written {
  readonly xml: string
  readonly styles: readonly string[]
}

function writeTable(block: Extract<BlockModel, { type: 'table' }>, index: number, look: Look): Written {
  const isBeside = look.arrangement === 'beside-text' && block.table.code === 't2'
  const table: WriterTable = writerTable(block.table, `T${index}`, look, isBeside)
  return { xml: (isBeside ? aside : '') + table.xml, styles: table.styles }
}

function writeBlock(block: BlockModel, index: number, next: BlockModel | undefined, look: Look): Written {
  if (block.type === 'table') return writeTable(block, index, look)
  if (block.type === 'paragraph') return { xml: paragraph(block.text, 'Body'), styles: [] }
  const isBeforeRequests = next?.type === 'table' && next.table.code === 't3'
  const space = isBeforeRequests && look.space > 0 ? '<text:p text:style-name="Space"/>' : ''
  return { xml: space + paragraph(block.number + block.text, 'Heading'), styles: [] }
}

/** The file's text (`.fodt`). */
export function writerDocument(report: ReportModel, look: Look): string {
  const blocks = report.blocks.map((block, index) => writeBlock(block, index, report.blocks[index + 1], look))
  const signature = report.signature.map((line) => paragraph(line, 'Right'))
  const body = [paragraph(report.title, 'Title'), ...blocks.map((block) => block.xml), ...signature].join('\n')
  return flatDocument(
    look,
    report.title,
    blocks.flatMap((block) => block.styles),
    body,
  )
}

import { createHash } from 'node:crypto'
import type { SourceDocument } from '../../document/document.ts'
import { ReportError } from '../../document/errors.ts'
import { isBlank } from '../../document/text.ts'
import { decodeText } from '../decode.ts'
import type { Ingestor } from '../ingestor.ts'
import { blocksOfLines } from './blocks.ts'
import { linesOf } from './lines.ts'
import { splitHead } from './metadata.ts'

/**
 * Plain text and Markdown in any encoding: the format of last resort, so it accepts whatever decodes as text. Throws
 * `empty`, `unsupported-format` (binary) and `too-large`.
 */
export const textIngestor: Ingestor = {
  accepts: () => true,
  ingest: (file, note, limits): SourceDocument => {
    const { text, encoding } = decodeText(file.bytes, { file: file.name }, note)
    if (isBlank(text)) {
      throw new ReportError('empty', { file: file.name, reason: 'there is nothing in it', reasonZh: '文件是空的' })
    }
    const { metadata, body } = splitHead(linesOf(text))
    const blocks = blocksOfLines(body)
    let cells = 0
    for (const block of blocks) {
      if (block.type !== 'grid') continue
      cells += block.cells.length
      if (block.cells.length > limits.gridCells || cells > limits.documentCells) {
        const reason = `a table of more than ${limits.gridCells} cells is no table of a report`
        const reasonZh = `表格超过 ${limits.gridCells} 个单元格，不是报告的表格`
        const [position] = block.positions
        throw new ReportError('too-large', { file: file.name, reason, reasonZh, ...(position ? { position } : {}) })
      }
    }
    return {
      format: 'text',
      name: file.name,
      sha256: createHash('sha256').update(file.bytes).digest('hex'),
      encoding,
      metadata,
      blocks,
    }
  },
}

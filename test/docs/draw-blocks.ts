import type { Block, SourceDocument } from '../../src/document/document.ts'
import { formatPosition } from '../../src/document/position.ts'

/** The blocks of a document as docs/document.md draws them. */
export function drawBlocks(document: SourceDocument): string {
  return document.blocks.flatMap(drawBlock).join('\n')
}

function drawBlock(block: Block): readonly string[] {
  const where = block.positions.map(formatPosition).join('; ')
  if (block.type !== 'grid') {
    const level = block.type === 'heading' ? ` ${block.level}` : ''
    return [`${block.type}${level} ${JSON.stringify(block.text)} @ ${where}`]
  }
  const cells = block.cells.map(({ row, column, rowSpan, colSpan, text, position }) => {
    const spans = rowSpan * colSpan > 1 ? ` ${rowSpan}×${colSpan}` : ''
    return `  ${row},${column}${spans} ${JSON.stringify(text)} @ ${formatPosition(position)}`
  })
  return [`grid ${block.evidence} ${block.rowCount}×${block.columnCount} @ ${where}`, ...cells]
}

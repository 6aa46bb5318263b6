import type { Block, Cell, Grid } from '../../document/document.ts'
import { fillHoles } from '../../document/grid.ts'
import type { GridPiece, Piece } from './pieces.ts'

/** The pieces of the article as blocks; paragraphs, headings and tables are counted from 1, each for itself. */
export function blocksOf(pieces: readonly Piece[]): Block[] {
  const counts = { heading: 0, paragraph: 0, table: 0 }
  const blocks: Block[] = []
  for (const piece of pieces) {
    if (piece.type === 'grid') blocks.push(gridOf(piece, ++counts.table))
    if (piece.type !== 'text') continue
    const { text, level, node } = piece
    const type = level === null ? 'paragraph' : 'heading'
    const positions = [{ on: 'node', path: `${type} ${++counts[type]}`, line: node.line } as const]
    blocks.push(level === null ? { type: 'paragraph', text, positions } : { type: 'heading', level, text, positions })
  }
  return blocks
}

function gridOf(piece: GridPiece, table: number): Grid {
  let row = -1
  let inRow = 0
  const cells = piece.cells.map((cell): Cell => {
    inRow = cell.row === row ? inRow + 1 : 1
    row = cell.row
    const { line, ...rest } = cell
    return { ...rest, position: { on: 'node', path: `table ${table}, row ${row + 1}, cell ${inRow}`, line } }
  })
  const positions = [{ on: 'node', path: `table ${table}`, line: piece.node.line } as const]
  const { rowCount, columnCount } = piece
  return fillHoles({ type: 'grid', rowCount, columnCount, cells, evidence: 'markup', positions })
}

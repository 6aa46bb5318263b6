import type { Block, Cell, Grid } from '../../document/document.ts'
import { fillHoles } from '../../document/grid.ts'
import type { GridPiece, Piece } from './pieces.ts'

/** What a person can count: `paragraph 3`, `heading 1`, `table 2`, each kind counted from 1. */
export function pathsOf(pieces: readonly Piece[]): ReadonlyMap<Piece, string> {
  const counts = { heading: 0, paragraph: 0, table: 0, picture: 0 }
  return new Map(
    pieces.map((piece) => {
      const kind = kindOf(piece)
      return [piece, `${kind} ${++counts[kind]}`]
    }),
  )
}

function kindOf(piece: Piece): 'heading' | 'paragraph' | 'table' | 'picture' {
  if (piece.type === 'text') return piece.level === null ? 'paragraph' : 'heading'
  return piece.type === 'grid' ? 'table' : 'picture'
}

/** The pieces of the article as blocks; pictures are none. */
export function blocksOf(pieces: readonly Piece[]): Block[] {
  const paths = pathsOf(pieces)
  return pieces.flatMap((piece): Block[] => {
    const path = paths.get(piece) ?? ''
    if (piece.type === 'grid') return [gridOf(piece, path)]
    if (piece.type === 'image') return []
    const { text, level, node } = piece
    const positions = [{ on: 'node', path, line: node.line } as const]
    return [level === null ? { type: 'paragraph', text, positions } : { type: 'heading', level, text, positions }]
  })
}

function gridOf(piece: GridPiece, table: string): Grid {
  let row = -1
  let inRow = 0
  const cells = piece.cells.map((cell): Cell => {
    inRow = cell.row === row ? inRow + 1 : 1
    row = cell.row
    const { line, ...rest } = cell
    return { ...rest, position: { on: 'node', path: `${table}, row ${row + 1}, cell ${inRow}`, line } }
  })
  const positions = [{ on: 'node', path: table, line: piece.node.line } as const]
  const { rowCount, columnCount } = piece
  return fillHoles({ type: 'grid', rowCount, columnCount, cells, evidence: 'markup', positions })
}

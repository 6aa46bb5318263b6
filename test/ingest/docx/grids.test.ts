import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assertTiled } from '../../../src/document/grid.ts'
import { drawGrid, drawnGrid, p, readBody, run, tbl, tc, textsOf, tr } from './build.ts'

const span = (columns: number) => `<w:gridSpan w:val="${columns}"/>`
const restart = '<w:vMerge w:val="restart"/>'
const further = '<w:vMerge/>'

describe('cells of a DOCX table', () => {
  test('stand on grid columns with their spans', async () => {
    const rows = tr(tc('申请人', span(2)) + tc('总计')) + tr(tc('自然人') + tc('法人') + tc('3'))
    expect(await drawnGrid(tbl(rows))).toEqual(['0,0 1×2 申请人', '0,2 总计', '1,0 自然人', '1,1 法人', '1,2 3'])
  })

  test('merge downwards by grid column, not by cell number', async () => {
    const rows =
      tr(tc('a', span(2)) + tc('m', restart)) +
      tr(tc('b') + tc('c') + tc('', further)) +
      tr(tc('d', restart) + tc('e') + tc('f')) +
      tr(tc('', further) + tc('g') + tc('h'))
    expect(await drawnGrid(tbl(rows))).toEqual([
      '0,0 1×2 a',
      '0,2 2×1 m',
      '1,0 b',
      '1,1 c',
      '2,0 2×1 d',
      '2,1 e',
      '2,2 f',
      '3,1 g',
      '3,2 h',
    ])
  })

  test('leave gridBefore and gridAfter empty, so that no row slides and no merge meets the wrong column', async () => {
    const rows =
      tr(tc('a') + tc('m', restart) + tc('b')) +
      tr(tc('', further) + tc('c'), '<w:gridBefore w:val="1"/>') +
      tr(tc('d'), '<w:gridAfter w:val="2"/>')
    expect(await drawnGrid(tbl(rows))).toEqual(['0,0 a', '0,1 2×1 m', '0,2 b', '1,0', '1,2 c', '2,0 d', '2,1', '2,2'])
  })

  test('start anew where a merge goes on without a beginning', async () => {
    const rows = tr(tc('a', further) + tc('b')) + tr(tc('', further) + tc('c'))
    expect(await drawnGrid(tbl(rows))).toEqual(['0,0 2×1 a', '0,1 b', '1,1 c'])
  })

  test('keep the text that a merge covers, with a finding', async () => {
    const rows = tr(tc('5', restart) + tc('b')) + tr(tc('3', further) + tc('c'))
    const { document, findings } = await readBody(tbl(rows))
    expect(document.blocks[0]?.type === 'grid' && document.blocks[0].cells[0]?.text).toBe('5\n3')
    expect(findings.map(({ rule, values }) => [rule, values])).toEqual([['ingest.merged-cell-text', { text: '3' }]])
    expect(findings[0]?.positions).toEqual([{ on: 'node', path: 'table 1, row 1, cell 1' }])
  })

  test('merge to the right in the way of Word 97', async () => {
    const start = '<w:hMerge w:val="restart"/>'
    const rows = tr(tc('a', start) + tc('', '<w:hMerge/>') + tc('b')) + tr(tc('1') + tc('2') + tc('3'))
    expect(await drawnGrid(tbl(rows))).toEqual(['0,0 1×2 a', '0,2 b', '1,0 1', '1,1 2', '1,2 3'])
  })

  test('are found in content controls and custom markup around rows and cells', async () => {
    const cell = `<w:sdt><w:sdtPr/><w:sdtContent>${tc('b')}</w:sdtContent></w:sdt>`
    const row = `<w:sdt><w:sdtContent><w:customXml>${tr(tc('c') + tc('d'))}</w:customXml></w:sdtContent></w:sdt>`
    expect(await drawnGrid(tbl(tr(tc('a') + cell) + row))).toEqual(['0,0 a', '0,1 b', '1,0 c', '1,1 d'])
  })

  test('drop deleted rows and cells, keep inserted rows', async () => {
    const rows =
      tr(tc('a') + tc('b')) +
      tr(tc('x') + tc('x'), '<w:del w:id="1"/>') +
      tr(tc('c') + tc('y', '<w:cellDel w:id="2"/>') + tc('d'), '<w:ins w:id="3"/>')
    expect(await drawnGrid(tbl(rows))).toEqual(['0,0 a', '0,1 b', '1,0 c', '1,1 d'])
  })

  test('drop a hidden row without printed text', async () => {
    const hidden = tr(tc(p(run('x', '<w:vanish/>'))) + tc(p('')), '<w:hidden/>')
    expect(await drawnGrid(tbl(tr(tc('a') + tc('b')) + hidden))).toEqual(['0,0 a', '0,1 b'])
  })

  test('keep the lines of a cell and not its blank ends', async () => {
    const lines = p('') + p('本年新') + p('') + p('制作数量') + p('')
    expect(await drawnGrid(tbl(tr(tc(lines) + tc('b'))))).toEqual(['0,0 本年新\n\n制作数量', '0,1 b'])
  })

  test('take their columns from the widths where rows state no spans', async () => {
    const wide = (text: string, width: number) =>
      `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${p(text)}</w:tc>`
    const rows = tr(wide('申请人', 4010) + wide('总计', 1990)) + tr(wide('a', 2000) + wide('b', 2000) + wide('c', 2000))
    const { document, findings } = await readBody(tbl(rows))
    const grid = document.blocks[0]
    expect(grid?.type === 'grid' && drawGrid(grid)).toEqual(['0,0 1×2 申请人', '0,2 总计', '1,0 a', '1,1 b', '1,2 c'])
    expect(findings.map(({ rule }) => rule)).toEqual(['ingest.columns-from-widths'])
  })

  test('are filled with empty ones, with a finding, where a row is short and no width says why', async () => {
    const { document, findings } = await readBody(tbl(tr(tc('a') + tc('b')) + tr(tc('c'))))
    expect(document.blocks[0]?.type === 'grid' && drawGrid(document.blocks[0])).toEqual([
      '0,0 a',
      '0,1 b',
      '1,0 c',
      '1,1',
    ])
    expect(findings.map(({ rule, values }) => [rule, values])).toEqual([
      ['ingest.rows-uneven', { table: 1, rows: '2' }],
    ])
  })

  test('say where they stand', async () => {
    const rows = tr(tc('a', restart) + tc('b')) + tr(tc('', further) + tc('c'))
    const { document } = await readBody(p('x') + tbl(rows) + tbl(tr(tc('d') + tc('e'))))
    const paths = document.blocks.flatMap((block) =>
      block.type === 'grid' ? block.cells.map(({ position }) => position.on === 'node' && position.path) : [],
    )
    expect(paths).toEqual([
      'table 1, row 1, cell 1',
      'table 1, row 1, cell 2',
      'table 1, row 2, cell 1',
      'table 2, row 1, cell 1',
      'table 2, row 1, cell 2',
    ])
  })
})

describe('nested tables', () => {
  const inner = tbl(tr(tc('1') + tc('2')))

  test('come after the outer one, whose cell keeps its other text', async () => {
    const { document } = await readBody(tbl(tr(tc(p('外') + inner + p('')) + tc('b'))))
    expect(document.blocks.map((block) => block.type === 'grid' && drawGrid(block))).toEqual([
      ['0,0 外', '0,1 b'],
      ['0,0 1', '0,1 2'],
    ])
  })

  test('come out of a table that only lays out the page', async () => {
    expect(await textsOf(tbl(tr(tc(p('标题') + p('正文') + inner + p('后记')))))).toEqual([
      '标题',
      '正文',
      '1×2',
      '后记',
    ])
    expect(await textsOf(tbl(tr(tc('标题')) + tr(tc(inner + p('')))))).toEqual(['标题', '1×2'])
    expect(await textsOf(tbl(tr(tc('') + tc(p('一、总体情况。'.repeat(40)) + inner))))).toHaveLength(2)
  })

  test('that are frames belong to the text of their cell', async () => {
    expect(await drawnGrid(tbl(tr(tc(tbl(tr(tc('5'))) + p('')) + tc('b'))))).toEqual(['0,0 5', '0,1 b'])
  })
})

/** A table as the places of its cells, found by cutting a rectangle. */
interface Piece {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly colSpan: number
}

function cut(piece: Piece, choices: Iterator<number>): readonly Piece[] {
  const choice = choices.next().value ?? 0
  const { row, column, rowSpan, colSpan } = piece
  if (choice % 3 === 1 && rowSpan > 1) {
    const at = 1 + (choice % (rowSpan - 1 || 1))
    return [
      ...cut({ ...piece, rowSpan: at }, choices),
      ...cut({ ...piece, row: row + at, rowSpan: rowSpan - at }, choices),
    ]
  }
  if (choice % 3 === 2 && colSpan > 1) {
    const at = 1 + (choice % (colSpan - 1 || 1))
    return [
      ...cut({ ...piece, colSpan: at }, choices),
      ...cut({ ...piece, column: column + at, colSpan: colSpan - at }, choices),
    ]
  }
  return [piece]
}

function asMarkup(pieces: readonly Piece[], rowCount: number): string {
  const rows = Array.from({ length: rowCount }, (_, row) => {
    const here = pieces
      .filter((piece) => piece.row <= row && row < piece.row + piece.rowSpan)
      .sort((a, b) => a.column - b.column)
    return tr(
      here
        .map((piece) => {
          const merge = piece.rowSpan === 1 ? '' : piece.row === row ? restart : further
          const text = piece.row === row ? `${piece.row},${piece.column}` : ''
          return tc(text, (piece.colSpan > 1 ? span(piece.colSpan) : '') + merge)
        })
        .join(''),
    )
  })
  return tbl(rows.join(''))
}

test('any table written with spans comes back with the same cells', async () => {
  const size = fc.integer({ min: 2, max: 7 })
  await fc.assert(
    fc.asyncProperty(size, size, fc.array(fc.nat(1000), { maxLength: 40 }), async (rowSpan, colSpan, numbers) => {
      const halves = [
        { row: 0, column: 0, rowSpan, colSpan: 1 },
        { row: 0, column: 1, rowSpan, colSpan: colSpan - 1 },
      ]
      const choices = numbers.values()
      const pieces = halves.flatMap((half) => cut(half, choices)).sort((a, b) => a.row - b.row || a.column - b.column)
      const { document, findings } = await readBody(asMarkup(pieces, rowSpan))
      const grid = document.blocks[0]
      if (grid?.type !== 'grid') throw new Error('no grid')
      assertTiled(grid)
      expect(findings).toEqual([])
      expect(grid.cells.map(({ row, column, rowSpan, colSpan }) => ({ row, column, rowSpan, colSpan }))).toEqual(pieces)
      expect(grid.cells.every(({ row, column, text }) => text === `${row},${column}`)).toBe(true)
    }),
  )
})

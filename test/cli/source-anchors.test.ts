import { describe, expect, it } from 'vitest'
import { anchorsOf } from '../../src/cli/source-anchors.ts'
import type { Box, Position, SourceDocument } from '../../src/index.ts'

const documentOf = (positions: readonly Position[]): SourceDocument => ({
  format: 'text',
  name: 'a',
  sha256: '',
  encoding: null,
  metadata: [],
  blocks: positions.map((position) => ({ type: 'paragraph', text: 'x', positions: [position] })),
})
const onPage = (page: number, ...box: Box): Position => ({ on: 'page', page, box })

describe('anchorsOf', () => {
  it('finds the line, and in it what begins last before the column', () => {
    const anchors = anchorsOf(
      documentOf([
        { on: 'line', line: 3, column: 1, length: 4 },
        { on: 'line', line: 3, column: 9, length: 4 },
        { on: 'line', line: 7, column: 1, length: 2 },
      ]),
    )
    expect(anchors.find('line 3, column 9')).toBe('s2')
    expect(anchors.find('line 3, column 8')).toBe('s1')
    expect(anchors.find('line 7, column 2')).toBe('s3')
    // A paragraph that goes on over the next lines begins above.
    expect(anchors.find('line 5, column 2')).toBe('s2')
    expect(anchors.find('line 1, column 1')).toBeNull()
  })

  it('finds the smallest box on the page that holds the corner', () => {
    const anchors = anchorsOf(
      documentOf([onPage(1, 0, 0, 500, 700), onPage(1, 99.6, 50.2, 140, 70), onPage(2, 100, 50, 140, 70)]),
    )
    expect(anchors.find('p. 1, 100×50')).toBe('s2')
    expect(anchors.find('p. 1, 120×60')).toBe('s2')
    expect(anchors.find('p. 1, 300×60')).toBe('s1')
    expect(anchors.find('p. 2, 300×60')).toBeNull()
    expect(anchors.find('p. 3, 100×50')).toBeNull()
  })

  it('finds a node whatever character of it is meant, and names no place twice', () => {
    const [first, again]: readonly Position[] = [
      { on: 'node', path: 'table 1, row 2, cell 3' },
      { on: 'node', path: 'table 1, row 2, cell 3' },
    ]
    const anchors = anchorsOf(documentOf([first, again] as readonly Position[]))
    expect(anchors.find('table 1, row 2, cell 3, character 8')).toBe('s1')
    expect(anchors.find('table 1, row 2, cell 30')).toBeNull()
    expect(anchors.idOf(first as Position)).toBe('s1')
    expect(anchors.idOf(again as Position)).toBeNull()
  })
})

import { describe, expect, test } from 'vitest'
import type { Block } from '../../../src/document/document.ts'
import { assertTiled } from '../../../src/document/grid.ts'
import { blocksOfLines } from '../../../src/ingest/text/blocks.ts'
import { linesOf } from '../../../src/ingest/text/lines.ts'

const blocksIn = (...lines: readonly string[]): readonly Block[] => blocksOfLines(linesOf(lines.join('\n')))

/** Grids as rows of `a | b`, line breaks as ⏎; other blocks as their text, headings behind `# `. */
function shown(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'heading') return [`# ${block.text}`]
    if (block.type === 'paragraph') return [block.text]
    assertTiled(block)
    return Array.from({ length: block.rowCount }, (_, row) =>
      block.cells
        .filter((cell) => cell.row === row)
        .map((cell) => cell.text.replaceAll('\n', '⏎') || '·')
        .join(' | '),
    )
  })
}

describe('one cell a line behind a tab (九都镇2019)', () => {
  test('is one grid over the blank lines between its rows', () => {
    const blocks = blocksIn(
      '三、收到和处理政府信息公开申请情况',
      '\t规章',
      '\t0',
      '\t0',
      '',
      '\t规范性文件',
      '\t0',
      '\t12',
    )
    expect(shown(blocks)).toEqual(['三、收到和处理政府信息公开申请情况', '规章', '0', '0', '规范性文件', '0', '12'])
    expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'grid'])
  })

  test('a line with only the tab is a blank cell', () => {
    expect(shown(blocksIn('\t规章', '\t', '\t0'))).toEqual(['规章', '·', '0'])
  })

  test('a line without a tab goes on with the cell before it', () => {
    expect(shown(blocksIn('\t其他', '结果', '\t尚未审结'))).toEqual(['其他⏎结果', '尚未审结'])
  })

  test('ends at two empty lines or at a line without a tab', () => {
    expect(blocksIn('\t规章', '\t0', '', '', '\t新表', '\t0').filter(({ type }) => type === 'grid')).toHaveLength(2)
    expect(shown(blocksIn('\t规章', '\t0', '五、存在的主要问题及改正情况'))).toEqual([
      '规章',
      '0',
      '五、存在的主要问题及改正情况',
    ])
  })
})

describe('bars', () => {
  test('part the cells of a row, outer bars or not', () => {
    expect(shown(blocksIn('规章 | 0 | 0 |', '行政规范性文件 | 1 | 2 |'))).toEqual([
      '规章 | 0 | 0',
      '行政规范性文件 | 1 | 2',
    ])
    expect(shown(blocksIn('| 规章 | 0 |', '| 收费 | 2 |'))).toEqual(['规章 | 0', '收费 | 2'])
  })

  test('a blank cell between bars is a cell', () => {
    expect(shown(blocksIn('| 规章 | | 0 |', '| 收费 | 2 | |'))).toEqual(['规章 | · | 0', '收费 | 2 | ·'])
  })

  test('the line under a Markdown head is no row', () => {
    expect(shown(blocksIn('| 信息内容 | 本年 |', '|---|---:|', '| 规章 | 0 |'))).toEqual([
      '信息内容 | 本年',
      '规章 | 0',
    ])
  })

  test('on lines of their own end a cell each (尼勒克县2023)', () => {
    const cells = shown(blocksIn('规章', '|', '0', '|', '收费', '|', '6', '|'))
    expect(cells.filter((cell) => cell !== '·')).toEqual(['规章', '0', '收费', '6'])
  })

  // The table is over at the first line after which no bar comes at once; its parts are then told apart by labels only.
  test('on lines of their own go around a cell of two lines', () => {
    const cells = shown(blocksIn('规章', '|', '0', '|', '行政', '规范性文件', '|', '6', '|'))
    expect(cells).toContain('行政⏎规范性文件')
  })

  test('in one line of prose, or in a sentence, part nothing', () => {
    expect(shown(blocksIn('首页 | 政务公开'))).toEqual(['首页 | 政务公开'])
    expect(blocksIn('甲 | 乙。', '丙 | 丁。').every(({ type }) => type === 'paragraph')).toBe(true)
  })
})

describe('tabs', () => {
  test('part the cells of rows, blank ones included', () => {
    expect(shown(blocksIn('信息内容\t本年\t废止', '规章\t\t0', '收费\t2\t0'))).toEqual([
      '信息内容 | 本年 | 废止',
      '规章 | · | 0',
      '收费 | 2 | 0',
    ])
  })

  test('in a single line are an indented paragraph or a signature', () => {
    expect(blocksIn('石湾镇人民政府\t2022年1月20日').map(({ type }) => type)).toEqual(['paragraph'])
  })
})

describe('commas', () => {
  // 1,000 in a row whose cells stand apart by blanks: the comma is no border.
  test('in thousands part no cells', () => {
    const blocks = blocksIn(
      '3.其他   0   1,000   1,000',
      '（七）总计   0   1,000   1,000',
      '四、结转下年度继续办理   0   1,000   1,000',
    )
    expect(shown(blocks).join(' ')).not.toContain('| 000')
  })
})

describe('running text', () => {
  test('a line is a paragraph, and blank lines are nothing', () => {
    expect(shown(blocksIn('第一段。', '', '\u3000\u3000第二段。'))).toEqual(['第一段。', '第二段。'])
  })

  test('Markdown headings keep their level', () => {
    expect(blocksIn('# 年度报告', '### 一、总体情况 ###')).toMatchObject([
      { type: 'heading', level: 1, text: '年度报告' },
      { type: 'heading', level: 3, text: '一、总体情况' },
    ])
  })

  test.each(['- 4 -', '— 4 —', '第 4 页', '第4页 共6页', '\f  - 12 -'])('%j is a page number and no text', (line) => {
    expect(shown(blocksIn('上文', line, '下文'))).toEqual(['上文', '下文'])
  })

  test('a number alone on a line may be a cell, and stays', () => {
    expect(shown(blocksIn('上文', '4', '下文'))).toEqual(['上文', '4', '下文'])
  })
})

test('every cell and paragraph says its line and column, counted from 1', () => {
  const [paragraph, grid] = blocksIn('  上文', '规章 | 12 |', '收费 | 3 |')
  expect(paragraph?.positions).toEqual([{ on: 'line', line: 1, column: 3, length: 2 }])
  expect(grid?.type === 'grid' && grid.cells.map(({ position }) => position)).toEqual([
    { on: 'line', line: 2, column: 1, length: 2 },
    { on: 'line', line: 2, column: 6, length: 2 },
    { on: 'line', line: 3, column: 1, length: 2 },
    { on: 'line', line: 3, column: 6, length: 1 },
  ])
})

test.each(['\n', '\r\n', '\r', '\f', '\u2028', '\v', '\u0085'])('%j ends a line', (end) => {
  expect(linesOf(`a${end}b`)).toEqual([
    { number: 1, text: 'a' },
    { number: 2, text: 'b' },
  ])
})

describe('tables drawn with line characters', () => {
  test('a cell over several lines is joined; the lines are no cells', () => {
    const blocks = blocksIn(
      '┌──────┬──┬──┐',
      '│信息内容│制发│废止│',
      '├──────┼──┼──┤',
      '│行政规范│ 12 │ 0  │',
      '│性文件  │    │    │',
      '└──────┴──┴──┘',
    )
    expect(shown(blocks)).toEqual(['信息内容 | 制发 | 废止', '行政规范⏎性文件 | 12 | 0'])
  })

  test('heavy and double lines likewise', () => {
    const blocks = blocksIn('╔══╦══╗', '║规章║0 ║', '╠══╬══╣', '║处罚║7 ║', '╚══╩══╝')
    expect(shown(blocks)).toEqual(['规章 | 0', '处罚 | 7'])
  })
})

describe('rows with quoted cells, as spreadsheets save them', () => {
  test('a comma inside quotes parts nothing', () => {
    const blocks = blocksIn('"规章","0","1,234"', '"规范性文件（含"废止"）","12","3"', '行政处罚,"5",6')
    expect(shown(blocks)[0]).toBe('规章 | 0 | 1,234')
    expect(shown(blocks).at(-1)).toBe('行政处罚 | 5 | 6')
  })
})

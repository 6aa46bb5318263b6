import { describe, expect, test } from 'vitest'
import { drawn, errorOf, readPage } from './page.ts'

const first = (html: string) => drawn(readPage(html).grids[0])

describe('a table becomes a grid', () => {
  test('row and column spans take their places', () => {
    const html = `<table><tr><td rowspan=2>a<td colspan=2>b<tr><td>1<td>2<tr><td>c<td>3<td>4</table>`
    expect(first(html)).toEqual(['a|b|<', '^|1|2', 'c|3|4'])
  })

  test('missing tbody, missing end tags, unquoted attributes and cells outside rows', () => {
    expect(first('<table border=1><td>规章<td>0<tr><td>文件<td>7</table>')).toEqual(['规章|0', '文件|7'])
  })

  test('paragraphs in a cell are joined by line breaks, blank ones dropped; br is a line break', () => {
    const html =
      '<table><tr><td><p>结果</p><p>&nbsp;</p><p>纠正</p></td><td>本年新<br>制作数量</td></tr><tr><td>1</td><td>2</td></tr></table>'
    expect(first(html)).toEqual(['结果/纠正|本年新/制作数量', '1|2'])
  })

  test('digits of one number in separate spans join, also with Word markup between', () => {
    const html = `<table><tr><td>a</td><td><p class=MsoNormal><span lang=EN-US>1</span><span
 lang=EN-US style='mso-x:y'>5</span><font>4</font><o:p></o:p></p></td></tr><tr><td>b</td><td>2</td></tr></table>`
    expect(first(html)).toEqual(['a|154', 'b|2'])
  })

  test('a raised digit is no part of the number before it, struck-out text no part of the cell', () => {
    const { grids, findings } = readPage(
      '<table><tr><td>a</td><td>12<sup>2</sup></td></tr><tr><td>b</td><td><s>14</s>15</td></tr></table>',
    )
    expect(drawn(grids[0])).toEqual(['a|12^2', 'b|15'])
    expect(findings.map((finding) => finding.rule)).toEqual(['ingest.struck-out-skipped'])
  })

  test('hidden rows and cells are left out', () => {
    const html = `<table><tr><td>a</td><td style="display: none">9</td><td>1</td></tr>
      <tr hidden><td>x</td><td>8</td></tr><tr><td>b<span style="display:none">7</span></td><td>2</td></tr></table>`
    expect(first(html)).toEqual(['a|1', 'b|2'])
  })

  test('rowspan=0 and spans that are too large end with the table; columns that nobody starts are no columns', () => {
    const html = `<table><tr><td colspan=1000>题</td></tr><tr><td rowspan=0>a</td><td>1</td></tr><tr><td>2</td></tr>
      <tr><td colspan=70000>3</td></tr></table>`
    expect(first(html)).toEqual(['题|<', 'a|1', '^|2', '^|3'])
  })

  test('a row that ends early is filled with empty cells, empty rows are no rows', () => {
    expect(first('<table><tr><td>a<td>1<td>2<tr></tr><tr><td>b<td>3</table>')).toEqual(['a|1|2', 'b|3|'])
  })

  test('the foot of a table comes last wherever it stands', () => {
    const html = '<table><tfoot><tr><td>总计<td>3</tfoot><thead><tr><th>项<th>数</thead><tbody><tr><td>a<td>3</table>'
    expect(first(html)).toEqual(['项|数', 'a|3', '总计|3'])
  })

  test('line ends and indents of the source inside a cell are nothing', () => {
    expect(
      first(
        '<table>\n<tr>\n<td>\n  规章\n  文件\n</td>\n<td>\n  12\n</td>\n</tr><tr><td>a</td><td>2</td></tr></table>',
      ),
    ).toEqual(['规章文件|12', 'a|2'])
  })

  test('numbers in the fields of a form are printed numbers', () => {
    expect(
      first('<table><tr><td>规章<td><input value="3"><input type=hidden value=9><tr><td>文件<td>2</table>'),
    ).toEqual(['规章|3', '文件|2'])
  })

  test('a header row that was cut off its table stays a grid', () => {
    expect(first('<table><tr><td>信息内容<td>本年处理决定数量</table>')).toEqual(['信息内容|本年处理决定数量'])
  })

  test('a list of documents is no page information', () => {
    expect(first('<table><tr><td>文号<td>标题<td>发布日期<tr><td>1号<td>通知<td>2020-1-1</table>')).toHaveLength(2)
  })

  test('the caption stands before the grid', () => {
    const { document } = readPage('<table><caption>附表</caption><tr><td>a<td>1<tr><td>b<td>2</table>')
    expect(document.blocks.map((block) => block.type)).toEqual(['paragraph', 'grid'])
  })

  test('positions name table, row and cell as a person counts them', () => {
    const { grids } = readPage(
      '<p>x</p><table><tr><td rowspan=2>a<td>1\n<tr><td>2</table><table><tr><td>b<td>3<tr><td>c<td>4</table>',
    )
    const paths = grids.map((grid) => grid.cells.map((cell) => (cell.position.on === 'node' ? cell.position.path : '')))
    expect(paths[0]).toEqual(['table 1, row 1, cell 1', 'table 1, row 1, cell 2', 'table 1, row 2, cell 1'])
    expect(paths[1]?.[3]).toBe('table 2, row 2, cell 2')
    expect(grids[0]?.cells.map((cell) => (cell.position.on === 'node' ? cell.position.line : 0))).toEqual([1, 1, 2])
  })

  test('a table without text is dropped', () => {
    expect(readPage('<p>x</p><table><tr><td>&nbsp;<td>　<tr><td><td></table>').grids).toEqual([])
  })

  test('a table cut in two stays two grids', () => {
    expect(readPage('<table><tr><td>a<td>1</table><table><tr><td>b<td>2</table>').grids).toHaveLength(2)
  })
})

describe('a table that only lays out the page is dissolved', () => {
  const data = '<table><tr><td>规章<td>1<tr><td>文件<td>2</table>'

  test('one cell with the whole article, with borders', () => {
    const { document } = readPage(
      `<table border=1><tr><td><p>一、总体情况</p><p>甲</p>${data}<p>乙</p></td></tr></table>`,
    )
    expect(document.blocks.map((block) => block.type)).toEqual(['paragraph', 'paragraph', 'grid', 'paragraph'])
  })

  test('layout tables inside one another', () => {
    const { grids, texts } = readPage(
      `<table><tr><td><table><tr><td>标题</td></tr><tr><td><table><tr><td>前言</td></tr><tr><td>${data}</td></tr></table></td></tr></table></td></tr></table>`,
    )
    expect(texts).toEqual(['标题', '前言'])
    expect(grids.map(drawn)).toEqual([['规章|1', '文件|2']])
  })

  test('a table inside a cell of a data table becomes its own grid after it', () => {
    const { grids } = readPage(`<table><tr><td>甲<td>1<tr><td>乙<td>2<tr><td>丙<td>3<tr><td>丁<td>见下${data}</table>`)
    expect(grids.map(drawn)).toEqual([
      ['甲|1', '乙|2', '丙|3', '丁|见下'],
      ['规章|1', '文件|2'],
    ])
  })

  test('a table of one cell inside a cell is that cell', () => {
    expect(first('<table><tr><td>a<td><table><tr><td>1</table><tr><td>b<td>2</table>')).toEqual(['a|1', 'b|2'])
  })

  test('rows of prose cut a table that holds a whole report', () => {
    const prose = '全年主动公开政府信息五十六条。'.repeat(12)
    const html = `<table><tr><td colspan=2>一、总体情况<tr><td colspan=2>${prose}<tr><td colspan=2>二、主动公开政府信息情况
      <tr><td>规章<td>1<tr><td>文件<td>2<tr><td colspan=2>五、存在的主要问题及改进情况<tr><td colspan=2>${prose}</table>`
    const { document, grids } = readPage(html)
    expect(document.blocks.map((block) => block.type).join(' ')).toBe(
      'paragraph paragraph paragraph grid paragraph paragraph',
    )
    expect(grids.map(drawn)).toEqual([['规章|1', '文件|2']])
  })

  test('long labels with explanations do not make prose of a row with empty cells', () => {
    const label = `规范性文件（${'包括本机关制发的各类文件。'.repeat(12)}）`
    expect(readPage(`<table><tr><td>${label}<td><td><tr><td>规章<td>1<td>2</table>`).grids[0]?.rowCount).toBe(2)
  })
})

describe('bounds', () => {
  test('too many cells in one table, in all tables, in one row', () => {
    const cells = (count: number) => `<table>${'<tr><td>a<td>1'.repeat(count / 2)}</table>`
    expect(errorOf(cells(100_000)).code).toBe('too-large')
    expect(errorOf(cells(19_998).repeat(6)).code).toBe('too-large')
    expect(errorOf(`<table><tr>${'<td colspan=1000>a'.repeat(30_000)}</table>`).code).toBe('too-large')
  })

  test('elements inside one another, attributes of one tag, the size of the file', () => {
    for (const tag of ['<table><tr><td>', '<div>', '<b>', '<span>', '<font>x', '<ul><li>']) {
      expect(errorOf(tag.repeat(10_000)).code).toBe('too-large')
    }
    expect(errorOf(`<p ${Array.from({ length: 70_000 }, (_, i) => `a${i}`).join(' ')}>`).code).toBe('too-large')
    expect(errorOf('<p>123</p>', { fileBytes: 5 }).code).toBe('too-large')
  })

  test('Word markup stays far within the nesting bound', () => {
    expect(readPage(`${'<div><span>'.repeat(60)}12`).texts).toEqual(['12'])
  })
})

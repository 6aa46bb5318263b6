import { describe, expect, test } from 'vitest'
import { readPage } from './page.ts'

const page = (cell: string, script = '') => `<html><body>
  <h1>石湾镇人民政府2022年政府信息公开工作年度报告</h1><p>二、主动公开政府信息情况</p>
  <table><tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td></tr>
  <tr><td>规章</td>${cell}<td>0</td></tr><tr><td>行政规范性文件</td><td>4</td><td>5</td></tr></table>
  ${script}</body></html>`

/** What the cell holds for the readers: blank, or the sign that something stands there that is no text. */
const cellOf = (cell: string, script?: string) =>
  readPage(page(cell, script)).grids[0]?.cells.find(({ row, column }) => row === 1 && column === 1)?.text

const fills = `<script>document.getElementById('num' + 1).innerHTML = data.n1</script>`

describe('a cell without text in which a browser shows something is no blank cell', () => {
  test.each([
    ['a picture', '<td><img src="5.png"></td>', ''],
    ['a script that writes there', '<td><script>document.write("5")</script></td>', ''],
    ['a span that a script fills', '<td><span id="num1"></span></td>', fills],
    ['a cell that a script fills', '<td id="num1"></td>', fills],
    ['a filler by jQuery', '<td><b id="zs"></b></td>', "<script>$('#zs').text(res.zs)</script>"],
    ['a binding', '<td><span v-text="row.n"></span></td>', ''],
    ['a drawing', '<td><canvas width=20></canvas></td>', ''],
  ])('%s', (_what, cell, script) => expect(cellOf(cell, script)).toBe('\uFFFC'))

  test.each([
    ['nothing', '<td></td>', fills],
    ['a filler space', '<td><p>&nbsp;</p></td>', fills],
    ["Word's bookmark", '<td><a name="num1" id="num1"></a></td>', fills],
    ['an id that no script names', '<td id="cell-b2"></td>', fills],
    ['a script that fills nothing', '<td id="num1"></td>', "<script>console.log('num1')</script>"],
    ['a script that counts clicks', '<td><script>track(1)</script></td>', ''],
  ])('blank all the same: %s', (_what, cell, script) => expect((cellOf(cell, script) ?? '').trim()).toBe(''))

  test('a cell with text keeps its text', () => expect(cellOf('<td id="num1">3</td>', fills)).toBe('3'))
})

import { describe, expect, test } from 'vitest'
import { formatListNumber } from '../../../src/ingest/docx/number-formats.ts'
import { p, readBody, run, tbl, tc, textsOf, tr } from './build.ts'

interface Level {
  readonly format?: string
  readonly text: string
  readonly start?: number
  readonly more?: string
}

const level = ({ format = 'decimal', text, start = 1, more = '' }: Level, index: number): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`

/** Definition 0 with these levels and list 1 of it, then anything else. */
const list = (levels: readonly Level[], more = ''): string =>
  `<w:abstractNum w:abstractNumId="0">${levels.map(level).join('')}</w:abstractNum>${more}` +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'

const item = (text: string, depth = 0, id = 1): string =>
  p(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${id}"/></w:numPr>`)

const report: readonly Level[] = [
  { format: 'chineseCounting', text: '%1、' },
  { format: 'chineseCountingThousand', text: '（%2）' },
  { text: '%3.' },
]

describe('automatic numbers', () => {
  test('are printed before the text, level by level, deeper ones starting again', async () => {
    const body =
      item('总体情况') +
      item('甲', 1) +
      item('乙', 1) +
      item('子', 2) +
      item('丑', 2) +
      item('丙', 1) +
      item('寅', 2) +
      item('主动公开政府信息情况') +
      item('丁', 1)
    expect(await textsOf(body, { numbering: list(report) })).toEqual([
      '一、总体情况',
      '（一）甲',
      '（二）乙',
      '1.子',
      '2.丑',
      '（三）丙',
      '1.寅',
      '二、主动公开政府信息情况',
      '（一）丁',
    ])
  })

  test('go on over tables and cells', async () => {
    const table = tbl(tr(tc(item('予以公开', 1)) + tc('0')) + tr(tc(item('部分公开', 1)) + tc('0')))
    const { document } = await readBody(item('办理') + table + item('结转'), { numbering: list(report) })
    expect(
      document.blocks.flatMap((block) => (block.type === 'grid' ? block.cells.map(({ text }) => text) : [block.text])),
    ).toEqual(['一、办理', '（一）予以公开', '0', '（二）部分公开', '0', '二、结转'])
  })

  test('come from the style, at the level that names the style', async () => {
    const numbering = list([
      { format: 'chineseCounting', text: '%1、', more: '<w:pStyle w:val="H1"/>' },
      { text: '%2．', more: '<w:pStyle w:val="H2"/>' },
    ])
    const style = (id: string, inner: string) => `<w:style w:type="paragraph" w:styleId="${id}">${inner}</w:style>`
    const numbered = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    const styles =
      style('H1', numbered) +
      style('H2', numbered) +
      style('H3', '<w:basedOn w:val="H2"/>') +
      style('H4', '<w:basedOn w:val="H1"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>')
    const of = (id: string, text: string) => p(text, `<w:pStyle w:val="${id}"/>`)
    const body = of('H1', '甲') + of('H2', '乙') + of('H3', '丙') + of('H4', '丁') + of('H1', '戊')
    expect(await textsOf(body, { styles, numbering })).toEqual(['一、甲', '1．乙', '2．丙', '丁', '二、戊'])
  })

  test('count together for lists of one definition, and start again where a list says so, once', async () => {
    const more = (start: string) =>
      `<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">${start}</w:lvlOverride></w:num>`
    const body = item('a') + item('b') + item('c', 0, 2) + item('d', 0, 2)
    const plain = list([{ text: '%1)' }])
    expect(await textsOf(body, { numbering: plain + more('') })).toEqual(['1)a', '2)b', '3)c', '4)d'])
    expect(await textsOf(body, { numbering: plain + more('<w:startOverride w:val="5"/>') })).toEqual([
      '1)a',
      '2)b',
      '5)c',
      '6)d',
    ])
    const replaced = `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1、"/></w:lvl>`
    expect(await textsOf(body, { numbering: plain + more(replaced) })).toEqual(['1)a', '2)b', 'C、c', 'D、d'])
  })

  test('follow the restart that a level states', async () => {
    const never = [{ text: '%1、' }, { text: '（%2）', more: '<w:lvlRestart w:val="0"/>' }]
    expect(await textsOf(item('a') + item('b', 1) + item('c') + item('d', 1), { numbering: list(never) })).toEqual([
      '1、a',
      '（1）b',
      '2、c',
      '（2）d',
    ])
  })

  test('show where a level above that was passed over would start, in plain digits where asked', async () => {
    const levels = [
      { format: 'chineseCounting', text: '%1' },
      { text: '%1.%2 ', more: '<w:isLgl/>' },
    ]
    expect(await textsOf(item('a', 1) + item('b', 1), { numbering: list(levels) })).toEqual(['1.1 a', '1.2 b'])
  })

  test('leave out bullets, keep the words of a level without number', async () => {
    const levels = [
      { format: 'bullet', text: 'l' },
      { format: 'none', text: '附：' },
      { text: '%3', more: '<w:suff w:val="space"/>' },
    ]
    expect(await textsOf(item('a') + item('b', 1) + item('c', 2), { numbering: list(levels) })).toEqual([
      'a',
      '附：b',
      '1 c',
    ])
  })

  test('never run into a number after them', async () => {
    const body = item('5') + item('年') + item('-3') + item('')
    expect(await textsOf(body, { numbering: list([{ text: '%1.' }]) })).toEqual(['1. 5', '2.年', '3. -3', '4.'])
  })

  test('follow a definition that stands for a numbering style', async () => {
    const numbering =
      list(report) +
      '<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="L"/></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>'
    const styles =
      '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    expect(await textsOf(item('a', 0, 3), { numbering, styles })).toEqual(['一、a'])
  })

  test('do not count paragraphs that were deleted', async () => {
    const gone = p(`<w:del>${run('x')}</w:del>`, '<w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr>')
    expect(await textsOf(item('a') + gone + item('b'), { numbering: list(report) })).toEqual(['一、a', '二、b'])
  })

  test('are none where the list is not defined', async () => {
    expect(await textsOf(item('a', 0, 9), { numbering: list(report) })).toEqual(['a'])
    expect(await textsOf(item('a', 5), { numbering: list(report) })).toEqual(['a'])
    expect(await textsOf(item('a'))).toEqual(['a'])
  })
})

test.each([
  [
    'chineseCounting',
    [1, 10, 11, 20, 21, 100, 105, 110, 1200],
    '一 十 十一 二十 二十一 一百 一百零五 一百一十 一千二百',
  ],
  ['japaneseCounting', [1, 11, 100, 111], '一 十一 百 百十一'],
  ['chineseLegalSimplified', [1, 10, 12, 25], '壹 壹拾 壹拾贰 贰拾伍'],
  ['ideographDigital', [1, 10, 105], '一 一〇 一〇五'],
  ['ideographTraditional', [1, 10, 11], '甲 癸 11'],
  ['ideographZodiac', [1, 12], '子 亥'],
  ['ideographZodiacTraditional', [1, 11, 60], '甲子 甲戌 癸亥'],
  ['decimalEnclosedCircle', [1, 20, 21, 51], '① ⑳ ㉑ 51'],
  ['decimalEnclosedParen', [1, 20], '⑴ ⒇'],
  ['decimalFullWidth', [1, 12], '１ １２'],
  ['decimalZero', [1, 12], '01 12'],
  ['upperRoman', [1, 4, 19], 'I IV XIX'],
  ['lowerLetter', [1, 26, 27], 'a z aa'],
  ['somethingNew', [3], '3'],
  ['constructor', [3], '3'],
])('list numbers in the format %s', (format, values, printed) => {
  expect(values.map((value) => formatListNumber(format, value)).join(' ')).toBe(printed)
})

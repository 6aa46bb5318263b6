import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ReportError } from '../../../src/document/errors.ts'
import { flattenPage } from '../../../src/ingest/html/flatten.ts'
import { parseHtml } from '../../../src/ingest/html/parse.ts'
import { textOf } from '../../../src/ingest/html/pieces.ts'
import { looksLikeHtml } from '../../../src/ingest/html/sniff.ts'
import { defaultLimits } from '../../../src/ingest/limits.ts'
import { readPage } from './page.ts'

const texts = (html: string) => readPage(html).texts

describe('paragraphs and headings', () => {
  test.each([
    ['block elements end a paragraph', '<div>a<p>b</p>c</div>d', ['a', 'b', 'c', 'd']],
    ['br is a line break, two are a new paragraph', '一<br>二<br><br/>三', ['一\n二', '三']],
    ['inline elements join without spaces', '<p>1<b>2</b><span>3</span>条</p>', ['123条']],
    ['no-break and ideographic spaces stay', '<p>&nbsp;　一、总体　情况</p>', ['\u00A0　一、总体　情况']],
    ['blank paragraphs are dropped', '<p>&nbsp;</p><p>　</p><p><br></p><p>\u200B</p>a', ['a']],
    [
      'source line ends between Chinese characters are nothing',
      '<p>本年新\n  公开，\n数量 a\nb 1\n2</p>',
      ['本年新公开，数量 a b 1 2'],
    ],
    [
      'a div shown as an inline element stays one, a span shown as a block is one',
      '<span style="display:block">a</span>b',
      ['a', 'b'],
    ],
    [
      'preformatted lines are paragraphs, their spaces kept',
      '<pre>规章    0   0\n\n文件    3   1</pre>',
      ['规章    0   0', '文件    3   1'],
    ],
    ['white-space: pre as well', '<div style="white-space:pre-wrap">a\nb</div>', ['a', 'b']],
    [
      'numbered lists print their numbers',
      '<ol><li>a<li>b</ol><ol class="custom_cn1"><li>甲</ol>',
      ['1. a', '2. b', '一、甲'],
    ],
    [
      'style, noscript, form controls are unseen',
      '<p>a<noscript>b</noscript><style>c</style><select><option>d</select></p>',
      ['a'],
    ],
    ['unclosed tags', '<p>a<p>b<div>c<font>d', ['a', 'b', 'cd']],
    [
      'text with HTML tables keeps its lines',
      '# 报告\n一、总体情况\n好。\n<table><tr><td>a<td>1<tr><td>b<td>2</table>\n完',
      ['# 报告', '一、总体情况', '好。', '完'],
    ],
  ])('%s', (_name, html, expected) => {
    expect(texts(html)).toEqual(expected)
  })

  test('h1 to h6 are headings of one line', () => {
    const { blocks } = readPage('<h1>青山镇<br>年度报告</h1><h3>一、<b>总体情况</b></h3><p>x').document
    expect(blocks.map((block) => [block.type, block.type === 'heading' ? block.level : null])).toEqual([
      ['heading', 1],
      ['heading', 3],
      ['paragraph', null],
    ])
    expect(blocks[0]).toMatchObject({ text: '青山镇年度报告', positions: [{ path: 'heading 1', line: 1 }] })
  })
})

describe('what is taken for HTML', () => {
  const bytes = (text: string) => new TextEncoder().encode(text)

  test.each([
    '<!DOCTYPE html><html>',
    '\uFEFF\n <html>',
    '<p>x',
    "<p style='a'>x",
    '<table border=1>',
    '<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html>',
    '<!-- a --><div>',
    '标题<p>a</p><p>b</p>',
    '# 标题\n\n<table><tr><td>1</td></tr></table>',
    '<DIV>',
    '<br/>',
    '<html xmlns:v="urn:x">',
  ])('%s is', (text) => {
    expect(looksLikeHtml(bytes(text))).toBe(true)
  })

  test.each([
    '',
    '一、总体情况',
    '# 标题\n| a<br>b | c |',
    '<和 b',
    '{"a": "<b>"}',
    'MIME-Version: 1.0\n\n<html>',
    '%PDF-1.4 <p>',
    '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument>',
    '3 < 4',
  ])('%s is not', (text) => {
    expect(looksLikeHtml(bytes(text))).toBe(false)
  })

  test('UTF-16 is', () => {
    expect(looksLikeHtml(Buffer.from('\uFEFF<html>', 'utf16le'))).toBe(true)
    expect(readPage(Buffer.from('\uFEFF<p>总体情况</p>', 'utf16le')).texts).toEqual(['总体情况'])
  })

  test('a lying label is seen through', () => {
    const gb = Buffer.from('3c703ed7dccce5c7e9bff6a3acd5fec1aed0c5cfa2b9abbfaab5c4c9eac7ebc7e9bff6a1a33c2f703e', 'hex')
    const page = Buffer.concat([Buffer.from('<meta charset=utf-8>'), gb])
    expect(readPage(page)).toMatchObject({
      texts: ['总体情况，政廉信息公开的申请情况。'],
      findings: [{ rule: 'ingest.encoding-declared-wrong' }],
    })
  })
})

describe('any text', () => {
  const tag = fc.constantFrom(
    'table',
    'tr',
    'td',
    'td rowspan=3 colspan=2',
    'td colspan=0',
    'td rowspan=0',
    'th',
    'tbody',
    'thead',
    'tfoot',
    'caption',
    'p',
    'div',
    'b',
    'a href=x',
    'font size=1',
    'form',
    'ol',
    'li',
    'pre',
    'svg',
    'math',
    'template',
    'select',
    'h2',
    'sup',
    's',
    'br',
    'img src=a',
    'td hidden',
    'span style="display:none"',
    'div class=TRS_Editor',
    'div class=footer',
    'script',
    'frameset',
    'style',
  )
  const token = fc.oneof(
    tag.map((name) => `<${name}>`),
    tag.map((name) => `</${name.split(' ')[0]}>`),
    fc.constantFrom(
      '规章',
      '12',
      '0',
      ' ',
      '&nbsp;',
      '一、总体情况',
      '二、主动公开政府信息情况',
      '索引号：1',
      '全年公开信息，共计一百条。'.repeat(12),
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
  )

  test('gives a document whose grids are tiled, or a ReportError', () => {
    fc.assert(
      fc.property(fc.array(token, { maxLength: 120 }), (tokens) => {
        try {
          const { document } = readPage(tokens.join(''))
          expect(JSON.parse(JSON.stringify(document))).toEqual(document)
        } catch (error) {
          if (!(error instanceof ReportError)) throw error
        }
      }),
      { numRuns: 1500 },
    )
  })

  const shown = fc.constantFrom(
    'table',
    'tr',
    'td',
    'td rowspan=2',
    'td colspan=3',
    'th',
    'tbody',
    'p',
    'div',
    'b',
    'font size=1',
    'center',
    'li',
    'pre',
    'h2',
    'div id=zoom',
  )
  const piece = fc.oneof(
    { weight: 4, arbitrary: shown.map((name) => () => `<${name}>`) },
    { weight: 3, arbitrary: shown.map((name) => () => `</${name.split(' ')[0]}>`) },
    { weight: 4, arbitrary: fc.constant((number: number) => ` 第${1000 + number}号 `) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom('规章', '一、总体情况', '六、其他需要报告的事项', '全年公开信息，共计若干条。'.repeat(12))
        .map((text) => () => text),
    },
  )

  test('that a page shows is in its pieces, whatever tables stand around it', () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 5, maxLength: 100 }), (pieces) => {
        const html = pieces.map((make, index) => make(index)).join('')
        const root = parseHtml(html, 'page.html', defaultLimits)
        const { pieces: read } = flattenPage(root, { file: 'page.html', limits: defaultLimits })
        const text = read.map(textOf).join('\n')
        const printed = html.match(/第\d{4}号/g) ?? []
        expect(printed.filter((number) => !text.includes(number))).toEqual([])
      }),
      { numRuns: 1500 },
    )
  })
})

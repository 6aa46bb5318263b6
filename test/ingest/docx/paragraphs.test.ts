import { describe, expect, test } from 'vitest'
import { p, readBody, run, tbl, tc, textsOf, tr } from './build.ts'

const field = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`
const box = (inner: string) => `<w:txbxContent>${inner}</w:txbxContent>`
const style = (id: string, inner: string, type = 'paragraph') =>
  `<w:style w:type="${type}" w:styleId="${id}">${inner}</w:style>`

describe('text of a paragraph', () => {
  test.each([
    ['a page break', '<w:r><w:br w:type="page"/><w:t>a</w:t></w:r>', 'a'],
    ['runs, tabs, breaks', `${run('a')}<w:r><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/></w:r>`, 'a\tb\nc'],
    ['blanks only where kept', '<w:r><w:t> a </w:t><w:t xml:space="preserve"> b </w:t></w:r>', 'a b '],
    ['entities and CDATA', '<w:r><w:t>&lt;&#x4E5D;&#37117;&amp;<![CDATA[<镇>]]></w:t></w:r>', '<九都&<镇>'],
    ['hyphens', '<w:r><w:noBreakHyphen/><w:t>8</w:t><w:softHyphen/><w:t>0</w:t></w:r>', '-80'],
    ['full-width digits as printed', run('１２'), '１２'],
    ['a symbol', '<w:r><w:sym w:font="Wingdings" w:char="F081"/><w:sym w:font="X" w:char="4E00"/></w:r>', '①一'],
    [
      'frames',
      `<w:hyperlink>${run('a')}</w:hyperlink><w:smartTag>${run('b')}</w:smartTag><w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${run('c')}</w:sdtContent></w:sdt><w:customXml>${run('d')}</w:customXml>`,
      'abcd',
    ],
    ['a simple field', `<w:fldSimple w:instr=" PAGE ">${run('7')}</w:fldSimple>`, '7'],
    [
      'a field, its result only',
      `${field('begin')}<w:r><w:instrText>= 1+2</w:instrText><w:t>x</w:t></w:r>${field('separate')}${run('3')}${field('end')}${run('件')}`,
      '3件',
    ],
    [
      'a field in the instruction of another',
      `${field('begin')}${field('begin')}${field('separate')}${run('x')}${field('end')}${field('separate')}${run('3')}${field('end')}`,
      '3',
    ],
    [
      'tracked changes, accepted',
      `<w:ins>${run('a')}</w:ins><w:del><w:r><w:delText>x</w:delText><w:t>x</w:t></w:r></w:del><w:moveFrom>${run('x')}</w:moveFrom><w:moveTo>${run('b')}</w:moveTo>`,
      'ab',
    ],
    ['an earlier format, ignored', run('a', '<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>'), 'a'],
    ['hidden text left out', run('x', '<w:vanish/>') + run('a', '<w:vanish w:val="0"/>'), 'a'],
    ['a note mark dropped', `${run('14')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('件')}`, '14件'],
    [
      'a note mark of the author dropped',
      `${run('14')}<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>1</w:t></w:r>`,
      '14',
    ],
    ['a raised digit set apart', run('14') + run('1', '<w:vertAlign w:val="superscript"/>'), '14 ¹'],
    ['struck digits set apart', run('14', '<w:strike/>') + run('15'), '14 15'],
    ['a unit', run('m') + run('2', '<w:vertAlign w:val="superscript"/>'), 'm²'],
    [
      'ruby, base only',
      `<w:r><w:ruby><w:rubyPr/><w:rt>${run('jiǔ')}</w:rt><w:rubyBase>${run('九')}</w:rubyBase></w:ruby></w:r>`,
      '九',
    ],
    [
      'an equation',
      '<m:oMath><m:r><m:t>3</m:t></m:r><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>',
      '31/2',
    ],
    [
      'alternate content, one branch',
      `<w:r><mc:AlternateContent><mc:Choice Requires="x"><w:t>a</w:t></mc:Choice><mc:Fallback><w:t>b</w:t></mc:Fallback></mc:AlternateContent></w:r>`,
      'a',
    ],
    [
      'alternate content, the other',
      `<w:r><mc:AlternateContent><mc:Choice Requires="x"><wps:new/></mc:Choice><mc:Fallback><w:t>b</w:t></mc:Fallback></mc:AlternateContent></w:r>`,
      'b',
    ],
    [
      'comments and marks ignored',
      `<!-- <w:t>x</w:t> --><w:bookmarkStart w:id="1"/><w:commentRangeStart w:id="1"/>${run('a')}<w:r><w:commentReference w:id="1"/></w:r><w:proofErr/>`,
      'a',
    ],
  ])('holds %s', async (_, content, text) => {
    expect(await textsOf(p(content))).toEqual([text])
  })

  test('hides what a style hides, in paragraph or character style, and not in both', async () => {
    const styles = style('HP', '<w:rPr><w:vanish/></w:rPr>') + style('HC', '<w:rPr><w:vanish/></w:rPr>', 'character')
    const body =
      p(run('x', '<w:rStyle w:val="HC"/>') + run('a')) +
      p(
        run('x') + run('b', '<w:rStyle w:val="HC"/>') + run('c', '<w:vanish w:val="false"/>'),
        '<w:pStyle w:val="HP"/><w:rPr><w:vanish w:val="0"/></w:rPr>',
      )
    expect(await textsOf(body, { styles })).toEqual(['a', 'bc'])
  })

  test('goes on in the next paragraph where the end between them was deleted or hidden', async () => {
    const body =
      p('一、总体', '<w:rPr><w:del/></w:rPr>') + p('情况') + p('二、', '<w:rPr><w:specVanish/></w:rPr>') + p('主动')
    expect(await textsOf(body)).toEqual(['一、总体情况', '二、主动'])
    const table = tbl(tr(tc('1') + tc('2')))
    expect(await textsOf(p('a', '<w:rPr><w:del/></w:rPr>') + table + p('b'))).toEqual(['a', '1×2', 'b'])
  })

  test('is shown where a field never ends', async () => {
    expect(await textsOf(p(field('begin') + run('14')) + p('a'))).toEqual(['14', 'a'])
  })

  test('of unknown markup is kept, with a finding', async () => {
    const { document, findings } = await readBody(
      `${p(`<w:future>${run('a')}</w:future>`)}<w:frame>${p('b')}</w:frame>`,
    )
    expect(document.blocks.map((block) => block.type !== 'grid' && block.text)).toEqual(['a', 'b'])
    expect(findings.map(({ values }) => values.name)).toEqual(['w:future', 'w:frame'])
  })
})

describe('headings', () => {
  const level = (value: number) => `<w:pPr><w:outlineLvl w:val="${value}"/></w:pPr>`
  const styles =
    style('T', '<w:name w:val="Title"/>') +
    style('1', '<w:name w:val="heading 1"/>') +
    style('1a', '<w:name w:val="mine"/><w:basedOn w:val="1"/>') +
    style('o', `<w:name w:val="x"/>${level(2)}`) +
    style('n', `<w:name w:val="heading 2"/>${level(9)}`) +
    style('loop', '<w:name w:val="y"/><w:basedOn w:val="loop2"/>') +
    style('loop2', '<w:basedOn w:val="loop"/>') +
    style('toc1', '<w:name w:val="toc 1"/>')
  const typeOf = async (body: string) => {
    const [block] = (await readBody(body, { styles })).document.blocks
    return block?.type === 'heading' ? block.level : block?.type
  }
  const styled = (id: string, text = '一、总体情况') => p(text, `<w:pStyle w:val="${id}"/>`)

  test.each([
    ['the title style', styled('T'), 1],
    ['a built-in style', styled('1'), 1],
    ['a style based on one', styled('1a'), 1],
    ['an outline level of the style', styled('o'), 3],
    ['an outline level of the paragraph', p('a', '<w:outlineLvl w:val="1"/>'), 2],
    ['not where the level says running text', styled('n'), 'paragraph'],
    ['not where styles go in a circle', styled('loop'), 'paragraph'],
    ['not where it is a sentence', styled('1', '一、总体情况。'.repeat(20)), 'paragraph'],
    [
      'not where it has two lines',
      p(`${run('一、')}<w:r><w:br/></w:r>${run('二、')}`, '<w:pStyle w:val="1"/>'),
      'paragraph',
    ],
    ['not without a style', p('a'), 'paragraph'],
  ])('are known by %s', async (_, body, expected) => {
    expect(await typeOf(body)).toBe(expected)
  })

  test('are not repeated from the table of contents', async () => {
    expect(await textsOf(styled('toc1', '一、总体情况\t1') + styled('1'), { styles })).toEqual(['一、总体情况'])
  })
})

describe('what is anchored or set aside', () => {
  const shape = (inner: string) =>
    `<w:r><w:drawing><wps:wsp><wps:txbx>${box(inner)}</wps:txbx></wps:wsp></w:drawing></w:r>`
  const vml = (inner: string) => `<w:r><w:pict><v:shape><v:textbox>${box(inner)}</v:textbox></v:shape></w:pict></w:r>`
  const table = tbl(tr(tc('1') + tc('2')))

  test('a text box comes once, after its paragraph, with its table', async () => {
    const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${shape(p('框') + table).slice(5, -6)}</mc:Choice><mc:Fallback>${vml(p('框')).slice(5, -6)}</mc:Fallback></mc:AlternateContent></w:r>`
    expect(await textsOf(p(run('a') + both + run('b')) + p('c'))).toEqual(['ab', '框', '1×2', 'c'])
    expect(await textsOf(p(vml(p('框'))))).toEqual(['框'])
  })

  test('a text box in a cell belongs to the cell', async () => {
    const { document } = await readBody(tbl(tr(tc(p(run('a') + shape(p('b')))) + tc('c'))))
    expect(document.blocks[0]?.type === 'grid' && document.blocks[0].cells.map(({ text }) => text)).toEqual([
      'a\nb',
      'c',
    ])
  })

  test('footnotes come at the end in the order of their marks', async () => {
    const mark = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`
    const footnotes = `<w:footnote w:id="2">${p('二')}</w:footnote><w:footnote w:id="3">${p('三')}</w:footnote><w:footnote w:id="4">${p('x')}</w:footnote>`
    const { document } = await readBody(p(mark(3) + run('a') + mark(2)) + p('b'), { footnotes })
    expect(document.blocks.map((block) => block.type !== 'grid' && block.text)).toEqual(['a', 'b', '三', '二'])
    expect(document.blocks.at(-1)?.positions).toEqual([{ on: 'node', path: 'footnote 2' }])
  })

  test('a picture where no table is gives a finding', async () => {
    const picture = p('<w:r><w:drawing><a:blip/></w:drawing></w:r>')
    const rulesOf = async (body: string) => (await readBody(body)).findings.map(({ rule }) => rule)
    expect(await rulesOf(p('a') + picture)).toEqual(['ingest.table-is-image'])
    expect(await rulesOf(p('a') + picture + table)).toEqual([])
  })

  test('an embedded document gives a finding', async () => {
    const { findings } = await readBody(`${p('a')}<w:altChunk/>`)
    expect(findings.map(({ rule, values }) => [rule, values])).toEqual([
      ['ingest.part-not-read', { name: 'altChunk', count: 1 }],
    ])
  })

  test('paragraphs are counted as they are printed', async () => {
    const { document } = await readBody(p('a') + p('') + table + p('b'))
    expect(document.blocks.map(({ positions }) => positions[0]?.on === 'node' && positions[0].path)).toEqual([
      'paragraph 1',
      'table 1',
      'paragraph 2',
    ])
  })
})

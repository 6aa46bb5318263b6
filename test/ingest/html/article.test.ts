import { describe, expect, test } from 'vitest'
import { drawn, errorOf, readPage, report, table } from './page.ts'

const title = '平河县青山镇2022年政府信息公开工作年度报告'
const links = (...texts: string[]) => `<ul>${texts.map((text) => `<li><a href="/x">${text}</a></li>`).join('')}</ul>`
const menu = links('首页', '政府信息公开指南', '政府信息公开制度', '法定主动公开内容', '政府信息公开年报', '依申请公开')
const foot = `<div class="footer"><p>主办单位：平河县人民政府　承办：平河县人民政府办公室　联系电话：0000-1234567</p>
  <p>网站标识码：3500000001　闽ICP备05000001号　建议使用1024×768分辨率浏览本网站。</p></div>`
const side = `<div class="right"><h3>相关信息</h3>${links('白水镇2022年政府信息公开工作年度报告', '红岩镇2022年政府信息公开工作年度报告')}
  <table><tr><td><a href=a>2021年度报告</a></td><td><a href=b>2020年度报告</a></td></tr><tr><td><a href=c>2019年度报告</a></td><td><a href=d>2018年度报告</a></td></tr></table></div>`

function page(article: string, head = ''): string {
  return `<!DOCTYPE html><html><head><meta charset="utf-8">${head}<title>${title}_政府信息公开年报_平河县人民政府</title>
  <style>.a{}</style><script>var a = "<p>一、总体情况</p>"</script></head><body><div class="header"><h1>平河县人民政府</h1>${menu}</div>
  <div class="mbx">您现在的位置：<a href=/>首页</a> &gt; <a href=/x>政府信息公开年报</a></div>
  <div class="main"><div class="left">${menu}</div>${article}${side}</div>${foot}<script src="/x.js"></script></body></html>`
}

const expected = readPage(report).document.blocks.map((block) => (block.type === 'grid' ? drawn(block) : block.text))
const read = (html: string) =>
  readPage(html).document.blocks.map((block) => (block.type === 'grid' ? drawn(block) : block.text))

describe('the article among what surrounds it', () => {
  test('a bare fragment is all article', () => {
    expect(expected).toHaveLength(12)
    expect(expected[3]).toEqual([
      '信息内容|本年制发件数|本年废止件数|现行有效件数',
      '规章|0|0|0',
      '行政规范性文件|3|1|12',
    ])
  })

  test.each([
    ['TRS', `<div class="view TRS_UEDITOR trs_paper_default">${report}</div>`],
    ['TRS with an editor inside', `<div id="zoom"><div class=TRS_Editor>${report}</div></div>`],
    ['开普', `<div id="UCAP-CONTENT">${report}</div>`],
    [
      '博达',
      `<form name=_newscontent_fromname><div id="vsb_content_2"><div class="v_news_content">${report}</div></div></form>`,
    ],
    ['no known name', `<div class="box1"><div class="box2">${report}</div></div>`],
    [
      'layout tables',
      `<table width=980><tr><td width=200>${menu}</td><td><table><tr><td>${report}</td></tr></table></td></tr></table>`,
    ],
    [
      'share buttons and next article inside',
      `<div class="article_con"><div class="share"><a>微信</a>分享到：</div>${report}<p>【打印本页】【关闭窗口】</p><p>上一篇：<a href=x>白水镇年度报告</a></p></div>`,
    ],
    ['a furniture name on the article', `<div class="related"><div class="x">${report}</div></div>`],
    [
      'a picture of a megabyte inside',
      `<div><p><img src="data:image/png;base64,${'iVBO'.repeat(250_000)}"></p>${report}</div>`,
    ],
    [
      'comments and conditional comments',
      `<div>${report.replaceAll('</p>', '</p><!-- 一、 --><!--[if gte mso 9]><xml><w:x>1</w:x></xml><![endif]--><![if !supportLists]><![endif]>')}</div>`,
    ],
  ])('%s: the report, its title before it, and nothing else', (_name, article) => {
    expect(read(page(article))).toEqual([title, ...expected])
  })

  test('a title inside the article is not repeated', () => {
    expect(read(page(`<div id="zoom"><p>${title}</p>${report}</div>`))).toEqual([title, ...expected])
  })

  test('a last section and a signature outside the smallest container are kept', () => {
    const texts = read(page(`<div class="b"><div>${report}</div><p>平河县青山镇人民政府</p><p>2023年1月20日</p></div>`))
    expect(texts.slice(-2)).toEqual(['平河县青山镇人民政府', '2023年1月20日'])
  })

  test('a table that stands apart from the named container is not lost', () => {
    const parts = report.split('<p>三、')
    const { grids } = readPage(page(`<div class="TRS_Editor">${parts[0]}</div><div><p>三、${parts[1]}</div>`))
    expect(grids).toHaveLength(2)
  })

  test('a report without headings and tables is found by its sentences', () => {
    const prose = '2009年，我镇认真贯彻落实条例，主动公开政府信息23条，未收到公开申请，没有收取费用。'
    const texts = read(page(`<div class="x"><p>${prose}</p><p>${prose.repeat(3)}</p><p>特此报告。</p></div>`))
    expect(texts).toEqual([title, prose, prose.repeat(3), '特此报告。'])
  })

  test('a link that is never closed, and Word bookmarks, do not make a menu of the report', () => {
    expect(readPage(`<div><a href="#top">${report}</div>`).grids).toHaveLength(2)
    expect(read(`<div><a name="_Toc1">${report}</a></div>`)).toEqual(expected)
  })

  test('prose under a furniture name is still the article', () => {
    const prose = '2009年，我镇认真贯彻落实条例，主动公开政府信息23条，并与技术支持单位沟通，没有收取费用。'
    expect(read(page(`<div class="aside"><p>${prose}</p><p>${prose}</p></div>`))).toEqual([title, prose, prose])
  })

  test('an article that a script is to show is read', () => {
    expect(read(page(`<div style="display:none" id=c>${report}</div>`))).toEqual([title, ...expected])
  })

  test('a hidden copy is left out, with a finding when it holds numbers', () => {
    const { findings, grids } = readPage(page(`<div id=zoom>${report}<div style="display:none">${report}</div></div>`))
    expect(grids).toHaveLength(2)
    expect(findings.map((finding) => finding.rule)).toEqual(['ingest.hidden-table-skipped'])
  })
})

describe('what the page says of itself', () => {
  const keys = (html: string) => readPage(html).document.metadata.map(({ key, text }) => `${key}: ${text}`)

  test('meta tags in any case, title tag', () => {
    const head =
      '<META NAME=PubDate CONTENT="2023-01-20 09:00"><meta name="ContentSource" content="青山镇"><meta name="Url" content="http://x/1.htm"><meta name="SiteName" content="平河县人民政府">'
    expect(keys(page(report, head)).slice(0, 4)).toEqual([
      'published: 2023-01-20 09:00',
      'issuer: 青山镇',
      'source_url: http://x/1.htm',
      'site: 平河县人民政府',
    ])
  })

  test('the table above the article is metadata and no grid', () => {
    const rows = table([
      ['索 引 号：', 'FZ00123-0202-2023-00001', '主题分类：', '政府信息公开年报'],
      ['发布机构：', '平河县青山镇人民政府', '发文日期：', '2023-01-20'],
      ['名&nbsp;&nbsp;称：', title, '文&nbsp;&nbsp;号：', ''],
    ])
    const { document, grids } = readPage(page(`<div id="zoom">${rows}${report}</div>`))
    expect(grids).toHaveLength(2)
    expect(document.metadata.map(({ key, text }) => `${key}: ${text}`)).toEqual([
      `title: ${title}_政府信息公开年报_平河县人民政府`,
      'index_number: FZ00123-0202-2023-00001',
      'issuer: 平河县青山镇人民政府',
      'published: 2023-01-20',
      `title: ${title}`,
    ])
  })

  test('lines and lists, labels run together', () => {
    const line =
      '<div class=info><span>来源：青山镇人民政府</span><span>发布时间：2023-01-20 10:12</span><span>浏览次数：17</span></div>'
    const list = '<ul><li><b>索引号：</b><span>K123/2023-1</span></li><li><b>发文机关</b></li><li>青山镇</li></ul>'
    expect(keys(page(`${line}${list}<div id=zoom>${report}</div>`)).slice(1)).toEqual([
      'issuer: 青山镇人民政府',
      'published: 2023-01-20 10:12',
      'index_number: K123/2023-1',
      'issuer: 青山镇',
    ])
  })
})

describe('a page that is no report', () => {
  test('新点 script shell', () => {
    const error = errorOf(
      page(
        '<div class="ewb-article"><h3 id="title"></h3><div class="ewb-info">发布时间：<span id=d></span> 来源：</div><div id="infodetail"></div></div>',
      ),
    )
    expect(error.code).toBe('no-article')
    expect(error.reason).toContain('script')
    expect(error.reasonZh).toContain('脚本')
  })

  test('only an attachment, named by its link', () => {
    const error = errorOf(page(`<div id="zoom"><p>附件：<a href="./P020230120.pdf">${title}.pdf</a></p></div>`))
    expect(error.code).toBe('no-article')
    expect(error.reason).toContain(`attachment: ${title}.pdf`)
    expect(error.reasonZh).toContain(title)
  })

  test('a PDF viewer in a frame, another page in a frame', () => {
    expect(errorOf('<body><p>年报</p><iframe src="/a/nianbao.pdf"></iframe>').reason).toContain('nianbao.pdf')
    expect(errorOf('<frameset><frame src="a.htm"><frame src="b.htm"></frameset>').reason).toContain('frame')
  })

  test('only pictures; only links; nothing', () => {
    expect(errorOf('<body><p>年报</p><p><img src="1.jpg"><img src="2.jpg"></p>').code).toBe('no-text')
    expect(errorOf(`<body>${menu}</body>`).code).toBe('no-article')
    expect(errorOf('<html><body><p>&nbsp;</p></body></html>').code).toBe('empty')
  })
})

describe('pictures where tables should be', () => {
  const prose = '全年主动公开政府信息五十六条，均在网站发布，内容详实。'.repeat(3)
  const shown = (section: string) =>
    `<p>一、总体情况</p><p>${prose}</p><p>二、主动公开政府信息情况</p>${section}<p>五、存在的主要问题及改进情况</p><p>${prose}</p>`
  const rules = (html: string) => readPage(html).findings.map((finding) => finding.rule)

  test('under a heading without table', () => {
    const html = shown(
      '<p><img src=a.png></p><p>三、收到和处理政府信息公开申请情况</p><table><tr><td><img src=b.png></td></tr></table>',
    )
    const { findings } = readPage(html)
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({ rule: 'ingest.table-is-image', values: { count: 2 } })
    expect(findings[0]?.positions.map((position) => position.on === 'node' && position.path)).toEqual([
      'paragraph 3',
      'paragraph 4',
    ])
  })

  test('not for icons, nor beside a table, nor in other sections', () => {
    expect(rules(shown('<p><img src=a.png width=16></p>'))).toEqual([])
    expect(
      rules(
        shown(
          `<p><img src=a.png></p>${table([
            ['规章', 1],
            ['文件', 2],
          ])}`,
        ),
      ),
    ).toEqual([])
    expect(
      rules(
        `${shown(
          table([
            ['规章', 1],
            ['文件', 2],
          ]),
        )}<p><img src=a.png></p>`,
      ),
    ).toEqual([])
  })
})

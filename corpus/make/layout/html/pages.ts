/** The page around the article: heads, navigation, footers, as content management systems send them. */
import { madeNotice, type ReportModel } from '../../model.ts'
import { escapeHtml } from './tables.ts'

export interface Page {
  readonly report: ReportModel
  /** The article's inside, already marked up. */
  readonly article: string
  /** Charset that the page claims. */
  readonly charset: string
}

const navigation = ['首页', '走进本县', '政务公开', '办事服务', '互动交流', '专题专栏', '12345热线']

function head({ report, charset }: Page): string {
  const { meta, title } = report
  const named: readonly (readonly [string, string])[] = [
    ['SiteName', meta.site],
    ['ColumnName', meta.column],
    ['ArticleTitle', title],
    ['PubDate', `${meta.published} 09:30`],
    ['ContentSource', meta.issuer],
    ['Url', meta.url],
    ['Description', madeNotice],
  ]
  const tags = named.map(([name, content]) => `<meta name="${name}" content="${escapeHtml(content)}" />`)
  return [
    `<meta http-equiv="Content-Type" content="text/html; charset=${charset}" />`,
    `<title>${escapeHtml(title)}_${meta.column}_${meta.site}</title>`,
    ...tags,
    '<script>var _hmt = []; (function () { var rows = "<table><tr><td>9</td></tr></table>" })()</script>',
    '<style>.article td { padding: 2px 5px } .nav li { float: left }</style>',
  ].join('\n')
}

/** Box above the article: 索引号, 发布机构 and so on, itself a table. */
function metaBox({ report: { meta, title } }: Page): string {
  const pairs: readonly (readonly [string, string])[] = [
    ['索 引 号', meta.indexNumber],
    ['发布机构', meta.issuer],
    ['标　　题', title],
    ['文　　号', meta.documentNumber],
    ['发布日期', meta.published],
    ['公开类别', meta.column],
  ]
  const cells = pairs.map(([name, value]) => `<th>${name}：</th><td>${escapeHtml(value)}</td>`)
  const rows = [0, 2, 4].map((start) => `<tr>${cells.slice(start, start + 2).join('')}</tr>`)
  return `<table class="xxgk_meta">\n${rows.join('\n')}\n</table>`
}

/** A page with navigation, breadcrumb, meta box, article, related links and footer. */
export function cmsPage(page: Page): string {
  const items = navigation.map((name, index) => `<li><a href="/c${index}/">${name}</a></li>`).join('')
  return `<!DOCTYPE html>
<html>
<head>
${head(page)}
</head>
<body>
<div class="header"><ul class="nav">${items}</ul><div class="date">今天是 2030年1月1日 星期二 多云 12℃~21℃</div></div>
<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; ${page.report.meta.column}</div>
${metaBox(page)}
<div class="article" id="zoom">
<h1>${escapeHtml(page.report.title)}</h1>
<div class="info">发布时间：${page.report.meta.published} 来源：${escapeHtml(page.report.meta.issuer)} 浏览次数：<span id="hits">1024</span> 字体：[<a>大</a> <a>中</a> <a>小</a>]</div>
${page.article}
</div>
<div class="related"><h3>相关链接</h3><ul><li><a href="/a1.htm">${page.report.meta.site}政府信息公开指南</a></li><li><a href="/a2.htm">往年年度报告</a></li></ul></div>
<div class="footer">主办：${page.report.meta.site}办公室 网站标识码：0000000000 备案号00000000 联系电话：00000000<br />${madeNotice}</div>
</body>
</html>
`
}

/** A page laid out with tables, as before 2012: navigation left, article in a cell of a table in a table. */
export function tablePage(page: Page): string {
  const items = navigation.map((name) => `<tr><td><a href="#">${name}</a></td></tr>`).join('')
  return `<html>
<head>
${head(page)}
</head>
<body>
<table width="980" align="center"><tr><td colspan="2"><img src="/images/top.jpg" alt="" /></td></tr>
<tr><td width="180" valign="top"><table class="menu">${items}</table></td>
<td valign="top"><table width="100%"><tr><td align="center"><b>${escapeHtml(page.report.title)}</b></td></tr>
<tr><td align="center">发布时间：${page.report.meta.published}　来源：${escapeHtml(page.report.meta.issuer)}</td></tr>
<tr><td>
${page.article}
</td></tr></table></td></tr>
<tr><td colspan="2" align="center">版权所有 ${page.report.meta.site}　${madeNotice}</td></tr></table>
</body>
</html>
`
}

/** Body only, saved out of a page: title, date, article. */
export function barePage(page: Page): string {
  return `<!DOCTYPE html>
<html>
<head>
<meta charset="${page.charset}" />
<title>${escapeHtml(page.report.title)}</title>
</head>
<body>
<p style="text-align: center;font-weight: bold;">${escapeHtml(page.report.title)}</p>
<p style="text-align: center">发布日期：${page.report.meta.published}</p>
${page.article}
<!-- ${madeNotice} -->
<p>&nbsp;</p><p><br/></p>
</body>
</html>
`
}

/** Words by which a report is known on a page, in simplified and traditional characters. Data and small tests on it. */

const NUMBERING =
  '[\\s\\u00A0\\u3000]*[（(]?[一二三四五六七八九][)）]?[\\s\\u00A0\\u3000]*[、.．，,：:]?[\\s\\u00A0\\u3000]*'
const SECTION_WORDS =
  '总体情况|總體情況|基本情况|基本情況|概述|概况|概況|主动公开|主動公開|申请|申請|复议|複議|復議|诉讼|訴訟|存在.{0,8}[问問][题題]|其[他它].{0,6}(?:报告|報告|事项|事項)|需要.{0,3}(?:报告|報告|说明|說明)|回应解读|机构建设|收费'
const SECTION = new RegExp(`^${NUMBERING}[^。；]{0,30}(?:${SECTION_WORDS})[^。；]{0,20}$`)
const NUMBERED = /^[\s\u00A0\u3000]*[（(]?[一二三四五六七八九]/
const PLAIN_SECTION = new RegExp(`^[\\s\\u00A0\\u3000]*(?:政府信息公开)?(?:${SECTION_WORDS})[^。；，,]{0,10}$`)
/** Longest heading of a section met: 四、政府信息公开行政复议、行政诉讼情况 with remarks in brackets. */
const LONGEST_HEADING = 50

/** True for a line such as 三、收到和处理政府信息公开申请情况. `numbered` asks for the numeral at its front. */
export function isSectionHeading(text: string, numbered = true): boolean {
  if (text.length > LONGEST_HEADING) return false
  return numbered ? NUMBERED.test(text) && SECTION.test(text) : PLAIN_SECTION.test(text) || SECTION.test(text)
}

/** True for the heading of one of the three sections that the forms fill with a table. */
export function isTableSectionHeading(text: string): boolean {
  return (
    isSectionHeading(text) &&
    /^[\s\u00A0\u3000]*[（(]?[二三四]/.test(text) &&
    /公开|公開|申请|申請|复议|複議|復議/.test(text)
  )
}

const REPORT_LABELS =
  /第二十条|第二十條|信息内容|信息內容|规范性文件|規範性文件|行政许可|行政許可|行政处罚|行政處罰|自然人|法人或其他|商业企业|結果維持|结果维持|结果纠正|尚未审|统计指标|指标名称|申请数|主动公开/

/** True for the text of a table that holds labels of a prescribed form. */
export function hasReportLabels(text: string): boolean {
  return REPORT_LABELS.test(text.replace(/\s/g, ''))
}

const NUMERIC =
  /^[\s\u00A0\u3000]*(?:[+\-－−]?[\d０-９]+(?:[,，.．][\d０-９]+)*[\s\u00A0]*[%％\u4E00-\u9FFF]{0,2}|[/／\-—－–]{1,3}|无)[\s\u00A0\u3000]*$/

/** Longest cell that is tried as a number: the spaces around one can be many, and endless ones are an attack. */
const LONGEST_NUMBER = 80

/** True for a cell that holds a number or what stands for one (dash, slash, 无). */
export function isNumeric(text: string): boolean {
  return text.length <= LONGEST_NUMBER && NUMERIC.test(text)
}

/** True for a title of an annual report. */
export function isReportTitle(text: string): boolean {
  return (
    text.length <= 100 &&
    /年度?.{0,20}(?:年度报告|年度報告|工作报告|工作報告|年报|年報|报告|報告)/.test(text.replace(/\s/g, ''))
  )
}

const SENTENCE_CHARACTERS = 40

/** True for running text: long enough, and with a mark that ends or divides sentences. */
export function isProse(text: string): boolean {
  return text.length >= SENTENCE_CHARACTERS && /[。，；,]/.test(text)
}

// The report's own sentences may name a 主办单位 or 技术支持: only the forms of a page's foot count.
const SITE_TEXT =
  /版权所有|版權所有|ICP[备備]|公[网網]安[备備]|[网網]站[标標][识識][码碼]|(?:主办|承办|主辦|承辦)(?:单位|單位)?\s*[：:]|技[术術]支持\s*[：:]|网站地图\s*[|｜]|建议使用.{0,40}浏览/i

/** True for what stands at the foot of every page of a site. */
export function isSiteText(text: string): boolean {
  return text.length < 300 && SITE_TEXT.test(text)
}

const PAGE_NOISE =
  /^[\s\u00A0\u3000【[（(]*(?:您?(?:现在|目前|当前)?(?:的|所在的?)?位置|当前页面|字体|字号|打印(?:本页|此页)?|关闭(?:窗口|本页)?|分享(?:到|至)?|扫一扫|上一篇|下一篇|上一条|下一条|浏览(?:次数|量)|阅读(?:次数|量)|点击(?:次数|数|量)|访问量|返回顶部|我要纠错|收藏|责任编辑|下载(?:word|pdf)|听全文|语音播报)/i
/** Longest line of such furniture: a breadcrumb with the report's title in it. */
const LONGEST_NOISE = 80

/** True for a line that the site prints around an article: breadcrumbs, print and share buttons, next article. */
export function isPageNoise(text: string): boolean {
  return text.length <= LONGEST_NOISE && PAGE_NOISE.test(text)
}

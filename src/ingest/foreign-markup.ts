import type { ForeignFormat } from './foreign-format.ts'

/** Bytes in which a text shows what it is: prologs, comments and the headers of a message come before anything else. */
const headBytes = 16 * 1024

/**
 * Says what a text is that the readers of pages and of plain text would take and misread: markup of another kind,
 * which holds the numbers of a report in cells that they do not see. Null for anything else, XHTML among it.
 */
export function foreignMarkup(bytes: Uint8Array): ForeignFormat | null {
  const head = asciiOf(bytes.subarray(0, headBytes))
  const root = rootOf(head)
  const xml = root === null ? undefined : xmlFormats.find(({ is }) => is.test(root))
  if (xml) return xml
  if (isMessage(head)) return webArchive
  if (isJson(head, bytes)) return json
  return isEscaped(bytes, head) ? escaped : null
}

const xmlFormats: readonly (ForeignFormat & { readonly is: RegExp })[] = [
  {
    is: /^(?:w:)?wordDocument$/u,
    reason: 'it is Word 2003 XML: open it in Word and save it as .docx',
    reasonZh: '这是 Word 2003 XML 文件：请用 Word 打开后另存为 .docx',
  },
  {
    is: /^pkg:package$/u,
    reason: 'it is a Word document in one XML file (Flat OPC): open it in Word and save it as .docx',
    reasonZh: '这是单一 XML 形式的 Word 文档（Flat OPC）：请用 Word 打开后另存为 .docx',
  },
  {
    is: /^office:document$/u,
    reason: 'it is an OpenDocument in one XML file (.fodt): open it in LibreOffice and save it as .docx',
    reasonZh: '这是单一 XML 形式的 OpenDocument 文件（.fodt）：请用 LibreOffice 打开后另存为 .docx',
  },
  {
    is: /^(?:ss:)?Workbook$/u,
    reason: 'it is a spreadsheet (Excel 2003 XML): save the sheet as .html, or the report as .docx',
    reasonZh: '这是电子表格（Excel 2003 XML）：请将工作表另存为 .html，或将报告另存为 .docx',
  },
]

const webArchive: ForeignFormat = {
  reason: 'it is a page saved in one file, or an e-mail (MHTML): open it and save it as .html or .docx',
  reasonZh: '这是单个文件形式的网页或电子邮件（MHTML）：请打开后另存为 .html 或 .docx',
}
const json: ForeignFormat = {
  reason: 'it is JSON, data of a program: save the report in it as .html or .txt',
  reasonZh: '这是 JSON，即程序数据：请将其中的报告存为 .html 或 .txt',
}
const escaped: ForeignFormat = {
  reason: 'its tables are escaped HTML (&lt;table&gt; for <table>): save the page that shows them as tables',
  reasonZh: '其中的表格是转义后的 HTML（&lt;table&gt; 而非 <table>）：请保存能显示表格的网页',
}

/** What may stand before the root of an XML file; matched piece by piece, so that nothing is tried twice. */
const prolog = /\s+|<\?[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\][^>]*)?>/iy

/** The name of the element that an XML file begins with, its prefix included; null where there is none. */
function rootOf(head: string): string | null {
  prolog.lastIndex = 0
  let end = 0
  while (prolog.test(head)) end = prolog.lastIndex
  return /^<([A-Za-z][\w.:-]*)/u.exec(head.slice(end, end + 100))?.[1] ?? null
}

/** Lines `Name: value` to the first blank line, among them those that only messages of several parts have. */
function isMessage(head: string): boolean {
  if (!/^\s*[A-Za-z][A-Za-z-]*:[^\n]/u.test(head)) return false
  const headers = head.trimStart().split(/\r?\n\r?\n/u, 1)[0] ?? ''
  return /^(?:MIME-Version\s*:|Content-Type\s*:\s*multipart\/)/imu.test(headers)
}

/** A bracket alone is none: texts begin with [索引号] or {摘要}. */
const jsonStart = /^\s*(?:\{\s*"(?:[^"\\\n]|\\.)*"\s*:|\[\s*(?:\{\s*["}]|\[|"(?:[^"\\\n]|\\.)*"\s*[,\]]))/u

function isJson(head: string, bytes: Uint8Array): boolean {
  if (!/^\s*[[{]/u.test(head)) return false
  return jsonStart.test(head) || parses(asciiOf(bytes))
}

/** One character a byte is enough: what is not ASCII can only stand inside strings. */
function parses(text: string): boolean {
  if (!/[\]}]\s*$/u.test(text)) return false
  try {
    JSON.parse(text)
    return true
  } catch (error) {
    if (error instanceof SyntaxError) return false
    throw error
  }
}

const escapedTag = /&(?:amp;)*(?:lt|#60|#x3c);\/?(?:table|tr|td|th)\b/giu
/** Escaped tags from which they are the tables of the file and no remark about HTML: one row of two cells. */
const fewestEscaped = 4

/**
 * True where people see more escaped tags than there are real cells: the cells would be read as prose, the numbers in
 * their attributes as figures. Old pages lay everything out in a table or two.
 */
function isEscaped(bytes: Uint8Array, head: string): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!head.includes('&lt;') && !escapedSigns.some((sign) => buffer.includes(sign))) return false
  const text = asciiOf(bytes)
  const count = (text.match(escapedTag) ?? []).length
  if (count < fewestEscaped) return false
  const shown = (withoutHidden(text).match(escapedTag) ?? []).length
  return shown >= fewestEscaped && shown > (text.match(/<t[dh][\s>]/giu) ?? []).length
}

const hiddenStart = /<(script|style|textarea|template)\b|<!--/giu

/** Without scripts, comments and the tags themselves, whose attributes may hold a copy of the page. */
function withoutHidden(text: string): string {
  const lowerCase = text.toLowerCase()
  const shown: string[] = []
  let from = 0
  for (let end = 0; end >= 0; ) {
    hiddenStart.lastIndex = from
    const start = hiddenStart.exec(text)
    shown.push(text.slice(from, start?.index))
    const close = start?.[1] === undefined ? '-->' : `</${start[1].toLowerCase()}`
    end = start ? lowerCase.indexOf(close, start.index) : -1
    from = end + close.length
  }
  return shown.join('').replace(/<[a-z/][^<>]*>/giu, ' ')
}

/** Looked for in the bytes, because most files have none. */
const escapedSigns = ['lt;', 'LT;', '#60;', '#x3c;', '#x3C;', '#X3C;']

/** One character a byte; zero bytes and a byte order mark dropped, so that UTF-16 markup reads as ASCII. */
function asciiOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/u, '')
    .replaceAll('\0', '')
}

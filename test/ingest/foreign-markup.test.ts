import { describe, expect, test } from 'vitest'
import { ReportError } from '../../src/document/errors.ts'
import { foreignMarkup } from '../../src/ingest/foreign-markup.ts'
import { ingest } from '../../src/ingest/index.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const formatOf = async (bytes: Uint8Array): Promise<string> => (await ingest({ name: 'a', bytes }, () => {})).format

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const title = '石湾镇2022年政府信息公开工作年度报告'
const table = '<table><tr><td>规章</td><td>1</td></tr><tr><td>规范性文件</td><td>2</td></tr></table>'
const escapedTable = table.replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const headers = 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="----=_a"\r\n\r\n'
const part = `------=_a\r\nContent-Type: text/html; charset="utf-8"\r\n\r\n<html><body><p>${title}</p>${table}</body></html>`
const word = 'xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"'

describe('a text that only another program reads is refused with what it is and what to do', () => {
  test.for<readonly [what: string, text: string, en: RegExp, zh: RegExp]>([
    [
      'Word 2003 XML',
      `${declaration}\n<?mso-application progid="Word.Document"?>\n<w:wordDocument ${word}><w:body><w:p/></w:body></w:wordDocument>`,
      /Word 2003 XML.*\.docx/,
      /Word 2003 XML.*docx/,
    ],
    ['Word 2003 XML without prefix', `<?xml version="1.0"?><wordDocument/>`, /Word 2003/, /Word 2003/],
    [
      'Flat OPC',
      `${declaration}<!-- made by Word --><pkg:package xmlns:pkg="x"><w:t>${title}</w:t></pkg:package>`,
      /Flat OPC.*\.docx/,
      /Flat OPC/,
    ],
    [
      'flat OpenDocument',
      `${declaration}\n<office:document><table:table/><text:p>${title}</text:p></office:document>`,
      /OpenDocument/,
      /OpenDocument/,
    ],
    ['Excel 2003 XML', `${declaration}<Workbook><Table/></Workbook>`, /spreadsheet/, /电子表格/],
    ['MHTML', headers + part, /MHTML/, /MHTML/],
    [
      'an e-mail',
      `From: "office" <a@b.cn>\nSubject: =?gb2312?B?1f4=?=\nMIME-Version: 1.0\nContent-Type: text/html\n\n<html><p>${title}</p>${table}`,
      /e-mail/,
      /电子邮件/,
    ],
    ['JSON', JSON.stringify({ title, content: `<p>${title}</p>${table}<p></p>` }), /JSON/, /JSON/],
    ['a JSON list', `\n ${JSON.stringify([{ title }], null, 2)}\n`, /JSON/, /JSON/],
    [
      'JSON that was cut off',
      JSON.stringify({ title, content: `<p>${title}</p>${table}` }).slice(0, -9),
      /JSON/,
      /JSON/,
    ],
    ['JSON of numbers', '[[1, 2],\n [3, 4]]', /JSON/, /JSON/],
    ['escaped tables', `${title}\n${escapedTable}`, /escaped HTML/, /转义/],
    ['tables escaped twice', `${title}\n${escapedTable.replaceAll('&', '&amp;')}`, /escaped HTML/, /转义/],
    [
      'an old page, laid out in a table, whose own tables are escaped',
      `<html><body><table><tr><td>首页</td><td><p>${title}</p>${escapedTable}</td></tr></table></body></html>`,
      /escaped/,
      /转义/,
    ],
    ['a page whose tables are escaped', `<html><body><p>${title}</p>${escapedTable}</body></html>`, /escaped/, /转义/],
  ])('%s', async ([, text, en, zh]) => {
    const read = ingest({ name: '报告.html', bytes: bytesOf(text) }, () => {})
    await expect(read).rejects.toBeInstanceOf(ReportError)
    const error: unknown = await read.catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({
      code: 'unsupported-format',
      reason: expect.stringMatching(en),
      reasonZh: expect.stringMatching(zh),
    })
  })

  test('also in UTF-16 and behind a byte order mark', () => {
    const text = `<?xml version="1.0" encoding="UTF-16"?><w:wordDocument ${word}/>`
    expect(foreignMarkup(Buffer.from(`\ufeff${text}`, 'utf16le'))?.reason).toContain('Word 2003')
    expect(foreignMarkup(Buffer.from(`\ufeff${text}`))?.reason).toContain('Word 2003')
    expect(foreignMarkup(Buffer.from('\ufeff{"title": "年报"}'))?.reason).toContain('JSON')
  })
})

describe('what only looks like it is read', () => {
  test.for<readonly [what: string, text: string, format: string]>([
    [
      'XHTML with an XML declaration',
      `${declaration}\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">\n<html xmlns="http://www.w3.org/1999/xhtml"><body><p>${title}</p>${table}</body></html>`,
      'html',
    ],
    [
      'XHTML without a type',
      `${declaration}<html xmlns="http://www.w3.org/1999/xhtml"><p>${title}</p>${table}</html>`,
      'html',
    ],
    [
      'a page from Word with its XML islands',
      `<html xmlns:w="urn:schemas-microsoft-com:office:word"><head><!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]--></head><body><p>${title}</p>${table}</body></html>`,
      'html',
    ],
    ['a page with a remark about tags', `<html><body><p>${title}</p><p>&lt;td&gt;</p>${table}</body></html>`, 'html'],
    [
      'a page with a table, and one escaped in a script',
      `<html><body><p>${title}</p>${table}<script>var a = "${escapedTable}"</script></body></html>`,
      'html',
    ],
    [
      'a page with a table, and many escaped in fields and comments',
      `<html><body><p>${title}</p>${table}<textarea>${escapedTable}</textarea><!-- ${escapedTable} --><input value="${escapedTable}"><template>${escapedTable}`,
      'html',
    ],
    ['a text in brackets', `[索引号] 123\n${title}\n一、总体情况[1]`, 'text'],
    ['a text in braces', `{摘要}\n${title}\n{完}`, 'text'],
    ['a text with fields', `Title: ${title}\nDate: 2023-01-20\n\n一、总体情况`, 'text'],
    ['a Markdown link', `[${title}](https://example.cn/a.html)\n\n一、总体情况`, 'text'],
  ])('%s', async ([, text, format]) => {
    expect(await formatOf(bytesOf(text))).toBe(format)
  })
})

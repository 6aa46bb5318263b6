import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { ReportError } from '../../src/document/errors.ts'
import { assertTiled } from '../../src/document/grid.ts'
import { ingest } from '../../src/ingest/index.ts'
import { readReport } from '../../src/read-report.ts'

const names = [
  'a.txt',
  'a.md',
  'a.html',
  'a.htm',
  'a.docx',
  'a.doc',
  'a.zip',
  'a.pdf',
  'a',
  '',
  '报告 "1"/../x.txt',
  'A.DOCX',
]

/** Reads the bytes under a name; anything thrown but a ReportError, and any grid that does not tile, fails. */
async function survives(name: string, bytes: Uint8Array): Promise<void> {
  try {
    const document = await ingest({ name, bytes }, () => {})
    for (const block of document.blocks) if (block.type === 'grid') assertTiled(block)
    expect(JSON.parse(JSON.stringify(document))).toEqual(document)
    await readReport({ name, bytes })
  } catch (error) {
    if (error instanceof ReportError) {
      expect(error.file).toBe(name)
      expect(error.reason).not.toBe('')
    } else throw error
  }
}

const words = [
  '规章',
  '一、',
  '总体情况',
  '三、收到和处理政府信息公开申请情况',
  '申请人情况',
  '自然人',
  '总计',
  '结果维持',
  '行政复议',
  '统计指标',
  '一、本年新收政府信息公开申请数量',
  '（一）予以公开',
  '2022年政府信息公开工作年度报告',
  '0',
  '12',
  '00',
  '-',
  '/',
  '无',
  ' ',
  '\n',
  '\n\n',
  '\t',
  '|',
  '。',
] as const
const tags = [
  '<table>',
  '</table>',
  '<tr>',
  '</tr>',
  '<td>',
  '<td colspan=3>',
  '<td rowspan="9999999">',
  '<td colspan=-1>',
  '</td>',
  '<p>',
  '</p>',
  '<br>',
  '<html>',
  '<body>',
  '<!--',
  '-->',
  '<script>',
  '</script>',
  '&nbsp;',
  '&#0;',
  '&lt;',
  '<div style="display:none">',
  '</div>',
  '<meta charset=utf-16>',
] as const

describe('whatever the bytes are, there is a document or a ReportError', () => {
  test('any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.uint8Array({ maxLength: 400 }), async (name, bytes) =>
        survives(name, bytes),
      ),
      { numRuns: 400 },
    )
  })

  test('bytes behind the signature of a known format', async () => {
    const signatures = [
      'PK\x03\x04',
      '%PDF-1.4',
      '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
      '<!DOCTYPE html>',
      '<?xml version="1.0"?>',
      '{\\rtf1',
      '\xff\xfe',
      '\xef\xbb\xbf',
    ]
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.constantFrom(...signatures),
        fc.uint8Array({ maxLength: 200 }),
        async (name, signature, bytes) =>
          survives(name, new Uint8Array([...Buffer.from(signature, 'latin1'), ...bytes])),
      ),
      { numRuns: 200 },
    )
  })

  test.each([
    ['text', words],
    ['HTML', [...words, ...tags]],
  ] as const)('%s made of the words of reports in any order', async (_what, parts) => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.array(fc.constantFrom(...parts), { maxLength: 60 }),
        async (name, text) => survives(name, new TextEncoder().encode(text.join(''))),
      ),
      { numRuns: 300 },
    )
  })

  test('Word files with any markup in them', async () => {
    const parts = [
      '<w:p>',
      '</w:p>',
      '<w:r>',
      '</w:r>',
      '<w:t>12</w:t>',
      '<w:tbl>',
      '</w:tbl>',
      '<w:tr>',
      '</w:tr>',
      '<w:tc>',
      '</w:tc>',
      '<w:tcPr><w:gridSpan w:val="99999999"/></w:tcPr>',
      '<w:tcPr><w:vMerge/></w:tcPr>',
      '<w:trPr><w:gridBefore w:val="3"/></w:trPr>',
      '<w:del>',
      '</w:del>',
      '<w:t>总计',
    ]
    const head = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
    const types =
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...parts), { maxLength: 30 }), fc.boolean(), async (markup, closes) => {
        const xml = head + markup.join('') + (closes ? '</w:body></w:document>' : '')
        await survives('a.docx', zipSync({ '[Content_Types].xml': strToU8(types), 'word/document.xml': strToU8(xml) }))
      }),
      { numRuns: 200 },
    )
  })
})

import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { SourceDocument } from '../../../src/document/document.ts'
import { ReportError } from '../../../src/document/errors.ts'
import type { Finding } from '../../../src/document/finding.ts'
import { defaultLimits } from '../../../src/ingest/limits.ts'
import { textIngestor } from '../../../src/ingest/text/ingest.ts'

async function ingestText(text: string | Uint8Array, limits = defaultLimits): Promise<SourceDocument> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const findings: Finding[] = []
  return await textIngestor.ingest({ name: 'report.txt', bytes }, (finding) => findings.push(finding), limits)
}

test('a text says its encoding and the hash of its bytes', async () => {
  expect(await ingestText('年度报告')).toMatchObject({
    format: 'text',
    name: 'report.txt',
    encoding: 'utf-8',
    sha256: createHash('sha256').update('年度报告').digest('hex'),
    blocks: [{ type: 'paragraph', text: '年度报告' }],
  })
})

test.each([
  ['utf-16le', [0xff, 0xfe, 0x74, 0x5e, 0xa5, 0x62]],
  ['utf-8', [0xef, 0xbb, 0xbf, 0xe5, 0xb9, 0xb4, 0xe6, 0x8a, 0xa5]],
  ['gb18030', [0xc4, 0xea, 0xb1, 0xa8]],
])('年报 in %s is read', async (encoding, bytes) => {
  expect(await ingestText(new Uint8Array(bytes))).toMatchObject({ encoding, blocks: [{ text: '年报' }] })
})

describe('what a crawler wrote above the article', () => {
  test('becomes metadata, with its place', async () => {
    const { metadata, blocks } = await ingestText(
      ['标题: 石湾镇2022年报', '发布时间：2023-01-20 09:30', '索引号: 113/2023-1', '=== 正文 ===', '正文第一段'].join(
        '\n',
      ),
    )
    expect(metadata.map(({ key, text }) => [key, text])).toEqual([
      ['title', '石湾镇2022年报'],
      ['published', '2023-01-20 09:30'],
      ['index_number', '113/2023-1'],
    ])
    expect(metadata[1]?.position).toEqual({ on: 'line', line: 2, column: 6, length: 16 })
    expect(blocks).toMatchObject([{ text: '正文第一段' }])
  })

  test('ends at the first line that is something else', async () => {
    const { metadata, blocks } = await ingestText('来源：石湾镇\n年度报告\n发布时间：2023-01-20')
    expect(metadata.map(({ key }) => key)).toEqual(['issuer'])
    expect(blocks).toHaveLength(2)
  })

  test('is not looked for where none stands', async () => {
    expect(await ingestText('年度报告\n本年：12')).toMatchObject({ metadata: [], blocks: [{}, {}] })
  })
})

describe('bad input', () => {
  const codeOf = async (...input: Parameters<typeof ingestText>): Promise<unknown> => {
    try {
      await ingestText(...input)
    } catch (error) {
      return error instanceof ReportError ? error.code : error
    }
    return 'read'
  }

  test.each([
    ['only blanks', ' \n\t\u3000', 'empty'],
    ['binary noise', new Uint8Array([0, 1, 2, 3, 0, 255, 254, 0, 7, 0, 0, 0]), 'unsupported-format'],
  ])('%s is %s', async (_what, input, code) => {
    expect(await codeOf(input)).toBe(code)
  })

  test('a grid above the limit is too large', async () => {
    const limits = { ...defaultLimits, gridCells: 5 }
    expect(await codeOf('a | b |\nc | d |\n', limits)).toBe('read')
    expect(await codeOf('a | b |\nc | d |\ne | f |\n', limits)).toBe('too-large')
  })

  test('so are many small ones together', async () => {
    const limits = { ...defaultLimits, documentCells: 6 }
    expect(await codeOf('a | b |\nc | d |\n\n文字。\n\na | b |\nc | d |\n', limits)).toBe('too-large')
  })
})

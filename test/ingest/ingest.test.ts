import { describe, expect, test } from 'vitest'
import { ReportError } from '../../src/document/errors.ts'
import { formatFinding } from '../../src/document/format-finding.ts'
import { ingest } from '../../src/ingest/index.ts'
import { defaultLimits } from '../../src/ingest/limits.ts'

async function errorOf(bytes: Uint8Array | string, name = 'report.txt', limits = defaultLimits): Promise<ReportError> {
  const file = { name, bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes }
  try {
    await ingest(file, () => {}, limits)
  } catch (error) {
    if (error instanceof ReportError) return error
    throw error
  }
  throw new Error(`${name} was read`)
}

const startingWith = (...bytes: readonly number[]): Uint8Array => new Uint8Array([...bytes, ...new Array(60).fill(7)])

describe('a file of a format that is not read says which it is', () => {
  test.each([
    ['PNG', startingWith(0x89, 0x50, 0x4e, 0x47)],
    ['JPEG', startingWith(0xff, 0xd8, 0xff, 0xe0)],
    ['GIF', startingWith(0x47, 0x49, 0x46, 0x38)],
    ['RAR', startingWith(0x52, 0x61, 0x72, 0x21)],
    ['7z', startingWith(0x37, 0x7a, 0xbc, 0xaf)],
    ['gzip', startingWith(0x1f, 0x8b)],
    ['RTF', new TextEncoder().encode('{\\rtf1\\ansi 政府信息公开}')],
  ])('%s', async (name, bytes) => {
    for (const ending of ['txt', 'html', 'docx', 'pdf', 'md', '']) {
      const error = await errorOf(bytes, `report.${ending}`)
      expect(error.code).toBe('unsupported-format')
      expect(error.reason).toContain(name)
      expect(error.reasonZh).toContain(name)
    }
  })
})

test('a sentence names the file, gives the reason in both languages and no stack', async () => {
  const error = await errorOf(startingWith(0x25, 0x50, 0x44, 0x46, 0x2d), '九都镇/报告 "一".pdf')
  expect(error.file).toBe('九都镇/报告 "一".pdf')
  expect(error.message).toBe(`${error.file}: ${error.reason}`)
  expect(error.reason).not.toMatch(/\n|!|please/i)
  expect(error.reasonZh).toMatch(/\p{Script=Han}/u)
})

test.each([
  ['an empty file', '', 'empty'],
  ['blanks only', '  \n\n', 'empty'],
  ['binary noise', new Uint8Array(2000).map((_, index) => (index * 7919) % 256), 'unsupported-format'],
  ['a ZIP that is no Word document', startingWith(0x50, 0x4b, 0x03, 0x04), undefined],
  ['an old Word document', startingWith(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), undefined],
])('%s is refused', async (_what, bytes, code) => {
  const error = await errorOf(bytes)
  if (code) expect(error.code).toBe(code)
  expect(['empty', 'unsupported-format', 'damaged-file', 'encrypted']).toContain(error.code)
})

test('a file above the limit is refused before it is read', async () => {
  const error = await errorOf('年度报告'.repeat(10), 'report.txt', { ...defaultLimits, fileBytes: 100 })
  expect(error.code).toBe('too-large')
})

describe('the bytes decide the format, not the name', () => {
  test.each([
    ['<html><body><h1>石湾镇2022年政府信息公开工作年度报告</h1><p>一、总体情况</p></body></html>', 'html'],
    ['<!DOCTYPE html><title>年报</title><body><p>石湾镇2022年政府信息公开工作年度报告</p></body>', 'html'],
    ['石湾镇2022年政府信息公开工作年度报告\n一、总体情况', 'text'],
    ['# 石湾镇2022年政府信息公开工作年度报告', 'text'],
  ])('%s', async (text, format) => {
    for (const name of ['a.txt', 'a.html', 'a.docx', 'a']) {
      const document = await ingest({ name, bytes: new TextEncoder().encode(text) }, () => {})
      expect([name, document.format]).toEqual([name, format])
    }
  })
})

test('what was seen on the way is noted and can be said', async () => {
  const findings: Parameters<typeof formatFinding>[0][] = []
  const page =
    '<html><head><meta charset="gb2312"></head><body><p>石湾镇2022年政府信息公开工作年度报告</p></body></html>'
  await ingest({ name: 'a.html', bytes: new TextEncoder().encode(page) }, (finding) => findings.push(finding))
  expect(findings.map((finding) => formatFinding(finding, 'en')).join()).toContain('declares')
})

import { describe, expect, test } from 'vitest'
import { findHeadings } from '../../parsers/find-headings.ts'
import { readIdentity } from '../../parsers/read-identity.ts'
import type { Identity } from '../../parsers/record.ts'
import { splitSections } from '../../parsers/split-sections.ts'
import type { Finding } from '../../src/document/finding.ts'
import { documentOf } from '../build.ts'

interface Read {
  readonly identity: Identity
  readonly rules: readonly string[]
}

function read(texts: readonly string[], more: Parameters<typeof documentOf>[1] = {}): Read {
  const document = documentOf(texts, more)
  const findings: Finding[] = []
  const sections = splitSections(document.blocks, findHeadings(document.blocks))
  const identity = readIdentity(document, sections, (finding) => findings.push(finding))
  return { identity, rules: findings.map(({ rule }) => rule) }
}

const title = '石湾镇人民政府2022年政府信息公开工作年度报告'

describe('who', () => {
  test('stands in the title', () => {
    expect(read([title]).identity.issuer).toMatchObject({ value: '石湾镇人民政府', from: 'title', text: title })
  })

  test('or in the signature, which needs a date beside it', () => {
    const texts = ['2022年政府信息公开工作年度报告', '一、总体情况', '无。', '石湾镇人民政府', '2023年1月20日']
    expect(read(texts).identity.issuer).toMatchObject({ value: '石湾镇人民政府', from: 'signature' })
    expect(read(texts.slice(0, -1)).identity.issuer).toBeNull()
  })

  test('or in the metadata of the page, or in the name of the file', () => {
    const bare = ['2022年政府信息公开工作年度报告']
    const metadata = [{ key: 'issuer', text: '石湾镇人民政府' }] as const
    expect(read(bare, { metadata }).identity.issuer).toMatchObject({ value: '石湾镇人民政府', from: 'metadata' })
    expect(read(bare, { name: 'x/石湾镇2022年政府信息公开工作年度报告.html' }).identity.issuer).toMatchObject({
      value: '石湾镇',
      from: 'file-name',
    })
  })

  test('nowhere is said', () => {
    expect(read(['一、总体情况']).rules).toContain('identity.issuer-unknown')
  })

  test('and a signature of another body is a conflict', () => {
    expect(read([title, '一、总体情况', '无。', '杏林街道办事处', '2023年1月20日']).rules).toContain(
      'identity.issuer-conflict',
    )
    expect(read([title, '一、总体情况', '无。', '云岩县石湾镇', '2023年1月20日']).rules).toEqual([])
  })
})

describe('when', () => {
  test('title, period and file name agree', () => {
    const { identity, rules } = read([title, '统计期限为2022年1月1日至2022年12月31日。'], { name: '2022/石湾镇.html' })
    expect(identity.year).toMatchObject({ value: 2022, from: 'title' })
    expect(identity.period?.value).toEqual(['2022-01-01', '2022-12-31'])
    expect(rules).toEqual([])
  })

  test('a period of another year is a conflict that names both', () => {
    const findings = read([title, '统计期限为2023年1月1日至2023年12月31日。'])
    expect(findings.rules).toContain('identity.year-conflict')
  })

  test('a period that is no whole year is odd', () => {
    expect(read([title, '统计期限为2022年1月1日至2022年11月30日。']).rules).toContain('identity.period-odd')
  })

  test('the folder 2019 over a report of 2022 does not decide', () => {
    expect(read([title], { name: 'xxgknb/2019/石湾镇.html' }).identity.year?.value).toBe(2022)
  })

  test('only the name of the file is better than nothing', () => {
    expect(read(['政府信息公开工作年度报告'], { name: '/home/x/a/石湾镇2021.html' }).identity.year).toMatchObject({
      value: 2021,
      from: 'file-name',
      text: 'a/石湾镇2021.html',
    })
  })

  test('a report dated before its year is over was published early', () => {
    const metadata = [{ key: 'published', text: '2022-12-25 10:00' }] as const
    expect(read([title], { metadata }).rules).toContain('identity.published-early')
  })
})

describe('whose figures', () => {
  test.each([
    [title, '', 'own'],
    ['云岩县2022年汇总政府信息公开工作年度报告', '', 'aggregate'],
    [
      '云岩县人民政府2022年政府信息公开工作年度报告',
      '本报告根据县政府各部门、各乡镇人民政府报送的数据汇总编制。',
      'aggregate',
    ],
    ['云岩县人民政府2022年政府信息公开工作年度报告', '本报告由六部分组成。', null],
  ])('%s %s: %s', (heading, preamble, scope) => {
    expect(read([heading, preamble || '无。']).identity.scope?.value ?? null).toBe(scope)
  })
})

test('the cited notice is kept, and says nothing about the form', () => {
  const { identity } = read([title, '根据《关于印发年度报告格式的通知》（国办公开办函〔2019〕60号）编制。'])
  expect(identity.notice?.value).toBe('国办公开办函〔2019〕60号')
})

test('index number, address and places come from the page and the path', () => {
  const metadata = [
    { key: 'index_number', text: ' 113/2023-1 ' },
    { key: 'source_url', text: 'http://example.invalid/1.html' },
  ] as const
  const { identity } = read([title], { metadata, name: '陕西省/渭川市/云岩县/石湾镇.html' })
  expect(identity).toMatchObject({
    indexNumber: '113/2023-1',
    sourceUrl: 'http://example.invalid/1.html',
    placeHints: ['陕西省', '渭川市', '云岩县'],
  })
})

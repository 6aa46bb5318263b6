import { describe, expect, expectTypeOf, test } from 'vitest'
import type { Report } from '../parsers/record.ts'
import { ReportError } from '../src/document/errors.ts'
import { readDocument, readReport } from '../src/read-report.ts'
import { documentOf } from './build.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

const text = `石湾镇人民政府2022年政府信息公开工作年度报告

本报告根据国办公开办函〔2021〕30号编制，统计期限为2022年1月1日至2022年12月31日。
一、总体情况
2022年，我镇收到申请2件。
三、收到和处理政府信息公开申请情况
 | 自然人 | 法人或其他组织 | 总计 |
一、本年新收政府信息公开申请数量 | 2 | 0 | 2 |
二、上年结转政府信息公开申请数量 | 0 | 0 | 0 |
三、本年度办理结果 | （一）予以公开 | 1 | 0 | 1 |
（二）部分公开 | 0 | 0 | 0 |
四、结转下年度继续办理 | 0 | 0 | 0 |

石湾镇人民政府
2023年1月20日
`

describe('a report', () => {
  test('comes out whole: who, when, sections, tables, checks', async () => {
    const report = await readReport({ name: '陕西省/云岩县/石湾镇2022.txt', bytes: bytesOf(text) })
    expect(report.identity).toMatchObject({
      issuer: { value: '石湾镇人民政府', from: 'title' },
      year: { value: 2022 },
      period: { value: ['2022-01-01', '2022-12-31'] },
      published: { value: '2023-01-20', from: 'signature' },
      scope: { value: 'own' },
      notice: { value: '国办公开办函〔2021〕30号' },
      placeHints: ['陕西省', '云岩县'],
    })
    expect(report.sections.map(({ key }) => key)).toEqual(['preamble', 'overview', 'application'])
    expect(report.tables.map(({ table }) => table)).toEqual(['t3'])
    const balances = report.findings.filter(({ rule }) => rule === 'application.in-equals-out')
    expect(balances.map(({ values }) => values.left)).toEqual([2, 2])
    expect(report.findings.map(({ severity }) => severity)).toEqual(
      [...report.findings.map(({ severity }) => severity)].sort(
        (a, b) => 'ewn'.indexOf(a[0] ?? '') - 'ewn'.indexOf(b[0] ?? ''),
      ),
    )
  })

  test('survives JSON and back unchanged', async () => {
    const report = await readReport({ name: 'report.txt', bytes: bytesOf(text) })
    expect(JSON.parse(JSON.stringify(report))).toEqual(report)
  })

  test('read twice is the same twice', async () => {
    const read = (): Promise<Report> => readReport({ name: 'report.txt', bytes: bytesOf(text) })
    expect(await read()).toEqual(await read())
  })

  test('every number that was printed says where', async () => {
    const { tables } = await readReport({ name: 'report.txt', bytes: bytesOf(text) })
    const lines = text.split('\n')
    for (const { raw, position, value } of tables.flatMap(({ facts }) => facts)) {
      if (value === null) continue
      expect(position?.on).toBe('line')
      if (position?.on !== 'line') continue
      expect(lines[position.line - 1]?.slice(position.column - 1, position.column - 1 + position.length)).toBe(raw)
    }
  })

  test('may come as a document that is already there', () => {
    const report = readDocument(documentOf(['# 石湾镇2022年政府信息公开工作年度报告', '一、总体情况', '无。']))
    expect(report.identity.year?.value).toBe(2022)
    expect(report.tables).toEqual([])
  })

  test('has the type that the library promises', () => {
    expectTypeOf(readReport).returns.resolves.toEqualTypeOf<Report>()
    expectTypeOf<Report['tables'][number]['facts'][number]['value']>().toEqualTypeOf<number | null>()
  })
})

describe('something else', () => {
  test.each([
    ['a readable text', '今天天气很好。\n明天也是。'],
    ['a recipe with headings', '# 红烧肉\n一、材料\n五花肉500克\n二、做法\n炖两小时'],
  ])('%s is no report', async (_what, other) => {
    await expect(readReport({ name: 'a.txt', bytes: bytesOf(other) })).rejects.toSatisfy(
      (error) => error instanceof ReportError && error.code === 'not-a-report',
    )
  })
})

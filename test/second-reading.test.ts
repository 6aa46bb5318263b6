import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseDocument } from '../parsers/index.ts'
import type { SourceDocument } from '../src/document/document.ts'
import { ReportError } from '../src/document/errors.ts'
import type { Finding } from '../src/document/finding.ts'
import { formatFinding } from '../src/document/format-finding.ts'
import { rules } from '../src/document/rules.ts'
import { ingest } from '../src/ingest/index.ts'
import type { Ingest } from '../src/ingest/ingestor.ts'
import { defaultLimits } from '../src/ingest/limits.ts'
import { readReport } from '../src/read-report.ts'
import { type Reading, withSecondReading } from '../src/second-reading.ts'
import { sampleHtml } from './cli/sample-report.ts'

/** As one engine reads the file; `received` is 14 in a report whose equations hold. */
function documentOf(received: number, change = (html: string) => html): Promise<SourceDocument> {
  const html = change(sampleHtml({ issuer: '青田县人民政府', year: 2022, received }))
  return Promise.resolve(ingest({ name: 'a.html', bytes: new TextEncoder().encode(html) }, () => undefined))
}

async function readingOf(document: SourceDocument): Promise<Reading> {
  const findings: Finding[] = []
  return { document, parsed: parseDocument(document, (finding) => findings.push(finding)), findings }
}

const file = { name: 'a.pdf', bytes: new Uint8Array() }

/** What the second reading adds to the findings of the first. */
async function readTwice(first: SourceDocument, second: Ingest): Promise<Reading & { readonly added: Finding[] }> {
  const once = await readingOf(first)
  const twice = await withSecondReading(file, once, defaultLimits, second)
  return { ...twice, added: twice.findings.slice(once.findings.length) }
}

const uncertain = ({ parsed }: Reading): readonly string[] =>
  parsed.tables.flatMap(({ facts }) =>
    facts.filter(({ certain }) => !certain).map(({ row, column }) => `${row} ${column}`),
  )

const withoutTables = (html: string): string => html.replace(/<table>.*?<\/table>/gsu, '')

describe('the second reading', () => {
  test('is not asked where the equations hold and every number was read', async () => {
    const first = await documentOf(14)
    const { added } = await readTwice(first, () => {
      throw new Error('asked')
    })
    expect(added).toEqual([])
  })

  test('is not asked of a file that only the second reader could open', async () => {
    const { severity } = rules['ingest.rebuilt']
    const findings: Finding[] = [{ rule: 'ingest.rebuilt', severity, values: {}, positions: [], facts: [] }]
    const first = { ...(await readingOf(await documentOf(15))), findings }
    expect(await withSecondReading(file, first, defaultLimits, () => documentOf(14))).toBe(first)
  })

  test('that agrees is noted with the numbers in doubt and changes nothing', async () => {
    const first = await documentOf(15)
    const { added, parsed } = await readTwice(first, () => documentOf(15))
    expect(added.map(({ rule, severity }) => [rule, severity])).toEqual([['ingest.second-reading-agrees', 'note']])
    expect(added[0]?.facts).toContainEqual({ table: 't3', row: 'new', column: 'natural' })
    expect(parsed.tables).toEqual((await readingOf(first)).parsed.tables)
  })

  test('that differs names both printed texts; the numbers become uncertain, the first reading stays', async () => {
    const read = await readTwice(await documentOf(15), () => documentOf(16))
    const differs = read.added.find(({ rule }) => rule === 'ingest.second-reading-differs')
    expect(differs).toMatchObject({ severity: 'warning', values: { table: 't3', count: 2 } })
    expect(differs && formatFinding(differs, 'en')).toContain('自然人: “15” | “16”')
    expect(uncertain(read)).toEqual(['new natural', 'new total'])
    const fact = read.parsed.tables.flatMap(({ facts }) => facts).find(({ row, column }) => row === 'new' && column)
    expect(fact?.value).toBe(15)
  })

  test('under which the broken equations hold says so, and is not taken either', async () => {
    const read = await readTwice(await documentOf(15), () => documentOf(14))
    const [balances] = read.added.filter(({ rule }) => rule === 'ingest.second-reading-balances')
    expect(balances?.severity).toBe('warning')
    expect(balances?.values.numbers).toContain('“15” | “14”')
    expect(uncertain(read)).toEqual(['new natural', 'new total'])
  })

  test('of one number gives it as expected and actual', async () => {
    const change = (html: string) =>
      html.replace('<td>行政许可</td><td colspan="3">12</td>', '<td>行政许可</td><td colspan="3">72</td>')
    const { added } = await readTwice(await documentOf(15), () => documentOf(15, change))
    expect(added.find(({ rule }) => rule === 'ingest.second-reading-differs')).toMatchObject({
      expected: '“72”',
      actual: '“12”',
    })
  })

  test('that lacks a table makes its numbers uncertain; a table that only it has is reported', async () => {
    const lost = await readTwice(await documentOf(15), () => documentOf(15, withoutTables))
    expect(lost.added.map(({ rule, values }) => [rule, values.table])).toEqual([
      ['ingest.second-reading-differs', 't2'],
      ['ingest.second-reading-differs', 't3'],
      ['ingest.second-reading-differs', 't4'],
    ])
    const withoutDispute = (html: string) => html.replace(/(四、[^<]*<\/p>)<table>.*?<\/table>/su, '$1')
    const found = await readTwice(await documentOf(15, withoutDispute), () => documentOf(15))
    expect(found.added.map(({ rule }) => rule)).toContain('ingest.second-reading-table')
  })

  test('that fails is noted; mistakes of ours are not swallowed', async () => {
    const { added } = await readTwice(await documentOf(15), () => {
      throw new ReportError('damaged-file', { file: 'a.pdf', reason: 'the PDF is damaged', reasonZh: 'PDF 已损坏' })
    })
    expect(added.map((finding) => formatFinding(finding, 'en'))).toEqual([
      'The second reader could not read the PDF: the PDF is damaged.',
    ])
    const failing = documentOf(15).then((first) =>
      readTwice(first, () => {
        throw new TypeError('ours')
      }),
    )
    await expect(failing).rejects.toThrow(TypeError)
  })
})

const hongze = join(import.meta.dirname, '../../shared/reports/hongze-2023-pdf/report.pdf')

test.skipIf(!existsSync(hongze))(
  '洪泽区2023: both readers read both contradictions alike (skipped where ../shared/reports is absent)',
  async () => {
    const { findings, tables } = await readReport({ name: hongze, bytes: readFileSync(hongze) })
    const second = findings.filter(({ rule }) => rule.startsWith('ingest.second-reading'))
    expect(second.map(({ rule, values }) => [rule, values])).toEqual([
      ['ingest.second-reading-agrees', { table: 't4', count: 10 }],
    ])
    expect(findings.filter(({ rule }) => rule === 'dispute.sum')).toHaveLength(2)
    const suggested = tables.flatMap(({ facts }) => facts.filter((fact) => fact.suggested !== null))
    expect(suggested.map(({ row, column, value, ...fact }) => [row, column, value, fact.suggested])).toEqual([
      ['review', 'total', 0, 11],
      ['after_review', 'total', 0, 5],
    ])
  },
)

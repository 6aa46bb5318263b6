import { load } from 'cheerio'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { bulkPlan } from '../../corpus/make/bulk-plan.ts'
import { composeReport } from '../../corpus/make/compose.ts'
import { encodeText } from '../../corpus/make/encode.ts'
import { splitTable, withShiftingSpans } from '../../corpus/make/layout/html/tables.ts'
import { spreadTable } from '../../corpus/make/layout/spread.ts'
import type { TableModel } from '../../corpus/make/model.ts'
import { sampleSeed } from '../../corpus/make/plan.ts'
import { createRandom } from '../../corpus/make/random.ts'
import { samplePlan } from '../../corpus/make/sample-plan.ts'
import { makeFile } from '../../corpus/make/write-archive.ts'
import { parseTruth } from './read-truth.ts'

const tables: readonly TableModel[] = samplePlan.flatMap((plan) =>
  composeReport(sampleSeed, plan).report.blocks.flatMap((block) => (block.type === 'table' ? [block.table] : [])),
)

describe('tables', () => {
  test('tile their rectangle, also with shifted spans', () => {
    expect(tables.length).toBeGreaterThan(150)
    for (const table of tables) {
      expect(spreadTable(table)).toHaveLength(table.rows.length)
      expect(spreadTable(withShiftingSpans(table))).toHaveLength(table.rows.length)
    }
  })

  test('a table cut in pieces keeps all its rows, and no span crosses a cut', () => {
    for (const table of tables) {
      const parts = splitTable(table)
      expect(parts.flatMap((part) => part.rows)).toEqual(table.rows)
      for (const part of parts) expect(spreadTable(part)).toHaveLength(part.rows.length)
    }
  })

  test('a table whose cells do not fit is our mistake', () => {
    const table: TableModel = { code: 't4', columns: 2, rows: [[{ text: 'a', colSpan: 3, rowSpan: 1 }]] }
    expect(() => spreadTable(table)).toThrow('does not fit')
  })
})

describe('files', () => {
  test('pages print the numbers of the truth in its order', () => {
    for (const plan of samplePlan.filter(({ layout }) => layout.format === 'html')) {
      const file = makeFile(sampleSeed, plan)
      const $ = load(new TextDecoder(plan.encoding.replace('-bom', '')).decode(file.bytes))
      const cells = $('#zoom td, body > table td, td td')
        .toArray()
        .filter((cell) => $(cell).find('table').length === 0)
        .map((cell) =>
          $(cell)
            .text()
            .replace(/\u00a0/g, ' ')
            .trim(),
        )
      expectInOrder(
        parseTruth(file.truth).map((truth) => truth.value),
        cells,
        plan.shows,
      )
    }
  })

  test('texts with something between cells print the numbers of the truth in its order', () => {
    const plans = samplePlan.filter(({ layout }) => layout.format === 'text' && layout.name !== 'run-on')
    for (const plan of plans) {
      const file = makeFile(sampleSeed, plan)
      const text = new TextDecoder(plan.encoding.replace('-bom', '')).decode(file.bytes)
      const tokens = text.split(/[\s|]+/)
      const values = parseTruth(file.truth).map((truth) => truth.value)
      expectInOrder(
        values.filter((value) => value !== ''),
        tokens,
        plan.shows,
      )
    }
  })

  test('a run-on text prints each row of numbers behind its label', () => {
    for (const plan of samplePlan.filter(({ layout }) => layout.name === 'run-on')) {
      const file = makeFile(sampleSeed, plan)
      const text = new TextDecoder().decode(file.bytes)
      const rows = Map.groupBy(parseTruth(file.truth), (truth) => `${truth.table} ${truth.row}`)
      const printed = [...rows]
        .filter(([key]) => !key.startsWith('t4'))
        .map(([, truths]) => truths.map((truth) => truth.value).join(''))
      for (const row of printed) expect(text).toContain(row)
    }
  })

  test('a Word file keeps the same bytes whenever it is packed, and never holds a struck-out number as text', () => {
    for (const plan of samplePlan.filter(({ layout }) => layout.format === 'docx')) {
      const file = makeFile(sampleSeed, plan)
      expect(Buffer.compare(file.bytes, makeFile(sampleSeed, plan).bytes)).toBe(0)
      const xml = strFromU8(unzipSync(file.bytes)['word/document.xml'] ?? new Uint8Array())
      expect(xml.includes('<w:delText')).toBe(plan.layout.name === 'tracked')
      expect(xml).not.toMatch(/<w:t[^>]*>[^<]*999件/)
    }
  })
})

function expectInOrder(values: readonly string[], cells: readonly string[], name: string): void {
  let from = 0
  for (const value of values) {
    const found = cells.indexOf(value, from)
    expect(found, `${name}: ${value} after cell ${from}`).toBeGreaterThanOrEqual(from)
    from = found + 1
  }
}

describe('many reports', () => {
  test('a short archive is the beginning of a long one', () => {
    const short = [...bulkPlan('s', 20, 'mixed')]
    expect([...bulkPlan('s', 60, 'mixed')].slice(0, 20)).toEqual(short)
  })

  test('every report of an archive has a path of its own, and can be made', () => {
    const files = [...bulkPlan('s', 450, 'mixed')].map((plan) => makeFile('s', plan))
    expect(new Set(files.map((file) => file.path)).size).toBe(450)
    expect(files.every((file) => file.bytes.length > 500)).toBe(true)
  })

  test('another seed gives other reports', () => {
    const [one] = bulkPlan('one', 1, 'text')
    const [two] = bulkPlan('two', 1, 'text')
    expect(one).toBeDefined()
    expect(one).not.toEqual(two)
  })
})

describe('encoding', () => {
  test('text comes back from the bytes of old encodings', () => {
    const text = '政府信息公开工作年度报告（2021年）“三安全一稳定”：0，12.5万元\n'
    expect(new TextDecoder('gb18030').decode(encodeText(text, 'gb18030'))).toBe(text)
    expect(new TextDecoder('utf-16le').decode(encodeText(text, 'utf-16le'))).toBe(text)
    expect(new TextDecoder('big5').decode(encodeText('政府信息公開工作年度報告', 'big5'))).toBe(
      '政府信息公開工作年度報告',
    )
  })

  test('a character that the encoding lacks is refused, not replaced', () => {
    expect(() => encodeText('为', 'big5')).toThrow('big5 has no “为”')
  })
})

describe('chance', () => {
  test('numbers stay within their bounds and depend on the key alone', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: -50, max: 50 }), fc.nat(100), (key, from, width) => {
        const drawn = createRandom(key).int(from, from + width)
        expect(drawn).toBeGreaterThanOrEqual(from)
        expect(drawn).toBeLessThanOrEqual(from + width)
        expect(createRandom(key).int(from, from + width)).toBe(drawn)
      }),
    )
  })
})

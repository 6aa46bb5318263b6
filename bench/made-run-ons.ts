import { f2021 } from '../parsers/forms/f2021.ts'
import type { LineSpec } from '../parsers/spec.ts'
import type { SourceDocument } from '../src/document/document.ts'

/** Numbers from 0 up to, not including, 1; the same in every run. */
export function made(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

/** Digits of which the first is no zero. */
export function digits(count: number, next: () => number): string {
  return Array.from({ length: count }, (_, index) => Math.floor(next() * 9) + (index === 0 ? 1 : 0)).join('')
}

/** The rows of table 3 that have numbers, and those that add up to （七）总计. */
const rows: readonly LineSpec[] = (f2021.tables.find(({ table }) => table === 't3')?.blocks[0]?.rows ?? []).filter(
  ({ kind }) => kind !== 'group',
)
const results = rows.filter(({ key }) => !['new', 'carried_in', 'total', 'carried_out'].includes(key))
const kinds = 6

/** A table 3 in which every equation holds, all its cells run together; `cell` makes the numbers of the results. */
export function runOnTable(cell: () => number): string {
  const numbers = new Map(results.map(({ key }) => [key, Array.from({ length: kinds }, cell)]))
  const closed = Array.from({ length: kinds }, (_, column) =>
    results.reduce((sum, { key }) => sum + (numbers.get(key)?.[column] ?? 0), 0),
  )
  numbers.set('new', closed).set('total', closed)
  const lines = rows.map(({ key, label }) => {
    const row = numbers.get(key) ?? Array.from({ length: kinds }, () => 0)
    return label + row.join('') + row.reduce((sum, one) => sum + one, 0)
  })
  return headOfApplications + lines.join('')
}

/** The heads of table 3, in the order in which a text gives them. */
export const headOfApplications = '申请人情况自然人法人或其他组织总计商业企业科研机构社会公益组织法律服务机构其他'

/** Rows that the form lacks, each with the digits given. */
export function runOnRows(texts: readonly string[]): string {
  const stems = '甲乙丙丁戊己庚辛壬癸'
  const names = texts.map((_, index) => [...String(index)].map((digit) => stems[Number(digit)]).join(''))
  return `${headOfApplications}一、本年新收政府信息公开申请数量0000000${texts.map((text, index) => `另计${names[index]}数量${text}`).join('')}`
}

/** A report of one paragraph under the heading of table 3. */
export function documentOf(text: string): SourceDocument {
  const title = '石湾镇人民政府2022年政府信息公开工作年度报告'
  return {
    format: 'text',
    name: 'report.txt',
    sha256: '0'.repeat(64),
    encoding: 'utf-8',
    metadata: [],
    blocks: [title, '三、收到和处理政府信息公开申请情况', text].map((paragraph, index) => ({
      type: 'paragraph',
      text: paragraph,
      positions: [{ on: 'line', line: index + 1, column: 1, length: paragraph.length }],
    })),
  }
}

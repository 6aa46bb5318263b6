import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { composeReport } from '../../corpus/make/compose.ts'
import { spreadTable } from '../../corpus/make/layout/spread.ts'
import type { ReportModel } from '../../corpus/make/model.ts'
import { arrangeReport } from '../../corpus/make/pdf/arrange.ts'
import { cutTable } from '../../corpus/make/pdf/join-tables.ts'
import { pdfLayouts } from '../../corpus/make/pdf/look.ts'
import { pdfPlan } from '../../corpus/make/pdf/pdf-plan.ts'
import { nameOf } from '../../corpus/make/pdf/plan.ts'
import { columnWidths } from '../../corpus/make/pdf/shape.ts'
import { turnPages } from '../../corpus/make/pdf/turn-pages.ts'
import { sampleSeed } from '../../corpus/make/plan.ts'
import { truthCsv } from '../../corpus/make/truth.ts'
import { readCsv } from '../../corpus/score/read-csv.ts'
import { readTruth } from '../../corpus/score/read-truth.ts'

const folder = join(import.meta.dirname, '../../corpus/pdf')
const codebook = '/work/shared/codebook.csv'
const index = readCsv(readFileSync(join(folder, 'index.csv'), 'utf8'))
const files = readdirSync(folder).filter((name) => name.endsWith('.pdf'))
const truthOf = (path: string) => readFileSync(join(folder, 'truth', `${path}.csv`), 'utf8')
const mostBytes = 6 * 1024 * 1024

const made = pdfPlan.map((plan) => ({
  plan,
  path: `${nameOf(plan)}.pdf`,
  report: arrangeReport(composeReport(sampleSeed, plan.report).report, plan.look),
}))

const tablesOf = (report: ReportModel) =>
  report.blocks.flatMap((block) => (block.type === 'table' ? [block.table] : []))

describe('the committed PDFs', () => {
  test('are those of the plan, each with its truth and its line in the index', () => {
    const paths = made.map(({ path }) => path)
    expect(new Set(paths).size).toBe(paths.length)
    expect(files.toSorted()).toEqual(paths.toSorted())
    expect(index.map(({ path }) => path)).toEqual(paths)
    expect(readdirSync(join(folder, 'truth')).toSorted()).toEqual(paths.map((path) => `${path}.csv`).toSorted())
  })

  test('begin as a PDF does, end as one does, and stay below six megabytes', () => {
    for (const name of files) {
      const bytes = readFileSync(join(folder, name))
      expect(bytes.subarray(0, 5).toString('latin1'), name).toBe('%PDF-')
      expect(bytes.subarray(-32).toString('latin1'), name).toContain('%%EOF')
    }
    expect(files.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)).toBeLessThan(mostBytes)
  })

  test('have the truth that the generator prints', () => {
    for (const { path, report } of made) {
      expect(truthOf(path), path).toBe(truthCsv(report))
      const count = index.find((line) => line.path === path)?.numbers
      expect(String(readTruth(truthOf(path)).length), path).toBe(count)
    }
  })

  test('say that they are made', () => {
    for (const { report } of made.filter(({ plan }) => plan.layout !== 'web-page'))
      expect(report.signature.at(-1)).toContain('gongkai 项目自制样例，非真实报告')
  })

  test.skipIf(!existsSync(codebook))('use codes of the codebook, local labels apart', () => {
    const known = new Set(
      readFileSync(codebook, 'utf8')
        .split('\n')
        .map((line) => line.split(',').slice(0, 3).join(' ')),
    )
    for (const { path } of made.filter(({ plan }) => plan.report.tables !== 'local-annex')) {
      for (const { table, row, column } of readTruth(truthOf(path)).filter((cell) => cell.row !== 'other_documents'))
        expect(known.has(`${table} ${row} ${column}`), `${path}: ${table} ${row} ${column}`).toBe(true)
    }
  })
})

describe('the mix', () => {
  test('has at least thirty PDFs, of both programs, in every layout', () => {
    expect(files.length).toBeGreaterThanOrEqual(30)
    expect(new Set(index.map(({ layout }) => layout))).toEqual(new Set(pdfLayouts))
    expect(new Set(index.map(({ program }) => program))).toEqual(new Set(['writer', 'chromium']))
  })

  test('has the forms of 2014, 2019 and 2021, local sheets, and both scopes', () => {
    expect(new Set(index.map(({ form }) => form))).toEqual(new Set(['F2014', 'local', 'F2019', 'F2021']))
    expect(new Set(index.map(({ scope }) => scope))).toEqual(new Set(['own', 'aggregate']))
  })

  test('shows no report twice', () => {
    const subjects = index.map(({ issuer, report_year }) => `${issuer} ${report_year}`)
    expect(new Set(subjects).size).toBe(subjects.length)
  })
})

describe('arranged tables', () => {
  test('tile their rectangle, and every column has a width', () => {
    for (const { plan, path, report } of made) {
      for (const table of tablesOf(report)) {
        expect(spreadTable(table), path).toHaveLength(table.rows.length)
        expect(columnWidths(table, plan.look), path).toHaveLength(table.columns)
      }
    }
  })

  test('a table cut before any of its rows tiles both rectangles and keeps its numbers', () => {
    const table = made.flatMap(({ report }) => tablesOf(report)).find(({ code }) => code === 't3')
    if (table === undefined) throw new Error('no table 3 among the PDFs')
    const facts = (rows: typeof table.rows) => rows.flat().flatMap((cell) => (cell.fact ? [cell.text] : []))
    for (let at = 1; at < table.rows.length; at += 1) {
      const parts = cutTable(table, at)
      for (const part of parts) expect(spreadTable(part)).toHaveLength(part.rows.length)
      expect(parts.flatMap((part) => facts(part.rows))).toEqual(facts(table.rows))
    }
  })

  test('long numbers go on agreeing: the total of a row is the sum of its cells', () => {
    const long = made.filter(({ plan }) => plan.look.numbers !== 'plain')
    expect(long.length).toBeGreaterThan(0)
    for (const { path } of long) {
      const cells = readTruth(truthOf(path)).filter((cell) => cell.table === 't3' && cell.row === 'new')
      const sum = cells.filter((cell) => cell.column !== 'total').reduce((total, cell) => total + (cell.value ?? 0), 0)
      expect(cells.find((cell) => cell.column === 'total')?.value).toBe(sum)
      expect(sum).toBeGreaterThan(100_000)
    }
  })
})

describe('turned pages', () => {
  const printed = readFileSync(join(folder, 'chromium-landscape.pdf'))

  test.each([true, false])('are appended, with offsets that point at their objects (told: %s)', (isRotateTold) => {
    const turned = Buffer.from(turnPages(printed, isRotateTold)).toString('latin1')
    expect(turned.startsWith(printed.toString('latin1'))).toBe(true)
    const added = turned.slice(turned.lastIndexOf('\nxref\n'))
    const entries = [...added.matchAll(/^(\d+) 1\n(\d{10}) 00000 n $/gm)]
    expect(entries.length).toBeGreaterThan(2)
    for (const [, number, offset] of entries)
      expect(turned.slice(Number(offset))).toMatch(new RegExp(`^${number} 0 obj`))
    expect(turned.slice(printed.length).includes('/Rotate 90')).toBe(isRotateTold)
  })
})

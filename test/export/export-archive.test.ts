import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Archive } from '../../db/index.ts'
import { type ExportFormat, type ExportOptions, exportArchive } from '../../src/export/export-archive.ts'
import { referenceResources, resources } from '../../src/export/resources.ts'
import { importSketch, temporaryArchive, temporaryFolder } from '../db/archive-file.ts'
import { applicants, buildTable } from '../db/build-report.ts'

const town = '南安市九都镇人民政府'

function filledArchive(): Archive {
  const archive = temporaryArchive()
  const requests = (count: number) => [
    buildTable('t3', applicants, { new: [count, 0, 0, 0, 0, 0, count], granted: [count, '', '-', 0, 0, 0, count] }),
  ]
  importSketch(archive, 'a/2021.txt', { issuer: town, year: 2021, tables: requests(7) })
  importSketch(archive, 'a/2022.txt', { issuer: town, year: 2022, tables: requests(9) })
  importSketch(archive, 'b/2022.txt', { issuer: '=1+1', year: 2022, tables: requests(5) })
  importSketch(archive, 'c/2022.txt', { issuer: '南安市人民政府', scope: 'aggregate', tables: requests(90) })
  importSketch(archive, 'd/none.txt', { issuer: '无年镇人民政府', year: null, tables: requests(1) })
  return archive
}

async function exported(archive: Archive, options: ExportOptions): Promise<string> {
  const folder = join(temporaryFolder(), "出 '口'")
  await exportArchive(archive, folder, options)
  return folder
}

/** Every file below a folder with its content. */
function contents(folder: string): Readonly<Record<string, string>> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  const files = paths.filter((path) => statSync(join(folder, path)).isFile())
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(folder, path)).toString('base64')]))
}

const lines = (folder: string, file: string): readonly string[] =>
  readFileSync(join(folder, file), 'utf8').trimEnd().split('\n')

describe('the tables of an export', () => {
  test('hold every column of their views, in order, and describe each in both languages', () => {
    const archive = filledArchive()
    for (const { name, fields } of [...resources, ...Object.values(referenceResources)]) {
      expect(
        fields.map((field) => field.name),
        name,
      ).toEqual(archive.query(`SELECT * FROM ${name} LIMIT 0`).columns)
      expect(fields.filter(({ zh, en }) => !/\p{Script=Han}/u.test(zh) || !/[a-z]/u.test(en))).toEqual([])
    }
  })

  test.each<ExportFormat>(['csv', 'jsonl', 'parquet', 'xlsx'])('are the same bytes twice as %s', async (format) => {
    const archive = filledArchive()
    const [first, second] = [await exported(archive, { format }), await exported(archive, { format })]
    expect(Object.keys(contents(first)).length).toBeGreaterThan(1)
    expect(contents(second)).toEqual(contents(first))
  })

  test('replace those of an earlier export', async () => {
    const archive = filledArchive()
    const folder = await exported(archive, { format: 'parquet' })
    await exportArchive(archive, folder, { format: 'parquet', years: [2021, 2021] })
    expect(readdirSync(join(folder, 'fact'))).toEqual(['report_year=2021'])
  })
})

describe('a selection', () => {
  const issuers = async (options: Partial<ExportOptions>): Promise<readonly string[]> => {
    const folder = await exported(filledArchive(), { format: 'jsonl', ...options })
    const rows = lines(folder, 'report.ndjson').filter((line) => line !== '')
    return rows.map((line) => {
      const { issuer, report_year } = JSON.parse(line)
      return `${issuer} ${report_year}`
    })
  }

  test('takes years, first and last included', async () => {
    expect(await issuers({ years: [2021, 2021] })).toEqual([`${town} 2021`])
  })

  test('takes places and issuers by a part of their names', async () => {
    expect(await issuers({ place: '九都' })).toEqual([`${town} 2021`, `${town} 2022`])
  })

  test('takes own figures or aggregates', async () => {
    expect(await issuers({ scope: 'aggregate' })).toEqual(['南安市人民政府 2022'])
  })

  test('that nothing fits gives heads alone in every format', async () => {
    for (const format of ['csv', 'jsonl', 'parquet', 'xlsx'] as const)
      await exported(filledArchive(), { format, place: '没有这个地方' })
    const folder = await exported(filledArchive(), { format: 'csv', place: '没有这个地方' })
    expect(lines(folder, 'fact.csv')).toHaveLength(1)
  })
})

describe('CSV', () => {
  test('keeps numbers and lone dashes, and arms no formula', async () => {
    const folder = await exported(filledArchive(), { format: 'csv' })
    const report = lines(folder, 'report.csv').find((line) => line.includes('b/2022.txt'))
    expect(report).toContain(",'=1+1,")
    const dash = lines(folder, 'fact.csv').filter((line) => line.includes(',dash,'))
    expect(dash.length).toBeGreaterThan(0)
    expect(dash.every((line) => line.includes(',dash,,-,'))).toBe(true)
  })

  test('begins with a byte order mark where asked', async () => {
    const bytes = readFileSync(join(await exported(filledArchive(), { format: 'csv', mark: true }), 'fact.csv'))
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  })

  test('is described by a data package that names each column once', async () => {
    const folder = await exported(filledArchive(), { format: 'csv' })
    const { resources: described } = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8'))
    for (const { path, rowCount, schema } of described) {
      const [head = '', ...rows] = lines(folder, path)
      expect(schema.fields.map((field: { name: string }) => field.name).join(',')).toBe(head)
      expect(rows.filter((row) => row !== '')).toHaveLength(rowCount)
    }
  })
})

test('places stand with what they lie in, of the chosen reports only, and every report with its lineage', async () => {
  const archive = temporaryArchive()
  archive.fillDivisions()
  importSketch(archive, 'a.txt', { issuer: town, year: 2021 })
  importSketch(archive, 'b.txt', { issuer: '即墨市人民政府', year: 2015 })
  importSketch(archive, 'c.txt', { issuer: '某某公司', year: 2021 })
  const codes = async (options: Partial<ExportOptions>) => {
    const folder = await exported(archive, { format: 'jsonl', ...options })
    return lines(folder, 'division.ndjson').map((line) => JSON.parse(line).code)
  }
  expect(await codes({})).toEqual(['35', '3505', '350583', '350583109', '37', '3702', '370215'])
  expect(await codes({ years: [2015, 2015] })).toEqual(['37', '3702', '370215'])
  const folder = await exported(archive, { format: 'jsonl' })
  const lineages = lines(folder, 'report_lineage.ndjson').map((line) => JSON.parse(line))
  expect(lineages.map(({ place_lineage, name_then }) => [place_lineage, name_then])).toEqual([
    ['350583109', '九都镇'],
    ['370215', '即墨市'],
    [null, null],
  ])
})

test('Parquet is read by DuckDB with blanks as NULL and the year from its folder', async () => {
  const folder = await exported(filledArchive(), { format: 'parquet' })
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  const files = `${folder}/fact/**/*.parquet`.replaceAll("'", "''")
  const answer = await connection.runAndReadAll(
    `SELECT report_year, count(*)::INTEGER, count(value)::INTEGER, sum(value) FROM '${files}' WHERE scope = 'own' GROUP BY 1 ORDER BY 1 NULLS LAST`,
  )
  expect(answer.getRowsJson()).toEqual([
    ['2021', 14, 12, 28],
    ['2022', 28, 24, 56],
    [null, 14, 12, 4],
  ])
  connection.closeSync()
})

test('a workbook has a sheet that explains it and one for each table, text as text', async () => {
  const folder = await exported(filledArchive(), { format: 'xlsx' })
  const parts = unzipSync(readFileSync(join(folder, 'gongkai.xlsx')))
  const part = (name: string): string => Buffer.from(parts[name] ?? []).toString('utf8')
  const sheets = [...part('xl/workbook.xml').matchAll(/<sheet [^>]*?name="([^"]+)"/gu)].map(([, name]) => name)
  expect(sheets).toEqual([
    'about',
    ...resources.map(({ name }) => name).filter((name) => name !== 'section' && !name.startsWith('fact')),
    'division',
    'codebook',
  ])
  expect(part('xl/sharedStrings.xml')).toContain('=1+1')
  expect(part('xl/worksheets/sheet2.xml')).not.toContain('<f>')
})

test('a folder that is a file is an error of the file system', async () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'fact.csv'))
  await expect(exportArchive(filledArchive(), folder, { format: 'csv' })).rejects.toThrow(/EISDIR/u)
})

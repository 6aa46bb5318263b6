import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Archive, Selection } from '../../db/index.ts'
import { dataPackage, type WrittenTable } from './datapackage.ts'
import { type Filled, fillResources } from './rows-of.ts'
import { writeCsv, writeJsonLines } from './write-lines.ts'
import { writeParquet } from './write-parquet.ts'
import { writeWorkbook } from './write-workbook.ts'

export type ExportFormat = 'csv' | 'jsonl' | 'parquet' | 'xlsx'

export interface ExportOptions extends Selection {
  readonly format: ExportFormat
  /** CSV: begin with a byte order mark, by which Excel knows UTF-8. */
  readonly mark?: boolean
}

/** What an export wrote. */
export interface ExportSummary {
  readonly folder: string
  readonly tables: readonly WrittenTable[]
}

/**
 * Writes the current reports of an archive, or a selection of them, into a folder (made where there is none; files of
 * an earlier export in it are replaced), with a `datapackage.json` that describes every column. The same archive gives
 * the same bytes. The long table `fact` and the texts have no sheet in a workbook: they
 * would not fit. Throws WorkbookTooLarge, and what
 * the file system throws.
 */
export async function exportArchive(archive: Archive, folder: string, options: ExportOptions): Promise<ExportSummary> {
  mkdirSync(folder, { recursive: true })
  const filled = fillResources(archive, options)
  const tables = await writeTables(folder, filled, options)
  writeFileSync(join(folder, 'datapackage.json'), dataPackage(tables))
  return { folder, tables }
}

async function writeTables(
  folder: string,
  filled: readonly Filled[],
  { format, mark = false }: ExportOptions,
): Promise<readonly WrittenTable[]> {
  switch (format) {
    case 'csv':
      return filled.map((table) => {
        const path = `${table.resource.name}.csv`
        return { resource: table.resource, path, format, rows: writeCsv(join(folder, path), table, { mark }) }
      })
    case 'jsonl':
      return filled.map((table) => {
        const path = `${table.resource.name}.ndjson`
        return { resource: table.resource, path, format: 'ndjson', rows: writeJsonLines(join(folder, path), table) }
      })
    case 'parquet': {
      const rows = await writeParquet(folder, filled)
      return filled.map(({ resource }, index) => {
        const partitioned = resource.fields.some((field) => field.name === 'report_year')
        const path = partitioned ? resource.name : `${resource.name}.parquet`
        return { resource, path, format, rows: rows[index] ?? 0 }
      })
    }
    case 'xlsx': {
      const path = 'gongkai.xlsx'
      const inSheets = filled.filter(({ resource }) => resource.inWorkbook !== false)
      const rows = await writeWorkbook(join(folder, path), inSheets)
      return inSheets.map(({ resource }, index) => ({ resource, path, format, rows: rows[index] ?? 0 }))
    }
  }
}

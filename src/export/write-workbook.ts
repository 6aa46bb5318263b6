import { writeFile } from 'node:fs/promises'
import { unzipSync, zipSync } from 'fflate'
import writeExcelFile, { type SheetData } from 'write-excel-file/node'
import type { Filled } from './rows-of.ts'
import { plainValue } from './write-lines.ts'

/** What a sheet of Excel holds, its head included. */
const mostSheetRows = 1_048_576

/**
 * Rows of a workbook in all: it is made in memory and opened by a person. More are an export for a program, as CSV or
 * Parquet.
 */
export const mostWorkbookRows = 1_000_000

/** Thrown where a selection is too large for a workbook; nothing is written. */
export class WorkbookTooLarge extends Error {
  override name = 'WorkbookTooLarge'
}

/**
 * Writes tables as one workbook, a sheet each, with a first sheet that says what every column holds; returns how many
 * rows each has. Texts are cells of type text, so that none is run as a formula. Throws WorkbookTooLarge.
 */
export async function writeWorkbook(path: string, tables: readonly Filled[]): Promise<readonly number[]> {
  let total = 0
  const sheets = tables.map(({ resource, rows }) => {
    const data: SheetData = [resource.fields.map((field) => headCell(field.name))]
    for (const row of rows()) {
      total += 1
      if (total > mostWorkbookRows || data.length >= mostSheetRows) throw new WorkbookTooLarge()
      data.push(row.map((value) => plainValue(value)))
    }
    return { data, sheet: resource.name, stickyRowsCount: 1 }
  })
  const bytes = await writeExcelFile([aboutSheet(tables), ...sheets]).toBuffer()
  await writeFile(path, withoutClock(bytes))
  return sheets.map(({ data }) => data.length - 1)
}

/** The parts of a workbook bear the time of their making; without it the same rows are the same bytes. */
function withoutClock(workbook: Uint8Array): Uint8Array {
  return zipSync(unzipSync(workbook), { mtime: '1980-01-01T12:00:00' })
}

function headCell(value: string): { readonly value: string; readonly fontWeight: 'bold' } {
  return { value, fontWeight: 'bold' }
}

function aboutSheet(tables: readonly Filled[]): {
  readonly data: SheetData
  readonly sheet: string
  readonly stickyRowsCount: number
} {
  const lines = tables.flatMap(({ resource }) => [
    [resource.name, null, resource.zh, resource.en],
    ...resource.fields.map((field) => [resource.name, field.name, field.zh, field.en]),
  ])
  const head = ['sheet', 'column', '含义', 'meaning'].map(headCell)
  return { data: [head, ...lines], sheet: 'about', stickyRowsCount: 1 }
}

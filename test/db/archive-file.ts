import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import { type Archive, type ImportResult, openArchive } from '../../db/index.ts'
import { buildReport, type ReportSketch } from './build-report.ts'

const folders: string[] = []
const archives: Archive[] = []

/** A folder of the test's own, removed after it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-test-'))
  folders.push(folder)
  return folder
}

/** A new archive in a folder of its own, closed and removed after the test. */
export function temporaryArchive(path = join(temporaryFolder(), '档案 "a".db')): Archive {
  const archive = openArchive(path)
  archives.push(archive)
  return archive
}

/** Imports what a sketch says from a path. */
export function importSketch(archive: Archive, path: string, sketch: ReportSketch, version = '1.0.0'): ImportResult {
  const { report, bytes } = buildReport(sketch)
  return archive.importReport(report, { path, bytes, extractorVersion: version, keepOriginal: true })
}

/** Rows of a query as objects. */
export function select(archive: Archive, sql: string, ...parameters: readonly (string | number)[]) {
  const { columns, rows } = archive.query(sql, parameters)
  return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]])))
}

afterEach(() => {
  for (const archive of archives.splice(0)) archive.close()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

import { describe, expect, it } from 'vitest'
import { openSession } from '../../src/cli/session.ts'
import { viewReportList } from '../../src/cli/view-report-list.ts'
import { openArchive, type ReportRow } from '../../src/index.ts'
import { temporaryFolder } from '../db/archive-file.ts'
import { buildReport } from '../db/build-report.ts'

const session = openSession({ language: 'en', quiet: false, color: false, debug: false }, {})

/** What an archive lists of reports from these paths. */
function rowsOf(paths: readonly string[], placeHints: readonly string[] = []): readonly ReportRow[] {
  const archive = openArchive(`${temporaryFolder()}/a.db`)
  for (const [index, path] of paths.entries()) {
    const { report } = buildReport({ issuer: '九都镇人民政府', year: 2020 + index, text: path })
    const placed = { ...report, identity: { ...report.identity, placeHints } }
    archive.importReport(placed, { path, bytes: Buffer.from(path), extractorVersion: '1' })
  }
  const rows = archive.reports()
  archive.close()
  return rows
}

describe('a list of reports', () => {
  it('names the folder of all files once', () => {
    const lines = viewReportList(rowsOf(['/a/b/c/1.txt', '/a/b/2.txt']), session).split('\n')
    expect(lines[0]).toBe('folder  /a/b/')
    expect(lines.filter((line) => line.includes('/a/b'))).toHaveLength(1)
    expect(lines[4]).toMatch(/ c\/1\.txt$/u)
  })

  it('has whole paths where there is one report, or no folder in common', () => {
    expect(viewReportList(rowsOf(['/a/b/1.txt']), session)).toMatch(/ \/a\/b\/1\.txt\n$/u)
    const list = viewReportList(rowsOf(['/a/1.txt', 'a/2.txt', 'ab/3.txt']), session)
    expect(list).not.toContain('folder')
    expect(list).toMatch(/ \/a\/1\.txt\n[\s\S]* a\/2\.txt\n[\s\S]* ab\/3\.txt\n$/u)
  })

  it('leaves out columns that tell nothing apart', () => {
    const paths = ['1.txt', '2.txt']
    expect(viewReportList(rowsOf(paths), session)).not.toMatch(/place|revision/u)
    expect(viewReportList(rowsOf(paths, ['福建省', '泉州市']), session)).toContain('福建省/泉州市')
  })
})

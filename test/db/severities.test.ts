import { describe, expect, it } from 'vitest'
import type { Archive } from '../../db/index.ts'
import type { Finding } from '../../src/document/finding.ts'
import { rules } from '../../src/document/rules.ts'
import { importSketch, select, temporaryArchive } from './archive-file.ts'
import { applicants, buildReport, buildTable } from './build-report.ts'

const finding: Finding = {
  rule: 'application.row-sum',
  severity: rules['application.row-sum'].severity,
  values: { line: '新收', left: 12, right: 11 },
  positions: [],
  facts: [{ table: 't3', row: 'new', column: 'total' }],
}

const sketch = (issuer: string) => ({
  issuer,
  tables: [buildTable('t3', applicants, { new: [10, 2, 0, 0, 0, 0, 11] })],
  findings: [finding],
})

const state = (archive: Archive) =>
  select(
    archive,
    `SELECT f.severity, r.errors, r.notes, (SELECT sum(flagged) FROM fact x WHERE x.report_id = r.report_id) AS flagged
     FROM finding f JOIN report r USING (report_id) ORDER BY report_id`,
  )

describe('a severity of the archive', () => {
  it('changes what is there and what comes, flags and counts with it, and back', () => {
    const archive = temporaryArchive()
    importSketch(archive, 'a.txt', sketch('南安市九都镇人民政府'))
    const asError = { severity: 'error', errors: 1, notes: 0, flagged: 1 }
    const asNote = { severity: 'note', errors: 0, notes: 1, flagged: 0 }
    expect(state(archive)).toEqual([asError])
    expect(archive.setSeverity('application.row-sum', 'note')).toBe(1)
    expect(state(archive)).toEqual([asNote])
    importSketch(archive, 'b.txt', sketch('南安市诗山镇人民政府'))
    expect(state(archive)).toEqual([asNote, asNote])
    expect(archive.severities()).toEqual({ 'application.row-sum': 'note' })
    expect(archive.setSeverity('application.row-sum', null)).toBe(2)
    expect(state(archive)).toEqual([asError, asError])
    expect(archive.severities()).toEqual({})
  })

  it('gives way to what one import wants', () => {
    const archive = temporaryArchive()
    archive.setSeverity('application.row-sum', 'note')
    const { report, bytes } = buildReport(sketch('南安市九都镇人民政府'))
    const severities = { 'application.row-sum': 'warning' } as const
    archive.importReport(report, { path: 'a.txt', bytes, extractorVersion: '1', severities })
    expect(state(archive)).toMatchObject([{ severity: 'warning', flagged: 1 }])
  })
})

import { describe, expect, it } from 'vitest'
import { importSketch, select, temporaryArchive } from './archive-file.ts'
import { applicants, buildTable } from './build-report.ts'

describe('digits that ran together', () => {
  it('stand with every division that is left, one row for each division and column', () => {
    const archive = temporaryArchive()
    const table = buildTable('t3', applicants, { new: [7, 1, 3, 0, 0, 0, 11] })
    const candidates = [
      [3, 70, 3],
      [37, 0, 3],
    ]
    const runOn = { row: 'granted', columns: ['natural', 'business', 'total'], text: '3703', candidates }
    const position = { on: 'line', line: 7, column: 2, length: 4 } as const
    importSketch(archive, 'a.txt', { tables: [{ ...table, runOns: [{ ...runOn, isComplete: false, position }] }] })
    expect(select(archive, 'SELECT * FROM run_on')).toMatchObject([
      {
        report_id: 1,
        table_code: 't3',
        table_no: 1,
        row_code: 'granted',
        text: '3703',
        candidates: 2,
        is_complete: 0,
        position: 'line 7, column 2',
      },
    ])
    expect(select(archive, 'SELECT candidate_no, col_code, value FROM candidate ORDER BY 1, 2')).toEqual([
      { candidate_no: 1, col_code: 'business', value: 70 },
      { candidate_no: 1, col_code: 'natural', value: 3 },
      { candidate_no: 1, col_code: 'total', value: 3 },
      { candidate_no: 2, col_code: 'business', value: 0 },
      { candidate_no: 2, col_code: 'natural', value: 37 },
      { candidate_no: 2, col_code: 'total', value: 3 },
    ])
  })

  it('go with their report', () => {
    const archive = temporaryArchive()
    const table = buildTable('t3', applicants, { new: [7, 1, 3, 0, 0, 0, 11] })
    const runOn = { row: 'new', columns: ['natural'], text: '7', candidates: [[7]], isComplete: true, position: null }
    importSketch(archive, 'a.txt', { text: 'same', tables: [{ ...table, runOns: [runOn] }] })
    importSketch(archive, 'a.txt', { text: 'same', tables: [table] }, '2.0.0')
    expect(select(archive, 'SELECT * FROM run_on')).toEqual([])
  })
})

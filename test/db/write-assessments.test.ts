import { describe, expect, it } from 'vitest'
import { importSketch, select, temporaryArchive } from './archive-file.ts'

const passed = {
  rule: 'application.in-equals-out' as const,
  outcome: 'pass' as const,
  assumedBlankZero: false,
  why: null,
  left: [],
  right: [],
  leftSum: 1,
  rightSum: 1,
}
const failed = { ...passed, outcome: 'fail' as const }
const seen = 'SELECT report_id, rule, passed, failed FROM assessment ORDER BY report_id, rule'

describe('how the rules went', () => {
  it('stands once for reports on which they went alike, and with each of them', () => {
    const archive = temporaryArchive()
    importSketch(archive, 'a.txt', { assessments: [passed, passed], text: 'a' })
    importSketch(archive, 'b.txt', { assessments: [passed, passed], text: 'b', issuer: '晋江市陈埭镇人民政府' })
    importSketch(archive, 'c.txt', { assessments: [passed, failed], text: 'c', issuer: '晋江市池店镇人民政府' })
    importSketch(archive, 'd.txt', { assessments: [], text: 'd', issuer: '晋江市安海镇人民政府' })
    expect(select(archive, seen)).toEqual([
      { report_id: 1, rule: passed.rule, passed: 2, failed: 0 },
      { report_id: 2, rule: passed.rule, passed: 2, failed: 0 },
      { report_id: 3, rule: passed.rule, passed: 1, failed: 1 },
    ])
    expect(select(archive, 'SELECT count(*) AS n FROM assessment_set_row')).toEqual([{ n: 2 }])
  })

  it('is written again after a rollback took it away', () => {
    const archive = temporaryArchive()
    const stopped = () =>
      archive.inBatch(() => {
        importSketch(archive, 'a.txt', { assessments: [passed], text: 'a' })
        throw new Error('stopped')
      })
    expect(stopped).toThrow('stopped')
    expect(select(archive, seen)).toEqual([])
    importSketch(archive, 'a.txt', { assessments: [passed], text: 'a' })
    expect(select(archive, seen)).toEqual([{ report_id: 1, rule: passed.rule, passed: 1, failed: 0 }])
  })
})

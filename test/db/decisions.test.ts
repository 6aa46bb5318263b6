import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Archive, ArchiveError } from '../../db/index.ts'
import { openForWriting } from '../../db/open.ts'
import { openSettler } from '../../db/settle-report.ts'
import type { Finding } from '../../src/document/finding.ts'
import { importSketch, select, temporaryArchive } from './archive-file.ts'
import { applicants, buildTable } from './build-report.ts'

const said = { why: '附表另有说明', by: '王记者' }
const fact = (column: string, row = 'new') => ({ table: 't3', row, column })

const rowSum = (expected = 12, severity: Finding['severity'] = 'error'): Finding => ({
  rule: 'application.row-sum',
  severity,
  values: { line: '新收', left: expected, right: 11 },
  positions: [],
  facts: [fact('natural'), fact('total')],
  expected,
  actual: 11,
})

const lookAlike: Finding = {
  rule: 'read.look-alike',
  severity: 'warning',
  values: { raw: '1l' },
  positions: [],
  facts: [fact('total')],
}

function archiveWith(
  findings: readonly Finding[],
  raw = '1l',
  archive = temporaryArchive(),
  version = '1.0.0',
): Archive {
  const cells = [10, 2, 0, 0, 0, 0, { value: 11, raw, certain: false }]
  const tables = [buildTable('t3', [...applicants, '增列'], { new: [...cells, 1.5], granted: [7, 0, 0, 0, 0, 0, 7] })]
  importSketch(archive, 'a.txt', { text: 'the source', tables, findings }, version)
  return archive
}

const flagged = (archive: Archive) =>
  select(archive, 'SELECT col_code FROM fact WHERE flagged = 1 ORDER BY col_code').map(({ col_code }) => col_code)
const idOf = (archive: Archive, rule: string) =>
  Number(select(archive, 'SELECT finding_id FROM finding WHERE rule = ?', rule)[0]?.finding_id)

describe('a decision', () => {
  it('stands on the finding with its reason; only a false alarm takes flags and counts away', () => {
    const archive = archiveWith([rowSum()])
    expect(flagged(archive)).toEqual(['natural', 'total'])
    for (const decision of ['confirmed', 'explained'] as const) {
      archive.decide(idOf(archive, 'application.row-sum'), { decision, ...said })
      expect(select(archive, 'SELECT decision, decided_by, decided_why FROM finding')).toEqual([
        { decision, decided_by: '王记者', decided_why: '附表另有说明' },
      ])
      expect(flagged(archive)).toEqual(['natural', 'total'])
      expect(select(archive, 'SELECT errors FROM report')).toEqual([{ errors: 1 }])
    }
    archive.decide(idOf(archive, 'application.row-sum'), { decision: 'false-alarm', ...said })
    expect(flagged(archive)).toEqual([])
    expect(select(archive, 'SELECT errors FROM report')).toEqual([{ errors: 0 }])
    archive.decide(idOf(archive, 'application.row-sum'), { decision: 'open', ...said })
    expect(flagged(archive)).toEqual(['natural', 'total'])
    expect(select(archive, 'SELECT decision FROM finding')).toEqual([{ decision: null }])
    expect(select(archive, 'SELECT count(*) AS n FROM decision')).toEqual([{ n: 4 }])
  })

  it('takes no flag that another finding or a doubtful reading holds', () => {
    const archive = archiveWith([rowSum(), lookAlike])
    archive.decide(idOf(archive, 'application.row-sum'), { decision: 'false-alarm', ...said })
    expect(flagged(archive)).toEqual(['total'])
    archive.decide(idOf(archive, 'read.look-alike'), { decision: 'false-alarm', ...said })
    expect(flagged(archive)).toEqual([])
  })

  it('survives reading again where the finding is the same', () => {
    const archive = archiveWith([rowSum(), lookAlike])
    for (const rule of ['application.row-sum', 'read.look-alike']) {
      archive.decide(idOf(archive, rule), { decision: 'false-alarm', ...said })
    }
    archiveWith([lookAlike, rowSum()], '1l', archive, '2.0.0')
    expect(flagged(archive)).toEqual([])
    expect(select(archive, 'SELECT errors, warnings FROM report')).toEqual([{ errors: 0, warnings: 0 }])
  })

  it('holds for nothing else: other sides, or the number read as something else, are open again', () => {
    const archive = archiveWith([rowSum(), lookAlike])
    for (const rule of ['application.row-sum', 'read.look-alike']) {
      archive.decide(idOf(archive, rule), { decision: 'false-alarm', ...said })
    }
    archiveWith([rowSum(13), lookAlike], '1l', archive, '2.0.0')
    expect(select(archive, 'SELECT rule FROM finding WHERE decision IS NULL')).toEqual([
      { rule: 'application.row-sum' },
    ])
    archiveWith([rowSum(), lookAlike], '11', archive, '3.0.0')
    expect(select(archive, 'SELECT rule FROM finding WHERE decision IS NULL')).toHaveLength(2)
    expect(flagged(archive)).toEqual(['natural', 'total'])
  })

  it('is refused for a finding that is not there', () => {
    const archive = archiveWith([])
    expect(() => archive.decide(7, { decision: 'confirmed', ...said })).toThrow(ArchiveError)
  })
})

describe('findings between reports', () => {
  const comparison = (
    reportId: number,
    relatedReportId: number | null,
  ): Parameters<Archive['writeRelatedFindings']>[1][number] => ({
    ...rowSum(),
    rule: 'identity.same-name',
    values: { issuer: 'x', year: 2022, other: 'b.txt' },
    facts: [fact('natural')],
    positions: [],
    reportId,
    related:
      relatedReportId === null
        ? []
        : [{ reportId: relatedReportId, facts: [fact('business')], positions: ['line 3, column 1'] }],
  })

  function two(): Archive {
    const archive = archiveWith([])
    importSketch(archive, 'b.txt', {
      year: 2021,
      tables: [buildTable('t3', applicants, { new: [1, 0, 0, 0, 0, 0, 1] })],
    })
    return archive
  }

  it('are told from a report’s own, replaced alone, and flag its numbers', () => {
    const archive = two()
    archive.writeRelatedFindings([1, 2], [comparison(1, 2), comparison(2, null)])
    expect(select(archive, 'SELECT report_id, origin, related_report_id FROM finding ORDER BY report_id')).toEqual([
      { report_id: 1, origin: 'archive', related_report_id: 2 },
      { report_id: 2, origin: 'archive', related_report_id: null },
    ])
    expect(flagged(archive)).toEqual(['business', 'natural', 'natural', 'total'])
    expect(
      select(archive, 'SELECT report_id, is_own, positions FROM finding_report ORDER BY is_own, report_id'),
    ).toEqual([
      { report_id: 2, is_own: 0, positions: '["line 3, column 1"]' },
      { report_id: 1, is_own: 1, positions: null },
      { report_id: 2, is_own: 1, positions: null },
    ])
    archive.writeRelatedFindings([1], [])
    expect(select(archive, 'SELECT report_id FROM finding')).toEqual([{ report_id: 2 }])
    expect(select(archive, 'SELECT errors FROM report ORDER BY report_id')).toEqual([{ errors: 0 }, { errors: 1 }])
    expect(() => archive.writeRelatedFindings([2], [comparison(1, 2)])).toThrow(/not among/u)
    expect(select(archive, 'SELECT report_id FROM finding')).toEqual([{ report_id: 2 }])
  })

  it('do not outlive the report that they compare with, nor do their flags', () => {
    const archive = two()
    archive.writeRelatedFindings([2], [comparison(2, 1)])
    expect(select(archive, 'SELECT flagged FROM fact WHERE report_id = 2 AND col_code = ?', 'natural')).toEqual([
      { flagged: 1 },
    ])
    archiveWith([], '1l', archive, '2.0.0')
    expect(select(archive, 'SELECT * FROM finding')).toEqual([])
    expect(select(archive, 'SELECT flagged FROM fact WHERE report_id = 2 AND col_code = ?', 'natural')).toEqual([
      { flagged: 0 },
    ])
    expect(select(archive, 'SELECT errors FROM report WHERE report_id = 2')).toEqual([{ errors: 0 }])
  })

  it('keep what people decided when they are written again', () => {
    const archive = two()
    archive.writeRelatedFindings([1], [comparison(1, 2)])
    archive.decide(idOf(archive, 'identity.same-name'), { decision: 'false-alarm', ...said })
    archive.writeRelatedFindings([1], [comparison(1, 2)])
    expect(select(archive, 'SELECT decision FROM finding')).toEqual([{ decision: 'false-alarm' }])
    expect(flagged(archive)).toEqual(['total'])
  })

  it('flag the other report’s numbers until a person says otherwise', () => {
    const archive = two()
    archive.writeRelatedFindings([1], [comparison(1, 2)])
    const business = () => select(archive, `SELECT flagged FROM fact WHERE report_id = 2 AND col_code = 'business'`)
    expect(business()).toEqual([{ flagged: 1 }])
    expect(select(archive, 'SELECT errors FROM report WHERE report_id = 2')).toEqual([{ errors: 0 }])
    archive.decide(idOf(archive, 'identity.same-name'), { decision: 'false-alarm', ...said })
    expect(business()).toEqual([{ flagged: 0 }])
    archive.decide(idOf(archive, 'identity.same-name'), { decision: 'open', ...said })
    expect(business()).toEqual([{ flagged: 1 }])
    archive.setSeverity('identity.same-name', 'note')
    expect(business()).toEqual([{ flagged: 0 }])
  })
})

describe('settling', () => {
  it('changes nothing in a report just imported, whatever its findings are', () => {
    const names = fc.constantFrom(fact('natural'), fact('total'), fact('增列'), fact('total', 'granted'), fact('gone'))
    const finding = fc.record({
      severity: fc.constantFrom('error' as const, 'warning' as const, 'note' as const),
      facts: fc.array(names, { maxLength: 3 }),
    })
    const archive = temporaryArchive()
    const connection = openForWriting(archive.path)
    let version = 0
    const state = () =>
      select(archive, 'SELECT f.*, r.errors, r.warnings, r.notes FROM fact f JOIN report r USING (report_id)')
    try {
      fc.assert(
        fc.property(fc.array(finding, { maxLength: 4 }), (sketches) => {
          version += 1
          archiveWith(
            sketches.map((sketch) => ({ ...rowSum(), ...sketch })),
            '1l',
            archive,
            `${version}`,
          )
          const before = state()
          openSettler(connection)(1)
          expect(state()).toEqual(before)
        }),
        { numRuns: 40 },
      )
    } finally {
      connection.close()
    }
  })
})

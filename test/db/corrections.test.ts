import { describe, expect, it } from 'vitest'
import { type Archive, ArchiveError } from '../../db/index.ts'
import { importSketch, select, temporaryArchive } from './archive-file.ts'
import { applicants, buildTable } from './build-report.ts'

const total = { table: 't3', row: 'new', column: 'total' }
const said = { why: '电话核实', by: '王记者' }

const tables = (printed = 12) => [
  buildTable('t3', [...applicants, '增列'], {
    new: [10, 2, 0, 0, 0, '', printed, 1.5],
    granted: [7, 0, 0, 0, 0, 0, 7, 3],
  }),
  buildTable('t2', ['amount'], { fees: [3.56] }, { unit: '万元' }),
  buildTable('t3', applicants, { new: [900, 0, 0, 0, 0, 0, 900] }),
]

/** The same bytes whatever the sketch says, as a better reading gives other numbers. */
function archiveWith(printed = 12, archive = temporaryArchive(), version = '1.0.0'): Archive {
  importSketch(archive, 'a.txt', { text: 'the source', tables: tables(printed) }, version)
  return archive
}

const totals = (archive: Archive, view = 'fact') =>
  select(archive, `SELECT raw, value, corrected, best FROM ${view} WHERE row_code = 'new' AND col_code = 'total'`)

const codeOf = (work: () => unknown) => {
  try {
    work()
  } catch (error) {
    if (error instanceof ArchiveError) return error.code
    throw error
  }
  return null
}

describe('a correction', () => {
  it('stands beside the printed value, which stays', () => {
    const archive = archiveWith()
    archive.correct(1, total, { value: 13, ...said })
    expect(totals(archive)).toEqual([{ raw: '12', value: 12, corrected: 13, best: 13 }])
    expect(select(archive, 'SELECT count(*) AS n FROM fact WHERE corrected IS NOT NULL')).toEqual([{ n: 1 }])
    expect(select(archive, 'SELECT value, raw_then, value_then, why, by_whom FROM correction')).toEqual([
      { value: 13, raw_then: '12', value_then: 12, why: '电话核实', by_whom: '王记者' },
    ])
  })

  it('shows in the twin views, which say so; the others show and say printed', () => {
    const archive = archiveWith()
    archive.correct(1, total, { value: 13, ...said })
    archive.correct(1, { ...total, column: 'other' }, { value: 1, ...said })
    archive.correct(1, { table: 't2', row: 'fees', column: 'amount' }, { value: 4, ...said })
    const rows = (view: string) =>
      select(archive, `SELECT row_code, other, total, shows FROM ${view} ORDER BY row_code`)
    expect(rows('application')).toEqual([
      { row_code: 'granted', other: 0, total: 7, shows: 'printed' },
      { row_code: 'new', other: null, total: 12, shows: 'printed' },
    ])
    expect(rows('application_corrected')).toEqual([
      { row_code: 'granted', other: 0, total: 7, shows: 'printed' },
      { row_code: 'new', other: 1, total: 13, shows: 'corrected' },
    ])
    expect(select(archive, 'SELECT 总计, 数值来源 FROM 依申请公开_订正 ORDER BY 行代码')).toEqual([
      { 总计: 7, 数值来源: '所印' },
      { 总计: 13, 数值来源: '订正' },
    ])
    expect(select(archive, 'SELECT amount_cny FROM disclosure_corrected')).toEqual([{ amount_cny: 40000 }])
  })

  it('reaches numbers apart from the wide tables and repeated ones', () => {
    const archive = archiveWith()
    archive.correct(1, { ...total, column: '增列' }, { value: 2.5, ...said })
    archive.correct(1, { ...total, occurrence: 2 }, { value: 901, ...said })
    expect(select(archive, `SELECT best FROM fact WHERE row_code = 'new' AND col_code = '增列'`)).toEqual([
      { best: 2.5 },
    ])
    expect(totals(archive)).toEqual([{ raw: '12', value: 12, corrected: null, best: 12 }])
    expect(totals(archive, 'fact_repeated')).toEqual([{ raw: '900', value: 900, corrected: 901, best: 901 }])
  })

  it('is replaced by a later one and withdrawn by one without a value; the history stays', () => {
    const archive = archiveWith()
    archive.correct(1, total, { value: 13, ...said })
    archive.correct(1, total, { value: 14, ...said })
    expect(totals(archive)).toMatchObject([{ best: 14 }])
    archive.correct(1, total, { value: null, why: '误记', by: '李' })
    expect(totals(archive)).toMatchObject([{ corrected: null, best: 12 }])
    expect(select(archive, 'SELECT value FROM correction ORDER BY correction_id')).toEqual([
      { value: 13 },
      { value: 14 },
      { value: null },
    ])
    expect(select(archive, 'SELECT * FROM standing_correction')).toEqual([])
  })

  it('survives reading again, also as another number, and holds for every report of the same bytes', () => {
    const archive = archiveWith()
    archive.correct(1, total, { value: 13, ...said })
    archiveWith(72, archive, '2.0.0')
    expect(totals(archive)).toEqual([{ raw: '72', value: 72, corrected: 13, best: 13 }])
    expect(select(archive, 'SELECT raw_then, corrected FROM standing_correction')).toEqual([
      { raw_then: '12', corrected: 13 },
    ])
    expect(select(archive, 'SELECT rule, severity, origin FROM finding')).toEqual([
      { rule: 'correction.reading-changed', severity: 'warning', origin: 'report' },
    ])
    expect(select(archive, 'SELECT warnings FROM report')).toEqual([{ warnings: 1 }])
    archive.correct(1, total, { value: 13, ...said })
    expect(select(archive, 'SELECT rule FROM finding')).toEqual([])
    expect(select(archive, 'SELECT count(*) AS n FROM fact WHERE flagged = 1')).toEqual([{ n: 0 }])
    const other = importSketch(archive, '福建省/南安市/b.txt', { text: 'the source', year: 2021, tables: tables() })
    expect(
      select(
        archive,
        `SELECT best FROM fact WHERE report_id = ${other.reportId} AND row_code = 'new' AND col_code = 'total'`,
      ),
    ).toEqual([{ best: 13 }])
  })

  it('of a number that is not read any more is listed without a place and can be withdrawn', () => {
    const archive = archiveWith()
    archive.correct(1, { ...total, occurrence: 2 }, { value: 901, ...said })
    importSketch(archive, 'a.txt', { text: 'the source', tables: tables().slice(0, 2) }, '2.0.0')
    expect(select(archive, 'SELECT corrected, table_no FROM standing_correction')).toEqual([
      { corrected: 901, table_no: null },
    ])
    expect(select(archive, 'SELECT rule, sentence_en FROM finding')).toEqual([
      {
        rule: 'correction.no-such-number',
        sentence_en: '王记者 corrected t3.new.total#2 to 901; the report as it is read now has no such number.',
      },
    ])
    archive.correct(1, { ...total, occurrence: 2 }, { value: null, ...said })
    expect(select(archive, 'SELECT * FROM standing_correction')).toEqual([])
    expect(select(archive, 'SELECT * FROM finding')).toEqual([])
  })

  it('is refused for what is not there and for values that no such number has', () => {
    const archive = archiveWith()
    expect(codeOf(() => archive.correct(9, total, { value: 1, ...said }))).toBe('not-there')
    expect(codeOf(() => archive.correct(1, { ...total, row: 'nwe' }, { value: 1, ...said }))).toBe('not-there')
    expect(codeOf(() => archive.correct(1, { ...total, occurrence: 3 }, { value: 1, ...said }))).toBe('not-there')
    expect(codeOf(() => archive.correct(1, total, { value: null, ...said }))).toBe('not-there')
    expect(codeOf(() => archive.correct(1, total, { value: 1.5, ...said }))).toBe('bad-value')
    expect(codeOf(() => archive.correct(1, total, { value: -1, ...said }))).toBe('bad-value')
    expect(codeOf(() => archive.correct(1, total, { value: Number.NaN, ...said }))).toBe('bad-value')
    expect(() => archive.correct(1, total, { value: 1, why: '', by: 'x' })).toThrow(/CHECK/u)
    expect(select(archive, 'SELECT * FROM correction')).toEqual([])
  })
})

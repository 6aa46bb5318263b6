import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ArchiveError, openArchive } from '../../db/index.ts'
import { migrate, schemaVersion } from '../../db/migrate.ts'
import { openForWriting } from '../../db/open.ts'
import { currentRevision } from '../../db/series.ts'
import { ReportError } from '../../src/document/errors.ts'
import { importSketch, select, temporaryArchive, temporaryFolder } from './archive-file.ts'
import { applicants, buildReport, buildTable, type ReportSketch } from './build-report.ts'

const town = (total: number, more: ReportSketch = {}): ReportSketch => ({
  tables: [buildTable('t3', applicants, { new: [total, 0, 0, 0, 0, 0, total] })],
  ...more,
})
const seen = `SELECT source, revision, is_current FROM report ORDER BY report_id`

function codeOf(work: () => unknown): string | null {
  try {
    work()
    return null
  } catch (error) {
    if (error instanceof ArchiveError) return error.code
    throw error
  }
}

/** Everything but when it was read. */
function content(archive: ReturnType<typeof temporaryArchive>): unknown {
  // search_index cannot be read without a MATCH; the tables below it, which hold what it knows, can.
  const names = select(
    archive,
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'search_index'`,
  )
  return names.map(({ name }) => {
    const rows = select(archive, `SELECT * FROM "${name}"`)
    return [name, rows.map(({ imported_at, ...row }) => row)]
  })
}

describe('standard input', () => {
  it('is no path: each content that came through it stands beside the others, and the same again changes nothing', () => {
    const archive = temporaryArchive()
    importSketch(archive, '-', town(14, { text: 'a', issuer: '南安市九都镇' }))
    importSketch(archive, '-', town(3, { text: 'b', issuer: '南安市诗山镇' }))
    const again = importSketch(archive, '-', town(14, { text: 'a', issuer: '南安市九都镇' }))
    expect(again.outcome).toBe('unchanged')
    expect(select(archive, 'SELECT path FROM source')).toHaveLength(2)
    expect(select(archive, 'SELECT issuer, revision FROM report ORDER BY report_id')).toEqual([
      { issuer: '南安市九都镇', revision: 1 },
      { issuer: '南安市诗山镇', revision: 1 },
    ])
  })
})

describe('the files beside the archive', () => {
  it('are gone when the last one closes, reader or writer', () => {
    const folder = temporaryFolder()
    const path = join(folder, 'a.db')
    const writer = openArchive(path)
    importSketch(writer, 'a.txt', town(14))
    const reader = openArchive(path, { readOnly: true })
    expect(select(reader, 'SELECT count(*) AS n FROM report')).toEqual([{ n: 1 }])
    expect(readdirSync(folder)).toEqual(['a.db', 'a.db-shm', 'a.db-wal'])
    writer.close()
    reader.close()
    expect(readdirSync(folder)).toEqual(['a.db'])
    openArchive(path, { readOnly: true }).close()
    expect(readdirSync(folder)).toEqual(['a.db'])
  })

  it('stay while a writer is at work', () => {
    const folder = temporaryFolder()
    const writer = openArchive(join(folder, 'a.db'))
    importSketch(writer, 'a.txt', town(14))
    openArchive(join(folder, 'a.db'), { readOnly: true }).close()
    importSketch(writer, 'b.txt', town(3, { text: 'b', issuer: '南安市诗山镇' }))
    expect(writer.reports()).toHaveLength(2)
    writer.close()
    expect(readdirSync(folder)).toEqual(['a.db'])
  })
})

describe('importing the same again', () => {
  it('changes nothing where path, bytes and version are the same', () => {
    const archive = temporaryArchive()
    const first = importSketch(archive, 'a.txt', town(14))
    const before = content(archive)
    expect(importSketch(archive, 'a.txt', town(14))).toEqual({ ...first, outcome: 'unchanged' })
    expect(content(archive)).toEqual(before)
  })

  it('points the same bytes at another path to the report that is there', () => {
    const archive = temporaryArchive()
    const { reportId } = importSketch(archive, 'a.txt', town(14))
    expect(importSketch(archive, 'b.txt', town(14))).toEqual({ outcome: 'duplicate', reportId })
    expect(importSketch(archive, 'b.txt', town(14)).outcome).toBe('unchanged')
    expect(select(archive, 'SELECT count(*) AS n FROM fact')).toEqual([{ n: 7 }])
    expect(archive.sourceSummary()).toEqual({ imported: 1, duplicate: 1, failed: 0, skipped: 0 })
  })

  it('keeps the same bytes twice where folders make them reports of two places, and says so', () => {
    const archive = temporaryArchive()
    const sketch = { issuer: '九都镇', text: 'the same' }
    importSketch(archive, '南安市/九都镇.txt', { ...sketch, placeHints: ['福建省', '泉州市', '南安市'] })
    importSketch(archive, '布拖县/九都镇.txt', { ...sketch, placeHints: ['四川省', '凉山彝族自治州', '布拖县'] })
    expect(select(archive, 'SELECT is_current FROM report')).toEqual([{ is_current: 1 }, { is_current: 1 }])
    expect(select(archive, 'SELECT rule, severity FROM finding')).toEqual([
      { rule: 'identity.same-bytes', severity: 'warning' },
    ])
    expect(archive.issuers('九都')).toHaveLength(2)
  })

  it('replaces what another version read, ids kept', () => {
    const archive = temporaryArchive()
    const { reportId } = importSketch(archive, 'a.txt', town(14, { text: 'x' }))
    const again = importSketch(archive, 'a.txt', town(15, { text: 'x' }), '2.0.0')
    expect(again).toEqual({ outcome: 'reread', reportId })
    expect(select(archive, `SELECT value FROM fact WHERE col_code = 'total'`)).toEqual([{ value: 15 }])
    expect(select(archive, seen)).toEqual([{ source: 'a.txt', revision: 1, is_current: 1 }])
    expect(select(archive, 'SELECT extractor_version FROM source')).toEqual([{ extractor_version: '2.0.0' }])
  })
})

describe('revisions', () => {
  it('follow one another at one path; the older one stays', () => {
    const archive = temporaryArchive()
    importSketch(archive, 'a.txt', town(14))
    expect(importSketch(archive, 'a.txt', town(15)).outcome).toBe('revised')
    expect(select(archive, seen)).toEqual([
      { source: 'a.txt', revision: 1, is_current: 0 },
      { source: 'a.txt', revision: 2, is_current: 1 },
    ])
    expect(select(archive, `SELECT value, is_current FROM fact_all WHERE col_code = 'total' ORDER BY 2`)).toEqual([
      { value: 14, is_current: 0 },
      { value: 15, is_current: 1 },
    ])
    expect(select(archive, 'SELECT total FROM application')).toEqual([{ total: 15 }])
    expect(select(archive, 'SELECT path, outcome FROM source')).toEqual([{ path: 'a.txt', outcome: 'imported' }])
  })

  it('count by publication date where both have one, else by import', () => {
    const date = (report_id: number, published: string | null) => ({ report_id, published })
    expect(currentRevision([date(1, '2023-03-01'), date(2, '2023-01-20')])).toBe(1)
    expect(currentRevision([date(1, '2023-01-20'), date(2, '2023-03-01')])).toBe(2)
    expect(currentRevision([date(1, '2023-03-01'), date(2, null)])).toBe(2)
    expect(currentRevision([date(1, '2023-03-01'), date(2, '2023-03-01')])).toBe(2)
    expect(currentRevision([])).toBe(null)
  })

  it('join across paths where the name holds the county', () => {
    const archive = temporaryArchive()
    importSketch(archive, 'a.txt', town(14, { issuer: '南安市九都镇人民政府' }))
    expect(importSketch(archive, 'b.html', town(15, { issuer: '南安市九都镇人民政府' })).outcome).toBe('revised')
  })

  it('never join two towns of one name; a warning says why', () => {
    const archive = temporaryArchive()
    importSketch(archive, 'a/太平镇2022.txt', town(14, { issuer: '太平镇' }))
    expect(importSketch(archive, 'b/太平镇2022.txt', town(15, { issuer: '太平镇' })).outcome).toBe('imported')
    expect(select(archive, 'SELECT is_current FROM report')).toEqual([{ is_current: 1 }, { is_current: 1 }])
    const [finding] = select(archive, 'SELECT rule, sentence_zh FROM finding')
    expect(finding).toMatchObject({ rule: 'identity.same-name' })
    expect(finding?.sentence_zh).toContain('a/太平镇2022.txt')
    expect(select(archive, 'SELECT flagged FROM fact WHERE flagged = 1')).toEqual([])
  })

  it('join by index number, address or a folder down to the county', () => {
    const proofs: readonly ReportSketch[] = [
      { indexNumber: '11341702486344515H/202301-00013' },
      { sourceUrl: 'https://www.example.gov.cn/art_1.html' },
      { placeHints: ['福建省', '泉州市', '南安市'] },
    ]
    for (const proof of proofs) {
      const archive = temporaryArchive()
      importSketch(archive, 'a.txt', town(14, { issuer: '太平镇', ...proof }))
      expect(importSketch(archive, 'b.txt', town(15, { issuer: '太平镇', ...proof })).outcome).toBe('revised')
    }
  })

  it('leave own figures and an aggregate side by side', () => {
    const archive = temporaryArchive()
    importSketch(archive, 'a.txt', town(14, { issuer: '永泰县人民政府', scope: null }))
    importSketch(archive, 'b.txt', town(900, { issuer: '永泰县人民政府', scope: 'aggregate' }))
    expect(select(archive, 'SELECT total, scope, scope_known FROM application')).toEqual([
      { total: 14, scope: 'own', scope_known: 0 },
    ])
    expect(select(archive, 'SELECT total FROM application_aggregate')).toEqual([{ total: 900 }])
    expect(select(archive, 'SELECT 总计 FROM 依申请公开')).toEqual([{ 总计: 14 }])
    expect(select(archive, 'SELECT 总计 FROM 依申请公开_汇总')).toEqual([{ 总计: 900 }])
  })

  it('are not made of reports that do not say who or when', () => {
    const archive = temporaryArchive()
    importSketch(archive, 'a.txt', town(14, { issuer: null }))
    importSketch(archive, 'b.txt', town(15, { issuer: null }))
    importSketch(archive, 'c.txt', town(16, { year: null }))
    importSketch(archive, 'd.txt', town(17, { year: null }))
    expect(select(archive, 'SELECT is_current FROM report WHERE is_current = 1')).toHaveLength(4)
  })

  it('are not made of whatever comes through standard input', () => {
    const archive = temporaryArchive()
    importSketch(archive, '-', town(14, { issuer: '太平镇' }))
    expect(importSketch(archive, '-', town(15, { issuer: '太平镇' })).outcome).toBe('imported')
  })

  it('are not made where a file was replaced by the report of another year', () => {
    const archive = temporaryArchive()
    importSketch(archive, 'report.txt', town(14, { year: 2021 }))
    expect(importSketch(archive, 'report.txt', town(15, { year: 2022 })).outcome).toBe('imported')
    expect(select(archive, 'SELECT rule FROM finding')).toEqual([{ rule: 'identity.path-reused' }])
    expect(select(archive, 'SELECT report_year FROM application ORDER BY 1')).toEqual([
      { report_year: 2021 },
      { report_year: 2022 },
    ])
  })

  it('take a file back that holds its older content again', () => {
    const archive = temporaryArchive()
    importSketch(archive, 'a.txt', town(14))
    importSketch(archive, 'a.txt', town(15))
    expect(importSketch(archive, 'a.txt', town(14)).outcome).toBe('revised')
    expect(select(archive, 'SELECT total FROM application')).toEqual([{ total: 14 }])
  })
})

describe('failures', () => {
  const error = new ReportError('damaged-file', { file: 'x.docx', reason: 'it ends early', reasonZh: '文件不完整' })

  it('are one row in source, with the reason in both languages', () => {
    const archive = temporaryArchive()
    archive.recordFailure({ path: 'x.docx', bytes: Buffer.from('PK'), extractorVersion: '1' }, error)
    archive.recordFailure({ path: 'x.docx', bytes: Buffer.from('PK'), extractorVersion: '1' }, error)
    archive.recordSkip('y.png', { code: 'not-tried', reason: 'a picture', reasonZh: '图片' }, '1')
    expect(select(archive, 'SELECT path, outcome, error_code, error_en, error_zh FROM source ORDER BY path')).toEqual([
      {
        path: 'x.docx',
        outcome: 'failed',
        error_code: 'damaged-file',
        error_en: 'it ends early',
        error_zh: '文件不完整',
      },
      { path: 'y.png', outcome: 'skipped', error_code: 'not-tried', error_en: 'a picture', error_zh: '图片' },
    ])
  })

  it('of a file that was read before leave its report, and are forgotten when it is read again', () => {
    const archive = temporaryArchive()
    importSketch(archive, 'a.txt', town(14))
    archive.recordFailure({ path: 'a.txt', bytes: null, extractorVersion: '1.0.0' }, error)
    expect(select(archive, 'SELECT outcome, error_code FROM source')).toEqual([
      { outcome: 'imported', error_code: 'damaged-file' },
    ])
    archive.recordFailure({ path: 'a.txt', bytes: Buffer.from('?'), extractorVersion: '1.0.0' }, error)
    expect(select(archive, 'SELECT outcome FROM source')).toEqual([{ outcome: 'failed' }])
    expect(importSketch(archive, 'a.txt', town(14)).outcome).toBe('unchanged')
    expect(select(archive, 'SELECT outcome, error_code FROM source')).toEqual([
      { outcome: 'imported', error_code: null },
    ])
    expect(select(archive, seen)).toEqual([{ source: 'a.txt', revision: 1, is_current: 1 }])
  })

  it('in the middle of a report leave nothing of it', () => {
    const archive = temporaryArchive()
    const before = content(archive)
    const finding = { rule: 'no.such-rule' as never, severity: 'error' as const, values: {}, positions: [], facts: [] }
    expect(() => importSketch(archive, 'a.txt', town(14, { findings: [finding] }))).toThrow(/no rule/u)
    expect(content(archive)).toEqual(before)
    // The dictionaries must not remember what was rolled back.
    importSketch(archive, 'a.txt', town(14))
    expect(select(archive, 'SELECT count(*) AS n FROM fact')).toEqual([{ n: 7 }])
  })
})

describe('opening', () => {
  it('refuses what is no archive, a newer one, and a missing one, and changes nothing in them', () => {
    const folder = temporaryFolder()
    const noise = join(folder, 'noise.db')
    writeFileSync(noise, 'no database at all '.repeat(99))
    expect(codeOf(() => openArchive(noise))).toBe('not-an-archive')
    const newer = join(folder, 'newer.db')
    openArchive(newer).close()
    const connection = openForWriting(newer)
    connection.pragma('user_version = 99')
    connection.close()
    expect(codeOf(() => openArchive(newer))).toBe('newer-version')
    const foreign = openForWriting(join(folder, 'foreign.db'))
    foreign.pragma('application_id = 7')
    foreign.close()
    expect(codeOf(() => openArchive(join(folder, 'foreign.db')))).toBe('not-an-archive')
    expect(codeOf(() => openArchive(join(folder, 'none.db'), { readOnly: true }))).toBe('not-found')
    expect(codeOf(() => openArchive(join(folder, 'no/folder.db')))).toBe('not-found')
    expect(readdirSync(folder)).not.toContain('none.db')
    mkdirSync(join(folder, 'folder.db'))
    expect(codeOf(() => openArchive(join(folder, 'folder.db')))).not.toBe(null)
  })

  it('reads again what was written, in another process or later', () => {
    const archive = temporaryArchive()
    importSketch(archive, 'a.txt', town(14))
    archive.close()
    const reader = openArchive(archive.path, { readOnly: true })
    expect(select(reader, 'SELECT total FROM application')).toEqual([{ total: 14 }])
    expect(codeOf(() => importSketch(reader, 'b.txt', town(1)))).toBe('read-only')
    reader.close()
  })

  it('migrates step by step and refuses a gap', () => {
    const archive = temporaryArchive()
    const connection = openForWriting(archive.path)
    const steps = [
      { from: schemaVersion, sql: 'CREATE TABLE one (a)' },
      { from: schemaVersion + 1, sql: 'CREATE TABLE two (a)' },
    ]
    const reached = schemaVersion + 2
    migrate(connection, archive.path, steps, reached)
    expect(connection.pragma('user_version', { simple: true })).toBe(reached)
    expect(() => migrate(connection, archive.path, steps, reached + 2)).toThrow(/no migration/u)
    expect(connection.pragma('user_version', { simple: true })).toBe(reached)
    connection.close()
  })

  it('says so where the disk is full and keeps what was imported', () => {
    const archive = temporaryArchive()
    importSketch(archive, 'a.txt', town(14))
    archive.close()
    const connection = openForWriting(archive.path)
    const pages = Number(connection.pragma('page_count', { simple: true }))
    connection.close()
    const full = openArchive(archive.path, { maxPages: pages })
    const text = 'x'.repeat(100_000)
    const section = { key: 'overview' as const, title: '', text, position: null, paragraphs: [] }
    expect(codeOf(() => importSketch(full, 'b.txt', town(15, { year: 2023, sections: [section] })))).toBe('disk-full')
    expect(select(full, 'SELECT total FROM application')).toEqual([{ total: 14 }])
    full.close()
  })

  it('says so where another process holds the database', () => {
    const archive = temporaryArchive()
    const other = openForWriting(archive.path)
    other.exec('BEGIN IMMEDIATE')
    const waiting = openArchive(archive.path, { busyTimeout: 1 })
    expect(codeOf(() => importSketch(waiting, 'a.txt', town(14)))).toBe('locked')
    other.exec('ROLLBACK')
    other.close()
    expect(importSketch(waiting, 'a.txt', town(14)).outcome).toBe('imported')
    waiting.close()
  })
})

describe('query', () => {
  it('reads, with parameters, and cuts where asked', () => {
    const archive = temporaryArchive()
    importSketch(archive, 'a.txt', town(14))
    expect(
      archive.query('SELECT total AS a, total AS a FROM application WHERE row_code = :row', { row: 'new' }),
    ).toEqual({
      columns: ['a', 'a'],
      rows: [[14, 14]],
      isCut: false,
    })
    const cut = archive.query('SELECT value FROM fact', [], { limit: 2 })
    expect([cut.rows.length, cut.isCut]).toEqual([2, true])
    expect(archive.query('SELECT 1 WHERE 0')).toEqual({ columns: ['1'], rows: [], isCut: false })
  })

  it('refuses everything that writes', () => {
    const archive = temporaryArchive()
    importSketch(archive, 'a.txt', town(14))
    const writing = [
      'DELETE FROM report_core',
      'INSERT INTO codebook SELECT * FROM codebook RETURNING *',
      'DROP TABLE section_row',
      'PRAGMA user_version = 5',
      'PRAGMA journal_mode = DELETE',
      `ATTACH 'other.db' AS other`,
      `VACUUM INTO '${archive.path}.copy'`,
      'BEGIN',
      'CREATE TEMP TABLE x (a)',
    ]
    for (const sql of writing)
      expect(
        codeOf(() => archive.query(sql)),
        sql,
      ).toMatch(/^query-refused|^read-only/u)
    expect(codeOf(() => archive.query('SELECT 1; DELETE FROM report_core'))).toBe('query-failed')
    expect(codeOf(() => archive.query('SELECT nothing FROM nowhere'))).toBe('query-failed')
    expect(codeOf(() => archive.query('SELECT ?', []))).toBe('query-failed')
    expect(select(archive, 'SELECT count(*) AS n FROM report')).toEqual([{ n: 1 }])
  })
})

describe('lookups', () => {
  it('find issuers by parts of name and place, and give back a report as it was read', () => {
    const archive = temporaryArchive()
    const rule = 'application.in-equals-out' as const
    const assessment = {
      rule,
      outcome: 'pass' as const,
      assumedBlankZero: true,
      why: null,
      left: [],
      right: [],
      leftSum: 1,
      rightSum: 1,
    }
    const { reportId } = importSketch(
      archive,
      'a.txt',
      town(14, {
        issuer: '九都镇',
        placeHints: ['福建省', '南安市'],
        assessments: [assessment, { ...assessment, outcome: 'fail', assumedBlankZero: false }],
      }),
    )
    expect(archive.issuers('南安 九都')).toMatchObject([
      { name: '九都镇', place: '福建省/泉州市/南安市', reports: 1, first_year: 2022 },
    ])
    expect(archive.issuers('太平')).toEqual([])
    expect(archive.reports({ year: 2022 })).toMatchObject([
      { report_id: reportId, issuer: '九都镇', scope_known: true },
    ])
    const stored = archive.report(reportId)
    expect(stored?.tables[0]).toMatchObject({ table: 't3', form: 'F2021', rows: [{ code: 'new', label: '印：new' }] })
    expect(stored?.tables[0]?.facts.map((fact) => fact.value)).toEqual([14, 0, 0, 0, 0, 0, 14])
    expect(stored?.sections[0]?.title).toBe('一、总体情况')
    expect(archive.report(999)).toBe(null)
    expect(
      select(archive, 'SELECT rule, passed, passed_assuming_blank_zero, failed, not_assessable FROM assessment'),
    ).toEqual([{ rule, passed: 0, passed_assuming_blank_zero: 1, failed: 1, not_assessable: 0 }])
  })

  it('give originals back byte for byte', () => {
    const archive = temporaryArchive()
    const sketch = town(14, { text: '原件\0 '.repeat(99) })
    importSketch(archive, 'a.txt', sketch)
    const [candidate] = archive.rereadCandidates()
    if (!candidate) throw new Error('no candidate')
    expect(Buffer.from(archive.keptBytes(candidate.sha256) ?? [])).toEqual(Buffer.from(buildReport(sketch).bytes))
    expect(archive.rereadCandidates({ exceptVersion: '1.0.0' })).toEqual([])
  })

  it('list every code of the codebook', () => {
    const archive = temporaryArchive()
    const [row] = select(
      archive,
      `SELECT * FROM codebook WHERE table_code = 't3' AND row_code = 'new' AND col_code = 'natural'`,
    )
    expect(row).toMatchObject({ unit: '件' })
  })
})

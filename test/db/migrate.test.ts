import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { openArchive } from '../../db/index.ts'
import { schemaVersion } from '../../db/migrate.ts'
import { rereadArchive } from '../../src/index.ts'
import { importSketch, select, temporaryArchive } from './archive-file.ts'
import { applicants, buildTable } from './build-report.ts'
import { oldArchive, oldVersions, rowsIn } from './old-archive.ts'

/** What a table is, whichever way it came about: columns, keys, indexes. */
function shapeOf(path: string): unknown {
  const connection = new BetterSqlite(path, { readonly: true })
  try {
    const names = connection
      .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name`)
      .pluck()
      .all()
    return names.map((name) => ({
      name,
      columns: connection.pragma(`table_info(${String(name)})`),
      keys: connection
        .prepare('SELECT * FROM pragma_foreign_key_list(?) ORDER BY "table", "from"')
        .all(name)
        .map(withoutIds),
      indexes: connection
        .prepare(
          `SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL ORDER BY name`,
        )
        .all(name),
      triggers: connection
        .prepare(`SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ? ORDER BY name`)
        .all(name),
    }))
  } finally {
    connection.close()
  }
}

function withoutIds(key: unknown): unknown {
  return { ...(key as object), id: 0, seq: 0 }
}

/** Every number with all that is said of it, as the views of any version have it. */
const numbers = `SELECT report_id, table_no, line_no, row_code, col_code, state, value, raw, unit, position, flagged FROM fact
  UNION ALL SELECT report_id, table_no, line_no, row_code, col_code, state, value, raw, unit, position, flagged FROM fact_repeated
  ORDER BY 1, 2, 3, 5`

describe.each(oldVersions)('an archive of version %i', (version) => {
  it('has the tables, keys, indexes and views of a new one once it was opened', () => {
    const path = oldArchive(version)
    openArchive(path).close()
    const fresh = temporaryArchive().path
    expect(shapeOf(path)).toEqual(shapeOf(fresh))
    const views = `SELECT name, sql FROM sqlite_schema WHERE type = 'view' ORDER BY name`
    expect(rowsIn(path, views)).toEqual(rowsIn(fresh, views))
    expect(rowsIn(path, 'PRAGMA user_version')).toEqual([{ user_version: schemaVersion }])
    expect(rowsIn(path, 'PRAGMA foreign_key_check')).toEqual([])
    expect(rowsIn(path, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
  })

  it('keeps every number, finding, original, section and claim', () => {
    const path = oldArchive(version)
    const kept = [
      numbers,
      'SELECT finding_id, report_id, rule, severity, sentence_en, expected, actual FROM finding ORDER BY 1',
      'SELECT source_id, path, outcome, error_code, imported_at, extractor_version FROM source_file ORDER BY 1',
      'SELECT hex(sha256) AS sha256, hex(content) AS content FROM source_bytes ORDER BY 1',
      'SELECT report_id, section_no, section_key, title, text, position FROM section ORDER BY 1, 2',
      'SELECT report_id, about, said_by, text, position FROM claim ORDER BY 1, 2',
    ]
    const before = kept.map((sql) => rowsIn(path, sql))
    for (const rows of before) expect(rows.length).toBeGreaterThan(0)
    openArchive(path).close()
    expect(kept.map((sql) => rowsIn(path, sql))).toEqual(before)
  })

  it('takes new reports and compares all', () => {
    const archive = temporaryArchive(oldArchive(version))
    const before = archive.reports().length
    const result = importSketch(archive, 'b.txt', {
      issuer: '南安市诗山镇人民政府',
      tables: [buildTable('t3', applicants, { new: [1, 0, 0, 0, 0, 0, 1] })],
    })
    expect(result.outcome).toBe('imported')
    while (archive.compareReports() > 0);
    expect(archive.reports()).toHaveLength(before + 1)
    expect(select(archive, 'SELECT count(*) AS waiting FROM comparison_pending')).toEqual([{ waiting: 0 }])
  })

  it('is left as it was where bringing it up to date is killed', async () => {
    const path = oldArchive(version)
    const before = rowsIn(path, numbers)
    const shape = shapeOf(path)
    const child = spawn(process.execPath, [join(import.meta.dirname, 'migrate-child.ts'), path], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const ended = once(child, 'close')
    await once(child.stdout, 'data')
    child.kill('SIGKILL')
    expect(await ended).toEqual([null, 'SIGKILL'])
    expect(rowsIn(path, 'PRAGMA user_version')).toEqual([{ user_version: version }])
    expect(shapeOf(path)).toEqual(shape)
    expect(rowsIn(path, numbers)).toEqual(before)
    openArchive(path).close()
    expect(rowsIn(path, numbers)).toEqual(before)
  })

  it('is refused for reading only, and nothing is changed in it', () => {
    const path = oldArchive(version)
    expect(() => openArchive(path, { readOnly: true })).toThrow(
      expect.objectContaining({ code: 'older-version', message: expect.stringContaining('doctor --repair') }),
    )
    expect(rowsIn(path, 'PRAGMA user_version')).toEqual([{ user_version: version }])
  })
})

describe.each([2, 3] as const)('what people added to an archive of version %i', (version) => {
  const said = (archive: ReturnType<typeof openArchive>) => [
    select(archive, 'SELECT row_code, col_code, value, best FROM fact WHERE best IS NOT value'),
    select(archive, 'SELECT rule, decision FROM finding WHERE decision IS NOT NULL'),
    archive.severities(),
  ]

  it('holds, also once everything is read again from the originals kept', async () => {
    const archive = temporaryArchive(oldArchive(version))
    const before = said(archive)
    expect(before[0]).toHaveLength(1)
    expect(before[1]).toEqual([{ rule: 'read.run-on-ambiguous', decision: 'false-alarm' }])
    expect(before[2]).toEqual({ 'application.row-sum': 'warning' })
    const { outcomes } = await rereadArchive(archive, { jobs: 1 })
    expect(outcomes).toMatchObject({ reread: 3, failed: 1, unavailable: 0 })
    expect(said(archive)).toEqual(before)
  })
})

describe('what later versions keep in another shape', () => {
  it.each([
    [2, 'SELECT report_id, rule, passed, passed_assuming_blank_zero, failed, not_assessable FROM assessment'],
    [3, 'SELECT report_id, rule, passed, passed_assuming_blank_zero, failed, not_assessable FROM assessment'],
    [3, 'SELECT report_id, evidence_no, source, text, effect, place_codes FROM place_evidence'],
  ] as const)('is the same in an archive of version %i: %s', (version, sql) => {
    const path = oldArchive(version)
    const before = rowsIn(path, `${sql} ORDER BY 1, 2`)
    expect(before.length).toBeGreaterThan(0)
    openArchive(path).close()
    expect(rowsIn(path, `${sql} ORDER BY 1, 2`)).toEqual(before)
  })
})

describe('an archive of another version', () => {
  it('is refused where it is newer, in words, and nothing is changed in it', () => {
    const { path } = temporaryArchive()
    const connection = new BetterSqlite(path)
    connection.pragma(`user_version = ${schemaVersion + 1}`)
    connection.close()
    for (const readOnly of [true, false]) {
      expect(() => openArchive(path, { readOnly })).toThrow(
        expect.objectContaining({ code: 'newer-version', message: expect.stringContaining('install the newer one') }),
      )
    }
    expect(rowsIn(path, 'PRAGMA user_version')).toEqual([{ user_version: schemaVersion + 1 }])
  })

  it('is refused where its tables are not those of its version', () => {
    const path = oldArchive(2)
    const connection = new BetterSqlite(path)
    connection.exec('DROP TABLE request_count')
    connection.close()
    expect(() => openArchive(path)).toThrow(expect.objectContaining({ code: 'damaged' }))
    expect(rowsIn(path, 'PRAGMA user_version')).toEqual([{ user_version: 2 }])
  })
})

describe('numbers of an archive of version 1', () => {
  it('keeps every number as it was; nothing is known of their trust until they are read again', () => {
    const path = oldArchive(1)
    const before = new BetterSqlite(path, { readonly: true })
    const sql = `SELECT table_no, line_no, row_code, col_code, state, value, raw, unit, position, flagged FROM fact
      UNION ALL SELECT table_no, line_no, row_code, col_code, state, value, raw, unit, position, flagged FROM fact_repeated`
    const old = before.prepare(sql).all()
    expect(old).toHaveLength(30)
    before.close()
    const archive = openArchive(path)
    try {
      expect(select(archive, sql)).toEqual(old)
      expect(select(archive, 'SELECT trust, count(*) AS n FROM fact GROUP BY trust ORDER BY trust')).toEqual([
        { trust: null, n: 3 },
        { trust: 'unchecked', n: 20 },
      ])
      expect(select(archive, 'SELECT count(*) AS n FROM fact WHERE best IS NOT value')).toEqual([{ n: 0 }])
      expect(select(archive, 'SELECT rule, origin, decision, related_report_id FROM finding')).toEqual([
        { rule: 'application.row-sum', origin: 'report', decision: null, related_report_id: null },
      ])
    } finally {
      archive.close()
    }
  })

  it('takes new reports, corrections and decisions', () => {
    const path = oldArchive(1)
    const archive = openArchive(path)
    try {
      importSketch(archive, 'b.txt', {
        issuer: '南安市诗山镇人民政府',
        tables: [buildTable('t3', applicants, { new: [1, 0, 0, 0, 0, 0, 1] })],
      })
      archive.correct(1, { table: 't3', row: 'new', column: 'total' }, { value: 11, why: '附件', by: '王' })
      archive.decide(1, { decision: 'confirmed', why: '合计有误', by: '王' })
      expect(
        select(archive, `SELECT value, best FROM fact WHERE report_id = 1 AND row_code = 'new' AND col_code = 'total'`),
      ).toEqual([{ value: 12, best: 11 }])
      expect(select(archive, 'SELECT decision FROM finding')).toEqual([{ decision: 'confirmed' }])
    } finally {
      archive.close()
    }
  })
})

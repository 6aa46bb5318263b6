import {
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import { examineArchive, openArchive, repairArchive } from '../../db/index.ts'
import { schemaVersion } from '../../db/migrate.ts'
import { importSketch, temporaryFolder } from './archive-file.ts'
import { applicants, buildTable } from './build-report.ts'
import { oldArchive, rowsIn } from './old-archive.ts'

const version = '0.1.0+old'
let path = ''

/** Three reports that were really read, with originals, a correction, a decision and digits that ran together. */
beforeEach(() => {
  path = oldArchive(3)
  openArchive(path).close()
})

/** By name, those that found something amiss. */
function faultsIn(file: string): readonly string[] {
  return examineArchive(file, version)
    .filter(({ state }) => state === 'fault')
    .map(({ what }) => what)
}

const numbers = `SELECT report_id, table_no, line_no, row_code, col_code, state, value, best, raw FROM fact ORDER BY 1, 2, 3, 5`

/** Every number; null where SQLite cannot say. */
function numbersIn(file: string): unknown {
  try {
    return [rowsIn(file, numbers), rowsIn(file, 'SELECT * FROM request_metric ORDER BY report_id')]
  } catch {
    return null
  }
}

function changeByHand(sql: string): void {
  const connection = new BetterSqlite(path)
  // Also the tables behind an index.
  connection.unsafeMode()
  connection.pragma('foreign_keys = OFF')
  connection.exec(sql)
  connection.close()
}

describe('examineArchive', () => {
  it('finds nothing in a sound archive and says what is left to do', () => {
    const looked = examineArchive(path, 'another')
    expect(looked.filter(({ state }) => state === 'fault' || state === 'not looked at')).toEqual([])
    expect(looked.find(({ what }) => what === 'toReread')).toMatchObject({ state: 'to do', count: 3 })
    expect(looked.find(({ what }) => what === 'schema')).toMatchObject({ state: 'ok', count: schemaVersion })
  })

  it('finds a fault wherever changed bytes change or hide a number', () => {
    const before = numbersIn(path)
    const size = statSync(path).size
    const copy = join(temporaryFolder(), 'flipped.db')
    let changed = 0
    // A prime, so that every part of a page is met.
    for (let at = 101; at < size; at += 7919) {
      copyFileSync(path, copy)
      const bytes = readFileSync(copy).subarray(at, at + 4)
      const file = openSync(copy, 'r+')
      writeSync(file, Buffer.from(bytes.map((byte) => byte ^ 0x15)), 0, bytes.length, at)
      closeSync(file)
      const faults = faultsIn(copy)
      const now = numbersIn(copy)
      if (JSON.stringify(now) === JSON.stringify(before)) continue
      changed += 1
      expect([at, faults.length]).not.toEqual([at, 0])
    }
    expect(changed).toBeGreaterThan(3)
  })

  it.each([0.5, 0.9])('finds that a file is cut off at %d of its length', (share) => {
    truncateSync(path, Math.floor(statSync(path).size * share))
    expect(faultsIn(path)).not.toEqual([])
  })

  it.each([
    ['a text', '这不是数据库。'.repeat(200)],
    ['nothing', ''],
    ['a beginning', 'SQLite format 3\0'],
  ])('says of %s that it is no archive', (_, content) => {
    writeFileSync(path, content)
    expect(faultsIn(path)).toEqual(['file'])
    expect(readFileSync(path, 'utf8')).toBe(content)
  })

  it('leaves a search index of another version to the next import', () => {
    changeByHand(`UPDATE archive_property SET value = 'older' WHERE name = 'search_version'`)
    const found = examineArchive(path, version).find(({ what }) => what === 'searchIndex')
    expect(found).toMatchObject({ state: 'to do', count: 1 })
    expect(repairArchive(path, version)).toEqual([])
    expect(examineArchive(path, version).find(({ what }) => what === 'searchIndex')).toMatchObject({ state: 'ok' })
  })

  it("says the same of another program's database", () => {
    changeByHand('PRAGMA application_id = 1')
    expect(examineArchive(path, version)).toEqual([
      { what: 'file', state: 'fault', count: 1, detail: 'no archive of gongkai' },
    ])
  })

  it('finds the archive sound as it was before where a log was lost, and leaves the log of a killed writer alone', () => {
    const archive = openArchive(path)
    const sketch = {
      issuer: '南安市诗山镇人民政府',
      tables: [buildTable('t3', applicants, { new: [1, 0, 0, 0, 0, 0, 1] })],
    }
    importSketch(archive, 'b.txt', sketch)
    const [lost, left] = ['lost.db', 'left.db'].map((name) => join(temporaryFolder(), name)) as [string, string]
    for (const copy of [lost, left]) copyFileSync(path, copy)
    copyFileSync(`${path}-wal`, `${left}-wal`)
    archive.close()
    expect(faultsIn(lost)).toEqual([])
    expect(rowsIn(lost, 'SELECT count(*) AS n FROM report')).toEqual([{ n: 3 }])
    const log = readFileSync(`${left}-wal`)
    expect(faultsIn(left)).toEqual([])
    expect(readFileSync(`${left}-wal`)).toEqual(log)
    expect(rowsIn(left, 'SELECT count(*) AS n FROM report')).toEqual([{ n: 4 }])
  })

  it('looks at an older archive as far as that goes, and changes nothing in it', () => {
    const old = oldArchive(1)
    const before = readFileSync(old)
    const looked = examineArchive(old, version)
    expect(looked.find(({ what }) => what === 'schema')).toMatchObject({ state: 'to do', count: 1 })
    expect(looked.find(({ what }) => what === 'requestCounts')).toMatchObject({ state: 'not looked at' })
    expect(looked.find(({ what }) => what === 'sourcesWithoutReport')).toMatchObject({ state: 'ok' })
    expect(readFileSync(old)).toEqual(before)
    expect(existsSync(`${old}-wal`)).toBe(false)
  })

  it('names a newer version and looks no further than SQLite does', () => {
    changeByHand(`PRAGMA user_version = ${schemaVersion + 1}`)
    expect(faultsIn(path)).toEqual(['schema'])
  })

  it.each([
    ['tables', 'DROP TRIGGER related_part_gone'],
    ['views', 'DROP VIEW dispute_metric'],
    ['codebook', 'UPDATE codebook SET row_label = 1 WHERE rowid = 1'],
    ['searchIndex', `INSERT INTO search_index (search_index) VALUES ('delete-all')`],
    ['searchIndex', `INSERT INTO search_index (rowid, words) VALUES (2 * 32 + 9, '异物')`],
    ['searchIndex', `INSERT INTO search_index (rowid, words) VALUES (2 * 32 + 9, '异物')`],
    ['searchIndex', `INSERT INTO search_index (rowid, words) VALUES (99 * 32, '异物')`],
    ['searchIndex', `UPDATE section_row SET text = text || '异物' WHERE report_id = 2 AND section_no = 1`],
    ['searchIndex', `DELETE FROM section_row WHERE report_id = 2`],
    ['searchIndex', 'UPDATE search_index_data SET block = zeroblob(40) WHERE id > 1000'],
    [
      'sourcesWithoutReport',
      `INSERT INTO source_file VALUES (99, 'x', x'01', 1, 'text', 'imported', NULL, NULL, NULL, '', '', NULL, 1, NULL, NULL)`,
    ],
    ['reportsWithoutSource', 'UPDATE report_core SET source_id = 99 WHERE report_id = 1'],
    ['originalsWithoutSource', `INSERT INTO source_bytes VALUES (x'00', 1, 'none', x'00')`],
    [
      'originalsDamaged',
      `UPDATE source_bytes SET content = x'00' WHERE sha256 = (SELECT min(sha256) FROM source_bytes)`,
    ],
    ['seriesWithoutCurrent', 'UPDATE report_core SET is_current = 0 WHERE report_id = 1'],
    ['rowStates', 'UPDATE application_row SET flagged = 4096 WHERE report_id = 3 AND line_no = 1'],
    ['requestCounts', 'UPDATE request_count SET received = received + 1'],
    ['correctedCounts', 'DELETE FROM corrected_request_count'],
    ['trustCounts', 'UPDATE trust_count_row SET flagged_unchecked = flagged_unchecked + 1'],
    ['placeYears', 'UPDATE report_place SET report_year = 1999'],
    ['findingCounts', 'UPDATE report_detail SET warnings = warnings + 1 WHERE report_id = 1'],
    ['correctionsLeftOut', 'DELETE FROM applied_correction'],
  ])('finds %s that somebody broke by hand', (what, sql) => {
    changeByHand(sql)
    expect(faultsIn(path)).toContain(what)
  })

  it.each([
    [
      'toPlace',
      `DELETE FROM folder_pending; INSERT INTO folder VALUES (99, 'x'); INSERT INTO folder_pending VALUES (99)`,
    ],
    ['toCompare', 'INSERT INTO comparison_pending VALUES (1, 1)'],
    ['placesWithoutSource', `INSERT INTO given_place (sha256, place, made_at) VALUES (x'00', '350583', '')`],
    ['peopleWithoutSource', `UPDATE correction SET sha256 = x'00'`],
    [
      'issuersWithoutSource',
      `INSERT INTO issuer_decision (sha256, printed_name, place, why, by_whom, made_at) VALUES (x'00', '九都镇', '350583', 'x', 'y', '')`,
    ],
  ])('says %s without calling it a fault', (what, sql) => {
    changeByHand(sql)
    const found = examineArchive(path, version).find((one) => one.what === what)
    expect(found).toMatchObject({ state: 'to do', count: 1 })
  })
})

describe('repairArchive', () => {
  it('makes again what follows from the rest, and nothing else', () => {
    // An archive that has been settled once, so that both are made by the same code.
    const before = [
      'request_count',
      'corrected_request_count',
      'report_core',
      'report_detail',
      'applied_correction',
      'fact',
      'finding',
    ].map((table) => [table, rowsIn(path, `SELECT * FROM ${table}`)])
    changeByHand(`DROP VIEW dispute_metric; DELETE FROM codebook; UPDATE report_core SET is_current = 0;
      UPDATE request_count SET received = 99; DELETE FROM corrected_request_count; DELETE FROM applied_correction;
      UPDATE application_row SET corrected_values = NULL; UPDATE report_detail SET errors = 9`)
    expect(repairArchive(path, version)).toEqual([
      'views',
      'codebook',
      'seriesWithoutCurrent',
      'correctionsLeftOut',
      'findingCounts',
      'requestCounts',
    ])
    expect(faultsIn(path)).toEqual([])
    for (const [table, rows] of before) expect([table, rowsIn(path, `SELECT * FROM ${table}`)]).toEqual([table, rows])
    expect(repairArchive(path, version)).toEqual([])
  })

  it.each([
    ['emptied', `INSERT INTO search_index (search_index) VALUES ('delete-all')`],
    ['of foreign words', `INSERT INTO search_index (rowid, words) VALUES (99 * 32, '异物')`],
    ['unreadable', 'UPDATE search_index_data SET block = zeroblob(40) WHERE id > 1000'],
  ])('makes a search index anew that is %s', (_, sql) => {
    const matches = `SELECT report_id, section_key FROM section_search WHERE words MATCH '信息 OR 异物' ORDER BY 1, 2`
    const before = rowsIn(path, matches)
    expect(before.length).toBeGreaterThan(0)
    changeByHand(sql)
    expect(faultsIn(path)).toEqual(['searchIndex'])
    expect(repairArchive(path, version)).toEqual(['searchIndex'])
    expect(faultsIn(path)).toEqual([])
    expect(rowsIn(path, matches)).toEqual(before)
  })

  it('brings an older archive up to date', () => {
    const old = oldArchive(1)
    expect(repairArchive(old, version)).toContain('schema')
    expect(faultsIn(old)).toEqual([])
  })

  it('touches no file that has faults itself', () => {
    changeByHand('UPDATE report_core SET source_id = 99 WHERE report_id = 1; UPDATE request_count SET received = 99')
    const before = readFileSync(path)
    expect(() => repairArchive(path, version)).toThrow(expect.objectContaining({ code: 'damaged' }))
    expect(readFileSync(path)).toEqual(before)
  })
})

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openArchive } from '../../db/index.ts'
import { backUpArchive } from '../../src/index.ts'
import { buildReport } from '../db/build-report.ts'
import { runGongkai } from './run.ts'

const cwd = mkdtempSync(join(tmpdir(), 'gongkai-care-'))
const path = join(cwd, 'gongkai.db')

/** Adds one report by hand. */
function addReport(issuer: string): void {
  const archive = openArchive(path)
  const { report, bytes } = buildReport({ issuer, text: issuer })
  archive.importReport(report, { path: `${issuer}.txt`, bytes, extractorVersion: '1' })
  archive.close()
}

beforeAll(() => addReport('甲'))
afterAll(() => rmSync(cwd, { recursive: true, force: true }))

const states = async (database: string) => {
  const run = await runGongkai(['doctor', '--db', database, '--json'], { cwd })
  const rows = JSON.parse(run.stdout) as readonly { check: string; count: number; state: string }[]
  return { code: run.code, stderr: run.stderr, odd: rows.filter(({ state }) => state !== 'ok' && state !== '') }
}

it('finds nothing wrong with a sound database, and says what is left to do', async () => {
  const { code, odd } = await states('gongkai.db')
  expect(code).toBe(0)
  expect(odd.filter(({ state }) => state === 'fault')).toEqual([])
  expect(odd).toContainEqual(expect.objectContaining({ check: 'toReread', count: 1, state: 'to do' }))
})

it('finds what somebody broke by hand', async () => {
  await backUpArchive(path, join(cwd, 'broken.db'))
  const broken = new Database(join(cwd, 'broken.db'))
  broken.pragma('foreign_keys = OFF')
  broken.exec("UPDATE report_core SET is_current = 0; INSERT INTO source_bytes VALUES (x'00', 1, 'none', x'00')")
  broken.exec('UPDATE report_core SET source_id = 99')
  broken.close()
  const { code, stderr, odd } = await states('broken.db')
  expect(code).toBe(3)
  expect(stderr).toContain('Restore a backup')
  const repair = await runGongkai(['doctor', '--db', 'broken.db', '--repair', '--json'], { cwd })
  expect(repair).toMatchObject({ code: 3, stderr: expect.stringContaining('Restore a backup') })
  expect(odd.filter(({ state }) => state === 'fault').map(({ check }) => check)).toEqual([
    'foreignKeys',
    'originalsDamaged',
    'reportsWithoutSource',
    'originalsWithoutSource',
    'seriesWithoutCurrent',
  ])
})

it('repairs what follows from the rest', async () => {
  await backUpArchive(path, join(cwd, 'mended.db'))
  const broken = new Database(join(cwd, 'mended.db'))
  broken.exec('DROP VIEW dispute_metric; UPDATE report_detail SET errors = 7')
  broken.close()
  const found = await states('mended.db')
  expect(found).toMatchObject({ code: 3, stderr: expect.stringContaining('--repair') })
  expect(found.odd.filter(({ state }) => state === 'fault').map(({ check }) => check)).toEqual([
    'views',
    'findingCounts',
  ])
  const run = await runGongkai(['doctor', '--db', 'mended.db', '--repair', '--json'], { cwd })
  expect(run).toMatchObject({ code: 0, stderr: expect.stringContaining('made again: views') })
  expect((await states('mended.db')).code).toBe(0)
})

it('says in the same words to a program what a damaged file is', async () => {
  writeFileSync(join(cwd, 'text.db'), '这不是数据库。'.repeat(100))
  const { code, odd } = await states('text.db')
  expect(code).toBe(3)
  expect(odd).toEqual([expect.objectContaining({ check: 'file', state: 'fault', count: 1 })])
})

it('copies a database that is being written, and replaces an older copy where that is wanted', async () => {
  writeFileSync(join(cwd, 'copy.db'), 'older')
  const refused = await runGongkai(['backup', 'copy.db'], { cwd })
  expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('--replace') })
  expect(readFileSync(join(cwd, 'copy.db'), 'utf8')).toBe('older')
  const writer = openArchive(path)
  const { report, bytes } = buildReport({ issuer: '乙', text: '乙' })
  writer.importReport(report, { path: '乙.txt', bytes, extractorVersion: '1' })
  const run = await runGongkai(['backup', 'copy.db', '--replace'], { cwd })
  expect(run).toMatchObject({ code: 0, stdout: '', stderr: '→ copy.db\n' })
  const copy = openArchive(join(cwd, 'copy.db'), { readOnly: true })
  expect(copy.reports().map(({ issuer }) => issuer)).toEqual(['乙', '甲'])
  copy.close()
  writer.close()
  expect(readdirSync(cwd).filter((name) => name.includes('part'))).toEqual([])
})

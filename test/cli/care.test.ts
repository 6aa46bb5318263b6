import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
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
  expect(odd.filter(({ state }) => state === 'fault').map(({ check }) => check)).toEqual([
    'foreignKeys',
    'reportsWithoutSource',
    'originalsWithoutSource',
    'seriesWithoutCurrent',
  ])
})

it('copies a database that is being written, and replaces an older copy', async () => {
  writeFileSync(join(cwd, 'copy.db'), 'older')
  const writer = openArchive(path)
  const { report, bytes } = buildReport({ issuer: '乙', text: '乙' })
  writer.importReport(report, { path: '乙.txt', bytes, extractorVersion: '1' })
  const run = await runGongkai(['backup', 'copy.db'], { cwd })
  expect(run).toMatchObject({ code: 0, stdout: '', stderr: '→ copy.db\n' })
  const copy = openArchive(join(cwd, 'copy.db'), { readOnly: true })
  expect(copy.reports().map(({ issuer }) => issuer)).toEqual(['乙', '甲'])
  copy.close()
  writer.close()
  expect(readdirSync(cwd).filter((name) => name.includes('part'))).toEqual([])
})

it('refuses to copy onto the database itself, into no folder, and what is not there', async () => {
  await expect(backUpArchive(path, path)).rejects.toMatchObject({ name: 'ArchiveError' })
  await expect(backUpArchive(path, join(cwd, 'no/copy.db'))).rejects.toMatchObject({ code: 'not-found' })
  await expect(backUpArchive(join(cwd, 'none.db'), join(cwd, 'copy.db'))).rejects.toMatchObject({ code: 'not-found' })
})

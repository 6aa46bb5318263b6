import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { goodFiles } from '../bad-input/bad-files.ts'
import { runGongkai } from './run.ts'

const cwd = mkdtempSync(join(tmpdir(), 'gongkai-cli-import-'))
const gongkai = (...args: readonly string[]) => runGongkai(args, { cwd })

beforeAll(() => {
  mkdirSync(join(cwd, 'reports'))
  goodFiles(30, 'mixed').forEach(({ path, bytes }, index) => {
    writeFileSync(join(cwd, 'reports', `${String(index).padStart(2, '0')}${/\.[a-z]+$/u.exec(path)?.[0]}`), bytes)
  })
  writeFileSync(join(cwd, 'reports', '15-bad.html'), '<p>nothing')
  writeFileSync(join(cwd, 'reports', 'z.png'), 'png')
})

afterAll(() => rmSync(cwd, { recursive: true, force: true }))

const linesOf = (text: string): readonly Record<string, unknown>[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)

it('logs each file and a summary, the same with any number of jobs', async () => {
  const one = await gongkai('import', 'reports', '--db', 'one.db', '--jobs', '1', '--log', '-')
  const three = await gongkai('import', 'reports', '--db', 'three.db', '--jobs', '3', '--log', 'log.ndjson')
  expect([one.code, three.code]).toEqual([3, 3])
  const lines = linesOf(one.stdout)
  const others = linesOf(readFileSync(join(cwd, 'log.ndjson'), 'utf8'))
  expect(lines).toHaveLength(33)
  expect(others.slice(0, -1)).toEqual(lines.slice(0, -1))
  expect(lines[0]).toMatchObject({ file: 'reports/00.txt', index: 1, total: 32, outcome: 'imported', reason: null })
  const bad = lines.find(({ file }) => file === 'reports/15-bad.html')
  expect(bad).toMatchObject({ outcome: 'failed', report_id: null, reason: { code: 'not-a-report' } })
  expect(lines.at(-1)).toMatchObject({
    summary: { files: 32, outcomes: { imported: 30, failed: 1, skipped: 1 }, failureCodes: { 'not-a-report': 1 } },
  })
  const facts = (db: string) => gongkai('query', 'SELECT * FROM fact', '--csv', '--db', db)
  expect((await facts('three.db')).stdout).toBe((await facts('one.db')).stdout)
})

it('tells what was read by format, form, finding and reason', async () => {
  const { stderr } = await gongkai('import', 'reports', '--db', 'told.db')
  expect(stderr).toMatch(/^ {2}format {3}(?:text|html|docx) \d+, (?:text|html|docx) \d+, (?:text|html|docx) \d+$/mu)
  expect(stderr).toMatch(/^ {2}form {5}F20\d\d \d+/mu)
  expect(stderr).toMatch(/^ {2}failed {3}not-a-report 1$/mu)
})

it('adds to a log that is there and says so where none can be written', async () => {
  writeFileSync(join(cwd, 'added.ndjson'), '{}\n')
  await gongkai('import', 'reports/00.txt', '--db', 'added.db', '--log', 'added.ndjson')
  expect(linesOf(readFileSync(join(cwd, 'added.ndjson'), 'utf8'))).toHaveLength(3)
  const nowhere = await gongkai('import', 'reports/00.txt', '--db', 'added.db', '--log', 'no/where.ndjson')
  expect(nowhere).toMatchObject({ code: 3, stderr: 'error: no/where.ndjson cannot be written (ENOENT)\n' })
})

it('tries again what failed, and only that', async () => {
  await gongkai('import', 'reports', '--db', 'retry.db')
  const again = await gongkai('import', '--retry-failed', '--db', 'retry.db', '--log', '-')
  expect(again.code).toBe(3)
  expect(linesOf(again.stdout).map(({ file, outcome }) => [file, outcome])).toEqual([
    ['reports/15-bad.html', 'failed'],
    [undefined, undefined],
  ])
  const missing = await gongkai('import', '--retry-failed', '--db', 'nowhere.db')
  expect(missing).toMatchObject({ code: 3, stderr: expect.stringContaining('there is no database nowhere.db') })
})

it('wants paths, a number of jobs, and not two things at once', async () => {
  expect((await gongkai('import')).stderr).toContain('the argument paths is missing.')
  expect((await gongkai('import', 'reports', '--jobs', '0')).stderr).toContain('--jobs takes a number from 1')
  const both = await gongkai('import', 'reports', '--watch', '--retry-failed')
  expect(both).toMatchObject({ code: 2, stderr: expect.stringContaining('cannot be used together') })
})

it('watches until it is told to stop, which is no failure', async () => {
  const run = await runGongkai(['import', 'reports', '--watch', '--db', 'watched.db'], { cwd, signal: 'SIGINT' })
  expect(run.code).toBe(0)
  expect(run.stderr).toContain('watching reports; Ctrl-C ends it')
})

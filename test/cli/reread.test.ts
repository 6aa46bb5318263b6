import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, expect, it } from 'vitest'
import { goodFiles } from '../bad-input/bad-files.ts'
import { launcher, runGongkai } from './run.ts'

const cwd = mkdtempSync(join(tmpdir(), 'gongkai-cli-reread-'))
afterAll(() => rmSync(cwd, { recursive: true, force: true }))

/** Files whose line says that they were read again; the last line of a killed process may be cut off. */
const rereadIn = (log: string): readonly string[] =>
  log
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as { readonly file?: string; readonly outcome?: string })
    .flatMap(({ file, outcome }) => (file !== undefined && outcome === 'reread' ? [file] : []))

it('goes on where it was killed: each original is read once, and the database is sound', async () => {
  mkdirSync(join(cwd, 'reports'))
  goodFiles(60, 'mixed').forEach(({ path, bytes }, index) => {
    writeFileSync(join(cwd, 'reports', `${String(index).padStart(2, '0')}${extname(path)}`), bytes)
  })
  await runGongkai(['import', 'reports', '--jobs', '2'], { cwd })
  const database = new Database(join(cwd, 'gongkai.db'))
  const all = database
    .prepare(`UPDATE source_file SET extractor_version = 'old' WHERE outcome = 'imported'`)
    .run().changes
  database.close()

  const child = spawn(process.execPath, [launcher, 'reread', '--jobs', '2', '--log', '-'], { cwd })
  let log = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    log += text
    child.kill('SIGKILL')
  })
  expect(await once(child, 'close')).toEqual([null, 'SIGKILL'])
  const before = rereadIn(log)
  expect(before.length).toBeGreaterThan(0)

  const run = await runGongkai(['reread', '--jobs', '2', '--log', '-'], { cwd })
  expect(run.code).toBe(0)
  const after = rereadIn(run.stdout)
  expect(after.filter((file) => before.includes(file))).toEqual([])
  // What was committed and not yet said when the kill came is in neither log, and is not read twice either.
  expect(before.length + after.length).toBeLessThanOrEqual(all)
  const doctor = await runGongkai(['doctor', '--json'], { cwd })
  expect(doctor.code).toBe(0)
  const looked = JSON.parse(doctor.stdout) as readonly { check: string; count: number }[]
  expect(looked.find(({ check }) => check === 'toReread')?.count).toBe(0)
})

import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ArchiveError, openArchive } from '../../db/index.ts'
import { importPaths } from '../../src/import/import-paths.ts'
import { packing } from '../../src/import/reader.ts'
import { runImport } from '../../src/import/run-import.ts'
import { readReport } from '../../src/read-report.ts'
import { launcher, runGongkai } from '../cli/run.ts'
import { goodFiles } from './bad-files.ts'

const root = mkdtempSync(join(tmpdir(), 'gongkai-machine-'))
const reports = join(root, 'reports')
const files = goodFiles(40, 'text')
const readOne = packing((file, limits) => readReport(file, { limits }))

beforeAll(() => {
  mkdirSync(reports)
  files.forEach(({ bytes }, index) => {
    writeFileSync(join(reports, `${String(index).padStart(2, '0')}.txt`), bytes)
  })
})

afterAll(() => rmSync(root, { recursive: true, force: true }))

/** Root may read and write everything, so that as root these tests run the program as `nobody`. */
const nobody = 65534
const isRoot = process.getuid?.() === 0
const asUser = isRoot ? { uid: nobody, gid: nobody } : {}

function gongkaiAsUser(args: readonly string[], cwd: string) {
  const env = { PATH: process.env.PATH, HOME: cwd, LANG: 'C.UTF-8' }
  const run = spawnSync(process.execPath, [launcher, ...args], { cwd, env, encoding: 'utf8', ...asUser })
  return { code: run.status, stdout: run.stdout, stderr: run.stderr }
}

/** A folder that the user of these runs owns. */
function userFolder(name: string): string {
  const folder = join(root, name)
  mkdirSync(folder)
  if (isRoot) execFileSync('chown', [String(nobody), folder])
  return folder
}

const canRunAsUser = (() => {
  chmodSync(root, 0o755)
  return gongkaiAsUser(['--version'], root).code === 0
})()

describe.skipIf(!canRunAsUser)('permissions (skipped where another user cannot start the program)', () => {
  it('fails the one file that this user may not read', () => {
    const cwd = userFolder('closed-file')
    writeFileSync(join(cwd, 'closed.txt'), files[0]?.bytes ?? '')
    writeFileSync(join(cwd, 'open.txt'), files[1]?.bytes ?? '')
    chmodSync(join(cwd, 'closed.txt'), 0o000)
    const run = gongkaiAsUser(['import', '.'], cwd)
    expect(run.stderr).toContain('./closed.txt: this user may not read it [unreadable-file]')
    expect(run.stderr).toMatch(/^imported 1 report /u)
    expect(run.code).toBe(3)
  })

  it('fails a folder that this user may not look into and goes on', () => {
    const cwd = userFolder('closed-folder')
    mkdirSync(join(cwd, 'closed'))
    chmodSync(join(cwd, 'closed'), 0o000)
    writeFileSync(join(cwd, 'open.txt'), files[1]?.bytes ?? '')
    const run = gongkaiAsUser(['import', '.'], cwd)
    expect(run.stderr).toContain('./closed: this user may not read it [unreadable-file]')
    expect(run.stderr).toMatch(/^imported 1 report /u)
  })

  it('says at once that a read-only database cannot be changed, and still answers from it', () => {
    const cwd = userFolder('read-only-file')
    gongkaiAsUser(['import', join(reports, '00.txt')], cwd)
    chmodSync(join(cwd, 'gongkai.db'), 0o444)
    const run = gongkaiAsUser(['import', reports], cwd)
    expect(run).toMatchObject({ code: 3, stdout: '', stderr: 'error: gongkai.db cannot be written to.\n' })
    expect(gongkaiAsUser(['import', reports, '--lang', 'zh'], cwd).stderr).toBe('错误：gongkai.db 不可写入。\n')
    expect(JSON.parse(gongkaiAsUser(['query', 'SELECT count(*) AS n FROM report'], cwd).stdout)).toEqual([{ n: 1 }])
  })

  it('answers from a database in a read-only folder and makes no file there', () => {
    const cwd = userFolder('read-only-folder')
    gongkaiAsUser(['import', join(reports, '00.txt')], cwd)
    chmodSync(cwd, 0o555)
    expect(JSON.parse(gongkaiAsUser(['query', 'SELECT count(*) AS n FROM report'], cwd).stdout)).toEqual([{ n: 1 }])
    expect(gongkaiAsUser(['import', reports], cwd)).toMatchObject({ code: 3, stdout: '' })
    expect(gongkaiAsUser(['import', reports, '--db', 'new.db'], cwd).stderr).toContain('new.db cannot be opened')
    expect(readdirSync(cwd)).toEqual(['gongkai.db'])
    chmodSync(cwd, 0o755)
  })
})

describe('a database that cannot be there', () => {
  it('is refused below a file, in a folder that is missing, and where a folder is', async () => {
    writeFileSync(join(root, 'file'), 'x')
    for (const path of ['file/gongkai.db', 'missing/gongkai.db', 'reports']) {
      const run = await runGongkai(['import', join(reports, '00.txt'), '--db', path], { cwd: root })
      expect(run).toMatchObject({ code: 3, stdout: '' })
      expect(run.stderr).toContain(path)
    }
  })

  it('is left alone where it is something else', async () => {
    writeFileSync(join(root, 'notes.db'), 'shopping list, and a good deal more than sixteen bytes of it')
    const run = await runGongkai(['import', reports, '--db', 'notes.db'], { cwd: root })
    expect(run).toMatchObject({ code: 3, stderr: 'error: notes.db is not a gongkai archive.\n' })
  })
})

describe('a full disk', () => {
  it('stops the run; what was imported before is whole, and the run goes on when there is room', async () => {
    const path = join(root, 'bounded.db')
    const empty = openArchive(path)
    const pages = Number(empty.query('PRAGMA page_count').rows[0]?.[0])
    empty.close()
    // Room for the first reports and not for the list of divisions that comes last.
    const before = openArchive(path, { maxPages: pages + 100 })
    const imported: string[] = []
    const run = importPaths(before, [reports], {}, ({ file }) => imported.push(file))
    await expect(run).rejects.toThrow(ArchiveError)
    await expect(run).rejects.toMatchObject({ code: 'disk-full' })
    expect(imported.length).toBeGreaterThan(0)
    const held = before.reports().map(({ source }) => source)
    expect(held.sort()).toEqual(imported)
    expect(() => before.close()).not.toThrow()

    const after = openArchive(path)
    const summary = await importPaths(after, [reports], {})
    expect(summary.outcomes).toMatchObject({ unchanged: imported.length, imported: files.length - imported.length })
    expect(after.query('PRAGMA integrity_check').rows).toEqual([['ok']])
    after.close()
  })

  const mount = join(root, 'small')
  mkdirSync(mount)
  const canMount = isRoot && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1400k', 'tmpfs', mount]).status === 0

  it.skipIf(!canMount)('is said in one sentence by the command (skipped where nothing can be mounted)', async () => {
    try {
      const run = await runGongkai(['import', reports, '--db', 'small/gongkai.db'], { cwd: root })
      expect(run).toMatchObject({ code: 3, stdout: '' })
      expect(run.stderr).toMatch(/small\/gongkai\.db/u)
      expect(run.stderr).toMatch(/disk|room/u)
      const asked = await runGongkai(['query', 'SELECT count(*) AS n FROM report', '--db', 'small/gongkai.db'], {
        cwd: root,
      })
      expect(asked.stderr).toBe('')
      expect(existsSync(join(mount, 'gongkai.db'))).toBe(true)
    } finally {
      execFileSync('umount', [mount])
    }
  })
})

// One file is written before the next is opened, so that what changes meanwhile is known.
describe('files that change during the run', () => {
  it('fails only the one that vanished', async () => {
    const folder = join(root, 'vanishing')
    mkdirSync(folder)
    for (const [index, { bytes }] of files.slice(0, 3).entries()) writeFileSync(join(folder, `${index}.txt`), bytes)
    const archive = openArchive(join(root, 'vanishing.db'))
    const summary = await runImport(archive, [folder], {}, readOne, ({ index }) => {
      if (index === 1) rmSync(join(folder, '1.txt'))
    })
    expect(summary.outcomes).toMatchObject({ imported: 2, failed: 1 })
    expect(summary.failures).toMatchObject([
      { file: join(folder, '1.txt'), code: 'unreadable-file', en: 'it does not exist', zh: '文件不存在' },
    ])
    archive.close()
  })

  it('imports the rest where the whole folder went', async () => {
    const folder = join(root, 'gone')
    mkdirSync(folder)
    for (const [index, { bytes }] of files.slice(0, 3).entries()) writeFileSync(join(folder, `${index}.txt`), bytes)
    const archive = openArchive(join(root, 'gone.db'))
    const summary = await runImport(archive, [folder, join(reports, '05.txt')], {}, readOne, ({ index }) => {
      if (index === 1) rmSync(folder, { recursive: true })
    })
    expect(summary.outcomes).toMatchObject({ imported: 2, failed: 2 })
    archive.close()
  })
})

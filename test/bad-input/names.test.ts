import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runGongkai } from '../cli/run.ts'
import { goodFiles } from './bad-files.ts'
import { makeZip } from './make-zip.ts'

/** Names that mean something to a shell, to SQL, to a terminal, to ZIP, or to nobody. */
const names = [
  `引号'单"双\`反.txt`,
  `'); DROP TABLE report_core; --.txt`,
  `"" OR 1=1; DELETE FROM fact.html`,
  '两行\n的名字.txt',
  '\u001b[31m红色\u001b[0m\u0007.txt',
  '右到左\u202etxt.exe.txt',
  '%s %n $(touch pwned) ;&|.txt',
  '-rf.txt',
  '空 格 　.txt',
  '文件夹!/压缩包.txt',
  'file:x?mode=memory.txt',
  '😀𠮷.txt',
]
const cwd = mkdtempSync(join(tmpdir(), 'gongkai-names-'))
const folder = `报告 '夹' "x"\n二`
const database = `数据 "库"'.db`
const reports = goodFiles(names.length, 'text')

beforeAll(() => {
  names.forEach((name, index) => {
    const path = join(cwd, folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, reports[index]?.bytes ?? '')
  })
})

afterAll(() => rmSync(cwd, { recursive: true, force: true }))

async function sources(): Promise<readonly unknown[]> {
  const run = await runGongkai(['query', 'SELECT source FROM report', '--db', database], { cwd })
  return JSON.parse(run.stdout).map(({ source }: { readonly source: string }) => source)
}

describe('paths with anything in them', () => {
  it('come back from the database letter by letter', async () => {
    const run = await runGongkai(['import', folder, '--db', database], { cwd })
    expect(run).toMatchObject({ code: 0, stdout: '' })
    expect([...(await sources())].sort()).toEqual(names.map((name) => `${folder}/${name}`).sort())
  })

  it('are read when they are named one by one, behind -- where they begin with a dash', async () => {
    const here = join(cwd, folder)
    const run = await runGongkai(['check', '--json', '--', '-rf.txt', ...names.slice(0, 3)], { cwd: here })
    expect(JSON.parse(run.stdout).map((entry: { readonly file: string }) => entry.file)).toEqual([
      '-rf.txt',
      ...names.slice(0, 3),
    ])
  })

  it('cannot make a terminal do anything', async () => {
    writeFileSync(join(cwd, '\u001b[2J坏\n文件.txt'), 'milk')
    const run = await runGongkai(['import', '\u001b[2J坏\n文件.txt', '--db', 'other.db'], { cwd })
    expect(run.stderr).not.toContain('\u001b')
    expect(run.stderr.split('\n').filter((line) => line.includes('坏'))).toHaveLength(1)
    expect(run.stderr).toContain('[not-a-report]')
  })

  it('do no harm inside a ZIP either', async () => {
    const inner = ['../../外面.txt', '/etc/passwd.txt', 'C:\\窗.txt', `'; DROP TABLE issuer;--/甲.txt`]
    const zip = makeZip(inner.map((name, index) => ({ name, bytes: reports[index]?.bytes ?? Buffer.alloc(0) })))
    writeFileSync(join(cwd, 'evil.zip'), zip)
    const run = await runGongkai(['import', 'evil.zip', '--db', 'zip.db'], { cwd })
    expect(run.code).toBe(0)
    const asked = await runGongkai(['query', 'SELECT path FROM source', '--db', 'zip.db'], { cwd })
    expect(asked.stdout).toContain('外面.txt')
    expect(JSON.parse(asked.stdout)).toHaveLength(inner.length)
  })
})

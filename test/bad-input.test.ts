import { execFileSync } from 'node:child_process'
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { badFiles, goodFiles } from './bad-input/bad-files.ts'
import { type Run, type RunOptions, runGongkai } from './cli/run.ts'

const cwd = mkdtempSync(join(tmpdir(), 'gongkai-bad-'))
const gongkai = (args: readonly string[], options: RunOptions = {}) => runGongkai(args, { cwd, ...options })
const good = goodFiles(6, 'mixed')
const runs: { en: Run | null; zh: Run | null } = { en: null, zh: null }

/** Two hundred mebibytes of nothing, of which the disk holds none. */
function writeSparse(path: string): void {
  closeSync(openSync(path, 'w'))
  truncateSync(path, 200 * 1024 * 1024)
}

/** Good and bad files lie mixed, so that each failure has something after it that must still be read. */
beforeAll(async () => {
  const folder = join(cwd, 'reports')
  mkdirSync(folder)
  for (const { name, make } of badFiles) writeFileSync(join(folder, name), make())
  good.forEach(({ path, bytes }, index) => {
    writeFileSync(join(folder, `${'aceprz'[index]}-good.${path.split('.').at(-1)}`), bytes)
  })
  writeSparse(join(folder, 'large.html'))
  execFileSync('mkfifo', [join(folder, 'pipe.txt')])
  symlinkSync('/dev/zero', join(folder, 'zero.txt'))
  symlinkSync('..', join(folder, 'loop'))
  symlinkSync('itself.txt', join(folder, 'itself.txt'))
  symlinkSync('nowhere.txt', join(folder, 'nowhere-linked.txt'))
  runs.en = await gongkai(['import', 'reports', '--db', 'bad.db'])
  runs.zh = await gongkai(['import', 'reports', '--db', 'bad.db', '--lang', 'zh'])
})

afterAll(() => rmSync(cwd, { recursive: true, force: true }))

async function ask(sql: string): Promise<readonly Record<string, unknown>[]> {
  return JSON.parse((await gongkai(['query', sql, '--db', 'bad.db'])).stdout)
}

/** The line of the closing words about one file, and only one. */
function lineAbout(run: Run | null, file: string): string {
  const lines = (run?.stderr ?? '').split('\n').filter((line) => line.includes(`reports/${file}`))
  expect(lines).toHaveLength(1)
  return lines[0] ?? ''
}

describe('gongkai import of a folder that holds everything that goes wrong', () => {
  it.each(badFiles)('says in English and Chinese what is wrong with $name', ({ name, code, en, zh }) => {
    expect(lineAbout(runs.en, name)).toMatch(en)
    expect(lineAbout(runs.en, name)).toContain(`[${code}]`)
    expect(lineAbout(runs.zh, name)).toMatch(zh)
    expect(lineAbout(runs.zh, name)).toContain(`[${code}]`)
  })

  it('refuses 200 MB by their size', () => {
    expect(lineAbout(runs.en, 'large.html')).toBe('  reports/large.html: it is larger than 64 MiB [too-large]')
    expect(lineAbout(runs.zh, 'large.html')).toBe('  reports/large.html：文件超过 64 MiB [too-large]')
  })

  it('says of links that lead nowhere or to themselves what they are', () => {
    expect(lineAbout(runs.en, 'itself.txt')).toContain('it is a link that leads to itself [unreadable-file]')
    expect(lineAbout(runs.en, 'nowhere-linked.txt')).toContain('it does not exist [unreadable-file]')
  })

  it('imports every good report, writes no data to stdout and ends with 3', () => {
    expect(runs.en).toMatchObject({ code: 3, stdout: '' })
    expect(runs.en?.stderr).toMatch(new RegExp(`^imported ${good.length} reports `, 'u'))
    expect(runs.en?.stderr).toContain(`${badFiles.length + 3} files could not be read:`)
    expect(runs.zh?.stderr).toMatch(new RegExp(`^${good.length} 份已在库中，没有变化`, 'u'))
  })

  it('keeps in the database what failed and why, once each', async () => {
    const failed = await ask(`SELECT path, error_code FROM source WHERE outcome = 'failed'`)
    expect(failed).toHaveLength(badFiles.length + 3)
    for (const { name, code } of badFiles) {
      expect(failed.filter(({ path }) => String(path).startsWith(`reports/${name}`))).toEqual([
        expect.objectContaining({ error_code: code }),
      ])
    }
  })

  it('passes over a pipe and a device, and says so in the database', async () => {
    const skipped = await ask(`SELECT path FROM source WHERE outcome = 'skipped' ORDER BY path`)
    expect(skipped).toEqual([{ path: 'reports/pipe.txt' }, { path: 'reports/zero.txt' }])
  })

  it('leaves one file behind', async () => {
    await ask('SELECT 1')
    const files = execFileSync('ls', [cwd], { encoding: 'utf8' }).split('\n')
    expect(files.filter((file) => file.startsWith('bad.db'))).toEqual(['bad.db'])
  })
})

describe('a report without any table', () => {
  it('is imported, with a finding that says so', async () => {
    const sections = [
      '一、总体情况',
      '2022年，我镇主动公开信息120条。',
      '二、主动公开政府信息情况',
      '见上。',
      '三、收到和处理政府信息公开申请情况',
      '本年未收到申请。',
    ]
    const text = ['南屏县石桥镇人民政府2022年政府信息公开工作年度报告', ...sections].join('\n')
    const run = await gongkai(['import', '-', '--db', 'bare.db'], { stdin: text })
    expect(run.stderr).toMatch(/^imported 1 report \(0 numbers/u)
    expect(run.code).toBe(0)
    const asked = await gongkai(['query', 'SELECT rule FROM finding', '--db', 'bare.db', '--csv'])
    expect(asked.stdout).toContain('structure.table-missing')
  })
})

describe('gongkai check', () => {
  it('shows the good ones of the same folder and ends with 3', async () => {
    const run = await gongkai(['check', 'reports', '--json'])
    expect(run.code).toBe(3)
    const entries: readonly { readonly file: string; readonly error?: { readonly code: string } }[] = JSON.parse(
      run.stdout,
    )
    expect(entries.filter((entry) => entry.error === undefined)).toHaveLength(good.length)
    expect(entries.filter((entry) => entry.error !== undefined)).toHaveLength(badFiles.length + 3)
  })

  it('stops reading an endless device at the bound', async () => {
    const run = await gongkai(['check', '/dev/zero'])
    expect(run).toMatchObject({ code: 3, stdout: '' })
    expect(run.stderr).toContain('/dev/zero: it is larger than 64 MiB [too-large]')
  })

  it('opens ZIPs', async () => {
    const run = await gongkai(['check', 'reports/bomb-liar.zip'])
    expect(run.stderr).toContain('reports/bomb-liar.zip')
    expect(run.code).toBe(3)
  })
})

import { execFileSync } from 'node:child_process'
import { cpSync, globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const checkout = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'gongkai-package-'))
/** Without node_modules/.bin, so that `node` is the machine's own, as a stranger's shell has it. */
const path = (process.env.PATH ?? '').split(delimiter).filter((part) => !part.includes('node_modules'))
const env = { ...process.env, PATH: path.join(delimiter), LC_ALL: 'C.UTF-8', npm_config_update_notifier: 'false' }

function run(command: string, args: readonly string[]): string {
  return execFileSync(command, args, { cwd: folder, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

function gongkai(...args: readonly string[]): string {
  return run(join(folder, 'node_modules/.bin/gongkai'), args)
}

const [sample] = globSync('corpus/sample/**/*.html', { cwd: checkout }).sort()

beforeAll(() => {
  execFileSync('npm', ['pack', '--pack-destination', folder], { cwd: checkout, env, stdio: 'pipe' })
  const [tarball] = globSync('gongkai-*.tgz', { cwd: folder })
  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', `./${tarball}`])
  mkdirSync(join(folder, '报告'))
  cpSync(join(checkout, sample ?? ''), join(folder, '报告', "县的'报告'.html"))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the packed package, installed in an empty folder', () => {
  it('has a command that answers on the machine’s own Node', () => {
    expect(gongkai('--version')).toMatch(/^\d+\.\d+\.\d+\n$/)
    expect(run('npx', ['gongkai', '--version'])).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  it('lists its codebook', () => {
    expect(gongkai('codebook', '--csv').split('\n').length).toBeGreaterThan(200)
  })

  it('checks a report', () => {
    const [entry] = JSON.parse(gongkai('check', "报告/县的'报告'.html", '--json'))
    expect(entry.report.tables.map((table: { table: string }) => table.table)).toContain('t3')
  })

  it('imports a folder and answers a question about it', () => {
    gongkai('import', '报告')
    const [row] = JSON.parse(gongkai('query', 'SELECT count(*) AS numbers FROM fact WHERE value IS NOT NULL'))
    expect(row.numbers).toBeGreaterThan(100)
    const [report] = JSON.parse(gongkai('query', 'SELECT extractor_version FROM report'))
    expect(report.extractor_version).toMatch(/^\d+\.\d+\.\d+\+[0-9a-f]{10}$/)
  })

  it('is a library whose types and functions are found', () => {
    writeFileSync(
      join(folder, 'use.mjs'),
      `import { codebook, openArchive, readReport } from 'gongkai'\nconsole.log(typeof codebook, typeof openArchive, typeof readReport)\n`,
    )
    expect(run(join(folder, 'node_modules/.bin/node'), ['use.mjs'])).toBe('function function function\n')
  })

  it('holds the built program and no sources, tests or corpus', () => {
    const files = globSync('node_modules/gongkai/*', { cwd: folder }).map((file) => file.split('/').at(-1))
    expect(files.filter((file) => !/^(README|CHANGELOG|LICENSE)/.test(file ?? '')).sort()).toEqual(
      expect.arrayContaining(['bin', 'dist', 'package.json']),
    )
    expect(files).not.toContain('src')
    expect(files).not.toContain('corpus')
  })
})

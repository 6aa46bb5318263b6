import { execFileSync } from 'node:child_process'
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

const checkout = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'gongkai-package-'))
/** Without node_modules/.bin, so that `node` is the machine's own, as a stranger's shell has it. */
const path = (process.env.PATH ?? '').split(delimiter).filter((part) => !part.includes('node_modules'))
const env = { ...process.env, PATH: path.join(delimiter), LC_ALL: 'C.UTF-8', npm_config_update_notifier: 'false' }

function run(command: string, args: readonly string[], cwd = folder): string {
  return execFileSync(command, args, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

function gongkai(...args: readonly string[]): string {
  return run(join(folder, 'node_modules/.bin/gongkai'), args)
}

const [sample] = globSync('corpus/sample/**/*.html', { cwd: checkout }).sort()
const manifest: { readonly files: readonly string[]; readonly scripts: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync(join(checkout, 'package.json'), 'utf8'),
)

/** Why nothing can be installed here; null where the package was installed. */
let offline: string | null = null

beforeAll(() => {
  const tarball = pack()
  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  offline = install(tarball)
  // The usual reporter counts skipped tests and does not say why.
  if (offline !== null) console.warn(whySkipped())
  mkdirSync(join(folder, '报告'))
  cpSync(join(checkout, sample ?? ''), join(folder, '报告', "县的'报告'.html"))
})

function whySkipped(): string {
  return `test/package.test.ts is skipped: npm's cache lacks a dependency, and the registry cannot be reached (${offline})`
}

/** What `npm pack` makes of the checkout, built beside it: other tests and people may be using its dist/. */
function pack(): string {
  const stage = join(folder, 'stage')
  for (const pattern of [...manifest.files, 'package.json', 'LICENSE*']) {
    for (const file of globSync(pattern, { cwd: checkout }).filter((file) => file !== 'dist')) {
      cpSync(join(checkout, file), join(stage, file), { recursive: true })
    }
  }
  run(process.execPath, [join(checkout, 'bin/build.js'), join(stage, 'dist')])
  run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], stage)
  rmSync(stage, { recursive: true })
  const [tarball] = globSync('gongkai-*.tgz', { cwd: folder })
  if (tarball === undefined) throw new Error('npm pack made no tarball')
  return tarball
}

/** Installs the tarball and its dependencies from npm's cache or the registry; throws where the package is at fault. */
function install(tarball: string): string | null {
  const flags = ['--prefer-offline', '--no-audit', '--no-fund', '--fetch-retries=1', '--fetch-retry-mintimeout=1000']
  try {
    run('npm', ['install', ...flags, `./${tarball}`])
    return null
  } catch (error) {
    const unreachable = whyUnreachable()
    if (unreachable === null) throw error
    return unreachable
  }
}

/** What the network says where the registry cannot be reached at all; null where it answers, whatever it answers. */
function whyUnreachable(): string | null {
  try {
    run('npm', ['ping', '--fetch-retries=0'])
    return null
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error)
    const network =
      /\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ESOCKETTIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTCACHED)\b/u
    return network.exec(said)?.[0] ?? null
  }
}

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the packed package, installed in an empty folder', () => {
  beforeEach(({ skip }) => {
    skip(offline !== null, whySkipped())
  })

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
    const [row] = JSON.parse(gongkai('query', 'SELECT count(*) AS numbers FROM fact_all WHERE value IS NOT NULL'))
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

  it('is built before anybody packs it', () => {
    expect(manifest.scripts).toMatchObject({ prepack: 'npm run build', build: 'node bin/build.js' })
  })

  it('holds the built program and no sources, tests or corpus', () => {
    const files = globSync('node_modules/gongkai/*', { cwd: folder }).map((file) => file.split('/').at(-1))
    expect(files.filter((file) => !/^(README|CHANGELOG|LICENSE)/.test(file ?? '')).sort()).toEqual(
      expect.arrayContaining(['bin', 'dist', 'package.json']),
    )
    expect(files).not.toContain('src')
    expect(files).not.toContain('corpus')
    const pages = globSync('node_modules/gongkai/docs/*', { cwd: folder })
    expect(pages.length).toBeGreaterThan(0)
    expect(pages.filter((page) => !page.endsWith('.md'))).toEqual([])
  })
})

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'parse5'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunOptions, runGongkai } from './run.ts'
import { sampleHtml } from './sample-report.ts'

const cwd = mkdtempSync(join(tmpdir(), 'gongkai-compare-test-'))
const gongkai = (args: readonly string[], options: RunOptions = {}) => runGongkai(args, { cwd, ...options })
const json = async (...args: readonly string[]) =>
  JSON.parse((await gongkai(['compare', ...args, '--format', 'json'])).stdout)
const wrong = async (...args: readonly string[]) => {
  const run = await gongkai(['compare', ...args])
  expect(run).toMatchObject({ code: 2, stdout: '' })
  return run.stderr
}
const town = (name: string, year: number, received = 14) =>
  writeFileSync(join(cwd, `${name}${year}.html`), sampleHtml({ issuer: `${name}人民政府`, year, received }))

beforeAll(async () => {
  town('南屏县石桥镇', 2021)
  // 15 came in and 14 went out.
  town('南屏县石桥镇', 2023, 15)
  town('南屏县太平镇', 2023)
  town('南屏县云岭乡', 2021)
  town('云岩县太平镇', 2023)
  await gongkai(['import', '.'])
})

afterAll(() => rmSync(cwd, { recursive: true, force: true }))

describe('gongkai compare', () => {
  it('shows a body over its years, the one that is missing too', async () => {
    const { stdout } = await gongkai(['compare', '石桥镇', '--format', 'table'])
    expect(stdout).toContain('南屏县石桥镇人民政府, 2021–2023')
    expect(stdout).toMatch(/2021 +2022 no report +2023/u)
    expect(stdout).toMatch(/^t3\.new\.total +14 +15x?\*$/mu)
    expect(stdout).toContain('The archive holds no report of: 2022')
    expect(stdout).toContain('application.in-equals-out')
  })

  it('holds consecutive years against each other and wraps many years within 120 columns', async () => {
    for (let year = 2009; year < 2019; year++) town('南屏县石桥镇', year)
    const db = ['--db', 'years.db']
    await gongkai(['import', ...Array.from({ length: 10 }, (_, step) => `南屏县石桥镇${2009 + step}.html`), ...db])
    const { stdout } = await gongkai(['compare', '石桥镇', '--year', '2005..2020', '--all', ...db, '--format', 'table'])
    const tables = stdout.split('\n').filter((line) => /^number /u.test(line))
    expect(tables.join(' ').match(/\b20\d\d\b/gu)).toEqual(Array.from({ length: 16 }, (_, step) => String(2005 + step)))
    const widest = Math.max(
      ...(stdout
        .split('\n\nCarried')[0]
        ?.split('\n')
        .map((line) => line.length) ?? []),
    )
    expect(widest).toBeLessThanOrEqual(120)
  })

  it('shows a body with its neighbours and names those without a report', async () => {
    const found = await json('石桥镇', '--neighbours', '--year', '2023')
    expect(
      found.columns.map(({ issuer, report }: { issuer: string; report: unknown }) => [issuer, report !== null]),
    ).toEqual([
      ['南屏县石桥镇人民政府', true],
      ['南屏县云岭乡人民政府', false],
      ['南屏县太平镇人民政府', true],
    ])
    const row = found.rows.find((one: { row: string }) => one.row === 'new')
    expect(row.spread).toMatchObject({ rank: 1, of: 2, lowest: 14, median: 14.5, highest: 15 })
    const { stdout } = await gongkai(['compare', '石桥镇', '--neighbours', '--format', 'table'])
    expect(stdout).toMatch(/^t3\.new\.total +15x?\* +1 of 2 +14\.5 /mu)
    expect(stdout).toContain('The archive holds no report of: 南屏县云岭乡人民政府')
    expect(stdout).toContain('by their names or folders only')
  })

  it('compares files, stored reports, and one with the other, the same way', async () => {
    const stored = await json('石桥镇/2021', '石桥镇/2023')
    const files = await json('南屏县石桥镇2021.html', '南屏县石桥镇2023.html')
    expect(stored.rows.length).toBeGreaterThan(10)
    expect(files.rows).toEqual(stored.rows)
    expect(files.texts).toEqual(stored.texts)
    expect(files.columns.map(({ report }: { report: { report_id: null } }) => report.report_id)).toEqual([null, null])
    const mixed = await json('南屏县石桥镇2021.html', '石桥镇/2023')
    expect(mixed.rows).toEqual(stored.rows)
    const total = stored.rows.find((one: { row: string }) => one.row === 'new')
    expect(total.changes[1]).toMatchObject({ difference: 1, why: null })
  })

  it('writes rows for other programs, and for spreadsheets without formulas', async () => {
    const { stdout } = await gongkai(['compare', '石桥镇', '--row', 't3.new.total', '--format', 'csv'])
    const lines = stdout.trimEnd().split('\n')
    expect(lines[0]).toContain('number,table_code,row_code,col_code')
    expect(lines).toHaveLength(1 + 3)
    expect(lines[2]).toMatch(/,2022,.*,missing,/u)
    await gongkai(['compare', '石桥镇', '--format', 'excel', '-o', 'a.csv'])
    expect(readFileSync(join(cwd, 'a.csv'), 'utf8').startsWith('\ufeff')).toBe(true)
  })

  it('writes one page that needs nothing else, with every name escaped and places as titles', async () => {
    const path = join(cwd, `"'<b>.html`)
    writeFileSync(path, sampleHtml({ issuer: '南屏县石桥镇人民政府', year: 2023, received: 14 }))
    await gongkai(['compare', `"'<b>.html`, '石桥镇/2021', '--out', 'page.html'])
    const page = readFileSync(join(cwd, 'page.html'), 'utf8')
    expect(page).toContain('&quot;&#39;&lt;b&gt;.html')
    expect(page).not.toContain('<b>')
    expect(page).not.toMatch(/<script|https?:|<link|<img|@import|url\(/u)
    expect(page).toMatch(/title="printed: 14; place: /u)
    const errors: string[] = []
    parse(page, { sourceCodeLocationInfo: true, onParseError: ({ code }) => errors.push(code) })
    expect(errors).toEqual([])
  })

  it('speaks Chinese', async () => {
    const { stdout } = await gongkai(['compare', '石桥镇', '--format', 'table', '--lang', 'zh'])
    expect(stdout).toContain('库中没有以下报告：2022')
    expect(stdout).toMatch(/^本年新收政府信息公开申请数量 +14/mu)
  })

  it('lists the choices where a name means several, each by a command that works', async () => {
    const said = await wrong('太平镇')
    expect(said).toContain('太平镇 means 2 issuers')
    const commands = [...said.matchAll(/gongkai compare (\d+) +(\S+人民政府)/gu)]
    expect(commands.map(([, , name]) => name).sort()).toEqual(['云岩县太平镇人民政府', '南屏县太平镇人民政府'])
    for (const [, number = '', name] of commands) {
      expect((await json(number)).columns[0]).toMatchObject({ issuer: name, year: 2023 })
    }
  })

  it('says what is wrong', async () => {
    expect(await wrong('石桥真')).toContain('no report of an issuer like')
    expect(await wrong('石桥镇', '--year', '1999')).toContain('it holds 2021, 2023')
    expect(await wrong('nothing.pdf', '石桥镇/2021')).toContain('is no file')
    expect(await wrong('南屏县石桥镇2021.html')).toContain('is one file')
    expect(await wrong('石桥镇/2021', '石桥镇/2023', '--neighbours')).toContain('for one issuer')
    expect(await wrong('石桥镇', '--neighbours', '--year', '2021..2023')).toContain('one year')
    expect(await wrong('石桥镇', '--row', 'nothing')).toContain('no report has the number nothing')
    expect(await wrong('a', 'b', 'c')).toContain('two reports, or one issuer')
    expect(await wrong('.', '石桥镇/2021')).toMatch(/holds \d+ reports/u)
  })
})

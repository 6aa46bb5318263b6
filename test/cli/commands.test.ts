import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunOptions, runGongkai } from './run.ts'
import { sampleHtml } from './sample-report.ts'

const cwd = mkdtempSync(join(tmpdir(), 'gongkai-cli-'))
const gongkai = (args: readonly string[], options: RunOptions = {}) => runGongkai(args, { cwd, ...options })

beforeAll(async () => {
  mkdirSync(join(cwd, 'reports'))
  const town = { issuer: '南屏县石桥镇人民政府', received: 14 }
  writeFileSync(join(cwd, 'reports/good.html'), sampleHtml({ ...town, year: 2022 }))
  writeFileSync(join(cwd, 'reports/bad.html'), sampleHtml({ ...town, year: 2023, received: 15 }))
  writeFileSync(join(cwd, 'reports/empty.html'), '')
  await gongkai(['import', 'reports/good.html', 'reports/bad.html'])
})

afterAll(() => rmSync(cwd, { recursive: true, force: true }))

describe('gongkai', () => {
  it('alone prints a short help with two examples', async () => {
    const run = await gongkai([])
    expect(run.code).toBe(0)
    expect(run.stdout.match(/^ {2}gongkai /gm)).toHaveLength(2)
  })

  it('suggests the nearest command', async () => {
    const run = await gongkai(['chekc'])
    expect(run).toMatchObject({ code: 2, stdout: '' })
    expect(run.stderr).toContain('Did you mean check?')
  })

  it('speaks Chinese where the locale does', async () => {
    const run = await gongkai(['chekc'], { env: { LANG: 'zh_CN.UTF-8' } })
    expect(run.stderr).toContain('没有“chekc”这个命令')
  })

  it('prints the help of every command to stdout', async () => {
    for (const command of ['import', 'check', 'show', 'query', 'export', 'explain', 'codebook', 'reread']) {
      const run = await gongkai([command, '--help'])
      expect(run).toMatchObject({ code: 0, stderr: '' })
      expect(run.stdout).toContain(`Usage: gongkai ${command}`)
    }
  })
})

describe('gongkai export', () => {
  it('writes the tables into a folder and says how many rows each has', async () => {
    const run = await gongkai(['export', 'out', '--year', '2022'])
    expect(run).toMatchObject({ code: 0, stdout: '' })
    expect(run.stderr).toMatch(/report +1 +report\.csv/)
    expect(readFileSync(join(cwd, 'out/report.csv'), 'utf8')).toContain('南屏县石桥镇人民政府')
  })

  it('says that nothing fits, and what years look like', async () => {
    expect((await gongkai(['export', 'none', '--place', '没有这个地方'])).stderr).toContain('No report fits')
    expect(await gongkai(['export', 'none', '--year', '22'])).toMatchObject({ code: 2 })
  })
})

describe('gongkai check', () => {
  it('accounts for every printed number with --ledger, in words and in JSON', async () => {
    const shown = await gongkai(['check', '--ledger', 'reports/good.html'])
    expect(shown.stdout).toMatch(/Ledger: (\d+) numbers printed in tables, \1 in the record, 0 in none; 0 places/)
    const [entry] = JSON.parse((await gongkai(['check', '--json', '--ledger', 'reports/good.html'])).stdout)
    expect(entry.ledger).toMatchObject({ unbound: [], missing: [] })
    expect(entry.ledger.printed.length).toBeGreaterThan(100)
    const [plain] = JSON.parse((await gongkai(['check', '--json', 'reports/good.html'])).stdout)
    expect([plain.ledger, plain.report.printed]).toEqual([undefined, undefined])
  })

  it('shows the tables and says that nothing is amiss', async () => {
    const run = await gongkai(['check', 'reports/good.html'])
    expect(run.stderr).toBe('')
    expect(run.stdout).toMatch(/^granted +（一）予以公开 +14" +0" +0" +0" +0" +0" +14"/m)
    expect(run.code).toBe(0)
  })

  it('marks the numbers of a broken balance and ends with 1', async () => {
    const run = await gongkai(['check', 'reports/bad.html'])
    expect(run.stdout).toMatch(/^new .* 15x!!/m)
    expect(run.stdout).toContain('application.in-equals-out')
    expect(run.code).toBe(1)
  })

  it('reads them all where one cannot be read, reports it last and ends with 3', async () => {
    const run = await gongkai(['check', 'reports/empty.html', 'nowhere.txt', 'reports/good.html'])
    expect(run.stdout).toContain('石桥镇')
    expect(run.stderr).toMatch(
      /2 files could not be read:\n.*empty\.html.*\[empty\]\n.*nowhere\.txt.*\[unreadable-file\]\n$/,
    )
    expect(run.code).toBe(3)
  })

  it('prints one JSON document for all files, errors among them', async () => {
    const entries = JSON.parse((await gongkai(['check', '--json', 'reports/bad.html', 'reports/empty.html'])).stdout)
    expect(entries).toHaveLength(2)
    expect(entries[0].report.findings[0]).toHaveProperty('sentence')
    expect(entries[0].report.tables[1].facts[0]).toMatchObject({ row: 'new', trust: 'disputed' })
    expect(entries[1].error.code).toBe('empty')
  })

  it('compares the years of one issuer', async () => {
    writeFileSync(join(cwd, 'next.html'), sampleHtml({ issuer: '石桥镇人民政府', year: 2024, received: 14 }))
    writeFileSync(join(cwd, 'last.html'), sampleHtml({ issuer: '石桥镇人民政府', year: 2021, received: 14 }))
    const run = await gongkai(['check', 'last.html', 'next.html'])
    expect(run.stdout).toMatch(/^Across years: 石桥镇, 2021–2024, 2 reports compared\nnote {2}years\.missing\n/m)
    expect(run.stdout).toMatch(/ {4}2021 last\.html\n {4}2024 next\.html\n/)
    const entries = JSON.parse((await gongkai(['check', '--json', 'last.html', 'next.html'])).stdout)
    expect(entries[0]).not.toHaveProperty('across')
    expect(entries[1].across).toMatchObject([{ rule: 'years.missing', related: [{ key: 'last.html', year: 2021 }] }])
  })

  it('shows what two years contradict with both of them, once they are imported', async () => {
    for (const [file, year] of [
      ['2018.html', 2018],
      ['2021.html', 2021],
    ] as const) {
      writeFileSync(join(cwd, file), sampleHtml({ issuer: '北屏县石桥镇人民政府', year, received: 14 }))
    }
    await gongkai(['import', '2018.html', '2021.html', '--db', 'years.db'])
    const [earlier, later] = await Promise.all(
      ['2018', '2021'].map((year) => gongkai(['show', '北屏县石桥镇人民政府', year, '--db', 'years.db'])),
    )
    expect(later?.stdout).toMatch(/years\.missing {2}#\d+\n.*\n {4}2018 2018\.html\n/)
    expect(earlier?.stdout).toMatch(/years\.missing {2}#\d+\n.*\n {4}2021 2021\.html\n/)
  })

  it('lists where each number stands', async () => {
    const run = await gongkai(['check', '--positions', 'reports/good.html'])
    expect(run.stdout).toMatch(/^granted +natural +14" +14 +件 +number +proven +table \d+, row \d+, cell \d+/m)
  })

  it('reads stdin', async () => {
    const html = readFileSync(join(cwd, 'reports/good.html'))
    expect((await gongkai(['check', '-'], { stdin: html })).stdout).toContain('石桥镇')
  })
})

describe('gongkai import', () => {
  it('says what it did, once, and changes nothing the second time', async () => {
    const first = await gongkai(['import', 'reports', '--db', 'twice.db'])
    expect(first.stdout).toBe('')
    expect(first.stderr).toMatch(/^imported 2 reports \([\d,]+ numbers, \d+ findings?\)/)
    expect(first.stderr).toContain('1 file could not be read')
    expect(first.code).toBe(3)
    const second = await gongkai(['import', 'reports', '--db', 'twice.db'])
    expect(second.stderr).toMatch(/^2 already there, unchanged/)
  })

  it('is silent under --quiet', async () => {
    const run = await gongkai(['import', 'reports/good.html', '--db', 'quiet.db', '--quiet'])
    expect(run).toMatchObject({ stdout: '', stderr: '', code: 0 })
  })
})

describe('gongkai query', () => {
  it('lists the ready questions and asks one, narrowed where told', async () => {
    expect((await gongkai(['query', '--list', '--table'])).stdout).toMatch(/^disclosure-rate +Disclosure rate/m)
    const asked = await gongkai(['query', '--name', 'requests-by-year', '--year', '2022', '--csv'])
    expect(asked.stdout).toBe('report_year,reports,requests\n2022,1,14\n')
    expect((await gongkai(['query', '--name', 'request-by-year'])).stderr).toContain('Did you mean requests-by-year')
  })

  it('wants either SQL or a name, and narrows only the latter', async () => {
    expect(await gongkai(['query'])).toMatchObject({ code: 2 })
    expect(await gongkai(['query', 'SELECT 1', '--name', 'trust'])).toMatchObject({ code: 2 })
    expect((await gongkai(['query', 'SELECT 1', '--year', '2022'])).stderr).toContain('narrow a ready question')
  })

  it('gives JSON to a pipe, a table or CSV on request', async () => {
    const sql = "SELECT report_year, total FROM application WHERE row_code = 'new' ORDER BY 1"
    expect(JSON.parse((await gongkai(['query', sql])).stdout)).toEqual([
      { report_year: 2022, total: 14 },
      { report_year: 2023, total: 15 },
    ])
    expect((await gongkai(['query', sql, '--csv'])).stdout).toBe('report_year,total\n2022,14\n2023,15\n')
    expect((await gongkai(['query', sql, '--table'])).stdout.split('\n')[2]).toBe('       2022     14')
  })

  it('writes a file', async () => {
    await gongkai(['query', 'SELECT 1 AS 甲', '-o', 'out.csv'])
    expect(readFileSync(join(cwd, 'out.csv'), 'utf8')).toBe('甲\n1\n')
  })

  it('cannot change the database', async () => {
    const run = await gongkai(['query', 'DELETE FROM source_file'])
    expect(run).toMatchObject({ code: 2, stdout: '' })
  })

  it('says what SQLite says of a wrong question', async () => {
    const run = await gongkai(['query', 'SELECT colour FROM report'])
    expect(run.stderr).toContain('no such column: colour')
    expect(run.code).toBe(2)
  })

  it('says what to type where there is no database', async () => {
    const run = await gongkai(['query', 'SELECT 1', '--db', 'none.db'])
    expect(run.stderr).toContain('gongkai import')
    expect(run.code).toBe(3)
  })
})

describe('gongkai show', () => {
  it('lists the reports of an issuer found by a part of its name', async () => {
    const run = await gongkai(['show', '石桥'])
    expect(run.stdout.split('\n').filter((line) => line.includes('石桥镇人民政府'))).toHaveLength(2)
  })

  it('shows the tables of a year with the findings', async () => {
    const run = await gongkai(['show', '石桥镇', '2023'])
    expect(run.stdout).toMatch(/^new .* 15.\*/m)
    expect(run.stdout).toContain('application.in-equals-out')
  })

  it('names the years that there are', async () => {
    const run = await gongkai(['show', '石桥镇', '1999'])
    expect(run.stderr).toContain('2022, 2023')
    expect(run.code).toBe(2)
  })

  it('suggests the nearest name', async () => {
    expect((await gongkai(['show', '南屏县石侨镇人民政府'])).stderr).toContain('南屏县石桥镇人民政府')
  })
})

describe('gongkai explain', () => {
  it.each([
    'application.in-equals-out',
    'denied.state_secret',
    't3.granted.total',
    't4',
    'not_on_form',
    'proven',
    'no-text',
  ])('explains %s in both languages', async (term) => {
    for (const lang of ['en', 'zh']) {
      const run = await gongkai(['explain', term, '--lang', lang])
      expect(run).toMatchObject({ code: 0, stderr: '' })
      expect(run.stdout.length).toBeGreaterThan(40)
    }
  })

  it('finds rules by their number in the catalogue, and by a part of their name', async () => {
    expect((await gongkai(['explain', 't3-row'])).stdout).toContain('application.row-sum')
    expect((await gongkai(['explain', 'row-sum'])).stderr).toContain('Did you mean application.row-sum?')
  })

  it('suggests the nearest term', async () => {
    expect((await gongkai(['explain', 'denied.state_secrets'])).stderr).toContain('denied.state_secret')
  })
})

describe('gongkai codebook', () => {
  it('has one line a code', async () => {
    const entries = JSON.parse((await gongkai(['codebook'])).stdout)
    expect(entries.length).toBeGreaterThan(200)
    expect(entries[0]).toHaveProperty('row_code')
  })
})

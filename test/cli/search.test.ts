import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runGongkai } from './run.ts'
import { sampleHtml } from './sample-report.ts'

const cwd = mkdtempSync(join(tmpdir(), 'gongkai-search-'))
const gongkai = (...args: readonly string[]) => runGongkai(args, { cwd })

beforeAll(async () => {
  writeFileSync(join(cwd, 'a.html'), sampleHtml({ issuer: '南屏县石桥镇人民政府', year: 2023, received: 14 }))
  await gongkai('import', 'a.html')
})

afterAll(() => rmSync(cwd, { recursive: true, force: true }))

describe('gongkai search', () => {
  it('prints the reports that say the words, marked, and how many', async () => {
    const run = await gongkai('search', '石桥镇', '--section', 'title')
    expect(run).toMatchObject({ code: 0 })
    expect(JSON.parse(run.stdout)).toMatchObject([
      { report_year: 2023, section_key: 'title', report_id: 1, source: 'a.html' },
    ])
    expect(run.stdout).toContain('【石桥镇】')
    expect(run.stderr).toContain('1 of 1 reports')
    const nothing = await gongkai('search', '石桥镇 -石桥', '--csv')
    expect(nothing).toMatchObject({ code: 0, stderr: 'no report says that\n' })
  })

  it('reads well in a terminal: who, which part and where, then what is printed', async () => {
    const { stdout } = await gongkai('search', '石桥镇', '--table')
    const [head = '', ...rest] = stdout.split('\n')
    expect(head).toMatch(/^南屏县石桥镇人民政府 2023 {2}#1 {2}title$/u)
    expect(rest.join('')).toContain('【石桥镇】')
    expect(rest.join('')).toContain('a.html')
  })

  it('counts by year', async () => {
    const run = await gongkai('search', '石桥', '--count', '--json', '--year', '2020..2024')
    expect(JSON.parse(run.stdout)).toEqual([{ report_year: 2023, reports: 1, of: 1, share: 1 }])
  })

  it('says what it does not understand', async () => {
    expect(await gongkai('search', '“石桥')).toMatchObject({ code: 2, stdout: '' })
    expect((await gongkai('search', 'OR')).stderr).toContain('OR stands between two words')
    expect((await gongkai('search', '石桥', '--section', 'nix')).stderr).toContain('problems')
    expect((await gongkai('search', '石桥', '--limit', '0')).stderr).toContain('no number of reports')
  })
})

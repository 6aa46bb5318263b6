import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunOptions, runGongkai } from './run.ts'
import { sampleHtml } from './sample-report.ts'

const cwd = mkdtempSync(join(tmpdir(), 'gongkai-people-'))
const gongkai = (args: readonly string[], options: RunOptions = {}) => runGongkai(args, { cwd, ...options })
const said = ['--why', '电话核实', '--by', '王记者']
const rowsOf = async (sql: string) => JSON.parse((await gongkai(['query', sql])).stdout)

beforeAll(async () => {
  // 15 came in and 14 went out.
  writeFileSync(join(cwd, 'bad.html'), sampleHtml({ issuer: '南屏县石桥镇人民政府', year: 2023, received: 15 }))
  await gongkai(['import', 'bad.html'])
})

afterAll(() => rmSync(cwd, { recursive: true, force: true }))

describe('gongkai correct', () => {
  it('stands beside the printed value in show and in SQL, until it is withdrawn', async () => {
    const made = await gongkai(['correct', '石桥镇/2023', 't3.new.total', '14', ...said])
    expect(made).toMatchObject({ code: 0, stdout: '' })
    expect(made.stderr).toContain('t3.new.total should be 14; printed: 15')
    expect((await gongkai(['show', '石桥镇', '2023'])).stdout).toMatch(/^new .*15→14x?\*/mu)
    const sql = `SELECT value, corrected, best FROM fact WHERE row_code = 'new' AND col_code = 'total'`
    expect(await rowsOf(sql)).toEqual([{ value: 15, corrected: 14, best: 14 }])
    const withdrawn = await gongkai(['correct', '1', 't3.new.total', '--withdraw', '--json', ...said])
    expect(JSON.parse(withdrawn.stdout)).toEqual([])
    expect(await rowsOf(sql)).toEqual([{ value: 15, corrected: null, best: 15 }])
  })

  it('lists what counts', async () => {
    await gongkai(['correct', '1', 't3.granted.natural', '13', ...said])
    const listed = JSON.parse((await gongkai(['correct', '--list', '1', '--json'])).stdout)
    expect(listed).toMatchObject([
      { report: 1, number: 't3.granted.natural', corrected: 13, by: '王记者', applies: 'yes' },
    ])
  })

  it('says what is wrong and what is near', async () => {
    const wrong = async (...args: readonly string[]) => {
      const run = await gongkai(['correct', ...args])
      expect(run).toMatchObject({ code: 2, stdout: '' })
      return run.stderr
    }
    expect(await wrong('1', 't3.nwe.total', '14', ...said)).toContain('Did you mean t3.new.total')
    expect(await wrong('1', 't3.new.total', '14')).toContain('--why')
    expect(await wrong('1', 't3.new.total', ...said)).toContain('--withdraw')
    expect(await wrong('1', 't3.new.total', 'many', ...said)).toContain('not a number')
    expect(await wrong('1', 't3.new.total', '1.5', ...said)).toContain('whole numbers')
    expect(await wrong('9', 't3.new.total', '1', ...said)).toContain('no report 9')
    expect(await wrong('石桥镇/1999', 't3.new.total', '1', ...said)).toContain('no report')
    expect(await wrong('石桥镇', 't3.new.total', '1', ...said)).toContain('九都镇/2022')
  })
})

describe('gongkai decide', () => {
  it('takes the flags and the count of a false alarm away and shows who said so', async () => {
    const flags = `SELECT count(*) AS n FROM fact WHERE flagged = 1`
    const [before] = await rowsOf(flags)
    for (const { finding_id } of await rowsOf('SELECT finding_id FROM finding')) {
      expect(await gongkai(['decide', String(finding_id), 'false-alarm', ...said])).toMatchObject({ code: 0 })
    }
    expect(before.n).toBeGreaterThan(0)
    expect(await rowsOf(flags)).toEqual([{ n: 0 }])
    const shown = (await gongkai(['show', '石桥镇', '2023'])).stdout
    expect(shown).toContain('false alarm (王记者: 电话核实)')
    expect(shown).toContain('0 errors')
    expect(JSON.parse((await gongkai(['decide', '--list'])).stdout)[0]).toMatchObject({ decision: 'false-alarm' })
    await gongkai(['decide', '1', 'open', ...said])
    expect((await rowsOf(flags))[0].n).toBeGreaterThan(0)
  })

  it('says in Chinese what it needs', async () => {
    const run = await gongkai(['decide', '1', 'perhaps', ...said], { env: { LANG: 'zh_CN.UTF-8' } })
    expect(run).toMatchObject({ code: 2 })
    expect(run.stderr).toContain('confirmed, explained, false-alarm, open')
  })
})

describe('gongkai severity', () => {
  it('sets what a rule means in a database, lists it and goes back', async () => {
    const set = await gongkai(['severity', 'application.in-equals-out', 'note'])
    expect(set.stderr).toContain('is now: note')
    expect(await rowsOf(`SELECT DISTINCT severity FROM finding WHERE rule = 'application.in-equals-out'`)).toEqual([
      { severity: 'note' },
    ])
    expect(JSON.parse((await gongkai(['severity'])).stdout)).toEqual([
      { rule: 'application.in-equals-out', severity: 'note', default: 'error' },
    ])
    await gongkai(['severity', 'application.in-equals-out', 'default'])
    expect(await rowsOf(`SELECT DISTINCT severity FROM finding WHERE rule = 'application.in-equals-out'`)).toEqual([
      { severity: 'error' },
    ])
  })

  it('names the rule that was meant', async () => {
    const run = await gongkai(['severity', 'in-equals-out', 'note'])
    expect(run).toMatchObject({ code: 2 })
    expect(run.stderr).toContain('Did you mean application.in-equals-out?')
  })

  it('of one run decides how check ends', async () => {
    expect((await gongkai(['check', 'bad.html'])).code).toBe(1)
    const run = await gongkai(['check', 'bad.html', '--severity', 'application.in-equals-out=warning'])
    expect(run.code).toBe(0)
    expect(run.stdout).toMatch(/^new .* 15x?!( |$)/mu)
    const wrong = await gongkai(['check', 'bad.html', '--severity', 'application.in-equals-out=fatal'])
    expect(wrong).toMatchObject({ code: 2, stdout: '' })
  })

  it('of one import stays with what was read', async () => {
    const db = ['--db', 'other.db']
    await gongkai(['import', 'bad.html', ...db, '--severity', 'application.in-equals-out=note'])
    const rows = JSON.parse((await gongkai(['query', 'SELECT errors FROM report', ...db])).stdout)
    expect(rows).toEqual([{ errors: 0 }])
  })
})

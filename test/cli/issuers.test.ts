import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runGongkai } from './run.ts'
import { sampleHtml } from './sample-report.ts'

const cwd = mkdtempSync(join(tmpdir(), 'gongkai-issuers-'))
const gongkai = (...args: readonly string[]) => runGongkai(args, { cwd })
const said = ['--why', '电话核实', '--by', '王记者']
const listed = async (...args: readonly string[]) => JSON.parse((await gongkai('issuers', ...args, '--json')).stdout)

beforeAll(async () => {
  mkdirSync(join(cwd, '镇'))
  writeFileSync(join(cwd, '镇', 'a.html'), sampleHtml({ issuer: '九都镇', year: 2023, received: 14 }))
  writeFileSync(join(cwd, '镇', 'b.html'), sampleHtml({ issuer: '南安市诗山镇人民政府', year: 2023, received: 14 }))
  mkdirSync(join(cwd, '区'))
  writeFileSync(join(cwd, '区', 'a.html'), sampleHtml({ issuer: '星海经济开发区管委会', year: 2022, received: 14 }))
  writeFileSync(join(cwd, '区', 'b.html'), sampleHtml({ issuer: '星海经济技术开发区管委会', year: 2023, received: 14 }))
  await gongkai('import', '镇', '区')
})

afterAll(() => rmSync(cwd, { recursive: true, force: true }))

describe('gongkai issuers', () => {
  it('says how many reports name nobody', async () => {
    expect((await gongkai('issuers', '--doubtful', '--json')).stderr).toBe('')
    mkdirSync(join(cwd, '无名'))
    const nobody = sampleHtml({ issuer: '', year: 2023, received: 14 })
    writeFileSync(join(cwd, '无名', 'a.html'), nobody)
    await gongkai('import', '无名', '--db', 'nobody.db')
    const { stderr } = await gongkai('issuers', '--doubtful', '--json', '--db', 'nobody.db')
    expect(stderr).toContain('1 report says nowhere whose it is')
  })

  it('lists the doubtful with their candidates, takes the place of one, and takes it back', async () => {
    const [open, ...others] = await listed('--doubtful')
    expect(others).toMatchObject([{ outcome: 'ambiguous' }, { outcome: 'ambiguous' }])
    expect(open).toMatchObject({ name: '九都镇', outcome: 'ambiguous' })
    expect(open.candidates.split('; ')).toHaveLength(3)
    expect(await listed('--place', '南安市')).toMatchObject([{ name: '南安市诗山镇人民政府' }])
    const made = await gongkai('issuers', 'confirm', String(open.issuer), '--place', '350583', ...said)
    expect(made.stderr).toContain('resolved 福建省/泉州市/南安市/九都镇')
    expect(made.code).toBe(0)
    expect(await listed('--doubtful', '--name', '九都镇')).toEqual([])
    expect(await listed('show', '九都镇/2023')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'candidate', text: '福建省/泉州市/南安市/九都镇', method: 'given' }),
        expect.objectContaining({ kind: 'decision', text: '350583', source: '王记者' }),
      ]),
    )
    expect((await gongkai('issuers', 'withdraw', '九都镇/2023', ...said)).code).toBe(0)
    expect(await listed('--doubtful', '--name', '九都镇')).toMatchObject([{ name: '九都镇', place: '' }])
  })

  it('finds who is meant by a place code, by another name of it, and says under which', async () => {
    expect((await gongkai('show', '350583106')).stdout).toContain('诗山镇')
    const found = await gongkai('list', '--place', '南安市/诗山镇', '--json')
    expect(JSON.parse(found.stdout)).toMatchObject([{ issuer: '南安市诗山镇人民政府' }])
    const shown = await gongkai('show', '泉州市/南安市/诗山镇', '2023')
    expect(shown).toMatchObject({ code: 0 })
    expect(shown.stderr).toContain('is found as 南安市诗山镇人民政府')
  })

  it('makes two issuers one and parts one, and says where each report stands then', async () => {
    const ids = (rows: readonly { issuer: number }[]) => rows.map(({ issuer }) => String(issuer))
    const zones = async () => listed('--name', '开发区')
    const merged = await gongkai('issuers', 'merge', ...ids(await zones()), ...said)
    expect(merged).toMatchObject({ code: 0, stdout: '' })
    expect(merged.stderr).toMatch(/report \d+: ambiguous issuer 星海经济/u)
    expect(await zones()).toMatchObject([{ reports: 2, first_year: 2022, last_year: 2023 }])
    expect(await listed('--doubtful', '--name', '开发区')).toEqual([])
    const split = await gongkai(
      'issuers',
      'split',
      '星海经济技术开发区管委会/2023',
      '--name',
      '北片区',
      ...said,
      '--json',
    )
    expect(JSON.parse(split.stdout)).toMatchObject([{ name: '北片区', outcome: 'ambiguous' }])
    const shown = await listed('show', '北片区/2023')
    expect(shown).toContainEqual(expect.objectContaining({ kind: 'decision', text: '北片区', source: '王记者' }))
    for (const id of ids(await zones())) await gongkai('issuers', 'withdraw', id, ...said)
    expect((await zones()).map(({ reports }: { reports: number }) => reports)).toEqual([1, 1])
  })

  it('says what is wrong', async () => {
    const wrong = async (...args: readonly string[]) => {
      const run = await gongkai('issuers', ...args)
      expect(run).toMatchObject({ code: 2, stdout: '' })
      return run.stderr
    }
    expect(await wrong('marry', '1')).toContain('confirm')
    expect(await wrong('merge', '1', ...said)).toContain('two or more')
    expect(await wrong('split', '九都镇/2023', ...said)).toContain('all reports')
    expect(await wrong('confirm', '1', ...said)).toContain('--place')
    expect(await wrong('confirm', '1', '--place', '350583')).toContain('--why')
    expect(await wrong('show', '99')).toContain('no issuer 99')
    expect(await wrong('confirm', '九都镇/2023', '--place', '九都镇', ...said)).toContain('3 places')
  })
})

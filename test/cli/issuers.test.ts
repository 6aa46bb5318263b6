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
  await gongkai('import', '镇')
})

afterAll(() => rmSync(cwd, { recursive: true, force: true }))

describe('gongkai issuers', () => {
  it('lists the doubtful with their candidates, takes the place of one, and takes it back', async () => {
    const [open, ...others] = await listed('--doubtful')
    expect(others).toEqual([])
    expect(open).toMatchObject({ name: '九都镇', outcome: 'ambiguous' })
    expect(open.candidates.split('; ')).toHaveLength(3)
    expect(await listed('--place', '南安市')).toMatchObject([{ name: '南安市诗山镇人民政府' }])
    const made = await gongkai('issuers', 'confirm', String(open.issuer), '--place', '350583', ...said)
    expect(made.stderr).toContain('resolved 福建省/泉州市/南安市/九都镇')
    expect(made.code).toBe(0)
    expect(await listed('--doubtful')).toEqual([])
    expect(await listed('show', '九都镇/2023')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'candidate', text: '福建省/泉州市/南安市/九都镇', method: 'given' }),
        expect.objectContaining({ kind: 'decision', text: '350583', source: '王记者' }),
      ]),
    )
    expect((await gongkai('issuers', 'withdraw', '九都镇/2023', ...said)).code).toBe(0)
    expect(await listed('--doubtful')).toMatchObject([{ name: '九都镇', place: '' }])
  })

  it('finds who is meant by a place code, by another name of it, and says under which', async () => {
    expect((await gongkai('show', '350583106')).stdout).toContain('诗山镇')
    const found = await gongkai('list', '--place', '南安市/诗山镇', '--json')
    expect(JSON.parse(found.stdout)).toMatchObject([{ issuer: '南安市诗山镇人民政府' }])
    const shown = await gongkai('show', '泉州市/南安市/诗山镇', '2023')
    expect(shown).toMatchObject({ code: 0 })
    expect(shown.stderr).toContain('is found as 南安市诗山镇人民政府')
  })

  it('says what is wrong', async () => {
    const wrong = async (...args: readonly string[]) => {
      const run = await gongkai('issuers', ...args)
      expect(run).toMatchObject({ code: 2, stdout: '' })
      return run.stderr
    }
    expect(await wrong('marry', '1')).toContain('confirm')
    expect(await wrong('confirm', '1', ...said)).toContain('--place')
    expect(await wrong('confirm', '1', '--place', '350583')).toContain('--why')
    expect(await wrong('show', '99')).toContain('no issuer 99')
    expect(await wrong('confirm', '九都镇/2023', '--place', '九都镇', ...said)).toContain('3 places')
  })
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import stringWidth from 'string-width'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openArchive } from '../../db/index.ts'
import { importSketch } from '../db/archive-file.ts'
import { runGongkai } from './run.ts'

const cwd = mkdtempSync(join(tmpdir(), 'gongkai-coverage-'))
const gongkai = (...args: readonly string[]) => runGongkai(args, { cwd })

beforeAll(() => {
  const archive = openArchive(join(cwd, 'gongkai.db'))
  archive.fillDivisions()
  importSketch(archive, 'a.txt', { issuer: '南安市九都镇人民政府', year: 2020 })
  importSketch(archive, 'b.txt', { issuer: '南安市九都镇人民政府', year: 2022 })
  importSketch(archive, 'c.txt', { issuer: '南安市人民政府', year: 2022, scope: 'aggregate' })
  importSketch(archive, 'd.txt', { issuer: '南安市自然资源局', year: 2022 })
  archive.close()
})

afterAll(() => rmSync(cwd, { recursive: true, force: true }))

describe('gongkai coverage', () => {
  it('draws a grid with the county, its towns and its departments, aligned, with sums and a legend', async () => {
    const { stdout } = await gongkai('coverage', '南安市', '--table')
    const lines = stdout.split('\n')
    expect(lines[0]).toBe('福建省/泉州市/南安市 350583')
    const row = (name: string) =>
      lines
        .find((line) => line.trim().startsWith(name))
        ?.trim()
        .split(/\s+/u)
    expect(row('南安市 ')).toEqual(['南安市', '.', '.', 'A', '1/3'])
    expect(row('九都镇')).toEqual(['九都镇', '+', '.', '+', '2/3'])
    expect(row('南安市自然资源局')).toEqual(['南安市自然资源局', '+', '1'])
    const sums = row('total') ?? []
    expect(sums.slice(1).map((sum) => sum.split('/')[0])).toEqual(['1', '0', '2', '3'])
    const last = (name: string) => stringWidth(lines.find((line) => line.trim().startsWith(name)) ?? '')
    expect(last('九都镇')).toBe(last('total'))
    expect(stdout).toContain('+ found')
  })

  it('gives what is missing as rows', async () => {
    const { stdout } = await gongkai('coverage', '350583109', '--missing', '--year', '2020..2022', '--json')
    expect(JSON.parse(stdout)).toMatchObject([
      { name: '九都镇', report_year: 2021, status: 'missing', report_id: null },
    ])
  })

  it('counts by county what is held where no place is named', async () => {
    const { stdout } = await gongkai('coverage', '--year', '2022', '--json')
    expect(JSON.parse(stdout)).toMatchObject([{ place_code: '350583', report_year: 2022, found: 2, doubtful: 0 }])
  })

  it('counts the counties of a province, named below what stands above them', async () => {
    const { stdout, stderr } = await gongkai('coverage', '福建省', '--year', '2022', '--table')
    const lines = stdout.split('\n').map((line) => line.trim())
    expect(lines[0]).toBe('福建省 35')
    expect(lines.filter((line) => /^泉州市\/南安市\s+2\/\d+\s+2\/\d+$/u.test(line))).toHaveLength(1)
    expect(stdout).not.toContain('福建省/')
    expect(stderr).toContain('gongkai coverage 3501')
  })

  it('lists the choices for a name of several places', async () => {
    const run = await gongkai('coverage', '九都镇')
    expect(run.code).toBe(2)
    expect(run.stderr).toContain('350583109 福建省/泉州市/南安市/九都镇')
    expect((await gongkai('coverage', '无此镇')).code).toBe(2)
  })
})

describe('gongkai list', () => {
  it('lists reports, narrowed by year and place', async () => {
    const all = JSON.parse((await gongkai('list', '--json')).stdout)
    expect(all).toHaveLength(4)
    const { stdout } = await gongkai('list', '--year', '2022', '--place', '九都镇', '--csv')
    expect(stdout.trim().split('\n')).toHaveLength(2)
    expect(stdout).toContain('南安市九都镇人民政府')
  })
})

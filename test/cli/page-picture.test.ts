import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { writePdf } from '../ingest/pdf/write-pdf.ts'
import { runGongkai } from './run.ts'

const cwd = mkdtempSync(join(tmpdir(), 'gongkai-pictures-'))
afterAll(() => rmSync(cwd, { recursive: true, force: true }))

const table =
  '50 700 m 250 700 l 50 650 m 250 650 l 50 600 m 250 600 l 50 700 m 50 600 l 150 700 m 150 600 l 250 700 m 250 600 l S'
const page = { content: `BT /F1 10 Tf 60 670 Td (1) Tj 100 0 Td (2) Tj ET ${table}` }
writeFileSync(join(cwd, 'two.pdf'), writePdf([page, page]))
writeFileSync(join(cwd, 'page.html'), '<h1>南屏县人民政府2022年政府信息公开工作年度报告</h1><p>一、总体情况</p>')

const check = (...args: readonly string[]) => runGongkai(['check', ...args], { cwd })

describe('check --page-picture', () => {
  it('writes one PNG a page, also of a file that is no report', async () => {
    const run = await check('two.pdf', '-o', 'all', '--page-picture')
    expect(readdirSync(join(cwd, 'all')).sort()).toEqual(['two-page-1-cells.png', 'two-page-2-cells.png'])
    expect(run.stderr).toContain(join('all', 'two-page-1-cells.png'))
    expect(run.stderr).toContain('not-a-report')
    expect(run.code).toBe(3)
    const png = readFileSync(join(cwd, 'all', 'two-page-1-cells.png'))
    expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
  })

  it('draws one page and another step', async () => {
    await check('--page-picture', '2', '--show', 'rulings', '-o', 'one', 'two.pdf')
    await check('--show', 'words', '-o', 'words', 'two.pdf')
    expect(readdirSync(join(cwd, 'one'))).toEqual(['two-page-2-rulings.png'])
    expect(readdirSync(join(cwd, 'words'))).toHaveLength(2)
  })

  it('says which page is not there and which file has none', async () => {
    const missing = await check('--page-picture=9', 'two.pdf')
    expect(missing.stderr).toContain('two.pdf: there is no page 9')
    const page = await check('--page-picture=1', 'page.html')
    expect(page.stderr).toContain('page.html: no page pictures: only a PDF has pages to draw')
    expect(page.stdout).toContain('南屏县人民政府')
  })

  it('explains a file taken for a page, an unknown step and a folder without pictures', async () => {
    const taken = await check('--page-picture', 'two.pdf')
    expect(taken).toMatchObject({ code: 2, stdout: '' })
    expect(taken.stderr).toContain('--page-picture takes a page number')
    expect((await check('--show', 'colours', 'two.pdf')).stderr).toContain('cells, words, rulings, intersections')
    expect(await check('-o', 'folder', 'two.pdf')).toMatchObject({ code: 2 })
  })
})

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunOptions, runGongkai } from './run.ts'

const cwd = mkdtempSync(join(tmpdir(), 'gongkai-tables-'))
const tables = (args: readonly string[], options: RunOptions = {}) =>
  runGongkai(['tables', ...args], { cwd, ...options })

const html = [
  '<html><body><p>Two tables.</p>',
  '<table><tr><td colspan="2">年度</td></tr><tr><td>a|b &lt;i&gt;</td><td>1,234</td></tr></table>',
  '<p>and</p><table><tr><td>x</td><td>y</td></tr><tr><td>two<br>lines</td><td>"q"</td></tr></table>',
  '</body></html>',
].join('')

beforeAll(() => {
  writeFileSync(join(cwd, 'two.html'), html)
  writeFileSync(join(cwd, 'none.txt'), 'Only words.\n')
  writeFileSync(join(cwd, 'empty.html'), '')
})

afterAll(() => rmSync(cwd, { recursive: true, force: true }))

describe('gongkai tables', () => {
  it('prints the JSON of one file: its tables, and nothing around them', async () => {
    const run = await tables(['--json', 'two.html'])
    expect(run).toMatchObject({ code: 0, stderr: '' })
    const printed = JSON.parse(run.stdout)
    expect(Object.keys(printed)).toEqual(['tables'])
    expect(printed.tables.map(({ page, rows }: { page: unknown; rows: unknown }) => ({ page, rows }))).toEqual([
      {
        page: null,
        rows: [
          ['年度', ''],
          ['a|b <i>', '1,234'],
        ],
      },
      {
        page: null,
        rows: [
          ['x', 'y'],
          ['two\nlines', '"q"'],
        ],
      },
    ])
    expect(printed.tables[0].spans).toEqual([{ row: 0, column: 0, rowSpan: 1, colSpan: 2 }])
  })

  it('repeats merged cells where told to', async () => {
    const printed = JSON.parse((await tables(['--repeat', 'two.html'])).stdout)
    expect(printed.tables[0].rows[0]).toEqual(['年度', '年度'])
  })

  it('names the files where there are several, reads them all and ends with 3 where one failed', async () => {
    const run = await tables(['two.html', 'none.txt', 'empty.html'])
    expect(run.code).toBe(3)
    expect(run.stderr).toContain('none.txt: no table found')
    expect(run.stderr).toMatch(/1 file could not be read:\n.*\[empty\]\n$/)
    const printed = JSON.parse(run.stdout)
    expect(printed.files.map((one: { file: string; tables: unknown[] }) => [one.file, one.tables.length])).toEqual([
      ['two.html', 2],
      ['none.txt', 0],
    ])
  })

  it('parts the tables of CSV by an empty line', async () => {
    const run = await tables(['--csv', 'two.html'])
    expect(run.stdout).toBe('年度,\na|b <i>,"1,234"\n\nx,y\n"two\nlines","""q"""\n')
  })

  it('escapes what Markdown and HTML would obey', async () => {
    expect((await tables(['--markdown', 'two.html'])).stdout).toContain('| a\\|b &lt;i\\> | 1,234 |')
    const run = await tables(['--html', 'two.html'])
    expect(run.stdout).toContain('<tr><td colspan="2">年度</td></tr>\n<tr><td>a|b &lt;i&gt;</td><td>1,234</td></tr>')
    expect(run.stdout).toContain('two<br>lines')
  })

  it('shows a table to people, Chinese counted two wide', async () => {
    const run = await tables(['--table', 'two.html'])
    expect(run.stdout).toContain('Table 1  (2 × 2, markup)')
    expect(run.stdout).toMatch(/^年度\n─────── {2}─────\na\|b <i> {2}1,234$/m)
  })

  it('writes a file, whose ending says the form, or a file a table into a folder', async () => {
    await tables(['-o', 'out.csv', 'two.html'])
    expect(readFileSync(join(cwd, 'out.csv'), 'utf8')).toMatch(/^年度,/)
    await tables(['-o', 'folder/', '--html', 'two.html'])
    expect(readdirSync(join(cwd, 'folder')).sort()).toEqual(['two-1.html', 'two-2.html'])
  })

  it('refuses a page that is none', async () => {
    expect(await tables(['--page', 'x', 'two.html'])).toMatchObject({ code: 2, stdout: '' })
  })
})

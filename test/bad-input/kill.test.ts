import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openArchive } from '../../db/index.ts'
import { goodFiles } from './bad-files.ts'

const child = fileURLToPath(new URL('./import-child.ts', import.meta.url))
const cwd = mkdtempSync(join(tmpdir(), 'gongkai-kill-'))
const files = goodFiles(200, 'mixed')

beforeAll(() => {
  for (const { path, bytes } of files) {
    mkdirSync(dirname(join(cwd, 'reports', path)), { recursive: true })
    writeFileSync(join(cwd, 'reports', path), bytes)
  }
})

afterAll(() => rmSync(cwd, { recursive: true, force: true }))

interface Ended {
  /** Files that the process said to be imported. */
  readonly imported: readonly string[]
  readonly signal: NodeJS.Signals | null
}

/** Imports in another process, killed some milliseconds after the given number of files. */
function importUntil(database: string, killAfterFiles = Number.POSITIVE_INFINITY, delay = 0): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const running = spawn(process.execPath, [child, database, 'reports'], { cwd, stdio: ['ignore', 'pipe', 'inherit'] })
    let said = ''
    let isDoomed = false
    running.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      if (isDoomed || said.split('\n').length <= killAfterFiles) return
      isDoomed = true
      setTimeout(() => running.kill('SIGKILL'), delay)
    })
    running.on('error', reject)
    running.on('close', (code, signal) => {
      if (code !== 0 && signal === null) reject(new Error(`the import ended with ${code}`))
      const lines = said.split('\n').filter((line) => line.startsWith('imported '))
      resolve({ imported: lines.map((line) => line.slice('imported '.length)), signal })
    })
  })
}

const everything = {
  facts: 'SELECT * FROM fact',
  sections: 'SELECT source, section.* FROM section JOIN report USING (report_id)',
  claims: 'SELECT source, claim.* FROM claim JOIN report USING (report_id)',
  findings: 'SELECT source, rule, sentence_en, finding.positions FROM finding JOIN report USING (report_id)',
  reports: 'SELECT * FROM report',
}

/** Columns that only say when and in which order. */
const order: ReadonlySet<string> = new Set(['report_id', 'issuer_id', 'series_id', 'imported_at'])

/** All that the archive holds, as ordered texts, by source. */
function dump(database: string): ReadonlyMap<string, readonly string[]> {
  const archive = openArchive(join(cwd, database), { readOnly: true })
  const bySource = new Map<string, string[]>()
  for (const [kind, sql] of Object.entries(everything)) {
    const { columns, rows } = archive.query(sql)
    for (const row of rows) {
      const kept = columns.map((column, index) => (order.has(column) ? null : row[index]))
      const source = String(row[columns.indexOf('source')])
      const lines = bySource.get(source) ?? []
      bySource.set(source, lines)
      lines.push(`${kind} ${JSON.stringify(kept)}`)
    }
  }
  expect(archive.query('PRAGMA integrity_check').rows).toEqual([['ok']])
  expect(archive.query('PRAGMA foreign_key_check').rows).toEqual([])
  archive.close()
  return new Map([...bySource].map(([source, lines]) => [source, lines.sort()]))
}

it('survives kill -9 at any moment: no report lost that was said to be imported, none half there', async () => {
  const whole = await importUntil('whole.db')
  expect(whole).toMatchObject({ signal: null })
  expect(whole.imported).toHaveLength(files.length)
  const expected = dump('whole.db')
  expect(expected.size).toBe(files.length)

  for (const part of [0.02, 0.3, 0.7]) {
    // Counted from where the run before was killed: what is there is passed over in no time.
    const after = Math.floor(files.length * part + Math.random() * 20)
    const delay = Math.random() * 8
    const { imported, signal } = await importUntil('killed.db', after, delay)
    expect(signal, `killed ${delay} ms after ${after} files`).toBe('SIGKILL')
    const held = dump('killed.db')
    for (const file of imported) expect([...held.keys()], `after ${after} files`).toContain(file)
    for (const [source, lines] of held) expect(lines, `${source} after ${after} files`).toEqual(expected.get(source))
  }

  const last = await importUntil('killed.db')
  expect(last.signal).toBeNull()
  expect([...dump('killed.db')].sort()).toEqual([...expected].sort())
  expect(readdirSync(cwd).filter((file) => file.startsWith('killed.db'))).toEqual(['killed.db'])
})

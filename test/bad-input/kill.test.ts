import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { examineArchive, openArchive } from '../../db/index.ts'
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

interface Run {
  readonly database: string
  readonly jobs: number
  /** Some milliseconds after so many files it is killed; null: never. */
  readonly kill: { readonly afterFiles: number; readonly delay: number } | null
}

/** Imports in another process. */
function importUntil({ database, jobs, kill }: Run): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const words = [child, database, 'reports', String(jobs), ...(kill ? ['doomed'] : [])]
    const running = spawn(process.execPath, words, { cwd, stdio: ['ignore', 'pipe', 'inherit'] })
    let said = ''
    let isDoomed = false
    running.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      if (isDoomed || !kill || said.split('\n').length <= kill.afterFiles) return
      isDoomed = true
      setTimeout(() => running.kill('SIGKILL'), kill.delay)
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
  facts: 'SELECT * FROM fact_all',
  sections: 'SELECT source, section.* FROM section JOIN report USING (report_id)',
  claims: 'SELECT source, claim.* FROM claim JOIN report USING (report_id)',
  findings: 'SELECT source, rule, origin, sentence_en, finding.positions FROM finding JOIN report USING (report_id)',
  reports: 'SELECT * FROM report JOIN report_core USING (report_id) ORDER BY import_no',
}

/** Columns that only say when. */
const times: ReadonlySet<string> = new Set(['imported_at'])

/** Columns that depend on other reports too, with which one is compared when an import has come to its end. */
const compared: ReadonlySet<string> = new Set(['flagged', 'trust', 'errors', 'warnings', 'notes'])

/**
 * All that the archive holds, numbers and order of the reports included, as ordered texts, by source; with `read` only
 * what each report has from itself.
 */
function dump(database: string, part: 'all' | 'read' = 'all'): ReadonlyMap<string, readonly string[]> {
  const archive = openArchive(join(cwd, database), { readOnly: true })
  const bySource = new Map<string, string[]>()
  for (const [kind, sql] of Object.entries(everything)) {
    const { columns, rows } = archive.query(sql)
    const isLeftOut = (column: string) => times.has(column) || (part === 'read' && compared.has(column))
    for (const row of rows) {
      const kept = columns.map((column, index) => (isLeftOut(column) ? null : row[index]))
      if (part === 'read' && row[columns.indexOf('origin')] === 'archive') continue
      const source = String(row[columns.indexOf('source')])
      const lines = bySource.get(source) ?? []
      bySource.set(source, lines)
      lines.push(`${kind} ${JSON.stringify(kept)}`)
    }
  }
  archive.close()
  // Among others that the file is whole, that nothing refers to nothing, and that search finds exactly what is there.
  const looked = examineArchive(join(cwd, database), 'another')
  expect(looked.filter(({ state }) => state === 'fault')).toEqual([])
  expect(looked.find(({ what }) => what === 'searchIndex')).toMatchObject({ state: 'ok' })
  return new Map([...bySource].map(([source, lines]) => [source, lines.sort()]))
}

it.each([1, 2])(
  'survives kill -9 at any moment: what was said is there, nothing is half there (%d at a time)',
  async (jobs) => {
    const [whole, killed] = [`whole-${jobs}.db`, `killed-${jobs}.db`]
    const undisturbed = await importUntil({ database: whole, jobs, kill: null })
    expect(undisturbed).toMatchObject({ signal: null })
    expect(undisturbed.imported).toHaveLength(files.length)
    const expected = dump(whole)
    const read = dump(whole, 'read')
    expect(expected.size).toBe(files.length)

    for (const part of [0.02, 0.3, 0.7]) {
      const kill = { afterFiles: Math.floor(files.length * part + Math.random() * 20), delay: Math.random() * 30 }
      const { imported, signal } = await importUntil({ database: killed, jobs, kill })
      const when = `killed ${kill.delay} ms after ${kill.afterFiles} files`
      expect(signal, when).toBe('SIGKILL')
      const held = dump(killed, 'read')
      for (const file of imported) expect([...held.keys()], when).toContain(file)
      for (const [source, lines] of held) expect(lines, `${source}, ${when}`).toEqual(read.get(source))
    }

    const last = await importUntil({ database: killed, jobs, kill: null })
    expect(last.signal).toBeNull()
    expect([...dump(killed)]).toEqual([...expected])
    expect(readdirSync(cwd).filter((file) => file.startsWith(killed))).toEqual([killed])
  },
)

/**
 * Kills imports at random moments and compares what is left with an undisturbed run:
 *   npx node bench/kill.ts [--reports 2000] [--kills 50] [--jobs 2]
 * After each kill everything that was said to be imported must be there and the file be sound; an import that has got to
 * its end must hold, row for row, what the undisturbed one holds. Ends with 1 where that is not so.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { examineArchive, openArchive } from '../db/index.ts'
import { writeReports } from './made-files.ts'

interface Ended {
  readonly said: readonly string[]
  readonly wasKilled: boolean
  readonly seconds: number
}

function runImport(database: string, folder: string, jobs: string, killAfter: number | null): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = join(import.meta.dirname, 'import-child.ts')
    const begun = performance.now()
    const running = spawn(process.execPath, [child, database, folder, jobs, 'say'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let timer: NodeJS.Timeout | undefined
    let text = ''
    running.stdout.setEncoding('utf8').on('data', (more: string) => {
      text += more
      // Counted from its first word: starting a program writes nothing.
      if (killAfter !== null) timer ??= setTimeout(() => running.kill('SIGKILL'), killAfter)
    })
    running.on('error', reject)
    running.on('close', (code, signal) => {
      clearTimeout(timer)
      if (code !== 0 && signal === null) reject(new Error(`the import ended with ${code}`))
      const said = text.split('\n').slice(1, -1)
      resolve({ said, wasKilled: signal !== null, seconds: (performance.now() - begun) / 1000 })
    })
  })
}

/** Says only when: no content. */
const isTime = (column: string): boolean => column.endsWith('_at')

/** A fingerprint of each table, row for row, numbers given by the database included. */
function contentOf(database: string): ReadonlyMap<string, string> {
  const archive = openArchive(database, { readOnly: true })
  const tables = archive.query(
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT GLOB 'search_index*' ORDER BY name`,
  )
  const content = new Map<string, string>()
  for (const [name] of tables.rows) {
    const { columns, rows } = archive.query(`SELECT * FROM "${String(name)}"`)
    const kept = rows.map((row) => JSON.stringify(row.filter((_, at) => !isTime(columns[at] ?? '')).map(plain)))
    content.set(String(name), createHash('sha256').update(kept.sort().join('\n')).digest('hex'))
  }
  // How the index of words lies on its pages depends on batches; what it finds must not.
  for (const word of ['信息', '人员', '申请']) {
    const { rows } = archive.query(
      'SELECT report_id, section_key FROM section_search WHERE words MATCH ? ORDER BY 1, 2',
      [word],
    )
    content.set(`search ${word}`, JSON.stringify(rows))
  }
  archive.close()
  return content
}

const plain = (value: unknown): unknown =>
  value instanceof Uint8Array ? Buffer.from(value).toString('hex') : typeof value === 'bigint' ? String(value) : value

/** What is wrong with a database after a kill; nothing where all is well. */
function faultsOf(database: string, said: readonly string[]): readonly string[] {
  const archive = openArchive(database)
  const held = new Set(archive.query('SELECT path FROM source').rows.map(([path]) => path))
  const faults = [
    // Among others that search finds exactly what the sections say.
    ...examineArchive(database, '').flatMap(({ what, state, detail }) =>
      state === 'fault' ? [`${what}: ${detail ?? ''}`] : [],
    ),
    ...said.filter((file) => !held.has(file)).map((file) => `said and not there: ${file}`),
  ]
  archive.close()
  return faults
}

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '2000' },
    kills: { type: 'string', default: '50' },
    jobs: { type: 'string', default: '2' },
  },
})
const root = mkdtempSync(join(tmpdir(), 'gongkai-bench-kill-'))
const folder = join(root, 'reports')
writeReports(folder, 'mixed', Number(values.reports))
const whole = await runImport(join(root, 'whole.db'), folder, values.jobs, null)
const expected = contentOf(join(root, 'whole.db'))
console.log(`undisturbed: ${whole.said.length} files in ${whole.seconds.toFixed(1)} s`)

let kills = 0
let imports = 0
const faults: string[] = []
while (kills < Number(values.kills)) {
  imports += 1
  const database = join(root, `killed-${imports}.db`)
  for (;;) {
    // From the first file to far in the rest: what is there is passed over in no time.
    const after = kills < Number(values.kills) ? Math.random() * whole.seconds * 1000 * 0.5 : null
    const { said, wasKilled } = await runImport(database, folder, values.jobs, after)
    if (!wasKilled) break
    kills += 1
    const found = faultsOf(database, said)
    faults.push(...found)
    console.log(
      `kill ${kills} after ${((after ?? 0) / 1000).toFixed(2)} s, ${said.length} files said: ${found[0] ?? 'sound'}`,
    )
  }
  const content = contentOf(database)
  const differing = [...expected].filter(([table, sum]) => content.get(table) !== sum).map(([table]) => table)
  faults.push(...differing.map((table) => `import ${imports}: ${table} differs`))
  console.log(
    `import ${imports} got to its end: ${differing.length === 0 ? 'the same content' : `differs in ${differing.join(', ')}`}`,
  )
}
rmSync(root, { recursive: true, force: true })
console.log(
  `${kills} kills over ${imports} imports of ${values.reports} files, ${values.jobs} jobs: ${faults.length} faults`,
)
process.exitCode = faults.length === 0 ? 0 : 1

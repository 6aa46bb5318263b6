/**
 * Every ready question on a large archive, of the nation and of one town:
 *   npx node bench/queries.ts DATABASE [--passes 3] [--place CODE]
 * DATABASE is what `bench/scale.ts --keep` leaves. Beside each runs, in turns, a plain count over all rows of table 3, on the same
 * connection: the ratio holds on any machine. Each question has a process of its own, which is ended after a minute: SQLite
 * cannot be interrupted from the thread that it holds. Writes bench/results/queries.json and the table in bench/README.md.
 */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { narrowed, openArchive, questionNamed, questions, type Selection } from '../db/index.ts'
import { aligned, machine, putIntoReadme } from './readme-table.ts'

/** Milliseconds, the aims of the issue. */
const aims = { nation: 200, town: 20 } as const

/** Looks at every number of table 3 once: what no answer about the nation can be much faster than. */
const reference = 'SELECT count(*), sum(total) FROM application_row'

interface Asked {
  readonly name: string
  readonly milliseconds: number
  /** Times the reference. */
  readonly ratio: number
  readonly rows: number
}

type Archive = ReturnType<typeof openArchive>

function milliseconds(work: () => number): { readonly taken: number; readonly rows: number } {
  const start = performance.now()
  const rows = work()
  return { taken: performance.now() - start, rows }
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** The first pass reads the file into memory and does not count. */
function ask(archive: Archive, name: string, selection: Selection, passes: number): Asked {
  const question = questionNamed(name)
  if (!question) throw new Error(`no question is named ${name}`)
  const { sql, parameters } = narrowed(question, selection)
  const runs = Array.from({ length: passes + 1 }, () => ({
    own: milliseconds(() => archive.query(sql, parameters).rows.length),
    plain: milliseconds(() => archive.query(reference).rows.length),
  })).slice(1)
  const taken = median(runs.map(({ own }) => own.taken))
  const plain = median(runs.map(({ plain: { taken } }) => taken))
  return { name, milliseconds: taken, ratio: taken / plain, rows: runs[0]?.own.rows ?? 0 }
}

/** Milliseconds after which a question is given up. */
const longest = 60_000

/** Every question, each by a process of its own; one that is given up has no rows and took longer than `longest`. */
function askAll(database: string, selection: Selection): readonly Asked[] {
  return questions.map(({ name }) => {
    const args = [import.meta.filename, database, '--passes', values.passes, '--ask', name]
    const chosen = selection.place === undefined ? [] : ['--place', selection.place]
    const run = spawnSync(process.execPath, [...args, ...chosen], { encoding: 'utf8', timeout: longest })
    if (run.error !== undefined) return { name, milliseconds: Number.POSITIVE_INFINITY, ratio: Number.NaN, rows: 0 }
    if (run.status !== 0) throw new Error(run.stderr)
    return JSON.parse(run.stdout) as Asked
  })
}

/** A body with as many years as any: its own reports are what a journalist asks for. */
function someTown(archive: Archive): Selection {
  const { rows } = archive.query(
    `SELECT issuer, count(*) AS reports FROM report WHERE scope = 'own' AND is_current = 1 AND issuer LIKE '%镇%'
     GROUP BY issuer_id ORDER BY reports DESC, issuer LIMIT 1`,
  )
  return { place: String(rows[0]?.[0]) }
}

const marks = { start: '<!-- queries -->', end: '<!-- end of queries -->' } as const

function table(nation: readonly Asked[], town: readonly Asked[], reports: number): string {
  const shown = (value: number): string =>
    value === Number.POSITIVE_INFINITY ? `> ${longest}` : value < 10 ? value.toFixed(1) : String(Math.round(value))
  const lines = nation.map((one, nth) => {
    const other = town[nth]
    const isOver = one.milliseconds > aims.nation || (other?.milliseconds ?? 0) > aims.town
    return [
      one.name,
      shown(one.milliseconds),
      one.ratio.toFixed(2),
      String(one.rows),
      shown(other?.milliseconds ?? Number.NaN),
      String(other?.rows ?? 0),
      isOver ? 'over' : '',
    ]
  })
  const { processor, cores, node } = machine()
  return [
    ...aligned([['question', 'nation, ms', 'times the count', 'rows', 'town, ms', 'rows', 'aim'], ...lines]),
    '',
    `${reports} reports; medians, file in memory. Aims: ${aims.nation} ms and ${aims.town} ms. ${processor}, ${cores} cores (one used), Node ${node}.`,
  ].join('\n')
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    passes: { type: 'string', default: '3' },
    place: { type: 'string' },
    /** Set by this program for its own child: the one question to ask. */
    ask: { type: 'string' },
  },
})
const database = positionals[0] ?? ''
const archive = openArchive(database, { readOnly: true })
const given: Selection = values.place === undefined ? {} : { place: values.place }
if (values.ask !== undefined) {
  console.log(JSON.stringify(ask(archive, values.ask, given, Number(values.passes))))
  archive.close()
} else {
  const reports = Number(archive.query('SELECT count(*) FROM report').rows[0]?.[0])
  const chosen = values.place === undefined ? someTown(archive) : given
  archive.close()
  const nation = askAll(database, {})
  const town = askAll(database, chosen)
  const written = { machine: machine(), measured: new Date().toISOString(), reports, chosen, aims, nation, town }
  writeFileSync(join(import.meta.dirname, 'results/queries.json'), `${JSON.stringify(written, null, 2)}\n`)
  putIntoReadme(table(nation, town, reports), marks)
  console.log(table(nation, town, reports))
}

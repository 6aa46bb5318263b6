/**
 * Every ready question on a large archive, of the nation and of one town:
 *   npx node bench/queries.ts DATABASE [--passes 3] [--place 南安市/九都镇] [--only trust,coverage]
 * DATABASE is what `bench/scale.ts --keep` leaves. Beside each runs, in turns, a plain count over all rows of table 3, on the same
 * connection: the ratio holds on any machine. A process of its own asks; it is ended, and another takes its place, where a
 * question with all its passes takes longer than `longest`: SQLite cannot be interrupted from the thread that it holds.
 * Writes bench/results/queries.json and the table in bench/README.md, unless `--only` leaves questions out.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openArchive, questions, type Selection } from '../db/index.ts'
import type { Asked, Asking } from './query-child.ts'
import { aligned, machine, putIntoReadme } from './readme-table.ts'

/** Milliseconds, the aims of the issue. */
const aims = { nation: 200, town: 20 } as const

/** Milliseconds after which a question is given up, by the clock: on a machine shared with others even a quick one may wait. */
const longest = 30_000

type Archive = ReturnType<typeof openArchive>

/** Asks one question after the other, of a child that is replaced where it takes too long. */
function openAsker(database: string) {
  let child: ChildProcess | null = null
  return {
    /** One that is given up has no rows and took infinitely long. Throws where the child fails. */
    ask: async (asking: Asking): Promise<Asked> => {
      child ??= fork(join(import.meta.dirname, 'query-child.ts'), [database])
      const one = child
      const given = AbortSignal.timeout(longest)
      const done = new AbortController()
      const signal = AbortSignal.any([given, done.signal])
      const failed = once(one, 'exit', { signal }).then(() => {
        throw new Error(`${asking.name}: the process that asked it ended`)
      })
      const answered = once(one, 'message', { signal })
      one.send(asking)
      try {
        const [answer] = await Promise.race([answered, failed])
        return answer as Asked
      } catch (error) {
        if (!given.aborted) throw error
        one.kill('SIGKILL')
        child = null
        return { name: asking.name, milliseconds: Number.POSITIVE_INFINITY, ratio: Number.NaN, rows: 0 }
      } finally {
        done.abort()
        failed.catch(() => {})
      }
    },
    close: (): void => child?.disconnect(),
  }
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

const isOver = ({ milliseconds }: Asked, aim: number): boolean => milliseconds > aim

function table(nation: readonly Asked[], town: readonly Asked[], reports: number): string {
  const shown = (value: number): string =>
    value === Number.POSITIVE_INFINITY
      ? `> ${longest}`
      : Number.isNaN(value)
        ? ''
        : value < 10
          ? value.toFixed(1)
          : String(Math.round(value))
  const lines = nation.map((one, nth) => {
    const other = town[nth]
    if (!other) throw new Error(`${one.name} was not asked of the town`)
    const over = [...(isOver(one, aims.nation) ? ['nation'] : []), ...(isOver(other, aims.town) ? ['town'] : [])]
    const ratio = Number.isNaN(one.ratio) ? '' : one.ratio.toFixed(2)
    return [
      one.name,
      shown(one.milliseconds),
      ratio,
      shownRows(one),
      shown(other.milliseconds),
      shownRows(other),
      over.join(', '),
    ]
  })
  const { processor, cores, node } = machine()
  return [
    ...aligned([['question', 'nation, ms', 'times the count', 'rows', 'town, ms', 'rows', 'over its aim'], ...lines]),
    '',
    `${reports} reports; medians of the processor's time, file in memory; given up after ${longest} ms. Aims: ${aims.nation} ms and ${aims.town} ms. ${processor}, ${cores} cores, Node ${node}.`,
  ].join('\n')
}

const shownRows = ({ milliseconds, rows }: Asked): string => (Number.isFinite(milliseconds) ? String(rows) : '')

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    passes: { type: 'string', default: '3' },
    place: { type: 'string' },
    /** Names of questions, comma between. */
    only: { type: 'string' },
  },
})
const database = positionals[0] ?? ''
const archive = openArchive(database, { readOnly: true })
const reports = Number(archive.query('SELECT count(*) FROM report').rows[0]?.[0])
const chosen: Selection = values.place === undefined ? someTown(archive) : { place: values.place }
archive.close()
const only = values.only?.split(',')
const asker = openAsker(database)
const nation: Asked[] = []
const town: Asked[] = []
for (const { name } of questions.filter((question) => only?.includes(question.name) ?? true)) {
  nation.push(await asker.ask({ name, selection: {}, passes: Number(values.passes) }))
  town.push(await asker.ask({ name, selection: chosen, passes: Number(values.passes) }))
}
asker.close()
if (only === undefined) {
  const written = {
    machine: machine(),
    measured: new Date().toISOString(),
    reports,
    chosen,
    aims,
    longest,
    nation,
    town,
  }
  writeFileSync(join(import.meta.dirname, 'results/queries.json'), `${JSON.stringify(written, null, 2)}\n`)
  putIntoReadme(table(nation, town, reports), marks)
}
console.log(table(nation, town, reports))

/** One process of bench/queries.ts: answers the questions that it is sent until it is ended. */
import { narrowed, openArchive, questionNamed, type Selection } from '../db/index.ts'

/** What the parent sends. */
export interface Asking {
  readonly name: string
  readonly selection: Selection
  /** Counted ones; one more comes before them. */
  readonly passes: number
}

/** What it gets back: milliseconds of the processor, medians over the passes. */
export interface Asked {
  readonly name: string
  readonly milliseconds: number
  /** Times the reference; holds on any machine. */
  readonly ratio: number
  readonly rows: number
}

/** Looks at every number of table 3 once: what no answer about the nation can be much faster than. */
const reference = 'SELECT count(*), sum(total) FROM application_row'

/** Milliseconds of the first pass beyond which one more is the measurement: nobody asks for three digits of a minute. */
const slow = 1000

type Archive = ReturnType<typeof openArchive>

/**
 * Time of the processor: what one waits where nothing else runs and the file is in memory. By the clock, a machine shared
 * with others doubles and triples it.
 */
function timed(work: () => number): { readonly taken: number; readonly rows: number } {
  const start = process.cpuUsage()
  const rows = work()
  const { user, system } = process.cpuUsage(start)
  return { taken: (user + system) / 1000, rows }
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** The first pass reads the file into memory and does not count. */
function answer(archive: Archive, { name, selection, passes }: Asking): Asked {
  const question = questionNamed(name)
  if (!question) throw new Error(`no question is named ${name}`)
  const { sql, parameters } = narrowed(question, selection)
  const ask = () => timed(() => archive.query(sql, parameters).rows.length)
  const first = ask()
  const counted = Array.from({ length: first.taken > slow ? 1 : passes }, () => ({
    own: ask(),
    plain: timed(() => archive.query(reference).rows.length),
  }))
  const taken = median(counted.map(({ own }) => own.taken))
  const plain = median(counted.map(({ plain: { taken } }) => taken))
  return { name, milliseconds: taken, ratio: taken / plain, rows: first.rows }
}

const archive = openArchive(process.argv[2] ?? '', { readOnly: true })
process.on('message', (asking) => process.send?.(answer(archive, asking as Asking)))
process.on('disconnect', () => archive.close())

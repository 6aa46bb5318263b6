/**
 * Full-text search in a large archive, each kind of search beside the same asked with LIKE:
 *   npx node bench/search.ts DATABASE [--passes 5]
 * DATABASE is what `bench/scale.ts --keep` leaves. Processor time, median of the passes after one that does not count; LIKE looks
 * through all sections, on the same connection and once. Writes bench/results/search.json and the table in bench/README.md.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { isComplaint, openArchive, readSearchWords, type SearchOptions } from '../db/index.ts'
import { aligned, machine, putIntoReadme } from './readme-table.ts'

/** Milliseconds, the aim of the issue. */
const aim = 100

type Archive = ReturnType<typeof openArchive>

interface Kind {
  readonly kind: string
  readonly typed: string
  readonly options?: SearchOptions
  /** Counts all reports by year instead of showing the best. */
  readonly isCount?: boolean
}

interface Measured extends Omit<Kind, 'options'> {
  readonly reports: number
  readonly counted: string
  readonly milliseconds: number
  readonly likeMilliseconds: number
}

/** What a search may ask, from this archive's own words where it takes a name or a sentence. */
function kindsOf(archive: Archive): readonly Kind[] {
  const one = (sql: string) => String(archive.query(sql).rows[0]?.[0] ?? '')
  const town = one(
    `SELECT issuer FROM report WHERE is_current = 1 AND issuer LIKE '%镇%' ORDER BY report_id DESC LIMIT 1`,
  )
  const province = one(
    `SELECT CASE WHEN place = '' THEN substr(name, 1, 2) ELSE substr(place, 1, instr(place || '/', '/') - 1) END AS within
     FROM issuer GROUP BY within ORDER BY count(*) DESC LIMIT 1`,
  )
  const sentence = one(
    `SELECT substr(text, 1, 24) FROM section WHERE section_key = 'organisation' AND length(text) >= 24
     ORDER BY report_id DESC LIMIT 1`,
  )
  const year = Number(one('SELECT report_year FROM report GROUP BY report_year ORDER BY count(*) DESC, 1 DESC LIMIT 1'))
  return [
    { kind: 'word in nearly every section', typed: '信息' },
    { kind: 'common word', typed: '人员' },
    { kind: 'word that stands nowhere', typed: '饕餮' },
    { kind: 'name of a body', typed: town },
    { kind: 'common character', typed: '公' },
    { kind: 'digit', typed: '1' },
    { kind: 'phrase of 4', typed: '业务能力' },
    { kind: 'phrase of 12', typed: '政府信息公开工作年度报告' },
    { kind: 'sentence of 24', typed: `“${sentence}”` },
    { kind: 'two words', typed: '人员 培训' },
    { kind: 'four common words', typed: '信息 公开 工作 人员' },
    { kind: 'one or the other, not a third', typed: '人员 OR 培训 -解读' },
    { kind: 'in one section', typed: '信息', options: { sections: ['problems'] } },
    { kind: 'in one year', typed: '信息', options: { years: [year, year] } },
    { kind: 'in half of the years', typed: '信息', options: { years: [year - 6, year] } },
    { kind: 'in a large region', typed: '信息', options: { place: province } },
    {
      kind: 'in a large region, a year, a section',
      typed: '人员',
      options: { place: province, years: [year, year], sections: ['problems'] },
    },
    { kind: 'in a town', typed: '信息', options: { place: town } },
    { kind: 'all counted by year: word', typed: '信息', isCount: true },
    { kind: 'all counted by year: phrase', typed: '业务能力', isCount: true },
  ]
}

function processorMilliseconds(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

function measure(archive: Archive, { kind, typed, options = {}, isCount = false }: Kind, passes: number): Measured {
  const words = readSearchWords(typed)
  if (isComplaint(words)) throw new Error(`cannot search for ${typed}: ${words.problem}`)
  let reports = 0
  let counted = 'exact'
  const work = () => {
    if (isCount) reports = archive.countSaying(words, options).reduce((sum, year) => sum + year.reports, 0)
    else ({ reports, counted } = archive.search(words, options))
  }
  const times = Array.from({ length: passes + 1 }, () => processorMilliseconds(work)).slice(1)
  // What somebody would write without an index; neither headings nor what the words fold to are in it.
  const like = words.all.map((list) => `(${list.map(() => 'text LIKE ?').join(' OR ')})`).join(' AND ')
  const bound = words.all.flat().map((phrase) => `%${phrase}%`)
  const sql = `SELECT count(DISTINCT report_id) FROM section WHERE ${like}`
  const likeMilliseconds = processorMilliseconds(() => void archive.query(sql, bound))
  return { kind, typed, isCount, reports, counted, milliseconds: median(times), likeMilliseconds }
}

const marks = { start: '<!-- search -->', end: '<!-- end of search -->' } as const

function table(measured: readonly Measured[], reports: number, sections: number): string {
  const shown = (value: number): string => (value < 10 ? value.toFixed(1) : String(Math.round(value)))
  const lines = measured.map((one) => [
    one.kind,
    one.typed.length > 12 ? `${[...one.typed].slice(0, 12).join('')}…` : one.typed,
    `${{ 'at-least': '≥ ', 'at-most': '≤ ' }[one.counted] ?? ''}${one.reports}`,
    shown(one.milliseconds),
    shown(one.likeMilliseconds),
    (one.likeMilliseconds / Math.max(one.milliseconds, 0.1)).toFixed(0),
    !one.isCount && one.milliseconds > aim ? 'over' : '',
  ])
  const { processor, cores, node } = machine()
  return [
    ...aligned([['search', 'typed', 'reports', 'processor, ms', 'LIKE, ms', 'LIKE / search', 'aim'], ...lines]),
    '',
    `${reports} reports, ${sections} sections; the file in memory. ${processor}, ${cores} cores (one used), Node ${node}.`,
  ].join('\n')
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { passes: { type: 'string', default: '5' } },
})
const archive = openArchive(positionals[0] ?? '', { readOnly: true })
const count = (name: string) => Number(archive.query(`SELECT count(*) FROM ${name}`).rows[0]?.[0])
const [reports, sections] = [count('report'), count('section')]
archive.query("SELECT count(*) FROM section WHERE text LIKE '%读入内存%'")
const measured = kindsOf(archive).map((kind) => measure(archive, kind, Number(values.passes)))
archive.close()
const written = { machine: machine(), measured: new Date().toISOString(), reports, sections, aim, kinds: measured }
writeFileSync(join(import.meta.dirname, 'results/search.json'), `${JSON.stringify(written, null, 2)}\n`)
putIntoReadme(table(measured, reports, sections), marks)
console.log(table(measured, reports, sections))

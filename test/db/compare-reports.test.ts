import { describe, expect, it } from 'vitest'
import type { Archive } from '../../db/index.ts'
import type { Report, RunOn, TableRecord } from '../../parsers/record.ts'
import { importSketch, select, temporaryArchive } from './archive-file.ts'
import { buildTable, type ReportSketch } from './build-report.ts'

const applications = (carriedIn: number, carriedOut: number) =>
  buildTable('t3', ['total'], { carried_in: [carriedIn], carried_out: [carriedOut] })

/** Imports reports, each from a path that is its key, and compares them. */
function fill(archive: Archive, sketches: Readonly<Record<string, ReportSketch>>, version?: string): void {
  for (const [path, sketch] of Object.entries(sketches)) importSketch(archive, path, sketch, version)
  compareAll(archive)
}

function compareAll(archive: Archive): void {
  while (archive.compareReports() > 0);
}

const found = (archive: Archive) =>
  select(
    archive,
    `SELECT s.source, f.rule, r.source AS other FROM finding f JOIN report s USING (report_id)
     LEFT JOIN finding_report p ON p.finding_id = f.finding_id AND p.is_own = 0
     LEFT JOIN report r ON r.report_id = p.report_id WHERE f.origin = 'archive' ORDER BY 1, 2, 3`,
  )

const flags = (archive: Archive) =>
  select(archive, 'SELECT source, row_code FROM fact WHERE flagged = 1 ORDER BY 1, 2').map(
    ({ source, row_code }) => `${source} ${row_code}`,
  )

const pair = {
  '2022': { year: 2022, tables: [applications(0, 4)] },
  '2023': { year: 2023, tables: [applications(5, 0)], text: 'of 2023' },
}

describe('years of one issuer in an archive', () => {
  it('stand with the later report and flag the numbers of both', () => {
    const archive = temporaryArchive()
    fill(archive, pair)
    expect(found(archive)).toEqual([{ source: '2023', rule: 'years.carry-over', other: '2022' }])
    expect(flags(archive)).toEqual(['2022 carried_out', '2023 carried_in'])
    expect(select(archive, 'SELECT source, warnings FROM report ORDER BY 1')).toEqual([
      { source: '2022', warnings: 0 },
      { source: '2023', warnings: 1 },
    ])
    const [finding] = select(archive, `SELECT positions, expected, actual FROM finding WHERE report_year = 2023`)
    expect(finding).toEqual({ positions: '["line 11, column 2"]', expected: 4, actual: 5 })
  })

  it('are compared only when asked to, and the wish outlives a failed transaction', () => {
    const archive = temporaryArchive()
    importSketch(archive, '2022', pair['2022'])
    importSketch(archive, '2023', pair['2023'])
    expect(found(archive)).toEqual([])
    const stopped = new Error('stopped')
    expect(() =>
      archive.inBatch(() => {
        archive.compareReports()
        throw stopped
      }),
    ).toThrow(stopped)
    expect(found(archive)).toEqual([])
    expect(archive.compareReports(1)).toBe(2)
    compareAll(archive)
    expect(found(archive)).toHaveLength(1)
    expect(archive.compareReports()).toBe(0)
  })

  it('follow a revision, a rereading and another issuer’s name', () => {
    const archive = temporaryArchive()
    fill(archive, pair)
    fill(archive, { '2022': { year: 2022, tables: [applications(0, 5)], text: 'corrected' } })
    expect([found(archive), flags(archive)]).toEqual([[], []])
    fill(archive, { '2022': { year: 2022, tables: [applications(0, 4)], text: 'worse again' } })
    expect(flags(archive)).toEqual(['2022 carried_out', '2023 carried_in'])
    const reread = (sketch: ReportSketch) => fill(archive, { '2023': { ...pair['2023'], ...sketch } }, '2')
    reread({ issuer: '南安市诗山镇人民政府' })
    expect([found(archive), flags(archive)]).toEqual([[], []])
  })

  it('are one body’s whether or not the government is named', () => {
    const archive = temporaryArchive()
    const [earlier, later] = [pair['2022'], pair['2023']]
    fill(archive, { a: { ...earlier, issuer: '南安市九都镇' }, b: { ...later, issuer: '南安市九都镇人民政府' } })
    expect(found(archive)).toHaveLength(1)
  })

  it('are not compared where a name stands for two bodies', () => {
    const archive = temporaryArchive()
    const town = { issuer: '太平镇', scope: null } as const
    fill(archive, {
      a: { ...pair['2022'], ...town, text: 'a' },
      b: { ...pair['2022'], ...town, text: 'b' },
      c: { ...pair['2023'], ...town },
    })
    expect(found(archive)).toEqual([])
  })
})

/** A local sheet with one row, read or run together. */
function sheet(cells: readonly [number, number] | string): TableRecord {
  if (typeof cells !== 'string')
    return buildTable('annex', ['value', 'cumulative'], { 主动公开数: cells }, { form: 'local' })
  const run = { state: 'unreadable', value: null, raw: cells, certain: false } as const
  const table = buildTable('annex', ['value', 'cumulative'], { 主动公开数: [run, run] }, { form: 'local' })
  const candidates = Array.from({ length: cells.length - 1 }, (_, at) => [cells.slice(0, at + 1), cells.slice(at + 1)])
    .filter(([, total = '']) => !total.startsWith('0'))
    .map((division) => division.map(Number))
    .filter(([value = 0, total = 0]) => value <= total)
  const runOn: RunOn = {
    ...{ row: '主动公开数', columns: ['value', 'cumulative'], text: cells, candidates, isComplete: true },
    position: { on: 'line', line: 8, column: 3, length: cells.length },
  }
  return { ...table, runOns: [runOn] }
}

const ambiguous: Report['findings'] = [
  {
    ...{ rule: 'read.run-on-ambiguous', severity: 'warning', positions: [] },
    values: { table: 'annex', row: '主动公开数', text: '3131829', count: 2, candidates: '…' },
    facts: ['value', 'cumulative'].map((column) => ({ table: 'annex', row: '主动公开数', column })),
  },
]

const facts = (archive: Archive, source: string) =>
  select(
    archive,
    'SELECT state, value, raw, flagged, trust FROM fact WHERE source = ? AND is_current = 1 ORDER BY col_code DESC',
    source,
  )

describe('digits that ran together', () => {
  const unread = { state: 'unreadable', value: null, raw: '3131829', flagged: 1, trust: null }
  const before = { year: 2014, form: 'local', tables: [sheet([425, 1516])] } as const
  const open = { year: 2015, form: 'local', tables: [sheet('3131829')], findings: ambiguous } as const

  it('are divided by the year before, and open again without it', () => {
    const archive = temporaryArchive()
    fill(archive, { '2015': open })
    expect(facts(archive, '2015')).toEqual([unread, unread])
    fill(archive, { '2014': before })
    expect(facts(archive, '2015')).toEqual([
      { state: 'number', value: 313, raw: '313', flagged: 0, trust: 'solved' },
      { state: 'number', value: 1829, raw: '1829', flagged: 0, trust: 'solved' },
    ])
    expect(found(archive)).toEqual([{ source: '2015', rule: 'years.run-on-solved', other: '2014' }])
    expect(select(archive, `SELECT warnings, notes FROM report WHERE source = '2015'`)).toEqual([
      { warnings: 0, notes: 2 },
    ])
    fill(archive, { '2014': { ...before, tables: [sheet([425, 7])], text: 'corrected' } })
    expect(facts(archive, '2015')).toEqual([unread, unread])
    expect(select(archive, `SELECT warnings, notes FROM report WHERE source = '2015'`)).toEqual([
      { warnings: 1, notes: 0 },
    ])
  })

  it('are divided by each other’s in a chain of years', () => {
    const archive = temporaryArchive()
    fill(archive, { '2016': { ...open, year: 2016, tables: [sheet('2712100')] }, '2015': open, '2014': before })
    expect(facts(archive, '2016').map(({ value }) => value)).toEqual([271, 2100])
  })
})

const numerals = [...'一二三四五六七八九十']
const problems = (topic: string): Report['sections'] => [
  {
    key: 'problems',
    title: '五、存在的主要问题及改进情况',
    text: numerals
      .map((numeral) => `第${numeral}，我镇将继续加强${topic}工作，完善制度，明确责任，提高质量。`)
      .join(''),
    paragraphs: [],
    position: { on: 'line', line: 30, column: 1, length: 5 },
  },
]

describe('issuers of one year in an archive', () => {
  const own = { issuer: '南安市九都镇人民政府', year: 2023, sections: problems('政务公开') }
  const other = { ...own, issuer: '南安市诗山镇人民政府' }

  it('share a text, which each of them says until one changes', () => {
    const archive = temporaryArchive()
    fill(archive, { a: own, b: other, c: { ...other, issuer: '南安市码头镇人民政府', year: 2022 } })
    expect(found(archive)).toEqual([
      { source: 'a', rule: 'issuers.same-text', other: 'b' },
      { source: 'b', rule: 'issuers.same-text', other: 'a' },
    ])
    fill(archive, { b: { ...other, sections: problems('队伍建设和平台维护、群众意见办理'), text: 'new' } })
    expect(found(archive)).toEqual([])
  })

  it('of which one is the aggregate hold at least their sum', () => {
    const archive = temporaryArchive()
    const received = (count: number) => [buildTable('t3', ['total'], { new: [count] })]
    const whole = { issuer: '南安市人民政府', scope: 'aggregate', tables: received(9) } as const
    fill(archive, {
      whole,
      a: { issuer: '南安市九都镇人民政府', tables: received(4) },
      b: { issuer: '诗山镇', tables: received(5), placeHints: ['福建省', '泉州市', '南安市'] },
      c: { issuer: '惠安县财政局', tables: received(50) },
    })
    expect(found(archive)).toEqual([])
    fill(archive, { a: { issuer: '南安市九都镇人民政府', tables: received(10), text: 'more' } })
    expect(found(archive)).toEqual([{ source: 'whole', rule: 'issuers.aggregate-below-parts', other: 'a' }])
    fill(archive, { whole: { ...whole, tables: received(15), text: 'all' } })
    expect(found(archive)).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import type { Archive } from '../../db/index.ts'
import { openForWriting } from '../../db/open.ts'
import { fillCorrectedCounts } from '../../db/request-counts.ts'
import { importSketch, select, temporaryArchive } from './archive-file.ts'
import { applicants, buildTable } from './build-report.ts'

type Total = number | string

/** One report whose table 3 has these totals; a text is printed in the place of one. */
function withTotals(totals: Readonly<Record<string, Total>>, archive: Archive = temporaryArchive()): Archive {
  const rows = Object.entries(totals).map(([row, total]) => [row, [0, 0, 0, 0, 0, 0, total]] as const)
  importSketch(archive, 'report.txt', { tables: [buildTable('t3', applicants, Object.fromEntries(rows))] })
  return archive
}

const metrics = (archive: Archive) => select(archive, 'SELECT * FROM request_metric')[0]

describe('request_metric', () => {
  const whole = { new: 12, carried_in: 1, granted: 5, partial: 1, 'denied.state_secret': 1, 'denied.process_info': 2 }

  test('adds up the rows below each heading and gives shares of what was closed', () => {
    const archive = withTotals({ ...whole, 'unavailable.not_held': 1, total: 10, carried_out: 3 })
    expect(metrics(archive)).toMatchObject({ received: 12, denied: 3, unavailable: 1, closed: 10, carried_out: 3 })
    expect(metrics(archive)).toMatchObject({ disclosure_rate: 0.6, denial_rate: 0.3, unavailable_rate: 0.1 })
    expect(metrics(archive)?.carry_over_rate).toBeCloseTo(3 / 13, 12)
  })

  test('takes a blank among the rows for nothing only where the results make up the printed total', () => {
    const blank = { ...whole, 'denied.admin_query': '', 'unavailable.not_held': 1 }
    expect(metrics(withTotals({ ...blank, total: 10 }))).toMatchObject({ denied: 3, denial_rate: 0.3 })
    expect(metrics(withTotals({ ...blank, total: 11 }))).toMatchObject({ denied: null, denial_rate: null })
    expect(metrics(withTotals(blank))).toMatchObject({ denied: null, closed: null })
  })

  test('has the heading itself where a reduced table prints no row below it, and no row 总计', () => {
    const reduced = { new: 14, carried_in: 0, granted: 14, partial: 0, denied: 0, unavailable: 0, not_accepted: 1 }
    expect(metrics(withTotals(reduced))).toMatchObject({ denied: 0, not_processed: 1, closed: 15, other: null })
  })

  test('says nothing of what was closed where the printed total is blank', () => {
    expect(metrics(withTotals({ ...whole, total: '' }))).toMatchObject({
      closed: null,
      disclosure_rate: null,
      denied: 3,
    })
  })

  test('divides by nothing where nothing was closed', () => {
    expect(
      metrics(withTotals({ new: 0, carried_in: 0, granted: 0, partial: 0, total: 0, carried_out: 0 })),
    ).toMatchObject({
      closed: 0,
      disclosure_rate: null,
      carry_over_rate: null,
    })
  })

  test('follows a decision that its number is right', () => {
    const fact = { table: 't3', row: 'new', column: 'total' }
    const archive = temporaryArchive()
    const table = buildTable('t3', applicants, { new: [1, 0, 0, 0, 0, 0, 2] })
    const finding = {
      rule: 'application.row-sum',
      severity: 'error',
      values: {},
      positions: [],
      facts: [fact],
    } as const
    importSketch(archive, 'report.txt', { tables: [table], findings: [finding] })
    expect(metrics(archive)).toMatchObject({ flagged: 1 })
    const id = Number(archive.query('SELECT finding_id FROM finding').rows[0]?.[0])
    archive.decide(id, { decision: 'false-alarm', why: 'looked at', by: 'test' })
    expect(metrics(archive)).toMatchObject({ flagged: 0 })
  })

  test('goes with its report', () => {
    const archive = withTotals(whole)
    withTotals({ ...whole, new: 13 }, archive)
    expect(select(archive, 'SELECT received FROM request_metric')).toEqual([{ received: 13 }])
  })
})

test('dispute_metric counts concluded cases only and both kinds of suits together', () => {
  const archive = temporaryArchive()
  const outcomes = ['maintained', 'corrected', 'other', 'pending', 'total']
  const table4 = buildTable('t4', outcomes, {
    review: [2, 1, 1, 4, 8],
    direct: [1, 1, 0, 0, 2],
    after_review: [3, 0, 0, 0, 3],
  })
  const table3 = buildTable('t3', applicants, { granted: [0, 0, 0, 0, 0, 0, 20], total: [0, 0, 0, 0, 0, 0, 20] })
  importSketch(archive, 'report.txt', { tables: [table3, table4] })
  expect(select(archive, 'SELECT * FROM dispute_metric')[0]).toMatchObject({
    reviews: 8,
    direct_suits: 2,
    suits_after_review: 3,
    review_correction_rate: 0.25,
    suit_correction_rate: 0.2,
    dispute_rate: 0.5,
  })
})

describe('request_metric_corrected and dispute_metric_corrected', () => {
  const said = { why: '电话核实', by: '王记者' }
  const rates = (archive: Archive, view: string) => select(archive, `SELECT * FROM ${view}`)[0]

  const received = { table: 't3', row: 'new', column: 'total' }

  function archiveOf(archive: Archive = temporaryArchive(), version = '1.0.0'): Archive {
    const of = (total: Total) => [0, 0, 0, 0, 0, 0, total]
    const table3 = buildTable('t3', applicants, {
      new: of(12),
      carried_in: of(0),
      granted: of(5),
      partial: of(''),
      'denied.state_secret': of(2),
      'denied.process_info': of(''),
      total: of(10),
      carried_out: of(2),
    })
    const table4 = buildTable('t4', ['maintained', 'corrected', 'other', 'pending', 'total'], {
      review: [2, 1, 1, 0, 4],
      direct: [0, 0, 0, 0, 0],
    })
    importSketch(archive, 'report.txt', { tables: [table3, table4] }, version)
    return archive
  }

  test('show what is printed where nobody corrected anything', () => {
    const archive = archiveOf()
    for (const view of ['request_metric', 'dispute_metric']) {
      expect(rates(archive, `${view}_corrected`)).toEqual(rates(archive, view))
      expect(rates(archive, view)).toMatchObject({ shows: 'printed' })
    }
  })

  test('take the values that people gave, apply the zero rule to them, and leave the printed rates alone', () => {
    const archive = archiveOf()
    const printed = rates(archive, 'request_metric')
    expect(printed).toMatchObject({ granted: 5, partial: null, denied: null, disclosure_rate: null })
    // 5 and 2 make 7 where 10 is printed: with 8 the blanks are zeros.
    archive.correct(1, { table: 't3', row: 'granted', column: 'total' }, { value: 8, ...said })
    expect(rates(archive, 'request_metric')).toEqual(printed)
    expect(rates(archive, 'request_metric_corrected')).toMatchObject({
      granted: 8,
      partial: 0,
      denied: 2,
      closed: 10,
      disclosure_rate: 0.8,
      denial_rate: 0.2,
      shows: 'corrected',
    })
    // The share of disputes has the corrected whole below the line.
    archive.correct(1, { table: 't3', row: 'total', column: 'total' }, { value: 16, ...said })
    expect(rates(archive, 'dispute_metric')).toMatchObject({ dispute_rate: 0.4, shows: 'printed' })
    expect(rates(archive, 'dispute_metric_corrected')).toMatchObject({ dispute_rate: 0.25, shows: 'corrected' })
  })

  test('follow a correction of table 4, and its withdrawal', () => {
    const archive = archiveOf()
    const number = { table: 't4', row: 'review', column: 'corrected' }
    archive.correct(1, number, { value: 3, ...said })
    expect(rates(archive, 'dispute_metric')).toMatchObject({ review_correction_rate: 0.25 })
    expect(rates(archive, 'dispute_metric_corrected')).toMatchObject({
      review_correction_rate: 0.5,
      shows: 'corrected',
    })
    archive.correct(1, number, { value: null, ...said })
    expect(rates(archive, 'dispute_metric_corrected')).toEqual(rates(archive, 'dispute_metric'))
  })

  test('a withdrawn correction of table 3 leaves nothing behind', () => {
    const archive = archiveOf()
    archive.correct(1, received, { value: 13, ...said })
    expect(rates(archive, 'request_metric_corrected')).toMatchObject({ received: 13 })
    archive.correct(1, received, { value: null, ...said })
    expect(rates(archive, 'request_metric_corrected')).toMatchObject({ received: 12, shows: 'printed' })
    expect(select(archive, 'SELECT * FROM corrected_request_count')).toEqual([])
  })

  test('stand again after the report was read again', () => {
    const archive = archiveOf()
    archive.correct(1, received, { value: 13, ...said })
    archiveOf(archive, '2.0.0')
    expect(select(archive, 'SELECT extractor_version FROM report')).toEqual([{ extractor_version: '2.0.0' }])
    expect(rates(archive, 'request_metric_corrected')).toMatchObject({ received: 13, shows: 'corrected' })
  })

  test('an archive of before the twins gets the same rows when it is brought up to date', () => {
    const archive = archiveOf()
    archive.correct(1, received, { value: 13, ...said })
    const rows = () => select(archive, 'SELECT * FROM corrected_request_count')
    const before = rows()
    const connection = openForWriting(archive.path)
    connection.exec('DELETE FROM corrected_request_count')
    expect(rows()).toEqual([])
    fillCorrectedCounts(connection)
    connection.close()
    expect(before).toHaveLength(1)
    expect(rows()).toEqual(before)
  })
})

import { describe, expect, test } from 'vitest'
import type { Archive } from '../../db/index.ts'
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

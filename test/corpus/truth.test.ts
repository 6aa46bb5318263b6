import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { FaultName } from '../../corpus/make/faults.ts'
import { samplePlan } from '../../corpus/make/sample-plan.ts'
import { countOf, type MadeReport, sample } from './read-truth.ts'

const shared = '/work/shared'
const hasShared = existsSync(join(shared, 'codebook.csv'))

const legal = ['business', 'research', 'public_interest', 'legal_service', 'other']
const groups = new Set(['denied', 'unavailable', 'not_processed', 'not_accepted'])
const outside = new Set(['new', 'carried_in', 'carried_out', 'total'])

const has = (report: MadeReport, ...faults: readonly FaultName[]) =>
  faults.some((fault) => report.plan.faults?.includes(fault))
const withTable3 = sample.filter((report) => report.truths.some((truth) => truth.table === 't3'))
const rowsOf = (report: MadeReport) =>
  new Set(report.truths.filter((truth) => truth.table === 't3').map((truth) => truth.row))
const colsOf = (report: MadeReport) =>
  new Set(report.truths.filter((truth) => truth.table === 't3').map((truth) => truth.col))

/** Rows under 三、本年度办理结果 that count each request once: subtotals out, except in the reduced table. */
function leafRows(report: MadeReport): readonly string[] {
  const isReduced = report.plan.printing?.applicants === 'reduced'
  return [...rowsOf(report)].filter((row) => !outside.has(row) && (isReduced || !groups.has(row)))
}

describe('truth', () => {
  test('has the number of cells that the forms have', () => {
    const size = (tables: string) =>
      new Set(
        sample
          .filter((r) => r.plan.tables === tables && r.plan.printing === undefined && r.plan.faults === undefined)
          .map((r) => r.truths.length),
      )
    expect(size('2019')).toEqual(new Set([198]))
    expect(size('2021')).toEqual(new Set([200]))
    expect(size('national-annex')).toEqual(new Set([58]))
    expect(size('narrative')).toEqual(new Set([0]))
  })

  test('names no place twice', () => {
    for (const { plan, truths } of sample) {
      const keys = truths.map((truth) => `${truth.table} ${truth.row} ${truth.col}`)
      // The corrected labels of the local sheet are its codes, so they too must differ.
      expect(new Set(keys).size, plan.shows).toBe(keys.length)
    }
  })

  test.skipIf(!hasShared)('uses only codes of the codebook, local labels apart', () => {
    const lines = readFileSync(join(shared, 'codebook.csv'), 'utf8').split('\n').slice(1)
    const known = new Set(lines.map((line) => line.split(',').slice(0, 3).join(' ')))
    for (const { plan, truths } of sample.filter((report) => report.plan.tables !== 'local-annex')) {
      for (const { table, row, col } of truths.filter((truth) => truth.row !== 'other_documents')) {
        expect(known.has(`${table} ${row} ${col}`), `${plan.shows}: ${table} ${row} ${col}`).toBe(true)
      }
    }
  })

  test.skipIf(!hasShared)('uses labels that the codebook has', async () => {
    const labels = await import('../../corpus/make/labels.ts')
    const codebook = readFileSync(join(shared, 'codebook.csv'), 'utf8')
    const groups = labels.resultRows.F2021.groups.flatMap((group) => group.rows.map((row) => row.label))
    for (const label of [...groups, ...labels.incomingRows.map((row) => row.label), labels.outgoingRow.label]) {
      expect(codebook).toContain(label)
    }
  })
})

describe('ways of writing numbers', () => {
  const values = sample.flatMap((report) => report.truths.map((truth) => truth.value))
  test.each([
    ['thousands', /^\d{1,3},\d{3}$/],
    ['full-width digits', /^[０-９]+$/],
    ['a plus sign', /^\+\d+$/],
    ['a minus sign', /^-\d+$/],
    ['signs in words', /^[增减]\d+$/],
    ['元 in the cell', /^\d+元$/],
    ['万元 in the cell', /^[\d.]+万元$/],
    ['decimals of 万元', /^\d+\.\d+$/],
    ['件 after a count', /^[1-9]\d*件$/],
  ])('%s really stands somewhere', (_, pattern) => {
    expect(values.some((value) => pattern.test(value))).toBe(true)
  })
})

describe('figures agree with themselves where no fault was put in', () => {
  test('rows of table 3 add up', () => {
    for (const report of withTable3.filter(
      (r) => !has(r, 'row-total-wrong') && colsOf(r).has('total') && r.plan.printing?.totals !== 'blank',
    )) {
      const parts = colsOf(report).has('business') ? ['natural', ...legal] : ['natural', 'legal_persons']
      for (const row of rowsOf(report)) {
        const sum = parts.reduce((total, col) => total + (report.count('t3', row, col) ?? 0), 0)
        expect(report.count('t3', row, 'total'), `${report.plan.shows}: ${row}`).toBe(sum)
      }
    }
  })

  test('columns of table 3 balance: new and carried in are results and carried out', () => {
    for (const report of withTable3.filter(
      (r) => !has(r, 'balance-off-by-one', 'row-total-wrong') && r.plan.printing?.totals !== 'blank',
    )) {
      for (const col of colsOf(report)) {
        const count = (row: string) => report.count('t3', row, col) ?? 0
        const results = leafRows(report).reduce((sum, row) => sum + count(row), 0)
        expect(results + count('carried_out'), `${report.plan.shows}: ${col}`).toBe(count('new') + count('carried_in'))
        if (rowsOf(report).has('total')) expect(count('total'), `${report.plan.shows}: ${col}`).toBe(results)
      }
    }
  })

  test('a fault breaks just what it says', () => {
    const balanced = withTable3.find((r) => has(r, 'balance-off-by-one'))
    expect((balanced?.count('t3', 'new', 'total') ?? 0) + (balanced?.count('t3', 'carried_in', 'total') ?? 0)).toBe(
      (balanced === undefined
        ? 0
        : leafRows(balanced).reduce((sum, row) => sum + (balanced.count('t3', row, 'total') ?? 0), 0)) +
        (balanced?.count('t3', 'carried_out', 'total') ?? 0) +
        1,
    )
  })

  test('blocks of table 4 add up', () => {
    for (const report of withTable3.filter((r) => !has(r, 'dispute-total-wrong'))) {
      for (const block of ['review', 'direct', 'after_review']) {
        const sum = ['maintained', 'corrected', 'other', 'pending'].reduce(
          (total, col) => total + (report.count('t4', block, col) ?? 0),
          0,
        )
        expect(report.count('t4', block, 'total'), report.plan.shows).toBe(sum)
      }
    }
  })

  test('the national annex adds up', () => {
    for (const report of sample.filter((r) => r.plan.tables === 'national-annex' && !has(r, 'annex-parts-wrong'))) {
      const count = (row: string) => report.count('annex', row, 'value') ?? 0
      const sumUnder = (parent: string) =>
        report.truths
          .filter((t) => t.row.startsWith(`${parent}.`) && !t.row.slice(parent.length + 1).includes('.'))
          .reduce((sum, t) => sum + countOf(t), 0)
      for (const parent of ['received', 'closed', 'answered', 'answered.refused', 'review', 'litigation', 'staff']) {
        expect(count(parent), `${report.plan.shows}: ${parent}`).toBe(sumUnder(parent))
      }
    }
  })
})

/** Pairs of reports of one issuer and scope whose years follow one another; a corrected edition stands for the first. */
function followingYears(): readonly (readonly [MadeReport, MadeReport])[] {
  return withTable3.flatMap((later) =>
    withTable3
      .filter(
        (r) =>
          r.plan.issuer.id === later.plan.issuer.id &&
          r.plan.scope === later.plan.scope &&
          r.plan.year === later.plan.year - 1,
      )
      .map((earlier) => [earlier, later] as const),
  )
}

describe('figures agree between reports', () => {
  test('what is carried out of one year is carried into the next, except where a fault says so', () => {
    const pairs = followingYears()
    expect(pairs.length).toBeGreaterThan(15)
    for (const [earlier, later] of pairs) {
      const agrees = earlier.count('t3', 'carried_out', 'natural') === later.count('t3', 'carried_in', 'natural')
      expect(agrees, `${later.plan.issuer.id} ${later.plan.year}`).toBe(
        !has(later, 'carry-over-broken', 'aggregate-too-small'),
      )
    }
  })

  test('running totals of the local sheet run on', () => {
    const reports = sample.filter((r) => r.plan.tables === 'local-annex' && r.plan.scope === 'own')
    const first = (report: MadeReport, col: string) =>
      countOf(report.truths.filter((truth) => truth.col === col)[0] ?? neverTruth())
    for (const later of reports) {
      const earlier = reports.find(
        (r) => r.plan.issuer.id === later.plan.issuer.id && r.plan.year === later.plan.year - 1,
      )
      if (earlier === undefined) continue
      const runsOn = first(earlier, 'cumulative') + first(later, 'value') === first(later, 'cumulative')
      expect(runsOn, `${later.plan.issuer.id} ${later.plan.year}`).toBe(!has(later, 'running-total-broken'))
    }
  })

  test('an aggregate is at least the sum of its parts, except where a fault says so', () => {
    for (const whole of withTable3.filter((r) => r.plan.scope === 'aggregate')) {
      const ids = new Set(whole.plan.issuer.parts.map((part) => part.id))
      const parts = withTable3.filter(
        (r) => ids.has(r.plan.issuer.id) && r.plan.year === whole.plan.year && !r.plan.isRevision,
      )
      const sum = parts.reduce((total, part) => total + (part.count('t3', 'new', 'natural') ?? 0), 0)
      const covers = (whole.count('t3', 'new', 'natural') ?? 0) >= sum
      expect(covers, `${whole.plan.issuer.id} ${whole.plan.year}`).toBe(!has(whole, 'aggregate-too-small'))
    }
  })
})

function neverTruth(): never {
  throw new Error('the local sheet has no such column')
}

describe('places', () => {
  test.skipIf(!hasShared)('counties, cities and codes are invented', () => {
    const divisions = readFileSync(join(shared, 'divisions.csv'), 'utf8')
      .split('\n')
      .map((line) => line.split(','))
    const codes = new Set(divisions.map(([code]) => code))
    const names = new Set(divisions.filter(([, , level]) => level !== 'town').map(([, name]) => name))
    for (const { issuer } of samplePlan) {
      expect(names.has(issuer.place.county), issuer.place.county).toBe(false)
      expect(names.has(issuer.place.city), issuer.place.city).toBe(false)
      expect(codes.has(issuer.place.countyCode), issuer.place.countyCode).toBe(false)
    }
  })
})

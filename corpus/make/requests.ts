/** Requests of an issuer, year by year: what was carried out of one year is carried into the next. */
import type { Activity, Issuer } from './issuers.ts'
import { applicantColumns, resultRows } from './labels.ts'
import { at, type Sheet } from './model.ts'
import { createRandom, type Random } from './random.ts'

/** One number for each kind of applicant, in the order of the form. */
type PerApplicant = readonly number[]

interface Requests {
  readonly incoming: PerApplicant
  readonly carriedIn: PerApplicant
  readonly carriedOut: PerApplicant
  /** By row code of the 2021 form; (六)'s three sub-rows add up to the 2019 form's one. */
  readonly results: ReadonlyMap<string, PerApplicant>
}

const firstYear = 2019
const none: PerApplicant = applicantColumns.map(() => 0)
const resultCodes = [
  ...resultRows.F2021.single.map((row) => row.code),
  ...resultRows.F2021.groups.flatMap((group) => group.rows.map((row) => row.code)),
]

/** Most requests end as granted, partly granted or "not held": the shares that published reports show. */
const resultWeights: Readonly<Record<string, number>> = { granted: 40, partial: 8, 'unavailable.not_held': 25 }
/** Natural persons ask most, then companies. */
const applicantWeights: PerApplicant = [80, 12, 1, 2, 4, 1]

const volume: Readonly<Record<Activity, readonly [number, number]>> = { none: [0, 1], few: [0, 12], many: [18, 90] }

function drawIndex(random: Random, weights: readonly number[]): number {
  let left = random.next() * weights.reduce((sum, weight) => sum + weight, 0)
  const index = weights.findIndex((weight) => {
    left -= weight
    return left < 0
  })
  return Math.max(index, 0)
}

function spread(random: Random, count: number, weights: readonly number[]): PerApplicant {
  const drawn = weights.map(() => 0)
  for (let item = 0; item < count; item += 1) {
    const index = drawIndex(random, weights)
    drawn[index] = (drawn[index] ?? 0) + 1
  }
  return drawn
}

const plus = (left: PerApplicant, right: PerApplicant) => left.map((value, index) => value + (right[index] ?? 0))

function requestsOfOne(seed: string, issuer: Issuer, year: number): Requests {
  const random = createRandom(seed, issuer.id, year, 'requests')
  const [least, most] = volume[issuer.activity]
  const carriedIn =
    year <= firstYear
      ? spread(random, random.int(0, Math.ceil(most / 12)), applicantWeights)
      : requestsOf(seed, issuer, year - 1).carriedOut
  const incoming = spread(random, random.int(least, most), applicantWeights)
  const open = plus(incoming, carriedIn)
  const carriedOut = open.map((count) => random.int(0, Math.floor(count / 6)))
  const weights = resultCodes.map((code) => resultWeights[code] ?? 2)
  const perApplicant = open.map((count, index) => spread(random, count - (carriedOut[index] ?? 0), weights))
  const results = new Map(resultCodes.map((code, row) => [code, perApplicant.map((counts) => counts[row] ?? 0)]))
  return { incoming, carriedIn, carriedOut, results }
}

/** The figures of an issuer, or of all parts of a county and its own office together. */
function requestsOf(seed: string, issuer: Issuer, year: number): Requests {
  const own = requestsOfOne(seed, { ...issuer, parts: [] }, year)
  return issuer.parts.reduce<Requests>((sum, part) => {
    const more = requestsOf(seed, part, year)
    const results = [...sum.results].map(
      ([code, counts]) => [code, plus(counts, more.results.get(code) ?? none)] as const,
    )
    return {
      incoming: plus(sum.incoming, more.incoming),
      carriedIn: plus(sum.carriedIn, more.carriedIn),
      carriedOut: plus(sum.carriedOut, more.carriedOut),
      results: new Map(results),
    }
  }, own)
}

function setRow(sheet: Map<string, number>, row: string, counts: PerApplicant): void {
  applicantColumns.forEach((column, index) => {
    sheet.set(at(row, column.code), counts[index] ?? 0)
  })
  const total = counts.reduce((sum, count) => sum + count, 0)
  sheet.set(at(row, 'legal_persons'), total - (counts[0] ?? 0))
  sheet.set(at(row, 'total'), total)
}

/** Every number that some edition of table 3 prints: all rows, group subtotals included, by all columns. */
export function applicationSheet(seed: string, issuer: Issuer, year: number): Sheet {
  const requests = requestsOf(seed, issuer, year)
  const sheet = new Map<string, number>()
  setRow(sheet, 'new', requests.incoming)
  setRow(sheet, 'carried_in', requests.carriedIn)
  for (const [code, counts] of requests.results) setRow(sheet, code, counts)
  for (const group of resultRows.F2021.groups) {
    const counts = group.rows.map((row) => requests.results.get(row.code) ?? none).reduce(plus, none)
    setRow(sheet, group.code, counts)
    // 不予受理, as some reduced tables call it, counts the same requests.
    if (group.code === 'not_processed') setRow(sheet, 'not_accepted', counts)
  }
  setRow(sheet, 'total', [...requests.results.values()].reduce(plus, none))
  setRow(sheet, 'carried_out', requests.carriedOut)
  return sheet
}

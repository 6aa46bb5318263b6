/** Tables 2 and 4 of an issuer, year by year: stocks and item counts run on from the year before. */
import type { Issuer } from './issuers.ts'
import { disputeBlocks, disputeColumns } from './labels.ts'
import { at, numberAt, type Sheet } from './model.ts'
import { createRandom, type Random } from './random.ts'

/** Adds the sheets of all bodies of a county; every number in them adds up. */
function aggregate(issuer: Issuer, sheetOf: (one: Issuer) => Sheet): Sheet {
  const sum = new Map(sheetOf({ ...issuer, parts: [] }))
  for (const part of issuer.parts) {
    for (const [key, value] of aggregate(part, sheetOf)) sum.set(key, (sum.get(key) ?? 0) + value)
  }
  return sum
}

const isBusy = (issuer: Issuer) => issuer.activity === 'many'

function disputesOfOne(seed: string, issuer: Issuer, year: number): Sheet {
  const random = createRandom(seed, issuer.id, year, 'disputes')
  const sheet = new Map<string, number>()
  for (const block of disputeBlocks) {
    const counts = disputeColumns.slice(0, -1).map((column) => {
      const likely = column.code === 'maintained' ? 0.5 : 0.15
      return isBusy(issuer) && random.chance(likely) ? random.int(1, 4) : 0
    })
    disputeColumns.slice(0, -1).forEach((column, index) => {
      sheet.set(at(block.code, column.code), counts[index] ?? 0)
    })
    sheet.set(
      at(block.code, 'total'),
      counts.reduce((sum, count) => sum + count, 0),
    )
  }
  return sheet
}

export const disputeSheet = (seed: string, issuer: Issuer, year: number): Sheet =>
  aggregate(issuer, (one) => disputesOfOne(seed, one, year))

interface Stock {
  readonly made: number
  readonly repealed: number
  readonly inForce: number
}

const stockBase = 2018

/** Documents in force: each year's stock is last year's plus issued minus repealed. */
function normativeStock(seed: string, issuer: Issuer, year: number): Stock {
  const random = createRandom(seed, issuer.id, year, 'stock')
  if (year <= stockBase) return { made: 0, repealed: 0, inForce: random.int(0, isBusy(issuer) ? 40 : 6) }
  const before = normativeStock(seed, issuer, year - 1).inForce
  const made = random.chance(0.5) ? random.int(0, isBusy(issuer) ? 9 : 2) : 0
  const repealed = random.chance(0.3) ? random.int(0, Math.min(before, 4)) : 0
  return { made, repealed, inForce: before + made - repealed }
}

const itemRows = ['licensing', 'other_services', 'punishment', 'coercion', 'fees'] as const

/** Items on the lists of powers: the count of one year is that of the year before plus the change. */
function itemsAfter(
  seed: string,
  issuer: Issuer,
  row: string,
  year: number,
): readonly [before: number, change: number] {
  const random = createRandom(seed, issuer.id, year, row)
  if (year <= stockBase) return [random.int(0, isBusy(issuer) ? 120 : 8), 0]
  const [earlier, changed] = itemsAfter(seed, issuer, row, year - 1)
  const before = earlier + changed
  return [before, random.chance(0.4) ? random.int(-Math.min(before, 3), isBusy(issuer) ? 12 : 3) : 0]
}

function setDecisions(sheet: Map<string, number>, random: Random, issuer: Issuer): void {
  const most = isBusy(issuer) ? 900 : 25
  sheet.set(at('licensing', 'decisions'), random.chance(0.7) ? random.int(0, most) : 0)
  sheet.set(at('other_services', 'decisions'), random.chance(0.7) ? random.int(0, most) : 0)
  sheet.set(at('punishment', 'decisions'), random.chance(0.5) ? random.int(0, most) : 0)
  sheet.set(at('coercion', 'decisions'), random.chance(0.2) ? random.int(0, 9) : 0)
}

function disclosureOfOne(seed: string, issuer: Issuer, year: number): Sheet {
  const random = createRandom(seed, issuer.id, year, 'disclosure')
  const sheet = new Map<string, number>()
  const stock = normativeStock(seed, issuer, year)
  for (const column of ['made', 'disclosed', 'public_total', 'issued', 'repealed', 'in_force'])
    sheet.set(at('rules', column), 0)
  sheet.set(at('normative', 'made'), stock.made)
  sheet.set(at('normative', 'disclosed'), random.int(0, stock.made))
  sheet.set(at('normative', 'public_total'), stock.inForce + stock.repealed)
  sheet.set(at('normative', 'issued'), stock.made)
  sheet.set(at('normative', 'repealed'), stock.repealed)
  sheet.set(at('normative', 'in_force'), stock.inForce)
  sheet.set(at('other_documents', 'made'), random.int(20, 90))
  sheet.set(at('other_documents', 'disclosed'), random.int(5, 20))
  sheet.set(at('other_documents', 'public_total'), random.int(90, 300))
  for (const row of itemRows) {
    const [before, change] = itemsAfter(seed, issuer, row, year)
    sheet.set(at(row, 'prev_items'), before)
    sheet.set(at(row, 'change'), change)
  }
  setDecisions(sheet, random, issuer)
  const procured = random.chance(0.6) ? random.int(1, isBusy(issuer) ? 40 : 6) : 0
  sheet.set(at('procurement', 'items'), procured)
  // Whole hundreds of yuan, so that four decimals of 万元 hold them exactly.
  sheet.set(at('procurement', 'amount'), procured * random.int(40, 2600) * 100)
  sheet.set(at('fees', 'amount'), random.chance(isBusy(issuer) ? 0.8 : 0.2) ? random.int(10, 9000) * 100 : 0)
  return sheet
}

/** Every number that some edition of table 2 prints. */
export const disclosureSheet = (seed: string, issuer: Issuer, year: number): Sheet =>
  aggregate(issuer, (one) => disclosureOfOne(seed, one, year))

/** How many pieces of information the issuer says it put on its site: for sentences only. */
export function publishedCount(seed: string, issuer: Issuer, year: number): number {
  const random = createRandom(seed, issuer.id, year, 'published')
  return random.int(60, isBusy(issuer) ? 4000 : 600) + issuer.parts.length * 200
}

/** Received and closed in the words of the narrative. */
export const receivedTotal = (applications: Sheet) => numberAt(applications, 'new', 'total')

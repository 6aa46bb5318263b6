import { type ReportPlan, sampleSeed } from '../../corpus/make/plan.ts'
import { samplePlan } from '../../corpus/make/sample-plan.ts'
import { makeFile } from '../../corpus/make/write-archive.ts'

export interface Truth {
  readonly table: string
  readonly row: string
  readonly col: string
  readonly value: string
  readonly state: string
}

/** Lines of a truth file; labels with commas are quoted. */
export function parseTruth(csv: string): readonly Truth[] {
  return csv
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => {
      const fields = [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map((match) =>
        (match[1] ?? '').replace(/^"|"$/g, '').replace(/""/g, '"'),
      )
      const [table = '', row = '', col = '', value = '', state = ''] = fields
      return { table, row, col, value, state }
    })
}

/** A printed count as a number: nothing counts as zero, however it is printed. */
export function countOf(truth: Truth): number {
  if (truth.state !== 'number') return 0
  const digits = truth.value.normalize('NFKC').replace(/[,件]/g, '')
  if (!/^\d+$/.test(digits)) throw new Error(`${truth.row}, ${truth.col}: ${truth.value}`)
  return Number(digits)
}

export interface MadeReport {
  readonly plan: ReportPlan
  readonly truths: readonly Truth[]
  /** The count at a place of table 3 or 4; undefined where the report prints no such place. */
  readonly count: (table: string, row: string, col: string) => number | undefined
}

/** The sample with its truth, read back from the CSV text. */
export const sample: readonly MadeReport[] = samplePlan.map((plan) => {
  const truths = parseTruth(makeFile(sampleSeed, plan).truth)
  const count = (table: string, row: string, col: string) => {
    const found = truths.find((truth) => truth.table === table && truth.row === row && truth.col === col)
    return found === undefined ? undefined : countOf(found)
  }
  return { plan, truths, count }
})

import type { Report, Scope, TableRecord } from '../../../parsers/record.ts'
import type { IsOneBody } from '../../../src/checks/years/comparable.ts'
import { checkYears } from '../../../src/checks/years/index.ts'
import type { RelatedFinding } from '../../../src/checks/years/pair.ts'
import { type YearRecord, yearRecordOf } from '../../../src/checks/years/year-record.ts'
import { buildReport } from '../../db/build-report.ts'

/** What a test says of one year; a town that gives its own figures, as it cannot but do. */
export interface YearSketch {
  readonly issuer?: string
  readonly scope?: Scope | null
  readonly tables?: readonly TableRecord[]
  readonly sections?: Report['sections']
}

export function year(number: number, sketch: YearSketch = {}, key = String(number)): YearRecord {
  const record = yearRecordOf(buildReport({ scope: null, ...sketch, year: number }).report, key)
  if (!record) throw new Error('a sketch has a year')
  return record
}

export function findingsOf(
  records: readonly YearRecord[],
  sameness: ReturnType<IsOneBody> = 'same',
): readonly RelatedFinding[] {
  return checkYears(records, () => sameness)
}

/** Names of the rules, in order. */
export function rulesOf(records: readonly YearRecord[], sameness: ReturnType<IsOneBody> = 'same'): readonly string[] {
  return findingsOf(records, sameness).map(({ rule }) => rule)
}

/** The one finding of a rule. */
export function only(records: readonly YearRecord[], rule: string): RelatedFinding {
  const found = findingsOf(records).filter((finding) => finding.rule === rule)
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} findings of ${rule}`)
  return found[0]
}

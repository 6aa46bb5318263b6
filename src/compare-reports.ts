import { aboveOf, bodyName, bodyOf, compareIssuers, type IssuerEvidence, placeOf } from '../db/same-issuer.ts'
import type { Report } from '../parsers/record.ts'
import type { IsOneBody } from './checks/years/comparable.ts'
import { checkYears } from './checks/years/index.ts'
import type { RelatedFinding } from './checks/years/pair.ts'
import { solveYears, withSolvedRows, type YearOfReport } from './checks/years/solve-years.ts'
import { yearRecordOf } from './checks/years/year-record.ts'

/** What a report is compared by; small beside the report itself. */
export interface ComparedReport {
  readonly record: YearOfReport
  /** Its name is that of the body, without the words for its government. */
  readonly evidence: IssuerEvidence
}

/** The reports of one issuer and what their comparison shows. */
export interface ComparedIssuer {
  readonly issuer: string
  /** Ascending. */
  readonly years: readonly number[]
  /** Keys of its reports, in the order of the years. */
  readonly reports: readonly string[]
  readonly findings: readonly RelatedFinding[]
}

/** `key` names the report in findings, such as its path. Null where it says neither issuer nor year. */
export function comparedReport(report: Report, key: string): ComparedReport | null {
  const { issuer, indexNumber, sourceUrl, placeHints, place } = report.identity
  const record = yearRecordOf(report, key)
  if (record === null || issuer === null) return null
  return {
    record: { ...record, records: report.tables },
    evidence: {
      name: bodyName(issuer.value),
      body: bodyOf(place),
      above: aboveOf(place),
      indexNumber,
      sourceUrl,
      placeHints,
    },
  }
}

/**
 * Holds reports of one issuer against one another, year by year; issuers with one report are left out. Reports are
 * taken for one issuer's as an archive takes them: by body where its place is resolved, else by
 * name, and by folders where the name does not hold its county.
 */
export function compareReports(reports: readonly ComparedReport[]): readonly ComparedIssuer[] {
  const groups = Map.groupBy(reports, ({ evidence }) => evidence.body ?? `${evidence.name}\0${placeOf(evidence)}`)
  return [...groups.values()].flatMap((group) => {
    const [first, second] = group
    if (!first || !second) return []
    const evidence = new Map(group.map((one) => [one.record.key, one.evidence]))
    const records = group.map(({ record }) => record).sort((a, b) => a.year - b.year)
    const isOneBody: IsOneBody = (a, b) => {
      const [one, other] = [evidence.get(a.key), evidence.get(b.key)]
      return one && other ? compareIssuers(one, other) : 'unknown'
    }
    const solved = solveYears(records, isOneBody)
    const found = checkYears(
      records.map((record) => withSolvedRows(record, solved)),
      isOneBody,
    )
    const findings = [...solved.map(({ finding }) => finding), ...found]
    const years = [...new Set(records.map(({ year }) => year))]
    return [{ issuer: first.evidence.name, years, reports: records.map(({ key }) => key), findings }]
  })
}

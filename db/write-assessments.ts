import { z } from 'zod'
import { type Dictionaries, openDictionaries } from './dictionaries.ts'
import type { Connection } from './open.ts'

/** How often one rule was tried on a report: passed, passed with blanks taken as 0, failed, not assessable. */
export type RuleCounts = readonly [
  rule: string,
  passed: number,
  assuming: number,
  failed: number,
  notAssessable: number,
]

/** Writes how the rules went on a report; most reports of one form go alike, and share what is written. */
export type WriteAssessments = (reportId: number, counts: readonly RuleCounts[]) => void

/** Prepares the statement. */
export function openAssessmentWriter(connection: Connection, dictionaries: Dictionaries): WriteAssessments {
  const insert = connection.prepare('INSERT INTO report_assessment VALUES (?, ?)')
  return (reportId, counts) => {
    if (counts.length === 0) return
    const outcomes = counts.map(([rule, ...rest]) => [dictionaries.rule(rule), ...rest])
    insert.run(reportId, dictionaries.assessmentSet(outcomes.toSorted(([a = 0], [b = 0]) => a - b)))
  }
}

/** Brings the table `assessment_row` of archives before version 4, one row for each report and rule, into this shape. */
export function fillAssessments(connection: Connection): void {
  const write = openAssessmentWriter(connection, openDictionaries(connection))
  const reports = connection.prepare('SELECT DISTINCT report_id FROM assessment_row').pluck().all()
  const countsOf = connection
    .prepare(
      `SELECT n.rule, a.passed, a.passed_assuming_blank_zero, a.failed, a.not_assessable
       FROM assessment_row a JOIN rule_name n ON n.rule_id = a.rule_id WHERE a.report_id = ?`,
    )
    .raw()
  for (const id of z.array(z.number()).parse(reports)) write(id, z.array(countsRow).parse(countsOf.all(id)))
  connection.exec('DROP TABLE assessment_row')
}

const countsRow = z.tuple([z.string(), z.number(), z.number(), z.number(), z.number()])

import { z } from 'zod'
import type { Connection } from './open.ts'
import { flag, storedFactRow } from './rows.ts'

/** What one report says in numbers, with what is thought of them. */
export interface ReportNumbers {
  readonly reportId: number
  /** First prints in printed order; places that the form asks for and the report lacks are among them. */
  readonly facts: readonly NumberRow[]
  /** How many numbers stand in a second table of the same kind and are not among `facts`. */
  readonly repeated: number
  /** The row of `request_metric` and of `dispute_metric`, or of their aggregates; null where the report prints no such table or is superseded. */
  readonly request: MetricRow | null
  readonly dispute: MetricRow | null
  /** The same of the views with corrected values. */
  readonly requestCorrected: MetricRow | null
  readonly disputeCorrected: MetricRow | null
  /** Errors and warnings that name numbers of it and that nobody called a false alarm, one row for each number. */
  readonly named: readonly NamedNumberRow[]
}

const numberRow = storedFactRow
  .pick({
    table_code: true,
    row_code: true,
    col_code: true,
    row_label: true,
    same_as: true,
    unit: true,
    state: true,
    value: true,
    raw: true,
    corrected: true,
    suggested: true,
    trust: true,
    flagged: true,
    position: true,
  })
  .extend({ form: z.string() })
export type NumberRow = z.infer<typeof numberRow>

const metricRow = z.looseObject({ flagged: flag, shows: z.enum(['printed', 'corrected']) })
/** A row of a view of rates; every column by its name. */
export type MetricRow = z.infer<typeof metricRow>

const namedNumberRow = z.object({
  finding_id: z.number(),
  rule: z.string(),
  severity: z.enum(['error', 'warning']),
  sentence_en: z.string(),
  sentence_zh: z.string(),
  table_code: z.string(),
  row_code: z.string(),
  col_code: z.string(),
})
export type NamedNumberRow = z.infer<typeof namedNumberRow>

const metricViews = ['', '_corrected'].flatMap((showing) =>
  ['request_metric', 'dispute_metric'].map((view) => [`${view}${showing}`, `${view}_aggregate${showing}`] as const),
)

/** Prepared when the first report is asked for: most commands never do. */
export function openReportNumbers(connection: Connection): (reportIds: readonly number[]) => readonly ReportNumbers[] {
  const prepare = () => ({
    facts: connection.prepare(
      `SELECT ${Object.keys(numberRow.shape).join(', ')} FROM fact_all WHERE report_id = ? ORDER BY table_no, line_no`,
    ),
    repeated: connection.prepare('SELECT count(*) FROM fact_repeated WHERE report_id = ?').pluck(),
    // A report stands in one of the two: own figures or an aggregate.
    metrics: metricViews.map(([own, aggregate]) =>
      connection.prepare(
        `SELECT * FROM ${own} WHERE report_id = @reportId UNION ALL SELECT * FROM ${aggregate} WHERE report_id = @reportId`,
      ),
    ),
    named: connection.prepare(
      `SELECT f.finding_id, f.rule, f.severity, f.sentence_en, f.sentence_zh, n.table_code, n.row_code, n.col_code
       FROM finding_fact n CROSS JOIN finding f ON f.finding_id = n.finding_id
       WHERE n.report_id = ? AND f.severity <> 'note' AND f.decision IS NOT 'false-alarm' ORDER BY f.finding_id`,
    ),
  })
  let statements: ReturnType<typeof prepare> | null = null
  return (reportIds) => {
    statements ??= prepare()
    const { facts, repeated, metrics, named } = statements
    return reportIds.map((reportId) => {
      const [request = null, dispute = null, requestCorrected = null, disputeCorrected = null] = metrics.map((metric) =>
        metricRow.nullable().parse(metric.get({ reportId }) ?? null),
      )
      return {
        reportId,
        facts: z.array(numberRow).parse(facts.all(reportId)),
        repeated: z.number().parse(repeated.get(reportId)),
        request,
        dispute,
        requestCorrected,
        disputeCorrected,
        named: z.array(namedNumberRow).parse(named.all(reportId)),
      }
    })
  }
}

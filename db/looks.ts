import { applyingCounts } from './request-counts.ts'
import { applyingTrustCounts } from './trust-counts.ts'
import { tableCodes, wideColumns, wideTableNames } from './wide-tables.ts'

/** What is looked at; the words for it stand with the messages of the command line. */
export type LookName =
  | 'file'
  | 'schema'
  | 'integrity'
  | 'foreignKeys'
  | 'tables'
  | 'views'
  | 'codebook'
  | 'searchIndex'
  | 'sourcesWithoutReport'
  | 'reportsWithoutSource'
  | 'originalsWithoutSource'
  | 'originalsDamaged'
  | 'seriesWithoutCurrent'
  | 'rowStates'
  | 'requestCounts'
  | 'correctedCounts'
  | 'trustCounts'
  | 'placeYears'
  | 'findingCounts'
  | 'correctionsLeftOut'
  | 'toPlace'
  | 'toCompare'
  | 'toReread'
  | 'toRetry'
  | 'placesWithoutSource'
  | 'peopleWithoutSource'
  | 'issuersWithoutSource'

/** A look that SQL takes: one row for each thing that is amiss, its first column naming it. */
export interface SqlLook {
  readonly what: LookName
  /** A fault is one wherever it is found; work is what is left to do, or what a person should know. */
  readonly kind: 'fault' | 'work'
  /** Version of the archive that first had the tables asked. */
  readonly since: number
  readonly sql: string
}

/** In the order in which they are reported; `version` is the reading code's. */
export const sqlLooks: readonly SqlLook[] = [
  {
    what: 'sourcesWithoutReport',
    kind: 'fault',
    since: 1,
    sql: `SELECT path FROM source_file WHERE outcome IN ('imported', 'duplicate')
          AND (report_id IS NULL OR report_id NOT IN (SELECT report_id FROM report_core))`,
  },
  {
    what: 'reportsWithoutSource',
    kind: 'fault',
    since: 1,
    sql: `SELECT 'report ' || report_id FROM report_core WHERE source_id NOT IN (SELECT source_id FROM source_file)`,
  },
  {
    what: 'originalsWithoutSource',
    kind: 'fault',
    since: 1,
    sql: `SELECT lower(hex(sha256)) FROM source_bytes
          WHERE sha256 NOT IN (SELECT sha256 FROM source_file WHERE sha256 IS NOT NULL)`,
  },
  {
    what: 'seriesWithoutCurrent',
    kind: 'fault',
    since: 1,
    sql: `SELECT 'series ' || series_id FROM report_core GROUP BY series_id HAVING sum(is_current) <> 1`,
  },
  {
    what: 'rowStates',
    kind: 'fault',
    since: 2,
    sql: `${tableCodes.map(oddRows).join(' UNION ALL ')}
      UNION ALL SELECT 'printed line ' || line_id FROM printed_line WHERE json_valid(units) = 0
      UNION ALL SELECT 'column set ' || column_set_id FROM column_set WHERE json_valid(columns) = 0`,
  },
  {
    what: 'requestCounts',
    kind: 'fault',
    since: 2,
    sql: oddCounts('request_count', applyingCounts.request_count),
  },
  {
    what: 'correctedCounts',
    kind: 'fault',
    since: 4,
    sql: oddCounts('corrected_request_count', applyingCounts.corrected_request_count),
  },
  { what: 'trustCounts', kind: 'fault', since: 4, sql: oddCounts('trust_count_row', applyingTrustCounts) },
  {
    what: 'placeYears',
    kind: 'fault',
    since: 4,
    sql: `SELECT 'report ' || p.report_id FROM report_place p JOIN report_core c ON c.report_id = p.report_id
      WHERE p.report_year IS NOT c.year`,
  },
  {
    what: 'findingCounts',
    kind: 'fault',
    since: 2,
    sql: `SELECT 'report ' || d.report_id FROM report_detail d
      LEFT JOIN (SELECT f.report_id, count(*) FILTER (WHERE f.severity = 'error') AS errors,
          count(*) FILTER (WHERE f.severity = 'warning') AS warnings, count(*) FILTER (WHERE f.severity = 'note') AS notes
        FROM finding_row f LEFT JOIN decision x ON x.decision_id = f.decision_id
        WHERE x.decision IS NOT 'false-alarm' GROUP BY f.report_id) c ON c.report_id = d.report_id
      WHERE (d.errors, d.warnings, d.notes) IS NOT (coalesce(c.errors, 0), coalesce(c.warnings, 0), coalesce(c.notes, 0))`,
  },
  {
    what: 'correctionsLeftOut',
    kind: 'fault',
    since: 2,
    sql: `SELECT 'report ' || r.report_id FROM (
        SELECT max(correction_id) AS correction_id, sha256, value FROM correction
        GROUP BY sha256, table_code, row_code, col_code, occurrence) c
      JOIN source_file s ON s.sha256 = c.sha256 JOIN report_core r ON r.source_id = s.source_id
      WHERE c.value IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM applied_correction a WHERE a.report_id = r.report_id AND a.correction_id = c.correction_id)`,
  },
  {
    what: 'toPlace',
    kind: 'work',
    since: 4,
    sql: 'SELECT path FROM folder_pending JOIN folder USING (folder_id)',
  },
  { what: 'toCompare', kind: 'work', since: 2, sql: `SELECT 'report ' || report_id FROM comparison_pending` },
  {
    what: 'toReread',
    kind: 'work',
    since: 1,
    sql: `SELECT path FROM source_file WHERE outcome = 'imported' AND extractor_version <> @version`,
  },
  { what: 'toRetry', kind: 'work', since: 1, sql: `SELECT path FROM source WHERE outcome = 'failed'` },
  {
    what: 'placesWithoutSource',
    kind: 'work',
    since: 3,
    sql: `SELECT place FROM given_place WHERE sha256 NOT IN (SELECT sha256 FROM source_file WHERE sha256 IS NOT NULL)`,
  },
  {
    what: 'peopleWithoutSource',
    kind: 'work',
    since: 2,
    sql: `SELECT 'correction ' || correction_id FROM correction
        WHERE sha256 NOT IN (SELECT s.sha256 FROM source_file s JOIN report_core r ON r.source_id = s.source_id)
      UNION ALL SELECT 'decision ' || decision_id FROM decision
        WHERE sha256 NOT IN (SELECT s.sha256 FROM source_file s JOIN report_core r ON r.source_id = s.source_id)`,
  },
  {
    what: 'issuersWithoutSource',
    kind: 'work',
    since: 4,
    sql: `SELECT 'decision on an issuer ' || issuer_decision_id FROM issuer_decision
        WHERE sha256 NOT IN (SELECT s.sha256 FROM source_file s JOIN report_core r ON r.source_id = s.source_id)`,
  },
]

/** Rows of a wide table that say of their columns what no row can say. */
function oddRows(table: (typeof tableCodes)[number]): string {
  const count = wideColumns[table].length
  return `SELECT 'report ' || report_id || ', table ' || table_no || ', row ' || line_no FROM ${wideTableNames[table]}
    WHERE states GLOB '*[^nzbdswtu.-]*' OR trusts GLOB '*[^pcuds.]*'
      OR flagged NOT BETWEEN 0 AND ${2 ** count - 1} OR uncertain NOT BETWEEN 0 AND ${2 ** count - 1}
      OR json_valid(coalesce(printed, '[]')) = 0 OR json_valid(coalesce(suggested, '[]')) = 0
      OR json_valid(coalesce(corrected_values, '[]')) = 0 OR typeof(positions) = 'text' AND json_valid(positions) = 0`
}

/** Reports of which a table of counts says something else than their numbers. */
function oddCounts(table: string, applying: string): string {
  return `WITH applying AS (${applying}), held AS (SELECT * FROM ${table})
    SELECT DISTINCT 'report ' || report_id FROM (
      SELECT * FROM (SELECT * FROM applying EXCEPT SELECT * FROM held)
      UNION ALL SELECT * FROM (SELECT * FROM held EXCEPT SELECT * FROM applying))`
}

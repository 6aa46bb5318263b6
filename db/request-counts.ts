import type { Connection } from './open.ts'
import { wideColumns } from './wide-tables.ts'

/** Rows of results under each heading; where a reduced table prints no row below a heading, the heading's own. */
const groups = ['denied', 'unavailable', 'not_processed', 'other'] as const

/** What codes a heading's own row bears: a reduced table says 不予受理 for 不予处理. */
const ownRows: Readonly<Record<(typeof groups)[number], string>> = {
  denied: `'denied'`,
  unavailable: `'unavailable'`,
  not_processed: `'not_processed', 'not_accepted'`,
  other: `'other'`,
}

/**
 * Fills `request_count` and `corrected_request_count` from the stored table 3 of one report. Totals are those of the
 * column 总计. Several rows make one number where all of them have one; where some are blank, only if the results
 * with blanks as zero make up the 总计, which is the zero rule of docs/checks.md.
 */
export function openRequestCounts(connection: Connection): (reportId: number) => void {
  const ofReport = 'AND r.report_id = ?'
  const printed = connection.prepare(fillSql('request_count', 'r.total', ofReport))
  const clear = connection.prepare('DELETE FROM corrected_request_count WHERE report_id = ?')
  const isCorrected = connection
    .prepare(
      'SELECT 1 FROM application_row WHERE report_id = ? AND is_repeat = 0 AND corrected_values IS NOT NULL LIMIT 1',
    )
    .pluck()
  const corrected = connection.prepare(fillSql('corrected_request_count', correctedTotal, ofReport))
  return (reportId) => {
    printed.run(reportId)
    clear.run(reportId)
    if (isCorrected.get(reportId) !== undefined) corrected.run(reportId)
  }
}

/** For an archive of a version that had no table `request_count`: of all reports. */
export function fillRequestCounts(connection: Connection): void {
  connection.exec(fillSql('request_count', 'r.total', ''))
}

/** For an archive of a version that had no table `corrected_request_count`: of all reports that people corrected. */
export function fillCorrectedCounts(connection: Connection): void {
  connection.exec(fillSql('corrected_request_count', correctedTotal, `AND r.report_id IN (${correctedReports})`))
}

/** Reports in whose table 3 somebody corrected a number. */
const correctedReports = `SELECT a.report_id FROM applied_correction a JOIN application_row t
    ON t.report_id = a.report_id WHERE t.is_repeat = 0 AND t.corrected_values IS NOT NULL`

/** The column 总计 with the values that people gave. */
const correctedTotal = `coalesce(r.corrected_values ->> ${wideColumns.t3.indexOf('total')}, r.total)`

const one = (code: string): string => `max(value) FILTER (WHERE row_code = '${code}')`
const below = (group: string): string => `heading = '${group}'`

/** Of a group: the sum of its rows, how many of them are blank, and whether it has any. */
const groupColumns = groups.flatMap((group) => [
  `sum(value) FILTER (WHERE ${below(group)}) AS ${group}_sum`,
  `count(*) FILTER (WHERE ${below(group)}) AS ${group}_rows`,
  `count(value) FILTER (WHERE ${below(group)}) AS ${group}_read`,
  `max(value) FILTER (WHERE row_code IN (${ownRows[group]})) AS ${group}_own`,
  `count(*) FILTER (WHERE row_code IN (${ownRows[group]})) AS ${group}_own_rows`,
])

/**
 * `total` gives the value of the column 总计, as printed or with corrections. Each row is told once under which heading it
 * stands: its code is that of the heading, a dot, and its own.
 */
const countsSql = (total: string, condition: string): string => `WITH line AS MATERIALIZED (
  SELECT r.report_id, ${total} AS value, r.flagged >> 6 & 1 AS flagged, l.row_code,
    substr(l.row_code, 1, instr(l.row_code, '.') - 1) AS heading
  FROM application_row r JOIN printed_line l ON l.line_id = r.line_id
  WHERE r.is_repeat = 0 ${condition}
), printed AS (
  SELECT report_id,
    ${one('new')} AS received, ${one('carried_in')} AS carried_in, ${one('granted')} AS granted, ${one('partial')} AS partial,
    ${one('total')} AS total, count(*) FILTER (WHERE row_code = 'total') AS total_rows,
    count(*) FILTER (WHERE row_code IN ('granted', 'partial')) AS open_rows, ${one('carried_out')} AS carried_out,
    ${groupColumns.join(',\n    ')},
    max(flagged) AS flagged
  FROM line GROUP BY report_id)`

/** All results added up, blanks as nothing. */
const results = ['coalesce(granted, 0)', 'coalesce(partial, 0)']
  .concat(groups.map((group) => `coalesce(iif(${group}_rows > 0, ${group}_sum, ${group}_own), 0)`))
  .join(' + ')

/** True where every printed row of results has its number. */
const complete = ['open_rows = (granted IS NOT NULL) + (partial IS NOT NULL)']
  .concat(
    groups.map(
      (group) =>
        `iif(${group}_rows > 0, ${group}_rows = ${group}_read, ${group}_own_rows = (${group}_own IS NOT NULL))`,
    ),
  )
  .join(' AND ')

const groupValue = (group: string): string =>
  `CASE WHEN ${group}_rows > 0 AND (${group}_rows = ${group}_read OR adds_up) THEN coalesce(${group}_sum, 0)
    WHEN ${group}_rows = 0 THEN coalesce(${group}_own, iif(${group}_own_rows > 0 AND adds_up, 0, NULL)) END`

const openValue = (code: string): string => `coalesce(${code}, iif(adds_up, 0, NULL))`

const judged = `, judged AS (SELECT *, coalesce(total = ${results}, 0) AS adds_up, ${complete} AS complete, ${results} AS results FROM printed)`

const counted = `SELECT report_id, received, carried_in, ${openValue('granted')}, ${openValue('partial')}, ${groups.map(groupValue).join(', ')},
  coalesce(total, iif(total_rows = 0 AND complete, results, NULL)), carried_out, flagged
FROM judged`

function fillSql(table: string, total: string, condition: string): string {
  return selectSql(total, condition, `INSERT OR REPLACE INTO ${table}`)
}

function selectSql(total: string, condition: string, into = ''): string {
  return `${countsSql(total, condition)}${judged} ${into} ${counted}`
}

/** What `request_count` and `corrected_request_count` should hold of all reports, column by column. */
export const applyingCounts = {
  request_count: selectSql('r.total', ''),
  corrected_request_count: selectSql(correctedTotal, `AND r.report_id IN (${correctedReports})`),
}

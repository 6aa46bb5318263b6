import type { Trust } from '../parsers/record.ts'
import type { Connection } from './open.ts'
import { tableCodes, trustLetters, wideColumns, wideTableNames } from './wide-tables.ts'

const trusts = Object.keys(trustLetters) as readonly Trust[]

/**
 * Fills `trust_count_row` from the stored numbers of one report: how many bear which trust, and how many of these are
 * flagged, as `fact_all` says. To be called whenever numbers, their trust or their flags have changed.
 */
export function openTrustCounts(connection: Connection): (reportId: number) => void {
  const clear = connection.prepare('DELETE FROM trust_count_row WHERE report_id = ?')
  const fill = connection.prepare(`INSERT INTO trust_count_row ${countsSql('AND r.report_id = @reportId')}`)
  return (reportId) => {
    clear.run(reportId)
    fill.run({ reportId })
  }
}

/** For an archive that had no table `trust_count_row`, or a wrong one: of all reports. */
export function fillTrustCounts(connection: Connection): void {
  connection.exec(`DELETE FROM trust_count_row; INSERT INTO trust_count_row ${countsSql('')}`)
}

/** What `trust_count_row` should hold, column by column. */
export const applyingTrustCounts = countsSql('')

function countsSql(condition: string): string {
  const sums = ['numbers', 'flagged'].flatMap((what) => trusts.map((trust) => `sum(${what}_${trust})`))
  const parts = [...tableCodes.map((table) => wideRows(table, condition)), extraCells(condition)]
  return `SELECT report_id, form, ${sums.join(', ')} FROM (\n${parts.join('\n  UNION ALL ')})
    GROUP BY report_id, form HAVING ${sums.slice(0, trusts.length).join(' + ')} > 0`
}

/** One letter for a whole row means every number of it, one letter a column each for itself. */
function wideRows(table: (typeof tableCodes)[number], condition: string): string {
  const columns = wideColumns[table]
  const numbers = columns.map((column) => `(r.${column} IS NOT NULL)`).join(' + ')
  const flagged = columns.map((column, at) => `(r.flagged >> ${at} & 1) * (r.${column} IS NOT NULL)`).join(' + ')
  const flaggedOf = (letter: string) =>
    columns.map((_, at) => `(r.flagged >> ${at} & 1) * (substr(r.trusts, ${at + 1}, 1) = '${letter}')`).join(' + ')
  const counted = (each: (letter: string) => string, all: string, name: string) =>
    trusts.map((trust) => {
      const letter = trustLetters[trust]
      return `CASE WHEN length(r.trusts) > 1 THEN ${each(letter)}
        WHEN coalesce(r.trusts, '${trustLetters.unchecked}') = '${letter}' THEN ${all} ELSE 0 END AS ${name}_${trust}`
    })
  return `SELECT r.report_id, t.form,
      ${counted((letter) => `length(r.trusts) - length(replace(r.trusts, '${letter}', ''))`, numbers, 'numbers').join(', ')},
      ${counted((letter) => `CASE WHEN r.flagged = 0 THEN 0 ELSE ${flaggedOf(letter)} END`, `CASE WHEN r.flagged = 0 THEN 0 ELSE ${flagged} END`, 'flagged').join(', ')}
    FROM ${wideTableNames[table]} r JOIN report_table t ON t.report_id = r.report_id AND t.table_no = r.table_no
    WHERE r.is_repeat = 0 ${condition}`
}

function extraCells(condition: string): string {
  const isOf = (trust: Trust) => `coalesce(r.trust, CASE WHEN r.value IS NOT NULL THEN 'unchecked' END) IS '${trust}'`
  return `SELECT r.report_id, t.form, ${trusts.map(isOf).join(', ')}, ${trusts.map((trust) => `(${isOf(trust)}) * r.flagged`).join(', ')}
    FROM extra_cell r JOIN report_table t ON t.report_id = r.report_id AND t.table_no = r.table_no
    WHERE r.is_repeat = 0 ${condition}`
}
